//! EQ-SEQUENCE-PERSISTENCE: sequences of unlogged tables, which are logged before 15.

use super::{Boundary, Rule, Version};
use crate::kinds::Body;

pub const VERSION: Version = Version {
    code: "EQ-SEQUENCE-PERSISTENCE",
    summary: "the sequence of a serial column of an unlogged table, logged before 15 and unlogged since",
    boundary: Boundary::Between(15),
    why: "Unlogged sequences came with 15, and follow the table of their column by default (release \
          notes of PostgreSQL 15). Only sequences owned by a column are meant.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        let is_owned = |body: &Body| matches!(body, Body::Sequence(s) if s.owned_by.is_some());
        change.path == "persistence"
            && [pair.old, pair.new].into_iter().flatten().all(|object| is_owned(&object.body))
    }),
};
