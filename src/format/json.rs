//! A comparison as JSON: its own wire types, version 1, described by `diff.schema.json`.

mod candidate;
mod fact;
mod finding;
mod ignored;
mod inventory;
mod lack;
mod mapped;
mod migrations;
mod sheet;
mod since;
mod table;
#[cfg(test)]
mod tests;
mod topic;

use std::collections::BTreeMap;

use candidate::WireCandidate;
use fact::WireFact;
use finding::WireFinding;
use ignored::WireIgnored;
use inventory::WireCount;
use mapped::WireMapped;
use migrations::WireMigrations;
pub(super) use migrations::WireStanding;
use serde::Serialize;
use sheet::WireSheet;
use since::WireSince;
use table::WireTable;
use topic::WireTopic;

use lack::WireLack;

use super::{Format, board, digest, matrix};
use crate::{
    diff::Used,
    model::{Change, ChangeKind, Level},
    report::{
        Output, Report, ReportSet, Side, Unpaired,
        head::TOOL,
        judged::{self, Judged},
        tally, topics,
    },
};

/// Raised when a field changes its meaning or goes away; new fields do not raise it.
const VERSION: u32 = 1;

/// The JSON Schema of what [`render`] writes.
pub const SCHEMA: &str = include_str!("diff.schema.json");

pub const FORMAT: Format = Format {
    word: "json",
    about: "For programs; its JSON Schema is in the repository",
    endings: &["json"],
    lists_tables: true,
    has_sheets: false,
    comparison: |output, _| render(output),
    matrix: Some(matrix::json),
    digest: Some(|it, _| digest::json(it)),
};

/// Pretty-printed, ending in a line break; the same comparison gives the same bytes.
pub fn render(output: &Output) -> String {
    let text = match output {
        Output::One(report) => serde_json::to_string_pretty(&WireReport::of(report)),
        Output::Set(set) => serde_json::to_string_pretty(&WireSet::of(set)),
    };
    // Maps have text keys and numbers are whole: there is nothing JSON could not hold.
    crate::report::escape::json(text.unwrap_or_default()) + "\n"
}

#[derive(Serialize)]
struct WireSet<'a> {
    report: &'static str,
    version: u32,
    tool: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    identical: bool,
    verdict: String,
    old: WireLabel<'a>,
    new: WireLabel<'a>,
    pairs: Vec<WireReport<'a>>,
    unpaired: Vec<WireUnpaired<'a>>,
    accepted: &'a [String],
}

#[derive(Serialize)]
struct WireLabel<'a> {
    label: &'a str,
}

#[derive(Serialize)]
struct WireUnpaired<'a> {
    name: &'a str,
    side: WireSide,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum WireSide {
    Old,
    New,
}

#[derive(Serialize)]
struct WireReport<'a> {
    report: &'static str,
    version: u32,
    tool: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    identical: bool,
    verdict: String,
    old: WireSnapshot<'a>,
    new: WireSnapshot<'a>,
    totals: BTreeMap<&'a str, WireTotal>,
    inventory: BTreeMap<String, WireCount>,
    summary: WireSummary,
    not_compared: Vec<WireLack>,
    ignored: Vec<WireIgnored<'a>>,
    rename_candidates: Vec<WireCandidate<'a>>,
    equivalences: Vec<WireUsed>,
    switched_off: &'a [&'static str],
    mapped: Vec<WireMapped<'a>>,
    opaque: Vec<WireOpaque>,
    accepted: Vec<String>,
    tables: Vec<WireTable<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    topics: Vec<WireTopic>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sheets: Vec<WireSheet<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    migrations: Vec<WireMigrations<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<WireSince>,
    changes: Vec<WireChange<'a>>,
}

#[derive(Serialize)]
struct WireSnapshot<'a> {
    label: &'a str,
    fingerprint: &'a str,
    /// `15.14`, without the packager's words.
    server: Option<&'a str>,
    dumper: Option<&'a str>,
    database: Option<&'a str>,
    file: Option<&'a str>,
    as_of: Option<String>,
    /// What was captured, by class: `yes`, `no`, …
    coverage: BTreeMap<&'static str, String>,
}

/// A fact that counts as the same, and by which equivalence.
#[derive(Serialize)]
struct WireUsed {
    code: &'static str,
    id: String,
    path: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    moved: Vec<String>,
}

fn wire_used(Used { code, id, path, moved }: &Used) -> WireUsed {
    WireUsed { code, id: id.to_string(), path: path.clone(), moved: moved.clone() }
}

#[derive(Default, Serialize)]
struct WireTotal {
    old: u64,
    new: u64,
}

#[derive(Default, Serialize)]
struct WireSummary {
    added: usize,
    removed: usize,
    altered: usize,
    renamed: usize,
    reordered: usize,
    by_kind: BTreeMap<&'static str, BTreeMap<ChangeKind, usize>>,
    by_level: BTreeMap<Level, usize>,
}

#[derive(Serialize)]
struct WireOpaque {
    id: String,
    sides: Vec<WireSide>,
}

#[derive(Serialize)]
struct WireChange<'a> {
    id: String,
    kind: &'static str,
    schema: Option<&'a str>,
    name: &'a str,
    parent: Option<String>,
    change: ChangeKind,
    /// What OLD calls it, where it is renamed.
    from: Option<String>,
    level: Level,
    codes: Vec<&'static str>,
    findings: Vec<WireFinding<'a>>,
    facts: Vec<WireFact<'a>>,
    contains: Vec<String>,
}

