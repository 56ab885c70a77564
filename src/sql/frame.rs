//! What pg_dump writes around the statements: who dumped what, what is set for the session, the last
//! line (RestoreArchive in pg_backup_archiver.c). Without it the statements would mean something
//! else: `GRANT ALL` is what ALL was on the server, and schema public is what it was to the pg_dump.

use crate::model::{
    Context,
    snapshot::{Inferred, Meta, Source},
};

/// The comments and settings of a whole script.
pub struct Frame {
    head: String,
    foot: &'static str,
    settings: String,
    public: String,
    /// Old dumps: the schema of each object comes first in the path.
    pub by_schema: bool,
    pub is_path_empty: bool,
    /// Standard conforming strings.
    pub strings: bool,
}

impl Frame {
    pub fn of(meta: &Meta, source: &Source, strings: bool) -> Self {
        let path = |context: &Context| context.search_path.clone();
        let paths: Vec<_> = source.contexts.iter().map(path).collect();
        let by_schema = paths.iter().flatten().any(|path| !path.is_empty());
        let is_told = !paths.is_empty() && !paths.contains(&None);
        let [begins, ends] = match meta.provenance.form.as_str() {
            "dump" => ["PostgreSQL database dump", "PostgreSQL database dump complete"],
            "cluster" => {
                ["PostgreSQL database cluster dump", "PostgreSQL database cluster dump complete"]
            }
            // It is none, and has no such lines.
            _ => ["", ""],
        };
        let foot = ends;
        let is_path_empty = is_told && !by_schema;
        let settings = settings(meta, strings, is_path_empty);
        let public = meta.provenance.owner_of_public.as_deref().filter(|_| !foot.is_empty());
        let public = public.map(of_public).unwrap_or_default();
        Self { head: head(meta, begins), foot, settings, public, by_schema, is_path_empty, strings }
    }

    pub fn begin(&self) -> String {
        format!("{}{}{}", self.head, self.settings, self.public)
    }

    /// Goes to a database that was just made, where the session begins anew.
    pub fn connect(&self, database: &str) -> String {
        format!("\\connect {}\n\n{}", connection(database), self.settings)
    }

    pub fn end(&self) -> String {
        match self.foot {
            "" => String::new(),
            foot => format!("--\n-- {foot}\n--\n\n"),
        }
    }
}

fn head(meta: &Meta, begins: &str) -> String {
    let provenance = &meta.provenance;
    let mut head = String::new();
    if !begins.is_empty() {
        head.push_str(&format!("--\n-- {begins}\n--\n\n"));
    }
    if let Some(server) = &provenance.server {
        head.push_str(&format!("-- Dumped from database version {server}\n"));
    }
    if let Some(dumper) = &provenance.dumper {
        head.push_str(&format!("-- Dumped by pg_dump version {dumper}\n"));
    }
    if let Some(when) = &provenance.started {
        head.push_str(&format!("-- Started on {when}\n"));
    }
    if provenance.server.is_none() {
        head.push_str(&format!("-- {}\n", Inferred::told(provenance.inferred.as_ref())));
    }
    head.push_str(&format!("-- {}\n\n", meta.coverage.told()));
    head
}

/// The comment that tells whose schema public is (dumpNamespace in pg_dump.c).
fn of_public(owner: &str) -> String {
    let owner = if owner.is_empty() { "-" } else { owner };
    format!(
        "--\n-- Name: public; Type: SCHEMA; Schema: -; Owner: {owner}\n--\n\n\
         -- *not* creating schema, since initdb creates it\n\n\n"
    )
}

/// Those that the server knows, and those older than it, into which its dump may be loaded: so not
/// `transaction_timeout`, which came with 17 and means nothing to a schema.
fn settings(meta: &Meta, strings: bool, is_path_empty: bool) -> String {
    let server = meta.provenance.server_major().unwrap_or_default();
    let mut text = String::from("SET statement_timeout = 0;\nSET lock_timeout = 0;\n");
    if server >= 10 {
        text.push_str("SET idle_in_transaction_session_timeout = 0;\n");
    }
    text.push_str("SET client_encoding = 'UTF8';\n");
    text.push_str(match strings {
        true => "SET standard_conforming_strings = on;\n",
        false => "SET standard_conforming_strings = off;\nSET escape_string_warning = off;\n",
    });
    if is_path_empty {
        text.push_str("SELECT pg_catalog.set_config('search_path', '', false);\n");
    }
    text.push_str(
        "SET check_function_bodies = false;\nSET xmloption = content;\n\
         SET client_min_messages = warning;\nSET row_security = off;\n\n",
    );
    text
}

/// A database as the argument of `\connect` (appendPsqlMetaConnect in string_utils.c).
fn connection(database: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_.".contains(c);
    if !database.is_empty() && database.chars().all(is_plain) {
        return database.to_owned();
    }
    let value = database.replace('\\', "\\\\").replace('\'', "\\'").replace('"', "\"\"");
    format!("-reuse-previous=on \"dbname='{value}'\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_has_no_lines_of_a_dump() {
        let mut meta = Meta::default();
        let frame = |meta: &Meta| Frame::of(meta, &Source::default(), true);
        meta.provenance.form = "script".to_owned();
        assert!(!frame(&meta).begin().contains("PostgreSQL database"));
        assert_eq!(frame(&meta).end(), "");
        meta.provenance.form = "dump".to_owned();
        meta.provenance.server = Some("17.2".to_owned());
        let begin = frame(&meta).begin();
        assert!(
            begin.starts_with("--\n-- PostgreSQL database dump\n--\n\n-- Dumped from"),
            "{begin}"
        );
        assert!(frame(&meta).end().contains("-- PostgreSQL database dump complete\n"));
    }

    #[test]
    fn names_for_psql() {
        assert_eq!(connection("shop_2.eu"), "shop_2.eu");
        assert_eq!(connection("a 'b'"), r#"-reuse-previous=on "dbname='a \'b\''""#);
    }
}
