//! The reports that people wrote by hand, from samples: every finding of theirs, and the right counts.

use pgsnap::{
    capture,
    check::{self, Held, Terms, expected, item::Status, show},
    format::{FORMATS, Style},
};

use crate::files;

fn held(name: &str) -> Held {
    let folder = files::tree("samples/check");
    let options = capture::Options { label: "production".to_owned(), ..Default::default() };
    let dump = files::read(&folder.join(format!("{name}.production.sql")));
    let found = capture::capture(dump, &options).unwrap().snapshot;
    let file = format!("{name}.expected.sql");
    let server = found.meta.provenance.server.clone();
    let expected =
        expected::read(files::read(&folder.join(&file)), name, server.as_deref()).unwrap();
    let terms = Terms { is_open: expected.is_open, is_exact: false };
    let checked = check::check(&expected, &found, terms).unwrap();
    Held::new(name, &file, found.meta, checked)
}

fn shown(name: &str, word: &str) -> String {
    let format = FORMATS.iter().find(|format| format.word == word).unwrap();
    let held = held(name);
    let text = show::render(&held, format, &Style::default());
    text.replace(&held.found.fingerprint, "(fingerprint)")
}

#[test]
fn models_against_production() {
    insta::assert_snapshot!("check-models.txt", shown("models", "text"));
    insta::assert_snapshot!("check-models.md", shown("models", "markdown"));
}

#[test]
fn a_service_against_production() {
    insta::assert_snapshot!("check-service.txt", shown("service", "text"));
}

#[test]
fn a_release_against_production() {
    insta::assert_snapshot!("check-audit.txt", shown("audit", "text"));
    insta::assert_snapshot!("check-audit.html", shown("audit", "html"));
    insta::assert_snapshot!("check-audit.junit", shown("audit", "junit"));
}

#[test]
fn counts_are_right() {
    let counts = |name: &str, title: &str| {
        let held = held(name);
        let sections = held.checked.sections();
        let section = sections.iter().find(|section| section.title == title).unwrap();
        let tally = section.tally();
        (tally.met, tally.expected, tally.percent())
    };
    assert_eq!(counts("models", "Tables"), (16, 33, 48));
    assert_eq!(counts("service", "Tables"), (17, 17, 100));
    assert_eq!(counts("service", "Columns"), (153, 153, 100));
    assert_eq!(counts("service", "Indexes"), (55, 55, 100));
    assert_eq!(counts("service", "Foreign keys"), (18, 18, 100));
    assert_eq!(counts("audit", "Tables"), (44, 45, 97));
    assert_eq!(counts("audit", "Enums"), (4, 4, 100));
}

/// The schema of an ORM, as a dump, says everything: 44 tables, not 31.
#[test]
fn an_orm_against_production() {
    let folder = files::tree("samples/orm");
    let options = capture::Options { label: "production".to_owned(), ..Default::default() };
    let dump = files::read(&folder.join("production.sql"));
    let found = capture::capture(dump, &options).unwrap().snapshot;
    let expected = expected::read(files::read(&folder.join("schema.sql")), "schema", None).unwrap();
    assert!(!expected.is_open);
    let checked =
        check::check(&expected, &found, Terms { is_open: false, is_exact: false }).unwrap();
    let sections = checked.sections();
    let tables = sections.iter().find(|section| section.title == "Tables").unwrap().tally();
    assert_eq!((tables.met, tables.expected), (44, 44));
    assert!(checked.items.iter().all(|item| item.status() < Status::Warn));
}

#[test]
fn every_format_shows_a_check() {
    for format in FORMATS {
        let text = shown("audit", format.word);
        assert!(text.contains("lead_scores"), "{}", format.word);
    }
    let json: serde_json::Value = serde_json::from_str(&shown("models", "json")).unwrap();
    assert_eq!(json["report"], "check");
    assert_eq!(json["passes"], false);
}
