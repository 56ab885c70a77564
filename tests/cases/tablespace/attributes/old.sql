CREATE ROLE app;
CREATE TABLESPACE fast OWNER postgres LOCATION '/srv/fast';
ALTER TABLESPACE fast SET (seq_page_cost=2);
COMMENT ON TABLESPACE fast IS 'first';
