//! Domains.

use super::{Case, Steps};
use crate::{
    model::{FactChange, Value},
    plan::statement::{Hazard, Statement},
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let id = &case.new.id;
    let name = id.path();
    match (fact.path.as_str(), &fact.new) {
        ("default", Some(Value::Expr(default))) => {
            let text = format!("ALTER DOMAIN {name} SET DEFAULT {}", default.text);
            steps.main(Statement::text(id, text));
        }
        ("default", _) => {
            steps.early(Statement::text(id, format!("ALTER DOMAIN {name} DROP DEFAULT")));
        }
        ("not null", Some(Value::Flag(true))) => {
            let text = format!("ALTER DOMAIN {name} SET NOT NULL");
            steps.main(Statement::text(id, text).with(Hazard::Scan).with(Hazard::DependsOnData));
        }
        ("not null", _) => {
            steps.main(Statement::text(id, format!("ALTER DOMAIN {name} DROP NOT NULL")));
        }
        ("type" | "collation", _) => steps.is_retyped = true,
        _ => return false,
    }
    true
}
