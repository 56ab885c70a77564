-- What waits for one another, and what is named before what it needs. PostgreSQL 13 and later.
\set ON_ERROR_STOP on
SET client_min_messages = error;
SELECT current_setting('server_version_num')::int >= 140000 AS v14 \gset

CREATE SCHEMA h;
-- two views that use each other
CREATE VIEW h.a AS SELECT 1 AS x, 'm'::text AS y;
CREATE VIEW h.b AS SELECT a.x FROM h.a;
CREATE OR REPLACE VIEW h.a AS SELECT b.x, 'm'::text AS y FROM h.b;
-- self-referencing key whose name sorts first
CREATE TABLE h.tree (id integer NOT NULL, parent integer, CONSTRAINT z_pk PRIMARY KEY (id), CONSTRAINT a_self FOREIGN KEY (parent) REFERENCES h.tree(id));
-- grouped by a key, and a function over the view
CREATE TABLE h.g (id integer CONSTRAINT zz PRIMARY KEY, name text, parent integer);
CREATE VIEW h.grouped AS SELECT g.id, g.name, count(*) AS n FROM h.g GROUP BY g.id;
CREATE FUNCTION h.over(v h.grouped) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- default and check that take the row
CREATE TABLE h.r (id integer);
CREATE FUNCTION h.of_row(r h.r) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
\if :v14
CREATE FUNCTION h.rows() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM h.r; END;
\else
CREATE FUNCTION h.rows() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT 1::bigint';
\endif
ALTER TABLE h.r ADD COLUMN n bigint DEFAULT h.rows();
ALTER TABLE h.r ADD CONSTRAINT c CHECK (h.of_row(r.*) > 0);
-- materialized views over each other
CREATE MATERIALIZED VIEW h.z_first AS SELECT 1 AS one WITH NO DATA;
CREATE MATERIALIZED VIEW h.a_second AS SELECT z_first.one FROM h.z_first WITH NO DATA;
CREATE UNIQUE INDEX a_ix ON h.z_first (one);
-- domain over function over domain
CREATE DOMAIN h.d AS integer;
CREATE FUNCTION h.ok(d h.d) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
ALTER DOMAIN h.d ADD CONSTRAINT k CHECK (h.ok(VALUE::h.d));
CREATE TABLE h.uses (v h.d);
-- partitions, named before their parent
CREATE TABLE h.part (k integer NOT NULL, v text NOT NULL DEFAULT 'x', CONSTRAINT part_pk PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE h.a_child PARTITION OF h.part FOR VALUES IN (1);
CREATE FUNCTION h.trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER t AFTER INSERT ON h.part FOR EACH ROW EXECUTE FUNCTION h.trg();
ALTER TABLE h.a_child DISABLE TRIGGER t;
CREATE TABLE h.ref (k integer REFERENCES h.part);
-- inheritance
CREATE TABLE h.z_base (id integer NOT NULL);
CREATE TABLE h.a_inh (more text) INHERITS (h.z_base);
-- enum, range, composite
CREATE TYPE h.mood AS ENUM ('a','b');
CREATE TYPE h.comp AS (m h.mood, d h.d);
CREATE TYPE h.rng AS RANGE (subtype = integer);
CREATE TABLE h.typed OF h.comp;
CREATE TABLE h.arr (m h.mood[] DEFAULT '{a}', c h.comp, r h.rng, EXCLUDE USING gist (r WITH &&));
CREATE VIEW h.moods AS SELECT arr.m FROM h.arr;
CREATE RULE ins AS ON INSERT TO h.moods DO INSTEAD INSERT INTO h.arr (m) VALUES (new.m);
-- operator, class, cast
CREATE FUNCTION h.mood_int(h.mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (h.mood AS integer) WITH FUNCTION h.mood_int(h.mood) AS ASSIGNMENT;
CREATE FUNCTION h.comp_eq(h.comp, h.comp) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR h.=== (LEFTARG = h.comp, RIGHTARG = h.comp, FUNCTION = h.comp_eq, COMMUTATOR = OPERATOR(h.===));
CREATE VIEW h.ops AS SELECT a.c OPERATOR(h.===) a.c AS same FROM h.arr a;
CREATE SEQUENCE h.s; CREATE TABLE h.own (id integer DEFAULT nextval('h.s')); ALTER SEQUENCE h.s OWNED BY h.own.id;
CREATE TABLE h.idn (id integer GENERATED ALWAYS AS IDENTITY, b integer, s integer GENERATED ALWAYS AS (b * 2) STORED);
CREATE STATISTICS h.st ON id, b FROM h.idn;
CREATE POLICY p ON h.idn USING (b > (SELECT max(uses.v) FROM h.uses));
CREATE PUBLICATION tangled FOR TABLE h.idn, h.own;
CREATE AGGREGATE h.agg(integer) (sfunc = int4pl, stype = integer);
CREATE TABLE h.z_named (a integer CONSTRAINT y_named_a_not_null NOT NULL);
