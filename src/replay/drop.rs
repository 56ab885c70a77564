//! DROP: what goes, what goes with it, and what stands in its way (dependency.c).

pub use super::named::*;

use std::collections::BTreeSet;

use pg_query::protobuf::{DropBehavior, DropStmt, ObjectType};

use super::{
    refusal::{Refusal, Step, describe},
    statement::Reader,
    uses::{self, Part, Uses},
    world::World,
};
use crate::{
    kinds::{Body, Kind, table},
    model::Id,
};

pub fn statement(drop: &DropStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let kind = drop.remove_type();
    if kind == ObjectType::ObjectExtension {
        return Err(Refusal::unknown("DROP EXTENSION: what an extension holds is in no dump"));
    }
    let mut roots = Vec::new();
    for object in &drop.objects {
        match named(kind, object, reader, world) {
            Ok(id) => roots.push(id),
            Err(refusal) if drop.missing_ok && is_missing(&refusal) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    let cascade = drop.behavior() == DropBehavior::DropCascade;
    self::drop(roots, cascade, world)
}

/// What IF EXISTS passes over: a name, or a schema or table before it, that is not there.
fn is_missing(refusal: &Refusal) -> bool {
    matches!(refusal.state, "42P01" | "42704" | "42883" | "3F000")
}

/// Drops objects with all that goes with them.
pub fn drop(roots: Vec<Id>, cascade: bool, world: &mut World) -> Step<()> {
    for root in &roots {
        owned_elsewhere(root, world)?;
    }
    let uses = Uses::of(world);
    let parts: Vec<Part> = roots.iter().cloned().map(Part::Object).collect();
    let gone = uses::closure(&uses, &parts, cascade).ok_or_else(|| match roots.as_slice() {
        [only] => {
            let parent = world.get(only).and_then(|object| object.parent.as_ref());
            let name = describe(only, parent);
            Refusal::new("2BP01", format!("cannot drop {name} because other objects depend on it"))
        }
        _ => Refusal::new(
            "2BP01",
            "cannot drop desired object(s) because other objects depend on them",
        ),
    })?;
    remove(&gone, world);
    Ok(())
}

/// What is only a part of another thing goes with that alone.
fn owned_elsewhere(id: &Id, world: &World) -> Step<()> {
    let Some(object) = world.get(id) else { return Ok(()) };
    let requires = |what: String, by: String| {
        Err(Refusal::new("2BP01", format!("cannot drop {what} because {by} requires it")))
    };
    let what = describe(id, object.parent.as_ref());
    match &object.body {
        Body::Sequence(sequence) if sequence.is_identity => {
            let column = sequence.owned_by.as_deref().and_then(crate::replay::world::column);
            match column {
                Some(column) => requires(what, describe(&column, object.parent.as_ref())),
                None => Ok(()),
            }
        }
        Body::Index(index) => match &index.state.attached_to {
            Some(parent) => requires(what, format!("index {parent}")),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// Takes parts out.
pub fn remove(gone: &BTreeSet<Part>, world: &mut World) {
    // A primary key leaves its columns NOT NULL.
    for part in gone {
        if let Part::Object(id) = part {
            keep_not_null(id, world);
        }
    }
    for part in gone {
        match part {
            Part::Object(id) => {
                world.catalog.take_out(id);
                if matches!(id.kind, Kind::Column | Kind::Attribute) {
                    forget_column(id, world);
                }
            }
            Part::Default(id) => world.catalog.change(id, |object| {
                if let Body::Column(column) = &mut object.body {
                    column.default = None.into();
                }
            }),
            Part::Published(publication, table) => world.catalog.change(publication, |object| {
                if let Body::Publication(publication) = &mut object.body {
                    publication.tables.remove(&table.to_string());
                }
            }),
        }
    }
    without_dead(world);
}

fn keep_not_null(id: &Id, world: &mut World) {
    let Some(Body::Constraint(key)) = world.get(id).map(|object| &object.body) else { return };
    if key.sort != crate::kinds::constraint::Sort::PrimaryKey {
        return;
    }
    for column in key.columns.clone() {
        let column = Id::child(Kind::Column, &id.relation(), column);
        world.catalog.change(&column, |object| {
            if let Body::Column(column) = &mut object.body
                && let Some(not_null) = column.not_null.as_mut()
            {
                not_null.implied = false;
            }
        });
    }
}

/// The table of a column that went knows it no more.
fn forget_column(column: &Id, world: &mut World) {
    let owner = match column.kind {
        Kind::Column => world.relation(&column.relation()),
        _ => world.data_type(&column.relation()),
    };
    let Some(owner) = owner else { return };
    world.catalog.change(&owner, |object| {
        if let Some(table) = table::of(&mut object.body) {
            table.columns.retain(|name| *name != column.name);
            if let Some(of_parent) = &mut table.of_parent {
                of_parent.said.remove(&column.name);
            }
        }
        if let Body::Composite(composite) = &mut object.body {
            composite.attributes.retain(|name| *name != column.name);
        }
        for rights in object.envelope.privileges.grantees.values_mut() {
            rights.retain(|right, _| right.column.as_deref() != Some(column.name.as_str()));
        }
        let grantees = &mut object.envelope.privileges.grantees;
        grantees.retain(|grantee, rights| {
            !rights.is_empty()
                || matches!(
                    grantee,
                    crate::model::privileges::Grantee::Owner
                        | crate::model::privileges::Grantee::Public
                )
        });
    });
}

/// What is said of the columns of relations that are gone.
fn without_dead(world: &mut World) {
    let dead: Vec<Id> = world
        .objects()
        .filter(|object| {
            object.id.kind == Kind::Column && world.relation(&object.id.relation()).is_none()
        })
        .map(|object| object.id.clone())
        .collect();
    for id in dead {
        world.catalog.take_out(&id);
    }
}
