//! The same for programs: `{"report": "history", "version": 1, "sections": […]}`.

use serde_json::{Map, Value, json};

use crate::{
    format::tree,
    model::FactChange,
    report::{brief::Line, digest::Digest, escape},
};

/// Raised when a field changes its meaning or goes away.
const VERSION: u32 = 1;

pub fn json(digest: &Digest) -> String {
    let sections = digest.sections.iter().map(|section| {
        let mut one = Map::new();
        one.insert("section".to_owned(), section.name.into());
        let fields = section.fields.iter().map(|(name, value)| ((*name).to_owned(), json!(value)));
        one.extend(fields);
        one.insert("notes".to_owned(), json!(section.notes));
        let changes = section.lines.iter().map(change);
        one.insert("changes".to_owned(), changes.collect());
        Value::Object(one)
    });
    let document = json!({
        "report": digest.report,
        "version": VERSION,
        "title": digest.title,
        "verdict": digest.verdict,
        "sections": sections.collect::<Vec<_>>(),
    });
    escape::json(format!("{document:#}\n"))
}

fn change(line: &Line) -> Value {
    json!({
        "id": line.id.to_string(),
        "kind": line.id.kind.word(),
        "schema": line.id.schema,
        "name": line.id.name,
        "change": line.kind,
        "level": line.level.word(),
        "codes": line.codes,
        "what": line.what,
        "facts": line.facts.iter().map(fact).collect::<Vec<_>>(),
    })
}

fn fact(fact: &FactChange) -> Value {
    let value = |side: &Option<crate::model::Value>| side.as_ref().map(tree::value);
    json!({ "path": fact.path, "old": value(&fact.old), "new": value(&fact.new) })
}
