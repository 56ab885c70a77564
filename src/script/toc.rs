//! Reads the comments that pg_dump and pg_dumpall write about what follows (`_printTocEntry`, `RestoreArchive`
//! in `src/bin/pg_dump/pg_backup_archiver.c`; `src/bin/pg_dump/pg_dumpall.c`).

use crate::model::{Coverage, snapshot::Inferred};

/// One entry of a dump's table of contents, as the comment above its statements tells it.
///
/// Names are not quoted there and line breaks in them are blanks: good for reporting and for evidence, not for
/// telling objects apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toc<'a> {
    pub name: &'a str,
    /// What `Type:` says, such as `TABLE` or `FK CONSTRAINT`.
    pub kind: &'a str,
    /// `None` is written `-`.
    pub schema: Option<&'a str>,
    /// `None` is written `-`: the dump was made without owners. `Some("")`: this entry has no owner to tell.
    pub owner: Option<&'a str>,
    pub tablespace: Option<&'a str>,
    /// `Data for Name`, `Statistics for Name`: rows, not schema.
    pub data: bool,
    /// A remark in place of a statement: `*not* creating schema, since initdb creates it`.
    pub note: Option<&'a str>,
    /// 1-based line of the comment.
    pub line: usize,
}

impl Toc<'_> {
    /// Schema public itself, its comment, or its privileges.
    fn is_about_public(&self) -> bool {
        match self.kind {
            "SCHEMA" => self.name == "public",
            "ACL" | "COMMENT" => {
                matches!(self.name, "SCHEMA public" | "SCHEMA \"public\"" | "public")
            }
            _ => false,
        }
    }
}

/// dumpTimestamp of pg_backup_archiver.c, with `--verbose`.
const STARTED: &str = "Started on ";

