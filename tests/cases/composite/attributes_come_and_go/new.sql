SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.pair AS (
	b integer,
	a integer,
	c text
);
