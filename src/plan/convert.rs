//! Types that ALTER cannot change: the new one is made beside the old, columns go over to it, and the
//! old one is dropped.

use super::{
    Sides, Work, drops,
    kinds::column::loss::{self, Type},
    statement::{Hazard, Statement},
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, Object, Qualified, quote::ident},
};

/// The statements that convert columns.
pub fn columns(sides: &Sides, work: &mut Work) {
    // Where a user cannot go over nothing is begun: the old type could not be dropped.
    let causes: Vec<Id> = work.closure.stuck.iter().map(|(_, cause)| cause.clone()).collect();
    let closure = &mut work.closure;
    closure.renewed.retain(|id| closure.dropped.get(id).is_none_or(|it| !causes.contains(it)));
    let parts =
        [&mut closure.dropped, &mut closure.released, &mut closure.retyped, &mut closure.converted];
    for part in parts.into_iter().chain([&mut closure.disowned, &mut work.created]) {
        part.retain(|_, cause| !causes.contains(cause));
    }
    for (id, cause) in &work.closure.converted {
        if work.closure.dropped.contains_key(id) {
            continue;
        }
        let Some(new) = sides.new.get(id) else { continue };
        let Body::Column(column) = &new.body else { continue };
        let Some(to) = &column.type_name else { continue };
        if is_parents(new, sides, work) {
            continue;
        }
        let name = ident(&id.name);
        let text = if to.ends_with("[]") { "text[]" } else { "text" };
        let alter = drops::alter(new, &sides.new.loaded.scope);
        let from = match sides.old.get(id).map(|object| &object.body) {
            Some(Body::Column(column)) => column.type_name.as_deref().unwrap_or_default(),
            _ => "",
        };
        let types =
            (Type::of(from, &sides.old.loaded.scope), Type::of(to, &sides.new.loaded.scope));
        // Assignment refuses what is too long for the new type, and a cast would cut it.
        let cast = match loss::is_assigned(&types.0, &types.1) {
            true => String::new(),
            false => format!("::{to}"),
        };
        let text = format!("{alter} ALTER COLUMN {name} TYPE {to} USING {name}::{text}{cast}");
        let mut statement = Statement::text(cause, text);
        if loss::loses(&types.0, &types.1) {
            statement = statement.with(Hazard::DataLoss);
        }
        statement.because = Some(format!("for {cause}"));
        let steps = work.altered.entry(id.clone()).or_default();
        // It says what the column's own change would.
        steps.main.retain(|one| !one.sql.text.contains(&format!(" ALTER COLUMN {name} TYPE ")));
        steps.main.push(statement.with(Hazard::Rewrite).with(Hazard::DependsOnData));
    }
    for (id, cause) in &work.closure.stuck {
        let reason = format!("{id} is of it, and cannot become another type while it is used");
        work.manual.push(Statement::manual(cause, reason));
    }
}

/// Whether the column of a parent is converted, and this one with it.
fn is_parents(column: &Object, sides: &Sides, work: &Work) -> bool {
    let Some(table) = sides.old.loaded.scope.relation(&column.id.relation()) else { return false };
    let mut columns = work
        .closure
        .parents(table)
        .into_iter()
        .map(|parent| Id::child(Kind::Column, &parent, column.id.name.as_str()));
    columns.any(|id| work.closure.converted.contains_key(&id))
}

/// What a type is called while the new one is made: short enough for PostgreSQL's names.
pub fn aside(id: &Id) -> Qualified {
    const MOST: usize = 63 - SUFFIX.len();
    let mut name = id.name.clone();
    while name.len() > MOST {
        name.pop();
    }
    Qualified::new(&id.schema, format!("{name}{SUFFIX}"))
}

const SUFFIX: &str = "_pgsnap_old";
