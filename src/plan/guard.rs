//! What stops a plan on a database that is not the one it was made for.

use std::collections::BTreeSet;

use super::{Work, side::Side};
use crate::{
    kinds::Space,
    model::{
        Id, Object,
        quote::{dollar, literal},
    },
};

/// The statement: the release of the server, the name of the database where the dump tells it, and
/// that relations are there, or are not yet, as they are in OLD.
pub fn of(work: &Work, old: &Side, new: &Side, target: u32, database: Option<&str>) -> String {
    let mut checks = vec![check(
        &format!("pg_catalog.current_setting('server_version_num')::integer / 10000 <> {target}"),
        &format!("this plan is for PostgreSQL {target}"),
    )];
    if let Some(name) = database {
        let name = literal(name);
        checks.push(check(
            &format!("pg_catalog.current_database() <> {name}"),
            "this plan is for another database",
        ));
    }
    let dropped = work.closure.dropped.keys();
    let touched: BTreeSet<String> =
        dropped.chain(work.altered.keys()).filter_map(|id| relation(id, old)).collect();
    let made = work.created.keys().filter(|id| old.get(id).is_none());
    let made: BTreeSet<String> = made
        .filter(|id| new.get(id).is_some_and(is_relation))
        .filter(|id| old.loaded.scope.relation(&id.relation()).is_none())
        .map(|id| id.path().to_string())
        .collect();
    checks.extend(list(&touched).map(|names| missing(&names, "IS NULL", "is not there")));
    checks.extend(list(&made).map(|names| missing(&names, "IS NOT NULL", "is there already")));
    format!("DO {}", dollar(&format!("\nDECLARE\n    name text;\nBEGIN\n{}END\n", checks.concat())))
}

fn check(condition: &str, message: &str) -> String {
    let message = literal(message);
    format!("    IF {condition} THEN\n        RAISE EXCEPTION {message};\n    END IF;\n")
}

fn missing(names: &str, is: &str, message: &str) -> String {
    let message =
        literal(&format!("this plan is for another database: %% {message}").replace("%%", "%"));
    format!(
        "    FOREACH name IN ARRAY ARRAY[{names}]::text[] LOOP\n        \
         IF pg_catalog.to_regclass(name) {is} THEN\n            \
         RAISE EXCEPTION {message}, name;\n        END IF;\n    END LOOP;\n"
    )
}

fn list(names: &BTreeSet<String>) -> Option<String> {
    let names: Vec<String> = names.iter().map(|name| literal(name)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn is_relation(object: &Object) -> bool {
    object.id.kind.space() == Some(Space::Relation) && !object.body.describe().is_mention()
}

/// The relation that an object of OLD is, or is part of.
fn relation(id: &Id, old: &Side) -> Option<String> {
    let object = old.get(id)?;
    if is_relation(object) {
        return Some(id.path().to_string());
    }
    let parent = old.get(object.parent.as_ref()?)?;
    is_relation(parent).then(|| parent.id.path().to_string())
}
