SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE MATERIALIZED VIEW public.ages AS
 SELECT age,
    count(*) AS count
   FROM public.users
  GROUP BY age
  WITH NO DATA;
CREATE INDEX ages_age_idx ON public.ages USING btree (age);
