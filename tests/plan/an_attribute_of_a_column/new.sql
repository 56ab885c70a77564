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
CREATE TYPE public.pair AS (
	a bigint,
	b text
);
CREATE TYPE public.free AS (
	a bigint
);
CREATE TABLE public.t (
    p public.pair
);

--
-- PostgreSQL database dump complete
--
