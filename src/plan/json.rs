//! A plan as JSON, for programs.

use serde_json::{Value, json};

use super::{Fate, Head, Plan, Statement};

/// `{"report": "plan", "version": 1, …}`
pub fn json(plan: &Plan, head: &Head) -> String {
    let [runs, withheld, manual] = plan.counts();
    let statements: Vec<Value> = plan.statements.iter().map(statement).collect();
    let value = json!({
        "report": "plan",
        "version": 1,
        "target": plan.target,
        "head": head.lines,
        "summary": {"runs": runs, "withheld": withheld, "manual": manual},
        "statements": statements,
    });
    format!("{value:#}\n")
}

fn statement(one: &Statement) -> Value {
    let (fate, reason) = match &one.fate {
        Fate::Runs => ("runs", None),
        Fate::Withheld => ("withheld", None),
        Fate::Waits(reason) => ("withheld", Some(reason)),
        Fate::Manual(reason) => ("manual", Some(reason)),
    };
    let hazards: Vec<&str> = one.hazards.iter().map(|hazard| hazard.code()).collect();
    json!({
        "sql": one.sql.text,
        "cause": one.cause.to_string(),
        "because": one.because,
        "hazards": hazards,
        "fate": fate,
        "reason": reason,
        "min_version": one.min_version,
        "grantor": one.sql.authorization,
        "tablespace": one.sql.tablespace,
        "access_method": one.sql.access_method,
    })
}
