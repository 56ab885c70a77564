//! Foreign data wrappers, servers, user mappings.

use super::{Case, Steps, foreign_option};
use crate::{
    kinds::Body,
    model::{
        FactChange,
        quote::{ident, rsplit_outside_quotes},
    },
    plan::statement::Statement,
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let id = &case.new.id;
    let subject = match &case.new.body {
        Body::ForeignDataWrapper(_) => format!("FOREIGN DATA WRAPPER {}", ident(&id.name)),
        Body::Server(_) => format!("SERVER {}", ident(&id.name)),
        Body::UserMapping(_) => {
            let name = id.name.trim_start_matches("for ");
            let Some((user, server)) = rsplit_outside_quotes(name, " on ") else { return false };
            format!("USER MAPPING FOR {user} SERVER {server}")
        }
        _ => return false,
    };
    let path = fact.path.as_str();
    let shown = fact.new.as_ref().map(|value| value.display().into_owned());
    let change = match (&case.new.body, path) {
        (_, path) if path.starts_with("option ") => {
            foreign_option(path.trim_start_matches("option "), fact, case.to)
        }
        (Body::Server(_), "version") => {
            let version = shown.map_or("NULL".to_owned(), |version| case.to.literal(&version));
            format!("VERSION {version}")
        }
        (Body::ForeignDataWrapper(_), "handler" | "validator") => {
            let word = path.to_uppercase();
            shown.map_or_else(|| format!("NO {word}"), |function| format!("{word} {function}"))
        }
        // Its wrapper and its type are for good, and so what lies on it comes back on another.
        _ => {
            steps.is_recreated = true;
            return true;
        }
    };
    steps.main(Statement::text(id, format!("ALTER {subject} {change}")));
    true
}
