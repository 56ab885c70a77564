//! What version equivalences and folds must equate, and what they must not: small dumps of servers
//! on both sides of a border.

use pgsnap::{
    diff::Diff,
    model::{Level, Snapshot},
};

use crate::properties;

/// A dump by the pg_dump of the server itself or, before 15, by pg_dump 15.
fn dump(server: u32, body: &str) -> Snapshot {
    dumped(server, server.max(15), body)
}

fn dumped(server: u32, dumper: u32, body: &str) -> Snapshot {
    // What pg_dump from 15 writes of the schema public of an older server.
    let public = match (server < 15, dumper < 15) {
        (true, false) => {
            "ALTER SCHEMA public OWNER TO postgres;\n\
             REVOKE USAGE ON SCHEMA public FROM PUBLIC;\n\
             GRANT ALL ON SCHEMA public TO PUBLIC;\n"
        }
        _ => "",
    };
    let text = format!(
        "--\n-- PostgreSQL database dump\n--\n\n\
         -- Dumped from database version {server}.1\n-- Dumped by pg_dump version {dumper}.1\n\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n{public}{body}\n\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    );
    properties::capture(text.as_bytes()).unwrap()
}

/// Compares both ways and checks that they agree.
fn diff(old: &Snapshot, new: &Snapshot) -> Diff {
    let (diff, back) =
        (properties::compare(old, new).unwrap(), properties::compare(new, old).unwrap());
    assert_eq!(diff.is_empty(), back.is_empty());
    assert_eq!(diff.equivalences, back.equivalences);
    diff
}

#[track_caller]
fn assert_same(old: &Snapshot, new: &Snapshot, codes: &[&str]) {
    let diff = diff(old, new);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
    let mut used: Vec<_> = diff.equivalences.iter().map(|used| used.code).collect();
    used.sort_unstable();
    used.dedup();
    assert_eq!(used, codes);
}

#[track_caller]
fn assert_different(old: &Snapshot, new: &Snapshot, what: &str) {
    let listed = properties::listed(&diff(old, new));
    assert!(listed.contains(what), "{what} is not in:\n{listed}");
}

fn view(server: u32, query: &str) -> Snapshot {
    dump(server, &format!("CREATE VIEW public.v AS\n {query};"))
}

#[test]
fn extract_is_date_part_only_across_its_border() {
    let (call, syntax) = (
        "SELECT date_part('year'::text, t.x) AS y FROM public.t",
        "SELECT EXTRACT(year FROM t.x) AS y FROM public.t",
    );
    let used = ["EQ-CALL-SYNTAX", "EQ-EXTRACT", "EQ-PUBLIC-DEFAULT"];
    assert_same(&view(13, call), &view(18, syntax), &used);
    assert_same(&view(13, call), &view(14, syntax), &used[..2]);
    assert_different(&view(18, call), &view(18, syntax), "definition");
    assert_different(&view(14, call), &view(18, syntax), "definition");
    assert_different(&view(12, call), &view(13, syntax), "definition");
}

#[test]
fn order_by_means_output_columns_first() {
    let (qualified, bare) = (
        "SELECT t.b AS a, t.a AS b FROM public.t ORDER BY t.a",
        "SELECT t.b AS a, t.a AS b FROM public.t ORDER BY a",
    );
    assert_different(&view(18, qualified), &view(18, bare), "definition");
    assert_different(&view(15, qualified), &view(18, bare), "definition");
    assert_same(
        &view(15, "SELECT t.a FROM public.t ORDER BY t.a"),
        &view(18, "SELECT a FROM public.t ORDER BY a"),
        &[],
    );
}

fn not_null(server: u32, clause: &str) -> Snapshot {
    dump(server, &format!("CREATE TABLE public.t (\n    a integer {clause}\n);"))
}

#[test]
fn names_of_not_null_count_where_they_exist() {
    let (foo, bar) = ("CONSTRAINT foo NOT NULL", "CONSTRAINT bar NOT NULL");
    assert_different(&not_null(18, foo), &not_null(18, bar), "not null name");
    assert_same(&not_null(17, "NOT NULL"), &not_null(18, foo), &["EQ-NOT-NULL-NAME"]);
    assert_different(&not_null(17, ""), &not_null(18, foo), "not null: no → yes");
}

fn child(server: u32, columns: &str, parent: &str) -> Snapshot {
    let text = format!(
        "CREATE TABLE public.p (\n    a integer{parent}\n);\n\
         CREATE TABLE public.c (\n{columns}\n)\nINHERITS (public.p);"
    );
    dump(server, &text)
}

#[test]
fn not_null_of_a_child() {
    let (inherited, own) = (child(17, "", " NOT NULL"), child(18, "    NOT NULL a", " NOT NULL"));
    assert_same(&inherited, &own, &["EQ-NOT-NULL-NAME"]);
    let inherited = child(18, "", " NOT NULL");
    assert_different(&inherited, &own, "column public.c.a");
    assert_different(&child(17, "", ""), &child(18, "    NOT NULL a", ""), "column public.c.a");
    assert_different(&child(18, "", ""), &child(18, "    NOT NULL a", ""), "column public.c.a");
    let no_inherit = child(18, "", " NOT NULL NO INHERIT");
    assert_different(
        &no_inherit,
        &child(18, "    NOT NULL a", " NOT NULL NO INHERIT"),
        "public.c.a",
    );
}

/// A name, to show that names are not quoted and so whether public has its comment.
const NAMED: &str = "CREATE SCHEMA app;";

const HARDENED: &str = "REVOKE ALL ON SCHEMA public FROM PUBLIC;";

#[test]
fn public_at_the_defaults_of_two_releases() {
    assert_same(&dump(14, NAMED), &dump(15, NAMED), &["EQ-PUBLIC-DEFAULT"]);
    assert_same(&dumped(13, 13, ""), &dump(14, ""), &["EQ-PUBLIC-UNKNOWN"]);
    let both = ["EQ-PUBLIC-DEFAULT", "EQ-PUBLIC-UNKNOWN"];
    assert_same(&dumped(13, 13, NAMED), &dump(18, NAMED), &both);
    let open = "REVOKE USAGE ON SCHEMA public FROM PUBLIC;\nGRANT ALL ON SCHEMA public TO PUBLIC;";
    assert_different(&dump(18, ""), &dump(18, open), "privileges PUBLIC");
    assert_same(&dumped(13, 13, ""), &dumped(14, 15, ""), &["EQ-PUBLIC-UNKNOWN"]);
}

#[test]
fn a_hardened_public_is_no_default() {
    let hardened = |server, dumper| dumped(server, dumper, HARDENED);
    assert_different(&dump(14, ""), &hardened(14, 15), "privileges PUBLIC");
    assert_different(&dump(14, ""), &hardened(18, 18), "privileges PUBLIC");
    assert_different(&hardened(13, 13), &dump(18, ""), "privileges PUBLIC");
    assert_different(&hardened(18, 18), &dump(18, ""), "privileges PUBLIC");
    assert_same(&hardened(13, 13), &hardened(14, 15), &["EQ-PUBLIC-UNKNOWN"]);
    let app = dump(14, "ALTER SCHEMA public OWNER TO app;");
    assert_different(&app, &dump(18, ""), "owner: app → pg_database_owner");
}

#[test]
fn maintain_revoked_on_what_is_only_spoken_of() {
    let revoked =
        |server| dump(server, "REVOKE ALL ON TABLE ext.stats FROM PUBLIC;\nCREATE SCHEMA app;");
    let some =
        |server| dump(server, "REVOKE SELECT ON TABLE ext.stats FROM PUBLIC;\nCREATE SCHEMA app;");
    assert_same(&revoked(15), &revoked(18), &["EQ-MAINTAIN"]);
    assert_same(&some(15), &some(18), &[]);
    assert_different(&revoked(15), &some(18), "privileges PUBLIC");
}

#[test]
fn who_grants_first_on_what_is_only_spoken_of_is_its_owner() {
    let grant = "GRANT ALL ON FUNCTION pg_catalog.pg_read_file(text) TO r WITH GRANT OPTION;";
    let other = "SET SESSION AUTHORIZATION r;\n\
                 GRANT ALL ON FUNCTION pg_catalog.pg_read_file(text) TO s;\n\
                 RESET SESSION AUTHORIZATION;";
    let by_owner = "SET SESSION AUTHORIZATION 'postgres';";
    let plain = dump(18, &format!("{grant}\n{other}"));
    assert_same(&plain, &dump(18, &format!("{by_owner}\n{grant}\n{other}")), &[]);
    assert_different(
        &plain,
        &dump(18, &format!("{grant}\n{}", other.replace("TO s", "TO t"))),
        "privileges",
    );
}

fn granted(server: u32, statements: &str) -> Snapshot {
    let text = format!(
        "CREATE TABLE public.t (a integer);\nALTER TABLE public.t OWNER TO app;\n{statements}"
    );
    dump(server, &text)
}

#[test]
fn all_is_what_it_was_on_the_server() {
    const ALL: &str = "GRANT ALL ON TABLE public.t TO r;";
    const SEVEN: &str =
        "GRANT SELECT,INSERT,REFERENCES,DELETE,TRIGGER,TRUNCATE,UPDATE ON TABLE public.t TO r;";
    assert_same(&granted(16, ALL), &granted(16, SEVEN), &[]);
    assert_same(&granted(16, SEVEN), &granted(17, ALL), &["EQ-MAINTAIN"]);
    assert_different(&granted(18, SEVEN), &granted(18, ALL), "privileges r");
    assert_different(
        &granted(16, "GRANT SELECT ON TABLE public.t TO r;"),
        &granted(18, ALL),
        "privileges r",
    );
    let revoked =
        "REVOKE ALL ON TABLE public.t FROM app;\nGRANT MAINTAIN ON TABLE public.t TO app;";
    let none = "REVOKE ALL ON TABLE public.t FROM app;";
    assert_same(&granted(16, none), &granted(18, revoked), &["EQ-MAINTAIN"]);
    assert_different(&granted(18, none), &granted(18, revoked), "privileges of the owner");
}

#[test]
fn plain_null_is_no_default() {
    let table = |columns: &str| {
        dump(
            18,
            &format!(
                "CREATE DOMAIN public.d AS integer DEFAULT 1;\nCREATE TABLE public.t (a {columns});"
            ),
        )
    };
    assert_same(&table("integer DEFAULT NULL"), &table("integer"), &[]);
    assert_different(&table("public.d DEFAULT NULL"), &table("public.d"), "default");
    assert_different(&table("integer DEFAULT 0"), &table("integer"), "default");
    let heir = |default: &str| child(18, &format!("    a integer{default}"), " DEFAULT 1");
    assert_different(&heir(" DEFAULT NULL"), &heir(""), "default");
}

#[test]
fn persistence_of_sequences() {
    let serial = |server, word: &str| {
        dump(
            server,
            &format!(
                "CREATE UNLOGGED TABLE public.t (a integer);\nCREATE {word}SEQUENCE public.s;\n\
             ALTER SEQUENCE public.s OWNED BY public.t.a;"
            ),
        )
    };
    assert_same(
        &serial(14, ""),
        &serial(15, "UNLOGGED "),
        &["EQ-PUBLIC-DEFAULT", "EQ-SEQUENCE-PERSISTENCE"],
    );
    assert_different(&serial(15, ""), &serial(15, "UNLOGGED "), "persistence");
    let identity = |table: &str, option: &str, after: &str| {
        dump(
            18,
            &format!(
                "CREATE {table}TABLE public.t (a integer NOT NULL);\n\
             ALTER TABLE public.t ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY (\n\
             SEQUENCE NAME public.s\n{option});\n{after}"
            ),
        )
    };
    let inside = identity("UNLOGGED ", "LOGGED", "");
    assert_same(&inside, &identity("UNLOGGED ", "", "ALTER SEQUENCE public.s SET LOGGED;"), &[]);
    assert_different(&inside, &identity("UNLOGGED ", "", ""), "persistence");
    assert_same(&identity("UNLOGGED ", "UNLOGGED", ""), &identity("UNLOGGED ", "", ""), &[]);
}

#[test]
fn bounds_are_of_the_type_of_their_key() {
    let partition = |key: &str, from: &str| {
        dump(
            18,
            &format!(
                "CREATE TABLE public.p (k {key})\nPARTITION BY RANGE (k);\nCREATE TABLE public.c (k {key});\n\
             ALTER TABLE ONLY public.p ATTACH PARTITION public.c FOR VALUES FROM ('{from}') TO (MAXVALUE);"
            ),
        )
    };
    let instant = |from| partition("timestamp with time zone", from);
    assert_same(&instant("2024-01-01 00:00:00+00"), &instant("2024-01-01 09:00:00+09"), &[]);
    assert_different(
        &instant("2024-01-01 00:00:00+00"),
        &instant("2024-01-01 00:00:00+09"),
        "bound",
    );
    let text = |from| partition("text", from);
    assert_different(&text("2024-01-01 00:00:00+00"), &text("2024-01-01 09:00:00+09"), "bound");
    assert_same(&partition("bytea", "\\x00ff"), &partition("bytea", "\\000\\377"), &[]);
}

#[test]
fn options_that_older_servers_do_not_have() {
    let range = |server, name: &str| {
        dump(server, &format!("CREATE TYPE public.fr AS RANGE (subtype = double precision{name});"))
    };
    let named = |name: &str| format!(",\n multirange_type_name = {name}");
    assert_same(&range(14, &named("public.fr_multirange")), &range(14, ""), &[]);
    assert_same(&range(13, ""), &range(14, &named("public.mine")), &["EQ-MULTIRANGE-NAME"]);
    assert_different(&range(14, ""), &range(14, &named("public.mine")), "multirange_type_name");
    let publication = |server, what: &str| {
        dump(server, &format!("CREATE PUBLICATION p WITH (publish = '{what}');"))
    };
    let (three, four) = ("insert, update, delete", "insert, update, delete, truncate");
    assert_same(&publication(10, three), &publication(11, four), &["EQ-PUBLISH-TRUNCATE"]);
    assert_different(&publication(11, three), &publication(11, four), "publish");
    assert_different(&publication(10, "insert"), &publication(11, four), "publish");
}

#[test]
fn unknown_versions_are_exact_only() {
    let bare = |text: &str| properties::capture(text.as_bytes()).unwrap();
    let (a, b) = (
        "CREATE VIEW public.v AS SELECT date_part('year'::text, x) AS y FROM t;",
        "CREATE VIEW public.v AS SELECT EXTRACT(year FROM x) AS y FROM t;",
    );
    let diff = diff(&bare(a), &bare(b));
    assert!(diff.version_unknown && diff.equivalences.is_empty() && diff.changes.len() == 1);
}

/// Each difference has to be acted on.
fn assert_not_a_note(old: &Snapshot, new: &Snapshot) {
    let found = properties::judged(&diff(old, new), old, new);
    assert!(!found.is_empty() && found.iter().all(|finding| finding.level > Level::Note));
}

#[test]
fn maintain_hides_nothing_else() {
    let of = |server, statements: &str| {
        dump(
            server,
            &format!(
                "CREATE TABLE public.t (a integer);\nALTER TABLE public.t OWNER TO app;\n\
                 CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';\n\
                 ALTER FUNCTION public.f() OWNER TO app;\n{statements}"
            ),
        )
    };
    for statement in [
        "REVOKE ALL ON FUNCTION public.f() FROM PUBLIC;",
        "REVOKE ALL ON FUNCTION public.f() FROM app;",
        "REVOKE ALL ON TABLE public.t FROM app;",
        "ALTER DEFAULT PRIVILEGES FOR ROLE app REVOKE ALL ON FUNCTIONS FROM PUBLIC;",
        "ALTER DEFAULT PRIVILEGES FOR ROLE app IN SCHEMA public GRANT ALL ON TABLES TO app;",
    ] {
        assert_different(&of(16, ""), &of(18, statement), "privileges");
        assert_different(&of(16, statement), &of(18, ""), "privileges");
        assert_not_a_note(&of(18, ""), &of(18, statement));
    }
    let seven = "REVOKE ALL ON TABLE public.t FROM app;\n\
        GRANT SELECT,INSERT,REFERENCES,DELETE,TRIGGER,TRUNCATE,UPDATE ON TABLE public.t TO app;";
    assert_same(&of(16, ""), &of(18, seven), &["EQ-MAINTAIN"]);
    assert_same(
        &of(16, ""),
        &of(18, "REVOKE MAINTAIN ON TABLE public.t FROM app;"),
        &["EQ-MAINTAIN"],
    );
    let maintain = of(18, "GRANT MAINTAIN ON TABLE public.t TO r;");
    assert_not_a_note(&of(18, ""), &maintain);
}

#[test]
fn sequences_of_logged_tables_are_logged() {
    let serial = |server, word: &str| {
        dump(
            server,
            &format!(
                "CREATE TABLE public.t (a integer);\nCREATE {word}SEQUENCE public.s;\n\
                 ALTER SEQUENCE public.s OWNED BY public.t.a;"
            ),
        )
    };
    assert_different(&serial(14, ""), &serial(15, "UNLOGGED "), "persistence");
}

#[test]
fn public_is_at_its_defaults_in_everything_or_not_at_all() {
    let owner = "ALTER SCHEMA public OWNER TO postgres;";
    assert_different(&dump(14, ""), &dump(18, owner), "privileges PUBLIC");
    let script = |text: &str| properties::capture(text.as_bytes()).unwrap();
    let granted = script("CREATE SCHEMA public;\nGRANT ALL ON SCHEMA public TO bob;");
    assert_different(&script("CREATE SCHEMA x;"), &granted, "privileges bob");
}

#[test]
fn texts_under_other_settings_are_other_texts() {
    let of = |server, setting: &str, sql: &str| dump(server, &format!("{setting}\n{sql}"));
    let sql = r"CREATE TABLE public.t (a text DEFAULT 'a\\b'::text);";
    let off = "SET standard_conforming_strings = off;";
    assert_different(&of(13, "", sql), &of(18, off, sql), "default");
    // Which `lower` is meant is told by the dump: see names.rs.
    let check = |call: &str| {
        let table = format!("CREATE TABLE t (a text CHECK (({call}(a) = 'x'::text)));");
        format!(
            "CREATE FUNCTION app.lower(a text) RETURNS text LANGUAGE sql AS 'SELECT 1';\n\
             SET search_path = app, pg_catalog;\n{table}"
        )
    };
    let (bare, whole) = (of(13, "", &check("lower")), of(18, "", &check("pg_catalog.lower")));
    assert_different(&bare, &whole, "expression");
}

#[test]
fn a_role_called_as_a_keyword_is_another_one() {
    let policy = |to: &str| {
        dump(
            18,
            &format!(
                "CREATE TABLE public.t (a integer);\nCREATE POLICY p ON public.t{to} USING (true);"
            ),
        )
    };
    assert_different(&policy(" TO \"PUBLIC\""), &policy(""), "policy");
    let owner = |name: &str| {
        dump(
            18,
            &format!("CREATE TABLE public.t (a integer);\nALTER TABLE public.t OWNER TO {name};"),
        )
    };
    assert_different(&owner("\"CURRENT_USER\""), &owner("CURRENT_USER"), "CURRENT_USER");
}

#[test]
fn only_matters_where_there_are_children() {
    let of = |statement: &str| {
        dump(
            18,
            &format!(
                "CREATE TABLE public.p (a integer, b integer);\n\
                 CREATE TABLE public.c ()\nINHERITS (public.p);\n{statement};"
            ),
        )
    };
    for (command, what) in [
        ("ALTER COLUMN a SET DEFAULT 5", "column public.c.a\n      default"),
        ("ALTER COLUMN a SET STATISTICS 100", "column public.c.a\n      statistics"),
        ("ALTER COLUMN a SET STORAGE PLAIN", "column public.c.a\n      storage"),
        ("DROP COLUMN b", "opaque"),
    ] {
        let only = of(&format!("ALTER TABLE ONLY public.p {command}"));
        let all = of(&format!("ALTER TABLE public.p {command}"));
        assert_different(&only, &all, what);
    }
}

#[test]
fn what_is_revoked_from_a_table_is_revoked_from_its_columns() {
    let of = |statements: &str| {
        properties::capture(format!("CREATE TABLE t (a integer);\n{statements}").as_bytes())
            .unwrap()
    };
    let granted = of("GRANT SELECT (a) ON t TO bob;");
    assert_different(
        &granted,
        &of("GRANT SELECT (a) ON t TO bob; REVOKE ALL ON t FROM bob;"),
        "bob",
    );
    assert_same(&of(""), &of("GRANT SELECT (a) ON t TO bob; REVOKE SELECT ON t FROM bob;"), &[]);
    let other = of("GRANT SELECT (a) ON t TO bob; REVOKE INSERT ON t FROM bob;");
    assert_same(&granted, &other, &[]);
}

#[test]
fn memberships_were_granted_once() {
    let of = |server, dumper, grant: &str| {
        let text = format!(
            "--\n-- PostgreSQL database cluster dump\n--\n\nCREATE ROLE m;\nCREATE ROLE r;\n{grant}\n\n\
             --\n-- PostgreSQL database cluster dump complete\n--\n"
        );
        let mut snapshot = properties::capture(text.as_bytes()).unwrap();
        snapshot.meta.provenance.server = Some(format!("{server}.1"));
        snapshot.meta.provenance.dumper = Some(format!("{dumper}.1"));
        snapshot
    };
    let by = "GRANT r TO m WITH ADMIN OPTION GRANTED BY postgres;";
    let plain = "GRANT r TO m WITH ADMIN OPTION;";
    let full = "GRANT r TO m WITH ADMIN OPTION, INHERIT TRUE GRANTED BY postgres;";
    let code = ["EQ-MEMBERSHIP-GRANTOR"];
    assert_same(&of(15, 15, by), &of(15, 16, plain), &code);
    assert_same(&of(15, 15, by), &of(16, 16, full), &code);
    assert_same(&of(15, 16, plain), &of(16, 16, full), &code);
    assert_different(&of(16, 16, plain), &of(16, 16, full), "granted");
    let by_another = by.replace("postgres", "other");
    assert_same(&of(15, 15, &by_another), &of(16, 16, full), &code);
    assert_different(&of(15, 15, by), &of(14, 15, &by_another), "granted");
    let alone = "ALTER ROLE m WITH NOINHERIT;\nGRANT r TO m;";
    let without =
        "ALTER ROLE m WITH NOINHERIT;\nGRANT r TO m WITH INHERIT FALSE GRANTED BY postgres;";
    assert_same(&of(15, 15, alone), &of(16, 16, without), &code);
    assert_different(&of(15, 15, alone), &of(16, 16, &without.replace("FALSE", "TRUE")), "granted");
    assert_different(&of(15, 15, "GRANT r TO m;"), &of(16, 16, full), "granted");
}

#[test]
fn bounds_of_domains_and_precisions_are_instants_too() {
    let partition = |key: &str, from: &str| {
        dump(
            18,
            &format!(
                "CREATE DOMAIN public.d AS timestamp with time zone;\n\
                 CREATE DOMAIN public.e AS public.d;\n\
                 CREATE TABLE public.p (k {key})\nPARTITION BY RANGE (k public.ops);\nCREATE TABLE public.c (k {key});\n\
                 ALTER TABLE ONLY public.p ATTACH PARTITION public.c FOR VALUES FROM ('{from}') TO (MAXVALUE);"
            ),
        )
    };
    for key in ["timestamp(3) with time zone", "public.d", "public.e"] {
        let (utc, tokyo) = ("2024-01-01 00:00:00+00", "2024-01-01 09:00:00+09");
        assert_same(&partition(key, utc), &partition(key, tokyo), &[]);
        assert_different(&partition(key, utc), &partition(key, "2024-01-01 09:00:00+00"), "bound");
    }
    let array = |value: &str| partition("timestamp with time zone[]", value);
    let (utc, tokyo) = ("{\"2024-01-01 00:00:00+00\"}", "{\"2024-01-01 09:00:00+09\"}");
    assert_same(&array(utc), &array(tokyo), &[]);
}

/// What `TRIM(BOTH FROM c)` was given with a cast by servers before 14, where `c` is of `FROM …`.
fn trimmed(server: u32, argument: &str, from: &str) -> Snapshot {
    let call = match server < 14 {
        true => format!("btrim(({argument})::text)"),
        false => format!("TRIM(BOTH FROM {argument})"),
    };
    dump(
        server,
        &format!(
            "CREATE EXTENSION citext WITH SCHEMA public;\n\
             CREATE DOMAIN s.short AS character varying(5);\n\
             CREATE DOMAIN s.shorter AS s.short;\n\
             CREATE TABLE s.t (v character varying(9), b bytea, d s.shorter, c public.citext, \
             vs character varying[], n integer);\n\
             CREATE TABLE s.u (v bytea, w character varying(3));\n\
             CREATE TABLE s.child (m integer)\nINHERITS (s.t);\n\
             CREATE VIEW s.over AS\n SELECT t.v,\n    t.b AS w,\n    t.vs\n   FROM s.t;\n\
             CREATE VIEW s.v AS\n SELECT {call} AS x\n   {from};"
        ),
    )
}

#[test]
fn the_types_of_arguments_are_looked_up() {
    let unsaid = ["EQ-ARGUMENT-CAST", "EQ-CALL-SYNTAX"];
    let pair = |argument, from| (trimmed(13, argument, from), trimmed(14, argument, from));
    for (argument, from) in [
        ("t.v", "FROM s.t"),
        ("t.d", "FROM s.t"),
        ("t.c", "FROM s.t"),
        ("t.vs[1]", "FROM s.t"),
        ("child.v", "FROM s.child"),
        ("over.v", "FROM s.over"),
        ("over.vs[1]", "FROM s.over"),
        ("q.v", "FROM (SELECT t.v FROM s.t) q"),
        ("q.x", "FROM (SELECT t.v, t.n FROM s.t) q(x, y)"),
        ("q.v", "FROM (SELECT t.v FROM s.t UNION SELECT over.v FROM s.over) q"),
        ("q.z", "FROM s.u, LATERAL (SELECT u.w AS z FROM s.t) q"),
        ("COALESCE(t.v, ''::character varying)", "FROM s.t"),
        ("CASE WHEN (t.n > 1) THEN t.v ELSE t.d END", "FROM s.t"),
        ("(SELECT t.v FROM s.t LIMIT 1)", "FROM s.u"),
        ("t.v", "FROM (s.t JOIN s.u USING (n))"),
        ("(t.v)::character varying(5)", "FROM s.t"),
        ("(t.v)::character varying", "FROM s.t"),
    ] {
        let (old, new) = pair(argument, from);
        assert_same(&old, &new, &unsaid);
    }
    // Bytes, numbers, what is not known, and what is one of two.
    for (argument, from) in [
        ("t.b", "FROM s.t"),
        ("t.n", "FROM s.t"),
        ("over.w", "FROM s.over WHERE (EXISTS ( SELECT u.w FROM s.u))"),
        ("child.b", "FROM s.child WHERE (EXISTS ( SELECT t.v FROM s.t))"),
        ("q.v", "FROM (SELECT t.v FROM s.t UNION SELECT u.v FROM s.u) q"),
        ("v", "FROM (s.u JOIN s.t USING (v))"),
        ("q.x", "FROM (SELECT t.n, t.v FROM s.t) q(x, y)"),
        ("COALESCE(t.v, t.b)", "FROM s.t"),
        (
            "q.v",
            "FROM (WITH RECURSIVE w AS (SELECT t.v FROM s.t UNION SELECT u.v FROM s.u) SELECT w.v FROM w) q",
        ),
        ("f.v", "FROM s.f() f(v)"),
    ] {
        let (old, new) = pair(argument, from);
        assert_different(&old, &new, "view s.v");
    }
}

#[test]
fn implicit_casts_are_those_that_the_server_would_make() {
    let view = |server, call: &str| {
        dump(
            server,
            &format!(
                "CREATE DOMAIN s.day AS date;\n\
                 CREATE TABLE s.t (d date, ts timestamp without time zone, tz timestamp with time zone, \
                 y s.day, v character varying, i smallint, n numeric);\n\
                 CREATE VIEW s.v AS\n SELECT {call} AS x\n   FROM s.t;"
            ),
        )
    };
    let (instant, local) = ("timestamp with time zone", "timestamp without time zone");
    for (old, new) in [
        (format!("timezone('UTC'::text, (t.d)::{instant})"), "(t.d AT TIME ZONE 'UTC'::text)"),
        (
            format!("\"overlaps\"((t.d)::{local}, (t.d)::{local}, t.ts, t.ts)"),
            "((t.d, t.d) OVERLAPS (t.ts, t.ts))",
        ),
        (
            format!(
                "\"overlaps\"((t.d)::{instant}, (t.d)::{instant}, (t.d)::{instant}, (t.d)::{instant})"
            ),
            "((t.d, t.d) OVERLAPS (t.d, t.d))",
        ),
        ("date_part('year'::text, (t.y)::date)".to_owned(), "EXTRACT(year FROM t.y)"),
        ("\"substring\"((t.v)::text, (t.i)::integer)".to_owned(), "\"substring\"(t.v, t.i)"),
        ("btrim(((t.v)::text COLLATE \"C\"))".to_owned(), "TRIM(BOTH FROM (t.v COLLATE \"C\"))"),
        ("btrim((CURRENT_USER)::text)".to_owned(), "TRIM(BOTH FROM CURRENT_USER)"),
    ] {
        let diff = diff(&view(13, &old), &view(14, new));
        assert!(diff.is_empty(), "{old} = {new}:\n{}", properties::listed(&diff));
    }
    // Another function would be called.
    for (old, new) in [
        (
            format!(
                "\"overlaps\"((t.ts)::{instant}, '1 day'::interval, (t.ts)::{instant}, '1 day'::interval)"
            ),
            "((t.ts, '1 day'::interval) OVERLAPS (t.ts, '1 day'::interval))",
        ),
        (format!("timezone('UTC'::text, (t.ts)::{instant})"), "(t.ts AT TIME ZONE 'UTC'::text)"),
        (format!("timezone('UTC'::text, (t.d)::{local})"), "(t.d AT TIME ZONE 'UTC'::text)"),
        (
            format!(
                "\"overlaps\"((t.ts)::{instant}, (t.ts)::{instant}, (t.ts)::{instant}, (t.ts)::{instant})"
            ),
            "((t.ts, t.ts) OVERLAPS (t.ts, t.ts))",
        ),
        (
            format!("\"overlaps\"((t.d)::{local}, (t.d)::{local}, (t.d)::{local}, (t.d)::{local})"),
            "((t.d, t.d) OVERLAPS (t.d, t.d))",
        ),
    ] {
        assert_different(&view(13, &old), &view(14, new), "view s.v");
    }
}

#[test]
fn columns_of_an_exclusion_constraint_are_known() {
    let of = |server, call: &str| {
        dump(
            server,
            &format!(
                "CREATE TABLE s.t (v character varying);\n\
                 ALTER TABLE ONLY s.t ADD CONSTRAINT x EXCLUDE USING btree (({call}) WITH =);"
            ),
        )
    };
    let old = of(13, "\"position\"((v)::text, 'a'::text)");
    let new = of(14, "POSITION(('a'::text) IN (v))");
    let diff = diff(&old, &new);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
}

#[test]
fn what_comes_to_an_extract_has_its_type() {
    let views = |server, extract: &str, number: &str| {
        dump(
            server,
            &format!(
                "CREATE TABLE s.t (d date, f double precision);\n\
                 CREATE VIEW s.years AS\n SELECT {extract} AS y,\n    t.f\n   FROM s.t;\n\
                 CREATE VIEW s.v AS\n SELECT years.f\n   FROM s.years\n  WHERE (years.y > (2000)::{number});"
            ),
        )
    };
    let old = views(13, "date_part('year'::text, t.d)", "double precision");
    let new = |number| views(14, "EXTRACT(year FROM t.d)", number);
    assert_same(&old, &new("numeric"), &["EQ-CALL-SYNTAX", "EQ-EXTRACT"]);
    // Money stays money, and is shown as such.
    let of_money = |server, expression: &str| {
        dump(
            server,
            &format!(
                "CREATE TABLE s.t (m money, d date);\n\
                 CREATE VIEW s.v AS\n SELECT {expression} AS x\n   FROM s.t;"
            ),
        )
    };
    assert_different(
        &of_money(13, "((t.m * date_part('day'::text, t.d)))::numeric"),
        &of_money(14, "(t.m * (EXTRACT(day FROM t.d))::double precision)"),
        "view s.v",
    );
    let of_float = |server, number: &str| {
        dump(
            server,
            &format!(
                "CREATE TABLE s.t (f double precision);\n\
                 CREATE VIEW s.v AS\n SELECT t.f\n   FROM s.t\n  WHERE (t.f > (2000)::{number});"
            ),
        )
    };
    assert_different(&of_float(13, "double precision"), &of_float(14, "numeric"), "view s.v");
}

/// A public of 14 that was hardened is what pg_dump from 15 starts from: its dump is silent.
#[test]
fn a_silent_public_is_no_open_one() {
    let written = |statements: &str| {
        let text = format!(
            "--\n-- PostgreSQL database dump\n--\n\n\
             -- Dumped from database version 14.1\n-- Dumped by pg_dump version 17.1\n\n\
             SELECT pg_catalog.set_config('search_path', '', false);\n\n{statements}\n\n\
             CREATE TABLE public.t (a integer);\nALTER TABLE public.t OWNER TO postgres;\n\n\
             --\n-- PostgreSQL database dump complete\n--\n"
        );
        properties::capture(text.as_bytes()).unwrap()
    };
    let of = |statements: &str| {
        written(&format!("ALTER SCHEMA public OWNER TO postgres;\n{statements}"))
    };
    let hardened = of("");
    let open =
        of("REVOKE USAGE ON SCHEMA public FROM PUBLIC;\nGRANT ALL ON SCHEMA public TO PUBLIC;");
    let closed = of("REVOKE USAGE ON SCHEMA public FROM PUBLIC;");
    assert_different(&hardened, &open, "privileges PUBLIC");
    assert_different(&hardened, &closed, "privileges PUBLIC");
    // Quoted, and with something granted elsewhere: public was not left out.
    let quoted = |statements: &str| {
        let owner = "ALTER SCHEMA \"public\" OWNER TO \"postgres\";";
        let granted = "GRANT SELECT ON TABLE \"public\".\"t\" TO \"r\";";
        written(&format!("{owner}\n{statements}\n{granted}"))
    };
    let open =
        "REVOKE USAGE ON SCHEMA \"public\" FROM PUBLIC;\nGRANT ALL ON SCHEMA \"public\" TO PUBLIC;";
    assert_different(&quoted(""), &quoted(open), "privileges PUBLIC");
    assert_ne!(hardened.meta.fingerprint, closed.meta.fingerprint);
}

/// A table, and one view of it by an older and by a newer server.
fn views(old: &str, new: &str) -> [Snapshot; 2] {
    let table = "CREATE TABLE public.t (\n    ts timestamp with time zone,\n    i integer,\n    n numeric(10,2),\n    \
                 f double precision,\n    x text\n);\n";
    let view = |server, query| dump(server, &format!("{table}CREATE VIEW public.v AS\n {query};"));
    [view(13, old), view(18, new)]
}

#[test]
fn extract_is_of_another_type_across_its_border() {
    let of = |list: &str| format!("SELECT {list} FROM public.t");
    let same = [
        ("date_part('epoch'::text, ts) AS a", "EXTRACT(epoch FROM ts) AS a", "a"),
        (
            "date_part('epoch'::text, ts) AS a",
            "(EXTRACT(epoch FROM ts))::double precision AS a",
            "",
        ),
        ("(date_part('epoch'::text, ts))::numeric AS a", "EXTRACT(epoch FROM ts) AS a", ""),
        (
            "i AS b, (date_part('epoch'::text, ts) / (i)::double precision) AS a",
            "i AS b, (EXTRACT(epoch FROM ts) / (i)::numeric) AS a",
            "a",
        ),
        (
            "(date_part('epoch'::text, ts) - (n)::double precision) AS a",
            "(EXTRACT(epoch FROM ts) - n) AS a",
            "a",
        ),
        (
            "(date_part('epoch'::text, ts) - f) AS a",
            "((EXTRACT(epoch FROM ts))::double precision - f) AS a",
            "",
        ),
        (
            "(date_part('epoch'::text, ts) > (n)::double precision) AS a",
            "(EXTRACT(epoch FROM ts) > n) AS a",
            "",
        ),
    ];
    for (old, new, moved) in same {
        let [old, new] = views(&of(old), &of(new));
        let diff = diff(&old, &new);
        assert!(diff.is_empty(), "{}", properties::listed(&diff));
        let told: Vec<_> = diff.equivalences.iter().flat_map(|used| used.moved.clone()).collect();
        assert_eq!(told.join(", "), moved);
    }
    let different = [
        ("(date_part('epoch'::text, ts))::numeric AS a", "date_part('epoch'::text, ts) AS a"),
        (
            "(date_part('epoch'::text, ts))::numeric AS a",
            "(EXTRACT(epoch FROM ts))::double precision AS a",
        ),
        (
            "(date_part('epoch'::text, ts) / (x)::double precision) AS a",
            "(EXTRACT(epoch FROM ts) / (x)::numeric) AS a",
        ),
        ("(date_part('epoch'::text, ts) / f) AS a", "(EXTRACT(epoch FROM ts) / (f)::numeric) AS a"),
        (
            "((date_part('epoch'::text, ts))::numeric / n) AS a",
            "((EXTRACT(epoch FROM ts))::double precision / (n)::double precision) AS a",
        ),
        (
            "avg((date_part('epoch'::text, ts))::numeric) AS a",
            "avg((EXTRACT(epoch FROM ts))::double precision) AS a",
        ),
    ];
    for (old, new) in different {
        let [old, new] = views(&of(old), &of(new));
        assert_different(&old, &new, "definition");
    }
}

const DOMAINS: &str = "CREATE DOMAIN public.d AS text;\nCREATE DOMAIN public.l AS text[];\n\
                       CREATE TYPE public.m AS ENUM (\n    'a'\n);\n";

fn checked(condition: &str) -> Snapshot {
    let table = format!(
        "{DOMAINS}CREATE TABLE public.t (\n    v character varying,\n    x text[],\n    \
         CONSTRAINT c CHECK ({condition})\n);"
    );
    dump(18, &table)
}

#[test]
fn elements_of_arrays_are_cast_by_their_types() {
    let same = [
        (
            "((v)::text = ANY ((ARRAY[('a'::text)::public.d])::text[]))",
            "((v)::text = ANY (ARRAY[(('a'::text)::public.d)::text]))",
        ),
        ("((ARRAY[v, v])::text[] IS NOT NULL)", "(ARRAY[(v)::text, (v)::text] IS NOT NULL)"),
        (
            "((ARRAY['a'::public.m])::text[] IS NOT NULL)",
            "(ARRAY[('a'::public.m)::text] IS NOT NULL)",
        ),
    ];
    for (old, new) in same {
        assert_same(&checked(old), &checked(new), &["EQ-ARRAY-ELEMENT"]);
    }
    let different = [
        ("((ARRAY[x])::text[] IS NOT NULL)", "(ARRAY[(x)::text] IS NOT NULL)"),
        (
            "((ARRAY[('{a}'::text[])::public.l])::text[] IS NOT NULL)",
            "(ARRAY[(('{a}'::text[])::public.l)::text] IS NOT NULL)",
        ),
        ("((ARRAY[u])::text[] IS NOT NULL)", "(ARRAY[(u)::text] IS NOT NULL)"),
    ];
    for (old, new) in different {
        assert_different(&checked(old), &checked(new), "constraint public.t.c");
    }
}

#[test]
fn costs_and_bounds_do_not_depend_on_the_session() {
    let cost = |cost: &str| {
        let head = "CREATE FUNCTION public.f() RETURNS integer\n    LANGUAGE sql";
        dump(18, &format!("{head}{cost}\n    AS $$select 1$$;"))
    };
    assert_same(&cost(""), &cost(" COST 1e+02"), &[]);
    assert_same(&cost(" COST 1000"), &cost(" COST 1e+03"), &[]);
    assert_different(&cost(" COST 1000"), &cost(" COST 1e+02"), "cost");
    let bound = |key: &str, strings: &str, bound: &str| {
        dump(
            18,
            &format!(
                "SET standard_conforming_strings = {strings};\n\
                 CREATE TABLE public.p (\n    b {key}\n)\nPARTITION BY LIST (b);\n\
                 CREATE TABLE public.c (\n    b {key}\n);\n\
                 ALTER TABLE ONLY public.p ATTACH PARTITION public.c FOR VALUES IN ({bound});"
            ),
        )
    };
    let bytes = bound("bytea", "on", r"'\xff'");
    assert_same(&bytes, &bound("bytea", "off", r"'\\377'"), &[]);
    assert_same(&bytes, &bound("bytea", "off", r"'\\xff'"), &[]);
    assert_different(&bytes, &bound("bytea", "off", r"'\\376'"), "bound");
    let position = bound("pg_lsn", "on", "'0/16B3748'");
    assert_same(&position, &bound("pg_lsn", "on", "'0/016B3748'"), &[]);
    assert_different(&position, &bound("pg_lsn", "on", "'0/16B37480'"), "bound");
    let float = bound("double precision", "on", "'100'");
    assert_same(&float, &bound("double precision", "on", "'1e+02'"), &[]);
}

#[test]
fn casts_that_are_written_are_no_implicit_ones() {
    let table = "CREATE DOMAIN public.w AS character varying;\n\
                 CREATE TABLE public.t (\n    v character varying(20),\n    w public.w\n);\n";
    let of = |server, list: &str| {
        dump(server, &format!("{table}CREATE VIEW public.q AS\n SELECT {list} AS a FROM public.t;"))
    };
    let used = ["EQ-ARGUMENT-CAST", "EQ-CALL-SYNTAX"];
    assert_same(&of(13, "\"substring\"((v)::text, 2)"), &of(14, "SUBSTRING(v FROM 2)"), &used);
    assert_same(
        &of(13, "\"substring\"(((w)::character varying)::text, 2)"),
        &of(14, "SUBSTRING(w FROM 2)"),
        &used,
    );
    assert_same(
        &of(13, "\"substring\"(((v)::bpchar)::text, 2)"),
        &of(14, "SUBSTRING((v)::bpchar FROM 2)"),
        &used,
    );
    for (old, new) in [
        ("\"substring\"((v)::text, 2)", "SUBSTRING((v)::character varying FROM 2)"),
        ("\"substring\"(((v)::character varying)::text, 2)", "SUBSTRING(v FROM 2)"),
        ("pg_collation_for(v)", "COLLATION FOR ((v)::text)"),
    ] {
        assert_different(&of(13, old), &of(14, new), "definition");
    }
}
