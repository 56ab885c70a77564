//! What somebody expects of the schema, as findings like any other: the rule behind `audit --expect`.

use crate::{
    finding::{Breaks::*, Example, Rule},
    model::Level::*,
};

pub const RULES: &[Rule] = &[DIFFERS];

const DIFFERS: Rule = Rule {
    code: "expectation-not-met",
    level: High,
    breaks: &[Readers, Writers],
    summary: "what is expected is missing, or otherwise",
    why: "The code expects it. `pgsnap check` says more of it; `level=low` in an annotation of EXPECTED says how much it \
      matters.",
    example: Example::Expectation {
        expected: "CREATE TABLE lead_scores (id uuid PRIMARY KEY);",
        found: "CREATE TABLE leads (id uuid PRIMARY KEY);",
    },
};

/// The rule of findings that `check` gives.
pub fn rule() -> &'static Rule {
    const { &DIFFERS }
}
