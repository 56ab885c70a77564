//! EQ-MAINTAIN: the privilege MAINTAIN, which servers before 17 do not have.

use super::{Boundary, Rule, Version};
use crate::model::Value;

pub const VERSION: Version = Version {
    code: "EQ-MAINTAIN",
    summary: "`GRANT ALL` on a table of a server before 17 and of one from 17, which adds MAINTAIN",
    boundary: Boundary::Between(17),
    why: "PostgreSQL 17 added the privilege (its release notes), and ALL has it. It hides MAINTAIN \
          alone, which the older server cannot express.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, _| {
        change.path.starts_with("privileges ")
            && rights(&change.old, &change.path) == rights(&change.new, &change.path)
    }),
};

/// Every privilege of a table but MAINTAIN, as the facts have them.
const ALL: [&str; 7] =
    ["DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];

/// The rights without MAINTAIN. No fact is the default: nothing, for the owner everything.
fn rights(value: &Option<Value>, path: &str) -> Vec<String> {
    let is_owner = path == "privileges of the owner";
    match value {
        Some(Value::List(words)) => {
            let told = |word: &&String| !word.starts_with("MAINTAIN") && *word != "none";
            words.iter().filter(told).cloned().collect()
        }
        None if is_owner => ALL.map(str::to_owned).to_vec(),
        _ => Vec::new(),
    }
}
