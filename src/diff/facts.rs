//! The facts of two versions of one object, matched by path.

use std::collections::{BTreeMap, BTreeSet};

pub use crate::model::coverage::is_skipped;
use crate::model::{Class, Fact, FactChange, Object, Value, coverage::is_fact_skipped};

/// What differs, in reading order: the facts of the new side, then those only the old side has.
pub fn compare(old: &Object, new: &Object, skipped: &BTreeSet<Class>) -> Vec<FactChange> {
    if is_skipped(old, skipped) || is_skipped(new, skipped) {
        return Vec::new();
    }
    let kind = new.id.kind;
    let (old, new) = (old.facts().0, new.facts().0);
    let compared = |fact: &&Fact| !is_fact_skipped(kind, &fact.path, skipped);
    let mut before: BTreeMap<&str, &Value> =
        old.iter().filter(compared).map(|fact| (fact.path.as_ref(), &fact.value)).collect();
    let mut changes = Vec::new();
    for fact in new.iter().filter(compared) {
        let old = before.remove(fact.path.as_ref());
        if old.is_none_or(|old| old.differs(&fact.value)) {
            changes.push(change(&fact.path, old, Some(&fact.value)));
        }
    }
    let gone = old.iter().filter(|fact| before.contains_key(fact.path.as_ref()));
    changes.extend(gone.filter(compared).map(|fact| change(&fact.path, Some(&fact.value), None)));
    changes
}

fn change(path: &str, old: Option<&Value>, new: Option<&Value>) -> FactChange {
    // What is not there has a name that a reader understands better than nothing.
    let has_default = ["privileges PUBLIC", "privileges of the owner"].contains(&path);
    let side = |this: Option<&Value>, other: Option<&Value>| match (this, other) {
        (None, Some(Value::Flag(_))) => Some(Value::Flag(false)),
        (None, Some(_)) if has_default => Some(Value::Text("the default".to_owned())),
        (this, _) => this.cloned(),
    };
    FactChange::new(path, side(old, new), side(new, old))
}
