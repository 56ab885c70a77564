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
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TYPE public.cc AS (
	q public.e
);
CREATE TABLE public.t (
    c public.e DEFAULT 'a'::public.e
);

--
-- PostgreSQL database dump complete
--
