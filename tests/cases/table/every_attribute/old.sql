SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.a (
    id integer
);
CREATE TABLE public.b (
    id integer
)
WITH (fillfactor='70');
CREATE TABLE public.p (
    id integer
)
PARTITION BY RANGE (id);
CREATE TABLE public.p1 (
    id integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (10);
CREATE TABLE public.c (
)
INHERITS (public.a);
ALTER TABLE ONLY public.c ALTER COLUMN id SET DEFAULT 1;
