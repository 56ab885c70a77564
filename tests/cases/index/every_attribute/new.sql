SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE UNIQUE INDEX a ON public.users USING btree (email) NULLS NOT DISTINCT;
CREATE INDEX b ON public.users USING btree (age DESC NULLS LAST) WHERE (age > 21);
CREATE INDEX c ON public.users USING btree (lower(email) text_pattern_ops) INCLUDE (age) WITH (fillfactor='70');
CREATE INDEX d ON public.users USING hash (id);
CREATE UNIQUE INDEX e ON public.users USING btree (id);
ALTER TABLE public.users CLUSTER ON e;
COMMENT ON INDEX public.e IS 'the one it is clustered on';
