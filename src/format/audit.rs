//! An audit in each format: numbered sections, what passes counted, what does not with its remedy.

mod html;
mod json;
mod markdown;
mod text;

use super::{Format, Style, github, junit, sarif};
use crate::{
    model::Level,
    report::audit::{Audit, Entry, State},
};

/// What fails unless somebody says otherwise, as the exit code does.
pub const FAILS: Level = Level::Medium;

/// The audit in a format.
pub fn render(audit: &Audit, format: &Format, style: &Style) -> String {
    match format.word {
        "markdown" => markdown::render(audit),
        "html" => html::render(audit),
        "json" => json::render(audit),
        "sarif" => sarif::render(&audit.suites()),
        "junit" => junit::render(&audit.suites(), Some(style.fail_on.unwrap_or(FAILS))),
        "github" => github::render(&audit.suites()),
        _ => text::render(audit, style),
    }
}

/// `✗` high, `!` medium and low, `·` notes, `✓` nothing; `-` where nothing could be told.
fn mark(entry: &Entry) -> char {
    match (&entry.untold, entry.state()) {
        (Some(_), _) => '-',
        (None, State::Fail) => '✗',
        (None, State::Warn) => '!',
        (None, State::Pass) if entry.findings.iter().any(|it| it.level > Level::Note) => '!',
        (None, State::Pass) if !entry.findings.is_empty() => '·',
        (None, State::Pass) => '✓',
    }
}

/// `Foreign keys with an index`
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
