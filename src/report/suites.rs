//! Findings, and no more than findings: what SARIF, JUnit and GitHub show, whoever judged.

use super::{
    Output,
    head::{Head, Line},
    migrations, notes,
};
use crate::finding::Finding;

/// Everything that was found.
pub struct Suites<'a> {
    pub suites: Vec<Suite<'a>>,
    /// How it came out, in one line.
    pub verdict: String,
    /// What must be said beside the findings.
    pub notes: Vec<String>,
    /// Where migration tools stand, and what is found in figures, a line each.
    pub migrations: Vec<String>,
    /// What is known of the run: title, sides, servers, as of when; a name and a value each.
    pub head: Vec<(String, String)>,
    /// The same in a line: `Weekly: local (PostgreSQL 15.14) → production, by pgsnap 0.1.0`.
    pub compared: String,
}

/// What was found in one place.
pub struct Suite<'a> {
    /// The name of the database within a set; empty where there is only one.
    pub database: &'a str,
    pub title: String,
    /// The file that was judged, as the user named it; empty where there is none.
    pub source: &'a str,
    /// Those of one subject stand side by side.
    pub findings: &'a [Finding],
    /// What must be said beside these findings.
    pub notes: Vec<String>,
}

impl<'a> Suites<'a> {
    pub fn of(output: &'a Output) -> Self {
        let mut suites: Vec<Suite> = Vec::new();
        for report in output.reports() {
            let title = match report.name.as_str() {
                "" => format!("{} → {}", report.old.label, report.new.label),
                name => name.to_owned(),
            };
            let (database, source) = (report.name.as_str(), report.new.source.as_str());
            let findings = report.findings.as_slice();
            let mut notes = notes::of_report(report);
            let labels = [report.old.label.as_str(), &report.new.label];
            notes.extend(migrations::lines(&report.migrations, &labels));
            notes.extend(report.figures.lines());
            suites.push(Suite { database, title, source, findings, notes });
        }
        if let Output::Set(set) = output {
            suites.extend(set.findings.chunks(1).map(|findings| {
                let title = findings.iter().map(|finding| finding.subject.path()).collect();
                Suite { database: "", title, source: "", findings, notes: Vec::new() }
            }));
        }
        let mut migrations = migrations::lines_of(output);
        migrations.extend(output.reports().iter().flat_map(|report| report.figures.lines()));
        let head = Head::of(output);
        let (verdict, notes) = (output.verdict(), notes::of(output));
        let compared = compared(&head);
        Self { suites, verdict, notes, migrations, head: self::head(&head), compared }
    }
}

fn compared(head: &Head) -> String {
    let said: Vec<&str> =
        [&head.title, &head.date].into_iter().flatten().map(String::as_str).collect();
    let colon = if said.is_empty() { "" } else { ": " };
    let [old, new] = head.short();
    format!("{}{colon}{old} → {new}, by {}", said.join(", "), head.tool)
}

/// Nothing stands for what is not known.
fn head(head: &Head) -> Vec<(String, String)> {
    let Head { title, date, tool, labels: [old, new], lines, not_compared: _ } = head;
    let mut known = vec![("tool".to_owned(), tool.clone())];
    let said = [("title", title), ("date", date)].into_iter();
    known.extend(said.filter_map(|(name, value)| Some((name.to_owned(), value.clone()?))));
    known.extend([("old".to_owned(), old.clone()), ("new".to_owned(), new.clone())]);
    for Line { what, values: [old, new] } in lines {
        let of = [("old", old), ("new", new)].into_iter();
        let known_of = of.filter(|(_, value)| !value.is_empty());
        let named = |side: &str| format!("{side} {}", what.to_lowercase());
        known.extend(known_of.map(|(side, value)| (named(side), value.clone())));
    }
    known
}
