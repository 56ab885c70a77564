//! What holds for a table as a whole: options, owner, triggers, persistence.

use pg_query::{NodeEnum, protobuf::AlterTableType as Alter};

use super::*;
use crate::replay::{
    alter::Command,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, Qualified},
};

/// Types that are stored in the row alone.
pub(super) fn storage(command: &Command, world: &World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    if cmd.subtype() != Alter::AtSetStorage {
        return Ok(());
    }
    let name = column(table, &cmd.name, world).and_then(|column| column.type_name.clone());
    let fixed =
        ["smallint", "integer", "bigint", "boolean", "date", "real", "double precision", "uuid"];
    match name {
        Some(name)
            if fixed.contains(&name.as_str())
                && !["plain", "default"]
                    .iter()
                    .any(|word| command.text.to_lowercase().ends_with(word)) =>
        {
            Err(Refusal::new(
                "0A000",
                format!("column data type {name} can only have storage PLAIN"),
            ))
        }
        _ => Ok(()),
    }
}

/// A value that is the default of the column's type is none.
pub(super) fn defaults(command: &Command, world: &mut World) {
    let Command { table, cmd, .. } = command;
    for table in world.family(table) {
        change_column(&table, &cmd.name, world, |column| {
            let name = column.type_name.clone().unwrap_or_default();
            let usual = crate::model::storage::usual(&name);
            let storage = column.storage.as_deref();
            if storage == Some("default") || storage.is_some() && storage == usual {
                column.storage = None.into();
            }
        });
    }
}

pub(super) fn owner(command: &Command, id: &Id, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let owner = crate::statement::role(cmd.newowner.as_ref())
        .ok_or_else(|| Refusal::unknown("OWNER TO nobody"))?;
    if let Some(Body::Sequence(sequence)) = world.get(id).map(|object| &object.body)
        && sequence.owned_by.is_some()
    {
        let message = format!("cannot change owner of sequence \"{}\"", table.name);
        return Err(Refusal::new("0A000", message));
    }
    // An index has the owner of its table.
    if matches!(id.kind, Kind::Index | Kind::Constraint) {
        return Ok(());
    }
    crate::replay::owners::change(id, &owner, world)
}

pub(super) fn option_names(command: &Command) -> Vec<String> {
    let Some(NodeEnum::List(list)) = command.cmd.def.as_ref().and_then(|d| d.node.as_ref()) else {
        return Vec::new();
    };
    let options = crate::statement::options(list.items.clone()).unwrap_or_default();
    options.into_iter().map(|option| option.name).collect()
}

pub(super) fn reset_options(command: &Command, id: &Id, world: &mut World) -> Step<()> {
    let names = option_names(command);
    world.catalog.change(id, |object| {
        let place = match &mut object.body {
            Body::Table(table) => &mut table.options,
            Body::Index(index) => &mut index.options,
            Body::MaterializedView(view) => &mut view.options,
            Body::Constraint(constraint) => &mut constraint.options,
            _ => return,
        };
        place.retain(|name, _| !names.contains(name));
    });
    Ok(())
}

/// The tablespace and the options of an index, by itself or behind a constraint.
pub(super) fn of_index(command: &Command, id: &Id, world: &mut World) -> Step<()> {
    let place = command.cmd.name.as_str();
    let list = match command.cmd.def.as_ref().and_then(|def| def.node.as_ref()) {
        Some(NodeEnum::List(list)) => list.items.clone(),
        _ => Vec::new(),
    };
    let set = crate::statement::option_map(list)?;
    let is_moved = command.cmd.subtype() == Alter::AtSetTableSpace;
    let tablespace = (place != "pg_default").then(|| place.to_owned());
    world.catalog.change(id, |object| {
        let (options, space) = match &mut object.body {
            Body::Index(index) => (&mut index.options, &mut index.tablespace),
            Body::Constraint(constraint) => (&mut constraint.options, &mut constraint.tablespace),
            _ => return,
        };
        if is_moved {
            *space = tablespace;
        }
        options.extend(set);
    });
    Ok(())
}

