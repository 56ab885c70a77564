SELECT pg_catalog.set_config('search_path', '', false);

CREATE TYPE public.a;
CREATE TYPE public.b;
