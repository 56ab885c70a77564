//! RENAME of schemas, types, routines and what has a name space of its own.

use pg_query::protobuf::{ObjectType, RenameStmt};

use crate::replay::{
    drop,
    names::{self, Names},
    refusal::{Refusal, Step, plain, word},
    statement::Reader,
    world::{self, World},
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, Object, Qualified, Shape, quote::ident},
    tree::node,
};

pub(super) fn schema(from: &str, to: &str, world: &mut World) -> Step<()> {
    let id = Id::global(Kind::Schema, from);
    if !world.has(&id) {
        return Err(Refusal::no_schema(from));
    }
    if from == "public" {
        return Err(Refusal::unknown("RENAME of schema public"));
    }
    if world.has_schema(to) {
        return Err(Refusal::new("42P06", format!("schema \"{to}\" already exists")));
    }
    if to.starts_with("pg_") {
        return Err(Refusal::new("42939", format!("unacceptable schema name \"{to}\"")));
    }
    let mut names = Names::default();
    let inside: Vec<Id> =
        world.objects().filter(|o| o.id.schema == from).map(|o| o.id.clone()).collect();
    for id in &inside {
        let (old, new) = (id.relation(), Qualified::new(to, id.relation().name));
        let map = match id.kind.shape() {
            Shape::Routine => &mut names.routines,
            _ => &mut names.things,
        };
        map.insert(old, new);
        let index = world.get(id).and_then(|object| object.body.names(id));
        if let Some((_, index)) = index {
            let new = Qualified::new(to, index.name.as_str());
            names.things.insert(index, new);
        }
    }
    for id in inside {
        let Some(mut object) = world.catalog.take_out(&id) else { continue };
        to.clone_into(&mut object.id.schema);
        if let Body::Sequence(sequence) = &mut object.body
            && let Some(mut column) = sequence.owned_by.as_deref().and_then(world::column)
            && column.schema == from
        {
            to.clone_into(&mut column.schema);
            sequence.owned_by = Some(column.path().to_string());
        }
        world.catalog.put_in(object);
    }
    let all: Vec<Id> = world.objects().map(|object| object.id.clone()).collect();
    for id in all {
        let Some(mut object) = world.catalog.take_out(&id) else { continue };
        of_schema(&mut object, from, to);
        world.catalog.put_in(object);
    }
    names::follow(world, &names)
}

/// What names a schema itself.
pub(super) fn of_schema(object: &mut Object, from: &str, to: &str) {
    if let Some(parent) = &mut object.parent {
        if parent.schema == from {
            to.clone_into(&mut parent.schema);
        }
        if parent.kind == Kind::Schema && parent.name == from {
            to.clone_into(&mut parent.name);
        }
    }
    if object.id.kind == Kind::Schema && object.id.name == from {
        to.clone_into(&mut object.id.name);
    }
    match &mut object.body {
        Body::Publication(publication) => {
            let had = publication.schemas.remove(ident(from).as_ref());
            publication.schemas.extend(had.then(|| ident(to).into_owned()));
        }
        Body::DefaultPrivileges(default) if default.schema.as_deref() == Some(from) => {
            default.schema = Some(to.to_owned());
            object.id = default.clone().object().id;
        }
        Body::Extension(extension) if extension.schema.as_deref() == Some(from) => {
            extension.schema = Some(to.to_owned());
        }
        _ => {}
    }
}

pub(super) fn data_type(
    rename: &RenameStmt,
    to: &str,
    reader: &Reader,
    world: &mut World,
) -> Step<()> {
    let object = rename.object.as_deref().ok_or_else(|| Refusal::unknown("no type is named"))?;
    let name = reader.name_of(object)?;
    if world.data_type(&name).is_none()
        && let Some(id) = world.relation(&name)
        && matches!(id.kind, Kind::Table | Kind::View | Kind::MaterializedView | Kind::ForeignTable)
    {
        return Err(Refusal::new("42809", format!("{name} is a table's row type")));
    }
    let id = drop::data_type(ObjectType::ObjectType, &name, world)?;
    if rename.rename_type() == ObjectType::ObjectDomain && id.kind != Kind::Domain {
        return Err(Refusal::new("42809", format!("{name} is not a domain")));
    }
    let new = Qualified::new(&name.schema, to);
    let is_row = |id: Id| !matches!(id.kind, Kind::Index | Kind::Constraint | Kind::Sequence);
    if world.data_type(&new).is_some() || world.relation(&new).is_some_and(is_row) {
        return Err(Refusal::new("42710", format!("type \"{to}\" already exists")));
    }
    keep_multirange(&id, world);
    names::move_object(world, &id, &new);
    names::follow(world, &Names::one(name, new))
}

