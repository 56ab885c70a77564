//! SET and DROP of DEFAULT and NOT NULL.

use super::*;
use crate::replay::{
    alter::Command,
    checks,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, column::NotNull},
    model::{Expression, Qualified},
};

pub(super) fn default(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    has_column(command, world)?;
    let of = column(table, &cmd.name, world);
    if of.is_some_and(|column| column.identity.is_some()) {
        let message =
            format!("column \"{}\" of relation \"{}\" is an identity column", cmd.name, table.name);
        return Err(Refusal::new("42601", message));
    }
    if of.is_some_and(|column| column.generated.is_some()) {
        let message =
            format!("column \"{}\" of relation \"{}\" is a generated column", cmd.name, table.name);
        return Err(Refusal::new("42601", message));
    }
    let family = if command.only { vec![table.clone()] } else { world.family(table) };
    family.iter().try_for_each(|table| command.run_on(table, world))?;
    for parent in world.parents(table) {
        if !is_partition(table, world) {
            null_default(&parent, table, &cmd.name, world);
        }
    }
    Ok(())
}

pub(super) fn set_not_null(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, only, .. } = command;
    has_column(command, world)?;
    let is_there = column(table, &cmd.name, world).is_some_and(|column| column.not_null.is_some());
    let heirs = world.heirs(table);
    if *only && !heirs.is_empty() && world.version >= 18 {
        if is_partitioned(table, world) {
            return Err(Refusal::new("42P16", "constraint must be added to child tables too"));
        }
        change_column(table, &cmd.name, world, |column| {
            column.not_null = Some(NotNull { no_inherit: true, ..NotNull::default() }).into();
        });
        return Ok(());
    }
    if is_there {
        change_column(table, &cmd.name, world, |column| {
            if let Some(not_null) = column.not_null.as_mut() {
                not_null.implied = false;
            }
        });
        return Ok(());
    }
    command.run_on(table, world)?;
    if *only {
        return Ok(());
    }
    for heir in world.family(table).into_iter().skip(1) {
        let has = column(&heir, &cmd.name, world).is_some_and(|column| column.not_null.is_some());
        if has || column(&heir, &cmd.name, world).is_none_or(|c| c.type_name.is_none()) {
            continue;
        }
        command.run_on(&heir, world)?;
        named_as_parent(table, &heir, &cmd.name, world);
    }
    Ok(())
}

pub(super) fn drop_not_null(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let name = &cmd.name;
    has_column(command, world)?;
    if column(table, name, world).is_some_and(|column| column.identity.is_some()) {
        let message =
            format!("column \"{name}\" of relation \"{}\" is an identity column", table.name);
        return Err(Refusal::new("42601", message));
    }
    let in_key = checks::primary_key(table, world).and_then(|key| world.get(&key)).is_some_and(
        |key| matches!(&key.body, Body::Constraint(key) if key.columns.contains(name)),
    );
    if in_key {
        return Err(Refusal::new("42P16", format!("column \"{name}\" is in a primary key")));
    }
    let parents = world.parents(table);
    let marked = |parent: &&Qualified| {
        column(parent, name, world).is_some_and(|column| column.not_null.is_some())
    };
    if parents.iter().any(|parent| marked(&parent)) {
        let message = format!("column \"{name}\" is marked NOT NULL in parent table");
        return Err(Refusal::new("42P16", message));
    }
    let family = if command.only { vec![table.clone()] } else { world.family(table) };
    for table in family {
        change_column(&table, name, world, |column| {
            column.not_null = None.into();
            column.inherits_not_null = false;
        });
    }
    Ok(())
}

/// Where a parent has a default and the child has none, pg_dump says so.
pub(super) fn null_default(parent: &Qualified, table: &Qualified, name: &str, world: &mut World) {
    let has = |table: &Qualified| column(table, name, world).is_some_and(|c| c.default.is_some());
    if has(parent) && !has(table) {
        mention(table, name, world);
        let null = Expression {
            text: "NULL".to_owned(),
            key: crate::model::Key::default(),
            form: crate::model::Form::Scalar,
        };
        change_column(table, name, world, |column| column.default = Some(null).into());
    }
}
