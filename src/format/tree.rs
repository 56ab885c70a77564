//! One snapshot as text or JSON: the outline, chosen objects with their facts, the record.

use std::collections::BTreeMap;

use serde_json::json;

use crate::model::{Diagnostic, Fact, Id, Object, Snapshot, Value};
use crate::report::escape;

/// Schemas, and in them the top-level objects with a line each.
pub fn outline(snapshot: &Snapshot) -> Result<String, Diagnostic> {
    let mut children: BTreeMap<Id, Vec<Object>> = BTreeMap::new();
    let mut tops = Vec::new();
    for object in snapshot.model.objects() {
        let object = object?;
        match &object.parent {
            Some(parent) => children.entry(parent.clone()).or_default().push(object),
            None => tops.push(object),
        }
    }
    tops.sort_by(|a, b| (&a.id.schema, &a.id).cmp(&(&b.id.schema, &b.id)));
    let mut text = String::new();
    let mut schema = None;
    for object in &tops {
        if schema != Some(&object.id.schema) {
            let gap = if text.is_empty() { "" } else { "\n" };
            let title = if object.id.schema.is_empty() { "(database)" } else { &object.id.schema };
            text.push_str(&format!("{gap}{title}\n"));
            schema = Some(&object.id.schema);
        }
        branch(object, &children, 1, &mut text);
    }
    Ok(text)
}

/// An object and, below it, what hangs on it.
fn branch(object: &Object, children: &BTreeMap<Id, Vec<Object>>, depth: usize, text: &mut String) {
    // Deeper than any catalog goes; a damaged file could make parents a circle.
    if depth > 8 {
        return;
    }
    let name = if depth == 1 { bare(&object.id) } else { object.id.name.clone() };
    let name = escape::line(&name);
    let summary = one_line(&object.body.describe().summary());
    let summary = escape::line(&summary);
    let line = format!("{}{} {name}  {summary}", "  ".repeat(depth), object.id.kind.word());
    text.push_str(line.trim_end());
    text.push('\n');
    for child in children.get(&object.id).into_iter().flatten() {
        branch(child, children, depth + 1, text);
    }
}

/// The id without kind and schema.
fn bare(id: &Id) -> String {
    let path = id.path().to_string();
    let schema = format!("{}.", crate::model::quote::ident(&id.schema));
    path.strip_prefix(&schema).map(str::to_owned).unwrap_or(path)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every object with every fact.
pub fn whole(snapshot: &Snapshot) -> Result<String, Diagnostic> {
    let all: Vec<usize> = (0..snapshot.model.entries()?.len()).collect();
    objects(snapshot, &all)
}

/// Objects with their facts.
pub fn objects(snapshot: &Snapshot, chosen: &[usize]) -> Result<String, Diagnostic> {
    let mut text = String::new();
    for index in chosen {
        let object = snapshot.model.object(*index)?;
        text.push_str(&format!("{}\n", escape::line(&object.id.to_string())));
        for fact in object.facts().0 {
            text.push_str(&self::fact(&fact));
        }
    }
    Ok(text)
}

/// One fact; a value of several lines stands below its path.
fn fact(fact: &Fact) -> String {
    let (path, value) = (escape::line(&fact.path), fact.value.display());
    if !value.contains('\n') {
        return format!("  {path}: {}\n", escape::line(&value));
    }
    let lines = value.lines().map(|line| format!("    {}", escape::line(line)));
    let lines: String = lines.map(|line| format!("{}\n", line.trim_end())).collect();
    format!("  {path}:\n{lines}")
}

/// Objects with their facts, as JSON.
pub fn json(snapshot: &Snapshot, chosen: &[usize]) -> Result<String, Diagnostic> {
    let mut objects = Vec::new();
    for index in chosen {
        let object = snapshot.model.object(*index)?;
        let facts: serde_json::Map<_, _> =
            object.facts().0.into_iter().map(|f| (f.path.into_owned(), value(&f.value))).collect();
        objects.push(json!({
            "id": object.id.to_string(),
            "kind": object.id.kind.word(),
            "schema": object.id.schema,
            "name": object.id.name,
            "parent": object.parent.map(|parent| parent.to_string()),
            "facts": facts,
        }));
    }
    let document = json!({ "report": "objects", "version": 1, "label": snapshot.meta.label,
        "fingerprint": snapshot.meta.fingerprint, "objects": objects });
    Ok(format!("{document:#}\n"))
}

/// A value as JSON.
pub fn value(value: &Value) -> serde_json::Value {
    match value {
        Value::Flag(flag) => json!(flag),
        Value::Int(int) => json!(int),
        Value::Text(text) | Value::Body(text) => json!(text),
        Value::List(items) | Value::Order(items) => json!(items),
        Value::Expr(expression) => json!(expression.text),
        Value::Exprs(items) => json!(items.iter().map(|e| &e.text).collect::<Vec<_>>()),
    }
}

/// Recorded statements, by index.
pub fn source(snapshot: &Snapshot, chosen: &[usize]) -> String {
    let statements = chosen.iter().filter_map(|index| snapshot.source.statements.get(*index));
    statements.map(|statement| format!("{};\n\n", statement.text)).collect()
}
