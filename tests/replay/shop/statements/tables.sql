-- form: RENAME TABLE
ALTER TABLE app.users RENAME TO people;
ALTER TABLE app.orders RENAME TO purchases;
ALTER TABLE app.users RENAME TO orders;
ALTER TABLE app.users RENAME TO users_name_idx;
ALTER TABLE app.missing RENAME TO x;
ALTER TABLE IF EXISTS app.missing RENAME TO x;
ALTER TABLE app.parent RENAME TO ancestor;
ALTER TABLE app.events RENAME TO happenings;
ALTER TABLE app.events_2024 RENAME TO happenings_2024;
ALTER TABLE app.lonely_table RENAME TO "Mixed Case";
ALTER TABLE app.items RENAME TO things;
ALTER TABLE app.fast RENAME TO quick;
ALTER TABLE app.users RENAME TO status;
ALTER FOREIGN TABLE app.remote RENAME TO distant;
ALTER TABLE app.grown RENAME TO adults;

-- form: RENAME COLUMN
ALTER TABLE app.users RENAME COLUMN spare TO extra;
ALTER TABLE app.users RENAME spare TO extra;
ALTER TABLE app.users RENAME COLUMN email TO mail;
ALTER TABLE app.users RENAME COLUMN name TO full_name;
ALTER TABLE app.users RENAME COLUMN age TO years;
ALTER TABLE app.users RENAME COLUMN id TO user_id;
ALTER TABLE app.users RENAME COLUMN note TO remark;
ALTER TABLE app.users RENAME COLUMN big TO large;
ALTER TABLE app.users RENAME COLUMN missing TO x;
ALTER TABLE app.users RENAME COLUMN email TO name;
ALTER TABLE app.users RENAME COLUMN spare TO "Quoted Name";
ALTER TABLE app.users RENAME COLUMN spare TO ctid;
ALTER TABLE app.orders RENAME COLUMN code TO reference;
ALTER TABLE app.orders RENAME COLUMN region TO area;
ALTER TABLE app.orders RENAME COLUMN total TO amount;
ALTER TABLE app.orders RENAME COLUMN id TO order_id;
ALTER TABLE app.orders RENAME COLUMN user_id TO customer;
ALTER TABLE app.items RENAME COLUMN line TO position;
ALTER TABLE app.items RENAME COLUMN order_region TO region;
ALTER TABLE app.parent RENAME COLUMN a TO z;
ALTER TABLE ONLY app.parent RENAME COLUMN a TO z;
ALTER TABLE app.child RENAME COLUMN a TO z;
ALTER TABLE app.child RENAME COLUMN c TO z;
ALTER TABLE app.events RENAME COLUMN amount TO quantity;
ALTER TABLE app.events RENAME COLUMN at TO day;
ALTER TABLE ONLY app.events RENAME COLUMN amount TO quantity;
ALTER TABLE app.events_2024 RENAME COLUMN amount TO quantity;
ALTER TABLE app.fast RENAME COLUMN id TO key;
ALTER TABLE app.lonely_table RENAME COLUMN "Odd Name" TO even;
ALTER VIEW app.grown RENAME COLUMN age TO years;
ALTER VIEW app.grown RENAME COLUMN email TO mail;
ALTER VIEW app.names RENAME COLUMN who TO person;
ALTER VIEW app.alone RENAME COLUMN one TO uno;
ALTER MATERIALIZED VIEW app.totals RENAME COLUMN region TO area;
ALTER FOREIGN TABLE app.remote RENAME COLUMN a TO z;

-- form: SET SCHEMA
ALTER TABLE app.users SET SCHEMA other;
ALTER TABLE app.orders SET SCHEMA other;
ALTER TABLE app.orders SET SCHEMA missing;
ALTER TABLE app.orders SET SCHEMA app;
ALTER TABLE app.lonely_table SET SCHEMA other;
ALTER TABLE app.fast SET SCHEMA other;
ALTER TABLE app.parent SET SCHEMA other;
ALTER TABLE app.events SET SCHEMA other;
ALTER VIEW app.grown SET SCHEMA other;
ALTER MATERIALIZED VIEW app.totals SET SCHEMA other;
ALTER SEQUENCE app.numbers SET SCHEMA other;
ALTER SEQUENCE app.orders_id_seq SET SCHEMA other;
ALTER FOREIGN TABLE app.remote SET SCHEMA other;
ALTER TYPE app.status SET SCHEMA other;
ALTER TYPE app.address SET SCHEMA other;
ALTER DOMAIN app.positive SET SCHEMA other;
ALTER FUNCTION app.twice(integer) SET SCHEMA other;
ALTER FUNCTION app.touch() SET SCHEMA other;
ALTER FUNCTION app.missing() SET SCHEMA other;
ALTER PROCEDURE app.work(integer) SET SCHEMA other;
ALTER AGGREGATE app.total(integer) SET SCHEMA other;
ALTER OPERATOR app.<+> (integer, integer) SET SCHEMA other;
ALTER COLLATION app.german SET SCHEMA other;
ALTER CONVERSION app.conv SET SCHEMA other;
ALTER STATISTICS app.users_stats SET SCHEMA other;
ALTER TEXT SEARCH CONFIGURATION app.search SET SCHEMA other;
ALTER TEXT SEARCH DICTIONARY app.dict SET SCHEMA other;
ALTER OPERATOR FAMILY app.fam USING btree SET SCHEMA other;

