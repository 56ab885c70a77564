--
-- PostgreSQL database dump
--

-- Dumped from database version 15.14
-- Dumped by pg_dump version 15.14

SET statement_timeout = 0;
SET lock_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET default_tablespace = '';
SET default_table_access_method = heap;

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE public.users (
    id integer NOT NULL,
    amount bigint DEFAULT 0,
    twice bigint GENERATED ALWAYS AS ((amount * 2)) STORED,
    CONSTRAINT is_positive CHECK ((amount >= 0))
);
CREATE VIEW public.rich AS
 SELECT users.id,
    users.amount
   FROM public.users
  WHERE (users.amount > 100);
COMMENT ON VIEW public.rich IS 'who has much';
CREATE VIEW public.richest AS
 SELECT rich.id
   FROM public.rich;
CREATE MATERIALIZED VIEW public.kept AS
 SELECT rich.id,
    rich.amount
   FROM public.rich
  WITH NO DATA;
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX kept_id ON public.kept USING btree (id);
CREATE TRIGGER touched BEFORE UPDATE OF amount ON public.users FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE POLICY of_few ON public.users USING ((amount < 1000));
ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON TABLE public.rich TO reader;

--
-- PostgreSQL database dump complete
--
