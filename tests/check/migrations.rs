//! Folders of migrations in each layout, run in their order and held against the dump that a server
//! made of them; what is applied, held against the rows of the framework's table.

use pgsnap::{
    capture,
    check::{
        self, Checked, Terms, expected,
        item::Status,
        migrations::{Folder, LAYOUTS},
    },
    model::Snapshot,
};

use crate::files;

/// Each migration: its number, its name, its text.
fn tricks() -> Vec<(usize, String, String)> {
    let text = files::read_text(&files::tree("tests/check/migrations/tricks.sql"));
    let parts = text.split("-- == ").skip(1);
    let read = |part: &str| {
        let (head, text) = part.split_once('\n').unwrap();
        let (number, name) = head.split_once(' ').unwrap();
        (number.parse().unwrap(), name.replace(' ', "_"), text.to_owned())
    };
    parts.map(read).collect()
}

const BACK: &str = "DROP TABLE people;\n";

type Files = Vec<(String, String)>;

/// One migration as the files of a layout.
type Write = fn(usize, &str, &str) -> Files;

const WRITTEN: &[(&str, Write)] = &[
    ("numbered files", |n, name, text| {
        vec![
            (format!("{}_{name}.sql", n + 5), text.to_owned()),
            (format!("{}_{name}.down.sql", n + 5), BACK.to_owned()),
        ]
    }),
    ("numbered files", |n, name, text| {
        vec![(format!("supabase/2024010{n}000000_{name}.sql"), text.to_owned())]
    }),
    ("numbered files", |n, name, text| {
        vec![(format!("{n:04}_{name}.sql"), text.replace(";\n", ";--> statement-breakpoint\n"))]
    }),
    ("Flyway", |n, name, text| {
        vec![
            (format!("V1_{n}__{name}.sql"), text.to_owned()),
            (format!("U1_{n}__{name}.sql"), BACK.to_owned()),
            ("R__touch.sql".to_owned(), "SELECT 1;\n".to_owned()),
        ]
    }),
    ("golang-migrate, sqlx or Tern", |n, name, text| {
        vec![
            (format!("{n:06}_{name}.up.sql"), text.to_owned()),
            (format!("{n:06}_{name}.down.sql"), BACK.to_owned()),
        ]
    }),
    ("goose", |n, name, text| {
        vec![(format!("{n:05}_{name}.sql"), format!("-- +goose Up\n{text}-- +goose Down\n{BACK}"))]
    }),
    ("dbmate", |n, name, text| {
        let text = format!("-- migrate:up\n{text}\n-- migrate:down\n{BACK}");
        vec![(format!("db/2024010{n}000000_{name}.sql"), text)]
    }),
    ("sql-migrate", |n, name, text| {
        vec![(format!("{n}-{name}.sql"), format!("-- +migrate Up\n{text}-- +migrate Down\n{BACK}"))]
    }),
    ("Prisma", |n, name, text| {
        vec![(format!("2024010{n}000000_{name}/migration.sql"), text.to_owned())]
    }),
    ("Diesel", |n, name, text| {
        vec![
            (format!("2024-01-0{n}-000000_{name}/up.sql"), text.to_owned()),
            (format!("2024-01-0{n}-000000_{name}/down.sql"), BACK.to_owned()),
        ]
    }),
];

fn found(after: &str) -> Snapshot {
    let dump = files::read_text(&files::tree("tests/check/migrations/tricks.dump.sql"));
    let text = format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 18.0\n\
         -- Dumped by pg_dump version 18.0\n\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n{dump}\n{after}\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    );
    let options = capture::Options { label: "found".to_owned(), ..Default::default() };
    capture::capture(text.into_bytes(), &options).unwrap().snapshot
}

fn held(files: &Files, found: &Snapshot) -> Checked {
    let folder = Folder::read(files).unwrap();
    let expected = expected::migrated(folder, "migrations", Some("18.0")).unwrap();
    assert!(!expected.is_open, "migrations say everything");
    check::check(&expected, found, Terms { is_open: false, is_exact: true }).unwrap()
}

fn worst(checked: &Checked) -> (Status, Vec<String>) {
    let told = checked.items.iter().flat_map(|item| {
        item.points.iter().map(|point| (point.status, format!("{}: {}", item.id, point.message)))
    });
    let extras = checked.extras.iter().map(|one| (one.status, format!("extra {}", one.id)));
    let all: Vec<_> = told.chain(extras).filter(|(status, _)| *status > Status::Note).collect();
    let worst = all.iter().map(|(status, _)| *status).max().unwrap_or_default();
    (worst, all.into_iter().map(|(_, text)| text).collect())
}

