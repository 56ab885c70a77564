//! The facts of two versions of one object, matched by path.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::Kind,
    model::{Class, Fact, FactChange, Object, Value},
};

/// What differs, in reading order: the facts of the new side, then those only the old side has.
pub fn compare(old: &Object, new: &Object, skipped: &BTreeSet<Class>) -> Vec<FactChange> {
    let (old, new) = (old.facts().0, new.facts().0);
    let compared =
        |fact: &&Fact| Class::of(&fact.path).is_none_or(|class| !skipped.contains(&class));
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

/// An object that nobody compares, or that is here only for facts that nobody does.
pub fn is_skipped(object: &Object, skipped: &BTreeSet<Class>) -> bool {
    let is_skipped = |fact: &Fact| Class::of(&fact.path).is_some_and(|c| skipped.contains(&c));
    let facts = object.facts().0;
    let is_mention = object.body.describe().is_mention() && !facts.is_empty();
    (object.id.kind == Kind::Database && skipped.contains(&Class::Database))
        || (is_mention && facts.iter().all(is_skipped))
}
