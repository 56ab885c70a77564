CREATE FOREIGN DATA WRAPPER remote VALIDATOR postgresql_fdw_validator OPTIONS (
    debug 'false',
    trace 'yes'
);
GRANT ALL ON FOREIGN DATA WRAPPER remote TO PUBLIC;
