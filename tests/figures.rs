//! What a dump tells beside the schema: rows of the tables of migration tools, however they are
//! dumped; shown by every format, and no matter of any verdict.

use pgsnap::{
    capture::{self, Options},
    compare::matrix::{Matrix, Member},
    config::Config,
    diff::{self, Filter},
    format::{self, Document, FORMATS, Style, matrix::Named},
    model::{Snapshot, figures::Figures},
    read,
    report::{Output, Report, Request},
    script::Reading,
    snapshot,
};
use serde_json::{Value, json};

use crate::files;

fn captured(sql: &str, label: &str) -> Snapshot {
    let options = Options { label: label.to_owned(), ..Options::default() };
    let captured = capture::capture(sql.as_bytes().to_vec(), &options).expect("it is captured");
    captured.snapshot
}

/// What a dump tells, one way: captured, as it is read from a file, and from the snapshot.
fn figures(sql: &str) -> Figures {
    let snapshot = captured(sql, "");
    let mut reading = Reading::default();
    sql.as_bytes().chunks(7).for_each(|bytes| reading.push(bytes));
    let read_by_pieces = String::from_utf8(reading.finish()).expect("UTF-8");
    assert_eq!(captured(&read_by_pieces, "").figures, snapshot.figures, "{sql}");
    let bytes = snapshot::write(&snapshot).expect("it is written");
    assert_eq!(read(&bytes).expect("it is read").figures, snapshot.figures, "{sql}");
    let head = bytes.get(..snapshot::glance_len(&bytes).expect("a head")).expect("no longer");
    assert_eq!(snapshot::glance(head).expect("a head").figures, snapshot.figures, "{sql}");
    snapshot.figures
}

/// Table, tool, heads, rows: `public.t Flyway 2: 1 one 2020-01-01|2`.
fn told(sql: &str) -> String {
    let table = |table: &pgsnap::model::figures::Migrations| {
        let row = |row: &pgsnap::model::figures::Applied| {
            let said = [Some(&row.version), row.name.as_ref(), row.at.as_ref()];
            let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
            said.join(" ") + if row.failed { " FAILED" } else { "" }
        };
        let rows: Vec<String> = table.rows.iter().map(row).collect();
        let left_out = match table.left_out {
            0 => String::new(),
            count => format!(" and {count}"),
        };
        let heads = table.heads.join(",");
        format!("{} {} {heads}: {}{left_out}", table.path(), table.tool, rows.join("|"))
    };
    figures(sql).migrations.iter().map(table).collect::<Vec<_>>().join("\n")
}

/// A table with rows in it, as pg_dump writes them: by COPY, by INSERT with and without columns, and
/// several rows at once. They tell the same.
fn ways(table: &str, columns: &[&str], rows: &[&[&str]]) -> [String; 4] {
    let list = columns.join(", ");
    let declared: Vec<String> = columns.iter().map(|column| format!("{column} text")).collect();
    let create = format!("CREATE TABLE {table} ({});\n", declared.join(", "));
    let literal = |value: &&str| match *value {
        "\\N" => "NULL".to_owned(),
        "t" => "true".to_owned(),
        "f" => "false".to_owned(),
        value if value.parse::<i64>().is_ok() => value.to_owned(),
        value => format!("'{}'", value.replace('\'', "''")),
    };
    let values =
        |row: &&[&str]| format!("({})", row.iter().map(literal).collect::<Vec<_>>().join(", "));
    let all: Vec<String> = rows.iter().map(values).collect();
    let each =
        |head: &str| all.iter().map(|row| format!("{head} VALUES {row};\n")).collect::<String>();
    let copied: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
    [
        format!("{create}COPY {table} ({list}) FROM stdin;\n{copied}\\.\n"),
        create.clone() + &each(&format!("INSERT INTO {table}")),
        create.clone() + &each(&format!("INSERT INTO {table} ({list})")),
        format!("{create}INSERT INTO {table} ({list}) VALUES\n\t{};\n", all.join(",\n\t")),
    ]
}

