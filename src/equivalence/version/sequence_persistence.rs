//! EQ-SEQUENCE-PERSISTENCE: sequences of unlogged tables, which are logged before 15.

use super::{Boundary, Rule, Version};
use crate::model::Object;

pub const VERSION: Version = Version {
    code: "EQ-SEQUENCE-PERSISTENCE",
    summary: "the sequence of a serial column of an unlogged table, logged before 15 and unlogged since",
    boundary: Boundary::Between(15),
    why: "Unlogged sequences came with 15, and follow the table of their column by default (release \
          notes of PostgreSQL 15). Only sequences owned by a column are meant.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        let is_owned =
            |object: &Object| object.facts().0.iter().any(|fact| fact.path == "owned by");
        change.path == "persistence" && [pair.old, pair.new].into_iter().flatten().all(is_owned)
    }),
};
