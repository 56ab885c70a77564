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
-- Name: g; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.g AS
SELECT
    NULL::integer AS a,
    NULL::integer AS b;

--
-- Name: h; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.h AS
 SELECT g.b
   FROM public.g;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: t; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.t (
    a integer NOT NULL,
    b integer
);

--
-- Name: t t_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.t
    ADD CONSTRAINT t_pkey PRIMARY KEY (a) INCLUDE (b);

--
-- Name: g _RETURN; Type: RULE; Schema: public; Owner: -
--

CREATE OR REPLACE VIEW public.g AS
 SELECT t.a,
    t.b
   FROM public.t
  GROUP BY t.a;

--
-- PostgreSQL database dump complete
--

