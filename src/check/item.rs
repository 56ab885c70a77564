//! What an expectation comes to: one item per object it speaks of, with the points that do not hold.

use super::annotation::Annotation;
use crate::{
    kinds::constraint::Sort,
    model::{Id, Level},
};

/// What became of an expected item, from the best to the worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    #[default]
    Pass,
    /// Worth knowing; the item passes.
    Note,
    /// Cannot be told from the text: shown as a warning, and counted apart.
    Unproven,
    Warn,
    Fail,
}

impl Status {
    /// The word of a report.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pass | Self::Note => "PASS",
            Self::Unproven | Self::Warn => "WARN",
            Self::Fail => "FAIL",
        }
    }

    /// How serious a point of this status is, unless somebody says otherwise.
    pub fn level(self) -> Level {
        match self {
            Self::Pass | Self::Note => Level::Note,
            Self::Unproven => Level::Low,
            Self::Warn => Level::Low,
            Self::Fail => Level::High,
        }
    }
}

/// One thing that does not hold as it is said, or could not be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The line of the table of what is free and what must hold.
    pub code: &'static str,
    pub status: Status,
    pub level: Level,
    /// The attribute: `type`, `default`, `on delete`.
    pub path: String,
    pub expected: Option<String>,
    pub found: Option<String>,
    /// In words, for a person.
    pub message: String,
    /// It does not hold, and settings or a baseline accept that.
    pub accepted: bool,
}

impl Point {
    pub fn new(code: &'static str, status: Status, message: impl Into<String>) -> Self {
        let level = status.level();
        let (path, expected, found) = Default::default();
        Self {
            code,
            status,
            level,
            path,
            expected,
            found,
            message: message.into(),
            accepted: false,
        }
    }

    /// The attribute, and what it is on both sides.
    pub fn of(
        self,
        path: impl Into<String>,
        expected: Option<String>,
        found: Option<String>,
    ) -> Self {
        Self { path: path.into(), expected, found, ..self }
    }

    pub fn at(self, level: Level) -> Self {
        Self { level, ..self }
    }

    /// Under a level that somebody gives it, and where somebody accepts it.
    pub fn settle(&mut self, level: Option<Level>, accepted: Option<&str>) {
        if let Some(level) = level {
            self.level = level;
            if level <= Level::Low && self.status == Status::Fail {
                self.status = Status::Warn;
            }
        }
        if let Some(reason) = accepted {
            (self.status, self.level, self.accepted) = (Status::Note, Level::Note, true);
            self.message.push_str(&format!(" (accepted: {reason})"));
        }
    }
}

/// An expected object, and what was found of it.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: Id,
    /// Of a constraint.
    pub sort: Option<Sort>,
    /// What EXPECTED says of it, in one line.
    pub expected: String,
    /// What is there, in one line; `None` where nothing is.
    pub found: Option<String>,
    /// What meets it, where that has another name.
    pub met_by: Option<Id>,
    /// The missing object that it is part of: it counts, and is not reported again.
    pub within: Option<Within>,
    /// What does not hold; nothing where all does.
    pub points: Vec<Point>,
    /// 1-based line in EXPECTED, where it was read from text.
    pub line: Option<usize>,
    /// What is said of it beside the SQL.
    pub annotation: Annotation,
    /// COMMENT ON, of either side.
    pub comment: Option<String>,
    /// Parts that EXPECTED says of it.
    pub contains: usize,
    /// Of what is deprecated: what still refers to it, in the order in which it can go.
    pub referred_by: Vec<Id>,
    /// What it may be called now.
    pub candidates: Vec<Id>,
}

/// A missing object, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    pub id: Id,
    pub status: Status,
    pub accepted: bool,
}

impl Item {
    pub fn new(id: Id, expected: String) -> Self {
        let (sort, found, met_by, within, points, line) = Default::default();
        let (annotation, comment, contains, referred_by, candidates) = Default::default();
        Self {
            id,
            sort,
            expected,
            found,
            met_by,
            within,
            points,
            line,
            annotation,
            comment,
            contains,
            referred_by,
            candidates,
        }
    }

    /// The worst of its points.
    pub fn status(&self) -> Status {
        if let Some(within) = &self.within {
            return within.status;
        }
        self.points.iter().map(|point| point.status).max().unwrap_or_default()
    }

    /// How serious the worst of its points is.
    pub fn level(&self) -> Level {
        self.points.iter().map(|point| point.level).max().unwrap_or(Level::Note)
    }

    /// Whether nothing is there for it.
    pub fn is_missing(&self) -> bool {
        const CODES: [&str; 2] = ["missing", "index-missing"];
        let is_it = |point: &Point| CODES.contains(&point.code);
        self.within.is_some() || self.points.iter().any(is_it)
    }

    /// Whether it does not hold, and that is accepted.
    pub fn is_accepted(&self) -> bool {
        let within = self.within.as_ref().is_some_and(|within| within.accepted);
        within || self.points.iter().any(|point| point.accepted)
    }

    pub fn is_deprecated(&self) -> bool {
        self.annotation.deprecated
    }

    /// What it is for: said beside it, or by its comment.
    pub fn purpose(&self) -> Option<&str> {
        self.annotation.word("purpose").or(self.comment.as_deref())
    }
}

/// An object that EXPECTED says nothing of.
#[derive(Clone, Debug)]
pub struct Extra {
    pub id: Id,
    pub summary: String,
    pub class: Class,
    /// The line of the table, where it matters all the same.
    pub code: &'static str,
    /// `Pass` where it is only listed.
    pub status: Status,
    pub level: Level,
    pub message: String,
    /// Parts that come with it.
    pub contains: usize,
}

/// What an extra object is, as far as can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    MigrationTable,
    Leftover,
    /// Belongs to a schema in which only an extension or a service works.
    Service,
    Unknown,
}

impl Class {
    pub fn word(self) -> &'static str {
        match self {
            Self::MigrationTable => "migration table",
            Self::Leftover => "leftover by its name",
            Self::Service => "of a service",
            Self::Unknown => "unknown",
        }
    }
}
