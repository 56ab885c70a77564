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

CREATE TABLE public.days (
    day date NOT NULL,
    n integer
)
PARTITION BY RANGE (day);
CREATE TABLE public.days_1 (
    day date NOT NULL,
    n integer
);
CREATE TABLE public.days_2 (
    day date NOT NULL,
    n integer
);
ALTER TABLE ONLY public.days ATTACH PARTITION public.days_1 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
ALTER TABLE ONLY public.days ATTACH PARTITION public.days_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
ALTER TABLE ONLY public.days
    ADD CONSTRAINT days_pkey PRIMARY KEY (day);
ALTER TABLE ONLY public.days_1
    ADD CONSTRAINT days_1_pkey PRIMARY KEY (day);
ALTER TABLE ONLY public.days_2
    ADD CONSTRAINT odd_name PRIMARY KEY (day);
ALTER INDEX public.days_pkey ATTACH PARTITION public.days_1_pkey;
ALTER INDEX public.days_pkey ATTACH PARTITION public.odd_name;

--
-- PostgreSQL database dump complete
--
