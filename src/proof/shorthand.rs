//! What people write in CREATE TABLE and pg_dump never does: `serial`, `PRIMARY KEY` on a column.
//! "Numeric Types", serial types, in the PostgreSQL documentation says what they stand for.

use pg_query::{
    NodeEnum,
    protobuf::{ColumnDef, ConstrType, Constraint, Node, RangeVar, String as Name},
};

use crate::{
    model::{Qualified, generated::generated_name, quote::ident},
    tree::{node, parse},
};

/// The statements that a serial column stands for beside its type.
pub fn take_serial(column: &mut ColumnDef, relation: &RangeVar) -> Vec<NodeEnum> {
    let Some(type_name) = &mut column.type_name else { return Vec::new() };
    let word = node::strings(&type_name.names).and_then(|names| names.first().copied());
    let (integer, internal) = match word {
        Some("smallserial" | "serial2") => ("smallint", "int2"),
        Some("serial" | "serial4") => ("integer", "int4"),
        Some("bigserial" | "serial8") => ("bigint", "int8"),
        _ => return Vec::new(),
    };
    type_name.names = ["pg_catalog", internal].map(name).into();
    add_not_null(column);
    let schema = relation.schemaname.as_str();
    let table = Qualified::new(schema, relation.relname.as_str());
    let sequence = generated_name(&relation.relname, &column.colname, "seq");
    let (sequence, column) = (Qualified::new(schema, sequence), ident(&column.colname));
    let integer = if integer == "bigint" { String::new() } else { format!(" AS {integer}") };
    let called = sequence.to_string().replace('\'', "''");
    [
        format!(
            "CREATE SEQUENCE {sequence}{integer} START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE \
             CACHE 1"
        ),
        format!("ALTER SEQUENCE {sequence} OWNED BY {table}.{column}"),
        format!(
            "ALTER TABLE ONLY {table} ALTER COLUMN {column} SET DEFAULT \
             nextval('{called}'::regclass)"
        ),
    ]
    .iter()
    .filter_map(|text| parse::parse(text, true).ok())
    .collect()
}

/// The primary key of one column, as a constraint of the table.
pub fn take_primary_key(column: &mut ColumnDef, relation: &RangeVar) -> Option<Constraint> {
    let of = |node: &Node| match &node.node {
        Some(NodeEnum::Constraint(one)) => one.contype() == ConstrType::ConstrPrimary,
        _ => false,
    };
    let at = column.constraints.iter().position(of)?;
    let Some(NodeEnum::Constraint(mut key)) = column.constraints.remove(at).node else {
        return None;
    };
    if key.conname.is_empty() {
        key.conname = generated_name(&relation.relname, "", "pkey");
    }
    key.keys = vec![name(&column.colname)];
    Some(*key)
}

pub fn add_not_null(column: &mut ColumnDef) {
    let is = |node: &Node| matches!(&node.node, Some(NodeEnum::Constraint(one)) if one.contype() == ConstrType::ConstrNotnull);
    if column.constraints.iter().any(is) {
        return;
    }
    if let Ok(NodeEnum::CreateStmt(create)) = parse::parse("CREATE TABLE t (c x NOT NULL)", true)
        && let Some(Some(NodeEnum::ColumnDef(model))) =
            create.table_elts.into_iter().next().map(|node| node.node)
    {
        column.constraints.extend(model.constraints);
    }
}

fn name(text: &str) -> Node {
    Node { node: Some(NodeEnum::String(Name { sval: text.to_owned() })) }
}
