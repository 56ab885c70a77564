//! Secrets reach no byte of a snapshot, no report and no message.

use std::{
    fs,
    process::{Command, Output},
};

use pgsnap::snapshot;

use crate::properties;

/// Every place that a dump can have a password in; each holds `hunter` and a number.
const DUMP: &str = r#"--
-- PostgreSQL database dump
--

-- Dumped from database version 18.0
-- Dumped by pg_dump version 18.0

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE ROLE app WITH LOGIN PASSWORD 'SCRAM-SHA-256$4096:hunter01$a:b';
ALTER ROLE app WITH PASSWORD 'hunter02';
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', password 'hunter03', secret_key 'hunter04');
ALTER SERVER s OPTIONS (ADD api_token 'hunter05');
CREATE USER MAPPING FOR app SERVER s OPTIONS ("user" 'u', password 'hunter06');
CREATE FOREIGN DATA WRAPPER w2 OPTIONS (password 'hunter07');
CREATE SUBSCRIPTION sub CONNECTION 'host=h password=hunter08 dbname=d' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION sub CONNECTION 'postgresql://u:hunter09@h/d';
ALTER ROLE app SET myapp.api_key TO 'hunter10';
ALTER DATABASE d SET app.jwt_secret TO 'hunter11';
COMMENT ON ROLE app IS 'connects as postgres://app:hunter12@db/shop';
CREATE FUNCTION public.f() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM dblink('host=h user=u password=hunter13');
  -- postgresql://u:hunter14@h/d
  RETURN 'https://u:hunter15@example.com/';
END $$;
CREATE VIEW public.v AS SELECT dblink('password=hunter16 host=h'::text) AS x;
CREATE TABLE public.t (a text DEFAULT 'postgres://u:hunter17@h/d'::text);
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION public.f();
SECURITY LABEL FOR x ON ROLE app IS 'password=hunter18';
CREATE THING public.x WITH (password = 'hunter19');
CREATE USER MAPPING FOR public SERVER s OPTIONS (password E'hunter20\'x');

--
-- PostgreSQL database dump complete
--
"#;

fn assert_clean(what: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let at = text.find("hunter");
    assert!(
        at.is_none(),
        "{what}: …{}…",
        &text[at.unwrap_or(0)..].chars().take(60).collect::<String>()
    );
}

