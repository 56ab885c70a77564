//! Composite types by their attributes, base types, ranges and collations.

use super::{Case, Steps};
use crate::{
    kinds::Body,
    model::{FactChange, quote::ident},
    plan::statement::{Hazard, Statement},
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let id = &case.new.id;
    match &case.new.body {
        Body::Attribute(attribute) => {
            let collation = attribute.collation.as_ref().map(|name| format!(" COLLATE {name}"));
            let (name, collation) = (ident(&id.name), collation.unwrap_or_default());
            // Tables of the type follow; where a column is of it, PostgreSQL refuses.
            let text = format!(
                "ALTER TYPE {} ALTER ATTRIBUTE {name} TYPE {}{collation} CASCADE",
                id.relation(),
                attribute.type_name
            );
            steps.is_retyped = true;
            steps.main(Statement::text(id, text).with(Hazard::DependsOnData));
        }
        Body::BaseType(_) => {
            let settable = ["receive", "send", "typmod_in", "typmod_out", "analyze", "subscript"];
            let path = fact.path.as_str();
            if !settable.contains(&path) {
                return false;
            }
            let function = fact.new.as_ref().map_or("NONE".into(), |value| value.display());
            let text =
                format!("ALTER TYPE {} SET ({} = {function})", id.path(), path.to_uppercase());
            steps.main(Statement::text(id, text).since(if path == "subscript" { 14 } else { 13 }));
        }
        Body::Range(_) | Body::Collation(_) => steps.is_recreated = true,
        _ => return false,
    }
    true
}
