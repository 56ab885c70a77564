//! Residues: the smallest part that does not come back, on the object that it speaks of. Each is told apart
//! from its like, both as dumps and as snapshots, and comes back with the SQL shown of its snapshot.

use pgsnap::{
    diff,
    model::{Level, Snapshot},
    read_whole, snapshot,
};

use crate::{one_thing, proof, properties};

/// A dump with all of them: what an epoch has to pin.
pub fn with_all() -> String {
    let in_turn = |(at, (statements, ..)): (usize, &(&str, &str, &str))| {
        let schema = format!("s{at}.");
        format!(
            "CREATE SCHEMA s{at};\n{}",
            format!("{TABLE}{statements}\n").replace("public.", &schema)
        )
    };
    proof::dump(&LEFT.iter().enumerate().map(in_turn).collect::<String>())
}

const TABLE: &str = "CREATE TABLE public.t (\n    id integer NOT NULL,\n    n integer,\n    x text\n);\n\
                     CREATE TABLE public.other (\n    id integer\n);\n\
                     ALTER TABLE public.t OWNER TO o;\n\
                     CREATE FUNCTION public.f() RETURNS trigger\n    LANGUAGE plpgsql\n    AS $$x$$;\n\
                     CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();\n";

/// What a dump says beside [`TABLE`], the object that has the residue, and a word of what is left of it.
const LEFT: &[(&str, &str, &str)] = &[
    (
        "ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 1,\n    ALTER COLUMN n DROP DEFAULT;",
        "column public.t.n",
        "SET DEFAULT 1",
    ),
    (
        "ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 1,\n    ALTER COLUMN n SET STORAGE PLAIN;\n\
         ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 2;",
        "column public.t.n",
        "SET DEFAULT",
    ),
    ("CREATE PUBLICATION p FOR TABLE public.t;", "publication p", "FOR TABLE public.t"),
    (
        "CREATE PUBLICATION p WITH (publish_via_partition_root = false);",
        "publication p",
        "publish_via_partition_root = false",
    ),
    (
        "CREATE VIEW public.v WITH (check_option = local) AS SELECT 1 AS a;",
        "view public.v",
        "check_option",
    ),
    (
        "CREATE SEQUENCE public.s;\nALTER SEQUENCE public.s INCREMENT BY -1;",
        "sequence public.s",
        "INCREMENT -1",
    ),
    (
        "CREATE TABLE public.w (\n    a integer PRIMARY KEY INITIALLY DEFERRED\n);",
        "column public.w.a",
        "PRIMARY KEY INITIALLY DEFERRED",
    ),
    (
        "CREATE COLLATION public.c (lc_collate = 'de_DE', lc_ctype = 'de_DE');",
        "collation public.c",
        "lc_ctype = 'de_DE'",
    ),
    (
        "CREATE TABLE public.w (\n    a integer NOT NULL UNIQUE DEFERRABLE\n);",
        "column public.w.a",
        "UNIQUE DEFERRABLE",
    ),
];

