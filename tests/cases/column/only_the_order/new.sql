SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.t (
    a integer,
    c date,
    b text
);
