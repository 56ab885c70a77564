//! Every capture proves itself: what does not come back from the model as it was read is a residue of
//! the object it speaks of, and of no other.

use pgsnap::{
    capture::{self, Options},
    diff,
    model::Snapshot,
};

use crate::{files, properties};

/// The residues of a snapshot, each with its object and what is wrong with it.
pub fn residues(snapshot: &Snapshot) -> Vec<String> {
    let mut found = Vec::new();
    for object in snapshot.model.objects() {
        let object = object.expect("a fresh model");
        for residue in &object.envelope.residues {
            let text = properties::head(&residue.statement.text);
            found.push(format!("{}: {}: {text}", object.id, residue.side.words()));
        }
    }
    found
}

fn residues_of(bytes: &[u8]) -> Option<Vec<String>> {
    let options = Options { allow_truncated: true, threads: Some(1), ..Options::default() };
    Some(residues(&capture::capture(bytes.to_vec(), &options).ok()?.snapshot))
}

#[test]
fn samples_come_back() {
    for path in files::below(&files::tree("samples"), "sql") {
        let found = residues_of(&files::read(&path)).expect("a sample is captured");
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

/// What pg_dump wrote comes back, from 9.x to 19, edited by hand or not: every residue of the corpus is
/// in this list, by a part of it and its reason, and each of the list is in the corpus. There is none.
const REASONS: &[(&str, &str)] = &[];

#[test]
fn corpus_comes_back() {
    let Some(real) = files::corpus("real") else { return };
    let mut paths = files::below(&real, "sql");
    for name in ["versions", "variants", "pairs"] {
        paths.extend(files::corpus(name).iter().flat_map(|folder| files::below(folder, "sql")));
    }
    paths.extend(files::wild().iter().flat_map(|folder| files::below(folder, "sql")));
    let peers = files::corpus("peers");
    let peers = peers.iter().flat_map(|folder| files::below(folder, "sql"));
    // Those that people wrote are no dumps.
    let dumped = peers.filter(|path| !path.to_string_lossy().ends_with(".source.sql"));
    paths.extend(dumped.step_by(if properties::is_full() { 1 } else { 25 }));
    let mut found = Vec::new();
    for path in paths {
        for residue in residues_of(&files::read(&path)).unwrap_or_default() {
            found.push(format!("{}: {residue}", path.display()));
        }
    }
    for (part, reason) in REASONS {
        let before = found.len();
        found.retain(|residue| !residue.contains(part));
        assert!(found.len() < before, "nothing is left of {part} ({reason})");
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A dump without pg_dump's comments, as frameworks keep them in their structure files.
pub fn stripped(dump: &str) -> String {
    let is_kept = |line: &&str| {
        *line != "--"
            && !["-- Name: ", "-- Dumped ", "-- PostgreSQL database "]
                .iter()
                .any(|begin| line.starts_with(begin))
    };
    dump.lines().filter(is_kept).map(|line| format!("{line}\n")).collect()
}

/// They are scripts, and proved all the same.
#[test]
fn what_lost_its_comments_comes_back() {
    let mut paths = files::below(&files::tree("samples"), "sql");
    paths.extend(files::corpus("real").iter().flat_map(|real| files::below(real, "sql")));
    let versions = files::corpus("versions");
    paths.extend(versions.iter().flat_map(|folder| files::below(folder, "sql")).step_by(9));
    let mut wrong = Vec::new();
    for path in paths {
        let Ok(text) = String::from_utf8(files::read(&path)) else { continue };
        let found = residues_of(stripped(&text).as_bytes()).unwrap_or_default();
        wrong.extend(found.iter().map(|residue| format!("{}: {residue}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_script_of_pg_dump_says_is_not_lost() {
    let begin = "SET statement_timeout = 0;\nSET client_encoding = 'UTF8';\n\
                 SET check_function_bodies = false;\n\
                 SELECT pg_catalog.set_config('search_path', '', false);\n";
    let of = |text: String| residues_of(text.as_bytes()).expect("it is captured");
    for (statements, _) in OVERTAKEN {
        assert!(!of(format!("{begin}{TABLE}{statements}\n")).is_empty(), "{statements}");
        // A script of somebody's own is not held against pg_dump's layout.
        assert!(of(format!("{TABLE}{statements}\n")).is_empty(), "{statements}");
    }
}

/// A dump of pg_dump 16 with these statements.
pub fn dump(statements: &str) -> String {
    format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 16.4\n\
         -- Dumped by pg_dump version 16.4\n\n\
         SET standard_conforming_strings = on;\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n\
         {statements}\n\n--\n-- PostgreSQL database dump complete\n--\n"
    )
}

fn captured(statements: &str) -> Snapshot {
    properties::capture(dump(statements).as_bytes()).expect("it is captured")
}

/// A dump that somebody edited: what a primary key holds is not null without saying so.
#[test]
fn a_primary_key_says_not_null() {
    for column in [" NOT NULL", ""] {
        let snapshot = captured(&format!(
            "CREATE TABLE public.t (\n    id integer{column},\n    n integer\n);\n\n\
             ALTER TABLE ONLY public.t\n    ADD CONSTRAINT t_pkey PRIMARY KEY (id);\n"
        ));
        assert!(residues(&snapshot).is_empty(), "{column}: {:#?}", residues(&snapshot));
    }
}

const TABLE: &str = "CREATE TABLE public.t (\n    id integer NOT NULL,\n    n integer\n);\n\n\
                     COMMENT ON TABLE public.t IS 'first';\n\n";

/// What the rest takes the effect of away, so that it does not come back. Of a statement that another
/// one sets anew, the later one alone counts (EQ-SAID-TWICE in `forms`).
const OVERTAKEN: [(&str, &str); 2] = [
    (
        "ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 1,\n    ALTER COLUMN n DROP DEFAULT;",
        "not modelled",
    ),
    (
        "ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT 3,\n    ALTER COLUMN id DROP DEFAULT;",
        "not modelled",
    ),
];

/// What is said is never lost, and nothing else is touched.
#[test]
fn what_does_not_come_back_is_a_fact_of_its_object() {
    let plain = captured(TABLE);
    for (statements, path) in OVERTAKEN {
        let snapshot = captured(&format!("{TABLE}{statements}\n"));
        assert_eq!(snapshot.meta.counts.opaque, 0, "{statements}");
        assert!(snapshot.meta.counts.residues > 0, "{statements}");
        let diff = diff::diff(&plain, &snapshot).expect("a diff");
        assert!(diff.changes.iter().all(|change| change.object.is_none()), "{statements}");
        let facts: Vec<_> = diff.changes.iter().flat_map(|change| &change.facts).collect();
        assert!(facts.iter().any(|fact| fact.path == path), "{statements}: {facts:#?}");
    }
}

#[test]
fn strict_refuses_what_is_not_modelled_in_full_with_every_line() {
    let text = dump(&format!("{TABLE}{}\n\n{}\n", OVERTAKEN[0].0, OVERTAKEN[1].0));
    let options = Options { strict: true, ..Options::default() };
    let error = capture::capture(text.clone().into_bytes(), &options).err().expect("refused");
    let line = |words: &str| text.lines().position(|l| l.contains(words)).expect("there") + 1;
    assert_eq!(error.line, Some(line("SET DEFAULT 1")), "{error}");
    assert!(error.to_string().contains(&format!("line {}: ", line("SET DEFAULT 3"))), "{error}");
    let plain = dump(TABLE).into_bytes();
    assert!(capture::capture(plain, &options).is_ok());
}
