//! Domains.

use super::{Case, Steps};
use crate::{
    kinds::Body,
    model::{FactChange, Object, Value, generated::generated_name, quote::ident},
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
        ("not null name", _) => {
            let name_of = |object: &Object| match &object.body {
                Body::Domain(domain) => domain.not_null.as_ref().and_then(|it| it.name.clone()),
                _ => None,
            };
            let made_up = || generated_name(&id.name, "", "not_null");
            let [from, to] = [case.old, case.new].map(|side| name_of(side).unwrap_or_else(made_up));
            let (from, to) = (ident(&from), ident(&to));
            let text = format!("ALTER DOMAIN {name} RENAME CONSTRAINT {from} TO {to}");
            steps.main(Statement::text(id, text).since(17));
        }
        ("type" | "collation", _) => steps.is_retyped = true,
        _ => return false,
    }
    true
}
