//! Compare: one merge over two sorted indexes; equal objects are never decoded.

mod facts;
pub mod matrix;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Change, ChangeKind, Class, Diagnostic, Id, Model, Object, Seen, Snapshot, Value,
};

/// What comparing two snapshots found.
#[derive(Clone, Debug, Default)]
pub struct Diff {
    /// In the order of the kinds, then by name.
    pub changes: Vec<Change>,
    /// Classes that at least one side did not capture, and so nobody compared.
    pub not_compared: Vec<NotCompared>,
    /// Classes that one side speaks of and the other never does, without saying that it was told
    /// not to: compared, and worth a hint.
    pub one_sided: Vec<NotCompared>,
}

/// A class of facts, and the sides that lack it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCompared {
    pub class: Class,
    pub old: bool,
    pub new: bool,
}

impl Diff {
    /// Nothing at all differs, as far as it was compared.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// Compares two snapshots of the same epoch.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn diff(old: &Snapshot, new: &Snapshot) -> Result<Diff, Diagnostic> {
    let seen = |class, seen| {
        let (old, new) = (old.meta.coverage.of(class), new.meta.coverage.of(class));
        NotCompared { class, old: old == seen, new: new == seen }
    };
    let not_compared: Vec<_> = Class::ALL
        .into_iter()
        .map(|class| seen(class, Seen::No))
        .filter(|lack| lack.old || lack.new)
        .collect();
    let one_sided = Class::ALL
        .into_iter()
        .filter(|class| not_compared.iter().all(|lack| lack.class != *class))
        .map(|class| seen(class, Seen::Unknown))
        .filter(|lack| lack.old != lack.new)
        .collect();
    let skipped = not_compared.iter().map(|lack| lack.class).collect();
    let changes = compare(&old.model, &new.model, &skipped)?;
    Ok(Diff { changes, not_compared, one_sided })
}

/// Objects that are on one side only, and pairs that differ.
#[derive(Default)]
struct Merged {
    removed: BTreeMap<Id, Object>,
    added: BTreeMap<Id, Object>,
    altered: Vec<(Object, Object)>,
}

fn compare(old: &Model, new: &Model, skipped: &BTreeSet<Class>) -> Result<Vec<Change>, Diagnostic> {
    let Merged { removed, added, altered } = merge(old, new)?;
    let mut changes: Vec<Change> =
        altered.iter().filter_map(|(old, new)| self::altered(old, new, skipped)).collect();
    changes.extend(one_side(removed, ChangeKind::Removed, skipped));
    changes.extend(one_side(added, ChangeKind::Added, skipped));
    changes.sort_by(|a, b| (&a.id, a.kind).cmp(&(&b.id, b.kind)));
    Ok(changes)
}

fn merge(old: &Model, new: &Model) -> Result<Merged, Diagnostic> {
    let mut merged = Merged::default();
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.entries.get(i), new.entries.get(j)) {
            (Some(a), Some(b)) if a.id == b.id => {
                if a.hash != b.hash {
                    merged.altered.push((old.object(i)?, new.object(j)?));
                }
                (i, j) = (i + 1, j + 1);
            }
            (Some(a), b) if b.is_none_or(|b| a.id < b.id) => {
                merged.removed.insert(a.id.clone(), old.object(i)?);
                i += 1;
            }
            (_, Some(b)) => {
                merged.added.insert(b.id.clone(), new.object(j)?);
                j += 1;
            }
            // The guard above has taken what is left of the old side.
            (_, None) => return Ok(merged),
        }
    }
}

fn altered(old: &Object, new: &Object, skipped: &BTreeSet<Class>) -> Option<Change> {
    let facts = facts::compare(old, new, skipped);
    let reordered = |value: &Option<Value>| matches!(value, Some(Value::Order(_)));
    let kind = match facts.iter().all(|fact| reordered(&fact.old) && reordered(&fact.new)) {
        true => ChangeKind::Reordered,
        false => ChangeKind::Altered,
    };
    (!facts.is_empty()).then(|| Change {
        id: new.id.clone(),
        kind,
        parent: new.parent.clone(),
        facts,
        object: None,
        contains: Vec::new(),
    })
}

/// Changes for objects of one side. What hangs on another of them goes into its `contains`.
fn one_side(
    mut objects: BTreeMap<Id, Object>,
    kind: ChangeKind,
    skipped: &BTreeSet<Class>,
) -> Vec<Change> {
    objects.retain(|_, object| !facts::is_only_mentioned(object, skipped));
    let mut contained: BTreeMap<Id, Vec<Object>> = BTreeMap::new();
    let mut tops = Vec::new();
    let ids: BTreeSet<Id> = objects.keys().cloned().collect();
    let parents: BTreeMap<Id, Option<Id>> =
        objects.iter().map(|(id, object)| (id.clone(), object.parent.clone())).collect();
    for (id, object) in objects {
        match topmost(&id, &parents, &ids) {
            Some(top) if top != id => contained.entry(top).or_default().push(object),
            _ => tops.push(object),
        }
    }
    let change = |object: Object| Change {
        id: object.id.clone(),
        kind,
        parent: object.parent.clone(),
        facts: Vec::new(),
        contains: contained.remove(&object.id).unwrap_or_default(),
        object: Some(Box::new(object)),
    };
    tops.into_iter().map(change).collect()
}

/// The outermost ancestor that is on this side too.
fn topmost(id: &Id, parents: &BTreeMap<Id, Option<Id>>, ids: &BTreeSet<Id>) -> Option<Id> {
    let mut top = id;
    // A chain of parents is short; a damaged file could make it a circle.
    for _ in 0..8 {
        match parents.get(top).and_then(Option::as_ref).filter(|parent| ids.contains(parent)) {
            Some(parent) => top = parent,
            None => break,
        }
    }
    Some(top.clone())
}
