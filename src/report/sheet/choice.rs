//! Which objects a comparison shows whole: the tables that differ, and those that are asked for.

use std::collections::BTreeSet;

use wildmatch::WildMatch;

use crate::{
    kinds::Kind,
    model::{Diagnostic, Id, Model},
    report::Report,
};

/// Tables that both sides have and that differ, or on which something does; in the order of reports.
pub fn differing(report: &Report) -> Vec<Id> {
    let changes = report.diff.changes.iter();
    let alone = changes.clone().filter(|change| change.object.is_some());
    let alone: BTreeSet<&Id> = alone.map(|change| &change.id).collect();
    let homes = changes.map(|change| change.parent.as_ref().unwrap_or(&change.id));
    let is_table = |id: &&Id| matches!(id.kind, Kind::Table | Kind::ForeignTable);
    let homes = homes.filter(is_table).filter(|id| !alone.contains(id));
    sorted(homes.cloned().collect())
}

/// Objects of either side that any of the patterns names, without what hangs on another of them.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn named(old: &Model, new: &Model, patterns: &[String]) -> Result<Vec<Id>, Diagnostic> {
    let patterns: Vec<WildMatch> = patterns.iter().map(|text| WildMatch::new(text)).collect();
    let is_named = |id: &Id| patterns.iter().any(|pattern| id.matches(pattern));
    let mut ids = BTreeSet::new();
    for model in [old, new] {
        for entry in model.entries()?.iter().filter(|entry| is_named(&entry.id)) {
            if !entry.parent.as_ref().is_some_and(is_named) {
                ids.insert(entry.id.clone());
            }
        }
    }
    Ok(sorted(ids))
}

fn sorted(ids: BTreeSet<Id>) -> Vec<Id> {
    let mut ids: Vec<Id> = ids.into_iter().collect();
    ids.sort_by(|a, b| (&a.schema, a).cmp(&(&b.schema, b)));
    ids
}
