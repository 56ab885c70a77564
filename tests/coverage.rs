//! What a dump leaves out is said, and what is no schema is refused; as dumps and as snapshots.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_pgsnap"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs");
    let said = [stdout, stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (status.code().unwrap_or(-1), said.concat())
}

/// A dump with pg_dump's head and end.
fn dump(statements: &str) -> String {
    format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.14\n\
         -- Dumped by pg_dump version 15.14\n\nSET statement_timeout = 0;\n\
         SELECT pg_catalog.set_config('search_path', '', false);\nSET default_tablespace = '';\n\n\
         {statements}\n--\n-- PostgreSQL database dump complete\n--\n"
    )
}

const TABLES: &str = "CREATE SCHEMA app;\nCREATE TABLE app.t (a integer NOT NULL, p text);\n";
const REST: &str = "ALTER TABLE ONLY app.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);\nCREATE INDEX i ON app.t USING btree (p);\n";
const MAPPING: &str = "CREATE SERVER s FOREIGN DATA WRAPPER w;\n\
                       CREATE USER MAPPING FOR r SERVER s OPTIONS (password '?');\n";

/// Exit code and last line of a diff, which has to be the same for dumps and for their snapshots.
fn verdict(old: &str, new: &str, coverage: [&str; 2], flags: &[&str]) -> (i32, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    for (name, text, coverage) in [("old", old, coverage[0]), ("new", new, coverage[1])] {
        fs::write(folder.join(format!("{name}.sql")), text).expect("it is written");
        let mut arguments = vec!["capture".to_owned(), format!("{name}.sql")];
        arguments.extend((!coverage.is_empty()).then(|| format!("--coverage={coverage}")));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_eq!(run(folder, &arguments).0, 0);
    }
    let of = |ending: &str| {
        let (old, new) = (format!("old.{ending}"), format!("new.{ending}"));
        let mut arguments = vec!["diff", old.as_str(), new.as_str()];
        arguments.extend(flags);
        let (code, said) = run(folder, &arguments);
        let is_verdict = |line: &&str| line.starts_with("Same") || line.starts_with("Different");
        (code, said.lines().find(is_verdict).unwrap_or("").to_owned())
    };
    let snapshots = of("pgsnap");
    if coverage == ["", ""] {
        assert_eq!(of("sql"), snapshots);
    }
    snapshots
}

#[test]
fn what_was_not_compared_is_said() {
    let whole = dump(&format!("{TABLES}{REST}"));
    let same = |code: i32, what: &str| (code, format!("Same, except not compared: {what}."));
    let none = ["", ""];
    let secret = |value: &str| dump(&MAPPING.replace('?', value));
    let (a, b) = (secret("one"), secret("two"));
    let of_mapping = "password of user mapping for r on s";
    assert_eq!(verdict(&a, &b, none, &[]), same(0, of_mapping));
    assert_eq!(verdict(&a, &b, none, &["--require-coverage"]), same(2, of_mapping));
    assert_eq!(verdict(&whole, &whole, none, &["--require-coverage"]).0, 0);
    // Certain: there is nothing that the index could be of, nothing that makes the schema.
    assert_eq!(verdict(&whole, &dump(REST), none, &[]), same(0, "pre-data (new)"));
    let table = TABLES.lines().nth(1).expect("a line").to_owned();
    let table = dump(&format!("{table}\n{REST}"));
    assert_eq!(verdict(&table, &whole, none, &[]), same(0, "schemas (old)"));
    // Not certain: it is a difference, until somebody declares it.
    assert_eq!(verdict(&whole, &dump(TABLES), none, &[]).0, 1);
    let declared = ["", "no-post-data"];
    assert_eq!(verdict(&whole, &dump(TABLES), declared, &[]), same(0, "post-data (new)"));
    let owners = ["no-owner,no-privileges", ""];
    assert_eq!(verdict(&whole, &whole, owners, &[]), same(0, "owners, privileges (old)"));
    // Large objects are data.
    let object = "SELECT pg_catalog.lo_create('42');\nALTER LARGE OBJECT 42 OWNER TO me;\n";
    let full = dump(&format!("{TABLES}{REST}{object}"));
    assert_eq!(verdict(&whole, &full, none, &[]), same(0, "large objects (old)"));
}

#[test]
fn absence_is_a_hint() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("it is written");
    };
    write("whole.sql", &dump(&format!("{TABLES}{REST}")));
    write("part.sql", &dump(TABLES));
    let (code, said) = run(folder.path(), &["diff", "whole.sql", "part.sql"]);
    assert!(code == 1 && said.contains("--coverage no-post-data"), "{said}");
}

