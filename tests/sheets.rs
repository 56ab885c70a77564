//! Sheets: tables and other objects whole, of one snapshot and of two side by side. What differs
//! shows in the sheet of its table, and what does not differ shows no difference.

use std::{collections::BTreeSet, path::Path};

use pgsnap::{
    capture::{self, Options},
    config::{Config, Groups},
    diff,
    format::{self, Style},
    kinds::Kind,
    model::{ChangeKind, Class, Id, Seen, Snapshot},
    report::{
        Report, Request, Sign,
        sheet::{self, Body, Cell, Row, Sheet, Sheets, choice},
    },
    snapshot,
};

use crate::files;

fn captured(sql: &[u8], label: &str) -> Snapshot {
    let options = Options { label: label.to_owned(), ..Options::default() };
    let captured = capture::capture(sql.to_vec(), &options);
    captured.unwrap_or_else(|error| panic!("{label}: {error}")).snapshot
}

/// As it comes back from a file.
fn saved(snapshot: &Snapshot) -> Snapshot {
    pgsnap::read(&snapshot::write(snapshot).expect("a fresh model")).expect("a file just written")
}

fn ids(old: &Snapshot, new: &Snapshot) -> Vec<Id> {
    choice::named(&old.model, &new.model, &["*".to_owned()]).expect("fresh models")
}

fn side_by_side(old: &Snapshot, new: &Snapshot) -> (Report, Sheets) {
    let diff = diff::diff(old, new).expect("fresh models");
    let report = Report::new(old, new, diff, &Request::default()).expect("fresh models");
    let all = ids(old, new);
    let sheets = sheet::of_two(old, new, &report, &all, &Groups::default()).expect("fresh models");
    (report, sheets)
}

fn rows(sheet: &Sheet) -> impl Iterator<Item = &Row> {
    let own = sheet.sections.iter().filter(|section| !section.is_of_others);
    own.flat_map(|section| match &section.body {
        Body::Rows { rows, .. } => rows.as_slice(),
        Body::Text { .. } => &[],
    })
}

fn differs(cell: &Cell) -> bool {
    matches!(cell, Cell::Differs { .. })
}

/// Every change shows in the sheet it belongs to, and nothing else does.
fn check(case: &str, old: &Snapshot, new: &Snapshot) {
    let (report, sheets) = side_by_side(old, new);
    let changes = &report.diff.changes;
    // Where it hangs on either side: a sequence may be owned on one of them only.
    let parents = |snapshot: &Snapshot, id: &Id| {
        let found = snapshot.model.entries().expect("a model").iter().find(|e| e.id == *id)?;
        found.parent.clone()
    };
    let mut homes = BTreeSet::new();
    for change in changes {
        homes.extend([old, new].map(|side| parents(side, &change.id)).into_iter().flatten());
        homes.extend(change.parent.clone());
        homes.insert(change.id.clone());
    }
    for sheet in &sheets.sheets {
        let is_changed = homes.contains(&sheet.id);
        assert_eq!(sheet.sign != Sign::Same, is_changed, "{case}: {}", sheet.id);
    }
    for change in changes.iter().filter(|change| change.object.is_none()) {
        let Some(parent) = &change.parent else { continue };
        let Some(sheet) = sheets.sheets.iter().find(|sheet| sheet.id == *parent) else { continue };
        let named = |row: &&Row| match row.cells.first() {
            Some(Cell::Plain(name)) => *name == change.id.name,
            Some(Cell::Differs { new, .. }) => *new == change.id.name,
            _ => false,
        };
        let told: Vec<&Row> =
            rows(sheet).filter(named).filter(|row| row.sign == Sign::Differs).collect();
        assert!(!told.is_empty(), "{case}: {} is not in the sheet of {parent}", change.id);
        let is_said = told.iter().any(|row| {
            row.cells.iter().any(differs)
                || row.details.iter().any(|detail| differs(&detail.cell))
                || change.kind == ChangeKind::Reordered
        });
        assert!(is_said, "{case}: what differs of {} is not said", change.id);
    }
}

/// Both as a dump and as a snapshot that was saved.
fn check_files(case: &str, [old, new]: [&Path; 2]) {
    let old = captured(&files::read(old), "old");
    let new = captured(&files::read(new), "new");
    check(case, &old, &new);
    check(case, &saved(&old), &saved(&new));
    check(case, &new, &old);
    check(case, &old, &old);
}

#[test]
fn every_change_is_in_its_sheet() {
    let folder = files::tree("tests/cases");
    for kind in files::entries(&folder) {
        for case in files::entries(&kind) {
            let [old, new] = ["old.sql", "new.sql"].map(|name| case.join(name));
            check_files(&files::name(&case, &folder), [&old, &new]);
        }
    }
    let samples = files::tree("samples");
    for (old, new) in [
        ("shop/old.sql", "shop/new.sql"),
        ("local/users.sql", "production/users.sql"),
        ("orm/schema.sql", "orm/production.sql"),
    ] {
        check_files(old, [&samples.join(old), &samples.join(new)]);
    }
}

