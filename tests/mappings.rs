//! Mapped schemas and roles: OLD under the names of NEW, wherever a name is certain.

use pgsnap::{
    compare::{Terms, compare},
    diff::Diff,
    model::{Mapped, Mapping, Snapshot, mapping::Mappable},
};

use crate::properties;

/// Everything that can name a schema or a role.
const TENANT: &str = "
CREATE SCHEMA a;
ALTER SCHEMA a OWNER TO dev;
COMMENT ON SCHEMA a IS 'the a of all';
GRANT USAGE ON SCHEMA a TO reader;
CREATE EXTENSION citext WITH SCHEMA a;
CREATE TYPE a.mood AS ENUM ('a', 'b');
CREATE DOMAIN a.d AS integer CHECK ((a.is_good(VALUE)));
CREATE FUNCTION a.is_good(integer) RETURNS boolean LANGUAGE plpgsql
    SET search_path TO 'a', 'public'
    AS $_$ BEGIN RETURN EXISTS (SELECT 1 FROM a.t JOIN a.u ON t.id = u.id WHERE t.id = $1); END $_$;
CREATE TABLE a.t (id integer DEFAULT nextval('a.t_id_seq'::regclass) NOT NULL, m a.mood, a integer);
ALTER TABLE a.t OWNER TO dev;
COMMENT ON COLUMN a.t.a IS 'a.t';
CREATE SEQUENCE a.t_id_seq;
ALTER SEQUENCE a.t_id_seq OWNED BY a.t.id;
CREATE TABLE a.u (id integer REFERENCES a.t(id), x text COLLATE a.c);
CREATE VIEW a.v AS SELECT t.id, t.a, (t.m)::text AS m, t.a OPERATOR(a.+) 1 AS n
    FROM (a.t JOIN a.u ON ((t.id = u.id)));
CREATE INDEX i ON a.t USING btree (id a.ops);
CREATE TRIGGER g BEFORE INSERT ON a.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION a.f();
CREATE POLICY p ON a.t TO dev, reader USING ((id IN ( SELECT u.id FROM a.u)));
GRANT SELECT ON TABLE a.t TO reader;
ALTER DEFAULT PRIVILEGES FOR ROLE dev IN SCHEMA a GRANT SELECT ON TABLES TO reader;
CREATE PUBLICATION pub FOR TABLES IN SCHEMA a, public;
CREATE ROLE dev;
GRANT dev TO reader;
COMMENT ON ROLE dev IS 'dev';
";

fn captured(sql: &str) -> Snapshot {
    properties::capture(sql.as_bytes()).unwrap()
}

fn mapping(what: Mappable, text: &str) -> Mapping {
    Mapping::parse(what, text).unwrap()
}

fn compared(old: &str, new: &str, mappings: &[Mapping]) -> (Diff, Vec<Mapped>) {
    let terms = Terms { mappings: mappings.to_vec(), ..Terms::default() };
    let mut diff = compare(captured(old), captured(new), &terms).unwrap().diff;
    let mapped = std::mem::take(&mut diff.mapped);
    (diff, mapped)
}

/// The same text under other names, made by hand: what a server would have printed.
fn other() -> String {
    let mut text = TENANT.replace("a.", "\"B c\".").replace("'a'", "'B c'");
    for (from, to) in [
        ("SCHEMA a", "SCHEMA \"B c\""),
        ("new.\"B c\".", "new.a"),
        ("'the \"B c\". of all'", "'the a of all'"),
        ("IS '\"B c\".t'", "IS 'a.t'"),
        ("ENUM ('B c', 'b')", "ENUM ('a', 'b')"),
        ("dev", "\"App\""),
        ("IS '\"App\"'", "IS 'dev'"),
    ] {
        text = text.replace(from, to);
    }
    text
}

#[test]
fn everything_follows() {
    let mappings = [mapping(Mappable::Schema, "a=B c"), mapping(Mappable::Role, "dev=App")];
    let (diff, mapped) = compared(TENANT, &other(), &mappings);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
    assert!(mapped.iter().all(|mapped| mapped.statements > 5 && !mapped.is_merged), "{mapped:?}");
}

#[test]
fn two_can_swap_their_names() {
    let of = |a: &str, b: &str| {
        format!("CREATE TABLE {a}.t (x integer);\nCREATE TABLE {b}.t (y text DEFAULT {a}.f());")
    };
    let mappings = [mapping(Mappable::Schema, "a=b"), mapping(Mappable::Schema, "b=a")];
    let (diff, _) = compared(&of("a", "b"), &of("b", "a"), &mappings);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
}

/// An alias, a table, a field, a setting, a text: none of them is the schema.
#[test]
fn what_may_be_something_else_stays() {
    for sql in [
        "CREATE VIEW s.v AS SELECT a.x, a.* FROM s.t a;",
        "CREATE FUNCTION s.f() RETURNS integer LANGUAGE sql AS $$ SELECT a.x FROM s.t a $$;",
        "CREATE FUNCTION s.f() RETURNS integer LANGUAGE c AS $$ a.b $$;",
        "CREATE FUNCTION s.f() RETURNS integer LANGUAGE sql SET a.setting TO 'a' AS $$ SELECT 1 $$;",
        "CREATE FUNCTION s.f(a s.t) RETURNS integer LANGUAGE sql AS $$ SELECT a.x $$;",
        "CREATE FUNCTION s.a(id integer) RETURNS integer LANGUAGE sql AS $$ SELECT a.id $$;",
        "CREATE FUNCTION s.f() RETURNS TABLE(a s.t) LANGUAGE plpgsql AS $$ BEGIN a.x := 1; END $$;",
        "CREATE TABLE s.t (a text DEFAULT 'a.b'::text);",
        "CREATE RULE r AS ON INSERT TO s.t DO INSTEAD UPDATE s.t SET a.x = 1;",
    ] {
        let (diff, mapped) = compared(sql, sql, &[mapping(Mappable::Schema, "a=b")]);
        assert!(diff.is_empty(), "{sql}: {}", properties::listed(&diff));
        assert_eq!(mapped[0].statements, 0, "{sql}");
    }
}

