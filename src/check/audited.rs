//! A check as part of an audit: what is expected, section by section, as findings like any other.

use super::{
    Checked, Held,
    item::{Extra, Item, Point, Status},
    section::Tally,
};
use crate::{
    audit::{self, Section},
    finding::{Acceptance, Baseline, Finding, Levels, Place, Subject},
    kinds::{Kind, constraint::Sort},
    model::{Id, Snapshot},
    report::audit::Entry,
};

/// One entry for each section in which something is expected.
pub fn entries(held: &Held) -> Vec<(Section, Entry)> {
    Section::ALL.into_iter().filter_map(|section| Some((section, entry(held, section)?))).collect()
}

fn entry(held: &Held, section: Section) -> Option<Entry> {
    let items = held.checked.items.iter().filter(|item| section_of(&item.id, item.sort) == section);
    let items: Vec<&Item> = items.collect();
    let is_here = |extra: &&Extra| section_of(&extra.id, None) == section;
    let extras = held.checked.extras.iter().filter(is_here);
    let extras = extras.filter_map(|extra| of_extra(extra, held));
    let mut findings: Vec<Finding> = items.iter().filter_map(|item| finding(item, held)).collect();
    findings.extend(extras);
    if items.is_empty() && findings.is_empty() {
        return None;
    }
    let tally = Tally::of(items.iter().copied());
    let is_within = |item: &&&Item| item.within.is_some() && item.status() > Status::Note;
    let within = items.iter().filter(is_within).count();
    let passing = items.iter().filter(|item| item.status() <= Status::Note);
    let passing = passing.map(|item| (item.id.path().to_string(), what(item))).collect();
    Some(Entry {
        what: format!("expected by {}", held.expected),
        passed: tally.met,
        of: tally.expected,
        findings,
        passing,
        within,
        ..Entry::default()
    })
}

/// What is there, in one line; for a table, how many parts of it are expected.
fn what(item: &Item) -> String {
    let mut words = vec![item.expected.clone()];
    words.extend(item.met_by.as_ref().map(|id| format!("met by {id}")));
    words.extend(item.purpose().map(str::to_owned));
    words.retain(|word| !word.is_empty());
    words.join("; ")
}

/// What does not hold of an item: one finding, as it is one thing to mend.
fn finding(item: &Item, held: &Held) -> Option<Finding> {
    let points: Vec<_> = item.points.iter().filter(|point| point.status > Status::Note).collect();
    if points.is_empty() || item.within.is_some() {
        return None;
    }
    let messages: Vec<&str> = points.iter().map(|point| point.message.as_str()).collect();
    let place = Place { file: held.file.clone(), line: item.line };
    let subject = Subject::Expected { id: item.id.clone(), place };
    let mut finding = Finding::new(audit::expectation::rule(), subject, messages.join("; "));
    finding.level = item.level();
    let words = ["note", "impact", "resolution", "due"].into_iter();
    for (name, word) in words.filter_map(|name| Some((name, item.annotation.word(name)?))) {
        finding = finding.with(name, word);
    }
    Some(finding)
}

fn section_of(id: &Id, sort: Option<Sort>) -> Section {
    match id.kind {
        Kind::Schema | Kind::Extension => Section::Schemas,
        Kind::Table | Kind::ForeignTable | Kind::Sequence => Section::Tables,
        Kind::Column => Section::Columns,
        Kind::Constraint if sort == Some(Sort::ForeignKey) => Section::ForeignKeys,
        Kind::Constraint => Section::Constraints,
        Kind::Index => Section::Indexes,
        Kind::Policy | Kind::Role | Kind::Membership | Kind::DefaultPrivileges => Section::Security,
        Kind::Enumeration | Kind::Domain | Kind::Range | Kind::Composite | Kind::BaseType => {
            Section::Types
        }
        Kind::Statistics | Kind::Publication | Kind::Subscription => Section::Performance,
        _ => Section::Routines,
    }
}

/// What an expectation comes to when it is audited itself, under the names that things have in
/// what is held to it. What an open expectation leaves free it does not ask for.
pub fn asked(
    expected: &Snapshot,
    label: &str,
    is_open: bool,
    checked: &Checked,
) -> Result<audit::Expected, crate::model::Diagnostic> {
    let rows = audit::audit(expected, &audit::Terms::default())?;
    let met_by = |id: &Id| {
        let item = checked.items.iter().find(|item| item.id == *id);
        item.and_then(|item| item.met_by.clone()).unwrap_or_else(|| id.clone())
    };
    let says_nothing = |id: &Id| {
        is_open && id.kind == Kind::Table && {
            let first = Id::child(Kind::Column, &id.relation(), "");
            let entries = expected.model.entries().unwrap_or_default();
            let at = entries.partition_point(|entry| entry.id < first);
            entries.get(at).is_none_or(|entry| entry.id.relation() != id.relation())
        }
    };
    let found = audit::findings(&rows).into_iter().filter_map(|finding| {
        let id = finding.subject.id().filter(|id| !says_nothing(id))?;
        Some((finding.rule.code, met_by(id)))
    });
    Ok(audit::Expected { label: label.to_owned(), found: found.collect() })
}

/// Levels of the settings, and what settings or a baseline accept: of an item and of all its points.
pub fn settle(
    held: &mut Held,
    levels: &Levels,
    accepted: &[Acceptance],
    baseline: Option<&Baseline>,
) {
    let settled = |mut finding: Finding| {
        levels.settle(&mut finding);
        let by_settings = accepted.iter().find(|one| one.accepts(&finding));
        let by_baseline = baseline.filter(|baseline| baseline.accepts("", &finding));
        let accepted = match (by_settings, by_baseline) {
            (Some(one), _) => Some(one.reason.clone()),
            (None, Some(_)) => Some("by the baseline".to_owned()),
            (None, None) => None,
        };
        (finding.reason.is_some().then_some(finding.level), accepted)
    };
    let findings: Vec<_> = held.checked.items.iter().map(|item| finding(item, held)).collect();
    for (item, finding) in held.checked.items.iter_mut().zip(findings) {
        let Some((level, accepted)) = finding.map(settled) else { continue };
        for point in item.points.iter_mut().filter(|point| point.status > Status::Note) {
            point.settle(level, accepted.as_deref());
        }
    }
    let extras: Vec<_> = held.checked.extras.iter().map(|extra| of_extra(extra, held)).collect();
    for (extra, finding) in held.checked.extras.iter_mut().zip(extras) {
        let Some((level, accepted)) = finding.map(settled) else { continue };
        let mut point = Point::new(extra.code, extra.status, extra.message.clone()).at(extra.level);
        point.settle(level, accepted.as_deref());
        (extra.status, extra.level, extra.message) = (point.status, point.level, point.message);
    }
    held.again();
}

/// A baseline that accepts all that is told.
pub fn baseline(held: &Held) -> Baseline {
    let mut baseline = Baseline::default();
    let items = held.checked.items.iter().filter_map(|item| finding(item, held));
    let extras = held.checked.extras.iter().filter_map(|extra| of_extra(extra, held));
    items.chain(extras).for_each(|finding| baseline.add("", &finding));
    baseline
}

fn of_extra(extra: &Extra, held: &Held) -> Option<Finding> {
    if extra.status <= Status::Note {
        return None;
    }
    let place = Place { file: held.file.clone(), line: None };
    let subject = Subject::Expected { id: extra.id.clone(), place };
    let message = format!("not expected: {}", extra.message);
    let finding = Finding::new(audit::expectation::rule(), subject, message);
    Some(Finding { level: extra.level, ..finding })
}
