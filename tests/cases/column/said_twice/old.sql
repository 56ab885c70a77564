--
-- PostgreSQL database dump
--

-- Dumped from database version 17.2
-- Dumped by pg_dump version 17.2

SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.a (
    id bigint NOT NULL,
    kind text
);

CREATE SEQUENCE public.a_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.a_id_seq OWNED BY public.a.id;

ALTER TABLE ONLY public.a ALTER COLUMN id SET DEFAULT nextval('public.a_id_seq'::regclass);

ALTER TABLE ONLY public.a ALTER COLUMN kind SET DEFAULT 'y'::text;

COMMENT ON TABLE public.a IS 'second';

--
-- PostgreSQL database dump complete
--
