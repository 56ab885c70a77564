//! Holds a snapshot to an expectation: what is said must hold, what is left open is free.
//!
//! EXPECTED is SQL as a person writes it or an ORM prints it, or a dump or a snapshot, which say
//! everything. What becomes of each case is a line of [`table`].

pub mod annotation;
pub mod audited;
mod column;
mod constraint;
pub mod expected;
mod expression;
mod extras;
mod facts;
pub mod held;
mod index;
pub mod item;
mod key;
pub mod migrations;
mod other;
pub mod place;
pub mod printed;
pub mod recommend;
pub mod section;
mod settled;
pub mod show;
mod sides;
pub mod table;
mod types;
mod words;
mod world;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::{Body, Kind},
    model::{Diagnostic, Id, Object, Qualified, Snapshot},
    replay::Left,
    tree::parse,
};
pub use expected::Expectation;
pub use held::Held;
use item::{Extra, Item, Within};
use sides::Sides;

/// What an expectation came to.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// One for each object that EXPECTED speaks of, in the order of ids.
    pub items: Vec<Item>,
    pub extras: Vec<Extra>,
}

/// How to read what EXPECTED leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What EXPECTED omits is free, as of a SQL file; else it is expected to be absent.
    pub is_open: bool,
    /// Objects that EXPECTED does not have fail.
    pub is_exact: bool,
}

/// Holds what was found to what is expected.
///
/// # Errors
///
/// A damaged snapshot; no thread can be started.
pub fn check(
    expected: &Expectation,
    found: &Snapshot,
    terms: Terms,
) -> Result<Checked, Diagnostic> {
    let sides = Sides::of(expected, found, terms.is_open)?;
    // Everything here reads trees.
    let told = parse::map_parallel(&[()], Some(1), |()| checked(&sides, expected, terms));
    Ok(told?.pop().unwrap_or_default())
}

fn checked(sides: &Sides, expected: &Expectation, terms: Terms) -> Checked {
    let Expectation { places, left, .. } = expected;
    let mut items = Vec::new();
    for object in sides.expected.objects.values() {
        if is_asked(object, sides) {
            items.push(one(object, sides));
        }
    }
    items.extend(gone(sides));
    items.extend(left.iter().map(unknown));
    words::add(&mut items, places, sides);
    within(&mut items);
    let mut met: BTreeSet<Id> = items.iter().filter_map(|item| item.met_by.clone()).collect();
    // What refers to the deprecated is listed there.
    met.extend(items.iter().flat_map(|item| item.referred_by.iter().cloned()));
    let extras = extras::of(sides, &met, terms);
    Checked { items, extras }
}

/// A statement that was not run: what it would make cannot be held against anything.
fn unknown(left: &Left) -> Item {
    let mut item = Item::new(Id::global(Kind::Opaque, left.head.clone()), left.head.clone());
    let Left { file, line, reason, .. } = left;
    item.line = Some(*line);
    item.points.push(table::NOT_MODELLED.point(format!("{file}:{line}: not run: {reason}")));
    item
}

/// What EXPECTED drops or gives another name, and does not create again: it must not be there.
fn gone(sides: &Sides) -> Vec<Item> {
    let written = &sides.places.written;
    let is_expected = |subject: &&written::Subject| {
        !sides.expected.objects.values().any(|object| subject.is_of(object))
    };
    let mut items = Vec::new();
    for subject in written.gone().iter().filter(is_expected) {
        let there = sides.found.objects.values().find(|object| subject.is_of(object));
        let Some(id) = there.map(|object| object.id.clone()).or_else(|| subject.id()) else {
            continue;
        };
        if items.iter().any(|item: &Item| item.id == id) {
            continue;
        }
        let mut item = Item::new(id, "absent".to_owned());
        if let Some(there) = there {
            item.found = Some(there.body.describe().summary());
            item.points.push(table::STILL_THERE.point("is dropped in EXPECTED, and is there"));
        }
        items.push(item);
    }
    items
}

/// What is missing with something fares as that does.
fn within(items: &mut [Item]) {
    let of = |item: &Item| (item.id.clone(), (item.status(), item.is_accepted()));
    let told: BTreeMap<Id, (item::Status, bool)> = items.iter().map(of).collect();
    for within in items.iter_mut().filter_map(|item| item.within.as_mut()) {
        let parent = told.get(&within.id).copied();
        (within.status, within.accepted) = parent.unwrap_or((item::Status::Fail, false));
    }
}

/// Whether an object is one of the things that EXPECTED asks for.
fn is_asked(object: &Object, sides: &Sides) -> bool {
    let is_own_sequence = match &object.body {
        // Judged with the column that it numbers.
        Body::Sequence(sequence) => sequence.is_identity || column::is_numbered_by(object, sides),
        _ => false,
    };
    !is_own_sequence && !object.body.is_presumed() && !sides.is_skipped(object)
}

