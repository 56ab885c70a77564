//! The matrix as JSON, version 1.

use serde_json::{Value, json};

use super::{Named, Style, columns, not_compared, status, verdict};
use crate::{
    compare::matrix::{Matrix, Member},
    config::Topics,
    format::{board, json::WireStanding},
    report::{
        escape,
        migrations::{self, Standing},
    },
};

pub fn json(all: &[Named], topics: &Topics, _style: &Style) -> String {
    let databases: Vec<Value> = all
        .iter()
        .map(|named| {
            let mut database = matrix(&named.matrix, topics);
            if let Some(fields) = database.as_object_mut() {
                fields.insert("name".into(), named.name.as_str().into());
            }
            database
        })
        .collect();
    let document = json!({
        "report": "matrix",
        "version": 1,
        "identical": all.iter().all(|named| named.matrix.is_same()) && not_compared(all).is_empty()
            && all.iter().all(|named| named.matrix.ignored == 0),
        "not_compared": not_compared(all),
        "verdict": verdict(all),
        "databases": databases,
    });
    // Maps have text keys and numbers are whole: there is nothing JSON could not hold.
    escape::json(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

fn matrix(matrix: &Matrix, topics: &Topics) -> Value {
    let names = columns(matrix);
    let member = |index: &usize| matrix.members.get(*index).map(|member| &member.label);
    let groups: Vec<Value> = matrix
        .groups
        .iter()
        .zip(&names)
        .map(|(group, name)| {
            let first = group.members.first().and_then(|index| matrix.members.get(*index));
            let changes = group.changes.iter();
            json!({
                "name": name,
                "fingerprint": first.map(|member| &member.fingerprint),
                "members": group.members.iter().filter_map(member).collect::<Vec<_>>(),
                "changes": changes
                    .map(|(id, change)| json!({ "id": id.to_string(), "change": change }))
                    .collect::<Vec<_>>(),
            })
        })
        .collect();
    let objects: Vec<Value> = matrix
        .rows
        .iter()
        .map(|row| {
            json!({
                "id": row.id.to_string(),
                "kind": row.id.kind.word(),
                "topic": topics.of_table(&row.id).filter(|_| row.columns.is_some()),
                "columns": row.columns,
                "variants": row.variants,
                "status": status(matrix, &names, row),
            })
        })
        .collect();
    let mut document = json!({ "groups": groups, "objects": objects });
    let migrations = migrations(matrix);
    if let Some(fields) = document.as_object_mut().filter(|_| !migrations.is_empty()) {
        fields.insert("migrations".into(), migrations.into());
    }
    let board = super::board(matrix);
    if let Some(fields) = document.as_object_mut().filter(|_| !board.is_empty()) {
        fields.insert("figures".into(), board::json(&board));
    }
    document
}

fn migrations(matrix: &Matrix) -> Vec<Value> {
    let of = |table: migrations::Table| {
        let members = matrix.members.iter().zip(&table.sides);
        let member = |(member, side): (&Member, &Option<Standing>)| json!({ "member": member.label, "stands": side.as_ref().map(WireStanding::of) });
        let members: Vec<Value> = members.map(member).collect();
        json!({ "table": table.name, "tool": table.tool, "members": members })
    };
    super::migrations(matrix).into_iter().map(of).collect()
}
