-- form: SEVERAL
ALTER TABLE app.users RENAME COLUMN spare TO extra; ALTER TABLE app.users ALTER COLUMN extra TYPE bigint;
ALTER TABLE app.users RENAME TO people; ALTER TABLE app.people ADD COLUMN x integer; ALTER TABLE app.people SET SCHEMA other;
DROP VIEW app.grown CASCADE; ALTER TABLE app.users DROP COLUMN age CASCADE;
CREATE TABLE app.a (id integer PRIMARY KEY); CREATE TABLE app.b (a_id integer REFERENCES app.a(id)); DROP TABLE app.a CASCADE;
CREATE TYPE app.mood AS ENUM ('sad'); ALTER TABLE app.users ADD COLUMN mood app.mood; DROP TYPE app.mood;
ALTER TABLE app.users RENAME COLUMN email TO tmp; ALTER TABLE app.users RENAME COLUMN note TO email; ALTER TABLE app.users RENAME COLUMN tmp TO note;
ALTER TABLE app.lonely_table RENAME TO tmp; CREATE TABLE app.lonely_table (id integer); DROP TABLE app.tmp;
ALTER TABLE app.users DROP CONSTRAINT users_age_check, ADD CONSTRAINT users_age_check CHECK (age >= 0);
DROP VIEW app.alone; CREATE VIEW app.alone AS SELECT 1 AS two;
ALTER TABLE app.events DETACH PARTITION app.events_rest; ALTER TABLE app.events ATTACH PARTITION app.events_rest DEFAULT;
