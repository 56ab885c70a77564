//! The examples of the rules are their tests.

use std::collections::BTreeSet;

use super::*;
use crate::{
    capture::{self, Options},
    compare::{self, Compared},
    diff::{self, Renames},
    finding,
};

fn snapshot(sql: &str, label: &str) -> Snapshot {
    let options = Options { label: label.to_owned(), ..Options::default() };
    // A script of one comment is a script: nothing at all is taken for a mistake.
    let text = format!("-- example\n{sql}\n");
    capture::capture(text.into_bytes(), &options).unwrap_or_else(|e| panic!("{sql}: {e}")).snapshot
}

fn codes(old: &str, new: &str) -> BTreeSet<&'static str> {
    let (old, new) = (snapshot(old, "old"), snapshot(new, "new"));
    let diff = diff::diff(&old, &new).unwrap();
    judged_codes(&diff, &old, &new)
}

fn judged_codes(diff: &Diff, old: &Snapshot, new: &Snapshot) -> BTreeSet<&'static str> {
    let context = Context { old, new, labels: ("old", "new") };
    let findings = classify(diff, &context, &Levels::default());
    let judged: Vec<_> =
        finding::by_subject(&findings).map(|own| own[0].subject.change().unwrap()).collect();
    assert_eq!(judged.len(), diff.changes.len(), "a change without a finding");
    let in_order = judged.iter().zip(&diff.changes).all(|(a, b)| Arc::ptr_eq(a, b));
    assert!(in_order, "findings stand in the order of the changes");
    findings.iter().map(|finding| finding.rule.code).collect()
}

/// With every candidate confirmed.
fn confirmed(old: &str, new: &str) -> BTreeSet<&'static str> {
    let (old, new) = (snapshot(old, "old"), snapshot(new, "new"));
    let candidates = diff::diff(&old, &new).unwrap().candidates;
    let text = Renames::suggested([("", candidates.as_slice())].into_iter());
    let renames = Renames::parse(&text).unwrap().of("");
    let terms = compare::Terms { renames, ..compare::Terms::default() };
    let Compared { old, new, diff } = compare::compare(old, new, &terms).unwrap();
    judged_codes(&diff, &old, &new)
}

#[test]
fn every_rule_speaks_in_its_example() {
    let mut silent = Vec::new();
    for rule in families().into_iter().flat_map(|family| family.rules) {
        let Example::Change { old, new } = rule.example else { continue };
        let codes = match rule.code {
            "renamed" | "constraint-or-index-renamed" | "enum-label-renamed" => confirmed(old, new),
            _ => codes(old, new),
        };
        if !codes.contains(rule.code) {
            silent.push(format!("{}: {codes:?}", rule.code));
        }
        // What falls to the last family is known to no other rule.
        let is_other = rule.code.starts_with("object-");
        if !is_other && codes.iter().any(|code| code.starts_with("object-")) {
            silent.push(format!("{} leaves something to the others: {codes:?}", rule.code));
        }
    }
    assert!(silent.is_empty(), "\n{}", silent.join("\n"));
}

#[test]
fn codes_are_unique_and_tidy() {
    let mut seen = BTreeSet::new();
    for rule in families().into_iter().flat_map(|family| family.rules) {
        assert!(seen.insert(rule.code), "{} twice", rule.code);
        assert!(rule.code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.code);
        assert!(rule.why.ends_with('.') && !rule.summary.ends_with('.'), "{}", rule.code);
    }
}

#[test]
fn directions_differ() {
    let (a, b) = ("CREATE TABLE t (a integer);", "CREATE TABLE t (a integer, b integer NOT NULL);");
    assert_eq!(codes(a, b), ["column-required"].into());
    assert_eq!(codes(b, a), ["column-removed"].into());
    let (a, b) = ("CREATE TABLE t (a integer);", "CREATE TABLE t (a bigint);");
    assert_eq!(codes(a, b), ["column-type-widened"].into());
    assert_eq!(codes(b, a), ["column-type-narrowed"].into());
}

#[test]
fn each_fact_is_judged_by_itself() {
    let old = "CREATE TABLE t (a integer NOT NULL, b integer DEFAULT 1);";
    let new = "CREATE TABLE t (a text, b integer DEFAULT 2); COMMENT ON TABLE t IS 'x';";
    let expected =
        ["column-type-changed", "comment-changed", "default-changed", "not-null-removed"];
    assert_eq!(codes(old, new), expected.into());
}
