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

--
-- Name: m; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.m (
    id integer NOT NULL,
    v text,
    w integer,
    CONSTRAINT old_ck CHECK ((w > 0))
)
PARTITION BY RANGE (id);

SET default_table_access_method = heap;

--
-- Name: p1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.p1 (
    id integer NOT NULL,
    v text,
    w integer,
    CONSTRAINT old_ck CHECK ((w > 0))
);

--
-- Name: p2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.p2 (
    id integer NOT NULL,
    v text,
    w integer,
    CONSTRAINT old_ck CHECK ((w > 0))
);

--
-- Name: p1; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.m ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (100);

--
-- Name: p2; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.m ATTACH PARTITION public.p2 FOR VALUES FROM (1000) TO (1100);

--
-- Name: m m_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.m
    ADD CONSTRAINT m_pkey PRIMARY KEY (id);

--
-- Name: p1 p1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.p1
    ADD CONSTRAINT p1_pkey PRIMARY KEY (id);

--
-- Name: p2 p2_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.p2
    ADD CONSTRAINT p2_pkey PRIMARY KEY (id);

--
-- Name: m_v; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX m_v ON ONLY public.m USING btree (v);

--
-- Name: p1_v_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX p1_v_idx ON public.p1 USING btree (v);

--
-- Name: p2_v_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX p2_v_idx ON public.p2 USING btree (v);

--
-- Name: p1_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.m_pkey ATTACH PARTITION public.p1_pkey;

--
-- Name: p1_v_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.m_v ATTACH PARTITION public.p1_v_idx;

--
-- Name: p2_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.m_pkey ATTACH PARTITION public.p2_pkey;

--
-- Name: p2_v_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.m_v ATTACH PARTITION public.p2_v_idx;

--
-- PostgreSQL database dump complete
--

