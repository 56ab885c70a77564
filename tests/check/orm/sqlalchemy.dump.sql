CREATE TYPE public.status AS ENUM (
    'new',
    'done'
);
CREATE TABLE public.account (
    id integer NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(8),
    state public.status DEFAULT 'new'::public.status NOT NULL,
    created timestamp without time zone DEFAULT now(),
    at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    utc timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text),
    price numeric(10,2) DEFAULT 0.00,
    f double precision DEFAULT '1.5'::double precision,
    ratio real,
    n bigint DEFAULT '0'::bigint NOT NULL,
    flag boolean DEFAULT false NOT NULL,
    data json,
    tags character varying[] DEFAULT '{}'::character varying[],
    ids integer[],
    raw bytea,
    gap interval,
    u uuid DEFAULT gen_random_uuid() NOT NULL,
    total integer GENERATED ALWAYS AS ((id + 1)) STORED,
    CONSTRAINT account_n_check CHECK (((n >= 0) AND (n < 100))),
    CONSTRAINT ck_kind CHECK (((kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying, 'c'::character varying])::text[])))
);
COMMENT ON TABLE public.account IS 'who';
COMMENT ON COLUMN public.account.name IS 'how it''s called';
CREATE SEQUENCE public.account_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.account_id_seq OWNED BY public.account.id;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.items (
    id bigint CONSTRAINT item_id_not_null NOT NULL,
    account_id integer,
    parent_id bigint,
    qty integer DEFAULT 1 CONSTRAINT item_qty_not_null NOT NULL
);
CREATE SEQUENCE public.item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.item_id_seq OWNED BY public.items.id;
ALTER TABLE ONLY public.account ALTER COLUMN id SET DEFAULT nextval('public.account_id_seq'::regclass);
ALTER TABLE ONLY public.items ALTER COLUMN id SET DEFAULT nextval('public.item_id_seq'::regclass);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_name_key UNIQUE (name);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.items
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX ix_u ON public.account USING btree (lower((name)::text)) WHERE ((kind)::text = 'a'::text);
ALTER TABLE ONLY public.items
    ADD CONSTRAINT item_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.items
    ADD CONSTRAINT item_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.items(id);
