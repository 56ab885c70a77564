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
            // What an ORM declares and what production has: in step, as it should be.
            let is_orm = |path: &std::path::Path| path.parent().is_some_and(|p| p.ends_with("orm"));
            let in_step = is_orm(&paths[index]) && is_orm(&paths[other]);
            assert_eq!(
                diff.is_empty(),
                index == other || in_step,
                "{:?} {:?}",
                paths[index],
                paths[other]
            );
        }
    }
}
