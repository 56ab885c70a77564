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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: a; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.a (
    id integer,
    CONSTRAINT ck CHECK ((id > 0))
);

--
-- Name: b; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.b (
    y integer,
    CONSTRAINT ck CHECK ((id > 0))
)
INHERITS (public.a);

--
-- Name: c; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.c (
    z integer,
    CONSTRAINT ck CHECK ((id > 0))
)
INHERITS (public.b);

--
-- PostgreSQL database dump complete
--

