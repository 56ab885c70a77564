//! THE list of those who judge: a line here, and settings, baselines, formats and the reference know
//! the rules.

use crate::{
    audit, classify, figures,
    finding::{Family, Judge, Rule},
};

pub const JUDGES: &[Judge] = &[classify::JUDGE, audit::JUDGE, figures::judge::JUDGE];

/// Every rule, by the file it is in, in the order of the reference.
pub fn families() -> impl Iterator<Item = Family> {
    JUDGES.iter().flat_map(|judge| (judge.families)())
}

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    families().flat_map(|family| family.rules)
}
