//! What a comparison found, as a person is to read it: the view model of every format. Heads, judged
//! rows, tallies, notes, the verdict.

pub mod brief;
pub mod digest;
pub mod inventory;
pub mod judged;
pub mod layout;
pub mod migrations;
pub mod not_compared;
pub mod notes;
pub mod sheet;
pub mod suites;
pub mod tally;
pub mod verdict;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::{
    classify::{self, Context},
    compare::Compared,
    config::{Config, Groups},
    diff::Diff,
    finding::{self, Baseline, Finding},
    kinds::Kind,
    model::{Change, Diagnostic, Id, Level, Meta, Snapshot},
};
use inventory::Inventory;
use sheet::Sheets;

pub use crate::words::{
    Sign, counted, counted_kind, escape, grouped, hanging, lines, moved, names, shown,
};

/// What a run of `diff` shows: there is one of it, so its size does not matter.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug)]
pub enum Output {
    /// Two schemas.
    One(Report),
    /// Two folders of them.
    Set(ReportSet),
}

/// Two schemas compared.
#[derive(Clone, Debug)]
pub struct Report {
    /// Of the pair within a set: `users`. Empty for a pair that stands alone.
    pub name: String,
    pub old: Side,
    pub new: Side,
    pub diff: Diff,
    /// Of each change at least one, in the order of the changes.
    pub findings: Vec<Finding>,
    /// Changes that a baseline accepts: not in the diff, and not forgotten.
    pub accepted: Vec<Arc<Change>>,
    /// Empty unless it was asked for.
    pub inventory: Inventory,
    /// Objects shown whole, side by side; empty until [`Report::showing`] was called.
    pub sheets: Sheets,
    /// Where the tables of migration tools stand; empty where no side has rows of any.
    pub migrations: Vec<migrations::Table>,
    /// Names of the domains, in the order of the settings.
    pub domains: Vec<String>,
}

/// One of the two.
#[derive(Clone, Debug)]
pub struct Side {
    /// What reports call it; the two labels of a report are never the same.
    pub label: String,
    /// The file as the user named it; empty where there is none.
    pub source: String,
    pub meta: Meta,
    /// Statements that nothing modelled.
    pub opaque: Vec<Id>,
}

/// Two folders compared, their files paired by name.
#[derive(Clone, Debug, Default)]
pub struct ReportSet {
    pub old: String,
    pub new: String,
    pub pairs: Vec<Report>,
    pub unpaired: Vec<Unpaired>,
    /// One for each file that stands alone.
    pub findings: Vec<Finding>,
    /// Names of the files whose standing alone a baseline accepts.
    pub accepted: Vec<String>,
}

/// A file that the other folder does not have.
#[derive(Clone, Debug)]
pub struct Unpaired {
    pub name: String,
    /// Whether OLD has it; otherwise NEW does.
    pub is_old: bool,
    pub meta: Meta,
}

impl Output {
    /// Nothing differs, as far as it was compared, and no file stands alone.
    pub fn is_same(&self) -> bool {
        match self {
            Self::One(report) => report.is_same(),
            Self::Set(set) => set.is_same(),
        }
    }

    /// Everything that was found and no baseline accepts.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let of_set = match self {
            Self::One(_) => [].as_slice(),
            Self::Set(set) => &set.findings,
        };
        self.reports().iter().flat_map(|report| &report.findings).chain(of_set)
    }

    /// Something differs that no baseline accepts, or a file stands alone.
    pub fn has_news(&self) -> bool {
        self.findings().next().is_some()
    }

    /// The highest level of all findings.
    pub fn highest(&self) -> Option<Level> {
        finding::highest(self.findings())
    }

    /// The pairs of schemas compared.
    pub fn reports(&self) -> &[Report] {
        match self {
            Self::One(report) => std::slice::from_ref(report),
            Self::Set(set) => &set.pairs,
        }
    }

    /// What OLD and NEW are called.
    pub fn labels(&self) -> (&str, &str) {
        match self {
            Self::One(report) => (&report.old.label, &report.new.label),
            Self::Set(set) => (&set.old, &set.new),
        }
    }

    /// What was not compared, if anything was not.
    pub fn not_compared(&self) -> Option<String> {
        let lacking = not_compared::lacking(self.reports().iter());
        (!lacking.is_empty()).then(|| lacking.join("; "))
    }

    /// The one line every report ends (or begins) with.
    pub fn verdict(&self) -> String {
        match self {
            Self::One(report) => verdict::of_report(report),
            Self::Set(set) => verdict::of_set(set),
        }
    }
}

/// What a report is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    /// The name of the pair within a set.
    pub name: &'a str,
    /// What OLD and NEW are called, where not by the labels of the snapshots.
    pub labels: (Option<&'a str>, Option<&'a str>),
    /// The files of OLD and NEW, as the user named them.
    pub sources: (&'a str, &'a str),
    /// Levels and domains.
    pub config: Option<&'a Config>,
    /// Findings that are put aside.
    pub baseline: Option<&'a Baseline>,
    /// Whether the tables are listed that do not differ, too.
    pub lists_tables: bool,
}