const OLD: &str = "
CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.teams (id bigint PRIMARY KEY, name text);
CREATE TABLE public.users (
    id bigint GENERATED ALWAYS AS IDENTITY,
    team_id bigint NOT NULL,
    email character varying(100) NOT NULL,
    mood public.mood DEFAULT 'ok'::public.mood,
    gone text,
    first_name text,
    last_name text,
    CONSTRAINT users_email_check CHECK ((email)::text <> ''::text)
);
COMMENT ON COLUMN public.users.email IS 'Where they log in';
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.users ADD CONSTRAINT users_name_key UNIQUE (first_name, last_name) DEFERRABLE;
ALTER TABLE ONLY public.users ADD CONSTRAINT users_team_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE CASCADE;
CREATE INDEX users_email_idx ON public.users USING btree (email DESC) WHERE (gone IS NULL);
GRANT SELECT ON TABLE public.users TO clerk;
ALTER TABLE ONLY public.users ALTER COLUMN last_name SET STATISTICS 100;
CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE sql AS $$
SELECT a + 1;
$$;
CREATE VIEW public.v AS SELECT id FROM public.users;
";

fn changed() -> String {
    [
        ("'sad', 'ok', 'happy'", "'ok', 'sad', 'glad'"),
        ("character varying(100)", "character varying(200)"),
        ("    gone text,\n", "    came text DEFAULT 'x''|`',\n"),
        (" ON DELETE CASCADE", " ON DELETE SET NULL"),
        ("STATISTICS 100", "STATISTICS 500"),
        (" WHERE (gone IS NULL)", ""),
        ("GRANT SELECT", "GRANT SELECT, INSERT"),
        ("Where they log in", "Where they log in; unique"),
        (" DEFERRABLE", ""),
        ("a + 1", "a + 2"),
    ]
    .iter()
    .fold(OLD.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    })
}

fn groups() -> Groups {
    let settings = "[columns.'*.users']\nLogin = ['id', 'email']\nPerson = ['*_name']\n";
    Config::parse(settings).expect("settings").groups
}

/// Compares with `tests/reports/NAME.snap`.
fn golden(name: &str, text: impl AsRef<str>) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(files::tree("tests/reports"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text.as_ref()));
}

#[test]
fn as_they_look() {
    let (old, new) = (captured(OLD.as_bytes(), "old"), captured(changed().as_bytes(), "new"));
    let diff = diff::diff(&old, &new).expect("fresh models");
    let report = Report::new(&old, &new, diff, &Request::default()).expect("fresh models");
    let both = sheet::of_two(&old, &new, &report, &ids(&old, &new), &groups());
    let both = both.expect("fresh models");
    let style = Style { width: 80, ..Style::default() };
    golden("sheets-of-two.txt", format::text::sheets(&both, &style));
    golden("sheets-of-two.md", format::markdown::sheet::sheets(&both, 2));
    let users: Vec<Id> = ids(&old, &old).into_iter().filter(|id| id.name == "users").collect();
    let one = sheet::of_one(&old, &users, &Groups::default()).expect("a fresh model");
    golden("sheet-of-one.txt", format::text::sheets(&one, &style));
    let page = format::html::sheet::render(&one, "users", "");
    let body = page.split_once("<h1>").map(|(_, body)| body).unwrap_or_default();
    golden("sheet-of-one.html", body.replace("</tr>", "</tr>\n"));
}

/// What a dump left out is not called none.
#[test]
fn what_was_not_captured_is_said() {
    let mut one = captured(b"CREATE TABLE public.t (id integer);", "x");
    for class in [Class::Privileges, Class::PostData] {
        one.meta.coverage.set(class, Seen::Declared);
    }
    let table = ids(&one, &one).into_iter().find(|id| id.kind == Kind::Table).expect("a table");
    let sheets = sheet::of_one(&one, &[table], &Groups::default()).expect("a fresh model");
    let text = format::text::sheets(&sheets, &Style::default());
    for section in
        ["Privileges", "Keys", "Foreign keys", "Indexes (beside those of keys)", "Triggers"]
    {
        assert!(text.contains(&format!("{section} (not captured)")), "{section}\n{text}");
    }
}

/// Names that want out of their cell, in every format.
#[test]
fn hostile_names() {
    const NAME: &str = "a|b`<script>alert(1)</script>\u{202e}\n# x";
    let quoted = format!("\"{NAME}\"");
    let sql = format!(
        "CREATE TABLE public.{quoted} ({quoted} integer DEFAULT 1, CONSTRAINT {quoted} CHECK ({quoted} > 0));
         COMMENT ON TABLE public.{quoted} IS '{NAME}';
         COMMENT ON COLUMN public.{quoted}.{quoted} IS '{NAME}';
         GRANT SELECT ON TABLE public.{quoted} TO {quoted};
         CREATE TYPE public.\"e{NAME}\" AS ENUM ('{NAME}');
         CREATE INDEX \"i{NAME}\" ON public.{quoted} USING btree ({quoted});"
    );
    let (old, new) = (
        captured(sql.as_bytes(), NAME),
        captured(sql.replace("DEFAULT 1", "DEFAULT 2").as_bytes(), "new"),
    );
    let (_, sheets) = side_by_side(&old, &new);
    let text = format::text::sheets(&sheets, &Style::default());
    let markdown = format::markdown::sheet::sheets(&sheets, 2);
    let html = format::html::sheet::render(&sheets, NAME, NAME);
    assert!(!text.contains('\u{202e}') && !text.contains("\n# x"));
    assert!(!markdown.contains('\u{202e}') && !markdown.contains("\n# x"));
    for line in markdown.lines().filter(|line| line.starts_with('|')) {
        let bars = line.replace("\\|", "").matches('|').count();
        assert!((3..=9).contains(&bars), "{line}");
    }
    assert_eq!(html.matches("<script>").count(), 0);
    assert!(!html.contains('\u{202e}'));
}