fn run(arguments: &[&str], folder: &std::path::Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pgsnap"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

#[test]
fn secrets_stay_where_they_are() {
    let snapshot = properties::capture(DUMP.as_bytes()).expect("it is captured");
    let bytes = snapshot::write(&snapshot).expect("it is written");
    assert_clean("the file", &bytes);
    assert_clean("its record and model", format!("{snapshot:?}").as_bytes());
    let lines: Vec<&[u8]> =
        snapshot.model.frames().iter().map(|frame| frame.kept().expect("it is whole")).collect();
    assert_clean("the model", &lines.concat());
    assert!(snapshot.meta.counts.redacted >= 20, "{}", snapshot.meta.counts.redacted);

    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fs::write(folder.join("a.sql"), DUMP).unwrap();
    // Everything differs, so everything is shown.
    fs::write(folder.join("b.sql"), "-- nothing\n").unwrap();
    fs::write(folder.join("broken.sql"), &DUMP[..DUMP.len() / 2]).unwrap();
    let mut commands: Vec<Vec<&str>> = vec![
        vec!["capture", "a.sql"],
        vec!["capture", "a.sql", "--strict", "-o", "c.pgsnap"],
        vec!["capture", "broken.sql"],
        vec!["stat", "a.pgsnap"],
        vec!["verify", "a.pgsnap"],
    ];
    for format in ["text", "json", "markdown", "html", "sarif", "junit", "github"] {
        commands.push(vec!["diff", "a.sql", "b.sql", "--all", "--format", format]);
        commands.push(vec!["diff", "b.sql", "a.pgsnap", "--all", "--format", format]);
    }
    for format in ["tree", "json", "source", "sql"] {
        commands.push(vec!["show", "a.pgsnap", "--format", format]);
    }
    for command in commands {
        let Output { stdout, stderr, status } = run(&command, folder);
        assert!(status.code().is_some_and(|code| code <= 2), "{command:?}");
        assert_clean(&command.join(" "), &stdout);
        assert_clean(&command.join(" "), &stderr);
    }
}

/// Expressions in every place that has them; `?` stands for what differs.
const EXPRESSIONS: [&str; 20] = [
    "CREATE POLICY p ON public.t USING ((has_password = '?'::text))",
    "CREATE POLICY p ON public.t FOR INSERT WITH CHECK ((password <> '?'::text))",
    "ALTER TABLE public.t ADD CONSTRAINT c CHECK ((user_password = '?'::text))",
    "ALTER TABLE public.t ADD CONSTRAINT c CHECK ((pwd ~ 'password=?'::text))",
    "ALTER TABLE public.t ADD CONSTRAINT c EXCLUDE USING gist (a WITH =) WHERE ((pwd = '?'::text))",
    "CREATE INDEX i ON public.t USING btree (a) WHERE (has_password = '?'::text)",
    "CREATE INDEX i ON public.t USING btree (((db_passwd = '?'::text)))",
    "CREATE VIEW public.v AS SELECT t.a FROM public.t WHERE (t.password = '?'::text)",
    "CREATE VIEW public.v AS SELECT CASE WHEN (t.pwd = '?'::text) THEN 1 ELSE 2 END AS x FROM public.t",
    "CREATE MATERIALIZED VIEW public.v AS SELECT (t.password = 'a'::text) AND (t.pwd = '?'::text) AS x FROM public.t",
    "CREATE TRIGGER g BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((new.password = '?'::text)) EXECUTE FUNCTION public.f()",
    "CREATE RULE r AS ON INSERT TO public.t DO ALSO UPDATE public.u SET password = '?'::text",
    "CREATE RULE r AS ON UPDATE TO public.t WHERE (new.password = '?'::text) DO INSTEAD NOTHING",
    "CREATE TABLE public.u (a text DEFAULT 'password=?'::text)",
    "CREATE TABLE public.u (a text, b text GENERATED ALWAYS AS (CASE WHEN (password = '?'::text) THEN a ELSE NULL::text END) STORED)",
    "CREATE DOMAIN public.d AS text CONSTRAINT c CHECK ((VALUE <> 'my_password=?'::text))",
    "CREATE FUNCTION public.g() RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT (has_password = '?'::text); END",
    "CREATE FUNCTION public.g() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT public.h(password => '?'::text); END",
    "CREATE FUNCTION public.g(password text DEFAULT '?'::text) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    "CREATE PUBLICATION p FOR TABLE public.t WHERE ((password = '?'::text))",
];

/// Texts whose values look like secrets and are none.
const TEXTS: [&str; 6] = [
    "COMMENT ON TABLE public.t IS 'call it with reset_password=?'",
    "COMMENT ON TABLE public.t IS 'password_required=?'",
    "ALTER ROLE r SET search_path TO 'has_password=?'",
    "CREATE FUNCTION public.g() RETURNS integer LANGUAGE plpgsql AS $$BEGIN IF has_password = '?' THEN RETURN 1; END IF; END$$",
    "CREATE FUNCTION public.g() RETURNS integer LANGUAGE sql AS $$SELECT public.h(must_change_password => '?')$$",
    "DO $$ BEGIN resetPassword := '?'; END $$",
];

/// Whether two dumps of one statement each are the same, as dumps and as files.
fn are_same(old: &str, new: &str) -> bool {
    let captured = |statement: &str| {
        let dump = format!("CREATE TABLE public.t (a integer);\n{statement};\n");
        let snapshot = properties::capture(dump.as_bytes()).expect("it is captured");
        let file = snapshot::write(&snapshot).expect("it is written");
        [snapshot, pgsnap::read(&file).expect("it is read")]
    };
    let (old, new) = (captured(old), captured(new));
    let verdicts = old.iter().flat_map(|a| new.iter().map(move |b| (a, b)));
    let verdicts: Vec<bool> =
        verdicts.map(|(a, b)| pgsnap::diff::diff(a, b).expect("they compare").is_empty()).collect();
    assert!(verdicts.windows(2).all(|two| two[0] == two[1]), "{verdicts:?}");
    verdicts[0]
}

#[test]
fn literals_of_expressions_are_no_secrets() {
    for template in EXPRESSIONS.iter().chain(&TEXTS) {
        for (old, new) in [("Yes", "No"), ("Y", "N"), ("abcdef", "abcdeg")] {
            // Of a text nobody knows what a longer value is.
            if old.len() > 3 && TEXTS.contains(template) {
                continue;
            }
            let (a, b) = (template.replace('?', old), template.replace('?', new));
            assert!(!are_same(&a, &b), "{a} → {new}");
            assert!(are_same(&a, &a), "{a}");
        }
    }
}
