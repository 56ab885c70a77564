SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.address AS (
	street text COLLATE pg_catalog."C",
	zip character varying(10)
);
COMMENT ON COLUMN public.address.street IS 'with house number';
