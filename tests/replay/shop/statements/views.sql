-- form: RENAME VIEW
ALTER VIEW app.grown RENAME TO adults;
ALTER VIEW app.alone RENAME TO single;
ALTER VIEW app.missing RENAME TO x;
ALTER VIEW app.users RENAME TO x;
ALTER VIEW app.grown RENAME TO users;
ALTER MATERIALIZED VIEW app.totals RENAME TO sums_by_region;
ALTER MATERIALIZED VIEW app.grown RENAME TO x;

-- form: VIEW OPTIONS
ALTER VIEW app.alone SET (security_barrier = true);
ALTER VIEW app.grown SET (check_option = local);
ALTER VIEW app.alone RESET (security_barrier);
ALTER VIEW app.grown ALTER COLUMN age DROP DEFAULT;
ALTER MATERIALIZED VIEW app.totals SET (fillfactor = 50);
ALTER MATERIALIZED VIEW app.totals CLUSTER ON totals_region_idx;
ALTER VIEW app.grown OWNER TO replay_app;

-- form: CREATE VIEW
CREATE VIEW app.fresh AS SELECT users.id FROM app.users;
CREATE VIEW app.grown AS SELECT 1 AS x;
CREATE VIEW app.fresh AS SELECT missing.id FROM app.missing;
CREATE OR REPLACE VIEW app.alone AS SELECT 2 AS one, 'y'::text AS two;
CREATE OR REPLACE VIEW app.alone AS SELECT 2 AS one, 'y'::text AS two, 3 AS three;
CREATE OR REPLACE VIEW app.alone AS SELECT 2 AS other, 'y'::text AS two;
CREATE OR REPLACE VIEW app.alone AS SELECT 2 AS one;
CREATE OR REPLACE VIEW app.users AS SELECT 1 AS id;
CREATE MATERIALIZED VIEW app.fresh AS SELECT users.id FROM app.users;
CREATE MATERIALIZED VIEW IF NOT EXISTS app.totals AS SELECT 1 AS id;
CREATE MATERIALIZED VIEW app.totals AS SELECT 1 AS id;

-- form: DROP VIEW
DROP VIEW app.alone;
DROP VIEW app.grown;
DROP VIEW app.grown CASCADE;
DROP VIEW app.sums, app.grown;
DROP VIEW app.grown, app.sums;
DROP VIEW app.missing;
DROP VIEW IF EXISTS app.missing;
DROP VIEW app.users;
DROP MATERIALIZED VIEW app.totals;
DROP MATERIALIZED VIEW app.grown;
REFRESH MATERIALIZED VIEW app.totals;
