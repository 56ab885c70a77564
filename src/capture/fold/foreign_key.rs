//! EQ-KEY-REFERRED-TO: a foreign key without columns of the other table refers to its primary key.

use std::collections::BTreeMap;

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, constraint::Sort},
    model::Diagnostic,
};

pub const FOLD: Fold = Fold {
    code: "EQ-KEY-REFERRED-TO",
    summary: "`REFERENCES other` and `REFERENCES other(id)`, where that is its primary key",
    why: "transformFkeyGetPrimaryKey in tablecmds.c takes the columns of the primary key, in their order. \
          Where the other table is not there, or has no primary key, nothing is known and the two differ.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let is_open = |body: &Body| match body {
        Body::Constraint(one) => one.reference.as_ref().is_some_and(|of| of.columns.is_empty()),
        _ => false,
    };
    if !objects.values().any(|object| is_open(&object.body)) {
        return Ok(());
    }
    let key = |body: &Body| match body {
        Body::Constraint(one) if one.sort == Sort::PrimaryKey => Some(one.columns.clone()),
        _ => None,
    };
    let keys: BTreeMap<String, Vec<String>> = objects
        .iter()
        .filter_map(|(id, object)| Some((id.relation().to_string(), key(&object.body)?)))
        .collect();
    for object in objects.values_mut() {
        if let Body::Constraint(one) = &mut object.body
            && let Some(of) = one.reference.as_mut().filter(|of| of.columns.is_empty())
            && let Some(columns) = keys.get(&of.table)
        {
            of.columns.clone_from(columns);
        }
    }
    Ok(())
}
