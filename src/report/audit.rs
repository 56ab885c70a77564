//! An audit as a person is to read it: numbered sections, how much was looked at and what of it
//! passes, the inventory, the verdict.

use super::{
    census::Census,
    figures,
    head::{Heading, TOOL},
    migrations,
    suites::{Suite, Suites},
};
use crate::{
    audit::{self, Grade, Row, Section, Weights},
    finding::{self, Finding},
    model::{Diagnostic, Level, Snapshot},
    words::grouped,
};

/// One audit.
pub struct Audit {
    pub title: Option<String>,
    pub label: String,
    /// The file that was judged, as the user named it.
    pub source: String,
    /// What it was held to, where it was.
    pub expected: Option<String>,
    /// What is known of the database, in reading order.
    pub head: Vec<(&'static str, String)>,
    /// All of them, also those that have nothing to say.
    pub parts: Vec<Part>,
    pub inventory: Census,
    pub grade: Option<Grade>,
    /// What must be said beside it.
    pub notes: Vec<String>,
    /// Everything that was found and is not accepted, by object.
    pub findings: Vec<Finding>,
}

/// One numbered section.
pub struct Part {
    pub number: usize,
    pub title: &'static str,
    /// What is known, beside what is judged.
    pub told: Vec<String>,
    pub entries: Vec<Entry>,
}

/// One thing that was looked at.
#[derive(Clone, Default)]
pub struct Entry {
    /// The rule, if it is one.
    pub code: Option<&'static str>,
    /// What passes: `foreign keys with an index`.
    pub what: String,
    pub passed: usize,
    pub of: usize,
    pub findings: Vec<Finding>,
    /// What fails only because something that it is part of does.
    pub within: usize,
    /// Findings that are accepted, with the reason.
    pub accepted: Vec<(Finding, String)>,
    /// Why nothing could be told.
    pub untold: Option<String>,
    /// What passes one by one, where that is listed: an object, and what it is.
    pub passing: Vec<(String, String)>,
}

/// How a schema, a section or an entry fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nothing, or nothing above low.
    Pass,
    /// Medium.
    Warn,
    /// High.
    Fail,
}

impl State {
    pub fn of(highest: Option<Level>) -> Self {
        match highest {
            Some(Level::High) => Self::Fail,
            Some(Level::Medium) => Self::Warn,
            _ => Self::Pass,
        }
    }

    /// Of a section: `PASS`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pass => "PASS",
            Self::Warn => "WARN",
            Self::Fail => "FAIL",
        }
    }

    /// Of a schema: `healthy`.
    pub fn verdict(self) -> &'static str {
        match self {
            Self::Pass => "healthy",
            Self::Warn => "warnings",
            Self::Fail => "broken",
        }
    }
}

/// What an audit is made of, beside its rows.
#[derive(Default)]
pub struct Request<'a> {
    pub source: &'a str,
    pub heading: Heading,
    pub expected: Option<String>,
    /// What `check` came to, section by section.
    pub held: Vec<(Section, Entry)>,
    pub weights: Option<&'a Weights>,
    pub notes: Vec<String>,
}

impl Audit {
    /// # Errors
    ///
    /// A damaged snapshot.
    pub fn new(snapshot: &Snapshot, rows: &[Row], request: Request) -> Result<Self, Diagnostic> {
        let Request { source, heading, expected, held, weights, notes } = request;
        let others = held.iter().flat_map(|(_, entry)| &entry.findings);
        let others: Vec<Level> = others.map(|finding| finding.level).collect();
        let grade = weights.map(|weights| Grade::of(rows, &others, weights));
        let mut findings: Vec<Finding> =
            held.iter().flat_map(|(_, entry)| entry.findings.iter().cloned()).collect();
        findings.extend(audit::findings(rows));
        let mut entries: Vec<(Section, Entry)> = held;
        entries.extend(rows.iter().map(|row| (row.rule.section, Entry::of(row))));
        Ok(Self {
            title: heading.title.clone(),
            label: snapshot.meta.label.clone(),
            source: source.to_owned(),
            head: head(snapshot, source, expected.as_deref(), &heading),
            expected,
            parts: parts(snapshot, &entries),
            inventory: Census::of(snapshot)?,
            grade,
            notes,
            findings,
        })
    }

    pub fn highest(&self) -> Option<Level> {
        finding::highest(&self.findings)
    }

    pub fn state(&self) -> State {
        State::of(self.highest())
    }

    /// The one line: `shop: healthy, 1 low, 12 notes; 40 of 42 rules pass. Grade 99/100: 1 low.`
    pub fn verdict(&self) -> String {
        let (label, word) = (&self.label, self.state().verdict());
        let found = counts(&self.findings);
        let found = if found.is_empty() { "nothing found".to_owned() } else { found.join(", ") };
        let rules =
            || self.parts.iter().flat_map(|part| &part.entries).filter(|it| it.code.is_some());
        let told = rules().filter(|entry| entry.untold.is_none()).count();
        let passing = rules().filter(|entry| entry.untold.is_none() && entry.passes()).count();
        let grade = self.grade.as_ref().map(|grade| format!(" Grade {}.", grade.words()));
        let grade = grade.unwrap_or_default();
        format!("{label}: {word}, {found}; {passing} of {told} rules pass.{grade}")
    }

