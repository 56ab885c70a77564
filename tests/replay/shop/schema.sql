-- What every statement of `statements/` is run on, each in a database of its own.
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE SCHEMA empty;
CREATE TYPE app.status AS ENUM ('new', 'active', 'gone');
CREATE TYPE app.unused_status AS ENUM ('a', 'b');
CREATE TYPE app.address AS (street text, city character varying(40));
CREATE TYPE app.unused_pair AS (a integer, b text);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE DOMAIN app.positive AS integer CONSTRAINT positive_check CHECK (VALUE > 0);
CREATE DOMAIN app.label AS text DEFAULT 'none'::text NOT NULL;
CREATE COLLATION app.german (provider = libc, locale = 'C');
CREATE SEQUENCE app.numbers START WITH 10 INCREMENT BY 5;
CREATE SEQUENCE app.spare;

CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE FUNCTION app.twice(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE FUNCTION app.lonely(a text, b integer DEFAULT 1) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE PROCEDURE app.work(n integer) LANGUAGE sql AS 'SELECT n';
CREATE FUNCTION app.add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE app.total(integer) (SFUNC = app.add, STYPE = integer, INITCOND = '0');
CREATE OPERATOR app.<+> (FUNCTION = app.add, LEFTARG = integer, RIGHTARG = integer);

CREATE TABLE app.users (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email character varying(100) NOT NULL,
    name text DEFAULT 'anonymous'::text,
    status app.status DEFAULT 'new'::app.status NOT NULL,
    age integer,
    score app.positive,
    home app.address,
    big text GENERATED ALWAYS AS (upper(name)) STORED,
    spare integer,
    note text,
    CONSTRAINT users_email_key UNIQUE (email),
    CONSTRAINT users_age_check CHECK (age > 0),
    CONSTRAINT users_name_age_check CHECK (name <> 'root'::text OR age > 18)
);
COMMENT ON TABLE app.users IS 'people';
COMMENT ON COLUMN app.users.email IS 'where to write to';
COMMENT ON COLUMN app.users.spare IS 'nothing yet';
COMMENT ON CONSTRAINT users_age_check ON app.users IS 'alive';
CREATE INDEX users_name_idx ON app.users USING btree (name);
CREATE INDEX users_lower_idx ON app.users USING btree (lower(name), age DESC);
CREATE INDEX users_active_idx ON app.users USING btree (email) WHERE (age > 21);
CREATE STATISTICS app.users_stats ON name, age FROM app.users;
COMMENT ON INDEX app.users_name_idx IS 'by name';

CREATE TABLE app.orders (
    id serial,
    user_id integer NOT NULL,
    code character varying(20) NOT NULL,
    region text NOT NULL,
    total numeric(10,2) DEFAULT 0 NOT NULL,
    placed timestamp with time zone DEFAULT now(),
    number bigint DEFAULT nextval('app.numbers'::regclass),
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT orders_code_region_key UNIQUE (code, region),
    CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID,
    CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
);
CREATE INDEX orders_user_idx ON app.orders USING btree (user_id);
CREATE UNIQUE INDEX orders_spare_idx ON app.orders USING btree (number);
CREATE TABLE app.items (
    order_code character varying(20),
    order_region text,
    line integer NOT NULL,
    what text COLLATE app.german,
    during app.span,
    CONSTRAINT items_fkey FOREIGN KEY (order_code, order_region) REFERENCES app.orders(code, region)
);
ALTER TABLE app.items ADD CONSTRAINT items_late_fkey FOREIGN KEY (line) REFERENCES app.users(id) NOT VALID;

CREATE VIEW app.grown AS SELECT id, email, age FROM app.users WHERE age > 18;
CREATE VIEW app.names AS SELECT u.id AS user_id, u.name AS who FROM app.users u;
CREATE VIEW app.sums AS SELECT g.email, sum(o.total) AS total FROM app.grown g JOIN app.orders o ON o.user_id = g.id GROUP BY g.email;
CREATE VIEW app.everything AS SELECT users.email, orders.code FROM app.users, app.orders WHERE orders.user_id = users.id;
CREATE VIEW app.alone AS SELECT 1 AS one, 'x'::text AS two;
COMMENT ON VIEW app.grown IS 'adults';
COMMENT ON COLUMN app.grown.email IS 'their address';
CREATE MATERIALIZED VIEW app.totals AS SELECT region, sum(total) AS total FROM app.orders GROUP BY region;
CREATE UNIQUE INDEX totals_region_idx ON app.totals USING btree (region);

CREATE TRIGGER touch BEFORE UPDATE OF email, note ON app.users FOR EACH ROW WHEN (old.email IS DISTINCT FROM new.email) EXECUTE FUNCTION app.touch();
CREATE TRIGGER plain AFTER INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON app.users USING (email = CURRENT_USER::text) WITH CHECK (age > 0);
CREATE RULE quiet AS ON DELETE TO app.items DO INSTEAD NOTHING;
CREATE RULE log AS ON INSERT TO app.orders DO ALSO UPDATE app.users SET note = 'ordered'::text WHERE users.id = new.user_id;

CREATE FUNCTION app.count_users() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(users.id) AS count FROM app.users WHERE (users.age > 1); END;
CREATE FUNCTION app.by_text() RETURNS bigint LANGUAGE sql AS 'SELECT count(id) FROM app.users';
CREATE FUNCTION app.of_row(u app.users) RETURNS text LANGUAGE sql AS 'SELECT ''x''';

CREATE TABLE app.events (at date NOT NULL, kind text, amount integer DEFAULT 1) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 PARTITION OF app.events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.events_rest PARTITION OF app.events DEFAULT;
CREATE TABLE app.events_2025 (at date NOT NULL, kind text, amount integer DEFAULT 1);
ALTER TABLE app.events ADD CONSTRAINT events_amount_check CHECK (amount > 0);
ALTER TABLE app.events_2025 ADD CONSTRAINT events_amount_check CHECK (amount > 0);
CREATE INDEX events_kind_idx ON app.events USING btree (kind);
CREATE TABLE app.parent (a integer, b text DEFAULT 'p'::text, CONSTRAINT parent_a_check CHECK (a > 0));
CREATE TABLE app.child (c integer) INHERITS (app.parent);
CREATE TABLE app.stranger (a integer, b text, CONSTRAINT parent_a_check CHECK (a > 0));
CREATE TABLE app.typed OF app.unused_pair;
DROP TABLE app.typed;
CREATE TABLE app.lonely_table (id integer, "Odd Name" text, x integer DEFAULT 5);
CREATE INDEX lonely_odd_idx ON app.lonely_table USING btree ("Odd Name");
CREATE UNLOGGED TABLE app.fast (id bigint GENERATED BY DEFAULT AS IDENTITY, v text);
CREATE TABLE other.users (id integer);

CREATE PUBLICATION pub FOR TABLE app.orders (id, code), app.items WHERE (line > 0);
CREATE PUBLICATION pub_all FOR ALL TABLES;
CREATE FOREIGN DATA WRAPPER wrap;
CREATE SERVER far FOREIGN DATA WRAPPER wrap OPTIONS (host 'h', port '1');
CREATE FOREIGN TABLE app.remote (a integer, b text OPTIONS (n 'x')) SERVER far OPTIONS (t 'y');
CREATE USER MAPPING FOR postgres SERVER far OPTIONS (user 'u');
CREATE TEXT SEARCH CONFIGURATION app.search (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword WITH simple, english_stem;
CREATE TEXT SEARCH DICTIONARY app.dict (TEMPLATE = pg_catalog.simple, stopwords = 'english');
CREATE CAST (app.status AS integer) WITH INOUT AS ASSIGNMENT;
DROP CAST (app.status AS integer);
CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE EVENT TRIGGER on_ddl ON ddl_command_start WHEN TAG IN ('DROP AGGREGATE') EXECUTE FUNCTION app.on_ddl();
ALTER EVENT TRIGGER on_ddl DISABLE;
CREATE CONVERSION app.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE OPERATOR FAMILY app.fam USING btree;

ALTER TABLE app.users OWNER TO replay_owner;
ALTER TABLE app.orders OWNER TO replay_owner;
ALTER SCHEMA app OWNER TO replay_owner;
ALTER TYPE app.status OWNER TO replay_owner;
GRANT USAGE ON SCHEMA app TO replay_app;
GRANT SELECT, INSERT ON TABLE app.users TO replay_app;
GRANT UPDATE (name) ON TABLE app.users TO replay_app;
GRANT EXECUTE ON FUNCTION app.twice(integer) TO replay_app;
REVOKE ALL ON FUNCTION app.twice(bigint) FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE replay_owner IN SCHEMA app GRANT SELECT ON TABLES TO replay_app;
