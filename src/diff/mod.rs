//! Compare: one merge over two sorted indexes; equal objects are never decoded.

mod candidates;
mod explain;
mod facts;
mod filter;
mod inherited;
mod names;
mod presets;
pub mod renames;
mod settle;
pub mod withheld;

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

pub use candidates::Candidate;
pub use filter::{Filter, Ignored, Pattern};
pub use renames::{Rename, Renames};
pub use withheld::Withheld;

pub use crate::version::Used;
use crate::{
    equivalence::InForce,
    kinds::Kind,
    model::{
        Change, ChangeKind, Class, Diagnostic, FactChange, Id, Mapped, Meta, Model, Object, Seen,
        Snapshot, Value, snapshot::Provenance,
    },
    version::Versions,
};
use settle::Border;

/// What comparing two snapshots found.
#[derive(Clone, Debug, Default)]
pub struct Diff {
    /// In the order of the kinds, then by name.
    pub changes: Vec<Arc<Change>>,
    /// What may be one object under two names; nothing is assumed of them.
    pub candidates: Vec<Candidate>,
    /// Classes that at least one side did not capture, and so nobody compared.
    pub not_compared: Vec<NotCompared>,
    /// Values and objects that were not compared, beside those of the classes.
    pub withheld: Vec<Withheld>,
    /// Classes that one side speaks of and the other never does, without saying that it was told
    /// not to: compared, and worth a hint.
    pub one_sided: Vec<NotCompared>,
    /// The version equivalences that made facts count as one, in the order of the objects.
    pub equivalences: Vec<Used>,
    /// The exact equivalences by which texts that differ are the same; only if that was asked for.
    pub explained: Option<Vec<Used>>,
    /// The equivalences that were switched off.
    pub switched_off: Vec<&'static str>,
    /// What in OLD was called by another name before it was compared.
    pub mapped: Vec<Mapped>,
    /// What a filter left out.
    pub ignored: Vec<Ignored>,
    /// Patterns that were asked for and left nothing out.
    pub idle_filters: Vec<String>,
    /// A side does not say which server it is of: only exact equivalences held.
    pub version_unknown: bool,
    /// Whether GRANT ALL of each side was read as a server before 17 means it, without MAINTAIN,
    /// although nothing says which server it is of.
    pub readings: [bool; 2],
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

    /// Everything was compared that either side has.
    pub fn is_complete(&self) -> bool {
        self.not_compared.is_empty() && self.withheld.is_empty()
    }
}

/// On what terms two snapshots are compared.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// Objects that are known to have another name in OLD. What names a renamed table in OLD must
    /// name it as NEW does already: see [`crate::rewrite::renamed`].
    pub renames: &'a [Rename],
    /// The same that both models were built with.
    pub in_force: &'a InForce,
    /// Whether to find out why texts that differ are the same.
    pub explain: bool,
}

impl Default for Terms<'_> {
    fn default() -> Self {
        Self { renames: &[], in_force: InForce::all(), explain: false }
    }
}

/// Whether what the heads of two snapshots of this epoch say is enough to know that nothing differs:
/// all there is to compare is equal, is known in the same way on both sides, and every word of it is
/// in the fingerprint. `false` says nothing.
pub fn is_told_by_heads(old: &Meta, new: &Meta) -> bool {
    let is_whole = |meta: &Meta| meta.counts.redacted == 0 && meta.counts.opaque == 0;
    // The name of the database and the time of the dump are no matter of the schema.
    let from =
        |meta: &Meta| Provenance { database: None, started: None, ..meta.provenance.clone() };
    old.fingerprint == new.fingerprint
        && old.coverage == new.coverage
        && from(old) == from(new)
        && is_whole(old)
        && is_whole(new)
}

/// Compares two snapshots of the same epoch.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn diff(old: &Snapshot, new: &Snapshot) -> Result<Diff, Diagnostic> {
    diff_on(Terms::default(), old, new)
}

