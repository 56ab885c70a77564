//! Sequences.

use super::{Case, Steps};
use crate::{
    kinds::{Body, sequence, table},
    model::{FactChange, quote::ident},
    plan::{
        envelope,
        statement::{Hazard, Statement},
    },
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if envelope::alter(case, fact, steps) {
        return true;
    }
    let (Body::Sequence(old), Body::Sequence(new)) = (&case.old.body, &case.new.body) else {
        return false;
    };
    let id = &case.new.id;
    let name = id.path();
    let change = match fact.path.as_str() {
        "type" => format!("AS {}", new.data_type.as_deref().unwrap_or("bigint")),
        "start" => format!("START WITH {}", new.start.unwrap_or(1)),
        "increment" => format!("INCREMENT BY {}", new.increment),
        "minimum" => bound("MINVALUE", new.minimum),
        "maximum" => bound("MAXVALUE", new.maximum),
        "cache" => format!("CACHE {}", new.cache),
        "cycle" => (if new.cycle { "CYCLE" } else { "NO CYCLE" }).to_owned(),
        "persistence" => {
            // Behind an identity column it is what its table is, unless somebody says otherwise.
            let table = case.new.parent.as_ref().filter(|_| new.is_identity);
            let table = table.and_then(|id| table::read(&case.to.get(id)?.body));
            let word = match new.persistence.as_deref() {
                Some(word) => word.to_uppercase(),
                None if table.is_some_and(|table| table.unlogged) => "UNLOGGED".to_owned(),
                None => "LOGGED".to_owned(),
            };
            let text = format!("ALTER SEQUENCE {name} SET {word}");
            steps.main(Statement::text(id, text).since(15));
            return true;
        }
        "owned by" | "identity" if old.is_identity != new.is_identity => {
            steps.is_recreated = true;
            return true;
        }
        "owned by" => {
            let owner = new.owned_by.as_deref().unwrap_or("NONE");
            let text = format!("ALTER SEQUENCE {name} OWNED BY {owner}");
            if old.owned_by.is_some() {
                steps.early(Statement::text(id, format!("ALTER SEQUENCE {name} OWNED BY NONE")));
            }
            if new.owned_by.is_some() {
                steps.last(Statement::text(id, text));
            }
            return true;
        }
        _ => return false,
    };
    let column = new.owned_by.as_deref().filter(|_| new.is_identity);
    let column = column.and_then(sequence::column_of);
    let text = match column {
        Some(column) => {
            let table = column.relation();
            let set = if change.starts_with("AS ") { change } else { format!("SET {change}") };
            format!("ALTER TABLE {table} ALTER COLUMN {} {set}", ident(&column.name))
        }
        None => format!("ALTER SEQUENCE {name} {change}"),
    };
    steps.main(Statement::text(id, text).with(Hazard::DependsOnData));
    true
}

fn bound(word: &str, bound: Option<i64>) -> String {
    bound.map_or_else(|| format!("NO {word}"), |bound| format!("{word} {bound}"))
}
