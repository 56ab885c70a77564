//! The properties over the dumps of the tree itself, so that a clone without a corpus has them.

use pgsnap::model::Snapshot;

use crate::{files, properties};

#[test]
fn samples() {
    check_all("samples");
}

#[test]
fn cases() {
    check_all("tests/cases");
}

/// Unlike the corpus, every file must be captured.
fn check_all(folder: &str) {
    let folder = files::tree(folder);
    let mut failures = Vec::new();
    for path in files::below(&folder, "sql") {
        let found = match properties::check(&files::read(&path)) {
            Ok(checked) => checked.failures,
            Err(error) => vec![error.to_string()],
        };
        let name = files::name(&path, &folder);
        failures.extend(found.iter().map(|failure| format!("{name}: {failure}")));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_two_samples() {
    let paths = files::below(&files::tree("samples"), "sql");
    let snapshots: Vec<Snapshot> = paths
        .iter()
        .map(|path| properties::capture(&files::read(path)).expect("a sample is captured"))
        .collect();
    for old in &snapshots {
        for new in &snapshots {
            properties::compare(old, new).expect("fingerprint and diff agree");
        }
    }
}
