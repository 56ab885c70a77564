//! EQ-MEMBERSHIP-GRANTOR: who granted a membership, which servers before 16 do not mean.

use super::{Boundary, Pair, Rule, Version};
use crate::model::{FactChange, Object, Value};

pub const VERSION: Version = Version {
    code: "EQ-MEMBERSHIP-GRANTOR",
    summary: "`GRANT r TO m GRANTED BY x` of a server before 16, and the same as later ones print it",
    boundary: Boundary::Before(16),
    why: "Before 16 a membership was granted once, by whomever, and inherited as the member inherits; \
          pg_dumpall before 16 writes the grantor, and later ones leave it out for such servers (dumpRoleMembership in \
          pg_dumpall.c; release notes of PostgreSQL 16). It hides another grantor of a single grant.",
    same: &[],
    different: &[],
    rule: Rule::Fact(equates),
};

fn equates(change: &FactChange, pair: &Pair) -> bool {
    let only = |object: Option<&Object>| match only_grant(object?).as_deref() {
        Some([words]) => Some(words.clone()),
        _ => None,
    };
    let (old, new) = (only(pair.old), only(pair.new));
    change.path.starts_with("granted") && old.is_some() && old == new
}

/// What each grantor of a membership gave, but that it is inherited.
fn only_grant(object: &Object) -> Option<Vec<Vec<String>>> {
    let facts = object.facts().0.into_iter().filter(|fact| fact.path.starts_with("granted"));
    let words = facts.map(|fact| match fact.value {
        Value::List(words) => {
            let told = |word: &String| word != "inherit true" && word != "without options";
            Some(words.into_iter().filter(told).collect())
        }
        _ => None,
    });
    (object.id.kind.word() == "membership").then(|| words.collect())?
}