impl<'a> WireSet<'a> {
    fn of(set: &'a ReportSet) -> Self {
        let unpaired = |file: &'a Unpaired| WireUnpaired {
            name: &file.name,
            side: if file.is_old { WireSide::Old } else { WireSide::New },
        };
        Self {
            report: "diff-set",
            version: VERSION,
            tool: TOOL,
            title: set.heading.title.as_deref(),
            date: set.heading.date.as_deref(),
            identical: set.is_identical(),
            verdict: crate::report::verdict::of_set(set),
            old: WireLabel { label: &set.old },
            new: WireLabel { label: &set.new },
            pairs: set.pairs.iter().map(WireReport::of).collect(),
            unpaired: set.unpaired.iter().map(unpaired).collect(),
            accepted: &set.accepted,
        }
    }
}

impl<'a> WireReport<'a> {
    fn of(report: &'a Report) -> Self {
        let Report {
            name,
            heading,
            old,
            new,
            diff,
            accepted,
            inventory: listed,
            sheets,
            migrations,
            figures,
            since,
            ..
        } = report;
        let changes = wire_changes(report);
        let opaque = tally::sides(&old.opaque, &new.opaque).into_iter();
        Self {
            report: "diff",
            version: VERSION,
            tool: TOOL,
            title: heading.title.as_deref(),
            date: heading.date.as_deref(),
            name,
            identical: report.is_identical(),
            verdict: crate::report::verdict::of_report(report),
            old: WireSnapshot::of(old),
            new: WireSnapshot::of(new),
            totals: totals(old, new),
            inventory: inventory::of(old, new),
            summary: WireSummary::of(report),
            not_compared: WireLack::all(diff),
            ignored: diff.ignored.iter().map(WireIgnored::of).collect(),
            rename_candidates: diff.candidates.iter().map(WireCandidate::of).collect(),
            equivalences: diff
                .equivalences
                .iter()
                .chain(diff.explained.iter().flatten())
                .map(wire_used)
                .collect(),
            switched_off: &diff.switched_off,
            mapped: diff.mapped.iter().map(WireMapped::of).collect(),
            opaque: opaque
                .map(|(id, (old, new))| WireOpaque { id: id.to_string(), sides: sides(old, new) })
                .collect(),
            accepted: accepted.iter().map(|change| change.id.to_string()).collect(),
            tables: listed.tables.iter().map(|table| WireTable::of(report, table)).collect(),
            topics: topics::of(report).iter().map(WireTopic::of).collect(),
            sheets: sheets.sheets.iter().map(WireSheet::of).collect(),
            migrations: migrations.iter().map(WireMigrations::of).collect(),
            figures: (!figures.is_empty()).then(|| board::json(figures)),
            since: since.as_ref().map(|since| WireSince::of(&since.of_pair(name))),
            changes,
        }
    }
}

fn sides(old: bool, new: bool) -> Vec<WireSide> {
    let sides = [(old, WireSide::Old), (new, WireSide::New)];
    sides.into_iter().filter_map(|(is, side)| is.then_some(side)).collect()
}

fn totals<'a>(old: &'a Side, new: &'a Side) -> BTreeMap<&'a str, WireTotal> {
    let mut totals: BTreeMap<&str, WireTotal> = BTreeMap::new();
    for (kind, count) in &old.meta.counts.objects {
        totals.entry(kind).or_default().old = *count;
    }
    for (kind, count) in &new.meta.counts.objects {
        totals.entry(kind).or_default().new = *count;
    }
    totals
}

impl<'a> WireSnapshot<'a> {
    fn of(side: &'a Side) -> Self {
        let provenance = &side.meta.provenance;
        let server = provenance.server.as_deref();
        let coverage = side.meta.coverage.listed();
        Self {
            label: &side.label,
            fingerprint: &side.meta.fingerprint,
            server: server.and_then(|server| server.split_whitespace().next()),
            dumper: provenance.dumper.as_deref(),
            database: provenance.database.as_deref(),
            file: Some(side.source.as_str()).filter(|file| !file.is_empty()),
            as_of: side.as_of(),
            coverage: coverage.map(|(class, seen)| (class.word(), seen.to_string())).collect(),
        }
    }
}

impl WireSummary {
    fn of(report: &Report) -> Self {
        let mut summary = Self::default();
        for Judged { change, level, .. } in judged::of(report) {
            *match change.kind {
                ChangeKind::Added => &mut summary.added,
                ChangeKind::Removed => &mut summary.removed,
                ChangeKind::Altered => &mut summary.altered,
                ChangeKind::Renamed => &mut summary.renamed,
                ChangeKind::Reordered => &mut summary.reordered,
            } += 1;
            let by_kind = summary.by_kind.entry(change.id.kind.word()).or_default();
            *by_kind.entry(change.kind).or_default() += 1;
            *summary.by_level.entry(level).or_default() += 1;
        }
        summary
    }
}

fn wire_changes(report: &Report) -> Vec<WireChange<'_>> {
    judged::of(report).map(|judged| WireChange::of(&judged)).collect()
}

impl<'a> WireChange<'a> {
    fn of(judged: &Judged<'a>) -> Self {
        let Change { id, kind, from, parent, facts, object: _, contains } = judged.change;
        Self {
            id: id.to_string(),
            kind: id.kind.word(),
            schema: (!id.schema.is_empty()).then_some(&id.schema),
            name: &id.name,
            parent: parent.as_ref().map(ToString::to_string),
            change: *kind,
            from: from.as_ref().map(ToString::to_string),
            level: judged.level,
            codes: judged.codes(),
            findings: judged.findings.iter().map(WireFinding::of).collect(),
            facts: facts.iter().map(WireFact::of).collect(),
            contains: contains.iter().map(|object| object.id.to_string()).collect(),
        }
    }
}
