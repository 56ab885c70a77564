//! Databases as a whole: of a set, one side has one that the other lacks.

use crate::{
    finding::{Breaks::*, Example, Finding, Rule, Subject},
    model::Level::*,
};

const UNPAIRED: Rule = Rule {
    code: "database-unpaired",
    level: High,
    breaks: &[Readers, Writers],
    summary: "database on one side only",
    why: "Nothing of it was compared: whatever it holds is missing on the other side.",
    example: Example::Databases,
};

pub const RULES: &[Rule] = &[UNPAIRED];

/// `home` is the label of the side that has it.
pub fn unpaired(name: &str, home: &str) -> Finding {
    Finding::new(&UNPAIRED, Subject::Database(name.to_owned()), format!("only in {home}"))
}
