//! EQ-SEQUENCE-PERSISTENCE: sequences of unlogged tables, which are logged before 15.

use super::{Boundary, Rule, Version};
use crate::model::Object;

pub const VERSION: Version = Version {
    code: "EQ-SEQUENCE-PERSISTENCE",
    summary: "the sequence of a serial column of an unlogged table, logged before 15 and unlogged since",
    boundary: Boundary::Before(15),
    why: "Unlogged sequences came with 15, and follow the table of their column by default (release \
          notes of PostgreSQL 15); pg_dump from 15 says of those of older servers that they are logged. \
          Only sequences owned by a column of a table that is unlogged on both sides are meant.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        let is_unlogged =
            |table: &Object| table.facts().0.iter().any(|fact| fact.path == "unlogged");
        let tables: Vec<Object> = pair.parents().collect();
        change.path == "persistence" && tables.len() == 2 && tables.iter().all(is_unlogged)
    }),
};
