//! Changes of columns that go on to child tables: what was set before them and after them, on any table of
//! the tree, stays in the order it was written in.

use std::collections::BTreeSet;

use super::prepare::{Outcome, Prepared};
use crate::model::op::{Op, Target};

/// Gives statements that change one column in one way the same place, where one of them goes on to
/// children.
pub fn keep_order(prepared: &mut [Prepared]) {
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
