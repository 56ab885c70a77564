//! A check as SARIF 2.1.0 (OASIS): results at their lines in EXPECTED.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Held;
use crate::{
    check::{held::Told, table},
    model::Level,
    report::escape,
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub fn render(held: &Held) -> String {
    let told = held.told();
    let used: BTreeSet<&str> = told.iter().map(|one| one.code).collect();
    let rules: Vec<Value> = table::LINES
        .iter()
        .filter(|line| used.contains(line.code))
        .map(|line| {
            json!({
                "id": line.code,
                "shortDescription": {"text": line.case},
                "fullDescription": {"text": line.why},
            })
        })
        .collect();
    let results: Vec<Value> = told.iter().map(|one| result(held, one)).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "pgsnap",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
            "properties": {"verdict": held.verdict()},
        }],
    });
    escape::json(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

fn result(held: &Held, one: &Told) -> Value {
    let level = match one.level {
        Level::High => "error",
        Level::Medium => "warning",
        Level::Low | Level::Note => "note",
    };
    let mut result = json!({
        "ruleId": one.code,
        "level": level,
        "message": {"text": format!("{}: {}", one.id, one.message)},
        "partialFingerprints": {"pgsnap/v1": format!("{} {}", one.code, one.id)},
    });
    if let Some(line) = one.line
        && let Some(result) = result.as_object_mut()
    {
        result.insert(
            "locations".to_owned(),
            json!([{"physicalLocation": {
                "artifactLocation": {"uri": held.file},
                "region": {"startLine": line},
            }}]),
        );
    }
    result
}
