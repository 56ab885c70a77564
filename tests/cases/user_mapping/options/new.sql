CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER archive FOREIGN DATA WRAPPER remote;
CREATE USER MAPPING FOR app SERVER archive OPTIONS (
    password 'two',
    "user" 'writer'
);
