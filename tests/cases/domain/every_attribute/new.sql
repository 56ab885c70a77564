SELECT pg_catalog.set_config('search_path', '', false);

CREATE DOMAIN public.email AS character varying(200) COLLATE pg_catalog."C" NOT NULL DEFAULT 'nobody@example.com'::character varying
	CONSTRAINT email_check CHECK (((VALUE)::text ~~ '_%@%'::text));
ALTER DOMAIN public.email OWNER TO app;
