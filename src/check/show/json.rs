//! A check as JSON: every expected item, with what was found and what met it.

use crate::format::board;
use serde_json::{Value, json};

use super::{Held, Item, Status};
use crate::{
    check::{migrations::Inventory, section::Tally},
    report::escape,
};

pub fn render(held: &Held) -> String {
    let sections: Vec<Value> = held
        .checked
        .sections()
        .iter()
        .map(|section| {
            json!({
                "number": section.number,
                "title": section.title,
                "status": section.tally().word(),
                "counts": counts(&section.tally()),
                "items": section.items.iter().map(|item| one(item)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let extras: Vec<Value> = held
        .checked
        .extras
        .iter()
        .map(|extra| {
            json!({
                "id": extra.id.to_string(),
                "class": extra.class.word(),
                "status": if extra.status > Status::Note { extra.status.word() } else { "listed" },
                "code": extra.code,
                "level": extra.level.word(),
                "message": extra.message,
            })
        })
        .collect();
    let step = |step: &crate::check::recommend::Step| json!({"level": step.level.word(), "text": step.text});
    let document = json!({
        "report": "check",
        "version": 1,
        "passes": !held.fails(),
        "verdict": held.verdict(),
        "snapshot": {
            "label": held.found.label,
            "fingerprint": held.found.fingerprint,
            "server": held.found.provenance.server,
        },
        "expected": {"label": held.expected, "file": held.file},
        "counts": counts(&held.checked.tally()),
        "migrations": held.inventory.as_ref().map(migrations),
        "figures": (!held.figures.is_empty()).then(|| board::json(&held.figures)),
        "problems": held.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "sections": sections,
        "extras": extras,
        "recommendations": held.steps.iter().map(step).collect::<Vec<_>>(),
    });
    escape::json(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

fn counts(tally: &Tally) -> Value {
    json!({
        "expected": tally.expected,
        "met": tally.met,
        "percent": tally.percent(),
        "warned": tally.warned,
        "unproven": tally.unproven,
        "failed": tally.failed,
        "accepted": tally.accepted,
    })
}

fn one(item: &Item) -> Value {
    let points: Vec<Value> = item
        .points
        .iter()
        .map(|point| {
            json!({
                "code": point.code,
                "status": status(point.status),
                "level": point.level.word(),
                "path": point.path,
                "expected": point.expected,
                "found": point.found,
                "message": point.message,
            })
        })
        .collect();
    let ids = |ids: &[crate::model::Id]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    json!({
        "id": item.id.to_string(),
        "kind": item.id.kind.word(),
        "status": status(item.status()),
        "expected": item.expected,
        "found": item.found,
        "met_by": item.met_by.as_ref().map(ToString::to_string),
        "within": item.within.as_ref().map(|within| within.id.to_string()),
        "line": item.line,
        "purpose": item.purpose(),
        "annotations": item.annotation.words,
        "referred_by": ids(&item.referred_by),
        "may_be": ids(&item.candidates),
        "points": points,
    })
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Pass => "pass",
        Status::Note => "note",
        Status::Unproven => "unproven",
        Status::Warn => "warn",
        Status::Fail => "fail",
    }
}

fn migrations(inventory: &Inventory) -> Value {
    let (table, tool) = inventory.table.clone().unzip();
    json!({
        "layout": inventory.layout,
        "count": inventory.migrations,
        "table": table,
        "tool": tool,
        "applied": inventory.applied,
        "pending": inventory.pending,
        "unknown": inventory.unknown,
        "late": inventory.late,
        "double": inventory.double,
        "heads": inventory.heads,
    })
}
