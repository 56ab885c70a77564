-- PostgreSQL database dump

-- Dumped from database version 18.0
-- Dumped by pg_dump version 18.0

CREATE TABLE public.t (
    a timestamp with time zone,
    b integer NOT NULL
);

CREATE VIEW public.v AS
 SELECT EXTRACT(year FROM a) AS y,
    (a AT TIME ZONE 'UTC'::text) AS u
   FROM public.t;

GRANT ALL ON TABLE public.t TO app;

-- PostgreSQL database dump complete
