//! Findings as SARIF 2.1.0 (OASIS): what code scanning services read.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Format;
use crate::{
    classify::{self, Finding, Rule},
    model::Level,
    report::{Output, Report, Unpaired, escape, judged, migrations, notes},
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The code of a database that one of two folders lacks.
const UNPAIRED: &str = "database-unpaired";

pub const FORMAT: Format = Format {
    word: "sarif",
    about: "SARIF 2.1.0, for code scanning",
    endings: &["sarif"],
    lists_tables: false,
    has_sheets: false,
    comparison: |output, _| render(output),
    matrix: None,
};

pub fn render(output: &Output) -> String {
    let findings = output.reports().iter().flat_map(|report| &report.findings);
    let used: BTreeSet<&str> = findings.map(|finding| finding.rule.code).collect();
    let is_used = |rule: &&Rule| used.contains(rule.code);
    let has_unpaired = matches!(output, Output::Set(set) if !set.unpaired.is_empty());
    let rules = classify::rules().filter(is_used).map(rule);
    let rules: Vec<Value> = rules.chain(has_unpaired.then(unpaired_rule)).collect();
    let mut results: Vec<Value> = Vec::new();
    for report in output.reports() {
        results.extend(report.findings.iter().filter_map(|finding| result(report, finding)));
    }
    if let Output::Set(set) = output {
        results.extend(set.unpaired.iter().map(|file| unpaired(file, set.home(file))));
    }
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
            "properties": properties(output),
        }],
    });
    // Maps have text keys and numbers are whole: there is nothing JSON could not hold.
    escape::json(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

fn properties(output: &Output) -> Value {
    let mut properties = json!({ "verdict": output.verdict(), "notes": notes::of(output) });
    let migrations = migrations::lines_of(output);
    if let Some(properties) = properties.as_object_mut().filter(|_| !migrations.is_empty()) {
        properties.insert("migrations".into(), migrations.into());
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

fn unpaired_rule() -> Value {
    json!({
        "id": UNPAIRED,
        "shortDescription": { "text": "a database is in one folder only" },
        "defaultConfiguration": { "level": "error" },
    })
}

fn result(report: &Report, finding: &Finding) -> Option<Value> {
    let change = report.diff.changes.get(finding.change)?;
    let mut location = Map::new();
    location
        .insert("logicalLocations".into(), logical(&change.id.to_string(), change.id.kind.word()));
    if !report.new.source.is_empty() {
        location.insert("physicalLocation".into(), physical(&report.new.source));
    }
    let message = judged::message(report, finding);
    let mut properties = Map::new();
    properties.insert("level".into(), finding.level.word().into());
    if let Some(reason) = &finding.reason {
        properties.insert("reason".into(), reason.as_str().into());
    }
    if !report.name.is_empty() {
        properties.insert("database".into(), report.name.as_str().into());
    }
    Some(json!({
        "ruleId": finding.rule.code,
        "level": level(finding.level),
        "message": { "text": text(&format!("{}: {message}", change.id)) },
        "locations": [location],
        "partialFingerprints": {
            "pgsnapFinding/v1": classify::fingerprint(&report.name, change, finding),
        },
        "properties": properties,
    }))
}

fn unpaired(file: &Unpaired, home: &str) -> Value {
    json!({
        "ruleId": UNPAIRED,
        "level": "error",
        "message": { "text": text(&format!("database {} is only in {home}", file.name)) },
        "locations": [{ "logicalLocations": logical(&file.name, "database") }],
    })
}

fn logical(name: &str, kind: &str) -> Value {
    json!([{ "fullyQualifiedName": escape::line(name), "kind": kind }])
}

/// The file as a whole: a snapshot has no lines to point at.
fn physical(source: &str) -> Value {
    json!({ "artifactLocation": { "uri": uri(source) }, "region": { "startLine": 1 } })
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
