SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE VIEW public.v AS
SELECT
    NULL::integer AS id;
CREATE OR REPLACE VIEW public.v AS
 SELECT users.id
   FROM public.users;
CREATE VIEW public.w AS
 SELECT users.id
   FROM public.users;
