CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a, b FROM t;
COMMENT ON COLUMN v.b IS 'lost';
COMMENT ON COLUMN v.a IS 'stays';