fn check(table: &str, columns: &[&str], rows: &[&[&str]], expected: &str) {
    for sql in ways(table, columns, rows) {
        assert_eq!(told(&sql), expected, "{sql}");
    }
}

#[test]
fn each_tool_notes_its_migrations_in_its_own_way() {
    check(
        "public.alembic_version",
        &["version_num"],
        &[&["b2"], &["a1"]],
        "public.alembic_version Alembic a1,b2: a1|b2",
    );
    check(
        "public.schema_migrations",
        &["version"],
        &[&["20240301"], &["20230101"]],
        "public.schema_migrations Rails or dbmate 20240301: 20230101|20240301",
    );
    check(
        "public.schema_migrations",
        &["version", "inserted_at"],
        &[&["9", "2020-01-01 00:00:00"], &["10", "2020-01-02 00:00:00"]],
        "public.schema_migrations Ecto 10: 9 2020-01-01 00:00:00|10 2020-01-02 00:00:00",
    );
    check(
        "public.schema_migrations",
        &["version", "dirty"],
        &[&["12", "t"]],
        "public.schema_migrations golang-migrate : 12 FAILED",
    );
    let flyway = ["installed_rank", "version", "description", "script", "installed_on", "success"];
    check(
        "public.flyway_schema_history",
        &flyway,
        &[
            &["2", "1.10", "set password=hunter2", "V1_10__x.sql", "2020-01-02", "f"],
            &["1", "1.9", "init", "V1_9__i.sql", "2020-01-01", "t"],
            &["3", "\\N", "views", "R__views.sql", "2020-01-03", "t"],
        ],
        "public.flyway_schema_history Flyway 1.9: 1.9 init 2020-01-01|\
         1.10 [redacted] 2020-01-02 FAILED|views views 2020-01-03",
    );
    check(
        "public.django_migrations",
        &["id", "app", "name", "applied"],
        &[
            &["1", "auth", "0001_initial", "2020-01-01"],
            &["10", "shop", "0001_initial", "2020-01-03"],
            &["9", "auth", "0002_x", "2020-01-02"],
        ],
        "public.django_migrations Django auth.0002_x,shop.0001_initial: \
         auth.0001_initial 2020-01-01|auth.0002_x 2020-01-02|shop.0001_initial 2020-01-03",
    );
}

#[test]
fn what_did_not_go_through_is_no_head() {
    let prisma = ["id", "migration_name", "logs", "started_at", "finished_at", "rolled_back_at"];
    check(
        "public._prisma_migrations",
        &prisma,
        &[
            &["a", "1_init", "\\N", "2020-01-01", "2020-01-01", "\\N"],
            &["b", "2_x", "password=hunter2", "2020-01-02", "\\N", "\\N"],
            &["c", "3_y", "\\N", "2020-01-03", "2020-01-03", "2020-01-04"],
        ],
        "public._prisma_migrations Prisma 1_init: 1_init 2020-01-01|2_x FAILED|3_y 2020-01-03 FAILED",
    );
    check(
        "public.goose_db_version",
        &["id", "version_id", "is_applied", "tstamp"],
        &[
            &["1", "0", "t", "2020-01-01"],
            &["2", "7", "t", "2020-01-02"],
            &["3", "8", "t", "2020-01-03"],
            &["4", "8", "f", "2020-01-04"],
        ],
        "public.goose_db_version goose 7: 0 2020-01-01|7 2020-01-02|8 2020-01-04 FAILED",
    );
    check(
        "public.databasechangelog",
        &["id", "author", "filename", "dateexecuted", "orderexecuted", "exectype"],
        &[
            &["2", "me", "db/b.xml", "2020-01-02", "2", "FAILED"],
            &["1", "me", "db/b.xml", "2020-01-01", "1", "EXECUTED"],
        ],
        "public.databasechangelog Liquibase db/b.xml::1::me: db/b.xml::1::me 2020-01-01|\
         db/b.xml::2::me 2020-01-02 FAILED",
    );
    check(
        "atlas.atlas_schema_revisions",
        &["version", "description", "applied", "total", "executed_at"],
        &[&["1", "a", "2", "2", "2020"], &["2", "b", "1", "2", "2021"]],
        "atlas.atlas_schema_revisions Atlas 1: 1 a 2020|2 b 2021 FAILED",
    );
}

