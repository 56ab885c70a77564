//! EQ-DEFAULT-NULL: a column with DEFAULT NULL is a column without a default.

use std::collections::BTreeMap;

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, table},
    model::{Diagnostic, Id},
};

pub const FOLD: Fold = Fold {
    code: "EQ-DEFAULT-NULL",
    summary: "`a integer DEFAULT NULL` and `a integer`",
    why: "AddRelationNewConstraints in heap.c drops a default that is a plain NULL. It stays where it \
          says something: under INHERITS, where it overrides the default of the parent, and for a \
          domain, which may have a default of its own.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let heirs: BTreeMap<String, bool> = objects.iter().filter_map(table).collect();
    for (id, object) in objects {
        let Body::Column(column) = &mut object.body else { continue };
        let is_builtin = column.type_name.as_deref().is_some_and(is_builtin);
        // A column of a table that is not here stays as it is.
        if is_builtin && heirs.get(&id.relation().to_string()) == Some(&false) {
            column.default.take_if(|default| default.text.eq_ignore_ascii_case("NULL"));
        }
    }
    Ok(())
}

fn table((id, object): (&Id, &crate::model::Object)) -> Option<(String, bool)> {
    Some((id.relation().to_string(), !table::read(&object.body)?.inherits.is_empty()))
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
