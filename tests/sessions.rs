//! One schema dumped under other settings of the session compares as the same. Runs where
//! `scripts/test` has started a server.

use pgsnap::{diff, model::Snapshot};

use crate::{
    files,
    live::{Server, captured},
    properties,
};

/// Offsets of whole, half and quarter hours, and of seconds before there were time zones.
const TIME_ZONES: [&str; 4] = ["UTC", "Asia/Tokyo", "America/St_Johns", "Asia/Kathmandu"];

const BYTES: [&str; 2] = ["hex", "escape"];

/// Wherever a constant can stand whose text depends on the session.
const CONSTANTS: &str = r#"
CREATE TABLE instants (
    plain timestamptz DEFAULT '2024-01-01 00:00:00+00',
    precise timestamptz(3) DEFAULT '2024-06-30 23:59:59.125+00',
    ancient timestamptz DEFAULT '0044-03-15 12:00:00+00 BC',
    before_zones timestamptz DEFAULT '1800-01-01 00:00:00+00',
    far timestamptz DEFAULT '20240-01-01 00:00:00+00',
    never timestamptz DEFAULT 'infinity',
    several timestamptz[] DEFAULT '{"2024-01-01 00:00:00+00",NULL,infinity}',
    nested timestamptz[] DEFAULT '{{"2024-01-01 00:00:00+00"},{"2024-02-01 00:00:00+00"}}',
    span tstzrange DEFAULT '["2024-01-01 00:00:00+00","2024-02-01 00:00:00+00")',
    since tstzrange DEFAULT '["2024-01-01 00:00:00+00",)',
    spans tstzrange[] DEFAULT ARRAY['["2024-01-01 00:00:00+00",)'::tstzrange],
    local timestamp DEFAULT '2024-01-01 00:00:00',
    of_day timetz DEFAULT '12:00:00+05:45',
    words text DEFAULT '2024-01-01 00:00:00+00',
    CONSTRAINT recent CHECK (plain > '2000-01-01 00:00:00+00'),
    CONSTRAINT one_of CHECK (plain IN ('2024-01-01 00:00:00+00', '2024-02-01 00:00:00+00')),
    EXCLUDE USING gist (span WITH &&) WHERE (plain > '2001-01-01 00:00:00+00')
);
CREATE DOMAIN recently AS timestamptz DEFAULT '2024-01-01 00:00:00+00' CHECK (VALUE > '2000-01-01 00:00:00+00');
CREATE TABLE uses_domain (a recently DEFAULT '2024-05-01 00:00:00+00'::recently);
CREATE INDEX ON instants (plain) WHERE plain < '2024-03-01 00:00:00+00';
CREATE INDEX ON instants ((plain - '2024-03-01 00:00:00+00'::timestamptz));
CREATE VIEW v AS SELECT plain, '2024-01-01 00:00:00+00'::timestamptz AS fixed FROM instants
    WHERE plain BETWEEN '2024-01-01 00:00:00+00' AND '2024-02-01 00:00:00+00' AND span @> '2024-01-05 00:00:00+00'::timestamptz;
CREATE MATERIALIZED VIEW m AS SELECT CASE WHEN plain > '2024-01-01 00:00:00+00' THEN 1 END AS c FROM instants;
CREATE FUNCTION f(a timestamptz DEFAULT '2024-01-01 00:00:00+00', b bytea DEFAULT '\x00ff') RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE UPDATE ON instants FOR EACH ROW WHEN (NEW.plain > '2024-01-01 00:00:00+00') EXECUTE PROCEDURE g();
ALTER TABLE instants ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON instants USING (plain > '2024-01-01 00:00:00+00');
CREATE RULE r AS ON INSERT TO uses_domain WHERE NEW.a > '2024-01-01 00:00:00+00' DO ALSO SELECT 1;
CREATE TABLE parted (at timestamptz NOT NULL, k bytea NOT NULL, n int) PARTITION BY RANGE (at, k);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM ('2024-01-01 00:00:00+00', '\x00') TO ('2024-02-01 00:00:00+00', '\xff');
CREATE TABLE parted_2 PARTITION OF parted FOR VALUES FROM ('2024-02-01 00:00:00+00', '\xff') TO (MAXVALUE, MAXVALUE);
CREATE TABLE listed (k bytea) PARTITION BY LIST (k);
CREATE TABLE listed_1 PARTITION OF listed FOR VALUES IN ('\x00ff', '\x5c', NULL);
CREATE TABLE bytes (
    plain bytea DEFAULT '\x00ff5c',
    words bytea DEFAULT 'abc',
    several bytea[] DEFAULT '{"\\x00ff",abc,NULL}',
    CONSTRAINT magic CHECK (plain <> '\xcafe'::bytea)
);
"#;