#[test]
fn scripts_and_logs_are_nowhere_in_the_file() {
    let secret = "CREATE ROLE x PASSWORD ''hunter2''";
    let sql = format!(
        "CREATE TABLE m.schema_migrations (version text, statements text[], name text);\n\
         INSERT INTO m.schema_migrations VALUES ('1', '{{{secret}}}', 'one');\n"
    );
    assert_eq!(told(&sql), "m.schema_migrations Supabase 1: 1 one");
    let bytes = snapshot::write(&captured(&sql, "")).expect("it is written");
    let file = snapshot::File::open(&bytes).expect("it is whole");
    let text = format!("{:?} {:?}", file.source(), file.figures());
    assert!(!text.contains("hunter2"));
}

#[test]
fn tables_that_only_look_like_one_tell_nothing() {
    for (table, columns) in [
        ("public.schema_migrations", &["version", "note"][..]),
        ("public.migrations", &["id", "body"]),
        ("public.migrations", &["id", "timestamp", "name", "secret"]),
        ("public.alembic_versions", &["version_num"]),
        ("public.users", &["version"]),
    ] {
        let row: Vec<&str> = columns.iter().map(|_| "x").collect();
        check(table, columns, &[&row], "");
    }
}

#[test]
fn a_structure_of_rails_ends_in_its_versions() {
    let sql = "SET search_path TO \"$user\", public;\n\
        CREATE TABLE public.schema_migrations (version character varying NOT NULL);\n\
        SET search_path TO \"$user\", public;\n\n\
        INSERT INTO \"schema_migrations\" (version) VALUES\n('20240102'),\n('20240101');\n";
    assert_eq!(told(sql), "public.schema_migrations Rails or dbmate 20240102: 20240101|20240102");
    // The table of another schema is found along the path, and none at all is in its first.
    let other =
        sql.replace("public.schema", "app.schema").replace("user\", public", "user\", x, app");
    assert!(told(&other).starts_with("app.schema_migrations"));
    let alone = sql.replace("CREATE TABLE public.schema_migrations", "CREATE TABLE public.other");
    assert!(told(&alone).starts_with("public.schema_migrations"));
}

#[test]
fn a_second_dump_in_the_stream_brings_the_rows() {
    let dump = |body: &str| {
        format!(
            "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 16.1\n\
             -- Dumped by pg_dump version 16.1\n\nSELECT pg_catalog.set_config('search_path', '', false);\n\
             {body}\n--\n-- PostgreSQL database dump complete\n--\n\n"
        )
    };
    let schema =
        dump("CREATE TABLE app.alembic_version (version_num character varying(32) NOT NULL);\n");
    let rows = "COPY app.alembic_version (version_num) FROM stdin;\na1\n\\.\n";
    let both = format!("{schema}{}", dump(rows));
    assert_eq!(told(&both), "app.alembic_version Alembic a1: a1");
    let inserted = dump("INSERT INTO app.alembic_version VALUES ('a1');\n");
    assert_eq!(told(&format!("{schema}{inserted}")), "app.alembic_version Alembic a1: a1");
    let (with, without) = (captured(&both, "a"), captured(&schema, "b"));
    assert_eq!(with.meta.fingerprint, without.meta.fingerprint);
    assert!(diff::diff(&with, &without).expect("fresh models").is_empty());
}

