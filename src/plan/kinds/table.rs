//! Tables and foreign tables: what holds for the whole of them.

use super::{Case, Steps, foreign_option, option};
use crate::{
    kinds::table,
    model::{FactChange, Value, quote::ident},
    plan::statement::{Hazard, Statement},
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let (Some(old), Some(new)) = (table::read(&case.old.body), table::read(&case.new.body)) else {
        return false;
    };
    let id = &case.new.id;
    let name = id.path();
    let word = id.kind.word().to_uppercase();
    let alter = |change: String| Statement::text(id, format!("ALTER {word} {name} {change}"));
    let is_on = matches!(fact.new, Some(Value::Flag(true)));
    let path = fact.path.as_str();
    match path {
        "unlogged" => {
            let change = if is_on { "SET UNLOGGED" } else { "SET LOGGED" };
            steps.main(alter(change.to_owned()).with(Hazard::Rewrite));
        }
        "row security" => {
            let change = if is_on { "ENABLE" } else { "DISABLE" };
            steps.main(alter(format!("{change} ROW LEVEL SECURITY")).with(Hazard::Permissions));
        }
        "force row security" => {
            let change = if is_on { "FORCE" } else { "NO FORCE" };
            steps.main(alter(format!("{change} ROW LEVEL SECURITY")).with(Hazard::Permissions));
        }
        "replica identity" => {
            let identity = match new.replica_identity.as_deref() {
                None => "DEFAULT".to_owned(),
                Some(identity) => match identity.strip_prefix("using index ") {
                    Some(index) => format!("USING INDEX {index}"),
                    None => identity.to_uppercase(),
                },
            };
            steps.last(alter(format!("REPLICA IDENTITY {identity}")));
        }
        "tablespace" => {
            let tablespace = ident(new.tablespace.as_deref().unwrap_or("pg_default"));
            steps.main(alter(format!("SET TABLESPACE {tablespace}")).with(Hazard::Rewrite));
        }
        "access method" => {
            let method = ident(new.access_method.as_deref().unwrap_or("heap"));
            let statement = alter(format!("SET ACCESS METHOD {method}")).since(15);
            steps.main(statement.with(Hazard::Rewrite));
        }
        "with oids" if !is_on => steps.main(alter("SET WITHOUT OIDS".to_owned())),
        // It holds no rows.
        "server" => steps.is_recreated = true,
        "inherits" => inherits(old, new, &alter, steps),
        "partition of" | "partition bound" => {
            partition(case, old, new, steps);
        }
        "of type" => match &new.of_type {
            Some(of_type) => steps.main(alter(format!("OF {of_type}"))),
            None => steps.early(alter("NOT OF".to_owned())),
        },
        _ => {
            if let Some(name) = path.strip_prefix("option ") {
                steps.main(alter(option(name, &fact.new)));
            } else if let Some(name) = path.strip_prefix("foreign option ") {
                steps.main(alter(foreign_option(name, fact, case.to)));
            } else {
                return false;
            }
        }
    }
    true
}

fn inherits(
    old: &table::Table,
    new: &table::Table,
    alter: &dyn Fn(String) -> Statement,
    steps: &mut Steps,
) {
    // Their order counts: those behind the first that differs are taken away and come again.
    let same = old.inherits.iter().zip(&new.inherits).take_while(|(a, b)| a == b).count();
    for parent in old.inherits.iter().skip(same) {
        steps.leaves.push(parent.clone());
        steps.early(alter(format!("NO INHERIT {parent}")));
    }
    for parent in new.inherits.iter().skip(same) {
        steps.last(alter(format!("INHERIT {parent}")));
    }
}

fn partition(case: &Case, old: &table::Table, new: &table::Table, steps: &mut Steps) {
    let id = &case.new.id;
    let name = id.path();
    if let Some(parent) = &old.partition_of {
        let text = format!("ALTER TABLE {parent} DETACH PARTITION {name}");
        steps.leaves.push(parent.clone());
        steps.early(Statement::text(id, text));
    }
    if let (Some(parent), Some(bound)) = (&new.partition_of, &new.bound) {
        let text = format!("ALTER TABLE {parent} ATTACH PARTITION {name} {}", bound.text);
        steps.last(Statement::text(id, text).with(Hazard::Scan).with(Hazard::DependsOnData));
    }
}