/// What servers from 14 know.
const RECENT: &str = r#"
CREATE TABLE multi (spans tstzmultirange DEFAULT '{["2024-01-01 00:00:00+00","2024-02-01 00:00:00+00"),["2024-03-01 00:00:00+00",)}');
CREATE FUNCTION h() RETURNS boolean LANGUAGE sql RETURN now() > '2024-01-01 00:00:00+00'::timestamptz;
CREATE FUNCTION i() RETURNS bytea LANGUAGE sql BEGIN ATOMIC SELECT '\x00ff'::bytea; END;
CREATE STATISTICS st ON (plain > '2024-01-01 00:00:00+00'::timestamptz), local FROM instants;
"#;

fn dumped(server: &Server, database: &str, settings: &str, arguments: &[&str]) -> Snapshot {
    let arguments = [&["--schema-only"], arguments, &[database]].concat();
    let (dump, errors) = server.run_with(settings, "pg_dump", &arguments, "");
    assert_eq!(errors, "");
    captured(dump.into_bytes())
}

/// Settings of a session, and whether all identifiers are quoted: in every combination or, where time
/// matters, each value of each twice.
fn sessions() -> Vec<(String, bool)> {
    let mut sessions = Vec::new();
    for (number, zone) in TIME_ZONES.iter().enumerate() {
        for (bytes, is_quoted) in [(0, false), (0, true), (1, false), (1, true)] {
            let is_chosen = bytes == number % 2 && is_quoted == (number % 4 < 2);
            if properties::is_full() || is_chosen {
                let bytes = BYTES[bytes];
                sessions.push((format!("-c timezone={zone} -c bytea_output={bytes}"), is_quoted));
            }
        }
    }
    sessions
}

/// Makes a database and dumps it in every way: all dumps are the same.
fn all_the_same(server: &Server, name: &str, sql: &str) {
    let (database, errors) = server.fill(name, sql);
    assert!(errors.is_empty(), "{errors:?}");
    let database = database.as_str();
    let first = dumped(server, database, "", &[]);
    for (settings, is_quoted) in sessions() {
        let arguments: &[&str] = if is_quoted { &["--quote-all-identifiers"] } else { &[] };
        let other = dumped(server, database, &settings, arguments);
        let diff = diff::diff(&first, &other).expect("they compare");
        let listed = properties::listed(&diff);
        assert!(diff.is_empty(), "{database} with {settings} {arguments:?}:\n{listed}");
        assert_eq!(first.meta.fingerprint, other.meta.fingerprint, "{database}");
    }
    server.run("dropdb", &[database], "");
}

#[test]
fn constants_do_not_depend_on_the_session() {
    let Some(server) = Server::of_the_tests() else { return };
    let recent = if server.major() >= 14 { RECENT } else { "" };
    all_the_same(&server, "pgsnap_sessions", &format!("{CONSTANTS}{recent}"));
}

/// Nor do the samples and, where they are at hand, the sources that were made to have everything.
#[test]
fn schemas_do_not_depend_on_the_session() {
    let Some(server) = Server::of_the_tests() else { return };
    let mut paths = files::below(&files::tree("samples"), "sql");
    if let Some(folder) = files::corpus("versions") {
        let major = server.major();
        let of_this = ["core10", "core", "kitchen"]
            .map(|name| folder.join(format!("{name}_s{major}_d{major}.sql")));
        paths.extend(of_this.into_iter().filter(|path| path.exists()));
    }
    for (number, path) in paths.iter().enumerate() {
        all_the_same(&server, &format!("pgsnap_session_{number}"), &files::read_text(path));
    }
}
