//! Names that are taken, and what OR REPLACE cannot change.

use crate::replay::{
    refusal::{Refusal, Step, plain, word},
    world::World,
};
use crate::{
    kinds::{Body, Kind, Space, function::Function},
    model::{Id, Object, Shape, op::Create},
};

/// Its name is free, or what has it may be replaced.
pub(super) fn free(create: &Create, world: &World) -> Step<()> {
    let object = &create.object;
    let id = &object.id;
    let exists = |what: String| Err(Refusal::new("42710", format!("{what} already exists")));
    if let Some(there) = world.get(id) {
        if create.replace {
            return replaceable(there, object);
        }
        if there.body.describe().is_placeholder() {
            return Ok(());
        }
        return match id.kind {
            Kind::Schema => {
                Err(Refusal::new("42P06", format!("schema \"{}\" already exists", id.name)))
            }
            Kind::Column => Err(Refusal::new(
                "42701",
                match world.relation(&id.relation()) {
                    Some(_) => {
                        format!(
                            "column \"{}\" of relation \"{}\" already exists",
                            id.name, id.parent
                        )
                    }
                    None => format!("column \"{}\" specified more than once", id.name),
                },
            )),
            Kind::Attribute => Err(Refusal::new(
                "42701",
                format!("column \"{}\" of relation \"{}\" already exists", id.name, id.parent),
            )),
            Kind::Constraint => match world.data_type(&id.relation()) {
                Some(domain) if domain.kind == Kind::Domain => {
                    exists(format!("constraint \"{}\" for domain \"{}\"", id.name, id.parent))
                }
                _ => match object.body.names(id) {
                    Some((Space::Relation, name)) => Err(Refusal::relation_exists(&name.name)),
                    _ => {
                        exists(format!("constraint \"{}\" for relation \"{}\"", id.name, id.parent))
                    }
                },
            },
            Kind::Trigger | Kind::Rule => {
                exists(format!("{} \"{}\" for relation \"{}\"", id.kind.word(), id.name, id.parent))
            }
            Kind::Policy => exists(format!("policy \"{}\" for table \"{}\"", id.name, id.parent)),
            kind if kind.space() == Some(Space::Relation) => {
                Err(Refusal::relation_exists(&id.name))
            }
            Kind::Collation => exists(format!("collation \"{}\" for encoding \"UTF8\"", id.name)),
            Kind::Cast => {
                let types = id.name.trim_matches(['(', ')']);
                let (from, to) = types.split_once(" AS ").unwrap_or((types, ""));
                exists(format!("cast from type {from} to type {to}"))
            }
            kind if kind.shape() == Shape::Routine => Err(Refusal::new(
                "42723",
                format!("function \"{}\" already exists with same argument types", id.name),
            )),
            Kind::Operator => Err(Refusal::new(
                "42723",
                format!("operator {} already exists", plain(&id.relation())),
            )),
            kind => exists(format!("{} \"{}\"", word(kind), id.name)),
        };
    }
    match object.body.names(id) {
        Some((Space::Relation, name)) => {
            if let Some(there) = world.relation(&name) {
                if create.replace {
                    let article = "is not a view";
                    return Err(Refusal::new("42809", format!("\"{}\" {article}", there.name)));
                }
                return Err(Refusal::relation_exists(&name.name));
            }
            let has_type = !matches!(id.kind, Kind::Index | Kind::Constraint | Kind::Sequence);
            if has_type && world.data_type(&name).is_some() {
                return exists(format!("type \"{}\"", name.name));
            }
        }
        Some((Space::Type, name)) => {
            let is_row =
                |id: Id| !matches!(id.kind, Kind::Index | Kind::Constraint | Kind::Sequence);
            if world.data_type(&name).is_some() || world.relation(&name).is_some_and(is_row) {
                return exists(format!("type \"{}\"", name.name));
            }
        }
        None => {}
    }
    if id.kind.shape() == Shape::Routine {
        let namesakes = world.routines(&id.relation());
        if namesakes.iter().any(|other| other.signature == id.signature) {
            return match create.replace {
                true => Err(Refusal::new("42809", "cannot change routine kind")),
                false => Err(Refusal::new(
                    "42723",
                    format!("function \"{}\" already exists with same argument types", id.name),
                )),
            };
        }
    }
    Ok(())
}

/// What OR REPLACE cannot change (ProcedureCreate in pg_proc.c, checkViewColumns in view.c).
pub(super) fn replaceable(there: &Object, new: &Object) -> Step<()> {
    match (&there.body, &new.body) {
        (Body::Function(old), Body::Function(new)) => replaceable_routine(old, new),
        (Body::Procedure(old), Body::Procedure(new)) => {
            replaceable_routine(&old.routine, &new.routine)
        }
        _ => Ok(()),
    }
}

pub(super) fn replaceable_routine(old: &Function, new: &Function) -> Step<()> {
    if old.returns != new.returns {
        return Err(Refusal::new("42P13", "cannot change return type of existing function"));
    }
    for (old, new) in old.parameters.iter().zip(&new.parameters) {
        if !old.name.is_empty() && old.name != new.name {
            let message = format!("cannot change name of input parameter \"{}\"", old.name);
            return Err(Refusal::new("42P13", message));
        }
        if old.default.is_some() && new.default.is_none() {
            let message = "cannot remove parameter defaults from existing function";
            return Err(Refusal::new("42P13", message));
        }
    }
    Ok(())
}
