//! `pgsnap check`: expectations that others wrote, held against what a server made of them.

mod attributes;
mod lines;
mod migrations;
mod mutation;
mod orm;
mod samples;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use pgsnap::{
    capture,
    check::{self, Checked, Terms, expected, item::Status},
};

use crate::files;

/// How many of the 1,972 sources pass. May only grow.
const PASS: usize = 1971;

/// What became of the expectations of one suite.
#[derive(Debug, Default)]
struct Suite {
    passed: usize,
    unproven: usize,
    failed: Vec<String>,
}

#[test]
fn sources_of_others() {
    let Some(folder) = files::corpus("peers") else { return };
    let filter = std::env::var("PGSNAP_CHECK").unwrap_or_default();
    let sources: Vec<PathBuf> = files::below(&folder, "sql")
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(".source.sql"))
        .filter(|path| path.to_string_lossy().contains(&filter))
        .filter(|path| files::read_text(path).chars().any(char::is_alphanumeric))
        .collect();
    let suites: Mutex<BTreeMap<String, Suite>> = Mutex::default();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(path) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let name = files::name(path, &folder);
                    let told = hold(path);
                    let mut suites = suites.lock().unwrap();
                    let suite = suites.entry(name.split('/').next().unwrap().to_owned());
                    suite.or_default().add(&name, told);
                }
            });
        }
    });
    let suites = suites.into_inner().unwrap();
    for suite in suites.values() {
        suite.failed.iter().for_each(|failure| println!("{failure}"));
    }
    for (name, suite) in &suites {
        let all = suite.passed + suite.unproven + suite.failed.len();
        let failed = suite.failed.iter().filter(|failure| !failure.contains("UNPROVEN")).count();
        println!("{name}: {} of {all} pass, {failed} unexpected", suite.passed);
    }
    let passed: usize = suites.values().map(|suite| suite.passed).sum();
    assert!(passed >= PASS || !filter.is_empty(), "only {passed} of {} pass", sources.len());
}

impl Suite {
    fn add(&mut self, name: &str, told: Result<Checked, String>) {
        let checked = match told {
            Ok(checked) => checked,
            Err(error) => return self.failed.push(format!("{name}: ERROR {error}")),
        };
        let mut said = Vec::new();
        let mut worst = Status::Pass;
        for item in &checked.items {
            worst = worst.max(item.status());
            for point in &item.points {
                if point.status > Status::Note {
                    said.push(format!(
                        "  {:?} {}: {} [{} | {}]",
                        point.status,
                        item.id,
                        point.message,
                        point.expected.as_deref().unwrap_or(&item.expected),
                        point.found.as_deref().or(item.found.as_deref()).unwrap_or("-")
                    ));
                }
            }
        }
        for extra in checked.extras.iter().filter(|extra| extra.status > Status::Note) {
            worst = worst.max(extra.status);
            said.push(format!("  {:?} {} extra: {}", extra.status, extra.id, extra.message));
        }
        let word = match worst {
            Status::Pass | Status::Note => {
                self.passed += 1;
                return;
            }
            Status::Unproven => "UNPROVEN",
            _ => "UNEXPECTED",
        };
        self.failed.push(format!("{name}: {word}\n{}", said.join("\n")));
    }
}

/// Holds what a server made of a source to the source.
fn hold(path: &Path) -> Result<Checked, String> {
    let dump = path.to_string_lossy().replace(".source.sql", ".dump.sql");
    let dump = files::read(Path::new(&dump));
    let options = capture::Options { label: "found".to_owned(), ..Default::default() };
    let found = capture::capture(dump, &options).map_err(|e| e.to_string())?.snapshot;
    let server = found.meta.provenance.server.as_deref();
    let expected =
        expected::read(files::read(path), "expected", server).map_err(|e| e.to_string())?;
    let terms = Terms { is_open: expected.is_open, is_exact: false };
    check::check(&expected, &found, terms).map_err(|e| e.to_string())
}
