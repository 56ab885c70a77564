-- form: CREATE FUNCTION
CREATE FUNCTION app.fresh() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n + n';
CREATE OR REPLACE FUNCTION app.twice(m integer) RETURNS integer LANGUAGE sql AS 'SELECT m + m';
CREATE OR REPLACE FUNCTION app.twice(n integer) RETURNS text LANGUAGE sql AS 'SELECT n::text';
CREATE OR REPLACE FUNCTION app.lonely(a text, b integer) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE OR REPLACE FUNCTION app.lonely(a text, b integer DEFAULT 2) RETURNS text LANGUAGE sql STRICT AS 'SELECT a';
CREATE OR REPLACE PROCEDURE app.work(n integer) LANGUAGE sql AS 'SELECT n + 1';
CREATE OR REPLACE PROCEDURE app.twice(n integer) LANGUAGE sql AS 'SELECT n + 1';
CREATE FUNCTION missing.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE AGGREGATE app.total(integer) (SFUNC = app.add, STYPE = integer, INITCOND = '1');
CREATE AGGREGATE app.total(integer) (SFUNC = app.add, STYPE = integer);

-- form: ALTER FUNCTION
ALTER FUNCTION app.lonely(text, integer) STABLE;
ALTER FUNCTION app.lonely(text, integer) STRICT SECURITY DEFINER;
ALTER FUNCTION app.lonely(text, integer) COST 5;
ALTER FUNCTION app.lonely(text, integer) PARALLEL SAFE LEAKPROOF;
ALTER FUNCTION app.lonely(text, integer) SET work_mem TO '8MB';
ALTER FUNCTION app.lonely(text, integer) RESET ALL;
ALTER FUNCTION app.lonely STABLE;
ALTER FUNCTION app.twice STABLE;
ALTER FUNCTION app.missing() STABLE;
ALTER PROCEDURE app.work(integer) SECURITY DEFINER;
ALTER FUNCTION app.lonely(text, integer) OWNER TO replay_owner;
ALTER FUNCTION app.lonely(text, integer) DEPENDS ON EXTENSION plpgsql;

-- form: RENAME FUNCTION
ALTER FUNCTION app.lonely(text, integer) RENAME TO lone;
ALTER FUNCTION app.touch() RENAME TO poke;
ALTER FUNCTION app.twice(integer) RENAME TO double;
ALTER FUNCTION app.missing(integer) RENAME TO x;
ALTER FUNCTION app.on_ddl() RENAME TO touch;
ALTER PROCEDURE app.work(integer) RENAME TO labour;
ALTER AGGREGATE app.total(integer) RENAME TO sum_up;
ALTER ROUTINE app.lonely(text, integer) RENAME TO lone;
ALTER FUNCTION app.add(integer, integer) RENAME TO plus;

-- form: DROP FUNCTION
DROP FUNCTION app.lonely(text, integer);
DROP FUNCTION app.lonely;
DROP FUNCTION app.twice;
DROP FUNCTION app.twice(integer);
DROP FUNCTION app.touch();
DROP FUNCTION app.touch() CASCADE;
DROP FUNCTION app.add(integer, integer);
DROP FUNCTION app.add(integer, integer) CASCADE;
DROP FUNCTION app.missing();
DROP FUNCTION IF EXISTS app.missing();
DROP FUNCTION app.work(integer);
DROP PROCEDURE app.work(integer);
DROP AGGREGATE app.total(integer);
DROP ROUTINE app.work(integer);
DROP FUNCTION app.on_ddl();
DROP OPERATOR app.<+> (integer, integer);
DROP OPERATOR app.<-> (integer, integer);

-- form: TRIGGER
CREATE TRIGGER fresh BEFORE INSERT ON app.orders FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER plain BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE OR REPLACE TRIGGER plain BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER fresh BEFORE INSERT ON app.missing FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER fresh BEFORE INSERT ON app.orders FOR EACH ROW EXECUTE FUNCTION app.missing();
CREATE TRIGGER fresh BEFORE UPDATE OF missing ON app.orders FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER TRIGGER plain ON app.users RENAME TO simple;
ALTER TRIGGER plain ON app.users RENAME TO touch;
ALTER TRIGGER missing ON app.users RENAME TO x;
DROP TRIGGER plain ON app.users;
DROP TRIGGER missing ON app.users;
DROP TRIGGER IF EXISTS missing ON app.users;
DROP TRIGGER IF EXISTS plain ON app.missing;
DROP TRIGGER plain ON app.missing;

-- form: RULE
CREATE OR REPLACE RULE quiet AS ON DELETE TO app.items DO ALSO NOTHING;
CREATE RULE quiet AS ON DELETE TO app.items DO ALSO NOTHING;
CREATE RULE fresh AS ON UPDATE TO app.items DO INSTEAD NOTHING;
ALTER RULE quiet ON app.items RENAME TO silent;
ALTER RULE missing ON app.items RENAME TO silent;
DROP RULE quiet ON app.items;
DROP RULE missing ON app.items;
DROP RULE IF EXISTS missing ON app.items;

-- form: POLICY
CREATE POLICY fresh ON app.users FOR SELECT TO replay_app USING (true);
CREATE POLICY mine ON app.users USING (true);
CREATE POLICY fresh ON app.missing USING (true);
ALTER POLICY mine ON app.users TO replay_app;
ALTER POLICY mine ON app.users USING (age > 10);
ALTER POLICY mine ON app.users WITH CHECK (age > 10);
ALTER POLICY missing ON app.users USING (true);
ALTER POLICY mine ON app.users RENAME TO ours;
ALTER POLICY missing ON app.users RENAME TO ours;
DROP POLICY mine ON app.users;
DROP POLICY missing ON app.users;
DROP POLICY IF EXISTS missing ON app.users;

-- form: EVENT TRIGGER
ALTER EVENT TRIGGER on_ddl ENABLE ALWAYS;
ALTER EVENT TRIGGER on_ddl RENAME TO at_ddl;
ALTER EVENT TRIGGER missing ENABLE;
DROP EVENT TRIGGER on_ddl;
DROP EVENT TRIGGER missing;