/// Compares two snapshots on given terms.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn diff_on(terms: Terms, old: &Snapshot, new: &Snapshot) -> Result<Diff, Diagnostic> {
    let (not_compared, one_sided) = lacking(old, new);
    let is_left_out = |class: &Class| {
        [seen(*class, old, new), seen(*class, new, old)].into_iter().any(Seen::is_left_out)
    };
    let skipped: BTreeSet<Class> = Class::ALL.into_iter().filter(is_left_out).collect();
    let versions = Versions::of(&old.meta.provenance, &new.meta.provenance);
    let provenances = [&old.meta.provenance, &new.meta.provenance];
    let knows_public = [old, new].iter().all(|side| side.meta.provenance.knows_public());
    let border = Border {
        versions,
        grants: provenances.map(settle::Grants::of),
        knows_public,
        in_force: terms.in_force,
        old: &old.model,
        new: &new.model,
        skipped: &skipped,
        explain: terms.explain,
    };
    let mut merged = merge(&old.model, &new.model)?;
    let mut withheld = withheld::redacted(old, new)?;
    for (objects, is_old) in [(&mut merged.removed, true), (&mut merged.added, false)] {
        withheld.extend(withheld::untold_databases(objects, is_old, provenances));
    }
    let explained = terms.explain.then(|| explain::explain(&merged.altered, terms.in_force));
    let Compared { changes, used, explained: beside, readings } =
        compare(merged, &skipped, border, terms.renames)?;
    let explained = explained.transpose()?.map(|mut explained| {
        explained.extend(beside);
        explained
    });
    let version_unknown = provenances.iter().any(|side| side.server_major().is_none());
    let candidates = candidates::of(&changes);
    let ignored = Vec::new();
    Ok(Diff {
        changes: changes.into_iter().map(Arc::new).collect(),
        candidates,
        not_compared,
        withheld,
        one_sided,
        equivalences: used,
        explained,
        switched_off: terms.in_force.switched_off(),
        mapped: Vec::new(),
        idle_filters: Vec::new(),
        ignored,
        version_unknown,
        readings,
    })
}

/// What at least one side did not capture, and what only one of them speaks of.
fn lacking(old: &Snapshot, new: &Snapshot) -> (Vec<NotCompared>, Vec<NotCompared>) {
    let sides = |class| [seen(class, old, new), seen(class, new, old)];
    let lack = |class, is: &dyn Fn(Seen) -> bool| {
        let [old, new] = sides(class).map(is);
        NotCompared { class, old, new }
    };
    let is_told = |lack: &NotCompared| {
        let is_declared = sides(lack.class).contains(&Seen::Declared);
        if lack.class.is_rare() && !is_declared {
            lack.old != lack.new
        } else {
            lack.old || lack.new
        }
    };
    let not_compared: Vec<_> = Class::ALL
        .into_iter()
        .map(|class| lack(class, &Seen::is_left_out))
        .filter(is_told)
        .collect();
    let one_sided = Class::ALL
        .into_iter()
        .filter(|class| not_compared.iter().all(|lack| lack.class != *class))
        .map(|class| lack(class, &|seen| seen == Seen::Unknown))
        .filter(|lack| lack.old != lack.new && sides(lack.class).contains(&Seen::Yes))
        .collect();
    (not_compared, one_sided)
}

/// Whether `side` has captured a class, by what was found as it was captured and what is in it.
fn seen(class: Class, side: &Snapshot, other: &Snapshot) -> Seen {
    let known = side.meta.coverage.of(class);
    if known != Seen::Unknown {
        return known;
    }
    let has = |side: &Snapshot, kinds: &[Kind]| {
        kinds.iter().any(|kind| side.model.of_kind(*kind).next().is_some())
    };
    let is_script = side.meta.provenance.form == "script";
    match class {
        // They are data: a dump of the schema alone has none, which matters where the other side has.
        Class::LargeObjects => {
            let rows = ["COPY", "INSERT", "setval", "large object"];
            let has_rows = rows.iter().any(|sort| side.meta.counts.data.contains_key(*sort));
            let of = [Kind::LargeObject];
            let is_left_out = has(other, &of) && !has(side, &of) && !is_script && !has_rows;
            if is_left_out { Seen::No } else { Seen::Unknown }
        }
        // A schema can be without any, and a restore can have died half-way: nothing is certain.
        Class::PostData => {
            let of = [Kind::Index, Kind::Constraint, Kind::Trigger, Kind::Policy, Kind::Rule];
            let goes_without = is_script || !has(side, &[Kind::Table]);
            let is_told = has(side, &of) || (has(other, &of) && goes_without);
            if is_told { Seen::Yes } else { Seen::Unknown }
        }
        _ => Seen::Unknown,
    }
}

