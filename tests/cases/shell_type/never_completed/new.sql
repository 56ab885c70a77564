SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.a;
ALTER TYPE public.a OWNER TO app;
