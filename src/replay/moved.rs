//! SET SCHEMA: an object and what moves with it (AlterTableNamespace and its like).

use pg_query::protobuf::{AlterObjectSchemaStmt, ObjectType};

use super::{
    drop,
    names::{self, Names},
    refusal::{Refusal, Step, plain, word},
    rename,
    statement::Reader,
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, Qualified, Shape},
};

pub fn statement(alter: &AlterObjectSchemaStmt, reader: &Reader, world: &mut World) -> Step<()> {
    use ObjectType as T;
    let kind = alter.object_type();
    let id = match (kind, &alter.relation, alter.object.as_deref()) {
        (
            T::ObjectTable
            | T::ObjectView
            | T::ObjectMatview
            | T::ObjectSequence
            | T::ObjectForeignTable,
            Some(range),
            _,
        ) => {
            let name = reader.relation(range);
            let found = world.relation(&name);
            match found {
                None if alter.missing_ok => return Ok(()),
                None => return Err(Refusal::no_relation(&name)),
                Some(id) => of_kind(kind, &name, id)?,
            }
        }
        (_, _, Some(object)) => drop::named(kind, object, reader, world)?,
        _ => return Err(Refusal::unknown("SET SCHEMA of an unexpected form")),
    };
    let to = alter.newschema.as_str();
    if !world.has_schema(to) {
        return Err(Refusal::no_schema(to));
    }
    if id.kind == Kind::Extension {
        world.catalog.change(&id, |object| {
            if let Body::Extension(extension) = &mut object.body {
                extension.schema = Some(to.to_owned());
            }
        });
        return Ok(());
    }
    move_to(&id, to, world)
}

fn of_kind(kind: ObjectType, name: &Qualified, id: Id) -> Step<Id> {
    let (article, fits) = match kind {
        ObjectType::ObjectView => ("a view", id.kind == Kind::View),
        ObjectType::ObjectMatview => ("a materialized view", id.kind == Kind::MaterializedView),
        ObjectType::ObjectSequence => ("a sequence", id.kind == Kind::Sequence),
        ObjectType::ObjectForeignTable => ("a foreign table", id.kind == Kind::ForeignTable),
        _ => ("a table", true),
    };
    if fits {
        return Ok(id);
    }
    Err(Refusal::new("42809", format!("\"{}\" is not {article}", name.name)))
}

fn move_to(id: &Id, schema: &str, world: &mut World) -> Step<()> {
    if id.schema == schema {
        // It is there: PostgreSQL lets it be, or says so.
        return Ok(());
    }
    if schema.starts_with("pg_") {
        return Err(Refusal::unknown("SET SCHEMA to one of PostgreSQL's own"));
    }
    let from = id.relation();
    let to = Qualified::new(schema, from.name.as_str());
    if id.kind.shape() == Shape::Routine {
        return rename::move_routine(id, &to, world);
    }
    if let Some(Body::Sequence(sequence)) = world.get(id).map(|object| &object.body)
        && sequence.owned_by.is_some()
    {
        let message = "cannot move an owned sequence into another schema";
        return Err(Refusal::new("0A000", message));
    }
    if id.kind.space().is_some() && world.relation(&to).is_some() {
        let message = format!("relation \"{}\" already exists in schema \"{schema}\"", to.name);
        return Err(Refusal::new("42P07", message));
    }
    if id.kind.space().is_some() && world.data_type(&to).is_some() {
        let message = format!("type \"{}\" already exists in schema \"{schema}\"", to.name);
        return Err(Refusal::new("42710", message));
    }
    let target = id.with(|id| id.schema = schema.to_owned());
    if world.has(&target) {
        let kind = word(id.kind);
        let message = format!("{kind} \"{}\" already exists in schema \"{schema}\"", plain(&from));
        return Err(Refusal::new("42710", message));
    }
    let mut names = Names::one(from, to.clone());
    // Indexes, the sequences of columns and extended statistics go with their table.
    let with: Vec<Id> = world
        .children(id)
        .into_iter()
        .filter(|child| child.parent.is_empty() && child.schema == id.schema)
        .filter(|child| child.kind != Kind::Statistics)
        .collect();
    let constraints = world.members(Kind::Constraint, &id.relation());
    for constraint in constraints {
        let index = world.get(&constraint).and_then(|object| object.body.names(&constraint));
        if let Some((_, index)) = index {
            let new = Qualified::new(schema, index.name.as_str());
            names.things.insert(index, new);
        }
    }
    names::move_object(world, id, &to);
    for child in with {
        let new = Qualified::new(schema, child.name.as_str());
        names.things.insert(child.relation(), new.clone());
        names::move_object(world, &child, &new);
    }
    names::follow(world, &names)
}
