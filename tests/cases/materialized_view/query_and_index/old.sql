SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE MATERIALIZED VIEW public.ages AS
 SELECT age
   FROM public.users
  WITH NO DATA;
