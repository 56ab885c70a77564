REVOKE ALL ON FUNCTION ext.reset(oid) FROM o;
GRANT ALL ON FUNCTION ext.reset(oid) TO o;
REVOKE ALL ON TABLE ext.stats FROM PUBLIC;
REVOKE ALL ON FUNCTION pg_catalog.pg_read_file(text) FROM PUBLIC;
