//! A finding.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    finding::{Age, Detail, Finding},
    model::Level,
};

#[derive(Serialize)]
pub struct WireFinding<'a> {
    code: &'static str,
    level: Level,
    breaks: Vec<&'static str>,
    message: &'a str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    details: BTreeMap<&'static str, &'a str>,
    /// Path of the fact it is about.
    fact: Option<&'a str>,
    /// Why the level is not the rule's.
    reason: Option<&'a str>,
    remedy: Option<&'a str>,
    /// Against an older report.
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<&'static str>,
}

impl<'a> WireFinding<'a> {
    pub fn of(finding: &'a Finding) -> Self {
        let Finding { rule, level, reason, subject, message, details, remedy, age } = finding;
        Self {
            code: rule.code,
            level: *level,
            breaks: rule.breaks.iter().map(|breaks| breaks.word()).collect(),
            message,
            details: details.iter().map(|Detail { name, text }| (*name, text.as_str())).collect(),
            fact: subject.fact().map(|fact| fact.path.as_str()),
            reason: reason.as_deref(),
            remedy: remedy.as_deref(),
            age: age.map(Age::word),
        }
    }
}
