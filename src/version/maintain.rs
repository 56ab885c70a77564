//! EQ-MAINTAIN: the privilege MAINTAIN, which servers before 17 do not have.

use super::{Boundary, Pair, Rule, Version};
use crate::model::{
    FactChange, Object, Value,
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

/// Whether a side that says nothing of its server grants ALL where the other, of a server before 17,
/// grants all that there was: the same, if ALL is read as then.
pub fn is_all_of_before(change: &FactChange, object: &Object, bare_is_old: bool) -> bool {
    let (bare, other) = match bare_is_old {
        true => (&change.old, &change.new),
        false => (&change.new, &change.old),
    };
    let (Some(Value::List(bare)), Some(Value::List(other))) = (bare, other) else { return false };
    let names = |words: &[String]| -> Vec<String> {
        words.iter().filter_map(|word| word.split(' ').next().map(str::to_owned)).collect()
    };
    let all = object.grantable(None).all;
    let held = names(bare);
    let is_all = all.contains(&MAINTAIN) && all.iter().all(|name| held.iter().any(|h| h == name));
    let without = bare.iter().filter(|word| word.split(' ').next() != Some(MAINTAIN));
    change.path.starts_with("privileges ") && is_all && without.eq(other)
}