/// What is said of one thing several times, and in the end is what it is by itself: no residue. The order of
/// the file counts, whatever the canonical one is.
const LAST_COUNTS: &[(&str, &str)] = &[
    ("COMMENT ON TABLE public.t IS 'a';\nCOMMENT ON TABLE public.t IS NULL;", ""),
    (
        "ALTER TABLE public.t SET (fillfactor=80);\nALTER TABLE public.t SET (fillfactor=70);",
        "ALTER TABLE public.t SET (fillfactor=70);",
    ),
    (
        "CREATE TABLE public.w (\n    a integer\n) USING heap WITH (fillfactor=70);",
        "CREATE TABLE public.w (\n    a integer\n)\nWITH (fillfactor=70);",
    ),
    (
        "CREATE SEQUENCE public.s INCREMENT BY 2 RESTART 5;",
        "CREATE SEQUENCE public.s INCREMENT BY 2;",
    ),
    (
        "GRANT SELECT, INSERT ON TABLE public.t, public.other TO x, y GRANTED BY CURRENT_USER;",
        "GRANT SELECT, INSERT ON TABLE public.t, public.other TO x, y;",
    ),
    ("CREATE DOMAIN public.d AS integer NULL;", "CREATE DOMAIN public.d AS integer;"),
    ("ALTER TABLE ONLY public.t ALTER COLUMN n SET STATISTICS -1;", ""),
    (
        "CREATE FUNCTION public.h() RETURNS integer\n    LANGUAGE sql VOLATILE\n    AS $$SELECT 1$$;",
        "CREATE FUNCTION public.h() RETURNS integer\n    LANGUAGE sql\n    AS $$SELECT 1$$;",
    ),
    ("ALTER TABLE public.t DISABLE TRIGGER g;\nALTER TABLE public.t ENABLE TRIGGER g;", ""),
    ("ALTER TABLE public.t ENABLE TRIGGER g;", ""),
    (
        "ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 1,\n    ALTER COLUMN n SET DEFAULT 2;",
        "ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 2;",
    ),
    ("ALTER TABLE public.other OWNER TO a, OWNER TO o;", "ALTER TABLE public.other OWNER TO o;"),
    (
        "CREATE TABLE public.w (\n    a integer DEFAULT 1\n);\n\
         ALTER TABLE ONLY public.w ALTER COLUMN a DROP DEFAULT;",
        "CREATE TABLE public.w (\n    a integer\n);",
    ),
    (
        "CREATE TABLE public.w (\n    a integer DEFAULT 1\n);\n\
         ALTER TABLE ONLY public.w ALTER COLUMN a SET DEFAULT 2;",
        "CREATE TABLE public.w (\n    a integer DEFAULT 2\n);",
    ),
    (
        "ALTER TABLE public.t ENABLE ALWAYS TRIGGER g;\nALTER TABLE public.t DISABLE TRIGGER g;",
        "ALTER TABLE public.t DISABLE TRIGGER g;",
    ),
    (
        "ALTER TABLE public.t DISABLE TRIGGER g;\nALTER TABLE public.t ENABLE REPLICA TRIGGER g;",
        "ALTER TABLE public.t ENABLE REPLICA TRIGGER g;",
    ),
    (
        "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;\nALTER TABLE public.t DISABLE ROW LEVEL SECURITY;",
        "",
    ),
    (
        "ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;\nALTER TABLE public.t ENABLE ROW LEVEL SECURITY;",
        "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;",
    ),
    (
        "ALTER TABLE ONLY public.t FORCE ROW LEVEL SECURITY;\n\
         ALTER TABLE ONLY public.t NO FORCE ROW LEVEL SECURITY;",
        "",
    ),
    (
        "ALTER TABLE ONLY public.t NO FORCE ROW LEVEL SECURITY;\n\
         ALTER TABLE ONLY public.t FORCE ROW LEVEL SECURITY;",
        "ALTER TABLE ONLY public.t FORCE ROW LEVEL SECURITY;",
    ),
    (
        "ALTER TABLE public.t ALTER COLUMN n SET NOT NULL;\nALTER TABLE public.t ALTER COLUMN n DROP NOT NULL;",
        "",
    ),
    (
        "ALTER TABLE public.t ALTER COLUMN n DROP NOT NULL;\nALTER TABLE public.t ALTER COLUMN n SET NOT NULL;",
        "ALTER TABLE ONLY public.t ALTER COLUMN n SET NOT NULL;",
    ),
    (
        "ALTER TABLE ONLY public.t REPLICA IDENTITY FULL;\nALTER TABLE ONLY public.t REPLICA IDENTITY DEFAULT;",
        "",
    ),
    (
        "CREATE TABLE public.w (\n    a text STORAGE EXTERNAL COMPRESSION pglz NULL\n);",
        "CREATE TABLE public.w (\n    a text\n);\n\
         ALTER TABLE ONLY public.w ALTER COLUMN a SET STORAGE EXTERNAL;\n\
         ALTER TABLE ONLY public.w ALTER COLUMN a SET COMPRESSION pglz;",
    ),
    (
        "ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);",
        "ALTER TABLE ONLY public.t\n    ADD CONSTRAINT t_pkey PRIMARY KEY (id);",
    ),
];

/// What is set without ONLY goes on to every descendant, over what it has itself, as a server does it; what is
/// set afterwards counts. Each pair is what was said, and what pg_dump 15 says of the tables that it makes.
const DESCENDS: &[(&str, &str)] = &[
    ("ALTER TABLE public.p ALTER COLUMN a SET DEFAULT 'x'::text;", "xxx--"),
    ("ALTER TABLE public.c ALTER COLUMN a SET DEFAULT 'x'::text;", "-xd--"),
    ("ALTER TABLE ONLY public.p ALTER COLUMN a SET DEFAULT 'x'::text;", "x-d--"),
    (
        "ALTER TABLE ONLY public.c ALTER COLUMN a SET DEFAULT 'c'::text;\n\
         ALTER TABLE public.p ALTER COLUMN a SET DEFAULT 'x'::text;",
        "xxx--",
    ),
    (
        "ALTER TABLE public.p ALTER COLUMN a SET DEFAULT 'x'::text;\n\
         ALTER TABLE ONLY public.c ALTER COLUMN a SET DEFAULT 'c'::text;",
        "xcx--",
    ),
    (
        "ALTER TABLE public.p ALTER COLUMN a SET DEFAULT 'x'::text;\n\
         ALTER TABLE ONLY public.d ALTER COLUMN a DROP DEFAULT;",
        "xx---",
    ),
    ("ALTER TABLE public.p ALTER COLUMN b SET STATISTICS 7;", "--ds-"),
    ("ALTER TABLE public.p ALTER COLUMN a SET STORAGE EXTERNAL;", "--d-e"),
];

