//! Confirmed renames: nothing is reported as different merely because of a new name.

use pgsnap::{
    capture::{self, Options},
    compare::{Compared, Terms, compare},
    diff::{self, Renames},
    model::{ChangeKind, Diagnostic, Mapping, Snapshot, mapping::Mappable},
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

fn compared(
    old: &Snapshot,
    new: &Snapshot,
    renames: Vec<diff::Rename>,
) -> Result<Compared, Diagnostic> {
    compare(old.clone(), new.clone(), &Terms { renames, ..Terms::default() })
}

const TABLE: &str = "[[rename]]\nfrom = 'table public.people'\nto = 'table public.users'\n";

#[test]
fn with_the_table_confirmed_everything_else_is_equal() {
    let (old, new) = (captured(OLD), captured(&OLD.replace("people", "users")));
    let candidates = diff::diff(&old, &new).unwrap().candidates;
    assert_eq!(candidates.len(), 1, "{candidates:?}");
    assert!(Renames::suggested([("", &*candidates)].into_iter()).contains("table public.users"));
    let renames = confirmed(TABLE);
    let diff = compared(&old, &new, renames).unwrap().diff;
    let changes: Vec<_> = diff.changes.iter().map(|c| (c.kind, c.id.to_string())).collect();
    assert_eq!(changes, [(ChangeKind::Renamed, "table public.users".to_owned())]);
    assert_eq!(diff.changes[0].facts.len(), 1);
}

#[test]
fn what_else_differs_and_bodies_are_still_shown() {
    let body = "CREATE FUNCTION public.g() RETURNS integer LANGUAGE sql AS $$SELECT id FROM public.people$$;";
    let old_text = format!("{OLD}{body}");
    let new_text = old_text.replace("people", "users").replace("name text", "name text NOT NULL");
    let (old, new) = (captured(&old_text), captured(&new_text));
    let renames = confirmed(TABLE);
    let diff = compared(&old, &new, renames).unwrap().diff;
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
    let (old, new) = (captured(OLD), captured(&new));
    let renames = confirmed(&format!(
        "{TABLE}[[rename]]\nfrom = 'index public.by_name'\nto = 'index public.on_name'\n\
         [[rename]]\nfrom = 'constraint public.people.boss'\nto = 'constraint public.users.b'\n"
    ));
    let diff = compared(&old, &new, renames).unwrap().diff;
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
    let (old, new) = (captured(&of("sad")), captured(&of("unhappy")));
    let candidates = diff::diff(&old, &new).unwrap().candidates;
    let text = Renames::suggested([("", &*candidates)].into_iter());
    assert!(text.contains("label = [\"sad\", \"unhappy\"]"), "{text}");
    let renames = confirmed(&text);
    let diff = compared(&old, &new, renames).unwrap().diff;
    let told: Vec<_> =
        diff.changes.iter().map(|c| (c.kind, c.id.to_string(), c.facts.len())).collect();
    assert_eq!(told, [(ChangeKind::Renamed, "enum public.mood".to_owned(), 1)]);
    let refused = compared(&new, &new, confirmed(&text)).unwrap_err();
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
    let refused =
        |old: &Snapshot, new: &Snapshot| compared(old, new, confirmed(TABLE)).unwrap_err().message;
    assert!(refused(&new, &new).contains("no table public.people in OLD"));
    assert!(refused(&old, &old).contains("no table public.users in NEW"));
    let both =
        captured("CREATE TABLE public.people (a integer); CREATE TABLE public.users (a integer);");
    assert!(refused(&old, &both).contains("is in NEW too"));
    assert!(refused(&both, &new).contains("is in OLD already"));
}

/// Mappings come first: an entry has the schema of NEW, whatever OLD calls it.
#[test]
fn renames_in_a_mapped_schema() {
    let new = captured(&OLD.replace("people", "users").replace("public.", "app."));
    let old = captured(&OLD.replace("public.", "dev."));
    let mapped = |old: &Snapshot, mapping: &str, entry: &str| {
        let mappings = vec![Mapping::parse(Mappable::Schema, mapping).unwrap()];
        let renames = confirmed(&TABLE.replace("public.", entry));
        compare(old.clone(), new.clone(), &Terms { mappings, renames, ..Terms::default() })
    };
    let diff = mapped(&old, "dev=app", "app.").unwrap().diff;
    let told: Vec<_> = diff.changes.iter().map(|c| (c.kind, c.id.to_string())).collect();
    assert_eq!(told, [(ChangeKind::Renamed, "table app.users".to_owned())]);
    let refused = |mapping: &str, entry: &str| mapped(&old, mapping, entry).unwrap_err().message;
    assert!(refused("dev=app", "dev.").contains("no table dev.people in OLD"));
    assert!(refused("dev=other", "app.").contains("no table app.people in OLD"));
    // A schema with the name of the table may be meant, under the name that it will have.
    let with = |schema: &str| {
        let rival = format!("CREATE SCHEMA {schema}; CREATE TABLE {schema}.t (a integer);");
        captured(&format!("{}{rival}", OLD.replace("public.", "dev.")))
    };
    let rival = mapped(&with("people"), "dev=app", "app.").unwrap_err().message;
    assert!(rival.contains("has the name of"), "{rival}");
}

#[test]
fn a_snapshot_without_its_record_is_refused_where_that_is_needed() {
    let file = pgsnap::snapshot::write(&captured(OLD)).unwrap();
    let (bare, whole) = (pgsnap::read(&file).unwrap(), pgsnap::read_whole(&file).unwrap());
    let new = captured(&OLD.replace("people", "users"));
    let refused = compared(&bare, &new, confirmed(TABLE)).unwrap_err();
    assert!(refused.message.contains("OLD was read without its record"), "{refused}");
    assert_eq!(compared(&whole, &new, confirmed(TABLE)).unwrap().diff.changes.len(), 1);
    assert!(compared(&bare, &whole, Vec::new()).unwrap().diff.is_empty());
}
