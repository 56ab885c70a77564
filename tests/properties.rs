//! What holds for every dump, and for every two.

use std::{env, fs, path::Path};

use pgsnap::{
    capture::{self, Captured, Form, Options},
    diff::{self, Diff},
    model::{Diagnostic, Snapshot},
};

use crate::shuffle::Entries;

/// How often the entries of each dump are shuffled.
pub fn seeds() -> u64 {
    if is_full() { 20 } else { 3 }
}

/// Whether to take the time it takes: `scripts/full`.
pub fn is_full() -> bool {
    env::var_os("PGSNAP_FULL").is_some()
}

/// Captures on the thread that asks: the tests have all processors busy already.
pub fn capture(bytes: Vec<u8>) -> Result<Snapshot, Diagnostic> {
    let options = Options { threads: Some(1), ..Options::default() };
    capture::capture(bytes, &options).map(|captured| captured.snapshot)
}

/// Captures the file and checks everything that holds for one dump; what does not is listed.
pub fn check(dump: &[u8]) -> Result<(Snapshot, Vec<String>), Diagnostic> {
    let snapshot = capture(dump.to_vec())?;
    let mut failures = Vec::new();
    let mut hold = |property: &str, result: Result<(), String>| {
        failures.extend(result.err().map(|why| format!("{property}: {why}")));
    };
    hold("statements add up", adds_up(&snapshot));
    hold("same as itself", is_same(&snapshot, &snapshot));
    hold("rebuilt from its record", rebuilds(&snapshot));
    if let Ok(text) = std::str::from_utf8(dump) {
        let entries = Entries::of(text);
        hold("no statement lost", has_at_least(&snapshot, entries.statements_at_least()));
        for seed in 0..seeds() {
            hold(
                &format!("shuffled with seed {seed}"),
                is_same_shuffled(&snapshot, &entries, seed),
            );
        }
    }
    Ok((snapshot, failures))
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

/// Modelled, opaque, noise and data are all there is.
fn adds_up(snapshot: &Snapshot) -> Result<(), String> {
    let counts = &snapshot.meta.counts;
    let noise: u64 = counts.noise.values().sum();
    let data: u64 = counts.data.values().sum();
    let sum = counts.modelled + counts.opaque + noise + data;
    ensure(sum == counts.statements, || format!("{sum} of {}", counts.statements))
}

fn has_at_least(snapshot: &Snapshot, least: usize) -> Result<(), String> {
    let statements = snapshot.meta.counts.statements;
    ensure(statements >= least as u64, || format!("{statements} of at least {least}"))
}

fn is_same(old: &Snapshot, new: &Snapshot) -> Result<(), String> {
    let diff = diff::diff(old, new).map_err(|error| error.to_string())?;
    ensure(diff.is_empty(), || listed(&diff))
}

fn rebuilds(snapshot: &Snapshot) -> Result<(), String> {
    let rebuilt = capture::rebuild(&snapshot.source, &snapshot.meta.provenance);
    let model = rebuilt.map_err(|error| error.to_string())?;
    ensure(model == snapshot.model, || {
        let rebuilt = Snapshot { model, ..snapshot.clone() };
        is_same(snapshot, &rebuilt).err().unwrap_or_else(|| "equal facts, other bytes".into())
    })
}

fn is_same_shuffled(snapshot: &Snapshot, entries: &Entries, seed: u64) -> Result<(), String> {
    let shuffled = capture(entries.shuffled(seed).into_bytes());
    let shuffled = shuffled.map_err(|error| error.to_string())?;
    is_same(snapshot, &shuffled)?;
    ensure(snapshot.model == shuffled.model, || "equal facts, other model".into())?;
    ensure(snapshot.source == shuffled.source, || other_record(snapshot, &shuffled))?;
    ensure(snapshot.meta.fingerprint == shuffled.meta.fingerprint, || "fingerprint".into())
}

/// The first statement that the records have at different places.
fn other_record(old: &Snapshot, new: &Snapshot) -> String {
    let (old, new) = (&old.source, &new.source);
    let pairs = old.statements.iter().zip(&new.statements);
    let first = pairs.map(|(old, new)| (old, new)).find(|(old, new)| old != new);
    match first {
        Some((a, b)) if a.text == b.text => format!(
            "other context: {}\n      {:?}\n      {:?}",
            head(&a.text),
            old.contexts.get(a.context as usize),
            new.contexts.get(b.context as usize)
        ),
        Some((a, b)) => format!("other order: {} / {}", head(&a.text), head(&b.text)),
        None => format!(
            "other contexts or notes, or {} statements for {}",
            old.statements.len(),
            new.statements.len()
        ),
    }
}

/// Compares two dumps; an error when fingerprint and diff do not agree on whether they are the same.
pub fn compare(old: &Snapshot, new: &Snapshot) -> Result<Diff, String> {
    let diff = diff::diff(old, new).map_err(|error| error.to_string())?;
    let is_comparable = old.meta.coverage == new.meta.coverage
        && diff.not_compared.is_empty()
        && diff.equivalences.is_empty();
    let is_equal = old.meta.fingerprint == new.meta.fingerprint;
    ensure(!is_comparable || is_equal == diff.is_empty(), || {
        format!("fingerprints equal: {is_equal}, but the diff finds:\n{}", listed(&diff))
    })?;
    Ok(diff)
}

/// The changes of a diff, a line for each fact.
pub fn listed(diff: &Diff) -> String {
    let mut text = String::new();
    for change in &diff.changes {
        text += &format!("    {:?} {}\n", change.kind, change.id);
        for fact in &change.facts {
            let side = |value: &Option<pgsnap::model::Value>| {
                value.as_ref().map_or("(none)".into(), |value| head(&value.display()).to_owned())
            };
            text += &format!("      {}: {} → {}\n", fact.path, side(&fact.old), side(&fact.new));
        }
    }
    text
}

/// The beginning of a text, on one line.
pub fn head(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(120).collect()
}

/// All files `*.sql` below a folder, sorted.
pub fn sql_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            files.extend(sql_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            files.push(path);
        }
    }
    files.sort();
    files
}
