SELECT pg_catalog.set_config('search_path', '', false);

CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE SEQUENCE public.owned
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