/// What a comment line between statements says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark<'a> {
    Entry(Toc<'a>),
    /// What `pgsnap show` knew of the dump beside its statements.
    Coverage(Coverage),
    /// What `pgsnap show` knew of the versions of a dump without a header.
    Inferred(Option<Inferred>),
    /// What was left out while the dump was read: how many statements, and their sort.
    LeftOut(usize, &'static str),
    /// `*not* …`, a remark on the entry above.
    Note(&'a str),
    /// Version of the server, as in `15.14 (Debian 15.14-1.pgdg12+1)`.
    Server(&'a str),
    /// Version of pg_dump.
    Dumper(&'a str),
    /// When it was begun, as a verbose pg_dump writes it: `2026-01-20 10:00:00 UTC`.
    Started(&'a str),
    DumpBegins,
    DumpEnds,
    ClusterBegins,
    ClusterEnds,
}

impl<'a> Remark<'a> {
    /// Reads one comment; `None` for one that neither pg_dump nor pgsnap writes.
    pub fn read(comment: &'a str, line: usize) -> Option<Self> {
        if let Some(left_out) = comment.strip_prefix("/* pgsnap left out: ") {
            let (count, sort) = left_out.strip_suffix(" */")?.split_once(' ')?;
            let sort = ["INSERT", "large object", "statistics"].into_iter().find(|s| *s == sort)?;
            return Some(Self::LeftOut(count.parse().ok()?, sort));
        }
        let text = comment.strip_prefix("-- ")?.trim_end();
        if text.starts_with("*not* ") {
            return Some(Self::Note(text));
        }
        if let Some(version) = text.strip_prefix("Dumped from database version ") {
            return Some(Self::Server(version));
        }
        if let Some(version) = text.strip_prefix("Dumped by pg_dump version ") {
            return Some(Self::Dumper(version));
        }
        if let Some(when) = text.strip_prefix(STARTED) {
            let is_time = when.len() <= 64 && when.starts_with(|c: char| c.is_ascii_digit());
            return is_time.then_some(Self::Started(when));
        }
        if let Some(coverage) = Coverage::read(text) {
            return Some(Self::Coverage(coverage));
        }
        if let Some(inferred) = Inferred::read(text) {
            return Some(Self::Inferred(inferred));
        }
        match text {
            "PostgreSQL database dump" => Some(Self::DumpBegins),
            "PostgreSQL database dump complete" => Some(Self::DumpEnds),
            "PostgreSQL database cluster dump" => Some(Self::ClusterBegins),
            "PostgreSQL database cluster dump complete" => Some(Self::ClusterEnds),
            _ => entry(text, line).map(Self::Entry),
        }
    }
}

/// `[Data for ]Name: n; Type: t; Schema: s; Owner: o[; Tablespace: ts]`. A name may hold `; ` itself, so the name
/// ends at the last `; Type: `.
fn entry(text: &str, line: usize) -> Option<Toc<'_>> {
    let (data, rest) =
        match text.strip_prefix("Data for ").or_else(|| text.strip_prefix("Statistics for ")) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
    let (name, rest) = rest.strip_prefix("Name: ")?.rsplit_once("; Type: ")?;
    let (kind, rest) = rest.split_once("; Schema: ")?;
    // An empty owner leaves `; Owner:` behind once trailing blanks are gone.
    let (schema, rest) = rest.split_once("; Owner:")?;
    let (owner, tablespace) = match rest.rsplit_once("; Tablespace:") {
        Some((owner, tablespace)) => {
            (owner, some(tablespace.trim()).filter(|name| !name.is_empty()))
        }
        None => (rest, None),
    };
    Some(Toc {
        name,
        kind,
        schema: some(schema),
        owner: some(owner.trim()),
        tablespace,
        data,
        note: None,
        line,
    })
}

fn some(field: &str) -> Option<&str> {
    (field != "-").then_some(field)
}

/// What a file is, by its own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScriptKind {
    /// pg_dump wrote it.
    Dump,
    /// pg_dumpall wrote it.
    Cluster,
    /// Any other SQL.
    #[default]
    Script,
}

/// What the comments of a file say about the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Version of the server, as written: `15.14 (Debian …)`. The first one, if several dumps stand in one file.
    pub server: Option<String>,
    /// Version of pg_dump, as written.
    pub dumper: Option<String>,
    /// When the first dump in it was begun, as a verbose pg_dump writes it.
    pub started: Option<String>,
    pub kind: ScriptKind,
    /// Every dump that begins in the file ends in it. True for a script, of which nothing can be told.
    pub complete: bool,
    /// How many entries of a table of contents the comments tell of. A script with entries is a dump whose head was
    /// cut off, as Rails does.
    pub entries: usize,
    /// Names of the databases that `\connect` goes to, each once, in order.
    pub databases: Vec<String>,
    /// Owner of schema public, empty for `-`, by the first entry that is about it.
    pub owner_of_public: Option<String>,
    /// What it says that was captured.
    pub coverage: Option<Coverage>,
    /// What it says can be told of its versions.
    pub inferred: Option<Option<Inferred>>,
}

/// Collects what a file says about itself.
#[derive(Clone, Debug, Default)]
pub(super) struct HeadReader {
    head: Head,
    /// Dumps begun and not ended, of databases and of clusters.
    open: (usize, usize),
}

impl HeadReader {
    pub(super) fn see(&mut self, remark: Remark<'_>) {
        let first = |slot: &mut Option<String>, version: &str| {
            slot.get_or_insert_with(|| version.to_owned());
        };
        match remark {
            Remark::Server(version) => first(&mut self.head.server, version),
            Remark::Dumper(version) => first(&mut self.head.dumper, version),
            Remark::Started(when) => first(&mut self.head.started, when),
            Remark::DumpBegins => {
                self.open.0 += 1;
                if self.head.kind == ScriptKind::Script {
                    self.head.kind = ScriptKind::Dump;
                }
            }
            Remark::DumpEnds => self.open.0 = self.open.0.saturating_sub(1),
            Remark::ClusterBegins => {
                self.open.1 += 1;
                self.head.kind = ScriptKind::Cluster;
            }
            Remark::ClusterEnds => self.open.1 = self.open.1.saturating_sub(1),
            Remark::Entry(toc) => {
                self.head.entries += 1;
                if toc.is_about_public() {
                    let owner = toc.owner.unwrap_or_default().to_owned();
                    self.head.owner_of_public.get_or_insert(owner);
                }
            }
            Remark::Coverage(coverage) => self.head.coverage = Some(coverage),
            Remark::Inferred(inferred) => self.head.inferred = Some(inferred),
            Remark::Note(_) | Remark::LeftOut(..) => {}
        }
    }

    /// Index of the database in the list, which it joins if it is new.
    pub(super) fn connect(&mut self, database: &str) -> usize {
        let databases = &mut self.head.databases;
        databases.iter().position(|known| known == database).unwrap_or_else(|| {
            databases.push(database.to_owned());
            databases.len() - 1
        })
    }

    pub(super) fn finish(self) -> Head {
        Head { complete: self.open == (0, 0), ..self.head }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries() {
        let read = |comment| match Remark::read(comment, 7) {
            Some(Remark::Entry(toc)) => {
                Some((toc.name, toc.kind, toc.schema, toc.owner, toc.tablespace, toc.data))
            }
            _ => None,
        };
        for (comment, expected) in [
            (
                "-- Name: t; Type: TABLE; Schema: public; Owner: me; Tablespace: fast",
                Some(("t", "TABLE", Some("public"), Some("me"), Some("fast"), false)),
            ),
            (
                "-- Name: t; Type: TABLE; Schema: public; Owner: -; Tablespace: ",
                Some(("t", "TABLE", Some("public"), None, None, false)),
            ),
            (
                "-- Name: a; Type: b; c; Type: FK CONSTRAINT; Schema: -; Owner: ",
                Some(("a; Type: b; c", "FK CONSTRAINT", None, Some(""), None, false)),
            ),
            (
                "-- Data for Name: t; Type: TABLE DATA; Schema: s; Owner: o",
                Some(("t", "TABLE DATA", Some("s"), Some("o"), None, true)),
            ),
            ("-- TOC entry 16 (class 2615 OID 23962)", None),
            ("--", None),
            ("--Name: t; Type: TABLE; Schema: s; Owner: o", None),
        ] {
            assert_eq!(read(comment), expected, "{comment}");
        }
    }

    #[test]
    fn head_of_a_cluster() {
        let mut reader = HeadReader::default();
        for comment in [
            "PostgreSQL database cluster dump",
            "PostgreSQL database dump",
            "Dumped from database version 15.2",
        ] {
            reader.see(Remark::read(&format!("-- {comment}"), 1).expect("known"));
        }
        assert_eq!((reader.connect("a"), reader.connect("b"), reader.connect("a")), (0, 1, 0));
        let head = reader.clone().finish();
        assert_eq!(
            (head.kind, head.complete, head.server.as_deref()),
            (ScriptKind::Cluster, false, Some("15.2"))
        );
        reader.see(Remark::DumpEnds);
        reader.see(Remark::ClusterEnds);
        assert!(reader.finish().complete);
    }
}
