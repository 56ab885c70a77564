SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.address AS (
	street text,
	zip character varying(5)
);
COMMENT ON COLUMN public.address.street IS 'with number';
