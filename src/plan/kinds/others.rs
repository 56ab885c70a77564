//! Kinds that hold no rows: what ALTER cannot change is made anew, with what rests on it.

use super::{Case, Steps, option};
use crate::{
    kinds::Kind,
    model::{FactChange, quote::ident},
    plan::statement::Statement,
    sql::Subject,
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let id = &case.new.id;
    let Some(Subject { word, name, .. }) = Subject::of(case.new, case.to) else { return false };
    let path = fact.path.as_str();
    let shown = fact.new.as_ref().map(|value| value.display().into_owned());
    match (id.kind, path, shown) {
        (Kind::View | Kind::MaterializedView, path, _) if path.starts_with("option ") => {
            let change = option(path.trim_start_matches("option "), &fact.new);
            steps.main(Statement::text(id, format!("ALTER {word} {name} {change}")));
        }
        (Kind::Extension, "schema", Some(schema)) => {
            let text = format!("ALTER EXTENSION {name} SET SCHEMA {}", ident(&schema));
            steps.main(Statement::text(id, text));
        }
        (Kind::Extension, "version", Some(version)) => {
            let text = format!("ALTER EXTENSION {name} UPDATE TO {}", case.to.literal(&version));
            steps.main(Statement::text(id, text));
        }
        (Kind::Statistics, "target", target) => {
            let target = target.unwrap_or_else(|| "-1".to_owned());
            let text = format!("ALTER STATISTICS {name} SET STATISTICS {target}");
            steps.main(Statement::text(id, text).since(13));
        }
        (
            Kind::Schema
            | Kind::Extension
            | Kind::Opaque
            | Kind::Database
            | Kind::Role
            | Kind::Tablespace
            | Kind::Subscription
            | Kind::LargeObject
            | Kind::Composite,
            ..,
        ) => return false,
        _ => steps.is_recreated = true,
    }
    true
}
