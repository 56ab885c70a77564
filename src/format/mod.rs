//! From a report to bytes: one file or folder per format. A format adds form, and never computes
//! what is said.

pub mod audit;
pub mod board;
pub mod digest;
pub mod github;
pub mod history;
pub mod html;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod matrix;
pub mod reading;
pub mod rules;
pub mod sarif;
pub mod stat;
pub mod text;
pub mod tree;

#[cfg(test)]
mod tests;

use crate::{
    config::Topics,
    model::{Diagnostic, Level},
    report::{Output, digest::Digest},
};
use matrix::Named;

/// A format: what it is called, and how it writes what commands show.
pub struct Format {
    /// The word after `--format`: `markdown`.
    pub word: &'static str,
    /// For the help, in one line.
    pub about: &'static str,
    /// Endings of files that say it, the usual one first.
    pub endings: &'static [&'static str],
    /// Whether it shows the tables that do not differ, too.
    pub lists_tables: bool,
    /// Whether it shows tables that differ whole, also where that is not asked for.
    pub has_sheets: bool,
    comparison: fn(&Output, &Style) -> String,
    /// `None` for a format of findings: a matrix has none.
    matrix: Option<MatrixWriter>,
    /// `None` for a format of findings: it shows those of the document, if it has some.
    digest: Option<fn(&Digest, &Style) -> String>,
}

/// Writes a matrix for each database.
type MatrixWriter = fn(&[Named], &Topics, &Style) -> String;

/// THE list of formats; a line here and a file beside it is a new one.
pub const FORMATS: &[&Format] = &[
    &text::FORMAT,
    &markdown::FORMAT,
    &html::FORMAT,
    &json::FORMAT,
    &sarif::FORMAT,
    &junit::FORMAT,
    &github::FORMAT,
];

/// What a command shows.
#[derive(Clone, Copy)]
pub enum Document<'a> {
    /// Two schemas, or two folders of them.
    Comparison(&'a Output),
    /// Any number of schemas side by side, a matrix for each database.
    Matrix(&'a [Named], &'a Topics),
    /// Changes one by one under headings: a history, a drift.
    Digest(&'a Digest),
}

/// How a document is to look. A format takes of it what it can use.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether to colour, with ANSI escapes.
    pub colour: bool,
    /// Columns to fit into where that is possible; names are never cut.
    pub width: usize,
    /// List everything: no "… and 37 more".
    pub all: bool,
    /// Begin text with what is compared; other formats always do.
    pub head: bool,
    /// What is below passes. `None` fails on any change, as the exit code does.
    pub fail_on: Option<Level>,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, width: 100, all: false, head: false, fail_on: None }
    }
}

/// The document in a format.
///
/// # Errors
///
/// A matrix or a history in a format of findings.
pub fn render(document: Document, format: &Format, style: &Style) -> Result<String, Diagnostic> {
    match (document, format.matrix) {
        (Document::Comparison(output), _) => Ok((format.comparison)(output, style)),
        (Document::Matrix(all, topics), Some(matrix)) => Ok(matrix(all, topics, style)),
        (Document::Digest(digest), _) => match (format.digest, &digest.findings) {
            (Some(write), _) => Ok(write(digest, style)),
            (None, Some(output)) => Ok((format.comparison)(output, style)),
            (None, None) => Err(no_findings("a history", format, |it| it.digest.is_some())),
        },
        (Document::Matrix(..), None) => {
            Err(no_findings("a matrix", format, |it| it.matrix.is_some()))
        }
    }
}

fn no_findings(what: &str, format: &Format, can: fn(&Format) -> bool) -> Diagnostic {
    let can = FORMATS.iter().filter(|format| can(format)).map(|format| format.word);
    let can: Vec<&str> = can.collect();
    Diagnostic::new(format!("{what} has no findings to show as {}", format.word))
        .hint(format!("choose {}; `pgsnap diff` has findings", can.join(", ")))
}
