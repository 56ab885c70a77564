//! Changes of several objects at once: of a column in all child tables, of all that lives with a table. What
//! was set before them and after them, of any of these, stays in the order it was written in.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    order::OWNER,
    prepare::{Outcome, Prepared},
};
use crate::model::{
    Qualified,
    op::{Op, Target},
};

/// Gives statements that change one column in one way the same place, where one of them goes on to
/// children.
pub fn keep_order(prepared: &mut [Prepared]) {
    keep_order_of_members(prepared);
    keep_order_of_owners(prepared);
    let parents: BTreeSet<String> = prepared
        .iter()
        .flat_map(Prepared::created)
        .flat_map(|object| object.body.parents().cloned())
        .collect();
    let descends = |op: &Op| match op {
        Op::Descend(descent) => parents.contains(&descent.table.to_string()),
        _ => false,
    };
    let descending: BTreeSet<(Box<str>, Box<str>)> = prepared
        .iter()
        .filter(|one| ops(one).iter().any(descends))
        .filter_map(|one| Some((column(one)?.into(), one.order.class.clone())))
        .collect();
    if descending.is_empty() {
        return;
    }
    for one in prepared {
        let place = column(one).map(|column| (Box::from(column), one.order.class.clone()));
        if let Some(place) = place.filter(|place| descending.contains(place)) {
            one.order.name = place.0;
        }
    }
}

/// The owner comes first, for what a GRANT means depends on it. Where there are several owners, it depends
/// on which of them was there.
fn keep_order_of_owners(prepared: &mut [Prepared]) {
    let mut owners: BTreeMap<Box<str>, usize> = BTreeMap::new();
    for one in prepared.iter().filter(|one| &*one.order.class == OWNER) {
        *owners.entry(one.order.name.clone()).or_default() += 1;
    }
    owners.retain(|_, count| *count > 1);
    if owners.is_empty() {
        return;
    }
    for one in prepared {
        if one.order.class.starts_with("acl") && owners.contains_key(&one.order.name) {
            one.order.class = OWNER.into();
        }
    }
}

/// The same of members of a table, where a statement changes all of them.
fn keep_order_of_members(prepared: &mut [Prepared]) {
    let among = |op: &Op| match op {
        Op::Among(among) => Some(among.table.clone()),
        _ => None,
    };
    let all: BTreeSet<(Qualified, Box<str>)> = prepared
        .iter()
        .filter_map(|one| Some((ops(one).iter().find_map(among)?, one.order.class.clone())))
        .collect();
    if all.is_empty() {
        return;
    }
    for one in prepared {
        let member = match ops(one).first() {
            Some(Op::Edit(edit)) => match &edit.target {
                Target::Id(id) if !id.parent.is_empty() => id.relation(),
                _ => continue,
            },
            _ => continue,
        };
        if all.contains(&(member.clone(), one.order.class.clone())) {
            one.order.name = Target::Relation(member).display().into();
        }
    }
}

fn ops(one: &Prepared) -> &[Op] {
    match &one.outcome {
        Outcome::Ops(ops) => ops,
        Outcome::Noise(_) | Outcome::Opaque(_) => &[],
    }
}

/// The column that a statement changes first.
fn column(one: &Prepared) -> Option<&str> {
    match ops(one).first()? {
        Op::Edit(edit) => match &edit.target {
            Target::Member(_, column) => Some(column),
            _ => None,
        },
        _ => None,
    }
}
