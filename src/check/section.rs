//! The numbered sections of a check: items by what they are, with counts that are right.

use super::{
    Checked,
    item::{Item, Status},
};
use crate::kinds::{Body, Kind, constraint::Sort};

/// The sections, in the order of the report.
pub const TITLES: [&str; 13] = [
    "Schemas",
    "Tables",
    "Columns",
    "Primary keys",
    "Foreign keys",
    "Indexes",
    "Enums",
    "Checks and uniques",
    "Policies and row security",
    "Functions and triggers",
    "Views",
    "Extensions",
    "Others",
];

/// One section with its items.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    /// From 1, of those that have items.
    pub number: usize,
    pub title: &'static str,
    pub items: Vec<&'a Item>,
}

/// How many of some items are what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub expected: usize,
    /// There, with warnings or without.
    pub met: usize,
    pub warned: usize,
    pub unproven: usize,
    pub failed: usize,
    /// Not met, and accepted by settings or a baseline.
    pub accepted: usize,
}

impl Tally {
    pub fn of<'a>(items: impl Iterator<Item = &'a Item>) -> Self {
        let mut tally = Self::default();
        for item in items {
            tally.expected += 1;
            match item.status() {
                Status::Pass | Status::Note if item.is_accepted() => tally.accepted += 1,
                Status::Pass | Status::Note => tally.met += 1,
                Status::Warn if item.is_missing() => tally.warned += 1,
                Status::Warn => {
                    tally.met += 1;
                    tally.warned += 1;
                }
                // Nobody knows whether it is met.
                Status::Unproven => tally.unproven += 1,
                Status::Fail => tally.failed += 1,
            }
        }
        tally
    }

    /// Rounded down: 100 means all.
    pub fn percent(&self) -> usize {
        (self.met * 100).checked_div(self.expected).unwrap_or(100)
    }

    /// `44 of 44 (100 %)`
    pub fn words(&self) -> String {
        format!("{} of {} ({} %)", self.met, self.expected, self.percent())
    }

    pub fn word(&self) -> &'static str {
        match self {
            Self { failed: 1.., .. } => Status::Fail.word(),
            Self { warned: 1.., .. } | Self { unproven: 1.., .. } => Status::Warn.word(),
            _ => Status::Pass.word(),
        }
    }
}

impl Section<'_> {
    pub fn tally(&self) -> Tally {
        Tally::of(self.items.iter().copied())
    }
}

impl Checked {
    /// The sections that have items, numbered.
    pub fn sections(&self) -> Vec<Section<'_>> {
        let mut sections: Vec<Section> = Vec::new();
        for (at, title) in TITLES.iter().enumerate() {
            let items: Vec<&Item> = self.items.iter().filter(|item| place(item) == at).collect();
            if !items.is_empty() {
                sections.push(Section { number: sections.len() + 1, title, items });
            }
        }
        sections
    }

    pub fn tally(&self) -> Tally {
        Tally::of(self.items.iter())
    }
}

/// The section of an item, by its place in [`TITLES`].
fn place(item: &Item) -> usize {
    match item.id.kind {
        Kind::Schema => 0,
        Kind::Table | Kind::ForeignTable => 1,
        Kind::Column => 2,
        Kind::Constraint => match item.sort {
            Some(Sort::PrimaryKey) => 3,
            Some(Sort::ForeignKey) => 4,
            _ => 7,
        },
        Kind::Index => 5,
        Kind::Enumeration => 6,
        Kind::Policy => 8,
        Kind::Function | Kind::Procedure | Kind::Aggregate | Kind::Trigger => 9,
        Kind::View | Kind::MaterializedView => 10,
        Kind::Extension => 11,
        _ => 12,
    }
}

/// The sort of a constraint, for the section that it is in.
pub fn sort(body: &Body) -> Option<Sort> {
    match body {
        Body::Constraint(constraint) => Some(constraint.sort),
        _ => None,
    }
}
