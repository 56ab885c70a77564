//! Views that need each other: pg_dump makes one of them first with the names and types of its columns
//! alone (createDummyViewAsClause in pg_dump.c), and replaces it once the others are there. The record
//! has that statement.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::Kind,
    model::{Id, Sql, Stage, snapshot::Source},
};

/// The statements that make views before they are defined.
pub type Placeholders = BTreeMap<Id, String>;

/// Those that a record has of views that wait for one another.
pub fn of(tied: &BTreeSet<Id>, source: &Source) -> Placeholders {
    let heads: Vec<(String, &Id)> = tied
        .iter()
        .filter(|id| id.kind == Kind::View)
        .map(|id| (format!("CREATE VIEW {} AS", id.path()), id))
        .collect();
    let mut found = Placeholders::new();
    if heads.is_empty() {
        return found;
    }
    for statement in source.statements.iter().filter(|one| one.text.starts_with("CREATE VIEW ")) {
        let is = |(head, _): &&(String, &Id)| statement.text.starts_with(head.as_str());
        if let Some((_, id)) = heads.iter().find(is)
            && statement.text.contains("NULL::")
        {
            found.insert((*id).clone(), statement.text.clone());
        }
    }
    found
}

/// The statements of a view that is there already.
pub fn before(placeholder: &str, mut sql: Vec<Sql>) -> Vec<Sql> {
    for one in sql.iter_mut().filter(|one| one.stage == Stage::Define) {
        if let Some(rest) = one.text.strip_prefix("CREATE VIEW ") {
            one.text = format!("CREATE OR REPLACE VIEW {rest}");
        }
    }
    sql.push(Sql::new(Stage::Shell, placeholder));
    sql
}
