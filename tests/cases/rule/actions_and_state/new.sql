SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE RULE keep AS
    ON DELETE TO public.users
   WHERE (old.id = 1) DO INSTEAD NOTHING;
CREATE RULE log AS
    ON UPDATE TO public.users DO ( SELECT 1;
 SELECT 2;
);
ALTER TABLE public.users DISABLE RULE log;
