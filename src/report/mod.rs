//! What a comparison found, as a person is to read it: the view model of every format. Heads, judged
//! rows, tallies, notes, the verdict.

pub mod brief;
pub mod escape;
pub mod hanging;
pub mod inventory;
pub mod judged;
pub mod layout;
pub mod lines;
pub mod migrations;
pub mod moved;
pub mod names;
pub mod not_compared;
pub mod notes;
pub mod sheet;
pub mod shown;
pub mod tally;
pub mod verdict;

use crate::{
    classify::{self, Baseline, Context, Finding},
    config::{Config, Domains, Groups},
    diff::Diff,
    kinds::Kind,
    model::{Change, ChangeKind, Diagnostic, Id, Level, Meta, Snapshot},
};
use inventory::Inventory;
use sheet::Sheets;

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
    /// Of each change at least one, once [`Report::judge`] was called.
    pub findings: Vec<Finding>,
    /// Changes that a baseline accepts: not in the diff, and not forgotten.
    pub accepted: Vec<Change>,
    /// Empty until [`Report::listing_tables`] was called.
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
}

/// A file that the other folder does not have.
#[derive(Clone, Debug)]
pub struct Unpaired {
    pub name: String,
    /// Whether OLD has it; otherwise NEW does.
    pub is_old: bool,
    pub meta: Meta,
}

/// What a line says of the two sides. The sign alone says it; colour adds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Same,
    Old,
    New,
    Differs,
}

impl Sign {
    pub fn char(self) -> char {
        match self {
            Self::Same => ' ',
            Self::Old => '-',
            Self::New => '+',
            Self::Differs => '~',
        }
    }

    pub fn of(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Added => Self::New,
            ChangeKind::Removed => Self::Old,
            ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => Self::Differs,
        }
    }
}

impl Output {
    /// Nothing differs, as far as it was compared, and no file stands alone.
    pub fn is_same(&self) -> bool {
        match self {
            Self::One(report) => report.is_same(),
            Self::Set(set) => set.is_same(),
        }
    }

    /// Something differs that no baseline accepts, or a file stands alone.
    pub fn has_news(&self) -> bool {
        match self {
            Self::One(report) => !report.diff.is_empty(),
            Self::Set(set) => {
                !set.unpaired.is_empty() || set.pairs.iter().any(|pair| !pair.diff.is_empty())
            }
        }
    }

    /// The highest level of all findings. A file that stands alone is of the highest.
    pub fn highest(&self) -> Option<Level> {
        let unpaired = matches!(self, Self::Set(set) if !set.unpaired.is_empty());
        let findings = self.reports().iter().flat_map(|report| &report.findings);
        findings.map(|finding| finding.level).chain(unpaired.then_some(Level::High)).max()
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

impl Report {
    /// The sides are called by the labels of the snapshots.
    pub fn new(old: &Snapshot, new: &Snapshot, diff: Diff) -> Self {
        let migrations = migrations::side_by_side(&[&old.figures, &new.figures]);
        let (old, new) = (Side::new(old), Side::new(new));
        let (findings, accepted, domains) = (Vec::new(), Vec::new(), Vec::new());
        let (name, inventory, sheets) = (String::new(), Inventory::default(), Sheets::default());
        Self { name, old, new, diff, findings, accepted, inventory, sheets, migrations, domains }
            .labelled(None, None)
    }

    /// Judges every change and puts aside what a baseline accepts.
    pub fn judge(
        mut self,
        old: &Snapshot,
        new: &Snapshot,
        config: &Config,
        baseline: Option<&Baseline>,
    ) -> Self {
        self.findings = classify::classify(&self.diff, &Context { old, new }, &config.levels);
        if let Some(baseline) = baseline {
            let (diff, findings) = (&mut self.diff, &mut self.findings);
            self.accepted = classify::accept(diff, findings, baseline, &self.name);
        }
        self.domains = config.domains.names().map(str::to_owned).collect();
        self
    }

    /// Lists the tables of a judged report, for the formats that show them all.
    ///
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn listing_tables(
        mut self,
        old: &Snapshot,
        new: &Snapshot,
        domains: &Domains,
    ) -> Result<Self, Diagnostic> {
        self.inventory = Inventory::of(old, new, &self, domains)?;
        Ok(self)
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

    /// Other labels for the sides, where given.
    pub fn labelled(mut self, old: Option<&str>, new: Option<&str>) -> Self {
        let old = old.unwrap_or(&self.old.label);
        let new = new.unwrap_or(&self.new.label);
        (self.old.label, self.new.label) = distinct(old, new);
        if let Some(labels) = &mut self.sheets.labels {
            *labels = (self.old.label.clone(), self.new.label.clone());
        }
        self
    }

    /// The files of the two sides, as the user named them.
    pub fn from_files(mut self, old: impl Into<String>, new: impl Into<String>) -> Self {
        (self.old.source, self.new.source) = (old.into(), new.into());
        self
    }

    /// The name of the pair within a set.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
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
    /// `old` and `new` are the labels of the folders; every pair is shown under them.
    pub fn new(old: &str, new: &str, pairs: Vec<Report>, unpaired: Vec<Unpaired>) -> Self {
        let (old, new) = distinct(old, new);
        let pairs = pairs.into_iter().map(|pair| pair.labelled(Some(&old), Some(&new))).collect();
        Self { old, new, pairs, unpaired }
    }

    pub fn is_same(&self) -> bool {
        self.unpaired.is_empty() && self.pairs.iter().all(Report::is_same)
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
    fn new(snapshot: &Snapshot) -> Self {
        // A damaged file was refused before anybody reports on it.
        let opaque = snapshot.model.of_kind(Kind::Opaque).filter_map(Result::ok);
        let opaque = opaque.map(|object| object.id).collect();
        let meta = snapshot.meta.clone();
        Self { label: meta.label.clone(), source: String::new(), meta, opaque }
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

/// `123,456`: figures in sentences.
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `1 object`, `1,408 objects`
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

pub fn counted_kind(kind: Kind, count: usize) -> String {
    let info = kind.info();
    counted(count, info.word, info.plural)
}
