CREATE TYPE public."Role" AS ENUM (
    'USER',
    'ADMIN',
    'SUPER_ADMIN'
);
CREATE TABLE public."Post" (
    id integer NOT NULL,
    uuid uuid DEFAULT gen_random_uuid() NOT NULL,
    "authorId" text NOT NULL,
    title character varying(255) NOT NULL
);
CREATE SEQUENCE public."Post_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public."Post_id_seq" OWNED BY public."Post".id;
CREATE TABLE public."Tag" (
    id integer NOT NULL
);
CREATE SEQUENCE public."Tag_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public."Tag_id_seq" OWNED BY public."Tag".id;
CREATE TABLE public."User" (
    id text NOT NULL,
    email text NOT NULL,
    name text,
    role public."Role" DEFAULT 'USER'::public."Role" NOT NULL,
    roles public."Role"[] DEFAULT ARRAY['USER'::public."Role"],
    tags text[] DEFAULT ARRAY[]::text[],
    nums integer[],
    "createdAt" timestamp(3) without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) without time zone NOT NULL,
    balance numeric(65,30) DEFAULT 0 NOT NULL,
    ratio double precision DEFAULT 0.5 NOT NULL,
    meta jsonb DEFAULT '{}'::jsonb NOT NULL,
    big bigint DEFAULT 0 NOT NULL,
    bin bytea,
    ok boolean DEFAULT false NOT NULL
);
CREATE TABLE public."_PostToTag" (
    "A" integer NOT NULL,
    "B" integer NOT NULL
);
ALTER TABLE ONLY public."Post" ALTER COLUMN id SET DEFAULT nextval('public."Post_id_seq"'::regclass);
ALTER TABLE ONLY public."Tag" ALTER COLUMN id SET DEFAULT nextval('public."Tag_id_seq"'::regclass);
ALTER TABLE ONLY public."Post"
    ADD CONSTRAINT "Post_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public."Tag"
    ADD CONSTRAINT "Tag_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public."User"
    ADD CONSTRAINT "User_pkey" PRIMARY KEY (id);
CREATE INDEX "Post_title_idx" ON public."Post" USING btree (title DESC);
CREATE UNIQUE INDEX "User_email_key" ON public."User" USING btree (email);
CREATE INDEX "User_meta_idx" ON public."User" USING gin (meta jsonb_path_ops);
CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON public."_PostToTag" USING btree ("A", "B");
CREATE INDEX "_PostToTag_B_index" ON public."_PostToTag" USING btree ("B");
ALTER TABLE ONLY public."Post"
    ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES public."User"(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY public."_PostToTag"
    ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES public."Post"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public."_PostToTag"
    ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES public."Tag"(id) ON UPDATE CASCADE ON DELETE CASCADE;
