//! A plan as a script for psql.

use super::{Fate, Plan, Statement};
use crate::model::{Sql, quote::ident};

/// What stands above the statements.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Lines in words.
    pub lines: Vec<String>,
    /// As PostgreSQL reads it: `5s`; `None` leaves the server's.
    pub lock_timeout: Option<String>,
    /// What stops on a database that is not OLD.
    pub guard: Option<String>,
}

pub fn text(plan: &Plan, head: &Head) -> String {
    let mut text = String::new();
    head.lines.iter().for_each(|line| text.push_str(&comment(line)));
    text.push_str("\n\\set ON_ERROR_STOP on\n");
    if let Some(timeout) = &head.lock_timeout {
        text.push_str(&format!("SET lock_timeout = {};\n", crate::model::quote::literal(timeout)));
    }
    let strings = if plan.standard_conforming_strings { "on" } else { "off" };
    text.push_str(&format!(
        "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = {strings};\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\
         SET check_function_bodies = false;\nSET bytea_output = 'hex';\n"
    ));
    text.extend(head.guard.iter().map(|guard| format!("\n{guard};\n")));
    let mut is_open = false;
    for statement in &plan.statements {
        let runs = statement.fate == Fate::Runs;
        if runs && !is_open && !statement.is_alone() {
            text.push_str("\nBEGIN;\n");
            is_open = true;
        }
        if runs && is_open && statement.is_alone() {
            text.push_str("\nCOMMIT;\n");
            is_open = false;
        }
        one(&mut text, statement);
    }
    if is_open {
        text.push_str("\nCOMMIT;\n");
    }
    text
}

fn one(text: &mut String, statement: &Statement) {
    let Statement { sql, cause, object: _, because, hazards, fate, min_version: _, is_unseen: _ } =
        statement;
    text.push('\n');
    let mut said = because.clone().unwrap_or_else(|| cause.to_string());
    let codes: Vec<&str> = hazards.iter().map(|hazard| hazard.code()).collect();
    if !codes.is_empty() {
        said.push_str(&format!(" [{}]", codes.join(", ")));
    }
    let written = written(sql);
    match fate {
        Fate::Runs => {
            text.push_str(&comment(&said));
            text.push_str(&written);
        }
        Fate::Withheld => {
            text.push_str(&comment(&format!("withheld: {said}")));
            text.push_str(&comment(&written));
        }
        Fate::Waits(reason) => {
            let said = format!("withheld: {said}: without what is withheld, {reason}");
            text.push_str(&comment(&said));
            text.push_str(&comment(&written));
        }
        Fate::Manual(reason) => {
            text.push_str(&comment(&format!("manual: {said}: {reason}")));
            if !sql.text.is_empty() {
                text.push_str(&comment(&written));
            }
        }
    }
}

/// The statement with what has to be set around it.
fn written(sql: &Sql) -> String {
    let Sql { text, stage: _, tablespace, access_method, authorization, with_oids, verbatim: _ } =
        sql;
    let is_create = text.starts_with("CREATE ") || text.contains("ADD CONSTRAINT");
    let (mut before, mut after) = (String::new(), String::new());
    if let Some(name) = tablespace.as_ref().filter(|_| is_create) {
        before.push_str(&format!("SET default_tablespace = {};\n", ident(name)));
        after.push_str("SET default_tablespace = '';\n");
    }
    if let Some(name) = access_method.as_ref().filter(|_| is_create) {
        before.push_str(&format!("SET default_table_access_method = {};\n", ident(name)));
        after.push_str("SET default_table_access_method = heap;\n");
    }
    if *with_oids {
        before.push_str("SET default_with_oids = true;\n");
        after.push_str("SET default_with_oids = false;\n");
    }
    if let Some(role) = authorization {
        before.push_str(&format!("SET SESSION AUTHORIZATION {};\n", ident(role)));
        after.push_str("RESET SESSION AUTHORIZATION;\n");
    }
    format!("{before}{text};\n{after}")
}

/// Each line behind `--`: a name with a line break in it stays inside of the comment. PostgreSQL ends
/// one at either of the two characters (scan.l).
pub fn comment(text: &str) -> String {
    let lines = text.trim_end().split(['\n', '\r']);
    lines.map(|line| format!("-- {line}").trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_its_comment() {
        let text = comment("table public.\"a\nDROP TABLE b;\r\\! rm\"");
        assert!(text.lines().all(|line| line.starts_with("-- ")), "{text}");
        assert!(!text.contains('\r'));
    }
}
