SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age smallint DEFAULT 18,
    name text COLLATE pg_catalog."C",
    born date,
    old boolean GENERATED ALWAYS AS ((age > 80)) STORED,
    gone text
);
ALTER TABLE ONLY public.users ALTER COLUMN email SET STORAGE EXTERNAL;
