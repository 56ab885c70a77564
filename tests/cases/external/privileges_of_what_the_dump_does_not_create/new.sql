SELECT pg_catalog.set_config('search_path', '', false);

GRANT SELECT ON TABLE pg_catalog.pg_authid TO auditor WITH GRANT OPTION;
REVOKE SELECT ON TABLE pg_catalog.pg_proc FROM PUBLIC;
