//! Constraints.

use super::{Case, Steps, index};
use crate::{
    kinds::{Body, constraint::Sort},
    model::{FactChange, Value, quote::ident},
    plan::{
        drops, envelope,
        statement::{Hazard, Statement},
    },
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if envelope::alter(case, fact, steps) {
        return true;
    }
    let id = &case.new.id;
    let Body::Constraint(new) = &case.new.body else { return false };
    let name = ident(&id.name);
    let alter = drops::alter(case.new, case.to);
    let is_on = matches!(fact.new, Some(Value::Flag(true)));
    match fact.path.as_str() {
        "not valid" if !is_on && !steps.is_recreated => {
            let text = format!("{alter} VALIDATE CONSTRAINT {name}");
            steps.main(Statement::text(id, text).with(Hazard::Scan).with(Hazard::DependsOnData));
        }
        "deferrable" | "initially deferred" if new.sort == Sort::ForeignKey => {
            let how = match (new.deferrable, new.initially_deferred) {
                (true, true) => "DEFERRABLE INITIALLY DEFERRED",
                (true, false) => "DEFERRABLE INITIALLY IMMEDIATE",
                (false, _) => "NOT DEFERRABLE",
            };
            steps.main(Statement::text(id, format!("{alter} ALTER CONSTRAINT {name} {how}")));
        }
        _ => {
            let is_state = new.sort != Sort::Check
                && new.sort != Sort::ForeignKey
                && index::state(case, fact, steps);
            if !is_state {
                steps.is_recreated = true;
            }
        }
    }
    true
}
