//! What holds for every dump, and for every two of them.

use std::{env, str};

use pgsnap::{
    capture::{self, Options},
    classify::{self, Context},
    diff::{self, Diff},
    equivalence::InForce,
    finding::{Finding, Levels},
    kinds::Body,
    model::{Diagnostic, Snapshot, Value},
    read_whole, snapshot,
};

use crate::shuffle::Entries;

/// Whether the tests may take the time they take: `scripts/full`.
pub fn is_full() -> bool {
    env::var_os("PGSNAP_FULL").is_some()
}

/// Captures on the thread that asks: other tests have the other processors.
pub fn capture(dump: &[u8]) -> Result<Snapshot, Diagnostic> {
    let options = Options { threads: Some(1), ..Options::default() };
    capture::capture(dump.to_vec(), &options).map(|captured| captured.snapshot)
}

/// A dump and what does not hold for it.
pub struct Checked {
    pub snapshot: Snapshot,
    pub failures: Vec<String>,
}

/// Captures a dump and looks whether everything that must hold does.
pub fn check(dump: &[u8]) -> Result<Checked, Diagnostic> {
    let snapshot = capture(dump)?;
    let mut failures = Vec::new();
    let mut hold = |property: &str, result: Result<(), String>| {
        failures.extend(result.err().map(|why| format!("{property}: {why}")));
    };
    hold("statements add up", adds_up(&snapshot));
    hold("is the same as itself", is_same(&snapshot, &snapshot));
    hold("saved and read", reloads(&snapshot));
    hold("rebuilt from its record", rebuilds(&snapshot));
    hold("shown as a dump", shows(&snapshot));
    if let Ok(text) = str::from_utf8(dump) {
        let entries = Entries::of(text);
        hold("loses no statement", has_at_least(&snapshot, entries.statements_at_least()));
        for seed in 0..if is_full() { 20 } else { 3 } {
            let shuffled = is_equal_shuffled(&snapshot, &entries, seed);
            hold(&format!("shuffled with seed {seed}"), shuffled);
        }
    }
    Ok(Checked { snapshot, failures })
}

