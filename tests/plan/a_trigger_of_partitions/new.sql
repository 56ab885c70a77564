--
-- PostgreSQL database dump
--

-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: tf(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RETURN NEW; END$$;

SET default_tablespace = '';

--
-- Name: m; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.m (
    id integer,
    r text
)
PARTITION BY LIST (r);

--
-- Name: m_eu; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.m_eu (
    id integer,
    r text
)
PARTITION BY RANGE (id);

SET default_table_access_method = heap;

--
-- Name: m_eu_1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.m_eu_1 (
    id integer,
    r text
);

--
-- Name: m_eu; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.m ATTACH PARTITION public.m_eu FOR VALUES IN ('eu');

--
-- Name: m_eu_1; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.m_eu ATTACH PARTITION public.m_eu_1 FOR VALUES FROM (1) TO (9);

--
-- PostgreSQL database dump complete
--

