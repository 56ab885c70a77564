//! What pg_dump, older ones, and people say more fully or in another order: it is modelled, comes
//! back, and is the same as what says it plainly.

use pgsnap::{
    capture::{self, Options},
    model::Snapshot,
};

/// The plain form, and others that say the same.
const SAME: &[&[&str]] = &[
    &[
        "CREATE TABLE public.t (\n    j json\n);",
        "CREATE TABLE public.t (\n    \"j\" \"json\"\n);",
        "CREATE TABLE IF NOT EXISTS public.t (\n    j json\n);",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer\n);",
        "CREATE TABLE public.t (\n    a integer\n);\nCOMMENT ON TABLE public.t IS '';",
        "CREATE TABLE public.t (\n    a integer\n);\nCOMMENT ON COLUMN public.t.a IS NULL;",
    ],
    &[
        "CREATE SEQUENCE public.s\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    \
         NO MAXVALUE\n    CACHE 1;",
        "CREATE SEQUENCE IF NOT EXISTS public.s;",
    ],
    &[
        "CREATE SCHEMA s;\nALTER SCHEMA s OWNER TO o;",
        "CREATE SCHEMA IF NOT EXISTS s;\nALTER SCHEMA s OWNER TO o;",
    ],
    &[
        "CREATE FUNCTION public.f() RETURNS integer\n    LANGUAGE sql\n    AS $$SELECT 1$$;",
        "CREATE OR REPLACE FUNCTION public.f() RETURNS integer\n    LANGUAGE sql\n    AS $$SELECT 1$$;",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer\n);\nCREATE INDEX i ON public.t USING btree (a);",
        "CREATE TABLE public.t (\n    a integer\n);\n\
         CREATE INDEX IF NOT EXISTS i ON public.t USING btree (a);",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer\n);\nALTER TABLE public.t OWNER TO o;",
        "CREATE TABLE public.t (\n    a integer\n);\nALTER TABLE IF EXISTS public.t OWNER TO o;",
    ],
    &[
        "CREATE VIEW public.v AS\n SELECT 1 AS a;\nALTER VIEW public.v OWNER TO o;",
        "CREATE VIEW public.v AS\n SELECT 1 AS a;\nALTER TABLE public.v OWNER TO o;",
        "CREATE OR REPLACE VIEW public.v AS\n SELECT 1 AS a;\nALTER VIEW public.v OWNER TO o;",
        "CREATE OR REPLACE VIEW public.v AS\nSELECT\n    NULL::integer AS a;\n\
         CREATE VIEW public.v AS\nSELECT\n    NULL::integer AS a;\n\
         CREATE OR REPLACE VIEW public.v AS\n SELECT 1 AS a;\nALTER VIEW public.v OWNER TO o;",
    ],
    &[
        "CREATE EVENT TRIGGER e ON ddl_command_end\n         WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')\n   \
         EXECUTE FUNCTION public.f();",
        "CREATE EVENT TRIGGER e ON ddl_command_end\n         WHEN TAG IN ('DROP TABLE', 'create table')\n   \
         EXECUTE FUNCTION public.f();",
    ],
    &[
        "CREATE OPERATOR FAMILY public.f USING btree;\nALTER OPERATOR FAMILY public.f USING btree ADD\n    \
         OPERATOR 1 <(integer,integer) ,\n    OPERATOR 1 <(integer,bigint);",
        "CREATE OPERATOR FAMILY public.f USING btree;\nALTER OPERATOR FAMILY public.f USING btree ADD\n    \
         OPERATOR 1 <(integer,bigint) ,\n    OPERATOR 1 <(integer,integer);",
    ],
    &[
        "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE, \
         streaming = off);",
        "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (slot_name = NONE, connect = false);",
    ],
    &[
        "CREATE TABLE public.customer_subscription_billing_history_archive_2024 (\n    \
         identification integer CONSTRAINT customer_subscription_billing_history_a_identification_not_null NOT NULL\n);",
        "CREATE TABLE public.customer_subscription_billing_history_archive_2024 (\n    \
         identification integer NOT NULL\n);",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;",
        "CREATE TABLE public.t (\n    a integer\n);\nALTER TABLE public.t ALTER COLUMN a SET DEFAULT 1;",
    ],
    &[
        "CREATE TABLE public.m (\n    a integer NOT NULL,\n    v integer DEFAULT 3,\n    CONSTRAINT k CHECK ((v > 0))\n)\n\
         PARTITION BY RANGE (a);\n\
         CREATE TABLE public.m_1 (\n    a integer NOT NULL,\n    v integer DEFAULT 9 NOT NULL,\n    CONSTRAINT k CHECK ((v > 0))\n);\n\
         ALTER TABLE ONLY public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (1) TO (2);",
        "CREATE TABLE public.m (\n    a integer NOT NULL,\n    v integer DEFAULT 3,\n    CONSTRAINT k CHECK ((v > 0))\n)\n\
         PARTITION BY RANGE (a);\n\
         CREATE TABLE public.m_1 PARTITION OF public.m (\n    v DEFAULT 9 NOT NULL\n)\nFOR VALUES FROM (1) TO (2);",
    ],
    &["CREATE DOMAIN public.d AS integer NOT NULL;"],
    &[
        "CREATE DOMAIN public.\"D\" AS integer NOT NULL;",
        "CREATE DOMAIN public.\"D\" AS integer CONSTRAINT \"D_not_null\" NOT NULL;",
    ],
    &[
        "CREATE DOMAIN public.a_domain_with_a_name_that_is_rather_too_long_for_it AS integer CONSTRAINT \
         a_domain_with_a_name_that_is_rather_too_long_for_it_not_null NOT NULL;",
        "CREATE DOMAIN public.a_domain_with_a_name_that_is_rather_too_long_for_it AS integer NOT NULL;",
    ],
    &[
        "CREATE DOMAIN public.a_domain_with_a_name_that_is_too_long_to_have_more_behind AS integer CONSTRAINT \
         a_domain_with_a_name_that_is_too_long_to_have_more_beh_not_null NOT NULL;",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;\nALTER TABLE public.t ALTER COLUMN a SET DEFAULT 2;",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON TABLE public.t IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON TABLE public.t IS 'x';\nCOMMENT ON TABLE public.t IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON TABLE public.t IS 'y';\nCOMMENT ON TABLE public.t IS 'y';",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON COLUMN public.t.b IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON COLUMN public.t.b IS 'x';\nCOMMENT ON COLUMN public.t.b IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON COLUMN public.t.b IS 'y';\nCOMMENT ON COLUMN public.t.b IS 'y';",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE public.t OWNER TO r;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE public.t OWNER TO q;\nALTER TABLE public.t OWNER TO r;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE public.t OWNER TO r;\nALTER TABLE public.t OWNER TO r;",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCREATE SEQUENCE public.s\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE 1;\nALTER SEQUENCE public.s OWNED BY public.t.b;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCREATE SEQUENCE public.s\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE 1;\nALTER SEQUENCE public.s OWNED BY public.t.a;\nALTER SEQUENCE public.s OWNED BY public.t.b;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCREATE SEQUENCE public.s\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE 1;\nALTER SEQUENCE public.s OWNED BY public.t.b;\nALTER SEQUENCE public.s OWNED BY public.t.b;",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nSECURITY LABEL FOR p ON TABLE public.t IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nSECURITY LABEL FOR p ON TABLE public.t IS 'x';\nSECURITY LABEL FOR p ON TABLE public.t IS 'y';",
    ],
    &[
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t REPLICA IDENTITY FULL;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t REPLICA IDENTITY NOTHING;\nALTER TABLE ONLY public.t REPLICA IDENTITY FULL;",
    ],
    &[
        "CREATE SCHEMA s;\nALTER SCHEMA s OWNER TO b;",
        "CREATE SCHEMA s;\nALTER SCHEMA s OWNER TO a;\nALTER SCHEMA s OWNER TO b;",
    ],
];

