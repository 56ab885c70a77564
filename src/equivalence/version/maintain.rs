//! EQ-MAINTAIN: the privilege MAINTAIN, which servers before 17 do not have.

use super::{Boundary, Pair, Rule, Version};
use crate::model::{
    FactChange, Value,
    privileges::{Grantable, held_by_default},
};

pub const VERSION: Version = Version {
    code: "EQ-MAINTAIN",
    summary: "`GRANT ALL` on a table of a server before 17 and of one from 17, which adds MAINTAIN",
    boundary: Boundary::Between(17),
    why: "PostgreSQL 17 added the privilege (its release notes), and ALL has it. It hides MAINTAIN \
          beside all other privileges, and of an owner; granted beside fewer it is a difference.",
    same: &[],
    different: &[],
    rule: Rule::Fact(equates),
};

const MAINTAIN: &str = "MAINTAIN";

fn equates(change: &FactChange, pair: &Pair) -> bool {
    let Some(grantee) = change.path.strip_prefix("privileges ") else { return false };
    let Some(object) = pair.old.or(pair.new) else { return false };
    let side = |value: &Option<Value>, server| {
        rights(value.as_ref(), grantee, object.grantable(Some(server)))
    };
    let old = side(&change.old, pair.ground.versions.old);
    let new = side(&change.new, pair.ground.versions.new);
    let has_it = object.grantable(None).all.contains(&MAINTAIN);
    // ALL of before is ALL without MAINTAIN, and so is an owner whose rights were revoked one by
    // one. MAINTAIN beside anything less is what somebody granted.
    let is_all = || {
        let mut others = object.grantable(None).all.iter().filter(|name| **name != MAINTAIN);
        let is = |right: &String, name: &str| {
            right.trim_start_matches("REVOKED ").split(' ').next() == Some(name)
        };
        others.all(|name| old.iter().any(|right| is(right, name)))
    };
    has_it && old == new && (is_all() || grantee == "of the owner")
}

/// The rights without MAINTAIN. Where nothing is said of a grantee, those of the start.
fn rights(value: Option<&Value>, grantee: &str, grantable: Grantable) -> Vec<String> {
    let words: Vec<String> = match value {
        Some(Value::List(words)) => words.iter().filter(|word| *word != "none").cloned().collect(),
        _ => held_by_default(grantee, grantable).iter().map(|word| (*word).to_owned()).collect(),
    };
    let is_maintain =
        |word: &String| word.strip_prefix("REVOKED ").unwrap_or(word).starts_with(MAINTAIN);
    words.into_iter().filter(|word| !is_maintain(word)).collect()
}
