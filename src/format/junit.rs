//! Findings as JUnit XML: a suite per pair of schemas, a case per changed object.

use super::Format;
use crate::{
    finding::{self, Detail, Finding},
    model::Level,
    report::{
        escape,
        suites::{Suite, Suites},
    },
};

pub const FORMAT: Format = Format {
    word: "junit",
    about: "JUnit XML, for test reports",
    endings: &["xml"],
    lists_tables: false,
    has_sheets: false,
    comparison: |output, style| render(&Suites::of(output), style.fail_on),
    matrix: None,
    digest: None,
};

/// What is below `fail_on` passes, with its findings in the output of its case. `None` fails on
/// any finding, as the exit code does.
pub fn render(found: &Suites, fail_on: Option<Level>) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures) = (0, 0);
    for suite in &found.suites {
        let fail_on = fail_on.unwrap_or(Level::Note);
        let (text, count, failed) = self::suite(suite, &found.head, fail_on);
        suites.push_str(&text);
        (tests, failures) = (tests + count, failures + failed);
    }
    let verdict = safe(&found.verdict);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pgsnap: {verdict}\" tests=\"{tests}\" failures=\"{failures}\">\n{suites}</testsuites>\n"
    )
}

type Head = [(String, String)];

fn suite(suite: &Suite, head: &Head, fail_on: Level) -> (String, usize, usize) {
    let cases: Vec<&[Finding]> = finding::by_subject(suite.findings).collect();
    let failed = cases.iter().filter(|own| fails(own, fail_on)).count();
    let tests = cases.len().max(1);
    let name = safe(&suite.title);
    let mut text =
        format!("  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failed}\">\n");
    text.push_str(&properties(head));
    if cases.is_empty() {
        text.push_str("    <testcase classname=\"schema\" name=\"same\"/>\n");
    }
    cases.iter().for_each(|own| text.push_str(&case(own, fail_on)));
    let notes: Vec<_> = suite.notes.iter().map(|note| escape::line(note)).collect();
    let notes = notes.join("\n");
    if !notes.is_empty() {
        text.push_str(&format!("    <system-out>{}</system-out>\n", lines(&notes)));
    }
    text.push_str("  </testsuite>\n");
    (text, tests, failed)
}

/// What is known of the run.
fn properties(head: &Head) -> String {
    let one = |(name, value): &(String, String)| {
        format!("      <property name=\"{}\" value=\"{}\"/>\n", safe(name), safe(value))
    };
    match head.is_empty() {
        true => String::new(),
        false => {
            let all: String = head.iter().map(one).collect();
            format!("    <properties>\n{all}    </properties>\n")
        }
    }
}

fn fails(findings: &[Finding], fail_on: Level) -> bool {
    finding::highest(findings) >= Some(fail_on)
}

/// The findings of one subject.
fn case(findings: &[Finding], fail_on: Level) -> String {
    let Some(subject) = findings.first().map(|finding| &finding.subject) else {
        return String::new();
    };
    let messages: Vec<String> = findings.iter().flat_map(messages).collect();
    let body = lines(&messages.join("\n"));
    let (class, name) = (safe(subject.kind_word()), safe(&subject.path()));
    let head = format!("    <testcase classname=\"{class}\" name=\"{name}\">\n");
    let inner = if fails(findings, fail_on) {
        let mut codes: Vec<&str> = Vec::new();
        for finding in findings {
            if !codes.contains(&finding.rule.code) {
                codes.push(finding.rule.code);
            }
        }
        let first = messages.first().map(|message| safe(message)).unwrap_or_default();
        let kind = codes.join(" ");
        format!("      <failure type=\"{kind}\" message=\"{first}\">{body}</failure>\n")
    } else {
        format!("      <system-out>{body}</system-out>\n")
    };
    format!("{head}{inner}    </testcase>\n")
}

/// The message, and a line for each detail.
fn messages(finding: &Finding) -> Vec<String> {
    let (code, level) = (finding.rule.code, finding.level.word());
    let first = format!("{level} {code}: {}", finding.message);
    let detail = |Detail { name, text }: &Detail| format!("  {name}: {text}");
    let told = [first].into_iter().chain(finding.details.iter().map(detail));
    told.map(|line| escape::line(&line).into_owned()).collect()
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