    /// As findings and no more, for formats of findings.
    pub fn suites(&self) -> Suites<'_> {
        let suite = Suite {
            database: "",
            title: format!("audit of {}", self.label),
            source: &self.source,
            findings: &self.findings,
            notes: self.notes.clone(),
        };
        let is_of_migrations = |part: &&Part| part.title == Section::Migrations.title();
        let migrations = self.parts.iter().find(is_of_migrations).map(|part| part.told.clone());
        let title = self.title.clone().unwrap_or_else(|| format!("Audit of {}", self.label));
        let head = self.head.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        Suites {
            head: [("Title".to_owned(), title.clone())].into_iter().chain(head).collect(),
            compared: format!("{title}, by {TOOL}"),
            suites: vec![suite],
            verdict: self.verdict(),
            notes: self.notes.clone(),
            migrations: migrations.unwrap_or_default(),
        }
    }
}

/// `2 high`, `1 note`: the highest level first, only what there is.
pub fn counts(findings: &[Finding]) -> Vec<String> {
    let count = |level: Level| {
        let count = findings.iter().filter(|finding| finding.level == level).count();
        let plural = if level == Level::Note && count != 1 { "s" } else { "" };
        (count > 0).then(|| format!("{} {}{plural}", grouped(count), level.word()))
    };
    Level::ALL.into_iter().filter_map(count).collect()
}

impl Part {
    pub fn state(&self) -> State {
        self.entries.iter().map(Entry::state).max().unwrap_or(State::Pass)
    }

    /// `WARN  3 medium, 1 low`; `PASS`; empty where there is nothing to look at.
    pub fn words(&self) -> (&'static str, String) {
        let findings: Vec<Finding> =
            self.entries.iter().flat_map(|entry| entry.findings.iter().cloned()).collect();
        let is_idle = self.entries.iter().all(Entry::is_idle);
        match is_idle && self.told.is_empty() {
            true => ("-", "nothing to look at".to_owned()),
            false => (self.state().word(), counts(&findings).join(", ")),
        }
    }
}

impl Entry {
    fn of(row: &Row) -> Self {
        let untold = row.untold.map(|class| format!("not told: the dump has no {}", class.word()));
        Self {
            code: Some(row.rule.rule.code),
            what: row.rule.counted.to_owned(),
            passed: row.passed(),
            of: row.looked_at,
            findings: row.findings.clone(),
            accepted: row.accepted.clone(),
            untold,
            ..Self::default()
        }
    }

    pub fn state(&self) -> State {
        State::of(finding::highest(&self.findings))
    }

    /// Nothing was found, or notes alone.
    pub fn passes(&self) -> bool {
        finding::highest(&self.findings) <= Some(Level::Note)
    }

    /// There was nothing to look at.
    pub fn is_idle(&self) -> bool {
        self.of == 0 && self.findings.is_empty() && self.untold.is_none()
    }

    /// `41 of 44`, `all 45`
    pub fn count(&self) -> String {
        match &self.untold {
            Some(why) => why.clone(),
            None if self.passed == self.of && self.of > 1 => format!("all {}", grouped(self.of)),
            None => {
                let (passed, of) = (grouped(self.passed), grouped(self.of));
                let within = match self.within {
                    0 => String::new(),
                    within => format!(", {} within what is missing", grouped(within)),
                };
                format!("{passed} of {of}{within}")
            }
        }
    }

    /// The highest first, and by object.
    pub fn listed(&self) -> Vec<&Finding> {
        let mut listed: Vec<&Finding> = self.findings.iter().collect();
        listed.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        listed
    }
}

fn head(
    snapshot: &Snapshot,
    source: &str,
    expected: Option<&str>,
    heading: &Heading,
) -> Vec<(&'static str, String)> {
    let provenance = &snapshot.meta.provenance;
    let server = provenance.server.as_deref().and_then(|server| server.split_whitespace().next());
    let server = server
        .map(|server| format!("PostgreSQL {server}"))
        .or_else(|| Some(format!("PostgreSQL {}, as its text tells", provenance.server_words()?)));
    let heads = migrations::side_by_side(&[&snapshot.figures]);
    let heads: Vec<String> = heads.iter().map(migration).collect();
    let heads = match heads.is_empty() {
        true => "none that the snapshot tells of".to_owned(),
        false => heads.join("; "),
    };
    let all = [
        ("Database", provenance.database.clone()),
        ("Snapshot", Some(source.to_owned()).filter(|source| !source.is_empty())),
        ("Server", server),
        ("Migrations", Some(heads)),
        ("As of", heading.date.clone().or_else(|| provenance.started.clone())),
        ("Expected", expected.map(str::to_owned)),
        ("Fingerprint", Some(snapshot.meta.fingerprint.clone()).filter(|text| !text.is_empty())),
        ("By", Some(TOOL.to_owned())),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// `at 06fc7e9891b1 (Alembic, public.alembic_version)`
fn migration(table: &migrations::Table) -> String {
    let side = table.sides.first().and_then(Option::as_ref);
    format!("{} ({}, {})", migrations::told(side, false), table.tool, table.name)
}

fn parts(snapshot: &Snapshot, entries: &[(Section, Entry)]) -> Vec<Part> {
    let part = |(at, section): (usize, Section)| {
        let of_section = entries.iter().filter(|(of, _)| *of == section);
        let told = match section {
            Section::Migrations => {
                migrations::side_by_side(&[&snapshot.figures]).iter().map(migration).collect()
            }
            Section::Data => figures::probes_told(&snapshot.figures),
            Section::Performance => figures::sizes_told(&snapshot.figures),
            _ => Vec::new(),
        };
        Part {
            number: at + 1,
            title: section.title(),
            told,
            entries: of_section.map(|(_, entry)| entry.clone()).collect(),
        }
    };
    Section::ALL.into_iter().enumerate().map(part).collect()
}
