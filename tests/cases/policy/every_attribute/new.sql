SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
ALTER TABLE ONLY public.users FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON public.users FOR SELECT TO web, app USING ((id = 2)) WITH CHECK ((id > 0));
