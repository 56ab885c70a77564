CREATE FOREIGN DATA WRAPPER remote OPTIONS (
    debug 'true'
);
