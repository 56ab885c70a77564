SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT users.id
   FROM public.users
  WHERE (users.age > 18)
  WITH LOCAL CHECK OPTION;
CREATE VIEW public.w AS
 SELECT users.id
   FROM public.users;
COMMENT ON COLUMN public.w.id IS 'whose';
ALTER TABLE ONLY public.w ALTER COLUMN id SET DEFAULT 7;
