-- form: SEQUENCE
ALTER SEQUENCE app.numbers INCREMENT BY 2;
ALTER SEQUENCE app.numbers START WITH 20 RESTART;
ALTER SEQUENCE app.numbers AS integer;
ALTER SEQUENCE app.numbers MINVALUE 1 MAXVALUE 1000 CYCLE;
ALTER SEQUENCE app.numbers NO MAXVALUE NO CYCLE CACHE 10;
ALTER SEQUENCE app.spare OWNED BY app.users.spare;
ALTER SEQUENCE app.orders_id_seq OWNED BY NONE;
ALTER SEQUENCE app.spare OWNED BY app.missing.id;
ALTER SEQUENCE app.spare OWNED BY app.lonely_table.missing;
ALTER SEQUENCE app.spare OWNED BY app.lonely_table.id;
ALTER SEQUENCE app.spare OWNER TO replay_app;
ALTER SEQUENCE app.orders_id_seq OWNER TO replay_app;
ALTER SEQUENCE app.numbers RENAME TO digits;
ALTER SEQUENCE app.orders_id_seq RENAME TO orders_counter;
ALTER SEQUENCE app.users_id_seq RENAME TO users_counter;
ALTER SEQUENCE app.missing RENAME TO x;
ALTER SEQUENCE IF EXISTS app.missing INCREMENT BY 2;
ALTER SEQUENCE app.missing INCREMENT BY 2;
ALTER SEQUENCE app.spare SET UNLOGGED;
CREATE SEQUENCE app.fresh;
CREATE SEQUENCE app.numbers;
CREATE SEQUENCE IF NOT EXISTS app.numbers;
CREATE SEQUENCE app.fresh AS integer INCREMENT BY -1 OWNED BY app.users.spare;
DROP SEQUENCE app.spare;
DROP SEQUENCE app.numbers;
DROP SEQUENCE app.numbers CASCADE;
DROP SEQUENCE app.orders_id_seq;
DROP SEQUENCE app.users_id_seq;
DROP SEQUENCE app.missing;

-- form: INDEX
CREATE INDEX fresh ON app.users USING btree (spare);
CREATE INDEX ON app.users (spare);
CREATE INDEX users_name_idx ON app.users USING btree (spare);
CREATE INDEX IF NOT EXISTS users_name_idx ON app.users USING btree (spare);
CREATE UNIQUE INDEX fresh ON app.users USING btree (lower(email)) WHERE (age > 1);
CREATE INDEX fresh ON app.users USING btree (missing);
CREATE INDEX fresh ON app.missing USING btree (id);
CREATE INDEX fresh ON app.events USING btree (amount);
CREATE INDEX fresh ON ONLY app.events USING btree (amount);
ALTER INDEX app.users_name_idx RENAME TO by_name;
ALTER INDEX app.users_name_idx RENAME TO users;
ALTER INDEX app.missing RENAME TO x;
ALTER INDEX IF EXISTS app.missing RENAME TO x;
ALTER INDEX app.users_name_idx SET (fillfactor = 60);
ALTER INDEX app.users_name_idx RESET (fillfactor);
ALTER INDEX app.users_name_idx SET TABLESPACE pg_default;
ALTER INDEX app.events_kind_idx RENAME TO events_by_kind;
ALTER TABLE app.users_name_idx RENAME TO by_name;
DROP INDEX app.users_name_idx;
DROP INDEX app.users_pkey;
DROP INDEX app.missing;
DROP INDEX IF EXISTS app.missing;
DROP INDEX app.events_kind_idx;
DROP INDEX app.events_2024_kind_idx;
DROP INDEX app.users;
DROP INDEX CONCURRENTLY app.users_name_idx;
CREATE INDEX CONCURRENTLY fresh ON app.users USING btree (spare);

-- form: STATISTICS
CREATE STATISTICS app.fresh ON name, age FROM app.users;
CREATE STATISTICS app.users_stats ON name, age FROM app.users;
CREATE STATISTICS app.fresh (ndistinct) ON lower(name), age FROM app.users;
ALTER STATISTICS app.users_stats SET STATISTICS 300;
ALTER STATISTICS app.users_stats RENAME TO figures;
ALTER STATISTICS app.missing SET STATISTICS 300;
DROP STATISTICS app.users_stats;
DROP STATISTICS app.missing;

