//! Schema public in every state, on every server, by every pg_dump: `public_states.txt`. Two states
//! are different wherever the texts can tell, and each is the same as itself.

use std::fmt::Write;

use pgsnap::{diff, model::Snapshot, read_whole, snapshot};

use crate::{files, properties};

/// One state, as one text tells it.
struct Row<'a> {
    title: &'a str,
    server: u32,
    dumper: u32,
    is_quoted: bool,
    /// `None` if the schema is not there.
    public: Option<Public<'a>>,
    text: String,
}

/// What is so on the server.
#[derive(Clone, Copy)]
struct Public<'a> {
    owner: &'a str,
    everybody: &'a str,
    others: &'a str,
    comment: &'a str,
}

fn rows(table: &str) -> Vec<Row<'_>> {
    table.split("\n@ ").skip(1).map(row).collect()
}

fn row(row: &str) -> Row<'_> {
    let (title, text) = row.split_once('\n').expect("a row has lines");
    let fields: Vec<&str> = title.split(" | ").collect();
    let first = |versions: &str| {
        let digits = versions.trim_end_matches('"').split('-').next();
        digits.and_then(|first| first.parse().ok()).expect("versions")
    };
    let [_, servers, dumpers, public @ ..] = fields.as_slice() else { panic!("{title}") };
    let public = match public {
        ["dropped"] => None,
        [owner, everybody, others, comment] => Some(Public { owner, everybody, others, comment }),
        _ => panic!("{title}"),
    };
    let is_quoted = dumpers.ends_with('"');
    let text = text.trim().to_owned();
    Row { title, server: first(servers), dumper: first(dumpers), is_quoted, public, text }
}

impl Row<'_> {
    fn dump(&self) -> String {
        let app = "CREATE SCHEMA app;\nALTER SCHEMA app OWNER TO postgres;\n\
                   CREATE TABLE app.t (\n    a integer\n);\nALTER TABLE app.t OWNER TO postgres;\n";
        let mut app = app.to_owned();
        if self.is_quoted {
            for name in ["app", "postgres", "t"] {
                app = app.replace(&format!(" {name} "), &format!(" \"{name}\" "));
                app = app.replace(&format!(" {name};"), &format!(" \"{name}\";"));
            }
            app = app.replace("app.t", "\"app\".\"t\"");
        }
        let (server, dumper, text) = (self.server, self.dumper, &self.text);
        format!(
            "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version {server}.1\n\
             -- Dumped by pg_dump version {dumper}.1\n\n\
             SELECT pg_catalog.set_config('search_path', '', false);\n\n{app}{text}\n\n\
             --\n-- PostgreSQL database dump complete\n--\n"
        )
    }

    fn is_of_one_text(&self, other: &Self) -> bool {
        let of = |row: &Self| (row.server, row.dumper, row.is_quoted);
        of(self) == of(other) && self.text == other.text
    }
}

/// Whether two states are one: in what both texts tell, or each at the default of its release.
fn is_one(old: (u32, Option<Public>), new: (u32, Option<Public>)) -> bool {
    let ((older, a), (newer, b)) = if old.0 <= new.0 { (old, new) } else { (new, old) };
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (a, b) => return a.is_none() && b.is_none(),
    };
    let crosses = older < 15 && newer >= 15;
    let is_known = |a: &str, b: &str| a != "?" && b != "?";
    let by_default =
        crosses && b.owner == "pg_database_owner" && ["postgres", "?"].contains(&a.owner);
    let is_default = by_default && a.everybody == "CREATE,USAGE" && b.everybody == "USAGE";
    (a.owner == b.owner || !is_known(a.owner, b.owner) || by_default)
        && (a.everybody == b.everybody || is_default)
        && a.others == b.others
        && (a.comment == b.comment || !is_known(a.comment, b.comment))
}

#[test]
fn every_state_is_told_where_its_text_tells_it() {
    let table = files::read_text(&files::tree("tests/public_states.txt"));
    let rows = rows(&table);
    assert!(rows.len() > 100, "{} rows", rows.len());
    let captured: Vec<[Snapshot; 2]> = rows.iter().map(both_ways).collect();
    let taken_for = |row: &Row| {
        let first = rows.iter().find(|first| first.is_of_one_text(row));
        (row.server, first.and_then(|first| first.public))
    };
    let mut wrong = String::new();
    for (at, (old, olds)) in rows.iter().zip(&captured).enumerate() {
        for (new, news) in rows.iter().zip(&captured).skip(at) {
            let is_same = diff::diff(&olds[0], &news[1]).expect("it compares").is_empty();
            if is_same != is_one(taken_for(old), taken_for(new)) {
                writeln!(wrong, "same: {is_same}\n  {}\n  {}", old.title, new.title).expect("text");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// As a dump, and as the snapshot of it.
fn both_ways(row: &Row) -> [Snapshot; 2] {
    let dump = row.dump();
    let checked = properties::check(dump.as_bytes()).expect("it captures");
    assert!(checked.failures.is_empty(), "{}: {:#?}", row.title, checked.failures);
    let options = pgsnap::capture::Options { threads: Some(1), ..Default::default() };
    let proven = pgsnap::capture::capture(dump.into_bytes(), &options).expect("it captures");
    let warnings: Vec<_> = proven.warnings.iter().map(|warning| &warning.message).collect();
    assert!(warnings.is_empty(), "{}: {warnings:#?}", row.title);
    let saved = snapshot::write(&proven.snapshot).expect("it is written");
    let read = read_whole(&saved).expect("it reads");
    [proven.snapshot, read]
}
