//! Findings, and no more than findings: what SARIF, JUnit and GitHub show, whoever judged.

use super::{Output, migrations, notes};
use crate::finding::Finding;

/// Everything that was found.
pub struct Suites<'a> {
    pub suites: Vec<Suite<'a>>,
    /// How it came out, in one line.
    pub verdict: String,
    /// What must be said beside the findings.
    pub notes: Vec<String>,
    /// Where migration tools stand, a line each.
    pub migrations: Vec<String>,
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
            suites.push(Suite { database, title, source, findings, notes });
        }
        if let Output::Set(set) = output {
            suites.extend(set.findings.chunks(1).map(|findings| {
                let title = findings.iter().map(|finding| finding.subject.path()).collect();
                Suite { database: "", title, source: "", findings, notes: Vec::new() }
            }));
        }
        let migrations = migrations::lines_of(output);
        Self { suites, verdict: output.verdict(), notes: notes::of(output), migrations }
    }
}
