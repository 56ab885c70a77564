//! RENAME: of objects, columns, constraints, attributes (objectaddress.c, tablecmds.c).

mod columns;
mod others;

use pg_query::protobuf::{ObjectType, RenameStmt};

use self::{columns::column, others::*};
pub use self::{
    columns::{SYSTEM, expressions},
    others::move_routine,
};
use crate::replay::{
    drop,
    names::{self, Names},
    refusal::{Refusal, Step},
    statement::Reader,
    world::World,
};
use crate::{
    kinds::{Body, Kind, table},
    model::{Id, Object, Qualified, generated::generated_name, quote::ident},
};

pub fn statement(rename: &RenameStmt, reader: &Reader, world: &mut World) -> Step<()> {
    use ObjectType as T;
    let to = rename.newname.as_str();
    let result = match rename.rename_type() {
        T::ObjectTable
        | T::ObjectView
        | T::ObjectMatview
        | T::ObjectSequence
        | T::ObjectIndex
        | T::ObjectForeignTable => relation(rename, to, reader, world),
        T::ObjectColumn | T::ObjectAttribute => column(rename, to, reader, world),
        T::ObjectTabconstraint => constraint(rename, to, reader, world),
        T::ObjectDomconstraint => domain_constraint(rename, to, reader, world),
        T::ObjectTrigger | T::ObjectRule | T::ObjectPolicy => member(rename, to, reader, world),
        T::ObjectSchema => schema(&rename.subname, to, world),
        T::ObjectType | T::ObjectDomain => data_type(rename, to, reader, world),
        T::ObjectFunction | T::ObjectProcedure | T::ObjectAggregate | T::ObjectRoutine => {
            routine(rename, to, reader, world)
        }
        _ => other(rename, to, reader, world),
    };
    match result {
        Err(refusal) if rename.missing_ok && refusal.state == "42P01" => Ok(()),
        result => result,
    }
}

/// The relation a statement names, of the kind it says.
fn relation_of(rename: &RenameStmt, reader: &Reader, world: &World) -> Step<(Qualified, Id)> {
    let range = rename.relation.as_ref();
    let name = reader.relation(range.ok_or_else(|| Refusal::unknown("no relation is named"))?);
    if !name.schema.is_empty() && !world.has_schema(&name.schema) {
        return Err(Refusal::no_schema(&name.schema));
    }
    match world.relation(&name) {
        Some(id) => Ok((name, id)),
        None => Err(Refusal::no_relation(&name)),
    }
}

fn relation(rename: &RenameStmt, to: &str, reader: &Reader, world: &mut World) -> Step<()> {
    use ObjectType as T;
    let (name, id) = relation_of(rename, reader, world)?;
    let not = |what: &str| Err(Refusal::new("42809", format!("\"{}\" is not {what}", name.name)));
    match (rename.rename_type(), id.kind) {
        (T::ObjectView, kind) if kind != Kind::View => return not("a view"),
        (T::ObjectMatview, kind) if kind != Kind::MaterializedView => {
            return not("a materialized view");
        }
        (T::ObjectSequence, kind) if kind != Kind::Sequence => return not("a sequence"),
        (T::ObjectForeignTable, kind) if kind != Kind::ForeignTable => {
            return not("a foreign table");
        }
        _ => {}
    }
    // ALTER INDEX has always renamed tables too (RenameRelation in tablecmds.c).
    rename_relation(&name, &id, to, world)
}

fn rename_relation(name: &Qualified, id: &Id, to: &str, world: &mut World) -> Step<()> {
    let new = Qualified::new(&name.schema, to);
    if world.relation(&new).is_some() {
        return Err(Refusal::relation_exists(to));
    }
    let has_type = !matches!(id.kind, Kind::Index | Kind::Constraint | Kind::Sequence);
    if has_type && world.data_type(&new).is_some() {
        return Err(Refusal::new("42710", format!("type \"{to}\" already exists")));
    }
    if id.kind == Kind::Constraint {
        rename_member(id, to, world);
    } else {
        if world.version >= 18 {
            keep_not_null_names(name, to, world);
        }
        requalify(name, to, world)?;
        names::move_object(world, id, &new);
    }
    replica_identity(name, to, world);
    names::follow(world, &Names::one(name.clone(), new))
}

/// The name before a dot in what lives with the table: in a query of a policy.
fn requalify(table: &Qualified, to: &str, world: &mut World) -> Step<()> {
    let kinds = [Kind::Policy, Kind::Rule, Kind::Trigger, Kind::Constraint, Kind::Column];
    let members: Vec<Id> = kinds.into_iter().flat_map(|kind| world.members(kind, table)).collect();
    for id in members {
        let mut unsure = false;
        world.catalog.change(&id, |object| {
            for expression in expressions(&mut object.body) {
                match names::requalified(&expression.text, &table.name, to) {
                    Some(text) => expression.text = text,
                    None => unsure = true,
                }
            }
        });
        if unsure {
            let name = &table.name;
            return Err(Refusal::unknown(format!(
                "it is not certain what \"{name}\" means in {id}"
            )));
        }
    }
    Ok(())
}

/// NOT NULL constraints keep the names that they have by that of their table (PostgreSQL 18).
fn keep_not_null_names(table: &Qualified, to: &str, world: &mut World) {
    for id in world.members(Kind::Column, table) {
        let old = world.get(&id).and_then(|object| object.body.not_null_name(&id));
        world.catalog.change(&id, |object| {
            if let Body::Column(column) = &mut object.body
                && let Some(not_null) = column.not_null.as_mut()
            {
                let made_up = generated_name(to, &id.name, "not_null");
                not_null.name = old.filter(|old| *old != made_up);
            }
        });
    }
}