-- form: PUBLICATION
ALTER PUBLICATION pub ADD TABLE app.users;
ALTER PUBLICATION pub ADD TABLE app.orders;
ALTER PUBLICATION pub ADD TABLE app.missing;
ALTER PUBLICATION pub SET TABLE app.users (id, email);
ALTER PUBLICATION pub SET TABLE app.users (id, missing);
ALTER PUBLICATION pub DROP TABLE app.items;
ALTER PUBLICATION pub DROP TABLE app.users;
ALTER PUBLICATION pub SET (publish = 'insert');
ALTER PUBLICATION pub SET (publish_via_partition_root = true);
ALTER PUBLICATION pub ADD TABLES IN SCHEMA other;
ALTER PUBLICATION pub_all ADD TABLE app.users;
ALTER PUBLICATION pub RENAME TO feed;
ALTER PUBLICATION missing RENAME TO feed;
ALTER PUBLICATION pub OWNER TO replay_app;
CREATE PUBLICATION fresh FOR TABLE app.users WHERE (age > 1);
CREATE PUBLICATION pub;
DROP PUBLICATION pub;
DROP PUBLICATION missing;

-- form: SCHEMA
CREATE SCHEMA fresh;
CREATE SCHEMA app;
CREATE SCHEMA IF NOT EXISTS app;
CREATE SCHEMA fresh AUTHORIZATION replay_app;
ALTER SCHEMA app RENAME TO application;
ALTER SCHEMA other RENAME TO app;
ALTER SCHEMA missing RENAME TO x;
ALTER SCHEMA other RENAME TO pg_other;
ALTER SCHEMA other OWNER TO replay_app;
DROP SCHEMA empty;
DROP SCHEMA other;
DROP SCHEMA other CASCADE;
DROP SCHEMA app;
DROP SCHEMA app CASCADE;
DROP SCHEMA missing;
DROP SCHEMA IF EXISTS missing;

-- form: FOREIGN
ALTER FOREIGN DATA WRAPPER wrap OPTIONS (ADD debug 'true');
ALTER FOREIGN DATA WRAPPER wrap RENAME TO wrapper;
ALTER SERVER far OPTIONS (SET host 'g', DROP port);
ALTER SERVER far VERSION '2';
ALTER SERVER far RENAME TO distant;
ALTER SERVER missing RENAME TO distant;
ALTER USER MAPPING FOR postgres SERVER far OPTIONS (SET user 'v');
DROP USER MAPPING FOR postgres SERVER far;
DROP USER MAPPING FOR replay_app SERVER far;
DROP USER MAPPING IF EXISTS FOR replay_app SERVER far;
DROP SERVER far;
DROP SERVER far CASCADE;
DROP FOREIGN DATA WRAPPER wrap;
DROP FOREIGN DATA WRAPPER wrap CASCADE;

-- form: TEXT SEARCH
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR word WITH simple;
ALTER TEXT SEARCH CONFIGURATION app.search ALTER MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION app.search DROP MAPPING FOR asciiword;
ALTER TEXT SEARCH CONFIGURATION app.search DROP MAPPING FOR word;
ALTER TEXT SEARCH CONFIGURATION app.search RENAME TO find;
ALTER TEXT SEARCH DICTIONARY app.dict (stopwords);
ALTER TEXT SEARCH DICTIONARY app.dict RENAME TO words;
DROP TEXT SEARCH CONFIGURATION app.search;
DROP TEXT SEARCH DICTIONARY app.dict;
DROP TEXT SEARCH DICTIONARY app.missing;

