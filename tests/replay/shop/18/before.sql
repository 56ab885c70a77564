--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6 (Debian 18.6-3)
-- Dumped by pg_dump version 18.6 (Debian 18.6-3)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: replay_owner
--

CREATE SCHEMA app;


ALTER SCHEMA app OWNER TO replay_owner;

--
-- Name: empty; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA empty;


ALTER SCHEMA empty OWNER TO postgres;

--
-- Name: other; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA other;


ALTER SCHEMA other OWNER TO postgres;

--
-- Name: german; Type: COLLATION; Schema: app; Owner: postgres
--

CREATE COLLATION app.german (provider = libc, locale = 'C');


ALTER COLLATION app.german OWNER TO postgres;

--
-- Name: address; Type: TYPE; Schema: app; Owner: postgres
--

CREATE TYPE app.address AS (
	street text,
	city character varying(40)
);


ALTER TYPE app.address OWNER TO postgres;

--
-- Name: label; Type: DOMAIN; Schema: app; Owner: postgres
--

CREATE DOMAIN app.label AS text NOT NULL DEFAULT 'none'::text;


ALTER DOMAIN app.label OWNER TO postgres;

--
-- Name: positive; Type: DOMAIN; Schema: app; Owner: postgres
--

CREATE DOMAIN app.positive AS integer
	CONSTRAINT positive_check CHECK ((VALUE > 0));


ALTER DOMAIN app.positive OWNER TO postgres;

--
-- Name: span; Type: TYPE; Schema: app; Owner: postgres
--

CREATE TYPE app.span AS RANGE (
    subtype = integer,
    multirange_type_name = app.span_multirange
);


ALTER TYPE app.span OWNER TO postgres;

--
-- Name: status; Type: TYPE; Schema: app; Owner: replay_owner
--

CREATE TYPE app.status AS ENUM (
    'new',
    'active',
    'gone'
);


ALTER TYPE app.status OWNER TO replay_owner;

--
-- Name: unused_pair; Type: TYPE; Schema: app; Owner: postgres
--

CREATE TYPE app.unused_pair AS (
	a integer,
	b text
);


ALTER TYPE app.unused_pair OWNER TO postgres;

--
-- Name: unused_status; Type: TYPE; Schema: app; Owner: postgres
--

CREATE TYPE app.unused_status AS ENUM (
    'a',
    'b'
);


ALTER TYPE app.unused_status OWNER TO postgres;

