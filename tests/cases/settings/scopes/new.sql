CREATE ROLE app;
ALTER ROLE app SET statement_timeout TO '60s';
ALTER ROLE app IN DATABASE shop SET search_path TO 'public', 'shop';
ALTER DATABASE shop SET "TimeZone" TO 'UTC';
