CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER archive TYPE 'pg' VERSION '17' FOREIGN DATA WRAPPER remote OPTIONS (
    dbname 'archive',
    host 'new.example.com',
    port '5433'
);
GRANT ALL ON FOREIGN SERVER archive TO PUBLIC;
