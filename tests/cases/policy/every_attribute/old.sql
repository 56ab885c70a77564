SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.users USING ((id = 1));
CREATE POLICY gone ON public.users AS RESTRICTIVE FOR DELETE TO web USING (false);
