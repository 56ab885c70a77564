SELECT pg_catalog.set_config('search_path', '', false);

CREATE SEQUENCE public.s
    AS integer
    START WITH 5
    INCREMENT BY 2
    MINVALUE 5
    MAXVALUE 99
    CACHE 10
    CYCLE;
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
ALTER SEQUENCE public.owned OWNED BY public.users.id;
