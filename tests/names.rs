//! Bare names under a search path mean what PostgreSQL finds: the same schema, printed by a pg_dump
//! before 10.3 and by a later one, is the same, and what differs is different.

use std::collections::BTreeSet;

use pgsnap::{diff, model::Snapshot};

use crate::properties;

/// What both dumps begin with; `lab` has a namesake of much.
const OBJECTS: &str = "
CREATE SCHEMA lab;
CREATE SCHEMA other;
CREATE TYPE lab.phase AS ENUM ('solid', 'liquid');
CREATE DOMAIN lab.code AS text;
CREATE FUNCTION lab.upd() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE FUNCTION lab.lower(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION lab.upper(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';
CREATE FUNCTION lab.own(p lab.phase, n integer DEFAULT 1) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION lab.same(a lab.phase, b text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE OPERATOR lab.=== (FUNCTION = lab.same, LEFTARG = lab.phase, RIGHTARG = text);
CREATE OPERATOR lab.~ (FUNCTION = lab.same, LEFTARG = lab.phase, RIGHTARG = text);
CREATE TABLE lab.sample (id integer NOT NULL, state lab.phase, note text, kind lab.code);
CREATE TABLE other.sample (id integer);
CREATE SEQUENCE lab.sample_id_seq;
";

fn dump(server: &str, path: &str, sql: &str) -> Snapshot {
    let text = format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version {server}\n\
         -- Dumped by pg_dump version {server}\n\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n{OBJECTS}\n{path}\n{sql};\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    );
    properties::capture(text.as_bytes()).expect("a dump is captured")
}

/// The facts that differ between a statement under `lab, pg_catalog` and one under no path.
fn differing(bare: &str, whole: &str) -> BTreeSet<String> {
    let old = dump("9.6.2", "SET search_path = lab, pg_catalog;", bare);
    let new = dump("9.6.24", "", whole);
    let diff = diff::diff(&old, &new).expect("they compare");
    let back = diff::diff(&new, &old).expect("they compare");
    assert_eq!(diff.changes.len(), back.changes.len(), "{bare}");
    let facts = |change: &pgsnap::model::Change| {
        change.facts.iter().map(|fact| fact.path.clone()).chain([change.id.to_string()]).collect()
    };
    diff.changes.iter().flat_map(|change| -> Vec<String> { facts(change) }).collect()
}

#[test]
fn the_same_with_and_without_schemas() {
    let same = [
        (
            "CREATE TABLE t (a phase DEFAULT 'solid'::phase)",
            "CREATE TABLE lab.t (a lab.phase DEFAULT 'solid'::lab.phase)",
        ),
        (
            "CREATE TABLE t (a phase[], b code, c sample)",
            "CREATE TABLE lab.t (a lab.phase[], b lab.code, c lab.sample)",
        ),
        (
            "CREATE TABLE t (a integer DEFAULT nextval('sample_id_seq'::regclass))",
            "CREATE TABLE lab.t (a integer DEFAULT nextval('lab.sample_id_seq'::regclass))",
        ),
        (
            "CREATE TABLE t (a phase, CONSTRAINT c CHECK ((a <> 'liquid'::phase)))",
            "CREATE TABLE lab.t (a lab.phase, CONSTRAINT c CHECK ((a <> 'liquid'::lab.phase)))",
        ),
        (
            "CREATE VIEW v AS SELECT sample.id, sample.state FROM sample WHERE (sample.state = 'solid'::phase)",
            "CREATE VIEW lab.v AS SELECT sample.id, sample.state FROM lab.sample WHERE (sample.state = 'solid'::lab.phase)",
        ),
        (
            "CREATE VIEW v AS SELECT s.id FROM sample s, other.sample o WHERE own(s.state, 2)",
            "CREATE VIEW lab.v AS SELECT s.id FROM lab.sample s, other.sample o WHERE lab.own(s.state, 2)",
        ),
        (
            "CREATE VIEW v AS WITH sample AS (SELECT sample_1.id FROM sample sample_1) SELECT sample.id FROM sample",
            "CREATE VIEW lab.v AS WITH sample AS (SELECT sample_1.id FROM lab.sample sample_1) SELECT sample.id FROM sample",
        ),
        (
            "CREATE INDEX i ON sample USING btree (lower(note))",
            "CREATE INDEX i ON lab.sample USING btree (lower(note))",
        ),
        (
            "CREATE INDEX i ON sample USING btree (lower(id))",
            "CREATE INDEX i ON lab.sample USING btree (lab.lower(id))",
        ),
        (
            "CREATE INDEX i ON sample USING btree (upper(note))",
            "CREATE INDEX i ON lab.sample USING btree (lab.upper(note))",
        ),
        (
            "CREATE INDEX i ON sample USING btree (pg_catalog.upper(note))",
            "CREATE INDEX i ON lab.sample USING btree (upper(note))",
        ),
        (
            "CREATE INDEX i ON sample USING gin (note gin_trgm_ops)",
            "CREATE INDEX i ON lab.sample USING gin (note lab.gin_trgm_ops)",
        ),
        (
            "CREATE INDEX i ON sample USING btree (note text_pattern_ops)",
            "CREATE INDEX i ON lab.sample USING btree (note text_pattern_ops)",
        ),
        (
            "CREATE INDEX i ON sample USING btree (id) WHERE (state === 'x'::text)",
            "CREATE INDEX i ON lab.sample USING btree (id) WHERE (state OPERATOR(lab.===) 'x'::text)",
        ),
        (
            "CREATE INDEX i ON sample USING btree (id) WHERE (note ~ 'x'::text)",
            "CREATE INDEX i ON lab.sample USING btree (id) WHERE (note ~ 'x'::text)",
        ),
        (
            "CREATE INDEX i ON sample USING btree (id) WHERE (state ~ 'x'::text)",
            "CREATE INDEX i ON lab.sample USING btree (id) WHERE (state OPERATOR(lab.~) 'x'::text)",
        ),
        (
            "CREATE TRIGGER g BEFORE UPDATE ON sample FOR EACH ROW EXECUTE PROCEDURE upd()",
            "CREATE TRIGGER g BEFORE UPDATE ON lab.sample FOR EACH ROW EXECUTE PROCEDURE lab.upd()",
        ),
        (
            "CREATE POLICY p ON sample USING (own(state))",
            "CREATE POLICY p ON lab.sample USING (lab.own(state))",
        ),
        (
            "CREATE FUNCTION f(p phase, x sample) RETURNS SETOF sample LANGUAGE sql AS 'SELECT 1'",
            "CREATE FUNCTION lab.f(p lab.phase, x lab.sample) RETURNS SETOF lab.sample LANGUAGE sql AS 'SELECT 1'",
        ),
        (
            "COMMENT ON FUNCTION own(p phase, n integer) IS 'x'",
            "COMMENT ON FUNCTION lab.own(p lab.phase, n integer) IS 'x'",
        ),
        (
            "ALTER FUNCTION own(p phase, n integer) OWNER TO bob",
            "ALTER FUNCTION lab.own(p lab.phase, n integer) OWNER TO bob",
        ),
        (
            "GRANT ALL ON FUNCTION own(p phase, n integer) TO bob",
            "GRANT ALL ON FUNCTION lab.own(p lab.phase, n integer) TO bob",
        ),
        ("COMMENT ON TYPE phase IS 'x'", "COMMENT ON TYPE lab.phase IS 'x'"),
        ("COMMENT ON COLUMN sample.id IS 'x'", "COMMENT ON COLUMN lab.sample.id IS 'x'"),
        (
            "COMMENT ON OPERATOR === (phase, text) IS 'x'",
            "COMMENT ON OPERATOR lab.=== (lab.phase, text) IS 'x'",
        ),
        (
            "CREATE RULE r AS ON INSERT TO sample DO INSTEAD INSERT INTO other.sample (id) VALUES (lower(new.id))",
            "CREATE RULE r AS ON INSERT TO lab.sample DO INSTEAD INSERT INTO other.sample (id) VALUES (lab.lower(new.id))",
        ),
        (
            "CREATE DOMAIN d AS phase CONSTRAINT c CHECK (own(VALUE))",
            "CREATE DOMAIN lab.d AS lab.phase CONSTRAINT c CHECK (lab.own(VALUE))",
        ),
        (
            "CREATE AGGREGATE agg(phase) (SFUNC = same, STYPE = phase)",
            "CREATE AGGREGATE lab.agg(lab.phase) (SFUNC = lab.same, STYPE = lab.phase)",
        ),
        (
            "CREATE CAST (phase AS integer) WITH FUNCTION own(phase, integer)",
            "CREATE CAST (lab.phase AS integer) WITH FUNCTION lab.own(lab.phase, integer)",
        ),
        ("CREATE TABLE t () INHERITS (sample)", "CREATE TABLE lab.t () INHERITS (lab.sample)"),
        (
            "ALTER TABLE ONLY sample ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES sample(id)",
            "ALTER TABLE ONLY lab.sample ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES lab.sample(id)",
        ),
        (
            "ALTER SEQUENCE sample_id_seq OWNED BY sample.id",
            "ALTER SEQUENCE lab.sample_id_seq OWNED BY lab.sample.id",
        ),
        (
            "CREATE TABLE t (a uuid DEFAULT gen_random_uuid())",
            "CREATE TABLE lab.t (a uuid DEFAULT lab.gen_random_uuid())",
        ),
    ];
    for (bare, whole) in same {
        assert_eq!(differing(bare, whole), BTreeSet::new(), "{bare}\n{whole}");
    }
}

#[test]
fn what_differs_is_different() {
    let different = [
        // lab has one that is closer than the built-in one, or may be.
        (
            "CREATE INDEX i ON sample USING btree (upper(note))",
            "CREATE INDEX i ON lab.sample USING btree (upper(note))",
            "keys",
        ),
        (
            "CREATE INDEX i ON sample USING btree (lower(id))",
            "CREATE INDEX i ON lab.sample USING btree (lower(id))",
            "keys",
        ),
        (
            "CREATE INDEX i ON sample USING btree (lower(note))",
            "CREATE INDEX i ON lab.sample USING btree (lab.lower(note))",
            "keys",
        ),
        (
            "CREATE VIEW v AS SELECT lower(nobody(sample.id)) AS x FROM sample",
            "CREATE VIEW lab.v AS SELECT lower(lab.nobody(sample.id)) AS x FROM lab.sample",
            "definition",
        ),
        (
            "CREATE VIEW v AS SELECT lower(nobody(sample.id)) AS x FROM sample",
            "CREATE VIEW lab.v AS SELECT lab.lower(lab.nobody(sample.id)) AS x FROM lab.sample",
            "definition",
        ),
        (
            "CREATE INDEX i ON sample USING btree (id) WHERE (state ~ 'x'::text)",
            "CREATE INDEX i ON lab.sample USING btree (id) WHERE (state ~ 'x'::text)",
            "where",
        ),
        // Another schema.
        (
            "CREATE VIEW v AS SELECT sample.id FROM sample",
            "CREATE VIEW lab.v AS SELECT sample.id FROM other.sample",
            "definition",
        ),
        ("CREATE TABLE t (a phase)", "CREATE TABLE lab.t (a other.phase)", "type"),
        (
            "CREATE TRIGGER g BEFORE UPDATE ON sample FOR EACH ROW EXECUTE PROCEDURE upd()",
            "CREATE TRIGGER g BEFORE UPDATE ON lab.sample FOR EACH ROW EXECUTE PROCEDURE other.upd()",
            "function",
        ),
        (
            "CREATE TABLE t (a integer DEFAULT nextval('sample_id_seq'::regclass))",
            "CREATE TABLE lab.t (a integer DEFAULT nextval('other.sample_id_seq'::regclass))",
            "default",
        ),
        (
            "CREATE INDEX i ON sample USING gin (note gin_trgm_ops)",
            "CREATE INDEX i ON lab.sample USING gin (note other.gin_trgm_ops)",
            "keys",
        ),
        (
            "CREATE TABLE t () INHERITS (sample)",
            "CREATE TABLE lab.t () INHERITS (other.sample)",
            "inherits",
        ),
    ];
    for (bare, whole, fact) in different {
        let facts = differing(bare, whole);
        assert!(facts.iter().any(|path| path.contains(fact)), "{bare}\n{whole}\n{facts:?}");
    }
}

#[test]
fn the_path_is_searched_in_its_order() {
    let view = |path: &str| {
        let path = format!("SET search_path = {path};");
        dump("9.6.2", &path, "CREATE VIEW public.v AS SELECT sample.id FROM sample")
    };
    let is_same = |a: &Snapshot, b: &Snapshot| diff::diff(a, b).expect("they compare").is_empty();
    assert!(is_same(&view("lab, other, pg_catalog"), &view("lab")));
    assert!(is_same(&view("other, lab"), &view("other, pg_catalog")));
    assert!(!is_same(&view("other, lab"), &view("lab, other")));
}
