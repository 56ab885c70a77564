//! Findings as SARIF 2.1.0 (OASIS): what code scanning services read.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use serde_json::{Map, Value, json};

use super::Format;
use crate::{
    finding::{Age, Detail, Finding, Rule},
    judges,
    model::Level,
    report::{
        escape,
        suites::{Suite, Suites},
    },
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub const FORMAT: Format = Format {
    word: "sarif",
    about: "SARIF 2.1.0, for code scanning",
    endings: &["sarif"],
    lists_tables: false,
    has_sheets: false,
    comparison: |output, _| render(&Suites::of(output)),
    matrix: None,
    digest: None,
};

pub fn render(found: &Suites) -> String {
    let findings = found.suites.iter().flat_map(|suite| suite.findings);
    let used: BTreeSet<&str> = findings.map(|finding| finding.rule.code).collect();
    let rules = judges::rules().filter(|rule| used.contains(rule.code));
    let rules: Vec<Value> = rules.map(rule).collect();
    let results = |suite| move |finding| result(suite, finding);
    let results: Vec<Value> =
        found.suites.iter().flat_map(|suite| suite.findings.iter().map(results(suite))).collect();
    let driver = json!({
        "name": "pgsnap",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "results": results,
            "properties": properties(found),
        }],
    });
    // Maps have text keys and numbers are whole: there is nothing JSON could not hold.
    escape::json(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

fn properties(found: &Suites) -> Value {
    let Suites { suites: _, verdict, notes, migrations, head, compared: _ } = found;
    let head: BTreeMap<&str, Cow<str>> =
        head.iter().map(|(name, value)| (name.as_str(), escape::line(value))).collect();
    let mut properties = json!({ "verdict": verdict, "notes": notes, "head": head });
    if let Some(properties) = properties.as_object_mut().filter(|_| !migrations.is_empty()) {
        properties.insert("migrations".into(), migrations.as_slice().into());
    }
    properties
}

fn rule(rule: &Rule) -> Value {
    let breaks: Vec<&str> = rule.breaks.iter().map(|breaks| breaks.word()).collect();
    json!({
        "id": rule.code,
        "shortDescription": { "text": rule.summary },
        "fullDescription": { "text": rule.why },
        "defaultConfiguration": { "level": level(rule.level) },
        "properties": { "level": rule.level.word(), "breaks": breaks },
    })
}

fn result(suite: &Suite, finding: &Finding) -> Value {
    let Finding { rule, level, reason, subject, message, details, remedy: _, age } = finding;
    let mut location = Map::new();
    location.insert("logicalLocations".into(), logical(&subject.to_string(), subject.kind_word()));
    let place = subject.place();
    let file = place.map_or(suite.source, |place| &place.file);
    if !file.is_empty() {
        let line = place.and_then(|place| place.line).unwrap_or(1);
        location.insert("physicalLocation".into(), physical(file, line));
    }
    let mut properties = Map::new();
    properties.insert("level".into(), level.word().into());
    if let Some(reason) = reason {
        properties.insert("reason".into(), reason.as_str().into());
    }
    if !suite.database.is_empty() {
        properties.insert("database".into(), suite.database.into());
    }
    for Detail { name, text } in details {
        properties.insert((*name).into(), escape::line(text).into());
    }
    let mut result = json!({
        "ruleId": rule.code,
        "level": self::level(*level),
        "message": { "text": text(&format!("{subject}: {message}")) },
        "locations": [location],
        "partialFingerprints": { "pgsnapFinding/v1": finding.fingerprint(suite.database) },
        "properties": properties,
    });
    if let (Some(result), Some(age)) = (result.as_object_mut(), age) {
        result.insert("baselineState".into(), state(*age).into());
    }
    result
}

/// Against an older report (SARIF 2.1.0, 3.27.24).
fn state(age: Age) -> &'static str {
    match age {
        Age::New => "new",
        Age::Known => "unchanged",
    }
}

fn logical(name: &str, kind: &str) -> Value {
    json!([{ "fullyQualifiedName": escape::line(name), "kind": kind }])
}

/// Of a snapshot it is the file as a whole: it has no lines to point at.
fn physical(source: &str, line: usize) -> Value {
    json!({ "artifactLocation": { "uri": uri(source) }, "region": { "startLine": line } })
}

/// A path as a relative URI reference (RFC 3986): anything that means something is spelt out.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// Square brackets would make links of a message (SARIF 2.1.0, 3.11.6).
fn text(message: &str) -> String {
    escape::line(message).replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

fn level(level: Level) -> &'static str {
    match level {
        Level::High => "error",
        Level::Medium => "warning",
        Level::Low | Level::Note => "note",
    }
}