#[test]
fn every_layout_makes_what_a_server_made() {
    let found = found("");
    for (name, write) in WRITTEN {
        let mut files: Files =
            tricks().iter().flat_map(|(n, name, text)| write(*n, name, text)).collect();
        files.push(("README.sql.md".to_owned(), "no migration".to_owned()));
        // A folder lists its files in any order.
        files.reverse();
        let folder = Folder::read(&files).unwrap();
        assert_eq!(
            (folder.layout.name, folder.migrations[0].up.contains("CREATE SCHEMA")),
            (*name, true)
        );
        let checked = held(&files, &found);
        assert!(checked.items.len() > 30, "{name}: {}", checked.items.len());
        assert_eq!(worst(&checked), (Status::Pass, Vec::new()), "{name}");
    }
    let read_only = LAYOUTS.iter().filter(|layout| layout.is_read_only).count();
    let names: std::collections::BTreeSet<&str> = WRITTEN.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len() + read_only, LAYOUTS.len(), "a layout without its test");
}

#[test]
fn a_migration_that_was_not_applied_is_told() {
    let found = found("");
    for without in 2..=6 {
        let files: Files = tricks()
            .iter()
            .filter(|(n, ..)| *n != without)
            .map(|(n, name, text)| (format!("{n}_{name}.sql"), text.clone()))
            .collect();
        let (status, told) = worst(&held(&files, &found));
        assert!(status >= Status::Unproven && !told.is_empty(), "without {without}: {told:?}");
    }
}

#[test]
fn what_is_not_known_is_listed_with_its_place() {
    let files = vec![
        ("1_a.sql".to_owned(), "CREATE TABLE a (x int);\n\nDO $$ BEGIN END $$;\n".to_owned()),
        (
            "2_b.sql".to_owned(),
            "SELECT create_hypertable('a', 'x');\nALTER TABLE nope ADD y int;".to_owned(),
        ),
    ];
    let folder = Folder::read(&files).unwrap();
    let expected = expected::migrated(folder, "m", Some("18.0")).unwrap();
    let left: Vec<(&str, usize)> =
        expected.left.iter().map(|left| (left.file.as_str(), left.line)).collect();
    assert_eq!(left[..2], [("1_a.sql", 3), ("2_b.sql", 1)], "{:?}", expected.left);
}

/// Rows of the table of a framework, with its columns.
fn rows(table: &str, columns: &str, types: &str, rows: &[&str]) -> String {
    format!(
        "CREATE TABLE public.{table} ({types});\nCOPY public.{table} ({columns}) FROM stdin;\n{}\n\\.\n",
        rows.join("\n")
    )
}

#[test]
fn migrations_are_held_to_what_was_applied() {
    let files: Files = ["1", "2", "3", "5"]
        .iter()
        .map(|n| {
            (format!("2024010{n}_x{n}.sql"), format!("-- migrate:up\nCREATE TABLE t{n} ();\n"))
        })
        .collect();
    let folder = Folder::read(&files).unwrap();
    let table = rows(
        "schema_migrations",
        "version",
        "version character varying NOT NULL",
        &["20240101", "20240103", "20240104"],
    );
    let inventory = folder.inventory(&found(&table));
    assert_eq!(
        inventory.table,
        Some(("schema_migrations".to_owned(), "Rails or dbmate".to_owned()))
    );
    assert_eq!(inventory.applied, ["20240101_x1", "20240103_x3"]);
    assert_eq!(inventory.pending, ["20240102_x2", "20240105_x5"]);
    assert_eq!(inventory.unknown, ["20240104"]);
    assert_eq!(inventory.late, ["20240102_x2"]);
    assert!(!inventory.is_clean());
    assert_eq!(folder.inventory(&found("")).table, None);
}

#[test]
fn programs_are_read_for_what_they_come_after() {
    let file = |id: &str, after: &str| {
        (format!("versions/{id}_x.py"), format!("revision = '{id}'\ndown_revision = {after}\n"))
    };
    let files = vec![file("a1", "None"), file("b2", "'a1'"), file("c3", "'a1'")];
    let folder = Folder::read(&files).unwrap();
    assert_eq!(folder.layout.name, "Alembic");
    assert_eq!(folder.inventory(&found("")).heads, ["b2", "c3"]);
    let expected = expected::migrated(folder, "m", None).unwrap();
    assert_eq!(expected.left.len(), 3);
    let django = |name: &str, after: &str| {
        let text =
            format!("class Migration(migrations.Migration):\n    dependencies = [{after}]\n");
        (format!("shop/migrations/{name}.py"), text)
    };
    let files = vec![django("0001_initial", ""), django("0002_more", "('shop', '0001_initial')")];
    let folder = Folder::read(&files).unwrap();
    assert_eq!(folder.layout.name, "Django");
    assert_eq!(folder.inventory(&found("")).heads, ["0002_more"]);
    assert!(Folder::read(&[("notes.sql".to_owned(), "x".to_owned())]).is_err());
}
