//! Sequences.

use super::{Case, Steps};
use crate::{
    kinds::{
        Body,
        sequence::{self, Sequence},
        table,
    },
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
    match fact.path.as_str() {
        "type" | "start" | "increment" | "minimum" | "maximum" | "cache" | "cycle" => {
            numbers(case, old, new, steps);
        }
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
        }
        "owned by" | "identity" if old.is_identity != new.is_identity => {
            steps.is_recreated = true;
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
        }
        _ => return false,
    }
    true
}

/// Type, start, step, bounds and the like in one statement: PostgreSQL checks them against each other.
fn numbers(case: &Case, old: &Sequence, new: &Sequence, steps: &mut Steps) {
    let id = &case.new.id;
    let mut changes = Vec::new();
    let mut change = |is_other: bool, text: String| {
        if is_other {
            changes.push(text);
        }
    };
    let data_type = new.data_type.as_deref().unwrap_or("bigint");
    change(old.data_type != new.data_type, format!("AS {data_type}"));
    change(old.increment != new.increment, format!("INCREMENT BY {}", new.increment));
    let turns = (old.increment > 0) != (new.increment > 0);
    change(old.minimum != new.minimum || turns, bound("MINVALUE", new.minimum));
    change(old.maximum != new.maximum || turns, bound("MAXVALUE", new.maximum));
    change(first(old) != first(new), format!("START WITH {}", first(new)));
    change(old.cache != new.cache, format!("CACHE {}", new.cache));
    change(old.cycle != new.cycle, if new.cycle { "CYCLE" } else { "NO CYCLE" }.to_owned());
    let (low, high) = bounds(new);
    for (limit, is_beyond, sign) in [(low, first(old) < low, '<'), (high, first(old) > high, '>')] {
        if is_beyond {
            moved(case, old, [limit, first(new)], sign, &mut changes, steps);
        }
    }
    let column = new.owned_by.as_deref().filter(|_| new.is_identity);
    let text = match column.and_then(sequence::column_of) {
        Some(column) => {
            // Its type is that of the column, and follows it.
            let set = changes.iter().filter(|change| !change.starts_with("AS "));
            let set: Vec<String> = set
                .map(|change| match change.starts_with("RESTART ") {
                    true => change.clone(),
                    false => format!("SET {change}"),
                })
                .collect();
            if set.is_empty() {
                let text = format!("ALTER SEQUENCE {} AS {data_type}", id.path());
                steps.main(Statement::text(id, text).with(Hazard::DependsOnData));
                return;
            }
            let (table, column) = (column.relation(), ident(&column.name));
            format!("ALTER TABLE {table} ALTER COLUMN {column} {}", set.join(" "))
        }
        None => format!("ALTER SEQUENCE {} {}", id.path(), changes.join(" ")),
    };
    steps.main(Statement::text(id, text).with(Hazard::DependsOnData));
}

/// A position that a new bound leaves outside goes to the bound first, where the old ones let it; or
/// the sequence starts anew.
fn moved(
    case: &Case,
    old: &Sequence,
    [limit, start]: [i64; 2],
    sign: char,
    changes: &mut Vec<String>,
    steps: &mut Steps,
) {
    let (low, high) = bounds(old);
    if limit < low || limit > high {
        changes.push(format!("RESTART WITH {start}"));
        return;
    }
    let id = &case.new.id;
    let (name, sequence) = (id.path(), case.to.literal(&id.path().to_string()));
    let text = format!(
        "SELECT pg_catalog.setval({sequence}, {limit}, false) FROM {name} \
         WHERE last_value {sign} {limit}"
    );
    steps.main(Statement::text(id, text));
}

fn bound(word: &str, bound: Option<i64>) -> String {
    bound.map_or_else(|| format!("NO {word}"), |bound| format!("{word} {bound}"))
}

/// The least and the greatest value, said or not.
pub fn bounds(of: &Sequence) -> (i64, i64) {
    let (low, high) = sequence::limits(of.data_type.as_deref(), of.increment);
    (of.minimum.unwrap_or(low), of.maximum.unwrap_or(high))
}

/// Where it begins, said or not.
fn first(of: &Sequence) -> i64 {
    let (low, high) = bounds(of);
    of.start.unwrap_or(if of.increment > 0 { low } else { high })
}
