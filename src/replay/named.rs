//! What a statement names: the object, or that it is not there, in the words of its kind.

use pg_query::{
    NodeEnum,
    protobuf::{Node, ObjectType},
};

use super::{
    refusal::{Refusal, Step, describe, plain},
    statement::Reader,
    world::World,
};
use crate::{
    kinds::Kind,
    model::{Id, Qualified, op::Target},
    statement::{argument_types, strings},
    tree::node,
};

/// The object that DROP names, of the kind that it says.
pub fn named(kind: ObjectType, object: &Node, reader: &Reader, world: &World) -> Step<Id> {
    use ObjectType as T;
    match kind {
        T::ObjectTable
        | T::ObjectView
        | T::ObjectMatview
        | T::ObjectSequence
        | T::ObjectIndex
        | T::ObjectForeignTable => {
            let name = reader.name_of(object)?;
            relation(kind, &name, world)
        }
        T::ObjectType | T::ObjectDomain => {
            let name = reader.name_of(object)?;
            data_type(kind, &name, world)
        }
        T::ObjectFunction | T::ObjectProcedure | T::ObjectAggregate | T::ObjectRoutine => {
            routine(kind, object, reader, world)
        }
        T::ObjectTrigger | T::ObjectRule | T::ObjectPolicy => {
            let mut names = strings(node::items(object).unwrap_or_default())
                .map_err(|reason| Refusal::unknown(reason.0))?;
            let name = names.pop().unwrap_or_default();
            let table = names.pop().unwrap_or_default();
            let table = reader.qualify(&names.pop().unwrap_or_default(), &table);
            member(kind, &table, &name, world)
        }
        _ => other(kind, object, reader, world),
    }
}

/// A part of a table by its name.
pub fn member(kind: ObjectType, table: &Qualified, name: &str, world: &World) -> Step<Id> {
    if !table.schema.is_empty() && !world.has_schema(&table.schema) {
        return Err(Refusal::no_schema(&table.schema));
    }
    if world.relation(table).is_none() {
        return Err(Refusal::no_relation(table));
    }
    let (kind, of) = match kind {
        ObjectType::ObjectTrigger => (Kind::Trigger, "table"),
        ObjectType::ObjectRule => (Kind::Rule, "relation"),
        _ => (Kind::Policy, "table"),
    };
    let id = Id::child(kind, table, name);
    if world.has(&id) {
        return Ok(id);
    }
    let word = kind.word();
    let message = format!("{word} \"{name}\" for {of} \"{}\" does not exist", table.name);
    Err(Refusal::new("42704", message))
}

/// `does not exist` and `is not a table` in the words of the kind (DropErrorMsg… in tablecmds.c).
pub fn relation(kind: ObjectType, name: &Qualified, world: &World) -> Step<Id> {
    use ObjectType as T;
    let (word, article, kinds): (&str, &str, &[Kind]) = match kind {
        T::ObjectView => ("view", "a view", &[Kind::View]),
        T::ObjectMatview => ("materialized view", "a materialized view", &[Kind::MaterializedView]),
        T::ObjectSequence => ("sequence", "a sequence", &[Kind::Sequence]),
        T::ObjectIndex => ("index", "an index", &[Kind::Index, Kind::Constraint]),
        T::ObjectForeignTable => ("foreign table", "a foreign table", &[Kind::ForeignTable]),
        _ => ("table", "a table", &[Kind::Table]),
    };
    if !name.schema.is_empty() && !world.has_schema(&name.schema) {
        return Err(Refusal::no_schema(&name.schema));
    }
    let state = if matches!(kind, T::ObjectIndex) { "42704" } else { "42P01" };
    let Some(id) = world.relation(name) else {
        return Err(Refusal::new(state, format!("{word} \"{}\" does not exist", name.name)));
    };
    if !kinds.contains(&id.kind) {
        return Err(Refusal::new("42809", format!("\"{}\" is not {article}", name.name)));
    }
    if id.kind == Kind::Constraint {
        let constraint = describe(&id, world.get(&id).and_then(|object| object.parent.as_ref()));
        return Err(Refusal::new(
            "2BP01",
            format!("cannot drop index {name} because {constraint} requires it"),
        ));
    }
    Ok(id)
}

pub fn data_type(kind: ObjectType, name: &Qualified, world: &World) -> Step<Id> {
    if !name.schema.is_empty() && !world.has_schema(&name.schema) {
        return Err(Refusal::no_schema(&name.schema));
    }
    let id = world.data_type(name);
    match (id, kind) {
        (Some(id), ObjectType::ObjectDomain) if id.kind != Kind::Domain => {
            Err(Refusal::new("42809", format!("\"{}\" is not a domain", plain(name))))
        }
        (Some(id), _) => Ok(id),
        (None, _) => match world.relation(name) {
            Some(id)
                if matches!(
                    id.kind,
                    Kind::Table | Kind::ForeignTable | Kind::View | Kind::MaterializedView
                ) =>
            {
                let table = describe(&id, None);
                Err(Refusal::new(
                    "2BP01",
                    format!("cannot drop type {name} because {table} requires it"),
                ))
            }
            _ => Err(Refusal::no_type(name)),
        },
    }
}

