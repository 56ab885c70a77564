SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text NOT NULL,
    age integer DEFAULT 21,
    name text,
    born date CONSTRAINT born_is_known NOT NULL,
    old boolean GENERATED ALWAYS AS ((age > 70)) STORED,
    added jsonb DEFAULT '{}'::jsonb NOT NULL
);
ALTER TABLE ONLY public.users ALTER COLUMN email SET STATISTICS 500;
ALTER TABLE ONLY public.users ALTER COLUMN name SET COMPRESSION lz4;
ALTER TABLE ONLY public.users ALTER COLUMN name SET (n_distinct=-0.5);
