//! Counts of what a report lists. Nothing here is typed in or guessed.

use std::collections::BTreeMap;

use super::{Report, layout::Layout};
use crate::{
    kinds::Kind,
    model::{Change, FactChange, Id, Level},
};

/// What differs, counted.
#[derive(Default)]
pub struct Tally<'a> {
    /// Objects that differ in something that matters and is not told under "everywhere".
    pub by_kind: BTreeMap<Kind, usize>,
    /// Facts told under "everywhere", and of what: `owner`, `412 objects`.
    pub everywhere: Vec<(&'a str, String)>,
    /// Changes of level note, by what they are about.
    pub notes: BTreeMap<String, usize>,
}

impl<'a> Tally<'a> {
    pub fn of(report: &'a Report) -> Self {
        let layout = Layout::of(report);
        let mut tally = Self::default();
        let entries = layout.groups.iter().flat_map(|group| &group.entries);
        let listed = entries.map(|entry| entry.change);
        for change in layout.only_old.into_iter().chain(layout.only_new).chain(listed) {
            match change.level() {
                Some(Level::Note) => *tally.notes.entry(about(change)).or_default() += 1,
                _ => *tally.by_kind.entry(change.id.kind).or_default() += 1,
            }
        }
        for fold in &layout.everywhere {
            match explained(fold.fact) {
                None => tally.everywhere.push((&fold.fact.path, fold.counted())),
                Some(why) => *tally.notes.entry(why.to_owned()).or_default() += fold.ids.len(),
            }
        }
        tally
    }

    pub fn objects(&self) -> usize {
        self.by_kind.values().sum()
    }

    /// Nothing that differs makes anything work differently.
    pub fn is_only_notes(&self) -> bool {
        self.by_kind.is_empty() && self.everywhere.is_empty()
    }
}

/// What notes about facts that need nobody are called.
fn explained(fact: &FactChange) -> Option<&'static str> {
    match (fact.leftover.is_empty(), fact.uncertain.is_empty()) {
        (_, false) => Some("perhaps the same, printed by another version"),
        (false, true) => Some("kept from an older server"),
        (true, true) => None,
    }
}

/// What a note is about: `column order`, `extension comment`.
fn about(change: &Change) -> String {
    let explained: Option<Vec<_>> = change.facts.iter().map(explained).collect();
    if let Some(why) = explained.and_then(|why| why.into_iter().max()) {
        return why.to_owned();
    }
    let path = change.facts.first().map_or("", |fact| fact.path.as_str());
    match path.strip_prefix("order of ") {
        Some(members) => format!("{} order", members.strip_suffix('s').unwrap_or(members)),
        None => format!("{} {path}", change.id.kind.word()),
    }
}

/// The objects that only one of two sorted lists has, or both have: each with its sides.
pub fn sides<'a>(old: &'a [Id], new: &'a [Id]) -> BTreeMap<&'a Id, (bool, bool)> {
    let mut sides: BTreeMap<&Id, (bool, bool)> = BTreeMap::new();
    old.iter().for_each(|id| sides.entry(id).or_default().0 = true);
    new.iter().for_each(|id| sides.entry(id).or_default().1 = true);
    sides
}
