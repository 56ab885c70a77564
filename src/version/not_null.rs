//! EQ-NOT-NULL-NAME: names and places of NOT NULL constraints, which servers before 18 do not have.

use super::{Boundary, Rule, Version};

pub const VERSION: Version = Version {
    code: "EQ-NOT-NULL-NAME",
    summary: "the name of a NOT NULL constraint, and whether a child table declares one of its own",
    boundary: Boundary::Before(18),
    why: "Before 18 a column was nullable or not, and that was all there was in the catalog (release \
          notes of PostgreSQL 18). Whether a column is NOT NULL, by itself or by a parent table, is \
          always compared.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, _| match change.path.as_str() {
        // Where both sides have a name, neither is from before.
        "not null name" => change.old.is_none() || change.new.is_none(),
        path => path == "not null declared here",
    }),
};