/// Compares two snapshots. Fails if fingerprints and diff do not agree on whether they are the same,
/// as they must where both sides captured the same classes of facts and no version equivalence held.
pub fn compare(old: &Snapshot, new: &Snapshot) -> Result<Diff, String> {
    let diff = diff::diff(old, new).map_err(|error| error.to_string())?;
    let is_comparable = old.meta.coverage == new.meta.coverage
        && diff.is_complete()
        && diff.equivalences.is_empty();
    let is_equal = old.meta.fingerprint == new.meta.fingerprint;
    ensure(!is_comparable || is_equal == diff.is_empty(), || {
        format!("fingerprints are equal: {is_equal}; the diff finds:\n{}", listed(&diff))
    })?;
    Ok(diff)
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

/// Every statement is modelled, opaque, noise or data.
fn adds_up(snapshot: &Snapshot) -> Result<(), String> {
    let counts = &snapshot.meta.counts;
    let sum = counts.modelled + counts.opaque + total(&counts.noise) + total(&counts.data);
    let opaque = opaque(snapshot).len() as u64;
    ensure(sum == counts.statements, || format!("{sum} of {}", counts.statements))?;
    ensure(opaque == counts.opaque, || format!("{opaque} of {} opaque ones", counts.opaque))
}

pub fn total(counts: &std::collections::BTreeMap<String, u64>) -> u64 {
    counts.values().sum()
}

fn has_at_least(snapshot: &Snapshot, least: usize) -> Result<(), String> {
    let found = snapshot.meta.counts.statements;
    ensure(found >= least as u64, || format!("{found} of at least {least}"))
}

fn is_same(old: &Snapshot, new: &Snapshot) -> Result<(), String> {
    let diff = compare(old, new)?;
    ensure(diff.is_empty(), || listed(&diff))
}

fn reloads(snapshot: &Snapshot) -> Result<(), String> {
    let bytes = snapshot::write(snapshot).map_err(|error| error.to_string())?;
    let read = read_whole(&bytes).map_err(|error| error.to_string())?;
    is_equal(snapshot, &read)
}

fn rebuilds(snapshot: &Snapshot) -> Result<(), String> {
    let Snapshot { meta, source, .. } = snapshot;
    let model = capture::rebuild(source, &meta.provenance, InForce::all())
        .map_err(|error| error.to_string())?;
    is_equal(snapshot, &Snapshot { model, ..snapshot.clone() })
}

/// What `pgsnap show --format sql` writes is a dump of the same, and nothing has to be said beside that.
/// What is kept as text comes back as what it says, and a secret not at all.
fn shows(snapshot: &Snapshot) -> Result<(), String> {
    let Snapshot { meta, source, model, .. } = snapshot;
    let text = |error: Diagnostic| error.to_string();
    // What the model does not hold is not shown.
    let counts = &meta.counts;
    if counts.opaque + counts.redacted > 0 {
        return Ok(());
    }
    let objects = model.objects().collect::<Result<Vec<_>, _>>().map_err(text)?;
    let as_read = pgsnap::capture::as_read(source, &meta.provenance, &objects).map_err(text)?;
    let sql = pgsnap::sql::render(&objects, source, meta, &as_read, |_| true).map_err(text)?;
    let shown = capture(sql.as_bytes()).map_err(text)?;
    let is_alike = shown.meta.coverage == meta.coverage
        && shown.meta.provenance.form == meta.provenance.form
        && shown.meta.provenance.server == meta.provenance.server
        && shown.meta.provenance.dumper == meta.provenance.dumper;
    ensure(is_alike, || format!("{meta:?}\nis now {:?}", shown.meta))?;
    is_same(snapshot, &shown)
}

fn is_equal_shuffled(snapshot: &Snapshot, entries: &Entries, seed: u64) -> Result<(), String> {
    let shuffled = entries.shuffled(seed);
    is_equal(snapshot, &capture(shuffled.as_bytes()).map_err(|error| error.to_string())?)
}

/// Equal in every part, and so the same file.
fn is_equal(old: &Snapshot, new: &Snapshot) -> Result<(), String> {
    is_same(old, new)?;
    ensure(old.model == new.model, || "equal facts, other model".to_owned())?;
    ensure(old.source == new.source, || other_record(old, new))?;
    let bytes = |snapshot| snapshot::write(snapshot).map_err(|error| error.to_string());
    ensure(bytes(old)? == bytes(new)?, || format!("{:?}\nis now {:?}", old.meta, new.meta))
}

/// The first statement in which two records differ.
fn other_record(old: &Snapshot, new: &Snapshot) -> String {
    let statements = |snapshot: &Snapshot| -> Vec<_> {
        let source = &snapshot.source;
        let context = |index: u32| source.contexts.get(index as usize).cloned();
        let statement = source.statements.iter();
        statement.map(|one| (head(&one.text), context(one.context))).collect()
    };
    let (old, new) = (statements(old), statements(new));
    match old.iter().zip(&new).find(|(old, new)| old != new) {
        Some((old, new)) => format!("the record differs:\n    {old:?}\n    {new:?}"),
        None => format!("the record has {} statements, now {}", old.len(), new.len()),
    }
}

/// The changes, and a line for each fact.
pub fn listed(diff: &Diff) -> String {
    let mut text = String::new();
    for change in &diff.changes {
        text += &format!("    {:?} {}\n", change.kind, change.id);
        for fact in &change.facts {
            let side = |value: &Option<Value>| match value {
                Some(value) => head(&value.display()),
                None => "(none)".to_owned(),
            };
            text += &format!("      {}: {} → {}\n", fact.path, side(&fact.old), side(&fact.new));
        }
    }
    text
}

/// The beginning of a text, on one line.
pub fn head(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect()
}

/// The statements that are not modelled, each with the reason for the first of its kind.
pub fn opaque(snapshot: &Snapshot) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for object in snapshot.model.objects() {
        if let Body::Opaque(opaque) = object.expect("a fresh model").body {
            let statements = opaque.statements.iter();
            found.extend(statements.map(|one| (head(&one.text), opaque.reason.clone())));
        }
    }
    found
}

/// What is found of a diff, at the levels of the rules.
pub fn judged(diff: &Diff, old: &Snapshot, new: &Snapshot) -> Vec<Finding> {
    let context = Context { old, new, labels: ("old", "new") };
    classify::classify(diff, &context, &Levels::default())
}
