//! Identity and generated columns.

use pg_query::NodeEnum;

use super::*;
use crate::replay::{
    alter::Command,
    refusal::{Refusal, Step},
    world::World,
};

pub(super) fn of_column(command: &Command, what: &str) -> String {
    format!("column \"{}\" of relation \"{}\" {what}", command.cmd.name, command.table.name)
}

pub(super) fn add_identity(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    has_column(command, world)?;
    let Some(of) = column(table, &cmd.name, world).cloned() else {
        return Err(Refusal::unknown("an identity for a column that is inherited"));
    };
    if of.not_null.is_none() {
        let what = "must be declared NOT NULL before identity can be added";
        return Err(Refusal::new("55000", of_column(command, what)));
    }
    if of.identity.is_some() {
        return Err(Refusal::new("55000", of_column(command, "is already an identity column")));
    }
    if of.default.is_some() {
        return Err(Refusal::new("55000", of_column(command, "already has a default value")));
    }
    let integers = ["smallint", "integer", "bigint"];
    if !of.type_name.as_deref().is_some_and(|name| integers.contains(&name)) {
        let message = "identity column type must be smallint, integer, or bigint";
        return Err(Refusal::new("22023", message));
    }
    command.run_on(table, world)
}

/// SET GENERATED and the options of the sequence.
pub(super) fn set_identity(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    has_column(command, world)?;
    if column(table, &cmd.name, world).is_none_or(|column| column.identity.is_none()) {
        return Err(Refusal::new("55000", of_column(command, "is not an identity column")));
    }
    let Some(NodeEnum::List(list)) = cmd.def.as_ref().and_then(|def| def.node.as_ref()) else {
        return Err(Refusal::unknown("SET GENERATED of an unexpected form"));
    };
    let mut others = Vec::new();
    for node in list.items.clone() {
        let Some(NodeEnum::DefElem(option)) = &node.node else { continue };
        if option.defname == "generated" {
            let value = crate::tree::node::def_i64(option);
            let when = if value == Some(i64::from(b'a')) { "always" } else { "by default" };
            change_column(table, &cmd.name, world, |column| {
                column.identity = Some(when.to_owned()).into();
            });
        } else {
            others.push(node);
        }
    }
    for id in sequences_of(&column_id(table, &cmd.name), world) {
        crate::replay::sequences::change(&id, others.clone(), world)?;
    }
    Ok(())
}

pub(super) fn drop_identity(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    has_column(command, world)?;
    if column(table, &cmd.name, world).is_none_or(|column| column.identity.is_none()) {
        if cmd.missing_ok {
            return Ok(());
        }
        return Err(Refusal::new("55000", of_column(command, "is not an identity column")));
    }
    for id in sequences_of(&column_id(table, &cmd.name), world) {
        world.catalog.take_out(&id);
    }
    change_column(table, &cmd.name, world, |column| column.identity = None.into());
    Ok(())
}

pub(super) fn drop_expression(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    has_column(command, world)?;
    let generated = column(table, &cmd.name, world)
        .map(|column| (column.generated.is_some(), column.is_virtual));
    match generated {
        Some((true, false)) => {
            for table in world.family(table) {
                change_column(&table, &cmd.name, world, |column| column.generated = None.into());
            }
            Ok(())
        }
        Some((true, true)) => Err(Refusal::new(
            "0A000",
            "ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns",
        )),
        _ if cmd.missing_ok => Ok(()),
        _ => {
            let what = match world.version {
                ..18 => "is not a stored generated column",
                _ => "is not a generated column",
            };
            Err(Refusal::new("55000", of_column(command, what)))
        }
    }
}

pub(super) fn set_expression(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, text, .. } = command;
    if world.version < 17 {
        return Err(Refusal::new("42601", "syntax error at or near \"EXPRESSION\""));
    }
    has_column(command, world)?;
    if column(table, &cmd.name, world).is_none_or(|column| column.generated.is_none()) {
        return Err(Refusal::new("55000", of_column(command, "is not a generated column")));
    }
    let open = text.find('(').ok_or_else(|| Refusal::unknown("SET EXPRESSION without one"))?;
    let inner = text.get(open + 1..).and_then(|text| text.trim_end().strip_suffix(')'));
    let inner = inner.unwrap_or_default().trim().to_owned();
    for table in world.family(table) {
        let text = inner.clone();
        change_column(&table, &cmd.name, world, |column| {
            if let Some(generated) = column.generated.as_mut() {
                generated.text = text;
            }
        });
    }
    Ok(())
}
