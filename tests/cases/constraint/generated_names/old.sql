-- What PostgreSQL named by itself, in tables that had other names or other constraints before.
CREATE TABLE public.users (a integer CONSTRAINT people_a_not_null NOT NULL, b integer NOT NULL, c text);
ALTER TABLE public.users ADD CONSTRAINT people_pkey PRIMARY KEY (a);
ALTER TABLE public.users ADD CONSTRAINT people_b_key UNIQUE (b);
ALTER TABLE public.users ADD CONSTRAINT users_b_check CHECK ((b > 0));
ALTER TABLE public.users ADD CONSTRAINT users_b_check1 CHECK ((b < 9));
ALTER TABLE public.users ADD CONSTRAINT users_check CHECK ((a < b));
ALTER TABLE public.users ADD CONSTRAINT users_a_fkey FOREIGN KEY (a) REFERENCES public.users(a);
-- Chosen by somebody, on one side or on both.
ALTER TABLE public.users ADD CONSTRAINT c_is_short CHECK ((length(c) < 9));
ALTER TABLE public.users ADD CONSTRAINT unique_c UNIQUE (c);
ALTER TABLE public.users ADD CONSTRAINT a_and_c CHECK ((a <> length(c)));
