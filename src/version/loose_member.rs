//! EQ-LOOSE-MEMBER: optional members of operator classes, which belong to the family since 14.

use super::{Boundary, Pair, Rule, Version};
use crate::{
    kinds::Kind,
    model::{Fact, FactChange, Model, Object, Value},
};

pub const VERSION: Version = Version {
    code: "EQ-LOOSE-MEMBER",
    summary: "a support function within CREATE OPERATOR CLASS (servers before 14) and in ALTER OPERATOR FAMILY … ADD",
    boundary: Boundary::Between(14),
    why: "Since 14 the access method says which members an operator class cannot do without; others \
          are of its family only, whatever CREATE OPERATOR CLASS said (amadjustmembers, release notes \
          of PostgreSQL 14). The operators and functions are the same ones: a member that is neither \
          in the class nor in its family is a difference.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| is_member(change) && has_moved(change, pair)),
};

fn is_member(change: &FactChange) -> bool {
    ["operator ", "function "].iter().any(|word| change.path.starts_with(word))
}

fn has_moved(change: &FactChange, pair: &Pair) -> bool {
    let (old, new) = (pair.ground.old, pair.ground.new);
    // The side that has the member where the other does not, and where that one must have it.
    let (value, elsewhere) = match (&change.old, &change.new) {
        (Some(value), None) => (value, new),
        (None, Some(value)) => (value, old),
        _ => return false,
    };
    let Some(object) = pair.old.or(pair.new) else { return false };
    let has_it = |other: Object| {
        let is_it = |fact: &Fact| fact.path == change.path && fact.value == *value;
        other.facts().0.iter().any(is_it)
    };
    match object.id.kind {
        Kind::OperatorClass => family(object, elsewhere).is_some_and(has_it),
        Kind::OperatorFamily => classes(object, elsewhere).any(has_it),
        _ => false,
    }
}

fn family(class: &Object, model: &Model) -> Option<Object> {
    let name = family_of(class)?;
    of_kind(Kind::OperatorFamily, class, model)
        .find(|family| family.id.relation().to_string() == name)
}

fn classes(family: &Object, model: &Model) -> impl Iterator<Item = Object> {
    let name = family.id.relation().to_string();
    of_kind(Kind::OperatorClass, family, model)
        .filter(move |class| family_of(class).as_deref() == Some(name.as_str()))
}

fn family_of(class: &Object) -> Option<String> {
    let facts = class.facts().0;
    let family = facts.into_iter().find(|fact| fact.path == "family")?;
    match family.value {
        Value::Text(name) => Some(name),
        _ => None,
    }
}

/// The objects of a kind for the access method of another.
fn of_kind(kind: Kind, like: &Object, model: &Model) -> impl Iterator<Item = Object> {
    let method = like.id.signature.clone();
    model.of_kind(kind).filter_map(Result::ok).filter(move |o| o.id.signature == method)
}