#[test]
fn what_cannot_be_kept_is_counted() {
    let long = "9".repeat(400);
    check(
        "public.schema_migrations",
        &["version"],
        &[&["1"], &[&long], &["2"]],
        "public.schema_migrations Rails or dbmate 2: 1|2 and 1",
    );
    let unknown = "CREATE TABLE schema_migrations (version text);\n\
        INSERT INTO schema_migrations VALUES (now()::text);\nINSERT INTO schema_migrations SELECT 1;\n";
    assert_eq!(told(unknown), "public.schema_migrations Rails or dbmate :  and 2");
    let rows: String = (0..10_005).map(|version| format!("{version}\n")).collect();
    let many = format!(
        "CREATE TABLE public.t ();\nCOPY public.schema_migrations (version) FROM stdin;\n{rows}\\.\n"
    );
    let figures = figures(&many);
    assert_eq!((figures.migrations[0].rows.len(), figures.migrations[0].left_out), (10_000, 5));
}

const OLD: &str = "CREATE TABLE public.schema_migrations (version text);\n\
    COPY public.schema_migrations (version) FROM stdin;\n1\n2\n4\n\\.\n";
const NEW: &str = "CREATE TABLE public.schema_migrations (version text);\n\
    INSERT INTO public.schema_migrations VALUES ('1'), ('3'), ('10');\n";

