CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;
COMMENT ON EXTENSION "uuid-ossp" IS 'generate universally unique identifiers (UUIDs)';
CREATE TYPE public.user_role_enum AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.photo (
    id integer NOT NULL,
    url character varying(500),
    "userId" uuid
);
CREATE SEQUENCE public.photo_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.photo_id_seq OWNED BY public.photo.id;
CREATE TABLE public."user" (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    name character varying NOT NULL,
    role public.user_role_enum DEFAULT 'a'::public.user_role_enum NOT NULL,
    roles public.user_role_enum[] DEFAULT '{a}'::public.user_role_enum[] NOT NULL,
    "createdAt" timestamp without time zone DEFAULT now() NOT NULL,
    "updatedAt" timestamp with time zone DEFAULT ('now'::text)::timestamp with time zone NOT NULL,
    balance numeric(10,2) DEFAULT '0'::numeric NOT NULL,
    age integer DEFAULT 0 NOT NULL,
    ok boolean DEFAULT false NOT NULL,
    opts jsonb DEFAULT '{}'::jsonb NOT NULL,
    list text[] DEFAULT '{}'::text[],
    CONSTRAINT "CHK_1" CHECK ((age > '-1'::integer))
);
CREATE VIEW public.pv AS
 SELECT photo.id,
    "user".name AS "userName"
   FROM (public.photo photo
     LEFT JOIN public."user" "user" ON ((photo."userId" = "user".id)));
CREATE TABLE public.typeorm_metadata (
    type character varying NOT NULL,
    database character varying,
    value text
);
ALTER TABLE ONLY public.photo ALTER COLUMN id SET DEFAULT nextval('public.photo_id_seq'::regclass);
ALTER TABLE ONLY public."user"
    ADD CONSTRAINT "PK_cace4a159ff9f2512dd42373760" PRIMARY KEY (id);
ALTER TABLE ONLY public.photo
    ADD CONSTRAINT "PK_photo" PRIMARY KEY (id);
ALTER TABLE ONLY public."user"
    ADD CONSTRAINT "UQ_065d4d8f3b5adb4a08841eae3c8" UNIQUE (name);
CREATE INDEX "IDX_1" ON public."user" USING btree ("createdAt", age);
ALTER TABLE ONLY public.photo
    ADD CONSTRAINT "FK_1" FOREIGN KEY ("userId") REFERENCES public."user"(id);
