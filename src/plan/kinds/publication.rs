//! Publications, and what external objects are added to.

use super::{Case, Steps};
use crate::{
    kinds::{
        Body,
        publication::{Publication, Published},
    },
    model::{Expression, FactChange, Id, Qualified, quote::ident},
    plan::statement::Statement,
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let (old, new) = match (&case.old.body, &case.new.body) {
        (Body::Publication(old), Body::Publication(new)) => (&**old, &**new),
        (Body::External(old), Body::External(new)) => (&old.publishes, &new.publishes),
        _ => return false,
    };
    let id = &case.new.id;
    let name = match id.name.parse::<Id>() {
        Ok(publication) if matches!(case.new.body, Body::External(_)) => publication.name.clone(),
        _ => id.name.clone(),
    };
    let subject = format!("ALTER PUBLICATION {}", ident(&name));
    let shown = fact.new.as_ref().map(|value| value.display().into_owned());
    let options = &new.options;
    let set =
        |option: &str, since| Statement::text(id, format!("{subject} SET ({option})")).since(since);
    match fact.path.as_str() {
        "publish" => {
            let known = ["insert", "update", "delete", "truncate"];
            let named = |word: &&str| options.publish.iter().any(|named| named == word);
            let publish: Vec<_> = known.into_iter().filter(named).collect();
            steps.main(set(&format!("publish = {}", case.to.literal(&publish.join(", "))), 10));
        }
        "via partition root" => {
            let is_on = options.via_partition_root;
            steps.main(set(&format!("publish_via_partition_root = {is_on}"), 13));
        }
        "generated columns" => {
            let columns = shown.unwrap_or_else(|| "none".to_owned());
            steps.main(set(&format!("publish_generated_columns = {columns}"), 18));
        }
        path if path.starts_with("table ") || path.starts_with("tables in schema ") => {
            content(case, old, new, &subject, steps);
        }
        // FOR ALL TABLES
        _ => steps.is_recreated = true,
    }
    true
}

/// What is added and what goes; what is published in another way goes and comes.
fn content(case: &Case, old: &Publication, new: &Publication, subject: &str, steps: &mut Steps) {
    // A table that is dropped leaves its publications by itself.
    let stays = |table: &String| {
        table.parse::<Qualified>().is_ok_and(|table| case.to.relation(&table).is_some())
    };
    let is_same = |table: &String| match (old.tables.get(table), new.tables.get(table)) {
        (Some(old), Some(new)) => is_alike(old, new),
        _ => false,
    };
    let gone = old.tables.keys().filter(|table| !is_same(table) && stays(table));
    let gone: Vec<String> = gone.cloned().collect();
    let come = new.tables.iter().filter(|(table, _)| !is_same(table));
    let come: Vec<String> = come.map(|(table, published)| published.clause(table)).collect();
    let schemas = |these: &Publication, those: &Publication| -> Vec<String> {
        these
            .schemas
            .difference(&those.schemas)
            .map(|it| format!("TABLES IN SCHEMA {it}"))
            .collect()
    };
    let id = &case.new.id;
    let mut lists = vec![("DROP", schemas(old, new)), ("ADD", schemas(new, old))];
    lists.insert(1, ("ADD", come));
    if !gone.is_empty() {
        lists.insert(0, ("DROP", vec![format!("TABLE {}", gone.join(", "))]));
    }
    for (verb, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        let statement = Statement::text(id, format!("{subject} {verb} {}", list.join(", ")));
        if verb == "DROP" { steps.early(statement) } else { steps.main(statement) }
    }
}

fn is_alike(old: &Published, new: &Published) -> bool {
    let key = |condition: &Option<Expression>| condition.as_ref().map(|condition| condition.key);
    old.descendants == new.descendants
        && old.columns == new.columns
        && key(&old.condition) == key(&new.condition)
}
