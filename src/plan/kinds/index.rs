//! Indexes.

use super::{Case, Steps, option};
use crate::{
    kinds::Kind,
    model::{FactChange, Value, quote::ident},
    plan::{envelope, statement::Statement},
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if envelope::alter(case, fact, steps) {
        return true;
    }
    state(case, fact, steps) || {
        steps.is_recreated = true;
        true
    }
}

/// What is said of an index, by itself or behind a constraint.
pub fn state(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let id = &case.new.id;
    let path = fact.path.as_str();
    let index = crate::model::Qualified::new(&id.schema, &id.name);
    let table = match id.kind {
        Kind::Index => case.new.parent.as_ref().map(|parent| parent.relation()),
        _ => Some(id.relation()),
    };
    let Some(table) = table else { return false };
    if let Some(name) = path.strip_prefix("option ") {
        steps.main(Statement::text(id, format!("ALTER INDEX {index} {}", option(name, &fact.new))));
    } else if let Some(number) = path.strip_prefix("statistics of key ") {
        let target = fact.new.as_ref().map_or("-1".into(), |value| value.display());
        let text = format!("ALTER INDEX {index} ALTER COLUMN {number} SET STATISTICS {target}");
        steps.main(Statement::text(id, text));
    } else if path == "clustered" {
        let is_on = matches!(fact.new, Some(Value::Flag(true)));
        let change = match is_on {
            true => format!("CLUSTER ON {}", ident(&id.name)),
            false => "SET WITHOUT CLUSTER".to_owned(),
        };
        let statement = Statement::text(id, format!("ALTER TABLE {table} {change}"));
        if is_on { steps.main(statement) } else { steps.early(statement) }
    } else if path == "index comment" {
        let comment = fact.new.as_ref().map(|value| case.to.literal(&value.display()));
        let comment = comment.unwrap_or_else(|| "NULL".to_owned());
        steps.last(Statement::text(id, format!("COMMENT ON INDEX {index} IS {comment}")));
    } else if path == "attached to" && fact.old.is_none() {
        let parent = fact.new.as_ref().map(|value| value.display()).unwrap_or_default();
        steps.last(Statement::text(id, format!("ALTER INDEX {parent} ATTACH PARTITION {index}")));
    } else if path == "tablespace" {
        let name = fact.new.as_ref().map_or("pg_default".into(), |value| value.display());
        let name = ident(&name);
        steps.main(Statement::text(id, format!("ALTER INDEX {index} SET TABLESPACE {name}")));
    } else {
        return false;
    }
    true
}
