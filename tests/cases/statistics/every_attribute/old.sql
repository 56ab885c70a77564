SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE STATISTICS public.x (ndistinct) ON id, age FROM public.users;
