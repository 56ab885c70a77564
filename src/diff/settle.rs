//! Takes the differences away that are none between these two versions, and says why.

use std::collections::{BTreeMap, BTreeSet};

use super::facts;
use crate::{
    equivalence::InForce,
    kinds::Kind,
    model::{
        Class, Diagnostic, Fact, FactChange, Id, Model, Object,
        snapshot::{MAINTAIN_SINCE, Provenance},
    },
    tree::parse,
    version::{self, Ground, Pair, Used, Versions},
};

/// Differences that are still open.
pub struct Open {
    pub removed: BTreeMap<Id, Object>,
    pub added: BTreeMap<Id, Object>,
    /// Pairs with what differs between them.
    pub differing: Vec<(Vec<FactChange>, Object, Object)>,
}

pub struct Settled {
    pub open: Open,
    /// Whether ALL of each side was read without MAINTAIN, although nothing says so.
    pub readings: [bool; 2],
    pub used: Vec<Used>,
    /// The exact equivalences that facts needed beside; only if that was asked for.
    pub explained: Vec<Used>,
}

/// Whether GRANT ALL has MAINTAIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grants {
    /// Of a server before 17.
    Before,
    Since,
    /// Nothing tells.
    Untold,
}

impl Grants {
    pub fn of(provenance: &Provenance) -> Self {
        match provenance.privileged_server() {
            _ if provenance.is_bare() => Self::Untold,
            Some(major) if major < MAINTAIN_SINCE => Self::Before,
            _ => Self::Since,
        }
    }
}

/// What is known of where the two sides come from.
#[derive(Clone, Copy)]
pub struct Border<'a> {
    /// `None` with a server unknown.
    pub versions: Option<Versions>,
    /// What ALL means on each side.
    pub grants: [Grants; 2],
    /// What silence about schema public means is known of both sides.
    pub knows_public: bool,
    pub in_force: &'a InForce,
    pub old: &'a Model,
    pub new: &'a Model,
    /// What is not compared.
    pub skipped: &'a BTreeSet<Class>,
    pub explain: bool,
}

/// # Errors
///
/// Only when no thread could be started.
pub fn settle(mut open: Open, border: Border) -> Result<Settled, Diagnostic> {
    let (mut used, mut explained) = (Vec::new(), Vec::new());
    let Border { versions, knows_public, in_force, old, new, explain: is_asked, .. } = border;
    if !knows_public && in_force.has(version::PUBLIC_UNKNOWN) {
        let public = Id::global(Kind::Schema, "public");
        let spoken_of = Id::global(Kind::External, public.to_string());
        for is_old in [true, false] {
            let (here, there) = match is_old {
                true => (&mut open.removed, &mut open.added),
                false => (&mut open.added, &mut open.removed),
            };
            let Some(object) = here.remove(&public) else { continue };
            let other = there.remove(&spoken_of);
            used.extend(named(vec![version::PUBLIC_UNKNOWN], &public, "schema"));
            open.differing.extend(told_of_public(object, other, is_old));
        }
    }
    for objects in [&mut open.removed, &mut open.added] {
        objects.retain(|id, object| match version::always_there(object, in_force) {
            Some(code) => {
                used.extend(named(vec![code], id, "extension"));
                false
            }
            None => true,
        });
    }
    mentions_apart(&mut open, border.skipped);
    let readings = read_as_before(&mut open, &mut used, border);
    let Some(versions) = versions else { return Ok(Settled { open, used, explained, readings }) };
    let ground = Ground { versions, in_force, old, new };
    // Few differ, and most of those in facts that need no thread of their own.
    let read = |(changes, old, new): &(Vec<FactChange>, Object, Object)| {
        let pair = Pair::new(Some(old), Some(new), ground);
        let settled = |change| {
            let pair = pair.as_ref()?;
            let codes = version::settle(change, pair)?;
            let beside = is_asked.then(|| version::exact_beside(change, pair));
            Some((codes, beside.unwrap_or_default(), version::moved(change, pair)))
        };
        changes.iter().map(settled).collect::<Vec<_>>()
    };
    let codes = parse::map_parallel(&open.differing, None, read)?;
    for ((changes, _, new), codes) in open.differing.iter_mut().zip(codes) {
        let mut codes = codes.into_iter();
        changes.retain(|change| match codes.next().flatten() {
            Some((codes, beside, moved)) => {
                let mut by = named(codes, &new.id, &change.path);
                // What compares two trees runs last.
                if let Some(last) = by.last_mut() {
                    last.moved = moved;
                }
                used.extend(by);
                explained.extend(named(beside, &new.id, &change.path));
                false
            }
            None => true,
        });
    }
    explain(&mut open, ground)?;
    used.sort_by(|a, b| (&a.id, &a.path, a.code).cmp(&(&b.id, &b.path, b.code)));
    Ok(Settled { open, used, explained, readings })
}