/// A routine with its argument types, or without where it is the only one of its name.
pub fn routine(kind: ObjectType, object: &Node, reader: &Reader, world: &World) -> Step<Id> {
    use ObjectType as T;
    let Some(NodeEnum::ObjectWithArgs(named)) = &object.node else {
        return Err(Refusal::unknown("a routine is named in an unexpected form"));
    };
    let name = reader.name(&named.objname)?;
    let (word, kinds): (&str, &[Kind]) = match kind {
        T::ObjectProcedure => ("procedure", &[Kind::Procedure]),
        T::ObjectAggregate => ("aggregate", &[Kind::Aggregate]),
        T::ObjectRoutine => ("routine", &[Kind::Function, Kind::Procedure, Kind::Aggregate]),
        _ => ("function", &[Kind::Function]),
    };
    let known = world.routines(&name);
    if named.args_unspecified {
        let of_kind: Vec<&Id> = known.iter().filter(|id| kinds.contains(&id.kind)).collect();
        return match of_kind.as_slice() {
            [only] => Ok((*only).clone()),
            [] => {
                let message = format!("could not find a {word} named \"{}\"", plain(&name));
                Err(Refusal::new("42883", message))
            }
            _ => {
                let message = format!("{word} name \"{}\" is not unique", plain(&name));
                Err(Refusal::new("42725", message))
            }
        };
    }
    let signature = argument_types(named)?
        .ok_or_else(|| Refusal::unknown("a routine is named in an unexpected form"))?;
    let shown = signature.clone();
    match known.into_iter().find(|id| id.signature == signature) {
        Some(id) if kinds.contains(&id.kind) => Ok(id),
        Some(_) => {
            let article = if word == "aggregate" { "an" } else { "a" };
            let message = match word {
                "aggregate" => format!("function {}({shown}) is not an aggregate", name.name),
                _ => format!("{}({shown}) is not {article} {word}", plain(&name)),
            };
            Err(Refusal::new("42809", message))
        }
        None => {
            let message = format!("{word} {}({shown}) does not exist", plain(&name));
            Err(Refusal::new("42883", message))
        }
    }
}

pub(super) fn other(kind: ObjectType, object: &Node, reader: &Reader, world: &World) -> Step<Id> {
    let target = reader.target(kind, object)?;
    let id = world.catalog.resolve(&target);
    if let Some(id) = id {
        return Ok(id);
    }
    Err(missing(&target, world))
}

/// That what a statement speaks of is not there, in the words of its kind.
pub fn missing(target: &Target, world: &World) -> Refusal {
    match target {
        Target::Relation(name) => match world.has_schema(&name.schema) || name.schema.is_empty() {
            true => Refusal::no_relation(name),
            false => Refusal::no_schema(&name.schema),
        },
        Target::Type(name) => match world.has_schema(&name.schema) || name.schema.is_empty() {
            true => Refusal::no_type(name),
            false => Refusal::no_schema(&name.schema),
        },
        Target::Member(table, name) => match world.relation(table) {
            Some(_) => Refusal::no_column(table, name),
            None => Refusal::no_relation(table),
        },
        Target::Constraint(parent, name) => {
            if world.data_type(parent).is_some_and(|id| id.kind == Kind::Domain) {
                return Refusal::no_constraint("for domain", &parent.name, name);
            }
            match world.relation(parent) {
                Some(_) => Refusal::no_constraint("for table", &parent.name, name),
                None => Refusal::no_relation(parent),
            }
        }
        Target::Routine(name, signature) => {
            let message = format!("function {}({signature}) does not exist", plain(name));
            Refusal::new("42883", message)
        }
        Target::Id(id) => missing_id(id, world),
    }
}

pub(super) fn missing_id(id: &Id, world: &World) -> Refusal {
    let name = plain(&id.relation());
    if !id.schema.is_empty() && !world.has_schema(&id.schema) {
        return Refusal::no_schema(&id.schema);
    }
    match id.kind {
        Kind::Schema => Refusal::no_schema(&id.name),
        Kind::Trigger | Kind::Rule | Kind::Policy if world.relation(&id.relation()).is_none() => {
            Refusal::no_relation(&id.relation())
        }
        Kind::Trigger | Kind::Policy => {
            let word = id.kind.word();
            let message =
                format!("{word} \"{}\" for table \"{}\" does not exist", id.name, id.parent);
            Refusal::new("42704", message)
        }
        Kind::Rule => {
            let message =
                format!("rule \"{}\" for relation \"{}\" does not exist", id.name, id.parent);
            Refusal::new("42704", message)
        }
        Kind::Operator => {
            let operands: Vec<&str> = id.signature.split(", ").collect();
            let [left, right] = operands.as_slice() else {
                return Refusal::new("42883", format!("operator {name} does not exist"));
            };
            Refusal::new("42883", format!("operator does not exist: {left} {name} {right}"))
        }
        Kind::Cast => {
            let types = id.name.trim_matches(['(', ')']);
            let (from, to) = types.split_once(" AS ").unwrap_or((types, ""));
            let message = format!("cast from type {from} to type {to} does not exist");
            Refusal::new("42704", message)
        }
        Kind::Collation => {
            let message = format!("collation \"{name}\" for encoding \"UTF8\" does not exist");
            Refusal::new("42704", message)
        }
        Kind::UserMapping => {
            let (role, server) = id
                .name
                .strip_prefix("for ")
                .and_then(|rest| rest.split_once(" on "))
                .unwrap_or((&id.name, ""));
            let message =
                format!("user mapping for \"{role}\" does not exist for server \"{server}\"");
            Refusal::new("42704", message)
        }
        Kind::OperatorClass | Kind::OperatorFamily => {
            let (word, method) = (id.kind.word(), &id.signature);
            let message =
                format!("{word} \"{name}\" does not exist for access method \"{method}\"");
            Refusal::new("42704", message)
        }
        kind => {
            let word = crate::replay::refusal::word(kind);
            Refusal::new("42704", format!("{word} \"{name}\" does not exist"))
        }
    }
}
