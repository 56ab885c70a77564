SELECT pg_catalog.set_config('search_path', '', false);

CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO alice;
GRANT USAGE ON SCHEMA app TO web;
