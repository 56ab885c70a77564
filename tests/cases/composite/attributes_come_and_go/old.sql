SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.pair AS (
	a integer,
	b integer
);