impl Report {
    /// Judges every change of a comparison, and puts aside what a baseline accepts.
    ///
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn new(
        old: &Snapshot,
        new: &Snapshot,
        diff: Diff,
        request: &Request,
    ) -> Result<Self, Diagnostic> {
        let Request { name, labels, sources, config, baseline, lists_tables } = *request;
        let (mut before, mut after) = (Side::new(old, sources.0), Side::new(new, sources.1));
        (before.label, after.label) =
            distinct(labels.0.unwrap_or(&before.label), labels.1.unwrap_or(&after.label));
        let ours = Config::default();
        let config = config.unwrap_or(&ours);
        let context = Context { old, new, labels: (&before.label, &after.label) };
        let findings = classify::classify(&diff, &context, &config.levels);
        let mut report = Self {
            name: name.to_owned(),
            old: before,
            new: after,
            diff,
            findings,
            accepted: Vec::new(),
            inventory: Inventory::default(),
            sheets: Sheets::default(),
            migrations: migrations::side_by_side(&[&old.figures, &new.figures]),
            domains: config.domains.names().map(str::to_owned).collect(),
        };
        baseline.into_iter().for_each(|baseline| report.put_aside(baseline));
        if lists_tables {
            report.inventory = Inventory::of(old, new, &report, &config.domains)?;
        }
        Ok(report)
    }

    /// Shows objects whole, side by side.
    ///
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn showing(
        mut self,
        old: &Snapshot,
        new: &Snapshot,
        ids: &[Id],
        groups: &Groups,
    ) -> Result<Self, Diagnostic> {
        self.sheets = sheet::of_two(old, new, &self, ids, groups)?;
        Ok(self)
    }

    /// Of what was compared: see [`Self::new`].
    ///
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn of(compared: Compared, request: &Request) -> Result<Self, Diagnostic> {
        let Compared { old, new, diff } = compared;
        Self::new(&old, &new, diff, request)
    }

    fn put_aside(&mut self, baseline: &Baseline) {
        let findings = std::mem::take(&mut self.findings);
        let (news, accepted) = baseline.split(&self.name, findings);
        let changes =
            finding::by_subject(&accepted).filter_map(|own| own.first()?.subject.change());
        self.accepted = changes.cloned().collect();
        self.findings = news;
        // Both stand in one order.
        let mut known = self.accepted.iter().peekable();
        let is_new =
            |change: &Arc<Change>| known.next_if(|known| Arc::ptr_eq(known, change)).is_none();
        self.diff.changes.retain(is_new);
    }

    /// Nothing differs, as far as it was compared.
    pub fn is_same(&self) -> bool {
        self.diff.is_empty() && self.accepted.is_empty()
    }

    /// Nothing differs, and everything was compared.
    pub fn is_identical(&self) -> bool {
        self.is_same() && self.diff.is_complete()
    }
}

impl ReportSet {
    /// The pairs are called as the folders are: `request` has the labels of those.
    pub fn new(pairs: Vec<Report>, mut unpaired: Vec<Unpaired>, request: &Request) -> Self {
        let (old, new) = request.labels;
        let (old, new) = distinct(old.unwrap_or_default(), new.unwrap_or_default());
        let ours = Config::default();
        let levels = &request.config.unwrap_or(&ours).levels;
        let finding = |file: &Unpaired| {
            classify::unpaired(&file.name, if file.is_old { &old } else { &new }, levels)
        };
        let mut findings: Vec<Finding> = unpaired.iter().map(finding).collect();
        let mut accepted = Vec::new();
        if let Some(baseline) = request.baseline {
            (findings, accepted) = baseline.split("", findings);
        }
        let accepted: Vec<String> = accepted.iter().map(|finding| finding.subject.path()).collect();
        unpaired.retain(|file| !accepted.contains(&file.name));
        Self { old, new, pairs, unpaired, findings, accepted }
    }

    pub fn is_same(&self) -> bool {
        self.unpaired.is_empty()
            && self.accepted.is_empty()
            && self.pairs.iter().all(Report::is_same)
    }

    pub fn is_identical(&self) -> bool {
        self.is_same() && self.pairs.iter().all(Report::is_identical)
    }

    /// The label of the folder that has the file.
    pub fn home(&self, file: &Unpaired) -> &str {
        if file.is_old { &self.old } else { &self.new }
    }
}

impl Side {
    fn new(snapshot: &Snapshot, source: &str) -> Self {
        // A damaged file was refused before anybody reports on it.
        let opaque = snapshot.model.of_kind(Kind::Opaque).filter_map(Result::ok);
        let opaque = opaque.map(|object| object.id).collect();
        let meta = snapshot.meta.clone();
        Self { label: meta.label.clone(), source: source.to_owned(), meta, opaque }
    }
}

impl Unpaired {
    pub fn new(name: impl Into<String>, is_old: bool, meta: Meta) -> Self {
        Self { name: name.into(), is_old, meta }
    }
}

/// Labels that tell the sides apart, whatever they were.
pub fn distinct(old: &str, new: &str) -> (String, String) {
    match (old, new) {
        ("", "") => ("old".into(), "new".into()),
        ("", new) => (if new == "old" { "the other" } else { "old" }.into(), new.into()),
        (old, "") => (old.into(), if old == "new" { "the other" } else { "new" }.into()),
        (old, new) if old == new => (format!("{old} (old)"), format!("{new} (new)")),
        (old, new) => (old.into(), new.into()),
    }
}
