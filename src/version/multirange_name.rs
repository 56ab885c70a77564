//! EQ-MULTIRANGE-NAME: names of multirange types, which servers before 14 do not have.

use super::{Boundary, Rule, Version};
use crate::kinds::Kind;

pub const VERSION: Version = Version {
    code: "EQ-MULTIRANGE-NAME",
    summary: "the multirange type that every range type has since 14",
    boundary: Boundary::Between(14),
    why: "Multirange types came with 14 (its release notes); the older server has none to name.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        pair.id.kind == Kind::Range && change.path == "multirange_type_name"
    }),
};
