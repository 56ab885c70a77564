//! A check as JUnit XML: a suite per section, a case per expected item.

use super::{Held, Status, reasons};
use crate::report::escape;

pub fn render(held: &Held) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures) = (0, 0);
    for section in held.checked.sections() {
        let tally = section.tally();
        suites.push_str(&format!(
            "  <testsuite name=\"{}. {}\" tests=\"{}\" failures=\"{}\">\n",
            section.number, section.title, tally.expected, tally.failed
        ));
        for item in &section.items {
            let name = safe(&item.id.to_string());
            let start = format!("    <testcase classname=\"{}\" name=\"{name}\"", section.title);
            let why = safe(&reasons(item));
            suites.push_str(&match item.status() {
                Status::Fail => {
                    let code = item.points.first().map_or("missing", |point| point.code);
                    format!(
                        "{start}>\n      <failure type=\"{code}\" message=\"{why}\"/>\n    </testcase>\n"
                    )
                }
                Status::Warn | Status::Unproven => {
                    format!("{start}>\n      <system-out>{why}</system-out>\n    </testcase>\n")
                }
                _ => format!("{start}/>\n"),
            });
        }
        suites.push_str("  </testsuite>\n");
        (tests, failures) = (tests + tally.expected, failures + tally.failed);
    }
    let failing: Vec<_> =
        held.checked.extras.iter().filter(|extra| extra.status == Status::Fail).collect();
    if !failing.is_empty() {
        let count = failing.len();
        suites.push_str(&format!(
            "  <testsuite name=\"Not expected\" tests=\"{count}\" failures=\"{count}\">\n"
        ));
        for extra in failing {
            suites.push_str(&format!(
                "    <testcase classname=\"Not expected\" name=\"{}\">\n      <failure type=\"{}\" message=\"{}\"/>\n    </testcase>\n",
                safe(&extra.id.to_string()),
                extra.code,
                safe(&extra.message)
            ));
        }
        suites.push_str("  </testsuite>\n");
        (tests, failures) = (tests + count, failures + count);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pgsnap: {}\" tests=\"{tests}\" failures=\"{failures}\">\n{suites}</testsuites>\n",
        safe(&held.verdict())
    )
}

fn safe(text: &str) -> String {
    let text = escape::line(text);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
