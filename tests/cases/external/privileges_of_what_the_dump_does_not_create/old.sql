SELECT pg_catalog.set_config('search_path', '', false);

REVOKE ALL ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
GRANT SELECT ON TABLE pg_catalog.pg_authid TO auditor;
