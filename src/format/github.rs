//! Findings as workflow commands of GitHub Actions: annotations on the run.

use super::Format;
use crate::{
    finding::{Age, Finding},
    model::Level,
    report::{
        escape,
        suites::{Suite, Suites},
    },
};

pub const FORMAT: Format = Format {
    word: "github",
    about: "Annotations of GitHub Actions",
    endings: &[],
    lists_tables: false,
    has_sheets: false,
    comparison: |output, _| render(&Suites::of(output)),
    matrix: None,
    digest: None,
};

/// The highest levels first, as GitHub shows only some of many; then the notes, and the verdict.
pub fn render(found: &Suites) -> String {
    let mut text = String::new();
    for level in Level::ALL {
        for suite in &found.suites {
            let findings = suite.findings.iter().filter(|finding| finding.level == level);
            findings.for_each(|finding| text.push_str(&annotation(suite, finding)));
        }
    }
    text.push_str(&format!("::notice title=pgsnap::{}\n", data(&found.compared)));
    for told in found.notes.iter().chain(&found.migrations).chain([&found.verdict]) {
        text.push_str(&format!("::notice title=pgsnap::{}\n", data(told)));
    }
    text
}

fn annotation(suite: &Suite, finding: &Finding) -> String {
    let command = match finding.level {
        Level::High => "error",
        Level::Medium => "warning",
        Level::Low | Level::Note => "notice",
    };
    let place = finding.subject.place();
    let file = match place.map_or(suite.source, |place| place.file.as_str()) {
        "" => String::new(),
        file => format!("file={},", property(file)),
    };
    let line = place.and_then(|place| place.line).map(|line| format!("line={line},"));
    let line = line.unwrap_or_default();
    let pair = match suite.database {
        "" => String::new(),
        database => format!("{database}: "),
    };
    let Finding { rule, subject, message, .. } = finding;
    let age = if finding.age == Some(Age::New) { "new " } else { "" };
    let title = property(&format!("{age}{} {}", finding.level.word(), rule.code));
    let message = data(&format!("{pair}{subject}: {message}"));
    format!("::{command} {file}{line}title={title}::{message}\n")
}

/// What follows the second `::`. Escaped as the runner's own toolkit does (@actions/core, command.ts).
fn data(text: &str) -> String {
    escape::line(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
