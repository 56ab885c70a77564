SELECT pg_catalog.set_config('search_path', '', false);

CREATE DOMAIN public.email AS character varying(100)
	CONSTRAINT email_check CHECK (((VALUE)::text ~~ '%@%'::text));
