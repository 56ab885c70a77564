SELECT pg_catalog.set_config('search_path', '', false);

CREATE   THING public.a FOO  bar;
CREATE THING public.b FOO baz;
CREATE THING public.c FOO baz;
