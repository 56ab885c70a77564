SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE TABLE public.orders (
    id integer NOT NULL,
    user_id integer,
    span tstzrange,
    CONSTRAINT positive CHECK ((id >= 0)) NO INHERIT
);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id) INCLUDE (email);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE NULLS NOT DISTINCT (email) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_span_excl EXCLUDE USING gist (span WITH &&) WHERE ((id > 10));
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL NOT VALID;
COMMENT ON CONSTRAINT positive ON public.orders IS 'ids count from zero';
