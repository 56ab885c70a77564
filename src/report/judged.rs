//! Changes with their findings: the level of each, counts by level, and each finding in a line.

use std::collections::BTreeMap;

use super::{Output, Report};
use crate::{
    finding::{self, Age, Finding, Rule},
    model::{Change, FactChange, Level},
};

/// A change and what was found of it.
pub struct Judged<'a> {
    pub change: &'a Change,
    pub level: Level,
    pub findings: &'a [Finding],
}

impl Judged<'_> {
    /// Codes, each once.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes = Vec::new();
        for finding in self.findings {
            if !codes.contains(&finding.rule.code) {
                codes.push(finding.rule.code);
            }
        }
        codes
    }

    /// Something of it is in no older report, if one was given.
    pub fn is_new(&self) -> bool {
        self.findings.iter().any(|finding| finding.age == Some(Age::New))
    }

    /// The highest level of what was found of one fact.
    pub fn level_of(&self, fact: &FactChange) -> Option<Level> {
        let is_of_fact = |finding: &&Finding| {
            finding.subject.fact().is_some_and(|known| std::ptr::eq(known, fact))
        };
        finding::highest(self.findings.iter().filter(is_of_fact))
    }
}

/// In the order of the diff.
pub fn of(report: &Report) -> impl Iterator<Item = Judged<'_>> {
    finding::by_subject(&report.findings).filter_map(|findings| {
        let change = findings.first()?.subject.change()?;
        Some(Judged { change, level: finding::highest(findings)?, findings })
    })
}

/// The findings of one rule at one level.
pub struct Group<'a> {
    pub rule: &'static Rule,
    pub findings: Vec<&'a Finding>,
}

/// The findings of a level by rule, the most frequent first.
pub fn groups(report: &Report, level: Level) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<&'static str, Group> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.level == level) {
        let (rule, findings) = (finding.rule, Vec::new());
        groups.entry(rule.code).or_insert(Group { rule, findings }).findings.push(finding);
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.findings.len()));
    groups
}

/// The codes of a level with their numbers, the most frequent first.
pub fn codes(output: &Output, level: Level) -> Vec<(&'static str, usize)> {
    let mut codes: BTreeMap<&'static str, usize> = BTreeMap::new();
    for finding in output.findings() {
        if finding.level == level {
            *codes.entry(finding.rule.code).or_default() += 1;
        }
    }
    let mut codes: Vec<_> = codes.into_iter().collect();
    codes.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    codes
}

/// Findings by level, the highest level first; levels without any are left out.
pub fn counts(output: &Output) -> Vec<(Level, usize)> {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    for finding in output.findings() {
        *counts.entry(finding.level).or_default() += 1;
    }
    counts.into_iter().rev().collect()
}
