//! Judged changes: how much each matters, and to whom. A rule is a constant in the file of its
//! family; the families are listed here, and what no rule claims falls to `other`.

mod column;
mod comment;
mod constraint;
mod data_type;
mod database;
mod event;
mod extension;
mod foreign;
mod index;
mod leftover;
mod message;
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

use std::sync::Arc;

pub use event::{Event, What};

use crate::{
    diff::Diff,
    finding::{Breaks, Example, Family, Finding, Judge, Levels, Rule, Subject},
    model::Snapshot,
};

/// A rule about one event of a change. NEW is judged against OLD: "removed" is what NEW lacks.
pub struct ChangeRule {
    pub rule: Rule,
    /// Whether the rule speaks of this event.
    pub judge: fn(&Event, &Context) -> bool,
}

macro_rules! families {
    ($($module:ident),+ $(,)?) => {
        /// Every rule, by the file it is in. The last family takes what the others left.
        pub const FAMILIES: &[(&str, &[ChangeRule])] = &[$((stringify!($module), $module::RULES)),+];
    };
}

families! {
    leftover, name, order, comment, owner, privilege, role, schema, extension, table, column, constraint, index,
    sequence, view, routine, trigger, policy, data_type, replication, foreign, setting, other,
}

/// The families that speak of what every kind has.
const ENVELOPE: &[(&str, &[ChangeRule])] =
    &[("comment", comment::RULES), ("owner", owner::RULES), ("privilege", privilege::RULES)];

/// The judge of what differs between two schemas, or two sets of them.
pub const JUDGE: Judge = Judge { word: "diff", families };

fn families() -> Vec<Family> {
    let family = |(name, rules): &(&'static str, &'static [ChangeRule])| Family {
        name,
        rules: rules.iter().map(|own| &own.rule).collect(),
    };
    let databases = Family { name: "database", rules: database::RULES.iter().collect() };
    FAMILIES.iter().map(family).chain([databases]).collect()
}

/// What a rule may look at beside the event, and what the two sides are called.
pub struct Context<'a> {
    pub old: &'a Snapshot,
    pub new: &'a Snapshot,
    pub labels: (&'a str, &'a str),
}

/// Judges every change of a diff: each has at least one finding, and findings stand in the order of
/// the changes.
pub fn classify(diff: &Diff, context: &Context, levels: &Levels) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(diff.changes.len());
    for change in &diff.changes {
        for event in event::of(change) {
            let message = message::of(change, &event, context);
            for ChangeRule { rule, .. } in judged(&event, context) {
                let subject =
                    Subject::Change { change: Arc::clone(change), fact: event.fact_index };
                let mut finding = Finding::new(rule, subject, message.clone());
                finding.level = privilege::level(rule, &event, context).unwrap_or(rule.level);
                levels.settle(&mut finding);
                findings.push(finding);
            }
        }
    }
    findings
}

/// A database that one side of a set lacks; `home` is the label of the other.
pub fn unpaired(name: &str, home: &str, levels: &Levels) -> Finding {
    let mut finding = database::unpaired(name, home);
    levels.settle(&mut finding);
    finding
}

/// The rules that speak of an event; one at least.
fn judged(event: &Event, context: &Context) -> Vec<&'static ChangeRule> {
    let Some(((_, others), families)) = FAMILIES.split_last() else { return Vec::new() };
    let speaks = |rule: &&ChangeRule| (rule.judge)(event, context);
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