#[test]
fn what_would_become_one_is_refused_or_said() {
    let two = "CREATE TABLE a.t (x integer);\nCREATE TABLE b.t (y integer);";
    let error = |mappings: &[Mapping]| {
        let terms = Terms { mappings: mappings.to_vec(), ..Terms::default() };
        compare(captured(two), captured(two), &terms).unwrap_err().message
    };
    assert!(error(&[mapping(Mappable::Schema, "a=b")]).contains("has a schema b already"));
    let to_one = [mapping(Mappable::Schema, "a=c"), mapping(Mappable::Schema, "b=c")];
    assert!(error(&to_one).contains("two schemas are mapped to c"));
    let twice = [mapping(Mappable::Role, "a=c"), mapping(Mappable::Role, "a=b")];
    assert!(error(&twice).contains("mapped twice"));
    let roles = "CREATE TABLE s.t (x integer);\nALTER TABLE s.t OWNER TO dev;\nGRANT SELECT ON TABLE s.t TO app;";
    let (_, mapped) = compared(roles, roles, &[mapping(Mappable::Role, "dev=app")]);
    assert!(mapped[0].is_merged);
}

/// ALTER SCHEMA … RENAME leaves the old name in search paths and in bodies.
#[test]
fn what_is_only_spoken_of_is_no_schema() {
    let of = |schema: &str| {
        format!(
            "CREATE SCHEMA {schema};\nCREATE FUNCTION {schema}.f() RETURNS integer LANGUAGE sql \
             SET search_path TO 'app' AS $$ SELECT app.g() $$;"
        )
    };
    let (diff, mapped) =
        compared(&of("new_app"), &of("app"), &[mapping(Mappable::Schema, "new_app=app")]);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
    assert!(mapped[0].is_merged);
}

#[test]
fn two_roles_become_one() {
    let old = "CREATE ROLE dev;\nALTER ROLE dev WITH NOLOGIN;\nCREATE ROLE app;\n\
        ALTER ROLE app WITH LOGIN;\nGRANT dev TO app;\nGRANT reader TO dev;\n\
        CREATE TABLE s.t (x integer);\nCREATE POLICY p ON s.t TO dev, app;\n\
        GRANT SELECT ON TABLE s.t TO dev;\nGRANT SELECT ON TABLE s.t TO app;";
    let new = "CREATE ROLE app;\nALTER ROLE app WITH LOGIN;\nGRANT reader TO app;\n\
        CREATE TABLE s.t (x integer);\nCREATE POLICY p ON s.t TO app;\n\
        GRANT SELECT ON TABLE s.t TO app;";
    let (diff, mapped) = compared(old, new, &[mapping(Mappable::Role, "dev=app")]);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
    assert!(mapped[0].is_merged);
    let swapped = [mapping(Mappable::Role, "dev=app"), mapping(Mappable::Role, "app=dev")];
    let (diff, _) = compared(old, old, &swapped);
    assert!(properties::listed(&diff).contains("membership of dev in app"));
}

/// What a dump takes for granted of public is said of a schema of another name.
#[test]
fn public_under_another_name() {
    let dump = |server: u32, body: &str| {
        format!(
            "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version {server}.1\n\
             -- Dumped by pg_dump version 18.1\n\n\
             SELECT pg_catalog.set_config('search_path', '', false);\n\n{body}\n\n\
             --\n-- PostgreSQL database dump complete\n--\n"
        )
    };
    let of_public = "CREATE TABLE public.t (x integer);\nALTER TABLE public.t OWNER TO app;";
    let of_app = "CREATE SCHEMA app;\nALTER SCHEMA app OWNER TO pg_database_owner;\n\
        GRANT USAGE ON SCHEMA app TO PUBLIC;\n\
        CREATE TABLE app.t (x integer);\nALTER TABLE app.t OWNER TO app;";
    let to_app = [mapping(Mappable::Schema, "public=app")];
    let (diff, _) = compared(&dump(18, of_public), &dump(18, of_app), &to_app);
    assert!(diff.is_empty(), "{}", properties::listed(&diff));
    let closed = of_app.replace("GRANT USAGE ON SCHEMA app TO PUBLIC;", "");
    let (diff, _) = compared(&dump(18, of_public), &dump(18, &closed), &to_app);
    assert!(properties::listed(&diff).contains("privileges PUBLIC"));
    let old = "ALTER SCHEMA public OWNER TO postgres;\nREVOKE USAGE ON SCHEMA public FROM PUBLIC;\n\
        GRANT ALL ON SCHEMA public TO PUBLIC;";
    let (diff, _) = compared(&dump(13, &format!("{old}\n{of_public}")), &dump(13, old), &to_app);
    assert!(!properties::listed(&diff).contains("schema public"));
}
