SELECT pg_catalog.set_config('search_path', '', false);

CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO bob;
COMMENT ON SCHEMA app IS 'the application';
GRANT ALL ON SCHEMA app TO web WITH GRANT OPTION;
CREATE SCHEMA audit;