/// Takes away what is the same if ALL of a side that says nothing of its server is read without
/// MAINTAIN, as that of the other side is. Says of which sides.
fn read_as_before(open: &mut Open, used: &mut Vec<Used>, border: Border) -> [bool; 2] {
    let bare = match border.grants {
        [Grants::Untold, Grants::Before] => true,
        [Grants::Before, Grants::Untold] => false,
        _ => return [false; 2],
    };
    if !border.in_force.has(version::MAINTAIN) {
        return [false; 2];
    }
    let mut is_read = false;
    for (changes, _, object) in &mut open.differing {
        changes.retain(|change| {
            let is_same = version::is_all_of_before(change, object, bare);
            if is_same {
                used.extend(named(vec![version::MAINTAIN], &object.id, &change.path));
                is_read = true;
            }
            !is_same
        });
    }
    [is_read && bare, is_read && !bare]
}

/// What a side only speaks of neither came nor went: it differs in what is said of it, unless it is
/// a part of something that did.
fn mentions_apart(open: &mut Open, skipped: &BTreeSet<Class>) {
    let Open { removed, added, differing } = open;
    for (objects, is_old) in [(removed, true), (added, false)] {
        let ids: BTreeSet<Id> = objects.keys().cloned().collect();
        let is_part = |object: &Object| object.parent.as_ref().is_some_and(|p| ids.contains(p));
        objects.retain(|_, object| {
            let is_apart = object.body.describe().may_be_unsaid() && !is_part(object);
            if is_apart {
                let said = facts::said(object, is_old, skipped);
                differing.push((said, object.clone(), object.clone()));
            }
            !is_apart
        });
    }
}

/// Marks what an upgrade leaves behind, and what may be none.
fn explain(open: &mut Open, ground: Ground) -> Result<(), Diagnostic> {
    let read = |(changes, old, new): &(Vec<FactChange>, Object, Object)| {
        let pair = Pair::new(Some(old), Some(new), ground);
        let explained = |change| {
            let pair = pair.as_ref()?;
            Some((version::uncertain(change, pair), version::leftover(change, pair)))
        };
        changes.iter().map(|change| explained(change).unwrap_or_default()).collect::<Vec<_>>()
    };
    let codes = parse::map_parallel(&open.differing, None, read)?;
    for ((changes, ..), codes) in open.differing.iter_mut().zip(codes) {
        // The name of a constraint that only one side has is nothing that an upgrade left.
        let is_new = changes.iter().any(|change| change.path == "not null");
        for (change, (uncertain, leftover)) in changes.iter_mut().zip(codes) {
            let leftover = if is_new { Vec::new() } else { leftover };
            change.leftover = if uncertain.is_empty() { leftover } else { Vec::new() };
            change.uncertain = uncertain;
        }
    }
    Ok(())
}

/// What is said of schema public, and no server has by itself: privileges of roles. The other side
/// says nothing of it, or speaks of it only to grant some.
fn told_of_public(
    object: Object,
    other: Option<Object>,
    is_old: bool,
) -> Option<(Vec<FactChange>, Object, Object)> {
    let is_own = |fact: &Fact| {
        let by_itself = ["privileges PUBLIC", "privileges of the owner"];
        fact.path.starts_with("privileges ") && !by_itself.contains(&fact.path.as_ref())
    };
    let (mut changes, old, new) = said(&object, is_old, is_own);
    for fact in other.iter().flat_map(|other| other.facts().0).filter(|fact| is_own(fact)) {
        let (path, value) = (fact.path.into_owned(), Some(fact.value));
        let known = changes.iter().position(|change| change.path == path);
        let here = known.map(|at| changes.swap_remove(at)).and_then(|c| c.old.or(c.new));
        if here != value {
            let (old, new) = if is_old { (here, value) } else { (value, here) };
            changes.push(FactChange::new(path, old, new));
        }
    }
    (!changes.is_empty()).then_some((changes, old, new))
}

/// Facts of an object of one side, as changes.
fn said(
    object: &Object,
    is_old: bool,
    is_wanted: impl Fn(&Fact) -> bool,
) -> (Vec<FactChange>, Object, Object) {
    let change = |Fact { path, value }: Fact| match is_old {
        true => FactChange::new(path, Some(value), None),
        false => FactChange::new(path, None, Some(value)),
    };
    let facts = object.facts().0.into_iter().filter(is_wanted).map(change).collect();
    (facts, object.clone(), object.clone())
}

fn named(codes: Vec<&'static str>, id: &Id, path: &str) -> Vec<Used> {
    codes
        .into_iter()
        .map(|code| Used { code, id: id.clone(), path: path.to_owned(), moved: Vec::new() })
        .collect()
}
