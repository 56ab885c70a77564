//! Every attribute of every kind, both ways: EXPECTED says one thing, and a server has another. The
//! rows and what pg_dump writes of them are in `attributes/`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use pgsnap::{
    capture,
    check::{self, Terms, expected, item::Status},
    model::Snapshot,
    snapshot,
};

use crate::{files, live::Server};

const FILES: [&str; 6] = ["column", "constraint", "index", "table", "type", "routine"];

/// What pg_dump writes at the begin and the end of every dump.
const HEAD: &str = "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 18.0\n\
                    -- Dumped by pg_dump version 18.0\n\n\
                    SELECT pg_catalog.set_config('search_path', '', false);\n\n";
const TAIL: &str = "\n--\n-- PostgreSQL database dump complete\n--\n";

/// EXPECTED, what a server has, and what is told of it.
struct Row {
    at: String,
    verdict: String,
    expected: String,
    found: String,
}

fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for name in FILES {
        let text = files::read_text(&files::tree(&format!("tests/check/attributes/{name}.txt")));
        let mut template = "";
        for (number, line) in text.lines().enumerate() {
            if let Some(new) = line.strip_prefix("= ") {
                template = new;
            }
            let Some((verdicts, sides)) = line.split_once(": ").filter(|_| !is_prose(line)) else {
                continue;
            };
            let (a, b) = sides.split_once("<=>").expect("both sides");
            let side = |text: &str| template.replacen('%', text.trim(), 1);
            let (there, back) = verdicts.split_once('/').expect("two verdicts");
            let at = |way: &str| format!("{name}.txt:{} {way}", number + 1);
            let row = |way, verdict: &str, expected, found| Row {
                at: at(way),
                verdict: verdict.to_owned(),
                expected,
                found,
            };
            rows.push(row("as written", there, side(a), side(b)));
            rows.push(row("the other way", back, side(b), side(a)));
            rows.push(row("left, by itself", "PASS", side(a), side(a)));
            rows.push(row("right, by itself", "PASS", side(b), side(b)));
        }
    }
    rows
}

fn is_prose(line: &str) -> bool {
    line.starts_with('#') || line.starts_with('=')
}

/// What pg_dump writes of each text, by the text.
fn recorded() -> BTreeMap<String, String> {
    let text = files::read_text(&files::tree("tests/check/attributes/recorded.sql"));
    let entries = text.split("\n-- of: ").skip(1);
    let entry = |entry: &str| {
        let (of, dump) = entry.split_once('\n').expect("a dump");
        (of.to_owned(), dump.to_owned())
    };
    entries.map(entry).collect()
}

fn captured(dump: &str) -> Snapshot {
    let options = capture::Options { label: "found".to_owned(), ..Default::default() };
    let text = format!("{HEAD}{dump}{TAIL}");
    capture::capture(text.into_bytes(), &options).unwrap().snapshot
}

/// The worst that is told, and what.
fn told(expected: &str, found: &Snapshot) -> (&'static str, String) {
    let server = found.meta.provenance.server.as_deref();
    let expected = expected::read(expected.as_bytes().to_vec(), "expected", server).unwrap();
    let terms = Terms { is_open: expected.is_open, is_exact: false };
    let checked = check::check(&expected, found, terms).unwrap();
    let mut worst = Status::Pass;
    let mut said = String::new();
    for item in &checked.items {
        worst = worst.max(item.status());
        for point in &item.points {
            write!(said, "\n      {:?} {}: {}", point.status, item.id, point.message).unwrap();
        }
    }
    for extra in checked.extras.iter().filter(|extra| extra.status > Status::Pass) {
        worst = worst.max(extra.status);
        write!(said, "\n      {:?} extra {}: {}", extra.status, extra.id, extra.message).unwrap();
    }
    let word = match worst {
        Status::Unproven => "UNPROVEN",
        worst => worst.word(),
    };
    (word, said)
}

#[test]
fn every_attribute_is_held_both_ways() {
    let recorded = recorded();
    let rows = rows();
    let half = rows.len() / 2;
    let (first, second) = rows.split_at(half);
    let complaints: Vec<String> = std::thread::scope(|scope| {
        let one = scope.spawn(|| complaints(first, &recorded));
        let two = complaints(second, &recorded);
        one.join().unwrap().into_iter().chain(two).collect()
    });
    let count = complaints.len();
    assert!(count == 0, "{count} of {}:\n{}", rows.len() * 2, complaints.join("\n"));
}

fn complaints(rows: &[Row], recorded: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut complaints = BTreeSet::new();
    for row in rows {
        let dump = recorded.get(&row.found).unwrap_or_else(|| panic!("not recorded: {}", row.at));
        let found = captured(dump);
        let reopened = pgsnap::read(&snapshot::write(&found).unwrap()).unwrap();
        for (found, form) in [(&found, "a dump"), (&reopened, "a snapshot")] {
            let (verdict, said) = told(&row.expected, found);
            if verdict != row.verdict {
                let Row { at, verdict: right, expected, found } = row;
                complaints.insert(format!(
                    "{at}, {form}: {verdict}, not {right}\n    {expected}\n    {found}{said}"
                ));
            }
        }
    }
    complaints
}

/// What the server of the tests makes of a text, without what all dumps have.
fn dumped(server: &Server, text: &str) -> String {
    const DATABASE: &str = "pgsnap_attributes";
    let admin = ["-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-"];
    let made = format!("DROP DATABASE IF EXISTS {DATABASE};\nCREATE DATABASE {DATABASE};\n");
    server.run("psql", &admin, &made);
    let inside = ["-d", DATABASE, "-q", "-X", "-v", "ON_ERROR_STOP=1", "-f", "-"];
    let (_, errors) = server.run("psql", &inside, text);
    assert!(!errors.contains("ERROR"), "{text}\n{errors}");
    let (dump, errors) = server.run("pg_dump", &["-s", "-O", DATABASE], "");
    assert!(errors.is_empty(), "{errors}");
    server.run("psql", &admin, &format!("DROP DATABASE {DATABASE};\n"));
    let is_said = |line: &&str| {
        let noise = ["--", "SET ", "SELECT pg_catalog.set_config", "\\restrict", "\\unrestrict"];
        !line.is_empty() && !noise.iter().any(|begin| line.starts_with(begin))
    };
    let lines: Vec<&str> = dump.lines().filter(is_said).collect();
    lines.join("\n")
}

/// `PGSNAP_UPDATE=1` records them anew.
#[test]
fn what_is_recorded_is_what_a_server_writes() {
    let Some(server) = Server::of_the_tests() else { return };
    if server.major() != 18 {
        eprintln!("the rows are of PostgreSQL 18, and are not recorded again by another");
        return;
    }
    let mut texts: Vec<String> = Vec::new();
    for row in rows() {
        if !texts.contains(&row.found) {
            texts.push(row.found);
        }
    }
    let mut all =
        "-- What pg_dump 18 writes of the sides of the rows beside this file.\n".to_owned();
    for text in texts {
        let dump = dumped(&server, &text);
        write!(all, "\n-- of: {text}\n{dump}\n").unwrap();
    }
    let path = files::tree("tests/check/attributes/recorded.sql");
    if std::env::var_os("PGSNAP_UPDATE").is_some() {
        std::fs::write(&path, &all).unwrap();
    }
    assert!(files::read_text(&path) == all, "run PGSNAP_UPDATE=1 cargo test attributes");
}
