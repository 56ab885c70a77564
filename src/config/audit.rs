//! What an audit goes by: rules that are on or off, and what findings weigh in a grade.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::{audit, judges, model::Diagnostic};

/// `[audit]`
#[derive(Clone, Debug, Default)]
pub struct Audit {
    /// Codes of rules that speak although they are off by themselves.
    pub on: BTreeSet<String>,
    /// Codes of rules that are silent.
    pub off: BTreeSet<String>,
    pub weights: audit::Weights,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    #[serde(default)]
    on: BTreeSet<String>,
    #[serde(default)]
    off: BTreeSet<String>,
    weights: Option<WrittenWeights>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenWeights {
    high: Option<u32>,
    medium: Option<u32>,
    low: Option<u32>,
    note: Option<u32>,
    rule_most: Option<u32>,
}

impl Audit {
    pub(super) fn of(written: Written) -> Result<Self, Diagnostic> {
        let Written { on, off, weights } = written;
        for code in on.iter().chain(&off) {
            if !judges::rules().any(|rule| rule.code == code) {
                return Err(super::no_rule(code));
            }
        }
        if let Some(code) = on.intersection(&off).next() {
            return Err(Diagnostic::new(format!("`{code}` is both on and off"))
                .hint("take it out of one of the two lists of [audit]"));
        }
        let weights = weights.map(weighed).unwrap_or_default();
        Ok(Self { on, off, weights })
    }
}

fn weighed(written: WrittenWeights) -> audit::Weights {
    let usual = audit::Weights::default();
    audit::Weights {
        high: written.high.unwrap_or(usual.high),
        medium: written.medium.unwrap_or(usual.medium),
        low: written.low.unwrap_or(usual.low),
        note: written.note.unwrap_or(usual.note),
        rule_most: written.rule_most.unwrap_or(usual.rule_most),
    }
}
