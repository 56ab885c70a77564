SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.span AS RANGE (
    subtype = double precision,
    multirange_type_name = public.spans
);