/// Objects that are on one side only, and pairs that differ.
#[derive(Default)]
struct Merged {
    removed: BTreeMap<Id, Object>,
    added: BTreeMap<Id, Object>,
    altered: Vec<(Object, Object)>,
}

/// What is left of the differences, and why the others are none.
struct Compared {
    changes: Vec<Change>,
    used: Vec<Used>,
    explained: Vec<Used>,
    readings: [bool; 2],
}

fn compare(
    merged: Merged,
    skipped: &BTreeSet<Class>,
    border: Border,
    renames: &[Rename],
) -> Result<Compared, Diagnostic> {
    let Merged { mut removed, mut added, altered } = merged;
    removed.retain(|_, object| !facts::is_skipped(object, skipped));
    added.retain(|_, object| !facts::is_skipped(object, skipped));
    let differing = altered
        .into_iter()
        .map(|(old, new)| (facts::compare(&old, &new, skipped), old, new))
        .filter(|(facts, ..)| !facts.is_empty())
        .collect();
    let mut open = settle::Open { removed, added, differing };
    let renamed = renames::pair(&mut open, renames, skipped);
    let mut changes = names::pair(&mut open, skipped)?;
    inherited::pair(&mut open, border.old, border.new, skipped);
    let mut settled = settle::settle(open, border)?;
    let open = &mut settled.open;
    let differing = std::mem::take(&mut open.differing).into_iter();
    let servers = [border.versions.map(|it| it.old), border.versions.map(|it| it.new)];
    changes.extend(differing.filter_map(|(mut facts, old, new)| {
        facts::spell_defaults(&mut facts, [&old, &new], servers);
        altered_by(facts, &new)
    }));
    renames::mark(&mut changes, renamed);
    changes.extend(one_side(std::mem::take(&mut open.removed), ChangeKind::Removed));
    changes.extend(one_side(std::mem::take(&mut open.added), ChangeKind::Added));
    changes.sort_by(|a, b| (&a.id, a.kind).cmp(&(&b.id, b.kind)));
    let settle::Settled { used, explained, readings, .. } = settled;
    Ok(Compared { changes, used, explained, readings })
}

/// Two cursors over the lines as they lie. Only what differs is decoded, and frames that are the
/// same bytes on both sides are not even opened.
fn merge(old: &Model, new: &Model) -> Result<Merged, Diagnostic> {
    let mut merged = Merged::default();
    let (mut a, mut b) = (old.cursor(), new.cursor());
    loop {
        while let (Some(old), Some(new)) = (a.frame(), b.frame())
            && old.is_as(new)
        {
            a.skip_frame();
            b.skip_frame();
        }
        let order = match (a.line()?, b.line()?) {
            (Some(a), Some(b)) if a.key == b.key && a.rest == b.rest => None,
            (Some(a), Some(b)) => Some(a.key.cmp(b.key)),
            (Some(_), None) => Some(Ordering::Less),
            (None, Some(_)) => Some(Ordering::Greater),
            (None, None) => return Ok(merged),
        };
        match order {
            None => {
                a.advance()?;
                b.advance()?;
            }
            // The same in another spelling is told by the facts.
            Some(Ordering::Equal) => merged.altered.extend(a.take()?.zip(b.take()?)),
            Some(Ordering::Less) => merged.removed.extend(a.take()?.map(with_id)),
            Some(Ordering::Greater) => merged.added.extend(b.take()?.map(with_id)),
        }
    }
}

fn with_id(object: Object) -> (Id, Object) {
    (object.id.clone(), object)
}

fn altered_by(facts: Vec<FactChange>, new: &Object) -> Option<Change> {
    let reordered = |value: &Option<Value>| matches!(value, Some(Value::Order(_)));
    let kind = match facts.iter().all(|fact| reordered(&fact.old) && reordered(&fact.new)) {
        true => ChangeKind::Reordered,
        false => ChangeKind::Altered,
    };
    (!facts.is_empty()).then(|| Change {
        id: new.id.clone(),
        kind,
        from: None,
        parent: new.parent.clone(),
        facts,
        object: None,
        contains: Vec::new(),
    })
}

/// Changes for objects of one side. What hangs on another of them goes into its `contains`.
fn one_side(objects: BTreeMap<Id, Object>, kind: ChangeKind) -> Vec<Change> {
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
        from: None,
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
