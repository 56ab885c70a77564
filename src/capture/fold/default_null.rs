//! EQ-DEFAULT-NULL: a column with DEFAULT NULL is a column without a default.

use std::collections::BTreeSet;

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, Kind, table},
    model::{
        Diagnostic, Expression, Id, Object,
        types::{self, Known, RELATIONS_MAX},
    },
};

pub const FOLD: Fold = Fold {
    code: "EQ-DEFAULT-NULL",
    summary: "`a integer DEFAULT NULL` and `a integer`",
    why: "AddRelationNewConstraints in heap.c drops a default that is a plain NULL. It stays where it \
          says something: under INHERITS, where it overrides the default of a parent that has one, and \
          for a domain, which may have a default of its own.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let idle = objects.values().filter(|object| is_idle(object, objects));
    let idle: Vec<Id> = idle.map(|object| object.id.clone()).collect();
    for id in idle {
        if let Some(Body::Column(column)) = objects.get_mut(&id).map(|object| &mut object.body) {
            column.default = None.into();
        }
    }
    Ok(())
}

/// A plain NULL that overrides nothing.
fn is_idle(object: &Object, objects: &Objects) -> bool {
    let Object { id, body: Body::Column(column), .. } = object else { return false };
    let is_null = column.default.as_ref().is_some_and(is_null);
    let is_builtin = || match types::declared(objects, &id.relation(), &id.name) {
        Known::Type(name) => is_builtin(&name),
        Known::NoColumn | Known::Nothing => false,
    };
    is_null && is_builtin() && overrides(id, objects) == Some(false)
}

fn is_null(default: &Expression) -> bool {
    default.text.eq_ignore_ascii_case("NULL")
}

/// Whether a parent of the table gives the column a default; `None` if a table is not here.
fn overrides(id: &Id, objects: &Objects) -> Option<bool> {
    let (mut asked, mut open) = (BTreeSet::new(), vec![id.relation()]);
    while let Some(relation) = open.pop() {
        if !asked.insert(relation.clone()) {
            continue;
        }
        if asked.len() > RELATIONS_MAX {
            return None;
        }
        let own = types::table(objects, &relation)?;
        for parent in &table::read(&own.body)?.inherits {
            let parent = parent.parse().ok()?;
            let column = objects.get(&Id::child(Kind::Column, &parent, &id.name));
            let default = match column.map(|column| &column.body) {
                Some(Body::Column(column)) => column.default.as_ref(),
                _ => None,
            };
            match default {
                Some(default) if is_null(default) => {}
                Some(_) => return Some(true),
                // Without one of its own the parent has that of its parents.
                None => open.push(parent),
            }
        }
    }
    Some(false)
}

/// Types that are certainly no domains: arrays, and those of `pg_catalog` under the names that
/// format_type() gives them.
fn is_builtin(type_name: &str) -> bool {
    let name = type_name.split('(').next().unwrap_or(type_name);
    let name = name.split(" with").next().unwrap_or(name);
    type_name.ends_with("[]") || BUILT_IN.contains(&name)
}

const BUILT_IN: [&str; 64] = [
    "\"char\"",
    "aclitem",
    "bigint",
    "bit",
    "bit varying",
    "boolean",
    "box",
    "bytea",
    "character",
    "character varying",
    "cid",
    "cidr",
    "circle",
    "date",
    "datemultirange",
    "daterange",
    "double precision",
    "inet",
    "int4multirange",
    "int4range",
    "int8multirange",
    "int8range",
    "integer",
    "interval",
    "json",
    "jsonb",
    "jsonpath",
    "line",
    "lseg",
    "macaddr",
    "macaddr8",
    "money",
    "name",
    "numeric",
    "nummultirange",
    "numrange",
    "oid",
    "path",
    "pg_lsn",
    "pg_snapshot",
    "point",
    "polygon",
    "real",
    "refcursor",
    "regclass",
    "regcollation",
    "regconfig",
    "regdictionary",
    "regnamespace",
    "regproc",
    "regprocedure",
    "regrole",
    "regtype",
    "smallint",
    "text",
    "tid",
    "time",
    "timestamp",
    "tsquery",
    "tsrange",
    "tstzrange",
    "tsvector",
    "uuid",
    "xml",
];

#[cfg(test)]
mod tests {
    use super::is_builtin;

    #[test]
    fn a_name_of_somebodys_own_may_be_a_domain() {
        for name in
            ["integer", "numeric(10,2)", "timestamp(3) with time zone", "app.d[]", "\"char\""]
        {
            assert!(is_builtin(name), "{name}");
        }
        for name in ["email", "app.d", "Integer", "time_of_day"] {
            assert!(!is_builtin(name), "{name}");
        }
    }
}
