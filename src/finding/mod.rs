//! Findings: what a judge found, as a value that every format, baseline and setting understands,
//! whoever judged.

mod baseline;
mod levels;
mod rule;
mod subject;

#[cfg(test)]
mod tests;

pub use baseline::Baseline;
pub use levels::{Acceptance, Levels, Override, Whom};
pub use rule::{Breaks, Example, Family, Judge, Rule};
pub use subject::{Place, Subject};

use crate::model::Level;

/// One thing that somebody should know, and why.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    /// The rule's level, or what the judge or the settings say.
    pub level: Level,
    /// Why the settings say so.
    pub reason: Option<String>,
    pub subject: Subject,
    /// What is found of the subject, in one line that may hold anything a schema can hold:
    /// `missing in production: USING btree (account_status)`.
    pub message: String,
    /// More to know, beside the message.
    pub details: Vec<Detail>,
    /// What puts it right, as SQL.
    pub remedy: Option<String>,
    /// Whether an older report has it too; `None` where none was given.
    pub age: Option<Age>,
}

/// A finding against those of an older report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    New,
    Known,
}

impl Age {
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known => "known",
        }
    }
}

/// `expected: integer NOT NULL`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    pub name: &'static str,
    pub text: String,
}

impl Finding {
    /// At the level of its rule.
    pub fn new(rule: &'static Rule, subject: Subject, message: String) -> Self {
        let (details, remedy) = (Vec::new(), None);
        let (level, age) = (rule.level, None);
        Self { rule, level, reason: None, subject, message, details, remedy, age }
    }

    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.details.push(Detail { name, text: text.into() });
        self
    }

    /// What tells findings of one run from those of the next: the same finding, the same text.
    /// `pair` is the name of the database within a set, else empty.
    pub fn fingerprint(&self, pair: &str) -> String {
        baseline::fingerprint(pair, self)
    }
}

/// Findings of one subject together: they stand side by side, as judges go from subject to subject.
pub fn by_subject(findings: &[Finding]) -> impl Iterator<Item = &[Finding]> {
    findings.chunk_by(|a, b| a.subject.is_of_same(&b.subject))
}

/// The highest level.
pub fn highest<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Option<Level> {
    findings.into_iter().map(|finding| finding.level).max()
}
