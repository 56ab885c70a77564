//! Findings as workflow commands of GitHub Actions: annotations on the run.

use super::Format;
use crate::{
    classify::Finding,
    model::Level,
    report::{Output, Report, escape, judged, migrations, notes},
};

pub const FORMAT: Format = Format {
    word: "github",
    about: "Annotations of GitHub Actions",
    endings: &[],
    lists_tables: false,
    has_sheets: false,
    comparison: |output, _| render(output),
    matrix: None,
};

/// The highest levels first, as GitHub shows only some of many; then the notes, and the verdict.
pub fn render(output: &Output) -> String {
    let mut text = String::new();
    for level in Level::ALL {
        for report in output.reports() {
            let findings = report.findings.iter().filter(|finding| finding.level == level);
            findings.for_each(|finding| text.push_str(&annotation(report, finding)));
        }
    }
    if let Output::Set(set) = output {
        for file in &set.unpaired {
            let message = format!("database {} is only in {}", file.name, set.home(file));
            text.push_str(&format!("::error title=pgsnap::{}\n", data(&message)));
        }
    }
    let notes = notes::of(output).into_iter().chain(migrations::lines_of(output));
    for told in notes.chain([output.verdict()]) {
        text.push_str(&format!("::notice title=pgsnap::{}\n", data(&told)));
    }
    text
}

fn annotation(report: &Report, finding: &Finding) -> String {
    let Some(change) = report.diff.changes.get(finding.change) else { return String::new() };
    let command = match finding.level {
        Level::High => "error",
        Level::Medium => "warning",
        Level::Low | Level::Note => "notice",
    };
    let file = match report.new.source.as_str() {
        "" => String::new(),
        source => format!("file={},", property(source)),
    };
    let pair = if report.name.is_empty() { String::new() } else { format!("{}: ", report.name) };
    let (code, id) = (finding.rule.code, &change.id);
    let title = property(&format!("{} {code}", finding.level.word()));
    let message = data(&format!("{pair}{id}: {}", judged::message(report, finding)));
    format!("::{command} {file}title={title}::{message}\n")
}

/// What follows the second `::`. Escaped as the runner's own toolkit does (@actions/core, command.ts).
fn data(text: &str) -> String {
    escape::line(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
