//! Changes with their findings: the level of each, counts by level, and each finding in a line.

use std::collections::BTreeMap;

use super::{Output, Report, escape, hanging, shown};
use crate::{
    classify::{Finding, Rule, level_of_changes},
    model::{Change, ChangeKind, FactChange, Level, Value},
};

/// Columns that `old → new` takes at most in the line of a finding.
const ROOM: usize = 160;

/// Members of a list named at most.
const MEMBERS: usize = 3;

/// A change and what was found of it.
pub struct Judged<'a> {
    pub change: &'a Change,
    pub level: Level,
    pub findings: Vec<&'a Finding>,
}

impl Judged<'_> {
    /// Codes, each once.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes = Vec::new();
        for finding in &self.findings {
            if !codes.contains(&finding.rule.code) {
                codes.push(finding.rule.code);
            }
        }
        codes
    }
}

/// In the order of the diff. Empty where nothing was classified.
pub fn of(report: &Report) -> Vec<Judged<'_>> {
    let levels = level_of_changes(&report.findings);
    let mut by_change: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        by_change.entry(finding.change).or_default().push(finding);
    }
    let judged = |(index, findings)| {
        let change = report.diff.changes.get(index)?;
        Some(Judged { change, level: *levels.get(&index)?, findings })
    };
    by_change.into_iter().filter_map(judged).collect()
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
    for finding in output.reports().iter().flat_map(|report| &report.findings) {
        if finding.level == level {
            *codes.entry(finding.rule.code).or_default() += 1;
        }
    }
    let mut codes: Vec<_> = codes.into_iter().collect();
    codes.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    codes
}

/// Findings by level, the highest level first; levels without any are left out.
pub fn counts<'a>(reports: impl Iterator<Item = &'a Report>) -> Vec<(Level, usize)> {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    for finding in reports.flat_map(|report| &report.findings) {
        *counts.entry(finding.level).or_default() += 1;
    }
    counts.into_iter().rev().collect()
}

/// What a finding says of its object, in one line that may hold anything a schema can hold:
/// `missing in production: USING btree (account_status)`, `type: integer → bigint`.
pub fn message(report: &Report, finding: &Finding) -> String {
    let Some(change) = report.diff.changes.get(finding.change) else { return String::new() };
    if let Some(fact) = finding.fact.and_then(|index| change.facts.get(index)) {
        let path = &fact.path;
        return match shown::of(fact, ROOM) {
            shown::Shown::Arrow { old, new } => format!("{path}: {old} → {new}"),
            shown::Shown::Moved(moves) => format!("{path}: {moves}"),
            shown::Shown::SameText(text) => format!("{path}: {text} (it means something else)"),
            shown::Shown::Lines { .. } => match members(fact) {
                Some(members) => format!("{path}: {members}"),
                None => format!("{path} differs"),
            },
        };
    }
    let words = match change.kind {
        ChangeKind::Removed => format!("missing in {}", report.new.label),
        ChangeKind::Added => format!("only in {}", report.new.label),
        _ => return finding.rule.summary.to_owned(),
    };
    match hanging::described(change) {
        what if what.is_empty() => words,
        what => format!("{words}: {what}"),
    }
}

/// Of a list too long to show: what only one side has.
fn members(fact: &FactChange) -> Option<String> {
    let (Some(Value::List(old)), Some(Value::List(new))) = (&fact.old, &fact.new) else {
        return None;
    };
    let only = |of: &[String], other: &[String], sign: char| -> Vec<String> {
        let only = of.iter().filter(|member| !other.contains(member));
        only.map(|member| format!("{sign} {}", escape::line(member))).collect()
    };
    let changes = [only(old, new, '−'), only(new, old, '+')].concat();
    let shown = changes.get(..MEMBERS).unwrap_or(&changes).join(", ");
    let more = changes.len().saturating_sub(MEMBERS);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!changes.is_empty()).then(|| shown + &rest)
}

/// `readers, writers`; `nothing`.
pub fn breaks(rule: &Rule) -> String {
    match rule.breaks {
        [] => "nothing".to_owned(),
        some => some.iter().map(|breaks| breaks.word()).collect::<Vec<_>>().join(", "),
    }
}
