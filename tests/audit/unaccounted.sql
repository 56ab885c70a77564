-- finds migration-table-missing database unaccounted.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY);
CREATE TABLE d (id bigint PRIMARY KEY);
CREATE TABLE e (id bigint PRIMARY KEY);
COMMENT ON TABLE a IS 'x';
COMMENT ON TABLE b IS 'x';
COMMENT ON TABLE c IS 'x';
COMMENT ON TABLE d IS 'x';
COMMENT ON TABLE e IS 'x';
