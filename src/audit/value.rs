//! Values that a type could hold to: text beside an enum.

use std::collections::{BTreeMap, BTreeSet};

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind, constraint::Sort},
    model::{Class, Id, Level::*, Object, quote::ident, types},
    tree::{lex, literal},
};

pub const RULES: &[AuditRule] = &[BESIDE_ENUM];

const BESIDE_ENUM: AuditRule = AuditRule {
    rule: Rule {
        code: "text-beside-enum",
        level: Low,
        breaks: &[Integrity],
        summary: "text column beside an enum of its values",
        why: "There is an enum by the name of the column, or with the values that its CHECK allows, and the column is text: the two will part, and text takes any misspelling.",
        example: Example::Schema {
            sql: "CREATE TYPE user_role AS ENUM ('admin', 'guest'); CREATE TABLE a (id bigint PRIMARY KEY, r user_role); CREATE TABLE users (id bigint PRIMARY KEY, role varchar(20));",
            silent: "CREATE TYPE user_role AS ENUM ('admin', 'guest'); CREATE TABLE users (id bigint PRIMARY KEY, role user_role, note text, x text CHECK (x IN ('a', 'b')));",
        },
    },
    section: Section::Types,
    counted: "texts that no enum is meant for",
    needs: &[Class::PreData],
    is_off: false,
    look: beside_enum,
};

fn beside_enum(world: &World, looked: &mut Looked) {
    let labels: BTreeMap<&Id, BTreeSet<&str>> = world
        .of_kind(Kind::Enumeration)
        .filter_map(|object| match &object.body {
            Body::Enumeration(of) => {
                Some((&object.id, of.labels.iter().map(String::as_str).collect()))
            }
            _ => None,
        })
        .collect();
    for (object, column) in world.columns() {
        let declared = column.type_name.as_deref().unwrap_or_default();
        let of = types::base(&world.objects, declared);
        if !matches!(of.as_str(), "text" | "character varying" | "character") {
            continue;
        }
        looked.at();
        let allowed = allowed(object, world);
        let is_meant = |(id, labels): &(&&Id, &BTreeSet<&str>)| match &allowed {
            Some(allowed) => allowed.iter().map(String::as_str).eq(labels.iter().copied()),
            None => is_named_after(&id.name, object),
        };
        let near = |(id, _): &(&&Id, &BTreeSet<&str>)| id.schema == object.id.schema;
        let meant: Vec<_> = labels.iter().filter(is_meant).collect();
        let Some((id, _)) = meant.iter().find(|one| near(one)).or(meant.first()) else { continue };
        let (table, name, path) = (object.id.relation(), ident(&object.id.name), id.path());
        looked.find(&object.id, format!("{declared}, and there is {id}")).remedy = Some(format!(
            "ALTER TABLE {table} ALTER COLUMN {name} TYPE {path} USING {name}::text::{path};"
        ));
    }
}

/// `user_role` is named after the column role of users, `status_type` after any column status.
fn is_named_after(name: &str, column: &Object) -> bool {
    let (table, column) = (column.id.parent.to_lowercase(), column.id.name.to_lowercase());
    let name = name.to_lowercase();
    let stem =
        ["_enum", "_type", "_t"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    let singular = [
        table.strip_suffix("ies").map(|stem| format!("{stem}y")),
        table.strip_suffix('s').map(str::to_owned),
    ];
    // A column called type or kind alone is called after no enum.
    let is_own = stem == column && !["type", "kind", "name", "value"].contains(&column.as_str());
    is_own
        || stem == format!("{table}_{column}")
        || singular.into_iter().flatten().any(|table| stem == format!("{table}_{column}"))
}

/// The values that a CHECK of the column alone lists.
fn allowed(column: &Object, world: &World) -> Option<BTreeSet<String>> {
    let table = column.id.relation();
    let mut checks = world.constraints(&table).filter(|(_, check)| check.sort == Sort::Check);
    checks.find_map(|(object, check)| {
        let of = world.needs(&object.id).filter(|id| id.kind == Kind::Column);
        let of: BTreeSet<&Id> = of.collect();
        let text = &check.check.as_ref()?.text;
        let is_list = text.contains("ANY") || text.contains(" IN ") || text.contains("ARRAY[");
        (of.len() == 1 && of.contains(&column.id) && is_list).then(|| literals(text))
    })
}

/// The strings in an expression.
fn literals(text: &str) -> BTreeSet<String> {
    let tokens = lex::tokens(text, true);
    let strings = tokens.iter().filter(|token| token.is_string());
    strings.map(|token| literal::string_value(*token, text, true).into_owned()).collect()
}
