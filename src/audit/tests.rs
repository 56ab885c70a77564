//! The examples of the rules are their tests.

use std::collections::BTreeSet;

use super::*;
use crate::{
    capture::{self, Options},
    finding::Example,
};

fn snapshot(sql: &str) -> Snapshot {
    let options = Options { label: "example".to_owned(), ..Options::default() };
    // A script of one comment is a script: nothing at all is taken for a mistake.
    let text = format!("-- example\n{sql}\n");
    capture::capture(text.into_bytes(), &options).unwrap_or_else(|e| panic!("{sql}: {e}")).snapshot
}

/// With every rule on.
fn codes(sql: &str) -> Vec<Row> {
    let on = rules().map(|rule| rule.rule.code.to_owned()).collect();
    audit(&snapshot(sql), &Terms { on, ..Terms::default() }).unwrap()
}

#[test]
fn every_rule_speaks_in_its_example_and_not_in_the_other() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let code = rule.rule.code;
        let Example::Schema { sql, silent } = rule.rule.example else {
            wrong.push(format!("{code} has no example of one schema"));
            continue;
        };
        let row = |sql| codes(sql).into_iter().find(|row| row.rule.rule.code == code).unwrap();
        let (found, quiet) = (row(sql), row(silent));
        if found.findings.len() != 1 {
            let told: Vec<_> = found.findings.iter().map(|it| it.message.as_str()).collect();
            wrong.push(format!("{code} finds {} in its example: {told:?}", told.len()));
        }
        if found.looked_at < 1 || found.failed() > found.looked_at {
            wrong.push(format!("{code} fails {} of {}", found.failed(), found.looked_at));
        }
        for finding in quiet.findings {
            wrong.push(format!("{code} speaks of {}: {}", finding.subject, finding.message));
        }
        if quiet.looked_at < 1 {
            wrong.push(format!("{code} looks at nothing where it is silent"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn codes_are_unique_and_tidy() {
    let mut seen = BTreeSet::new();
    let all = |code: &str| crate::judges::rules().filter(|rule| rule.code == code).count();
    for rule in families().into_iter().flat_map(|family| family.rules) {
        assert!(seen.insert(rule.code) && all(rule.code) == 1, "{} twice", rule.code);
        assert!(rule.why.ends_with('.'), "{}", rule.code);
        let is_tidy = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(rule.code.chars().all(is_tidy), "{}", rule.code);
    }
}