#[test]
fn every_format_shows_them_and_no_verdict_knows_them() {
    let (old, new) = (captured(OLD, "local"), captured(NEW, "production"));
    assert_eq!(old.meta.fingerprint, new.meta.fingerprint);
    let diff = diff::diff(&old, &new).expect("fresh models");
    let report = Report::new(&old, &new, diff, &Request::default()).expect("fresh models");
    assert!(report.is_identical());
    let output = Output::One(report);
    for format in FORMATS {
        let page = format::render(Document::Comparison(&output), format, &Style::default());
        let page = page.expect("a comparison has all formats");
        assert!(page.contains("10"), "{}: {page}", format.word);
        if format.word != "json" {
            for told in ["at 4, 3 applied; lacks 2: 3, 10", "at 10, 3 applied; lacks 2: 2, 4"] {
                assert!(page.contains(told), "{}: {page}", format.word);
            }
        }
    }
    let text = format::text::render(&output, &Style::default());
    let (text, _) = text.split_once("\n\n").expect("the verdict follows");
    insta::assert_snapshot!(text, @r"
    Migrations
        public.schema_migrations (Rails or dbmate)
          local        at 4, 3 applied; lacks 2: 3, 10
          production   at 10, 3 applied; lacks 2: 2, 4
    ");
    let json: Value = serde_json::from_str(&format::json::render(&output)).expect("JSON");
    let schema = serde_json::from_str(format::json::SCHEMA).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert!(validator.is_valid(&json), "{json}");
    let new = json!({ "heads": ["10"], "at": null, "applied": 3, "failed": [], "lacks": ["2", "4"], "left_out": 0 });
    assert_eq!(json["migrations"][0]["new"], new);
}

#[test]
fn a_matrix_shows_them_too() {
    let snapshots = [
        captured(OLD, "a"),
        captured(NEW, "b"),
        captured("CREATE TABLE public.schema_migrations (version text);", "c"),
    ];
    let member = |snapshot: &Snapshot| Member {
        label: snapshot.meta.label.clone(),
        fingerprint: snapshot.meta.fingerprint.clone(),
        coverage: snapshot.meta.coverage.clone(),
        figures: snapshot.figures.clone(),
    };
    let members = snapshots.iter().map(member).collect();
    let matrix = Matrix::of(members, &Filter::default(), |index| Ok(snapshots[index].clone()))
        .expect("fresh models");
    assert!(matrix.is_same());
    let named = [Named { name: String::new(), matrix }];
    let config = Config::default();
    let document = Document::Matrix(&named, &config.topics);
    for format in FORMATS {
        let Ok(page) = format::render(document, format, &Style::default()) else { continue };
        assert!(page.contains("schema_migrations"), "{}: {page}", format.word);
        if format.word != "json" {
            for told in ["lacks 2: 3, 10", "lacks 2: 2, 4", "no rows in the dump"] {
                assert!(page.contains(told), "{}: {page}", format.word);
            }
        }
    }
}

/// Figures of a server, as the script prints them.
fn told_by(rows: i64, bytes: i64, verified: &str) -> String {
    let lines = [
        r#"{"figure":"begin","format":1}"#.to_owned(),
        r#"{"figure":"server","version":"15.14","number":150014,"database":"shop","role":"reader","taken":"2026-01-16 08:00:00 UTC","xid_age":1000}"#.to_owned(),
        r#"{"figure":"size","bytes":8388608}"#.to_owned(),
        format!(r#"{{"figure":"table","schema":"public","name":"users","kind":"r","rows":{rows},"populated":true}}"#),
        r#"{"figure":"table","schema":"public","name":"new","kind":"r","rows":null,"populated":true}"#.to_owned(),
        format!(r#"{{"figure":"sizes","schema":"public","name":"users","bytes":{bytes},"index_bytes":8192}}"#),
        r#"{"figure":"index","schema":"public","name":"users_email","table":"users","valid":false,"unique":true,"scans":0}"#.to_owned(),
        r#"{"figure":"asked","n":"p1","name":"Verified users","expect":">= 1","level":"high","remedy":"UPDATE users SET is_verified = true WHERE kyc_verified"}"#.to_owned(),
        format!(r#"{{"figure":"probe","n":"p1","value":"{verified}","of":"6","changes":"0"}}"#),
        r#"{"figure":"asked","n":"p2","name":"Users","type":"rows","key":["email"],"expect":"same"}"#.to_owned(),
        format!(r##"{{"figure":"probe","n":"p2","rows":[[["email","#1"],["verified","{verified}"]],[["email","#2"],["verified","7"]]]}}"##),
        r#"{"figure":"exact","schema":"public","name":"new","skipped":"no right to read it"}"#.to_owned(),
        r#"{"figure":"end","sections":[],"probes":2}"#.to_owned(),
    ];
    lines.join("\n")
}

fn with_figures(label: &str, told: &str) -> Snapshot {
    let mut snapshot = captured("CREATE TABLE public.users (email text);", label);
    snapshot.figures = pgsnap::figures::lines::read(told.as_bytes()).expect("figures");
    snapshot
}

#[test]
fn figures_of_two_sides_are_shown_by_every_format_and_no_verdict_knows_them() {
    let old = with_figures("local", &told_by(3, 81_920, "3"));
    let new = with_figures("production", &told_by(6, 163_840, "0"));
    assert_eq!(old.meta.fingerprint, new.meta.fingerprint);
    let diff = diff::diff(&old, &new).expect("fresh models");
    let report = Report::new(&old, &new, diff, &Request::default()).expect("fresh models");
    assert!(report.is_identical());
    let output = Output::One(report);
    for format in FORMATS {
        let page = format::render(Document::Comparison(&output), format, &Style::default());
        let page = page.expect("a comparison has all formats");
        for told in ["index-invalid", "0 of 6", "remedy-without-effect"] {
            assert!(page.contains(told), "{}: {page}", format.word);
        }
    }
    let text = format::text::render(&output, &Style::default());
    assert!(text.ends_with("Same.\n") || text.contains("\nSame"), "{text}");
    let (text, _) = text.rsplit_once("\n\n").expect("the verdict follows");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(files::tree("tests/reports"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("figures.txt", text));
    let json: Value = serde_json::from_str(&format::json::render(&output)).expect("JSON");
    let schema = serde_json::from_str(format::json::SCHEMA).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert!(validator.is_valid(&json), "{json}");
    let bytes = pgsnap::snapshot::write(&new).expect("it is written");
    let read = pgsnap::read(&bytes).expect("it is read");
    assert_eq!((read.figures, read.meta.fingerprint), (new.figures, new.meta.fingerprint));
}
