//! Findings as JUnit XML: a suite per pair of schemas, a case per changed object.

use super::Format;
use crate::{
    model::Level,
    report::{
        Output, Report, escape,
        judged::{self, Judged},
        migrations, notes,
    },
};

pub const FORMAT: Format = Format {
    word: "junit",
    about: "JUnit XML, for test reports",
    endings: &["xml"],
    lists_tables: false,
    has_sheets: false,
    comparison: |output, style| render(output, style.fail_on),
    matrix: None,
};

/// What is below `fail_on` passes, with its findings in the output of its case. `None` fails on
/// any change, as the exit code does.
pub fn render(output: &Output, fail_on: Option<Level>) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures) = (0, 0);
    for report in output.reports() {
        let (text, count, failed) = suite(report, fail_on.unwrap_or(Level::Note));
        suites.push_str(&text);
        (tests, failures) = (tests + count, failures + failed);
    }
    if let Output::Set(set) = output {
        for file in &set.unpaired {
            let name = safe(&file.name);
            let what = safe(&format!("only in {}", set.home(file)));
            suites.push_str(&format!(
                "  <testsuite name=\"{name}\" tests=\"1\" failures=\"1\">\n    <testcase classname=\"database\" name=\"{name}\">\n      <failure type=\"database-unpaired\" message=\"{what}\"/>\n    </testcase>\n  </testsuite>\n"
            ));
            (tests, failures) = (tests + 1, failures + 1);
        }
    }
    let verdict = safe(&output.verdict());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pgsnap: {verdict}\" tests=\"{tests}\" failures=\"{failures}\">\n{suites}</testsuites>\n"
    )
}

fn suite(report: &Report, fail_on: Level) -> (String, usize, usize) {
    let judged = judged::of(report);
    let failed = judged.iter().filter(|judged| judged.level >= fail_on).count();
    let name = match report.name.as_str() {
        "" => format!("{} → {}", report.old.label, report.new.label),
        name => name.to_owned(),
    };
    let tests = judged.len().max(1);
    let mut text =
        format!("  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failed}\">\n", safe(&name));
    if judged.is_empty() {
        text.push_str("    <testcase classname=\"schema\" name=\"same\"/>\n");
    }
    judged.iter().for_each(|judged| text.push_str(&case(report, judged, fail_on)));
    let mut notes = notes::of_report(report);
    notes.extend(migrations::lines(&report.migrations, &[&report.old.label, &report.new.label]));
    let notes: Vec<_> = notes.iter().map(|note| escape::line(note)).collect();
    let notes = notes.join("\n");
    if !notes.is_empty() {
        text.push_str(&format!("    <system-out>{}</system-out>\n", lines(&notes)));
    }
    text.push_str("  </testsuite>\n");
    (text, tests, failed)
}

fn case(report: &Report, judged: &Judged, fail_on: Level) -> String {
    let id = &judged.change.id;
    let messages: Vec<String> = judged
        .findings
        .iter()
        .map(|finding| {
            let (code, level) = (finding.rule.code, finding.level.word());
            escape::line(&format!("{level} {code}: {}", judged::message(report, finding)))
                .into_owned()
        })
        .collect();
    let body = lines(&messages.join("\n"));
    let (class, name) = (safe(id.kind.word()), safe(&id.path().to_string()));
    let head = format!("    <testcase classname=\"{class}\" name=\"{name}\">\n");
    let inner = if judged.level >= fail_on {
        let kind = judged.codes().join(" ");
        let first = messages.first().map(|message| safe(message)).unwrap_or_default();
        format!("      <failure type=\"{kind}\" message=\"{first}\">{body}</failure>\n")
    } else {
        format!("      <system-out>{body}</system-out>\n")
    };
    format!("{head}{inner}    </testcase>\n")
}

/// One line of text or the value of an attribute.
fn safe(text: &str) -> String {
    lines(&escape::line(text)).replace('"', "&quot;").replace('\'', "&apos;")
}

/// Text whose lines are safe already. U+FFFE and U+FFFF are no characters of XML 1.0 (section 2.2).
fn lines(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}
