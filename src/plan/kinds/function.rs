//! Functions and procedures: CREATE OR REPLACE where the call stays the same.

use super::{Case, Steps};
use crate::{
    kinds::{
        Body,
        function::{Function, Parameter},
    },
    model::FactChange,
    plan::{envelope, statement::Statement},
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if envelope::alter(case, fact, steps) {
        return true;
    }
    if !is_replaceable(case) {
        steps.is_recreated = true;
        return true;
    }
    let create = case.new.body.describe().create(case.new, case.to);
    for mut sql in create {
        if let Some(rest) = sql.text.strip_prefix("CREATE ") {
            sql.text = format!("CREATE OR REPLACE {rest}");
        }
        steps.main(Statement::new(&case.new.id, sql));
    }
    true
}

fn routine(body: &Body) -> Option<&Function> {
    match body {
        Body::Function(function) => Some(function),
        Body::Procedure(procedure) => Some(&procedure.routine),
        _ => None,
    }
}

/// ProcedureCreate in pg_proc.c: the result, the rows of OUT parameters, names of inputs and defaults
/// that are there may not change; a default may be added.
fn is_replaceable(case: &Case) -> bool {
    let (Some(old), Some(new)) = (routine(&case.old.body), routine(&case.new.body)) else {
        return false;
    };
    let same = |(a, b): (&Parameter, &Parameter)| {
        let is_named = a.name == b.name || a.name.is_empty() && b.is_input() && a.is_input();
        a.mode == b.mode
            && a.type_name == b.type_name
            && is_named
            && (a.default.is_none() || b.default.is_some())
    };
    old.returns == new.returns
        && old.window == new.window
        && old.parameters.len() == new.parameters.len()
        && old.parameters.iter().zip(&new.parameters).all(same)
}
