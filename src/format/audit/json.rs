//! An audit as JSON. Fields are only added.

use serde_json::{Map, Value, json};

use crate::{
    finding::Finding,
    model::Level,
    report::{
        audit::{Audit, Entry, Part},
        escape,
    },
};

pub fn render(audit: &Audit) -> String {
    let head: Map<String, Value> = audit
        .head
        .iter()
        .map(|(name, value)| (name.to_lowercase().replace(' ', "_"), value.as_str().into()))
        .collect();
    let inventory: Map<String, Value> = audit
        .inventory
        .0
        .iter()
        .map(|group| {
            let parts: Map<String, Value> =
                group.parts.iter().map(|part| (part.name.to_owned(), part.count.into())).collect();
            (group.title.clone(), json!({"count": group.count, "parts": parts}))
        })
        .collect();
    let level = |level: &Level| {
        let count = audit.findings.iter().filter(|finding| finding.level == *level).count();
        (level.word().to_owned(), Value::from(count))
    };
    let grade =
        audit.grade.as_ref().map(|grade| json!({"points": grade.points, "sum": grade.words()}));
    let document = json!({
        "report": "audit",
        "version": 1,
        "label": audit.label,
        "title": audit.title,
        "status": audit.state().verdict(),
        "verdict": audit.verdict(),
        "head": head,
        "by_level": Level::ALL.iter().map(level).collect::<Map<_, _>>(),
        "grade": grade,
        "sections": audit.parts.iter().map(part).collect::<Vec<_>>(),
        "inventory": inventory,
        "notes": audit.notes,
    });
    escape::json(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

fn part(part: &Part) -> Value {
    json!({
        "number": part.number,
        "title": part.title,
        "status": part.words().0,
        "told": part.told,
        "entries": part.entries.iter().map(entry).collect::<Vec<_>>(),
    })
}

fn entry(entry: &Entry) -> Value {
    let accepted = |(finding, reason): &(Finding, String)| {
        let mut value = one(finding);
        if let Some(value) = value.as_object_mut() {
            value.insert("accepted".to_owned(), reason.as_str().into());
        }
        value
    };
    let passing = |(what, is): &(String, String)| json!({"object": what, "is": is});
    json!({
        "code": entry.code,
        "what": entry.what,
        "passed": entry.passed,
        "of": entry.of,
        "within_missing": entry.within,
        "status": entry.state().word(),
        "untold": entry.untold,
        "findings": entry.findings.iter().map(one).collect::<Vec<_>>(),
        "accepted": entry.accepted.iter().map(accepted).collect::<Vec<_>>(),
        "passing": entry.passing.iter().map(passing).collect::<Vec<_>>(),
    })
}

fn one(finding: &Finding) -> Value {
    let details: Map<String, Value> = finding
        .details
        .iter()
        .map(|detail| (detail.name.to_owned(), detail.text.as_str().into()))
        .collect();
    json!({
        "code": finding.rule.code,
        "level": finding.level.word(),
        "id": finding.subject.to_string(),
        "kind": finding.subject.kind_word(),
        "message": finding.message,
        "reason": finding.reason,
        "details": details,
        "remedy": finding.remedy,
        "line": finding.subject.place().and_then(|place| place.line),
        "fingerprint": finding.fingerprint(""),
    })
}
