//! A dump, its snapshot and the SQL shown of it are one thing, and so every two of them give the same
//! verdict.

use std::path::{Path, PathBuf};

use pgsnap::{
    capture,
    diff::{self, Diff},
    finding::{self, Finding},
    model::{Level, Snapshot},
    read_whole, snapshot, sql,
};

use crate::{files, properties};

/// As a dump is read for comparing, and as its snapshot file is; `None` for what is refused.
fn both_ways(dump: &[u8]) -> Option<[Snapshot; 2]> {
    let captured = properties::capture(dump).ok()?;
    let file = snapshot::write(&captured).expect("it is written");
    Some([captured, read_whole(&file).expect("it reads")])
}

/// What a verdict consists of: each change with its level.
pub fn verdict(old: &Snapshot, new: &Snapshot) -> Vec<(String, Option<Level>)> {
    let diff: Diff = diff::diff(old, new).expect("it compares");
    let findings = properties::judged(&diff, old, new);
    let one = |own: &[Finding]| {
        let change = own[0].subject.change().expect("a change");
        (format!("{:?} {}", change.kind, change.id), finding::highest(own))
    };
    finding::by_subject(&findings).map(one).collect()
}

/// The snapshot of the SQL shown of another.
pub fn shown(of: &Snapshot) -> Snapshot {
    let objects: Vec<_> = of.model.objects().collect::<Result<_, _>>().expect("a fresh model");
    let as_read = capture::as_read(&of.source, &of.meta.provenance, &objects).expect("it is read");
    let text = sql::render(&objects, &of.source, &of.meta, &as_read, |_| true).expect("it renders");
    properties::capture(text.as_bytes()).expect("it is captured")
}

/// What is wrong with a dump that nobody changed: its snapshot, and the SQL shown of that, differ from
/// it. What is kept as text, is a script or holds secrets is not shown in full.
fn wrong_alone(path: &Path) -> Vec<String> {
    let Some([dump, file]) = both_ways(&files::read(path)) else { return Vec::new() };
    let mut wrong = Vec::new();
    let mut expect_same = |what: &str, found: Vec<(String, Option<Level>)>| {
        if !found.is_empty() {
            wrong.push(format!("{}: {what}: {found:?}", path.display()));
        }
    };
    expect_same("the dump and its snapshot", verdict(&dump, &file));
    expect_same("the snapshot and its dump", verdict(&file, &dump));
    let counts = &file.meta.counts;
    if (counts.opaque, counts.redacted) == (0, 0) && file.meta.provenance.form == "dump" {
        expect_same("the snapshot and its SQL", verdict(&file, &shown(&file)));
    }
    wrong
}

/// The pairs that `old.sql` and `new.sql` of one folder make.
fn pairs(folder: &Path) -> Vec<[PathBuf; 2]> {
    let olds = files::below(folder, "sql").into_iter().filter(|path| path.ends_with("old.sql"));
    olds.map(|old| [old.clone(), old.with_file_name("new.sql")])
        .filter(|[_, new]| new.is_file())
        .collect()
}

fn wrong_together([old, new]: &[PathBuf; 2]) -> Option<String> {
    let [old_dump, old_file] = both_ways(&files::read(old))?;
    let [new_dump, new_file] = both_ways(&files::read(new))?;
    let (dumps, snapshots) = (verdict(&old_dump, &new_dump), verdict(&old_file, &new_file));
    (dumps != snapshots).then(|| format!("{}: {dumps:?}\nis {snapshots:?}", old.display()))
}

/// Every so many of them, unless all are asked for: other ones each time the list changes.
fn sampled<T>(all: Vec<T>, step: usize) -> impl Iterator<Item = T> {
    let step = if properties::is_full() { 1 } else { step };
    all.into_iter().step_by(step)
}

#[test]
fn samples_and_cases_are_one_thing_with_their_snapshots() {
    let mut paths = files::below(&files::tree("samples"), "sql");
    paths.extend(sampled(files::below(&files::tree("tests/cases"), "sql"), 7));
    let wrong: Vec<String> = paths.iter().flat_map(|path| wrong_alone(path)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn cases_give_one_verdict_both_ways() {
    let pairs = sampled(pairs(&files::tree("tests/cases")), 7);
    let wrong: Vec<String> = pairs.filter_map(|pair| wrong_together(&pair)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_corpus_is_one_thing_with_its_snapshots() {
    let mut wrong = Vec::new();
    for (name, step) in [("real", 1), ("variants", 1), ("versions", 9), ("peers", 60)] {
        let Some(folder) = files::corpus(name) else { return };
        let paths = sampled(files::below(&folder, "sql"), step);
        wrong.extend(paths.flat_map(|path| wrong_alone(&path)));
    }
    let wild = files::wild();
    wrong.extend(
        wild.iter()
            .flat_map(|folder| files::below(folder, "sql"))
            .flat_map(|path| wrong_alone(&path)),
    );
    wrong.extend(
        wild.iter().flat_map(|folder| pairs(folder)).filter_map(|pair| wrong_together(&pair)),
    );
    let Some(folder) = files::corpus("pairs") else { return };
    wrong.extend(sampled(pairs(&folder), 12).filter_map(|pair| wrong_together(&pair)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
