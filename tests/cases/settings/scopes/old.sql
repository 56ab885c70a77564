CREATE ROLE app;
ALTER ROLE app SET statement_timeout TO '30s';
ALTER ROLE app IN DATABASE shop SET search_path TO 'shop', 'public';
ALTER DATABASE shop SET work_mem TO '4MB';
