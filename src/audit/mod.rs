//! The judge of one schema by itself: rules over a snapshot, one file per rule or close family. Each
//! rule says how much it looked at and what of that it found wanting, what passes included.

mod accept;
mod column;
mod comment;
mod constraint;
pub mod expectation;
mod foreign_key;
mod grade;
mod habit;
mod index;
pub mod key;
mod kind_of_type;
mod migration;
mod name;
mod number;
mod owner;
mod partition;
mod privilege;
mod publication;
mod routine;
mod row_security;
mod search_path;
mod table;
mod trigger;
mod unique;
mod unused;
mod upgrade;
mod value;
mod view;
mod world;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use grade::{Grade, Weights};
pub use world::World;

use crate::{
    finding::{Family, Finding, Judge, Levels, Rule, Subject},
    model::{Class, Diagnostic, Id, Level, Snapshot},
    tree::parse,
};

/// A rule about one schema.
pub struct AuditRule {
    pub rule: Rule,
    pub section: Section,
    /// What passes, as it is counted: `foreign keys with an index`.
    pub counted: &'static str,
    /// What a dump must have told for the rule to be able to say anything.
    pub needs: &'static [Class],
    /// Speaks only where somebody asks for it: a matter of taste, or of a schema's habits.
    pub is_off: bool,
    pub look: fn(&World, &mut Looked),
}

/// Where a rule stands in the report, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Schemas,
    Tables,
    Columns,
    ForeignKeys,
    Indexes,
    Types,
    Constraints,
    Migrations,
    Data,
    Performance,
    Security,
    Routines,
    Names,
    Upgrade,
}

impl Section {
    pub const ALL: [Self; 14] = [
        Self::Schemas,
        Self::Tables,
        Self::Columns,
        Self::ForeignKeys,
        Self::Indexes,
        Self::Types,
        Self::Constraints,
        Self::Migrations,
        Self::Data,
        Self::Performance,
        Self::Security,
        Self::Routines,
        Self::Names,
        Self::Upgrade,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Schemas => "Schemas and extensions",
            Self::Tables => "Tables",
            Self::Columns => "Columns",
            Self::ForeignKeys => "Foreign keys",
            Self::Indexes => "Indexes",
            Self::Types => "Types",
            Self::Constraints => "Constraints",
            Self::Migrations => "Migrations",
            Self::Data => "Data",
            Self::Performance => "Performance",
            Self::Security => "Security",
            Self::Routines => "Views, functions, triggers",
            Self::Names => "Names and comments",
            Self::Upgrade => "Upgrades",
        }
    }
}

macro_rules! families {
    ($($module:ident),+ $(,)?) => {
        /// Every rule, by the file it is in.
        pub const FAMILIES: &[(&str, &[AuditRule])] = &[$((stringify!($module), $module::RULES)),+];
    };
}

families! {
    table, partition, publication, column, kind_of_type, number, value, habit, foreign_key, index, unique, constraint,
    migration, row_security, routine, view, privilege, owner, trigger, unused, name, comment, upgrade,
}

/// The judge of one schema by itself.
pub const JUDGE: Judge = Judge { word: "audit", families };

fn families() -> Vec<Family> {
    let family = |(name, rules): &(&'static str, &'static [AuditRule])| Family {
        name,
        rules: rules.iter().map(|own| &own.rule).collect(),
    };
    let expectation = Family { name: "expectation", rules: expectation::RULES.iter().collect() };
    FAMILIES.iter().map(family).chain([expectation]).collect()
}

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static AuditRule> {
    FAMILIES.iter().flat_map(|(_, rules)| *rules)
}

/// What one rule saw.
pub struct Looked {
    rule: &'static Rule,
    /// How much it looked at.
    at: usize,
    findings: Vec<Finding>,
}

impl Looked {
    /// One more that the rule has something to say of, for better or worse.
    pub fn at(&mut self) {
        self.at += 1;
    }

    /// Of what is looked at, this is wanting. At the level of the rule, until the finding says
    /// otherwise.
    pub fn find(&mut self, id: &Id, message: impl Into<String>) -> &mut Finding {
        self.find_in(Subject::Object(id.clone()), message)
    }

    /// The same of anything that can be spoken of.
    #[allow(clippy::indexing_slicing)]
    pub fn find_in(&mut self, subject: Subject, message: impl Into<String>) -> &mut Finding {
        let at = self.findings.len();
        self.findings.push(Finding::new(self.rule, subject, message.into()));
        // It has just been pushed.
        &mut self.findings[at]
    }
}

