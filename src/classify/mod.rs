//! Judged changes: how much each matters, and to whom. A rule is a constant in the file of its
//! family; the families are listed here, and what no rule claims falls to `other`.

mod baseline;
mod column;
mod comment;
mod constraint;
mod data_type;
mod event;
mod extension;
mod foreign;
mod index;
mod leftover;
mod level;
mod name;
mod order;
mod other;
mod owner;
mod policy;
mod privilege;
mod replication;
mod role;
mod routine;
mod schema;
mod sequence;
mod setting;
mod table;
mod trigger;
mod view;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use baseline::{Baseline, fingerprint};
pub use event::{Event, What};
pub use level::{Levels, Override};

use crate::{
    diff::Diff,
    model::{Change, Level, Snapshot},
};

/// Who or what stops working as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breaks {
    /// Queries fail, or answer differently.
    Readers,
    /// INSERT, UPDATE or DELETE fail, or store something else.
    Writers,
    /// Nothing keeps wrong rows out any more, or rows can get lost.
    Integrity,
    /// The same answers, slower or faster.
    Performance,
    /// Somebody may do or see more than before.
    Security,
}

impl Breaks {
    pub fn word(self) -> &'static str {
        match self {
            Self::Readers => "readers",
            Self::Writers => "writers",
            Self::Integrity => "integrity",
            Self::Performance => "performance",
            Self::Security => "security",
        }
    }
}

/// A pair of schemas in which the rule must speak, as SQL. It is shown in the reference.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    pub old: &'static str,
    pub new: &'static str,
}

/// One reason to care about a change. NEW is judged against OLD: "removed" is what NEW lacks.
pub struct Rule {
    /// Stable: used in `pgsnap.toml`, baselines, SARIF.
    pub code: &'static str,
    pub level: Level,
    /// Empty when nothing breaks.
    pub breaks: &'static [Breaks],
    /// What happened, as the heading over such findings: `column missing`.
    pub summary: &'static str,
    /// What it means for people and programs, in one or two sentences.
    pub why: &'static str,
    /// Whether the rule speaks of this event.
    pub judge: fn(&Event, &Context) -> bool,
    pub example: Example,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

macro_rules! families {
    ($($module:ident),+ $(,)?) => {
        /// Every rule, by the file it is in. The last family takes what the others left.
        pub const FAMILIES: &[(&str, &[Rule])] = &[$((stringify!($module), $module::RULES)),+];
    };
}

families! {
    leftover, name, order, comment, owner, privilege, role, schema, extension, table, column, constraint, index,
    sequence, view, routine, trigger, policy, data_type, replication, foreign, setting, other,
}

/// The families that speak of what every kind has.
const ENVELOPE: &[(&str, &[Rule])] =
    &[("comment", comment::RULES), ("owner", owner::RULES), ("privilege", privilege::RULES)];

/// Every rule, in the order of the reference.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(_, rules)| *rules)
}

/// What a rule may look at beside the event.
pub struct Context<'a> {
    pub old: &'a Snapshot,
    pub new: &'a Snapshot,
}

/// A judged change, or one judged fact of it.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    /// The rule's level, or what the settings say.
    pub level: Level,
    /// Why the settings say so.
    pub reason: Option<String>,
    /// Index of the change in the diff.
    pub change: usize,
    /// Index of the fact in the change; `None` when the object came or went.
    pub fact: Option<usize>,
    /// What puts it right, as SQL.
    pub remedy: Option<String>,
}

/// Judges every change of a diff: each has at least one finding.
pub fn classify(diff: &Diff, context: &Context, levels: &Levels) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(diff.changes.len());
    for (index, change) in diff.changes.iter().enumerate() {
        for event in event::of(change) {
            for rule in judged(&event, context) {
                let own = privilege::level(rule, &event, context).unwrap_or(rule.level);
                let (level, reason) = levels.of(rule, own, change);
                let fact = event.fact_index;
                let remedy = None;
                findings.push(Finding { rule, level, reason, change: index, fact, remedy });
            }
        }
    }
    findings
}

/// The rules that speak of an event; one at least.
fn judged(event: &Event, context: &Context) -> Vec<&'static Rule> {
    let Some(((_, others), families)) = FAMILIES.split_last() else { return Vec::new() };
    let speaks = |rule: &&Rule| (rule.judge)(event, context);
    // What an upgrade explains means nothing else.
    if let Some(rule) = leftover::RULES.iter().find(speaks) {
        return vec![rule];
    }
    // A name is a matter of its own, whatever it is the name of.
    let names: Vec<_> = name::RULES.iter().filter(speaks).collect();
    if !names.is_empty() {
        return names;
    }
    // What every kind has is judged alike on all of them.
    let families = if event.is_of_envelope() { ENVELOPE } else { families };
    let rules: Vec<_> = families.iter().flat_map(|(_, rules)| *rules).filter(speaks).collect();
    match rules.is_empty() {
        true => others.iter().filter(speaks).take(1).collect(),
        false => rules,
    }
}

/// The highest level of each change, by the index of the change.
pub fn level_of_changes(findings: &[Finding]) -> BTreeMap<usize, Level> {
    let mut levels: BTreeMap<usize, Level> = BTreeMap::new();
    for finding in findings {
        let level = levels.entry(finding.change).or_insert(finding.level);
        *level = (*level).max(finding.level);
    }
    levels
}

/// Puts the changes aside whose findings a baseline has all accepted; returns those.
pub fn accept(
    diff: &mut Diff,
    findings: &mut Vec<Finding>,
    baseline: &Baseline,
    pair: &str,
) -> Vec<Change> {
    let mut of_change: Vec<Vec<&Finding>> = vec![Vec::new(); diff.changes.len()];
    for finding in findings.iter() {
        if let Some(own) = of_change.get_mut(finding.change) {
            own.push(finding);
        }
    }
    let known = |index: usize, change: &Change| {
        let own = of_change.get(index).map(Vec::as_slice).unwrap_or_default();
        !own.is_empty() && own.iter().all(|finding| baseline.accepts(pair, change, finding))
    };
    let changes = std::mem::take(&mut diff.changes);
    let known: Vec<bool> =
        changes.iter().enumerate().map(|(index, change)| known(index, change)).collect();
    let mut accepted = Vec::new();
    let mut places = vec![None; changes.len()];
    for ((change, known), place) in changes.into_iter().zip(known).zip(&mut places) {
        if known {
            accepted.push(change);
        } else {
            *place = Some(diff.changes.len());
            diff.changes.push(change);
        }
    }
    findings.retain_mut(|finding| match places.get(finding.change).copied().flatten() {
        Some(place) => {
            finding.change = place;
            true
        }
        None => false,
    });
    accepted
}
