CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'one way';
