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
-- Name: e; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.e AS ENUM (
    'a'
);

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: fkc; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fkc (
    k public.e
);

--
-- Name: fkp; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fkp (
    k public.e NOT NULL
);

--
-- Name: fkp fkp_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fkp
    ADD CONSTRAINT fkp_pkey PRIMARY KEY (k);

--
-- Name: fkc fkc_k_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fkc
    ADD CONSTRAINT fkc_k_fkey FOREIGN KEY (k) REFERENCES public.fkp(k);

--
-- PostgreSQL database dump complete
--

