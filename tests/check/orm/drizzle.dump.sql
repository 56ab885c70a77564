CREATE TYPE public.status AS ENUM (
    'draft',
    'live'
);
CREATE TABLE public.posts (
    id integer NOT NULL,
    user_id integer,
    a integer,
    b integer
);
ALTER TABLE public.posts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.posts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.users (
    id integer NOT NULL,
    uid uuid DEFAULT gen_random_uuid() NOT NULL,
    email character varying(256),
    flags text[] DEFAULT '{}'::text[] NOT NULL,
    status public.status DEFAULT 'draft'::public.status NOT NULL,
    price numeric(10,2) DEFAULT '0'::numeric NOT NULL,
    n integer DEFAULT 1,
    meta jsonb DEFAULT '{"a": 1}'::jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    day date DEFAULT now(),
    t time without time zone DEFAULT '00:00:00'::time without time zone,
    gen text GENERATED ALWAYS AS (lower((email)::text)) STORED,
    CONSTRAINT n_check CHECK ((n > 0))
);
CREATE SEQUENCE public.users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;
CREATE VIEW public.v AS
 SELECT id,
    email
   FROM public.users
  WHERE (n > 1);
ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);
ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_a_b_pk UNIQUE NULLS NOT DISTINCT (a, b);
ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_unique UNIQUE (email);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX email_lower ON public.users USING btree (lower((email)::text));
CREATE INDEX idx ON public.users USING btree (email DESC NULLS LAST, n);
ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
CREATE POLICY p ON public.users USING (true);
ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
