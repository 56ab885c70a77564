//! Kinds that hold no rows: what ALTER cannot change is made anew, with what rests on it.

use super::{Case, Steps, foreign_option, option};
use crate::{
    kinds::{Body, Kind},
    model::FactChange,
    plan::{envelope, statement::Statement},
    sql::Subject,
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if envelope::alter(case, fact, steps) {
        return true;
    }
    let id = &case.new.id;
    let Some(Subject { word, name, .. }) = Subject::of(case.new, case.to) else { return false };
    let path = fact.path.as_str();
    match id.kind {
        Kind::View | Kind::MaterializedView if path.starts_with("option ") => {
            let change = option(path.trim_start_matches("option "), &fact.new);
            steps.main(Statement::text(id, format!("ALTER {word} {name} {change}")));
        }
        Kind::Trigger if path == "enabled" => {
            let state = match &case.new.body {
                Body::Trigger(trigger) => trigger.enabled.as_deref(),
                _ => None,
            };
            let state = crate::kinds::trigger::firing::word(state).unwrap_or("ENABLE");
            let (table, name) = (id.relation(), crate::model::quote::ident(&id.name));
            steps.main(Statement::text(id, format!("ALTER TABLE {table} {state} TRIGGER {name}")));
        }
        Kind::Server | Kind::ForeignDataWrapper | Kind::UserMapping
            if path.starts_with("option ") =>
        {
            let change = foreign_option(path.trim_start_matches("option "), fact, case.to);
            steps.main(Statement::text(id, format!("ALTER {word} {name} {change}")));
        }
        Kind::Schema
        | Kind::Extension
        | Kind::Opaque
        | Kind::External
        | Kind::Database
        | Kind::Role
        | Kind::Tablespace
        | Kind::Subscription
        | Kind::LargeObject
        | Kind::Attribute
        | Kind::Composite
        | Kind::BaseType
        | Kind::Range => return false,
        _ => steps.is_recreated = true,
    }
    true
}