-- form: COLLATION AND OTHERS
ALTER COLLATION app.german RENAME TO deutsch;
ALTER COLLATION app.german OWNER TO replay_app;
DROP COLLATION app.german;
DROP COLLATION app.german CASCADE;
ALTER CONVERSION app.conv RENAME TO conv2;
DROP CONVERSION app.conv;
ALTER OPERATOR FAMILY app.fam USING btree RENAME TO fam2;
DROP OPERATOR FAMILY app.fam USING btree;
ALTER OPERATOR app.<+> (integer, integer) OWNER TO replay_app;
CREATE CAST (app.status AS integer) WITH INOUT;
DROP CAST (app.status AS integer);
CREATE COLLATION app.fresh (provider = libc, locale = 'C');
CREATE COLLATION app.german (provider = libc, locale = 'C');

-- form: COMMENT
COMMENT ON TABLE app.users IS 'others';
COMMENT ON TABLE app.users IS NULL;
COMMENT ON TABLE app.missing IS 'x';
COMMENT ON COLUMN app.users.email IS NULL;
COMMENT ON COLUMN app.users.missing IS 'x';
COMMENT ON CONSTRAINT users_pkey ON app.users IS 'key';
COMMENT ON CONSTRAINT missing ON app.users IS 'key';
COMMENT ON FUNCTION app.twice(integer) IS 'x';
COMMENT ON FUNCTION app.missing() IS 'x';
COMMENT ON VIEW app.users IS 'x';
COMMENT ON TYPE app.status IS 'x';
COMMENT ON INDEX app.users_pkey IS 'x';
COMMENT ON SCHEMA app IS 'x';
COMMENT ON TRIGGER plain ON app.users IS 'x';
COMMENT ON POLICY mine ON app.users IS 'x';
COMMENT ON DOMAIN app.positive IS 'x';
COMMENT ON COLUMN app.address.city IS 'x';

-- form: OWNER
ALTER TABLE app.users OWNER TO replay_app;
ALTER TABLE app.orders OWNER TO postgres;
ALTER TABLE app.missing OWNER TO replay_app;
ALTER TYPE app.status OWNER TO replay_app;
ALTER DOMAIN app.positive OWNER TO replay_app;
ALTER SCHEMA app OWNER TO replay_app;
ALTER FUNCTION app.twice(integer) OWNER TO replay_app;
ALTER INDEX app.users_name_idx OWNER TO replay_app;
ALTER TABLE app.users OWNER TO replay_missing;
ALTER STATISTICS app.users_stats OWNER TO replay_app;
ALTER MATERIALIZED VIEW app.totals OWNER TO replay_app;
ALTER AGGREGATE app.total(integer) OWNER TO replay_app;
ALTER SERVER far OWNER TO postgres;

-- form: GRANT
GRANT DELETE ON TABLE app.users TO replay_app;
GRANT ALL ON TABLE app.orders TO replay_app;
GRANT SELECT (code) ON TABLE app.orders TO replay_app;
GRANT SELECT (missing) ON TABLE app.orders TO replay_app;
GRANT SELECT ON TABLE app.missing TO replay_app;
GRANT SELECT ON TABLE app.users TO replay_missing;
GRANT SELECT ON TABLE app.users TO PUBLIC;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO replay_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO replay_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO replay_app;
REVOKE INSERT ON TABLE app.users FROM replay_app;
REVOKE SELECT ON TABLE app.users FROM replay_app CASCADE;
REVOKE ALL ON TABLE app.users FROM replay_app;
REVOKE UPDATE ON TABLE app.users FROM replay_app;
REVOKE EXECUTE ON FUNCTION app.twice(integer) FROM PUBLIC;
GRANT USAGE ON TYPE app.status TO replay_app;
GRANT USAGE ON SCHEMA other TO replay_app WITH GRANT OPTION;
GRANT USAGE ON SCHEMA missing TO replay_app;
ALTER DEFAULT PRIVILEGES FOR ROLE replay_owner IN SCHEMA app REVOKE SELECT ON TABLES FROM replay_app;
ALTER DEFAULT PRIVILEGES FOR ROLE replay_owner GRANT EXECUTE ON FUNCTIONS TO replay_app;
ALTER DEFAULT PRIVILEGES FOR ROLE replay_owner IN SCHEMA missing GRANT SELECT ON TABLES TO replay_app;

-- form: OWNED
REASSIGN OWNED BY replay_owner TO replay_app;
DROP OWNED BY replay_app;
