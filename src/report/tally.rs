//! Counts of what a report lists. Nothing here is typed in or guessed.

use std::collections::BTreeMap;

use super::{
    Report,
    layout::{Entry, Fold, Layout},
};
use crate::{
    kinds::Kind,
    model::{FactChange, Id, Level},
};

/// What differs, counted.
#[derive(Default)]
pub struct Tally<'a> {
    /// Objects that differ in something that matters and is not told under "everywhere".
    pub by_kind: BTreeMap<Kind, usize>,
    /// Facts told under "everywhere", and of what: `owner`, `412 objects`.
    pub everywhere: Vec<(&'a str, String)>,
    /// What is of level note, by what they are about.
    pub notes: BTreeMap<String, usize>,
}

impl<'a> Tally<'a> {
    pub fn of(report: &'a Report) -> Self {
        let layout = Layout::of(report);
        let mut tally = Self::default();
        let entries = layout.groups.into_iter().flat_map(|group| group.entries);
        for entry in layout.only_old.into_iter().chain(layout.only_new).chain(entries) {
            match entry.level {
                Level::Note => *tally.notes.entry(about(&entry)).or_default() += 1,
                _ => *tally.by_kind.entry(entry.change.id.kind).or_default() += 1,
            }
        }
        for fold in &layout.everywhere {
            match fold.level {
                Level::Note => *tally.notes.entry(about_fold(fold)).or_default() += fold.ids.len(),
                _ => tally.everywhere.push((&fold.fact.path, fold.counted())),
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

/// What a note is about: `column order`, `extension comment`, `index missing`.
fn about(entry: &Entry) -> String {
    let explained: Option<Vec<_>> = entry.facts.iter().map(|fact| explained(fact)).collect();
    if let Some(why) = explained.and_then(|why| why.into_iter().max()) {
        return why.to_owned();
    }
    match entry.facts.first() {
        Some(fact) => about_fact(entry.change.id.kind.word(), fact),
        None => entry.summary.to_owned(),
    }
}

/// Of one fact on many objects: `table comment`.
fn about_fold(fold: &Fold) -> String {
    match explained(fold.fact) {
        Some(why) => why.to_owned(),
        None => about_fact(fold.kind().map_or("object", Kind::word), fold.fact),
    }
}

fn about_fact(kind: &str, fact: &FactChange) -> String {
    match fact.path.strip_prefix("order of ") {
        Some(members) => format!("{} order", members.strip_suffix('s').unwrap_or(members)),
        None => format!("{kind} {}", fact.path),
    }
}

/// The objects that only one of two sorted lists has, or both have: each with its sides.
pub fn sides<'a>(old: &'a [Id], new: &'a [Id]) -> BTreeMap<&'a Id, (bool, bool)> {
    let mut sides: BTreeMap<&Id, (bool, bool)> = BTreeMap::new();
    old.iter().for_each(|id| sides.entry(id).or_default().0 = true);
    new.iter().for_each(|id| sides.entry(id).or_default().1 = true);
    sides
}
