SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE INDEX a ON public.users USING btree (email);
CREATE INDEX b ON public.users USING btree (age DESC) WHERE (age > 18);
CREATE INDEX c ON public.users USING btree (lower(email));
CREATE INDEX d ON public.users USING btree (id);
CREATE UNIQUE INDEX e ON public.users USING btree (id);