fn one(want: &Object, sides: &Sides) -> Item {
    let mut item = Item::new(want.id.clone(), want.body.describe().summary());
    item.sort = section::sort(&want.body);
    item.comment.clone_from(&want.envelope.comment);
    item.contains = sides.expected.on(&want.id.relation()).count();
    if let Body::Opaque(opaque) = &want.body {
        let message = format!("its effect is not known: {}", opaque.reason);
        item.points.push(table::NOT_MODELLED.point(message));
        return item;
    }
    if let Some(parent) = missing_parent(want, sides) {
        item.within = Some(Within { id: parent, status: item::Status::Fail, accepted: false });
        return item;
    }
    let is_named = is_named(want, sides);
    match &want.body {
        Body::Index(_) => index::check(&mut item, want, is_named, sides),
        Body::Constraint(_) => constraint::check(&mut item, want, is_named, sides),
        Body::Column(_) => match sides.found.get(&want.id).or_else(|| inherited(&want.id, sides)) {
            Some(have) if is_there(have, sides) => {
                item.found = Some(have.body.describe().summary());
                item.points = column::compare(want, have, sides);
            }
            _ => absent(&mut item, want, sides),
        },
        _ => match counterpart(want, sides) {
            Some(have) => {
                if have.id != want.id {
                    item.met_by = Some(have.id.clone());
                }
                other::check(&mut item, want, have, sides);
            }
            None => absent(&mut item, want, sides),
        },
    }
    item
}

/// The column of a parent, which a dump does not repeat.
fn inherited<'a>(id: &Id, sides: &'a Sides) -> Option<&'a Object> {
    let mut tables = vec![id.relation()];
    let mut at = 0;
    while let Some(table) = tables.get(at).cloned() {
        let column = sides.found.get(&Id::child(Kind::Column, &table, id.name.as_str()));
        if let Some(column) = column.filter(|column| !column.body.describe().is_mention()) {
            return Some(column);
        }
        let parents = sides.found.relation(&table).into_iter().flat_map(|one| one.body.parents());
        let parents = parents.filter_map(|parent| format!("table {parent}").parse::<Id>().ok());
        let new: Vec<_> =
            parents.map(|id| id.relation()).filter(|one| !tables.contains(one)).collect();
        tables.extend(new);
        at += 1;
    }
    None
}

/// Whether a column is declared where it is spoken of, or may be elsewhere: in a parent, by a query.
fn is_there(have: &Object, sides: &Sides) -> bool {
    let of = sides.found.relation(&have.id.relation()).map(|relation| &relation.body);
    let is_declared_here = of.is_some_and(|body| {
        body.is_table() && body.parents().next().is_none() && body.of_type().is_none()
    });
    !is_declared_here || !have.body.describe().is_mention()
}

/// The object of the same id; of one that EXPECTED does not create, the one that the dump does.
fn counterpart<'a>(want: &Object, sides: &'a Sides) -> Option<&'a Object> {
    let created = || match want.id.kind {
        Kind::External => sides.found.get(&want.id.name.parse::<Id>().ok()?),
        _ => None,
    };
    sides.found.get(&want.id).or_else(created)
}

/// What every database has, or what only a cluster's globals tell of: no dump of a database says
/// that it is there.
fn is_untold(want: &Object) -> bool {
    match want.id.kind {
        Kind::Extension => want.id.name == "plpgsql",
        Kind::Role
        | Kind::Membership
        | Kind::Parameter
        | Kind::Tablespace
        | Kind::Database
        | Kind::Settings => true,
        _ => false,
    }
}

/// What is not there.
fn absent(item: &mut Item, want: &Object, sides: &Sides) {
    if is_untold(want) {
        item.points.push(table::NOT_CAPTURED.point("no dump of a database tells of it"));
        return;
    }
    if want.body.describe().is_mention() {
        return mentioned(item, want, sides);
    }
    let other = sides.found.relation(&want.id.relation());
    let is_relation = want.id.kind.space() == Some(crate::kinds::Space::Relation);
    match other.filter(|_| is_relation) {
        Some(other) => {
            item.found = Some(other.id.to_string());
            item.points.push(table::NOT_A_TABLE.point(format!("there is {}", other.id)));
        }
        None => item.points.push(table::OBJECT_MISSING.point("is missing")),
    }
}

/// Something that EXPECTED only speaks of: what it says of it holds by default, or cannot be told.
fn mentioned(item: &mut Item, want: &Object, sides: &Sides) {
    if want.id.kind == Kind::External && !want.id.name.starts_with("schema ") {
        item.points.push(table::NOT_CAPTURED.point("the dump does not speak of it"));
        return;
    }
    let is_there = match want.id.kind {
        Kind::Column => sides.found.relation(&want.id.relation()).is_some(),
        _ => true,
    };
    let line = if is_there { &table::SAID_ELSE } else { &table::OBJECT_MISSING };
    for fact in want.facts().0 {
        let message = format!("the dump says nothing of {}: {}", fact.path, fact.value.display());
        item.points.push(line.point(message));
    }
}

/// The table or domain of a child, where that is missing itself.
fn missing_parent(want: &Object, sides: &Sides) -> Option<Id> {
    let parent = want.parent.as_ref()?;
    let is_there =
        sides.found.get(parent).is_some() || sides.found.relation(&parent.relation()).is_some();
    (!is_there && sides.expected.get(parent).is_some()).then(|| parent.clone())
}

/// Bytes that a name can have.
const LONGEST: usize = 63;

/// Whether EXPECTED gave a constraint or an index its name.
fn is_named(object: &Object, sides: &Sides) -> bool {
    let is_of_domain = object.parent.as_ref().is_some_and(|parent| parent.kind == Kind::Domain);
    if sides.places.statements > 0 && !is_of_domain {
        return sides.places.names(&object.id);
    }
    let relation = object.parent.as_ref().map(Id::relation).unwrap_or_else(|| object.id.relation());
    let Qualified { name, .. } = relation;
    // A number after a name that had to be cut is part of what makes it.
    if object.id.name.len() > LONGEST {
        return false;
    }
    let recipes = object.body.describe().recipes();
    !recipes.iter().any(|recipe| recipe.makes(&object.id.name, &name))
}