/// What to judge by.
#[derive(Clone, Debug, Default)]
pub struct Terms<'a> {
    pub levels: Levels,
    /// Codes of rules that speak although they are off by themselves.
    pub on: BTreeSet<String>,
    /// Codes of rules that are silent.
    pub off: BTreeSet<String>,
    pub accepted: &'a [crate::finding::Acceptance],
    /// What somebody asks for: a finding that is there, too, drops to note.
    pub expected: Option<&'a Expected>,
}

/// What an expectation comes to when it is audited itself.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// What the expectation is called.
    pub label: String,
    /// Codes and objects, under the names they have in what is audited.
    pub found: BTreeSet<(&'static str, Id)>,
}

/// What came of one rule.
#[derive(Clone)]
pub struct Row {
    pub rule: &'static AuditRule,
    pub looked_at: usize,
    pub findings: Vec<Finding>,
    /// Findings that somebody accepts, with the reason.
    pub accepted: Vec<(Finding, String)>,
    /// What the dump does not tell, and so the rule cannot.
    pub untold: Option<Class>,
}

impl Row {
    /// How much of what was looked at is wanting, accepted or not.
    pub fn failed(&self) -> usize {
        let accepted = self.accepted.iter().map(|(finding, _)| finding);
        let subjects = self.findings.iter().chain(accepted).map(|it| it.subject.to_string());
        subjects.collect::<BTreeSet<_>>().len()
    }

    pub fn passed(&self) -> usize {
        self.looked_at.saturating_sub(self.failed())
    }
}

/// Judges a schema by itself: a row for each rule in force, in the order of the list.
///
/// # Errors
///
/// A damaged snapshot; no thread can be started.
pub fn audit(snapshot: &Snapshot, terms: &Terms) -> Result<Vec<Row>, Diagnostic> {
    let world = World::of(snapshot)?;
    let in_force: Vec<&'static AuditRule> = rules().filter(|rule| is_on(rule, terms)).collect();
    // Rules read trees.
    let seen = parse::map_parallel(&in_force, None, |rule| looked(rule, &world))?;
    Ok(in_force
        .into_iter()
        .zip(seen)
        .map(|(rule, looked)| row(rule, looked, &world, terms))
        .collect())
}

/// A line of the settings that names the code of a rule asks for it.
fn is_on(rule: &AuditRule, terms: &Terms) -> bool {
    let code = rule.rule.code;
    !terms.off.contains(code)
        && (!rule.is_off || terms.on.contains(code) || terms.levels.names(code))
}

fn looked(rule: &'static AuditRule, world: &World) -> Looked {
    let mut looked = Looked { rule: &rule.rule, at: 0, findings: Vec::new() };
    if untold(rule, world).is_none() {
        (rule.look)(world, &mut looked);
    }
    looked
}

fn untold(rule: &AuditRule, world: &World) -> Option<Class> {
    let coverage = &world.snapshot.meta.coverage;
    rule.needs.iter().copied().find(|class| coverage.of(*class).is_left_out())
}

fn row(rule: &'static AuditRule, looked: Looked, world: &World, terms: &Terms) -> Row {
    let Looked { rule: _, at: looked_at, findings: found } = looked;
    let (mut findings, mut accepted) = (Vec::new(), Vec::new());
    for mut finding in found {
        asked_for(&mut finding, terms);
        finding.remedy = finding.remedy.map(withheld);
        terms.levels.settle(&mut finding);
        match accept::reason(&finding, world, terms.accepted) {
            Some(reason) => accepted.push((finding, reason)),
            None => findings.push(finding),
        }
    }
    Row { rule, looked_at, findings, accepted, untold: untold(rule, world) }
}

/// What takes something away stands in a comment: it is for a person to decide. PostgreSQL ends a
/// comment at either of the two characters (scan.l), which a name may hold.
fn withheld(remedy: String) -> String {
    if !remedy.starts_with("DROP ") && !remedy.contains(" DROP CONSTRAINT ") {
        return remedy;
    }
    let lines = remedy.split(['\n', '\r']).map(|line| format!("-- {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What an expectation asks for is as somebody wants it.
fn asked_for(finding: &mut Finding, terms: &Terms) {
    let Some(expected) = terms.expected else { return };
    let Some(id) = finding.subject.id() else { return };
    if expected.found.contains(&(finding.rule.code, id.clone())) && finding.level > Level::Note {
        finding.level = Level::Note;
        finding.reason = Some(format!("{} asks for it so", expected.label));
    }
}

/// Findings of all rows, those of one object side by side, in the order of ids.
pub fn findings(rows: &[Row]) -> Vec<Finding> {
    let mut by_id: BTreeMap<Option<Id>, Vec<Finding>> = BTreeMap::new();
    for finding in rows.iter().flat_map(|row| &row.findings) {
        by_id.entry(finding.subject.id().cloned()).or_default().push(finding.clone());
    }
    by_id.into_values().flatten().collect()
}