/// The multirange of a range keeps the name that it has by that of the range (makeMultirangeTypeName
/// in catalog/pg_type.c).
pub(super) fn keep_multirange(id: &Id, world: &mut World) {
    if world.version < 14 {
        return;
    }
    let name = match id.name.contains("range") {
        true => id.name.replacen("range", "multirange", 1),
        false => format!("{}_multirange", id.name),
    };
    let name = Qualified::new(&id.schema, name).to_string();
    world.catalog.change(id, |object| {
        if let Body::Range(range) = &mut object.body {
            range.options.entry("multirange_type_name".to_owned()).or_insert(name);
        }
    });
}

pub(super) fn routine(
    rename: &RenameStmt,
    to: &str,
    reader: &Reader,
    world: &mut World,
) -> Step<()> {
    let object = rename.object.as_deref().ok_or_else(|| Refusal::unknown("no routine is named"))?;
    let id = drop::routine(rename.rename_type(), object, reader, world)?;
    move_routine(&id, &Qualified::new(&id.schema, to), world)
}

pub fn move_routine(id: &Id, to: &Qualified, world: &mut World) -> Step<()> {
    if world.routines(to).iter().any(|other| other.signature == id.signature) {
        let message = format!(
            "function {}({}) already exists in schema \"{}\"",
            to.name, id.signature, to.schema
        );
        return Err(Refusal::new("42723", message));
    }
    let from = id.relation();
    let names = Names { routines: [(from.clone(), to.clone())].into(), ..Names::default() };
    names::move_object(world, id, to);
    // A call does not say which of several it means.
    if !world.routines(&from).is_empty() && is_called(&from, world) {
        return Err(Refusal::unknown(format!(
            "it is not certain which of the routines {} is called",
            plain(&from)
        )));
    }
    if world.routines(&from).is_empty() { names::follow(world, &names) } else { Ok(()) }
}

pub(super) fn is_called(name: &Qualified, world: &World) -> bool {
    let scope = crate::model::Scope::new(world.objects(), &world.provenance);
    let mut own = world.routines(name).into_iter();
    let calls = |object: &Object| {
        object
            .body
            .describe()
            .create(object, &scope)
            .iter()
            .any(|sql| crate::replay::uses::named(&sql.text).contains(&(true, name.clone())))
    };
    world.objects().any(|object| {
        !own.any(|id| id == object.id) && object.id.relation() != *name && calls(object)
    })
}

pub(super) fn other(rename: &RenameStmt, to: &str, reader: &Reader, world: &mut World) -> Step<()> {
    let id = match rename.object.as_deref() {
        Some(object) if node::string(object).is_none() || rename.subname.is_empty() => {
            let id = drop::named(rename.rename_type(), object, reader, world);
            id?
        }
        _ => {
            let kind = crate::replay::statement::global_kind(rename.rename_type())
                .ok_or_else(|| Refusal::unknown(format!("RENAME of {:?}", rename.rename_type())))?;
            let id = Id::global(kind, rename.subname.as_str());
            match world.has(&id) {
                true => id,
                false => {
                    let message = format!("{} \"{}\" does not exist", word(kind), id.name);
                    return Err(Refusal::new("42704", message));
                }
            }
        }
    };
    let new = id.with(|id| id.name = to.to_owned());
    if world.has(&new) {
        let message = format!("{} \"{to}\" already exists", word(id.kind));
        return Err(Refusal::new("42710", message));
    }
    rename_other(&id, &new, world)
}

/// Objects that others name in a field of their own, without a schema.
pub(super) fn rename_other(id: &Id, new: &Id, world: &mut World) -> Step<()> {
    if id.kind.shape() == Shape::Global {
        if let Some(object) = world.catalog.take_out(id) {
            world.catalog.put_in(Object { id: new.clone(), ..object });
        }
        let all: Vec<Id> = world.objects().map(|object| object.id.clone()).collect();
        for other in all {
            let Some(mut object) = world.catalog.take_out(&other) else { continue };
            if object.parent.as_ref() == Some(id) {
                object.parent = Some(new.clone());
            }
            match (&mut object.body, id.kind) {
                (Body::Server(server), Kind::ForeignDataWrapper) if server.wrapper == id.name => {
                    server.wrapper.clone_from(&new.name);
                }
                (Body::ForeignTable(table), Kind::Server) if table.server == id.name => {
                    table.server.clone_from(&new.name);
                }
                (Body::UserMapping(_), Kind::Server) => {
                    let end = format!(" on {}", ident(&id.name));
                    if let Some(start) = object.id.name.strip_suffix(&end) {
                        object.id.name = format!("{start} on {}", ident(&new.name));
                    }
                }
                _ => {}
            }
            world.catalog.put_in(object);
        }
        return Ok(());
    }
    names::move_object(world, id, &new.relation());
    names::follow(world, &Names::one(id.relation(), new.relation()))
}
