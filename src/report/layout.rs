//! The order of a report: what only one side has, then what differs, grouped by the table (or
//! view, domain, function …) it belongs to, then what is the same change on many objects.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    Report, counted, counted_kind,
    judged::{self, Judged},
};
use crate::{
    kinds::Kind,
    model::{Change, ChangeKind, FactChange, Id, Level, Shape, Value},
};

/// The same change of a fact on at least this many objects is told once.
const FOLDED_FROM: usize = 5;

pub struct Layout<'a> {
    /// Top-level objects that one side lacks, with what hangs on them.
    pub only_old: Vec<Entry<'a>>,
    pub only_new: Vec<Entry<'a>>,
    pub groups: Vec<Group<'a>>,
    pub everywhere: Vec<Fold<'a>>,
}

/// An object that both sides have, and the changes on it and on what hangs on it.
pub struct Group<'a> {
    pub of: &'a Id,
    pub entries: Vec<Entry<'a>>,
}

pub struct Entry<'a> {
    pub change: &'a Change,
    /// Those that are not told under "everywhere".
    pub facts: Vec<&'a FactChange>,
    /// The highest level of what is told here.
    pub level: Level,
    /// What was found of the object, in a few words: `index missing`.
    pub summary: &'static str,
    /// No older report has it, if one was given.
    pub is_new: bool,
}

/// One change of a fact, on many objects.
pub struct Fold<'a> {
    pub fact: &'a FactChange,
    pub ids: Vec<&'a Id>,
    /// The highest level of any of them.
    pub level: Level,
}

impl Fold<'_> {
    /// `412 objects`, `12 columns`
    pub fn counted(&self) -> String {
        let count = self.ids.len();
        match self.kind() {
            Some(kind) => counted_kind(kind, count),
            None => counted(count, "object", "objects"),
        }
    }

    /// The kind of all of them, if it is one.
    pub fn kind(&self) -> Option<Kind> {
        let first = self.ids.first()?.kind;
        self.ids.iter().all(|id| id.kind == first).then_some(first)
    }
}

/// Facts with one key change alike.
type Key<'a> = (&'a str, Option<Cow<'a, str>>, Option<Cow<'a, str>>);

impl<'a> Layout<'a> {
    pub fn of(report: &'a Report) -> Self {
        let judged: Vec<Judged> = judged::of(report).collect();
        let (keys, everywhere) = folds(&judged);
        let mut layout =
            Self { only_old: Vec::new(), only_new: Vec::new(), groups: Vec::new(), everywhere };
        let mut groups: BTreeMap<Place<'a>, Vec<Entry<'a>>> = BTreeMap::new();
        for judged in &judged {
            let entry = Entry::of(judged, &keys);
            let top_level = entry.change.parent.is_none();
            match entry.change.kind {
                ChangeKind::Removed if top_level => layout.only_old.push(entry),
                ChangeKind::Added if top_level => layout.only_new.push(entry),
                _ if entry.is_empty() => {}
                _ => groups.entry(Place::of(entry.change)).or_default().push(entry),
            }
        }
        layout.only_old.sort_by_key(|entry| Place::of(entry.change));
        layout.only_new.sort_by_key(|entry| Place::of(entry.change));
        layout.groups = groups
            .into_iter()
            .map(|(Place(_, _, of), mut entries)| {
                // What is said of the object itself comes first.
                entries.sort_by_key(|entry| entry.change.id != *of);
                Group { of, entries }
            })
            .collect();
        layout
    }
}

impl<'a> Entry<'a> {
    fn of(judged: &Judged<'a>, folded: &BTreeSet<Key<'a>>) -> Self {
        let change = judged.change;
        let told_here = |fact: &&FactChange| !folded.contains(&key(fact));
        let facts: Vec<_> = change.facts.iter().filter(told_here).collect();
        let level = facts.iter().filter_map(|fact| judged.level_of(fact)).max();
        let summary = judged.findings.first().map_or("", |finding| finding.rule.summary);
        let level = level.unwrap_or(judged.level);
        Self { change, facts, level, summary, is_new: judged.is_new() }
    }

    /// All there is to say is said under "everywhere".
    fn is_empty(&self) -> bool {
        self.change.object.is_none() && self.facts.is_empty()
    }
}

/// Where a group stands: what has no schema first, statements kept as text last; then by schema.
/// Within a schema, ids stand in the order of the kinds.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Place<'a>(bool, &'a str, &'a Id);

impl<'a> Place<'a> {
    pub fn of(change: &'a Change) -> Self {
        let id = change.parent.as_ref().unwrap_or(&change.id);
        Self(id.kind.shape() == Shape::Verbatim, &id.schema, id)
    }
}

fn folds<'a>(judged: &[Judged<'a>]) -> (BTreeSet<Key<'a>>, Vec<Fold<'a>>) {
    let mut alike: BTreeMap<Key<'a>, Fold<'a>> = BTreeMap::new();
    for judged in judged {
        let change = judged.change;
        for fact in change.facts.iter().filter(|fact| !is_order(fact)) {
            let level = judged.level_of(fact).unwrap_or(judged.level);
            let fold = Fold { fact, ids: Vec::new(), level };
            let fold = alike.entry(key(fact)).or_insert(fold);
            fold.ids.push(&change.id);
            fold.level = fold.level.max(level);
        }
    }
    alike.retain(|_, fold| fold.ids.len() >= FOLDED_FROM);
    let mut keys = BTreeSet::new();
    let mut folds = Vec::with_capacity(alike.len());
    for (key, fold) in alike {
        keys.insert(key);
        folds.push(fold);
    }
    folds.sort_by_key(|fold| std::cmp::Reverse(fold.ids.len()));
    (keys, folds)
}

/// What moved differs from table to table, even where the names are the same.
fn is_order(fact: &FactChange) -> bool {
    matches!(fact.old, Some(Value::Order(_)))
}

fn key(fact: &FactChange) -> Key<'_> {
    let FactChange { path, old, new, leftover: _, uncertain: _ } = fact;
    (path, old.as_ref().map(Value::display), new.as_ref().map(Value::display))
}
