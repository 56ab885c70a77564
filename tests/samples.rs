//! The properties over the dumps of the tree itself, so that a clone without a corpus has them.

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

/// Side by side, fingerprints and diffs agree.
#[test]
fn every_two_samples() {
    let paths = files::below(&files::tree("samples"), "sql");
    let capture = |path: &std::path::PathBuf| {
        properties::capture(&files::read(path)).expect("a sample is captured")
    };
    let snapshots: Vec<_> = paths.iter().map(capture).collect();
    for (index, old) in snapshots.iter().enumerate() {
        for (other, new) in snapshots.iter().enumerate() {
            let diff = properties::compare(old, new).expect("fingerprint and diff agree");
            assert_eq!(diff.is_empty(), index == other, "{:?} {:?}", paths[index], paths[other]);
        }
    }
}