const TREE: &str = "CREATE TABLE public.p (\n    a text,\n    b integer\n);\n\
                    CREATE TABLE public.c (\n)\nINHERITS (public.p);\n";

/// The tables with the defaults of p, c and d, statistics and storage of all three.
fn tree(of: &str) -> String {
    let mut text = format!(
        "{TREE}CREATE TABLE public.d (\n    a text,\n    b integer\n)\nINHERITS (public.p);\n"
    );
    let marks: Vec<char> = of.chars().collect();
    for (table, mark) in ["p", "c", "d"].iter().zip(&marks) {
        if *mark != '-' {
            let set = format!("SET DEFAULT '{mark}'::text");
            text.push_str(&format!("ALTER TABLE ONLY public.{table} ALTER COLUMN a {set};\n"));
        }
        if marks.get(3) == Some(&'s') {
            text.push_str(&format!(
                "ALTER TABLE ONLY public.{table} ALTER COLUMN b SET STATISTICS 7;\n"
            ));
        }
        if marks.get(4) == Some(&'e') {
            text.push_str(&format!(
                "ALTER TABLE ONLY public.{table} ALTER COLUMN a SET STORAGE EXTERNAL;\n"
            ));
        }
    }
    text
}

#[test]
fn what_goes_on_to_child_tables_is_replayed_on_them() {
    let mut wrong = Vec::new();
    let child = "CREATE TABLE public.d (\n    a text DEFAULT 'd'::text,\n    b integer\n)\nINHERITS (public.p);\n";
    for (statements, expected) in DESCENDS {
        let one = captured(&format!("{TREE}{child}{statements}"));
        let other = captured(&tree(expected));
        let found = proof::residues(&one);
        let is_alike = is_same(&one, &other) && is_same(&reread(&one), &reread(&other));
        if one.meta.counts.opaque > 0 || !found.is_empty() || !is_alike {
            wrong.push(format!("{statements}\n    is not {expected}\n    {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn captured(statements: &str) -> Snapshot {
    let dump = proof::dump(&format!("{TABLE}{statements}\n"));
    properties::capture(dump.as_bytes()).expect("it is captured")
}

fn reread(of: &Snapshot) -> Snapshot {
    read_whole(&snapshot::write(of).expect("it is written")).expect("it reads")
}

fn is_same(one: &Snapshot, other: &Snapshot) -> bool {
    diff::diff(one, other).expect("it compares").is_empty()
}

#[test]
fn a_residue_is_the_smallest_part_on_its_object() {
    let mut wrong = Vec::new();
    for (statements, object, part) in LEFT {
        let snapshot = captured(statements);
        let found = proof::residues(&snapshot);
        let is_it =
            |found: &&String| found.starts_with(&format!("{object}: ")) && found.contains(part);
        if snapshot.meta.counts.opaque > 0 || !found.iter().any(|found| is_it(&found)) {
            wrong.push(format!("{statements}\n    {object}, {part}: {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_residue_comes_back_and_is_told_from_others() {
    let plain = captured("");
    let mut wrong = Vec::new();
    for (statements, ..) in LEFT {
        let dump = captured(statements);
        let file = reread(&dump);
        let mut expect = |what: &str, holds: bool| {
            if !holds {
                wrong.push(format!("{what}: {statements}"));
            }
        };
        expect("the dump and its snapshot", is_same(&dump, &file) && is_same(&file, &dump));
        expect("the snapshot and its SQL", is_same(&file, &one_thing::shown(&file)));
        expect("not as if nothing was said", !is_same(&plain, &dump) && !is_same(&plain, &file));
        for (others, ..) in LEFT.iter().filter(|(others, ..)| others != statements) {
            let other = captured(others);
            expect(
                "told from another",
                !is_same(&dump, &other) && !is_same(&file, &reread(&other)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_said_last_counts() {
    let mut wrong = Vec::new();
    for (statements, said) in LAST_COUNTS {
        let (one, other) = (captured(statements), captured(said));
        let found = proof::residues(&one);
        if !found.is_empty() || !is_same(&one, &other) || !is_same(&reread(&one), &reread(&other)) {
            wrong.push(format!("{statements}\n    is not {said}\n    {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A residue that is another is a difference that fails a check, with both texts.
#[test]
fn residues_that_differ_are_a_medium_finding() {
    let of = |number| {
        captured(&format!(
            "ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT {number},\n    ALTER COLUMN n DROP DEFAULT;"
        ))
    };
    let levels: Vec<Option<Level>> =
        one_thing::verdict(&of(5), &of(6)).into_iter().map(|(_, level)| level).collect();
    assert_eq!(levels, [Some(Level::Medium)]);
}