--
-- Name: add(integer, integer); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.add(integer, integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $_$SELECT $1 + $2$_$;


ALTER FUNCTION app.add(integer, integer) OWNER TO postgres;

--
-- Name: by_text(); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.by_text() RETURNS bigint
    LANGUAGE sql
    AS $$SELECT count(id) FROM app.users$$;


ALTER FUNCTION app.by_text() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: users; Type: TABLE; Schema: app; Owner: replay_owner
--

CREATE TABLE app.users (
    id integer NOT NULL,
    email character varying(100) NOT NULL,
    name text DEFAULT 'anonymous'::text,
    status app.status DEFAULT 'new'::app.status NOT NULL,
    age integer,
    score app.positive,
    home app.address,
    big text GENERATED ALWAYS AS (upper(name)) STORED,
    spare integer,
    note text,
    CONSTRAINT users_age_check CHECK ((age > 0)),
    CONSTRAINT users_name_age_check CHECK (((name <> 'root'::text) OR (age > 18)))
);


ALTER TABLE app.users OWNER TO replay_owner;

--
-- Name: TABLE users; Type: COMMENT; Schema: app; Owner: replay_owner
--

COMMENT ON TABLE app.users IS 'people';


--
-- Name: COLUMN users.email; Type: COMMENT; Schema: app; Owner: replay_owner
--

COMMENT ON COLUMN app.users.email IS 'where to write to';


--
-- Name: COLUMN users.spare; Type: COMMENT; Schema: app; Owner: replay_owner
--

COMMENT ON COLUMN app.users.spare IS 'nothing yet';


--
-- Name: CONSTRAINT users_age_check ON users; Type: COMMENT; Schema: app; Owner: replay_owner
--

COMMENT ON CONSTRAINT users_age_check ON app.users IS 'alive';


--
-- Name: count_users(); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.count_users() RETURNS bigint
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT count(users.id) AS count
    FROM app.users
   WHERE (users.age > 1);
END;


ALTER FUNCTION app.count_users() OWNER TO postgres;

--
-- Name: lonely(text, integer); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.lonely(a text, b integer DEFAULT 1) RETURNS text
    LANGUAGE sql
    AS $$SELECT a$$;


ALTER FUNCTION app.lonely(a text, b integer) OWNER TO postgres;

--
-- Name: of_row(app.users); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.of_row(u app.users) RETURNS text
    LANGUAGE sql
    AS $$SELECT 'x'$$;


ALTER FUNCTION app.of_row(u app.users) OWNER TO postgres;

--
-- Name: on_ddl(); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.on_ddl() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$BEGIN END$$;


ALTER FUNCTION app.on_ddl() OWNER TO postgres;

--
-- Name: touch(); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RETURN new; END$$;


ALTER FUNCTION app.touch() OWNER TO postgres;

--
-- Name: twice(integer); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.twice(n integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$SELECT n * 2$$;


ALTER FUNCTION app.twice(n integer) OWNER TO postgres;

--
-- Name: twice(bigint); Type: FUNCTION; Schema: app; Owner: postgres
--

CREATE FUNCTION app.twice(n bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$SELECT n * 2$$;


ALTER FUNCTION app.twice(n bigint) OWNER TO postgres;

--
-- Name: work(integer); Type: PROCEDURE; Schema: app; Owner: postgres
--

CREATE PROCEDURE app.work(IN n integer)
    LANGUAGE sql
    AS $$SELECT n$$;


ALTER PROCEDURE app.work(IN n integer) OWNER TO postgres;

--
-- Name: total(integer); Type: AGGREGATE; Schema: app; Owner: postgres
--

CREATE AGGREGATE app.total(integer) (
    SFUNC = app.add,
    STYPE = integer,
    INITCOND = '0'
);


ALTER AGGREGATE app.total(integer) OWNER TO postgres;

--
-- Name: <+>; Type: OPERATOR; Schema: app; Owner: postgres
--

CREATE OPERATOR app.<+> (
    FUNCTION = app.add,
    LEFTARG = integer,
    RIGHTARG = integer
);


ALTER OPERATOR app.<+> (integer, integer) OWNER TO postgres;

--
-- Name: fam; Type: OPERATOR FAMILY; Schema: app; Owner: postgres
--

CREATE OPERATOR FAMILY app.fam USING btree;


ALTER OPERATOR FAMILY app.fam USING btree OWNER TO postgres;

--
-- Name: conv; Type: CONVERSION; Schema: app; Owner: postgres
--

CREATE CONVERSION app.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;


ALTER CONVERSION app.conv OWNER TO postgres;

--
-- Name: dict; Type: TEXT SEARCH DICTIONARY; Schema: app; Owner: postgres
--

CREATE TEXT SEARCH DICTIONARY app.dict (
    TEMPLATE = pg_catalog.simple,
    stopwords = 'english' );


ALTER TEXT SEARCH DICTIONARY app.dict OWNER TO postgres;

--
-- Name: search; Type: TEXT SEARCH CONFIGURATION; Schema: app; Owner: postgres
--

CREATE TEXT SEARCH CONFIGURATION app.search (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION app.search
    ADD MAPPING FOR asciiword WITH simple, english_stem;


ALTER TEXT SEARCH CONFIGURATION app.search OWNER TO postgres;

--
-- Name: wrap; Type: FOREIGN DATA WRAPPER; Schema: -; Owner: postgres
--

CREATE FOREIGN DATA WRAPPER wrap;


ALTER FOREIGN DATA WRAPPER wrap OWNER TO postgres;

--
-- Name: far; Type: SERVER; Schema: -; Owner: postgres
--

CREATE SERVER far FOREIGN DATA WRAPPER wrap OPTIONS (
    host 'h',
    port '1'
);


ALTER SERVER far OWNER TO postgres;

--
-- Name: USER MAPPING postgres SERVER far; Type: USER MAPPING; Schema: -; Owner: postgres
--

CREATE USER MAPPING FOR postgres SERVER far OPTIONS (
    "user" 'u'
);


--
-- Name: alone; Type: VIEW; Schema: app; Owner: postgres
--

CREATE VIEW app.alone AS
 SELECT 1 AS one,
    'x'::text AS two;


ALTER VIEW app.alone OWNER TO postgres;

--
-- Name: parent; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.parent (
    a integer,
    b text DEFAULT 'p'::text,
    CONSTRAINT parent_a_check CHECK ((a > 0))
);


ALTER TABLE app.parent OWNER TO postgres;

--
-- Name: child; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.child (
    c integer
)
INHERITS (app.parent);


ALTER TABLE app.child OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.events (
    at date NOT NULL,
    kind text,
    amount integer DEFAULT 1,
    CONSTRAINT events_amount_check CHECK ((amount > 0))
)
PARTITION BY RANGE (at);


ALTER TABLE app.events OWNER TO postgres;

--
-- Name: events_2024; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.events_2024 (
    at date CONSTRAINT events_at_not_null NOT NULL,
    kind text,
    amount integer DEFAULT 1,
    CONSTRAINT events_amount_check CHECK ((amount > 0))
);


ALTER TABLE app.events_2024 OWNER TO postgres;

--
-- Name: events_2025; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.events_2025 (
    at date NOT NULL,
    kind text,
    amount integer DEFAULT 1,
    CONSTRAINT events_amount_check CHECK ((amount > 0))
);


ALTER TABLE app.events_2025 OWNER TO postgres;

--
-- Name: events_rest; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.events_rest (
    at date CONSTRAINT events_at_not_null NOT NULL,
    kind text,
    amount integer DEFAULT 1,
    CONSTRAINT events_amount_check CHECK ((amount > 0))
);


ALTER TABLE app.events_rest OWNER TO postgres;

--
-- Name: numbers; Type: SEQUENCE; Schema: app; Owner: postgres
--

CREATE SEQUENCE app.numbers
    START WITH 10
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE app.numbers OWNER TO postgres;

--
-- Name: orders; Type: TABLE; Schema: app; Owner: replay_owner
--

CREATE TABLE app.orders (
    id integer NOT NULL,
    user_id integer NOT NULL,
    code character varying(20) NOT NULL,
    region text NOT NULL,
    total numeric(10,2) DEFAULT 0 NOT NULL,
    placed timestamp with time zone DEFAULT now(),
    number bigint DEFAULT nextval('app.numbers'::regclass),
    CONSTRAINT orders_total_check CHECK ((total >= (0)::numeric))
);


ALTER TABLE app.orders OWNER TO replay_owner;

--
-- Name: everything; Type: VIEW; Schema: app; Owner: postgres
--

CREATE VIEW app.everything AS
 SELECT users.email,
    orders.code
   FROM app.users,
    app.orders
  WHERE (orders.user_id = users.id);


ALTER VIEW app.everything OWNER TO postgres;

--
-- Name: fast; Type: TABLE; Schema: app; Owner: postgres
--

CREATE UNLOGGED TABLE app.fast (
    id bigint NOT NULL,
    v text
);


ALTER TABLE app.fast OWNER TO postgres;

--
-- Name: fast_id_seq; Type: SEQUENCE; Schema: app; Owner: postgres
--

ALTER TABLE app.fast ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME app.fast_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grown; Type: VIEW; Schema: app; Owner: postgres
--

CREATE VIEW app.grown AS
 SELECT id,
    email,
    age
   FROM app.users
  WHERE (age > 18);


ALTER VIEW app.grown OWNER TO postgres;

--
-- Name: VIEW grown; Type: COMMENT; Schema: app; Owner: postgres
--

COMMENT ON VIEW app.grown IS 'adults';


--
-- Name: COLUMN grown.email; Type: COMMENT; Schema: app; Owner: postgres
--

COMMENT ON COLUMN app.grown.email IS 'their address';


--
-- Name: items; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.items (
    order_code character varying(20),
    order_region text,
    line integer NOT NULL,
    what text COLLATE app.german,
    during app.span
);


ALTER TABLE app.items OWNER TO postgres;

--
-- Name: lonely_table; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.lonely_table (
    id integer,
    "Odd Name" text,
    x integer DEFAULT 5
);


ALTER TABLE app.lonely_table OWNER TO postgres;

--
-- Name: names; Type: VIEW; Schema: app; Owner: postgres
--

CREATE VIEW app.names AS
 SELECT id AS user_id,
    name AS who
   FROM app.users u;


ALTER VIEW app.names OWNER TO postgres;

--
-- Name: orders_id_seq; Type: SEQUENCE; Schema: app; Owner: replay_owner
--

CREATE SEQUENCE app.orders_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE app.orders_id_seq OWNER TO replay_owner;

--
-- Name: orders_id_seq; Type: SEQUENCE OWNED BY; Schema: app; Owner: replay_owner
--

ALTER SEQUENCE app.orders_id_seq OWNED BY app.orders.id;


--
-- Name: remote; Type: FOREIGN TABLE; Schema: app; Owner: postgres
--

CREATE FOREIGN TABLE app.remote (
    a integer,
    b text
)
SERVER far
OPTIONS (
    t 'y'
);
ALTER FOREIGN TABLE ONLY app.remote ALTER COLUMN b OPTIONS (
    n 'x'
);


ALTER FOREIGN TABLE app.remote OWNER TO postgres;

--
-- Name: spare; Type: SEQUENCE; Schema: app; Owner: postgres
--

CREATE SEQUENCE app.spare
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE app.spare OWNER TO postgres;

--
-- Name: stranger; Type: TABLE; Schema: app; Owner: postgres
--

CREATE TABLE app.stranger (
    a integer,
    b text,
    CONSTRAINT parent_a_check CHECK ((a > 0))
);


ALTER TABLE app.stranger OWNER TO postgres;

--
-- Name: sums; Type: VIEW; Schema: app; Owner: postgres
--

CREATE VIEW app.sums AS
 SELECT g.email,
    sum(o.total) AS total
   FROM (app.grown g
     JOIN app.orders o ON ((o.user_id = g.id)))
  GROUP BY g.email;


ALTER VIEW app.sums OWNER TO postgres;

--
-- Name: totals; Type: MATERIALIZED VIEW; Schema: app; Owner: postgres
--

CREATE MATERIALIZED VIEW app.totals AS
 SELECT region,
    sum(total) AS total
   FROM app.orders
  GROUP BY region
  WITH NO DATA;


ALTER MATERIALIZED VIEW app.totals OWNER TO postgres;

--
-- Name: users_id_seq; Type: SEQUENCE; Schema: app; Owner: replay_owner
--

ALTER TABLE app.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: users; Type: TABLE; Schema: other; Owner: postgres
--

CREATE TABLE other.users (
    id integer
);


ALTER TABLE other.users OWNER TO postgres;

--
-- Name: events_2024; Type: TABLE ATTACH; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');


--
-- Name: events_rest; Type: TABLE ATTACH; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.events ATTACH PARTITION app.events_rest DEFAULT;


--
-- Name: child b; Type: DEFAULT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.child ALTER COLUMN b SET DEFAULT 'p'::text;


--
-- Name: orders id; Type: DEFAULT; Schema: app; Owner: replay_owner
--

ALTER TABLE ONLY app.orders ALTER COLUMN id SET DEFAULT nextval('app.orders_id_seq'::regclass);


--
-- Name: orders orders_code_region_key; Type: CONSTRAINT; Schema: app; Owner: replay_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_code_region_key UNIQUE (code, region);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: app; Owner: replay_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: app; Owner: replay_owner
--

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: app; Owner: replay_owner
--

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: events_kind_idx; Type: INDEX; Schema: app; Owner: postgres
--

CREATE INDEX events_kind_idx ON ONLY app.events USING btree (kind);


--
-- Name: events_2024_kind_idx; Type: INDEX; Schema: app; Owner: postgres
--

CREATE INDEX events_2024_kind_idx ON app.events_2024 USING btree (kind);


--
-- Name: events_rest_kind_idx; Type: INDEX; Schema: app; Owner: postgres
--

CREATE INDEX events_rest_kind_idx ON app.events_rest USING btree (kind);


--
-- Name: lonely_odd_idx; Type: INDEX; Schema: app; Owner: postgres
--

CREATE INDEX lonely_odd_idx ON app.lonely_table USING btree ("Odd Name");


--
-- Name: orders_spare_idx; Type: INDEX; Schema: app; Owner: replay_owner
--

CREATE UNIQUE INDEX orders_spare_idx ON app.orders USING btree (number);


--
-- Name: orders_user_idx; Type: INDEX; Schema: app; Owner: replay_owner
--

CREATE INDEX orders_user_idx ON app.orders USING btree (user_id);


--
-- Name: totals_region_idx; Type: INDEX; Schema: app; Owner: postgres
--

CREATE UNIQUE INDEX totals_region_idx ON app.totals USING btree (region);


--
-- Name: users_active_idx; Type: INDEX; Schema: app; Owner: replay_owner
--

CREATE INDEX users_active_idx ON app.users USING btree (email) WHERE (age > 21);


--
-- Name: users_lower_idx; Type: INDEX; Schema: app; Owner: replay_owner
--

CREATE INDEX users_lower_idx ON app.users USING btree (lower(name), age DESC);


--
-- Name: users_name_idx; Type: INDEX; Schema: app; Owner: replay_owner
--

CREATE INDEX users_name_idx ON app.users USING btree (name);


--
-- Name: INDEX users_name_idx; Type: COMMENT; Schema: app; Owner: replay_owner
--

COMMENT ON INDEX app.users_name_idx IS 'by name';


--
-- Name: events_2024_kind_idx; Type: INDEX ATTACH; Schema: app; Owner: postgres
--

ALTER INDEX app.events_kind_idx ATTACH PARTITION app.events_2024_kind_idx;


--
-- Name: events_rest_kind_idx; Type: INDEX ATTACH; Schema: app; Owner: postgres
--

ALTER INDEX app.events_kind_idx ATTACH PARTITION app.events_rest_kind_idx;


--
-- Name: users_stats; Type: STATISTICS; Schema: app; Owner: postgres
--

CREATE STATISTICS app.users_stats ON name, age FROM app.users;


ALTER STATISTICS app.users_stats OWNER TO postgres;

--
-- Name: orders log; Type: RULE; Schema: app; Owner: replay_owner
--

CREATE RULE log AS
    ON INSERT TO app.orders DO  UPDATE app.users SET note = 'ordered'::text
  WHERE (users.id = new.user_id);


--
-- Name: items quiet; Type: RULE; Schema: app; Owner: postgres
--

CREATE RULE quiet AS
    ON DELETE TO app.items DO INSTEAD NOTHING;


--
-- Name: users plain; Type: TRIGGER; Schema: app; Owner: replay_owner
--

CREATE TRIGGER plain AFTER INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();


--
-- Name: users touch; Type: TRIGGER; Schema: app; Owner: replay_owner
--

CREATE TRIGGER touch BEFORE UPDATE OF email, note ON app.users FOR EACH ROW WHEN (((old.email)::text IS DISTINCT FROM (new.email)::text)) EXECUTE FUNCTION app.touch();


--
-- Name: items items_fkey; Type: FK CONSTRAINT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.items
    ADD CONSTRAINT items_fkey FOREIGN KEY (order_code, order_region) REFERENCES app.orders(code, region);


--
-- Name: items items_late_fkey; Type: FK CONSTRAINT; Schema: app; Owner: postgres
--

ALTER TABLE ONLY app.items
    ADD CONSTRAINT items_late_fkey FOREIGN KEY (line) REFERENCES app.users(id) NOT VALID;


--
-- Name: orders orders_user_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: replay_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE;


--
-- Name: users mine; Type: POLICY; Schema: app; Owner: replay_owner
--

CREATE POLICY mine ON app.users USING (((email)::text = (CURRENT_USER)::text)) WITH CHECK ((age > 0));


--
-- Name: users; Type: ROW SECURITY; Schema: app; Owner: replay_owner
--

ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;

--
-- Name: pub; Type: PUBLICATION; Schema: -; Owner: postgres
--

CREATE PUBLICATION pub WITH (publish = 'insert, update, delete, truncate');


ALTER PUBLICATION pub OWNER TO postgres;

--
-- Name: pub_all; Type: PUBLICATION; Schema: -; Owner: postgres
--

CREATE PUBLICATION pub_all FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate');


ALTER PUBLICATION pub_all OWNER TO postgres;

--
-- Name: pub items; Type: PUBLICATION TABLE; Schema: app; Owner: postgres
--

ALTER PUBLICATION pub ADD TABLE ONLY app.items WHERE ((line > 0));


--
-- Name: pub orders; Type: PUBLICATION TABLE; Schema: app; Owner: postgres
--

ALTER PUBLICATION pub ADD TABLE ONLY app.orders (id, code);


--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: replay_owner
--

GRANT USAGE ON SCHEMA app TO replay_app;


--
-- Name: TABLE users; Type: ACL; Schema: app; Owner: replay_owner
--

GRANT SELECT,INSERT ON TABLE app.users TO replay_app;


--
-- Name: COLUMN users.name; Type: ACL; Schema: app; Owner: replay_owner
--

GRANT UPDATE(name) ON TABLE app.users TO replay_app;


--
-- Name: FUNCTION twice(n integer); Type: ACL; Schema: app; Owner: postgres
--

GRANT ALL ON FUNCTION app.twice(n integer) TO replay_app;


--
-- Name: FUNCTION twice(n bigint); Type: ACL; Schema: app; Owner: postgres
--

REVOKE ALL ON FUNCTION app.twice(n bigint) FROM PUBLIC;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: app; Owner: replay_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE replay_owner IN SCHEMA app GRANT SELECT ON TABLES TO replay_app;


--
-- Name: on_ddl; Type: EVENT TRIGGER; Schema: -; Owner: postgres
--

CREATE EVENT TRIGGER on_ddl ON ddl_command_start
         WHEN TAG IN ('DROP AGGREGATE')
   EXECUTE FUNCTION app.on_ddl();

ALTER EVENT TRIGGER on_ddl DISABLE;


ALTER EVENT TRIGGER on_ddl OWNER TO postgres;

--
-- PostgreSQL database dump complete
--