-- form: TABLE OPTIONS
ALTER TABLE app.users SET (fillfactor = 70);
ALTER TABLE app.users SET (fillfactor = 70, autovacuum_enabled = false);
ALTER TABLE app.users RESET (fillfactor);
ALTER TABLE app.fast SET LOGGED;
ALTER TABLE app.lonely_table SET UNLOGGED;
ALTER TABLE app.orders SET UNLOGGED;
ALTER TABLE app.lonely_table CLUSTER ON lonely_odd_idx;
ALTER TABLE app.lonely_table CLUSTER ON missing;
ALTER TABLE app.lonely_table SET WITHOUT CLUSTER;
ALTER TABLE app.lonely_table REPLICA IDENTITY FULL;
ALTER TABLE app.lonely_table REPLICA IDENTITY NOTHING;
ALTER TABLE app.users REPLICA IDENTITY USING INDEX users_email_key;
ALTER TABLE app.users REPLICA IDENTITY USING INDEX users_name_idx;
ALTER TABLE app.users DISABLE ROW LEVEL SECURITY;
ALTER TABLE app.users FORCE ROW LEVEL SECURITY;
ALTER TABLE app.users NO FORCE ROW LEVEL SECURITY;
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.lonely_table SET ACCESS METHOD heap;
ALTER TABLE app.lonely_table SET TABLESPACE pg_default;
ALTER TABLE app.lonely_table SET WITHOUT OIDS;
ALTER FOREIGN TABLE app.remote OPTIONS (SET t 'z');
ALTER FOREIGN TABLE app.remote OPTIONS (DROP missing);
ALTER FOREIGN TABLE app.remote OPTIONS (ADD u '1');

-- form: TRIGGER STATE
ALTER TABLE app.users DISABLE TRIGGER plain;
ALTER TABLE app.users ENABLE REPLICA TRIGGER plain;
ALTER TABLE app.users ENABLE ALWAYS TRIGGER touch;
ALTER TABLE app.users DISABLE TRIGGER ALL;
ALTER TABLE app.users DISABLE TRIGGER USER;
ALTER TABLE app.users DISABLE TRIGGER missing;
ALTER TABLE app.items DISABLE RULE quiet;
ALTER TABLE app.items ENABLE ALWAYS RULE quiet;
ALTER TABLE app.items DISABLE RULE missing;

-- form: INHERIT
ALTER TABLE app.stranger INHERIT app.parent;
ALTER TABLE app.lonely_table INHERIT app.parent;
ALTER TABLE app.child NO INHERIT app.parent;
ALTER TABLE app.stranger NO INHERIT app.parent;
ALTER TABLE app.child INHERIT app.parent;
ALTER TABLE app.lonely_table OF app.unused_pair;
ALTER TABLE app.lonely_table NOT OF;

-- form: PARTITIONS
ALTER TABLE app.events ATTACH PARTITION app.events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE app.events ATTACH PARTITION app.lonely_table FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE app.events DETACH PARTITION app.events_2024;
ALTER TABLE app.events DETACH PARTITION app.events_rest;
ALTER TABLE app.events DETACH PARTITION app.events_2025;
ALTER TABLE app.users ATTACH PARTITION app.events_2025 DEFAULT;
CREATE TABLE app.events_2026 PARTITION OF app.events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE app.events_x PARTITION OF app.events DEFAULT;

-- form: CREATE TABLE
CREATE TABLE app.new (id integer PRIMARY KEY, t text);
CREATE TABLE app.users (id integer);
CREATE TABLE IF NOT EXISTS app.users (id integer);
CREATE TABLE missing.new (id integer);
CREATE TABLE app.new (id integer, t app.missing);
CREATE TABLE app.new (a integer, a text);
CREATE TABLE app.new (a integer REFERENCES app.missing(id));
CREATE TABLE app.new (a integer) INHERITS (app.missing);
CREATE TABLE app.new (d integer) INHERITS (app.parent);
CREATE TABLE app.grown (id integer);
CREATE TABLE app.status (id integer);
CREATE TABLE app.new (LIKE app.users);

-- form: DROP TABLE
DROP TABLE app.lonely_table;
DROP TABLE app.users;
DROP TABLE app.users CASCADE;
DROP TABLE app.orders;
DROP TABLE app.orders CASCADE;
DROP TABLE app.items;
DROP TABLE app.missing;
DROP TABLE IF EXISTS app.missing;
DROP TABLE IF EXISTS missing.missing;
DROP TABLE app.parent;
DROP TABLE app.parent CASCADE;
DROP TABLE app.child;
DROP TABLE app.child, app.parent;
DROP TABLE app.parent, app.child;
DROP TABLE app.events;
DROP TABLE app.events_2024;
DROP TABLE app.grown;
DROP TABLE app.fast, app.lonely_table;
DROP FOREIGN TABLE app.remote;
DROP FOREIGN TABLE app.users;
