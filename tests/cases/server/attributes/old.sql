CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER archive TYPE 'pg' VERSION '9.6' FOREIGN DATA WRAPPER remote OPTIONS (
    dbname 'archive',
    host 'old.example.com'
);
