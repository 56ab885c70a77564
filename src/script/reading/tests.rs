//! What is left out of a dump as it is read, and what is not.

use super::*;
use crate::script::split;

fn read(text: &[u8], chunk: usize) -> String {
    let mut reading = Reading::default();
    text.chunks(chunk).for_each(|bytes| reading.push(bytes));
    String::from_utf8(reading.finish()).unwrap()
}

/// The same, however the bytes come.
fn kept(text: &str) -> String {
    let whole = read(text.as_bytes(), text.len().max(1));
    for chunk in [1, 2, 3, 7, 64] {
        assert_eq!(read(text.as_bytes(), chunk), whole);
    }
    assert_eq!(whole.lines().count(), text.lines().count(), "lines keep their numbers");
    whole
}

#[test]
fn rows_are_left_out() {
    for (text, left) in [
        (
            "COPY t (a) FROM stdin;\n1\n\\N\n\\.\nSELECT 1;\n",
            "COPY t (a) FROM stdin;\n\n\n\\.\nSELECT 1;\n",
        ),
        ("COPY t (a) FROM stdin;\r\n1\r\n\\.\r\nx", "COPY t (a) FROM stdin;\r\n\n\\.\r\nx"),
        ("COPY t FROM stdin;\n\\.\n", "COPY t FROM stdin;\n\\.\n"),
        ("a;\nCOPY t FROM stdin;\n1\n\\.", "a;\nCOPY t FROM stdin;\n\n\\."),
        ("COPY t FROM stdin;\n1\n2", "COPY t FROM stdin;\n\n"),
        ("COPY t FROM stdin;\n\\..\n\\.x\n\\.\ny;\n", "COPY t FROM stdin;\n\n\n\\.\ny;\n"),
        (
            "COPY a FROM stdin;\n1\n\\.\n\n\nCOPY b FROM stdin;\n'\n\\.\nz;\n",
            "COPY a FROM stdin;\n\n\\.\n\n\nCOPY b FROM stdin;\n\n\\.\nz;\n",
        ),
    ] {
        let whole = read(text.as_bytes(), text.len());
        assert_eq!(whole, left);
        for chunk in 1..9 {
            assert_eq!(read(text.as_bytes(), chunk), left, "{chunk}");
        }
    }
}

#[test]
fn what_only_looks_like_rows_is_kept() {
    for text in [
        "CREATE FUNCTION f() AS $$\nCOPY t FROM stdin;\n1\n\\.\n$$;\n",
        "COMMENT ON TABLE t IS '\nCOPY t FROM stdin;\n1\n\\.\n';\n",
        "/*\nCOPY t FROM stdin;\n1\n\\.\n*/\n",
        "CREATE TABLE t (\nCOPY t FROM stdin;\n1\n\\.\n);\n",
        "-- it's\n/* ' */ SELECT '\nCOPY t FROM stdin;\n1\n\\.\n';\n",
        "SELECT \"\nCOPY t FROM stdin;\n1\n\\.\n\";\n",
        "  COPY t FROM stdin;\n1\n\\.\n",
        "COPY t TO stdin;\n1\n\\.\n",
        "COPY t FROM stdin WITH (FORMAT csv);\n1\n\\.\n",
        "SET standard_conforming_strings = off;\nCOPY t FROM stdin;\n1\n\\.\n",
    ] {
        assert_eq!(kept(text), text);
    }
}

#[test]
fn rows_of_the_next_statement_are_left_out_all_the_same() {
    let text =
        "CREATE FUNCTION f() AS $$\nCOPY t FROM stdin;\n1\n$$;\n\nCOPY t FROM stdin;\n1\n\\.\n";
    let left =
        "CREATE FUNCTION f() AS $$\nCOPY t FROM stdin;\n1\n$$;\n\nCOPY t FROM stdin;\n\n\\.\n";
    assert_eq!(kept(text), left);
    let on = "SET standard_conforming_strings = on;\nCOPY t FROM stdin;\n1\n\\.\n";
    assert_eq!(kept(on), on.replace("\n1\n", "\n\n"));
}

#[test]
fn statements_of_data_are_left_out() {
    for (text, left) in [
        ("INSERT INTO t VALUES (1);\nx;\n", "/* pgsnap left out: 1 INSERT */\nx;\n"),
        (
            "INSERT INTO t VALUES (1);\n\nINSERT INTO u VALUES ('a\n;b''\n');\n-- x\n",
            "\n\n\n\n/* pgsnap left out: 2 INSERT */\n-- x\n",
        ),
        (
            "SELECT pg_catalog.lo_create('1');\nSELECT pg_catalog.lowrite(0, '\\x');\nCOMMIT;\n",
            "\n/* pgsnap left out: 2 large object */\nCOMMIT;\n",
        ),
        (
            "SELECT * FROM pg_catalog.pg_restore_relation_stats(\n\t'version', '1'::integer\n);\n\n",
            "\n\n/* pgsnap left out: 1 statistics */\n\n",
        ),
        (
            "INSERT INTO t VALUES (1);\nSELECT pg_catalog.lo_close(0);\nx;\n",
            "/* pgsnap left out: 1 INSERT */\n/* pgsnap left out: 1 large object */\nx;\n",
        ),
        (
            "INSERT INTO t VALUES (1); CREATE TABLE t ();\n",
            "/* pgsnap left out: 1 INSERT */ CREATE TABLE t ();\n",
        ),
        ("INSERT INTO t VALUES (1)\n\\g\nx;\n", "\n/* pgsnap left out: 1 INSERT */\\g\nx;\n"),
    ] {
        assert_eq!(kept(text), left, "{text}");
    }
}

