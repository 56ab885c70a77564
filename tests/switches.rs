//! Equivalences that are switched off, and those that say where they are at work.

use pgsnap::{
    compare::{Terms, compare},
    diff::{Diff, Rename, Used},
    equivalence::{EXACT, InForce},
    model::{Level, Snapshot},
    reference,
};

use crate::properties;

fn dump(server: u32, body: &str) -> Snapshot {
    let text = format!(
        "--\n-- PostgreSQL database dump\n--\n\n\
         -- Dumped from database version {server}.1\n-- Dumped by pg_dump version 18.1\n\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n{body}\n\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    );
    properties::capture(text.as_bytes()).unwrap()
}

fn compared(old: &Snapshot, new: &Snapshot, in_force: &InForce) -> Diff {
    let terms = Terms { in_force: in_force.clone(), ..Terms::default() };
    compare(old.clone(), new.clone(), &terms).unwrap().diff
}

/// Which equivalences made texts the same, and where.
fn explained(old: &Snapshot, new: &Snapshot, renames: Vec<Rename>) -> Vec<Used> {
    let terms = Terms { explain: true, renames, ..Terms::default() };
    compare(old.clone(), new.clone(), &terms).unwrap().diff.explained.unwrap()
}

#[test]
fn what_an_exact_one_equates_differs_without_it() {
    for exact in EXACT {
        let of = |text: &str| {
            let statement = match text.split(' ').next() {
                Some("SELECT" | "WITH" | "VALUES") => format!("CREATE VIEW public.v AS {text};"),
                Some("INSERT") => {
                    format!("CREATE RULE r AS ON INSERT TO public.t DO INSTEAD {text};")
                }
                _ => format!("CREATE TABLE public.t (a text DEFAULT {text});"),
            };
            dump(18, &statement)
        };
        let without = reference::without(&[exact.code.to_owned()]).unwrap();
        let mut needed = 0;
        for (a, b) in exact.same {
            let (old, new) = (of(a), of(b));
            assert!(compared(&old, &new, InForce::all()).is_empty(), "{}: {a}", exact.code);
            needed += compared(&old, &new, &without).changes.len();
        }
        assert!(needed > 0, "{}", exact.code);
    }
}

#[test]
fn what_a_version_one_equates_differs_without_it() {
    let old = dump(13, "CREATE VIEW public.v AS SELECT date_part('year'::text, t.x) AS y FROM t;");
    let new = dump(14, "CREATE VIEW public.v AS SELECT EXTRACT(year FROM t.x) AS y FROM t;");
    assert!(compared(&old, &new, InForce::all()).is_empty());
    for code in ["EQ-EXTRACT", "eq-call-syntax", "extract"] {
        let without = reference::without(&[code.to_owned()]).unwrap();
        let diff = compared(&old, &new, &without);
        assert_eq!(diff.changes.len(), 1, "{code}");
        // What an upgrade leaves behind is not asked for either.
        let found = properties::judged(&diff, &old, &new);
        assert!(found.iter().all(|finding| finding.level > Level::Note), "{code}");
    }
}

#[test]
fn folds_differ_without_them() {
    for (code, a, b) in [
        (
            "EQ-DEFAULT-NULL",
            "CREATE TABLE public.t (a integer DEFAULT NULL);",
            "CREATE TABLE public.t (a integer);",
        ),
        (
            "EQ-ICU-LOCALE",
            "CREATE COLLATION public.c (provider = icu, locale = 'en-u-kn-true');",
            "CREATE COLLATION public.c (provider = icu, locale = 'en-u-kn');",
        ),
        (
            "EQ-PUBLIC",
            "CREATE SCHEMA public;\nGRANT USAGE ON SCHEMA public TO PUBLIC;\nALTER SCHEMA public OWNER TO pg_database_owner;\nCOMMENT ON SCHEMA public IS 'standard public schema';",
            "",
        ),
    ] {
        let (old, new) = (dump(18, a), dump(18, b));
        let without = reference::without(&[code.to_owned()]).unwrap();
        let all = compared(&old, &new, InForce::all());
        assert!(all.is_empty(), "{code}: {}", properties::listed(&all));
        assert!(!compared(&old, &new, &without).is_empty(), "{code}");
        let used = explained(&old, &new, Vec::new());
        assert!(used.iter().any(|used| used.code == code), "{code}: {used:?}");
    }
}

#[test]
fn strict_text_sees_the_layout_of_expressions() {
    let of = |text: &str| dump(18, &format!("CREATE TABLE public.t (a integer DEFAULT {text});"));
    let (old, new) = (of("(1 + 2)"), of("(1 +  2)"));
    assert!(compared(&old, &new, InForce::all()).is_empty());
    assert_eq!(compared(&old, &new, &InForce::default().with_strict_text()).changes.len(), 1);
    let explained = explained(&old, &new, Vec::new());
    let told: Vec<_> = explained.iter().map(|used| (used.code, used.path.as_str())).collect();
    assert_eq!(told, [("EQ-LAYOUT", "default")]);
}

#[test]
fn grants_in_another_order_are_explained() {
    let of = |grants: &str| {
        dump(
            18,
            &format!(
                "CREATE TABLE public.t (a integer);\nALTER TABLE public.t OWNER TO o;\n{grants}"
            ),
        )
    };
    let old = of("GRANT SELECT,INSERT ON TABLE public.t TO r;");
    let new = of("GRANT SELECT ON TABLE public.t TO r;\nGRANT INSERT ON TABLE public.t TO r;");
    assert!(compared(&old, &new, InForce::all()).is_empty());
    let used = explained(&old, &new, Vec::new());
    let told: Vec<_> = used.iter().map(|used| (used.code, used.id.to_string())).collect();
    assert_eq!(told, [("EQ-PRIVILEGES", "table public.t".to_owned())]);
}

/// What is confirmed as renamed is no work of an equivalence.
#[test]
fn renames_are_not_explained_as_something_else() {
    let of = |table: &str| {
        dump(
            18,
            &format!(
                "CREATE TABLE public.{table} (a integer);\n\
                 CREATE VIEW public.v AS\n SELECT a\n   FROM public.{table};"
            ),
        )
    };
    let (old, new) = (of("t"), of("u"));
    let text = "[[rename]]\nfrom = \"table public.t\"\nto = \"table public.u\"\n";
    let renames = pgsnap::diff::Renames::parse(text).unwrap().of("");
    assert_eq!(explained(&old, &new, renames), []);
}

#[test]
fn some_cannot_be_switched_off() {
    let refused = |code: &str| reference::without(&[code.to_owned()]).unwrap_err().message;
    assert!(refused("EQ-NOTHING").contains("no equivalence"));
    assert!(refused("EQ-PRIVILEGES").contains("cannot be switched off"));
}
