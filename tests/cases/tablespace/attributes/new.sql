CREATE ROLE app;
CREATE TABLESPACE fast OWNER app LOCATION '/srv/faster';
ALTER TABLESPACE fast SET (seq_page_cost=3, random_page_cost=1.1);
COMMENT ON TABLESPACE fast IS 'second';
GRANT ALL ON TABLESPACE fast TO app;