#[test]
fn data_that_is_cut_off_is_put_back() {
    for (text, left) in [
        ("x;\nINSERT INTO t VALUES (1", "x;\nINSERT INTO t VALUES (1"),
        ("INSERT INTO t VALUES\n(1,\n'a\nb", "INSERT INTO t VALUES\n\n'\n"),
        ("INSERT INTO t VALUES ($a$\n", "INSERT INTO t VALUES ($a$\n"),
        ("INSERT INTO t VALUES (1 /* x\n", "INSERT INTO t VALUES (1 /*\n"),
    ] {
        for chunk in [1, 2, 3, 7, text.len()] {
            assert_eq!(read(text.as_bytes(), chunk), left, "{text}");
        }
    }
}

#[test]
fn data_of_migrations_stays() {
    for text in [
        "INSERT INTO \"schema_migrations\" (version) VALUES\n('2'),\n('1');\n",
        "COPY public.alembic_version (version_num) FROM stdin;\na1\n\\.\n",
        "INSERT INTO public.goose_db_version VALUES (1, 0, true, now());\n",
    ] {
        assert_eq!(kept(text), text);
    }
    let long = format!("COPY migrations (name) FROM stdin;\n1\n{}\n\\.\n", "x".repeat(ROW_MAX));
    assert_eq!(kept(&long), "COPY migrations (name) FROM stdin;\n1\n\n\\.\n");
}

#[test]
fn what_only_looks_like_data_is_kept() {
    for text in [
        "CREATE FUNCTION f() AS $$\nINSERT INTO t VALUES (1);\n$$;\n",
        "CREATE FUNCTION f() RETURNS void BEGIN ATOMIC\nINSERT INTO t VALUES (1);\nEND;\n",
        "CREATE RULE r AS ON INSERT TO t DO (\nINSERT INTO u VALUES (1);\n);\n",
        "CREATE RULE r AS ON INSERT TO t DO INSTEAD\nINSERT INTO u VALUES (1);\n",
        "/*\nINSERT INTO t VALUES (1);\n*/\n",
        "SELECT pg_catalog.lower('x');\nSELECT pg_catalog.setval('s', 1);\n",
        "SELECT * FROM pg_catalog.pg_restore_everything();\n",
        "SET standard_conforming_strings = off;\nINSERT INTO t VALUES ('\\'');\n",
        "  INSERT INTO t VALUES (1);\n",
    ] {
        assert_eq!(kept(text), text);
    }
}

#[test]
fn data_behind_a_long_statement_is_left_out_at_last() {
    let body = "INSERT INTO t VALUES (1);\n".repeat(2000);
    let data = "INSERT INTO t VALUES (1);\n".repeat(20_000);
    let text = format!("CREATE FUNCTION f() AS $$\n{body}$$;\n{data}");
    let left = kept(&text);
    assert!(left.starts_with(&format!("CREATE FUNCTION f() AS $$\n{body}$$;\n")));
    let statements = left.matches("INSERT INTO").count();
    assert!(statements < 3 * 2000, "{statements}");
}

/// What the splitter makes of a text: statements with their lines, data, what is odd.
fn told(text: &str) -> String {
    let script = split(text);
    let statements: Vec<_> = script.statements.iter().map(|s| (s.line, s.text)).collect();
    let problems: Vec<_> = script.problems.iter().map(|problem| &problem.message).collect();
    format!("{statements:?} {:?} {problems:?}", script.data)
}

/// Texts put together of what quotes, comments and rows are made of, as chance has it (with a
/// seed): those that are whole come to the same, read by pieces or not.
#[test]
fn what_is_read_by_pieces_is_what_is_there() {
    const PIECES: [&str; 30] = [
        "INSERT INTO t VALUES (",
        "\nINSERT INTO t VALUES (1);\n",
        "COPY t FROM stdin;\n1\n\\.\n",
        "\nSELECT pg_catalog.lowrite(0, ",
        "\n",
        "\n",
        "'",
        "'",
        "'",
        "E'",
        "e'\\''",
        "U&'",
        "\"",
        "\"",
        "$$",
        "$$",
        "$a$",
        "$1",
        "x$y",
        "\\",
        "\\;",
        "\\g\n",
        "--",
        "/*",
        "*/",
        "(",
        ")",
        ";\n",
        ";\n",
        " x ",
    ];
    let mut seed = 1u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) % below
    };
    let mut whole = 0;
    for _ in 0..20_000 {
        let length = 2 + next(14);
        let pieces = (0..length).map(|_| PIECES[next(PIECES.len() as u64) as usize]);
        let text = format!("{}\nCREATE TABLE end();\n", pieces.collect::<String>());
        if split(&text).problems.is_empty() && !text.contains("\\g") {
            whole += 1;
            let chunk = 1 + next(9) as usize;
            let left = read(text.as_bytes(), chunk);
            assert_eq!(told(&left), told(&text), "{text:?}\n{left:?}");
        }
    }
    assert!(whole > 1500, "{whole}");
}

#[test]
fn bytes_that_are_no_utf8_stay_what_they_are() {
    let mut reading = Reading::default();
    reading.push(b"-- \xe9\nCOPY t FROM stdin;\n\xe9\n\\.\n-- \xe9\n");
    assert_eq!(reading.finish(), b"-- \xe9\nCOPY t FROM stdin;\n\n\\.\n-- \xe9\n");
}

#[test]
fn only_text_is_read_by_lines() {
    assert!(Reading::is_text(b"--\n-- PostgreSQL database dump\n") && Reading::is_text(b""));
    for first in [&b"\x1f\x8b\x08"[..], b"PGDMP\x01", b"pgsnap 1\n", b"\xff\xfe-\0", b"a\0"] {
        assert!(!Reading::is_text(first), "{first:?}");
    }
}
