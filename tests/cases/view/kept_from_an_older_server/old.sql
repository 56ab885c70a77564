-- PostgreSQL database dump

-- Dumped from database version 18.0
-- Dumped by pg_dump version 18.0

CREATE TABLE public.t (
    a timestamp with time zone,
    b integer CONSTRAINT t_b_not_null1 NOT NULL
);

CREATE VIEW public.v AS
 SELECT date_part('year'::text, a) AS y,
    timezone('UTC'::text, a) AS u
   FROM public.t;

GRANT SELECT,INSERT,DELETE,REFERENCES,TRIGGER,TRUNCATE,UPDATE ON TABLE public.t TO app;

-- PostgreSQL database dump complete
