//! The facts of two versions of one object, matched by path.

use std::collections::{BTreeMap, BTreeSet};

pub use crate::model::coverage::is_skipped;
use crate::model::{
    Class, Fact, FactChange, Object, Value, coverage::is_fact_skipped, privileges::held_by_default,
};

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
        (None, Some(_)) if has_default => Some(Value::Text(BY_DEFAULT.to_owned())),
        (this, _) => this.cloned(),
    };
    FactChange::new(path, side(old, new), side(new, old))
}

/// Says by name what is held by default.
pub fn spell_defaults(
    changes: &mut [FactChange],
    [old, new]: [&Object; 2],
    servers: [Option<u32>; 2],
) {
    let is_default =
        |value: &Option<Value>| matches!(value, Some(Value::Text(text)) if text == BY_DEFAULT);
    for change in changes {
        let Some(grantee) = change.path.strip_prefix("privileges ") else { continue };
        let spelled = |object: &Object, server| {
            let grantable = object.grantable(server);
            let held = held_by_default(grantee, grantable).iter().map(|right| (*right).to_owned());
            let mut held: Vec<String> = held.collect();
            held.sort();
            if held.is_empty() {
                held.push("none".to_owned());
            }
            // Of what nobody knows nothing is said.
            grantable.known.then_some(Value::List(held))
        };
        let [before, after] = servers;
        if is_default(&change.old) {
            change.old = spelled(old, before);
        }
        if is_default(&change.new) {
            change.new = spelled(new, after);
        }
    }
}

/// What stands for privileges that are as they are by themselves.
const BY_DEFAULT: &str = "the default";

/// What one side says of an object that it does not declare, against the silence of the other: the
/// object itself is on both.
pub fn said(object: &Object, is_old: bool, skipped: &BTreeSet<Class>) -> Vec<FactChange> {
    let compared = |fact: &Fact| !is_fact_skipped(object.id.kind, &fact.path, skipped);
    let said = |Fact { path, value }: Fact| match is_old {
        true => change(&path, Some(&value), None),
        false => change(&path, None, Some(&value)),
    };
    object.facts().0.into_iter().filter(compared).map(said).collect()
}