/// A statistics target of -1 is none.
pub(super) fn plain_statistics(id: &Id, world: &mut World) {
    world.catalog.change(id, |object| {
        if let Some(state) = state(&mut object.body) {
            state.statistics.retain(|_, target| *target >= 0);
        }
    });
}

pub(super) fn view_options(command: &Command, id: &Id, world: &mut World) -> Step<()> {
    let is_reset = command.cmd.subtype() == Alter::AtResetRelOptions;
    let names = option_names(command);
    if !is_reset {
        command.run_on(&command.table, world)?;
    }
    world.catalog.change(id, |object| {
        let Body::View(view) = &mut object.body else { return };
        if is_reset {
            view.options.retain(|name, _| !names.contains(name));
            if names.iter().any(|name| name == "check_option") {
                view.check_option = None;
            }
        } else if let Some(check) = view.options.remove("check_option") {
            view.check_option = Some(check);
        }
    });
    Ok(())
}

/// The index that CLUSTER goes by: one of a table at most.
pub(super) fn clustered(table: &Qualified, by: Option<&str>, world: &mut World) {
    let Some(id) = world.relation(table) else { return };
    for index in world.children(&id) {
        let is = by.is_none_or(|name| index.name == name);
        if is {
            world.catalog.change(&index, |object| {
                if let Some(state) = state(&mut object.body) {
                    state.clustered = by.is_some();
                }
            });
        }
    }
}

pub(super) fn replica_identity(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    if let Some(NodeEnum::ReplicaIdentityStmt(identity)) =
        cmd.def.as_ref().and_then(|def| def.node.as_ref())
        && identity.identity_type == "i"
    {
        let index = Qualified::new(&table.schema, &identity.name);
        let found = world.relation(&index).and_then(|id| world.get(&id));
        let of = found.filter(|object| {
            object.parent.as_ref().is_some_and(|parent| parent.relation() == *table)
        });
        match of.map(|object| &object.body) {
            None => {
                let message =
                    format!("index \"{}\" for table \"{}\" does not exist", index.name, table.name);
                return Err(Refusal::new("42704", message));
            }
            Some(Body::Index(index)) if !index.unique => {
                let message = format!(
                    "cannot use non-unique index \"{}\" as replica identity",
                    identity.name
                );
                return Err(Refusal::new("42809", message));
            }
            Some(Body::Index(index)) if index.predicate.is_some() => {
                let message =
                    format!("cannot use partial index \"{}\" as replica identity", identity.name);
                return Err(Refusal::new("0A000", message));
            }
            Some(_) => {}
        }
    }
    command.run_on(table, world)
}

pub(super) fn all_triggers(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let enables = matches!(cmd.subtype(), Alter::AtEnableTrigAll | Alter::AtEnableTrigUser);
    for trigger in world.members(Kind::Trigger, table) {
        world.catalog.change(&trigger, |object| {
            if let Body::Trigger(trigger) = &mut object.body {
                trigger.enabled = (!enables).then(|| "disabled".to_owned());
            }
        });
    }
    Ok(())
}

pub(super) fn persistence(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let unlogged = cmd.subtype() == Alter::AtSetUnLogged;
    if unlogged {
        let name = table.to_string();
        let is_published = world.objects().any(
            |object| matches!(&object.body, Body::Publication(of) if of.tables.contains_key(&name)),
        );
        if is_published {
            let message = format!(
                "cannot change table \"{}\" to unlogged because it is part of a publication",
                table.name
            );
            return Err(Refusal::new("55000", message));
        }
    }
    let Some(id) = world.relation(table) else { return Ok(()) };
    if id.kind == Kind::Sequence {
        return command.run_on(table, world);
    }
    command.run_on(table, world)?;
    for sequence in world.children(&id).into_iter().filter(|id| id.kind == Kind::Sequence) {
        world.catalog.change(&sequence, |object| {
            if let Body::Sequence(sequence) = &mut object.body {
                sequence.set_persistence(unlogged);
            }
        });
    }
    Ok(())
}
