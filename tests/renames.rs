//! Confirmed renames: nothing is reported as different merely because of a new name.

use pgsnap::{
    capture::{self, Options},
    diff::{self, Renames, Terms},
    equivalence::InForce,
    model::{ChangeKind, Snapshot},
};

const OLD: &str = "
CREATE TABLE public.people (id integer NOT NULL, name text, boss integer);
CREATE TABLE public.orders (id integer NOT NULL, person integer);
COMMENT ON TABLE public.people IS 'who';
CREATE VIEW public.v AS SELECT people.name, orders.id
  FROM (public.people JOIN public.orders ON ((orders.person = people.id)));
ALTER TABLE ONLY public.people ADD CONSTRAINT who PRIMARY KEY (id);
ALTER TABLE ONLY public.people ADD CONSTRAINT boss FOREIGN KEY (boss) REFERENCES public.people(id);
ALTER TABLE ONLY public.orders ADD CONSTRAINT person FOREIGN KEY (person) REFERENCES public.people(id);
CREATE INDEX by_name ON public.people USING btree (lower(name));
CREATE TRIGGER t BEFORE INSERT ON public.people FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE POLICY p ON public.people USING ((EXISTS ( SELECT 1 FROM public.orders WHERE (orders.person = people.id))));
GRANT SELECT ON TABLE public.people TO r;
";

fn captured(sql: &str) -> Snapshot {
    capture::capture(sql.as_bytes().to_vec(), &Options::default()).expect("SQL").snapshot
}

fn confirmed(text: &str) -> Vec<diff::Rename> {
    Renames::parse(text).expect("renames").of("")
}

const TABLE: &str = "[[rename]]\nfrom = 'table public.people'\nto = 'table public.users'\n";

#[test]
fn with_the_table_confirmed_everything_else_is_equal() {
    let (mut old, new) = (captured(OLD), captured(&OLD.replace("people", "users")));
    let candidates = diff::diff(&old, &new).unwrap().candidates;
    assert_eq!(candidates.len(), 1, "{candidates:?}");
    assert!(Renames::suggested([("", &*candidates)].into_iter()).contains("table public.users"));
    let renames = confirmed(TABLE);
    pgsnap::follow(&mut old, &new, &renames, InForce::all()).unwrap();
    let terms = Terms { renames: &renames, ..Terms::default() };
    let diff = diff::diff_on(terms, &old, &new).unwrap();
    let changes: Vec<_> = diff.changes.iter().map(|c| (c.kind, c.id.to_string())).collect();
    assert_eq!(changes, [(ChangeKind::Renamed, "table public.users".to_owned())]);
    assert_eq!(diff.changes[0].facts.len(), 1);
}

#[test]
fn what_else_differs_and_bodies_are_still_shown() {
    let body = "CREATE FUNCTION public.g() RETURNS integer LANGUAGE sql AS $$SELECT id FROM public.people$$;";
    let old_text = format!("{OLD}{body}");
    let new_text = old_text.replace("people", "users").replace("name text", "name text NOT NULL");
    let (mut old, new) = (captured(&old_text), captured(&new_text));
    let renames = confirmed(TABLE);
    pgsnap::follow(&mut old, &new, &renames, InForce::all()).unwrap();
    let terms = Terms { renames: &renames, ..Terms::default() };
    let diff = diff::diff_on(terms, &old, &new).unwrap();
    let changed: Vec<_> = diff.changes.iter().map(|c| c.id.to_string()).collect();
    let expected = ["function public.g()", "table public.users", "column public.users.name"];
    assert_eq!(changed, expected);
}

#[test]
fn columns_constraints_and_indexes_hang_on_the_renamed_table() {
    let new = OLD
        .replace("people", "users")
        .replace("by_name", "on_name")
        .replace("boss FOREIGN", "b FOREIGN");
    let (mut old, new) = (captured(OLD), captured(&new));
    let renames = confirmed(&format!(
        "{TABLE}[[rename]]\nfrom = 'index public.by_name'\nto = 'index public.on_name'\n\
         [[rename]]\nfrom = 'constraint public.people.boss'\nto = 'constraint public.users.b'\n"
    ));
    pgsnap::follow(&mut old, &new, &renames, InForce::all()).unwrap();
    let terms = Terms { renames: &renames, ..Terms::default() };
    let diff = diff::diff_on(terms, &old, &new).unwrap();
    assert!(diff.changes.iter().all(|c| c.kind == ChangeKind::Renamed && c.facts.len() == 1));
    assert_eq!(diff.changes.len(), 3);
}

#[test]
fn labels_follow_into_casts() {
    let of = |label: &str| {
        format!(
            "CREATE TYPE public.mood AS ENUM ('{label}', 'ok', 'it''s');\n\
             CREATE TABLE public.t (m public.mood DEFAULT '{label}'::public.mood, w text DEFAULT 'sad'::text);\n\
             CREATE INDEX i ON public.t USING btree (m) WHERE (m <> '{label}'::public.mood);"
        )
    };
    let (mut old, new) = (captured(&of("sad")), captured(&of("unhappy")));
    let candidates = diff::diff(&old, &new).unwrap().candidates;
    let text = Renames::suggested([("", &*candidates)].into_iter());
    assert!(text.contains("label = [\"sad\", \"unhappy\"]"), "{text}");
    let renames = confirmed(&text);
    pgsnap::follow(&mut old, &new, &renames, InForce::all()).unwrap();
    let terms = Terms { renames: &renames, ..Terms::default() };
    let diff = diff::diff_on(terms, &old, &new).unwrap();
    let told: Vec<_> =
        diff.changes.iter().map(|c| (c.kind, c.id.to_string(), c.facts.len())).collect();
    assert_eq!(told, [(ChangeKind::Renamed, "enum public.mood".to_owned(), 1)]);
    let refused = pgsnap::follow(&mut new.clone(), &new, &renames, InForce::all()).unwrap_err();
    assert!(refused.message.contains("does not have 'sad' in OLD"), "{refused}");
}

#[test]
fn what_is_wrong_is_refused_with_its_line() {
    for (text, message) in [
        ("[[rename]]\nfrom = 'table a'\nto = 'view b'\n", "not of one kind"),
        ("[[rename]]\nfrom = 'table a'\nto = 'table a'\n", "to itself"),
        ("[[rename]]\nfrom = 'tabel a'\nto = 'table b'\n", "tabel a"),
        ("[[rename]]\nfrom = 'table s.a'\nto = 'table t.a'\n", "two schemas"),
        ("[[rename]]\nfrom = 'table a'\n", "to"),
    ] {
        let error = Renames::parse(text).unwrap_err();
        assert!(error.message.contains(message) && error.line.is_some(), "{error}");
    }
    let twice = format!("{TABLE}{TABLE}");
    assert!(Renames::parse(&twice).unwrap_err().message.contains("twice"));
    let (old, new) = (captured(OLD), captured(&OLD.replace("people", "users")));
    let refused = |old: &Snapshot, new: &Snapshot| {
        pgsnap::follow(&mut old.clone(), new, &confirmed(TABLE), InForce::all())
            .unwrap_err()
            .message
    };
    assert!(refused(&new, &new).contains("no table public.people in OLD"));
    assert!(refused(&old, &old).contains("no table public.users in NEW"));
    let both =
        captured("CREATE TABLE public.people (a integer); CREATE TABLE public.users (a integer);");
    assert!(refused(&old, &both).contains("is in NEW too"));
    assert!(refused(&both, &new).contains("is in OLD already"));
}