#[test]
fn what_is_no_schema_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let tried = |text: &str| {
        fs::write(folder.path().join("x.sql"), text).expect("it is written");
        run(folder.path(), &["capture", "x.sql"])
    };
    for (text, said) in [
        (dump("COPY public.t (a) FROM stdin;\n1\n\\.\n"), "it holds data and no schema"),
        (dump("INSERT INTO public.t VALUES (1);"), "it holds data and no schema"),
        (dump("SELECT pg_catalog.setval('public.s', 1, true);"), "it holds data and no schema"),
        (
            dump(
                "ALTER TABLE public.t DISABLE TRIGGER ALL;\nINSERT INTO public.t VALUES (1);\nALTER TABLE public.t ENABLE TRIGGER ALL;",
            ),
            "it holds data and no schema",
        ),
        (
            "<!DOCTYPE html>\n<html><body>502; Bad Gateway</body></html>".to_owned(),
            "there is no SQL in it",
        ),
        ("{\"error\": \"denied\"}\n".to_owned(), "there is no SQL in it"),
        (
            "2026-01-01 10:00:00 UTC [1] LOG:  checkpoint starting: time\n".to_owned(),
            "there is no SQL in it",
        ),
        (dump(&format!("{TABLES}pg_dump: error: query failed\n")), "the dump failed"),
        (" \n".to_owned(), "there is nothing in it"),
    ] {
        let (code, output) = tried(&text);
        assert!(code == 2 && output.contains(said), "{text}: {output}");
    }
    for text in [
        dump(""),
        "-- empty\n".to_owned(),
        "CREATE THING OF TOMORROW;\n".to_owned(),
        dump("COPY public.t (a) FROM stdin;\n1\n\\.\nCREATE TABLE public.t (a integer);"),
    ] {
        assert_eq!(tried(&text).0, 0, "{text}");
    }
    let (code, output) = tried(&dump(&format!("pg_dump: warning: it's so\n{TABLES}")));
    assert!(code == 0 && output.contains("12: a message, no SQL, left out"), "{output}");
}

/// A dump of a server that grants to a role, with its header and the settings of its pg_dump.
fn granted(version: u32, rights: &str) -> String {
    let timeout = if version >= 17 { "SET transaction_timeout = 0;\n" } else { "" };
    let version = format!("{version}.3");
    dump(&format!(
        "CREATE TABLE public.t (a integer);\n\
         GRANT USAGE ON SCHEMA public TO app;\nGRANT {rights} ON TABLE public.t TO app;\n"
    ))
    .replace("15.14", &version)
    .replace(
        "SET statement_timeout = 0;\n",
        &format!(
            "SET statement_timeout = 0;\n{timeout}SET client_encoding = 'UTF8';\n\
             SET check_function_bodies = false;\n"
        ),
    )
}

/// Without its comments, and without its settings too.
fn stripped(dump: &str, is_bare: bool) -> String {
    let is_set = |line: &str| line.starts_with("SET ") || line.starts_with("SELECT ");
    let is_kept = |line: &&str| !(line.starts_with("--") || is_bare && is_set(line));
    dump.lines().filter(is_kept).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_dump_without_its_header_is_of_a_range_of_servers() {
    let none = ["", ""];
    let is_same = |old: &str, new: &str| {
        let (code, said) = verdict(old, new, none, &[]);
        let (back, _) = verdict(new, old, none, &[]);
        assert_eq!(code, back, "{said}");
        (code == 0).then_some(said)
    };
    for version in [13, 15, 16, 17, 18] {
        let whole = granted(version, "ALL");
        for is_bare in [false, true] {
            let stripped = stripped(&whole, is_bare);
            let said = is_same(&whole, &stripped).unwrap_or_else(|| panic!("{version} {is_bare}"));
            let names_reading = said.contains("read as before 17, without MAINTAIN");
            assert_eq!(names_reading, is_bare && version < 17, "{version}: {said}");
            assert!(is_same(&stripped, &stripped).is_some());
            // What is granted is not lost with the header.
            let less = granted(version, "SELECT, INSERT");
            assert!(is_same(&less, &stripped).is_none(), "{version} {is_bare}");
            let without = whole.replace("GRANT USAGE ON SCHEMA public TO app;\n", "");
            assert!(is_same(&without, &stripped).is_none(), "{version} {is_bare}");
            let other = stripped.replace("USAGE ON SCHEMA", "ALL ON SCHEMA");
            assert!(is_same(&whole, &other).is_none(), "{version} {is_bare}");
        }
    }
    // All that there was, against all but MAINTAIN of a server that has it.
    let most = "SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER";
    assert!(is_same(&granted(18, most), &granted(18, "ALL")).is_none());
    assert!(is_same(&granted(18, most), &stripped(&granted(18, "ALL"), true)).is_none());
    assert!(is_same(&granted(18, "ALL"), &stripped(&granted(15, "ALL"), false)).is_some());
}