/// The table whose replica identity is an index knows the index by its name alone.
fn replica_identity(index: &Qualified, to: &str, world: &mut World) {
    let old = format!("using index {}", ident(&index.name));
    let of: Vec<Id> = world
        .objects()
        .filter(|object| {
            object.id.schema == index.schema
                && table::read(&object.body)
                    .is_some_and(|table| table.replica_identity.as_deref() == Some(&old))
        })
        .map(|object| object.id.clone())
        .collect();
    for id in of {
        world.catalog.change(&id, |object| {
            if let Some(table) = table::of(&mut object.body) {
                table.replica_identity = Some(format!("using index {}", ident(to)));
            }
        });
    }
}

/// Gives a part of a relation another name.
fn rename_member(id: &Id, to: &str, world: &mut World) {
    if let Some(object) = world.catalog.take_out(id) {
        let id = id.with(|id| id.name = to.to_owned());
        world.catalog.put_in(Object { id, ..object });
    }
}

fn constraint(rename: &RenameStmt, to: &str, reader: &Reader, world: &mut World) -> Step<()> {
    let (table, _) = relation_of(rename, reader, world)?;
    let from = rename.subname.as_str();
    let id = Id::child(Kind::Constraint, &table, from);
    let missing = || {
        Refusal::new(
            "42704",
            format!("constraint \"{from}\" for table \"{}\" does not exist", table.name),
        )
    };
    let inherited =
        || Refusal::new("42P16", format!("cannot rename inherited constraint \"{from}\""));
    let Some(object) = world.get(&id) else {
        return match crate::replay::table::comes_from_parent(&table, from, world) {
            true => Err(inherited()),
            false => not_null(&table, from, to, world, missing()),
        };
    };
    let Body::Constraint(body) = &object.body else { return Err(missing()) };
    let is_check = body.sort == crate::kinds::constraint::Sort::Check && !body.no_inherit;
    let only = rename.relation.as_ref().is_some_and(|range| !range.inh);
    let family = world.family(&table);
    let of_parent = |parent: &Qualified| world.has(&Id::child(Kind::Constraint, parent, from));
    if is_check && world.parents(&table).iter().any(of_parent) {
        let message = format!("cannot rename inherited constraint \"{from}\"");
        return Err(Refusal::new("42P16", message));
    }
    if is_check && only && family.len() > 1 {
        let message =
            format!("inherited constraint \"{from}\" must be renamed in child tables too");
        return Err(Refusal::new("42P16", message));
    }
    if world.has(&Id::child(Kind::Constraint, &table, to)) {
        let message = format!("constraint \"{to}\" for relation \"{}\" already exists", table.name);
        return Err(Refusal::new("42710", message));
    }
    let index = object.body.names(&id).map(|(_, name)| name);
    if let Some(index) = index {
        return rename_relation(&index, &id, to, world);
    }
    for table in if is_check { family } else { vec![table] } {
        rename_member(&Id::child(Kind::Constraint, &table, from), to, world);
    }
    Ok(())
}

/// NOT NULL constraints have names since PostgreSQL 18.
fn not_null(table: &Qualified, from: &str, to: &str, world: &mut World, no: Refusal) -> Step<()> {
    let column = world
        .members(Kind::Column, table)
        .into_iter()
        .find(|id| world.get(id).and_then(|o| o.body.not_null_name(id)).as_deref() == Some(from));
    let Some(column) = column.filter(|_| world.version >= 18) else { return Err(no) };
    world.catalog.change(&column, |object| {
        if let Body::Column(column) = &mut object.body
            && let Some(not_null) = column.not_null.as_mut()
        {
            not_null.name = Some(to.to_owned());
        }
    });
    Ok(())
}

fn domain_constraint(
    rename: &RenameStmt,
    to: &str,
    reader: &Reader,
    world: &mut World,
) -> Step<()> {
    let object = rename.object.as_deref().ok_or_else(|| Refusal::unknown("no domain is named"))?;
    let name = reader.name_of(object)?;
    let id = drop::data_type(ObjectType::ObjectDomain, &name, world)?;
    let from = rename.subname.as_str();
    let constraint = Id::child(Kind::Constraint, &id.relation(), from);
    if !world.has(&constraint) {
        return Err(Refusal::no_constraint("for domain", &name.name, from));
    }
    if world.has(&Id::child(Kind::Constraint, &id.relation(), to)) {
        let message = format!("constraint \"{to}\" for domain \"{}\" already exists", name.name);
        return Err(Refusal::new("42710", message));
    }
    rename_member(&constraint, to, world);
    Ok(())
}

fn member(rename: &RenameStmt, to: &str, reader: &Reader, world: &mut World) -> Step<()> {
    let (table, _) = relation_of(rename, reader, world)?;
    let id = drop::member(rename.rename_type(), &table, &rename.subname, world)?;
    let new = id.with(|id| id.name = to.to_owned());
    if world.has(&new) {
        let of = if id.kind == Kind::Policy { "table" } else { "relation" };
        let kind = id.kind.word();
        let message = format!("{kind} \"{to}\" for {of} \"{}\" already exists", table.name);
        return Err(Refusal::new("42710", message));
    }
    if id.kind == Kind::Trigger && !world.heirs(&table).is_empty() {
        return Err(Refusal::unknown("a trigger of a partitioned table is renamed"));
    }
    rename_member(&id, to, world);
    Ok(())
}
