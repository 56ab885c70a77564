//! What a comparison found, as a person is to read it: the view model of every format. Heads, judged
//! rows, tallies, notes, the verdict.

pub mod audit;
pub mod brief;
pub mod census;
pub mod digest;
pub mod facet;
pub mod figures;
pub mod head;
pub mod inventory;
pub mod judged;
pub mod layout;
pub mod migrations;
pub mod not_compared;
pub mod notes;
mod output;
pub mod sheet;
pub mod since;
pub mod suites;
pub mod tally;
pub mod topics;
pub mod verdict;

#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    classify::{self, Context},
    compare::Compared,
    config::{Config, Groups},
    diff::Diff,
    finding::{self, Baseline, Finding},
    kinds::Kind,
    model::{Change, Diagnostic, Id, Meta, Snapshot},
};
use census::Census;
use facet::Facets;
use head::Heading;
use inventory::Inventory;
pub use output::Output;
use sheet::Sheets;
use since::{Known, Since};

pub use crate::words::{
    Sign, counted, counted_kind, escape, grouped, hanging, lines, moved, names, shown,
};

/// Two schemas compared.
#[derive(Clone, Debug)]
pub struct Report {
    /// Of the pair within a set: `users`. Empty for a pair that stands alone.
    pub name: String,
    pub heading: Heading,
    pub old: Side,
    pub new: Side,
    pub diff: Diff,
    /// Of each change at least one, in the order of the changes.
    pub findings: Vec<Finding>,
    /// Changes that a baseline accepts: not in the diff, and not forgotten.
    pub accepted: Vec<Arc<Change>>,
    /// What a baseline accepts, with what was found of it.
    pub accepted_findings: Vec<Finding>,
    /// Entries of a baseline that no longer occur. Unknown, and so none, where a filter left
    /// something out.
    pub mended: Vec<Known>,
    /// What became of the findings of an older report, those of all pairs.
    pub since: Option<Since>,
    /// Empty unless it was asked for.
    pub inventory: Inventory,
    /// Of tables that differ, or of all; empty unless it was asked for.
    pub facets: BTreeMap<Id, Facets>,
    /// Objects shown whole, side by side; empty until [`Report::showing`] was called.
    pub sheets: Sheets,
    /// Where the tables of migration tools stand; empty where no side has rows of any.
    pub migrations: Vec<migrations::Table>,
    /// What servers told beside the schemas, and what is found in it.
    pub figures: figures::Board,
    /// Names of the topics, in the order of the settings.
    pub topics: Vec<String>,
}

/// One of the two.
#[derive(Clone, Debug)]
pub struct Side {
    /// What reports call it; the two labels of a report are never the same.
    pub label: String,
    /// The file as the user named it; empty where there is none.
    pub source: String,
    /// When the commit was made that has the file, for a file of a git revision.
    pub committed: Option<String>,
    pub meta: Meta,
    /// Empty unless tables are listed.
    pub census: Census,
    /// Statements that nothing modelled.
    pub opaque: Vec<Id>,
}

/// Two folders compared, their files paired by name.
#[derive(Clone, Debug, Default)]
pub struct ReportSet {
    pub heading: Heading,
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

/// What a report is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    /// The name of the pair within a set.
    pub name: &'a str,
    /// What OLD and NEW are called, where not by the labels of the snapshots.
    pub labels: (Option<&'a str>, Option<&'a str>),
    /// The files of OLD and NEW, as the user named them.
    pub sources: (&'a str, &'a str),
    /// When the commits were made that have the files, where git has them.
    pub committed: (Option<&'a str>, Option<&'a str>),
    /// Levels and topics.
    pub config: Option<&'a Config>,
    /// Findings that are put aside.
    pub baseline: Option<&'a Baseline>,
    /// Whether the tables are listed that do not differ, too.
    pub lists_tables: bool,
    /// Whether it is counted what tables have that differ.
    pub weighs: bool,
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
        let Request { name, labels, sources, committed, config, baseline, lists_tables, weighs } =
            *request;
        let (mut before, mut after) = (Side::new(old, sources.0), Side::new(new, sources.1));
        (before.label, after.label) =
            distinct(labels.0.unwrap_or(&before.label), labels.1.unwrap_or(&after.label));
        (before.committed, after.committed) =
            (committed.0.map(str::to_owned), committed.1.map(str::to_owned));
        let ours = Config::default();
        let config = config.unwrap_or(&ours);
        let context = Context { old, new, labels: (&before.label, &after.label) };
        let findings = classify::classify(&diff, &context, &config.levels);
        let told = [(before.label.as_str(), &old.figures), (after.label.as_str(), &new.figures)];
        let figures = figures::Board::of(&told, &config.levels);
        let mut report = Self {
            name: name.to_owned(),
            heading: Heading::default(),
            old: before,
            new: after,
            diff,
            findings,
            accepted: Vec::new(),
            accepted_findings: Vec::new(),
            mended: Vec::new(),
            since: None,
            inventory: Inventory::default(),
            facets: BTreeMap::new(),
            sheets: Sheets::default(),
            migrations: migrations::side_by_side(&[&old.figures, &new.figures]),
            figures,
            topics: config.topics.names().map(str::to_owned).collect(),
        };
        baseline.into_iter().for_each(|baseline| report.put_aside(baseline));
        if lists_tables {
            report.facets = facet::of(old, new, &report, None)?;
            (report.old.census, report.new.census) = (Census::of(old)?, Census::of(new)?);
            report.inventory = Inventory::of(old, new, &report, &config.topics)?;
        } else if weighs {
            let ids: BTreeSet<Id> = sheet::choice::differing(&report).into_iter().collect();
            if !ids.is_empty() {
                report.facets = facet::of(old, new, &report, Some(&ids))?;
            }
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
        if self.diff.ignored.is_empty() {
            let pair = &self.name;
            let known = |(object, code)| Known { pair: pair.clone(), object, code };
            self.mended = baseline.mended(pair, &findings).into_iter().map(known).collect();
        }
        let (news, accepted) = baseline.split(&self.name, findings);
        let changes =
            finding::by_subject(&accepted).filter_map(|own| own.first()?.subject.change());
        self.accepted = changes.cloned().collect();
        self.accepted_findings = accepted;
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
        Self { heading: Heading::default(), old, new, pairs, unpaired, findings, accepted }
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
        let (label, source) = (meta.label.clone(), source.to_owned());
        Self { label, source, committed: None, meta, census: Census::default(), opaque }
    }

    /// The time its schema is of, as far as anything tells.
    pub fn as_of(&self) -> Option<String> {
        self.meta.provenance.started.clone().or_else(|| self.committed.clone())
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
