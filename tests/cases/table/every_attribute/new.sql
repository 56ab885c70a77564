SELECT pg_catalog.set_config('search_path', '', false);

CREATE UNLOGGED TABLE public.a (
    id integer
);
ALTER TABLE public.a OWNER TO app;
ALTER TABLE ONLY public.a REPLICA IDENTITY FULL;
GRANT SELECT(id),UPDATE(id) ON TABLE public.a TO web;
CREATE TABLE public.b (
    id integer
)
WITH (fillfactor='80', autovacuum_enabled=off);
CREATE TABLE public.p (
    id integer
)
PARTITION BY RANGE (id);
CREATE TABLE public.p1 (
    id integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (20);
SET default_tablespace = fast;
CREATE TABLE public.c (
)
INHERITS (public.a, public.b);
ALTER TABLE ONLY public.c ALTER COLUMN id SET DEFAULT 2;