/// Of which something counts.
const DIFFERENT: &[[&str; 2]] = &[
    ["CREATE TABLE public.t (\n    j json\n);", "CREATE TABLE public.t (\n    j jsonb\n);"],
    ["", "COMMENT ON SCHEMA public IS 'ours';"],
    [
        "CREATE EVENT TRIGGER e ON ddl_command_end\n   EXECUTE FUNCTION public.f();",
        "CREATE EVENT TRIGGER e ON ddl_command_end\n         WHEN TAG IN ('DROP TABLE')\n   \
         EXECUTE FUNCTION public.f();",
    ],
    [
        "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, streaming = parallel);",
        "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, streaming = off);",
    ],
    [
        "CREATE TABLE public.t (\n    a integer CONSTRAINT a_is_there NOT NULL\n);",
        "CREATE TABLE public.t (\n    a integer NOT NULL\n);",
    ],
    [
        "CREATE TABLE public.p (\n    a integer\n);\nCREATE TABLE public.c (\n    a integer\n)\nINHERITS (public.p);\n\
         ALTER TABLE ONLY public.p ALTER COLUMN a SET DEFAULT 1;",
        "CREATE TABLE public.p (\n    a integer\n);\nCREATE TABLE public.c (\n    a integer\n)\nINHERITS (public.p);\n\
         ALTER TABLE public.p ALTER COLUMN a SET DEFAULT 1;",
    ],
    [
        "CREATE VIEW public.v AS\nSELECT\n    NULL::integer AS a;",
        "CREATE VIEW public.v AS\nSELECT\n    1 AS a;",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 2;\nALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 2;",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON TABLE public.t IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCOMMENT ON COLUMN public.t.a IS 'x';\nCOMMENT ON TABLE public.t IS 'y';",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nSECURITY LABEL FOR p ON TABLE public.t IS 'y';",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nSECURITY LABEL FOR q ON TABLE public.t IS 'x';\nSECURITY LABEL FOR p ON TABLE public.t IS 'y';",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ADD CONSTRAINT j CHECK ((a > 0));",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nALTER TABLE ONLY public.t ADD CONSTRAINT j CHECK ((a > 0));\nALTER TABLE ONLY public.t ADD CONSTRAINT k CHECK ((a > 0));",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nGRANT SELECT ON TABLE public.t TO a;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nGRANT SELECT ON TABLE public.t TO b;\nGRANT SELECT ON TABLE public.t TO a;",
    ],
    [
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCREATE TRIGGER x BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();\nALTER TABLE public.t DISABLE TRIGGER x;",
        "CREATE TABLE public.t (\n    a integer,\n    b integer\n);\nCREATE TRIGGER x BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();\nALTER TABLE public.t DISABLE TRIGGER x;\nALTER TABLE public.t ENABLE ALWAYS TRIGGER x;",
    ],
];

fn dump(statements: &str) -> Vec<u8> {
    format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 18.1\n\
         -- Dumped by pg_dump version 18.1\n\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n{statements}\n\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    )
    .into_bytes()
}

fn captured(statements: &str) -> Snapshot {
    let captured = capture::capture(dump(statements), &Options::default());
    captured.expect(statements).snapshot
}

fn fingerprint(statements: &str) -> String {
    let snapshot = captured(statements);
    let counts = &snapshot.meta.counts;
    assert_eq!((counts.opaque, counts.residues), (0, 0), "kept as text: {statements}");
    snapshot.meta.fingerprint
}

#[test]
fn forms_of_one_schema_are_the_same() {
    for forms in SAME {
        let [plain, others @ ..] = forms else { continue };
        let plain = fingerprint(plain);
        for other in others {
            assert_eq!(fingerprint(other), plain, "{other}");
        }
    }
}

#[test]
fn what_counts_is_different() {
    for [one, other] in DIFFERENT {
        let [of_one, of_other] = [one, other].map(|one| captured(one).meta.fingerprint);
        assert_ne!(of_one, of_other, "{one}\n{other}");
    }
}
