SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE STATISTICS public.x (ndistinct, dependencies) ON id, lower(email) FROM public.users;
ALTER STATISTICS public.x SET STATISTICS 100;
