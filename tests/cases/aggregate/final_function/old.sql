SELECT pg_catalog.set_config('search_path', '', false);

CREATE AGGREGATE public.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
