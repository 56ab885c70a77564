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

CREATE TYPE public.mood AS ENUM (
    'sad',
    'glad',
    'ok'
);
CREATE FUNCTION public.cheer(m public.mood) RETURNS public.mood
    LANGUAGE sql
    AS $$SELECT m$$;
CREATE TABLE public.people (
    id integer NOT NULL,
    mood public.mood DEFAULT 'ok'::public.mood NOT NULL,
    past public.mood[]
);
CREATE VIEW public.moods AS
 SELECT people.mood
   FROM public.people;
CREATE INDEX people_mood ON public.people USING btree (mood) WHERE (mood <> 'ok'::public.mood);

--
-- PostgreSQL database dump complete
--
