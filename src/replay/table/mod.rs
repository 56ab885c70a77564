//! The commands of ALTER TABLE: what stands against each, which tables it reaches, what it does.

mod added;
mod columns;
mod composite;
mod constraints;
mod firing;
mod identity;
mod inherits;
mod options;
mod partitions;
mod types;
mod values;

use pg_query::protobuf::AlterTableType as Alter;

pub use self::{
    added::free_name, columns::heirs_default, composite::composite, constraints::comes_from_parent,
};
use self::{
    added::*, columns::*, constraints::*, identity::*, inherits::*, options::*, partitions::*,
    types::*, values::*,
};
use crate::replay::{
    alter::Command,
    columns::Known,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind, table},
    model::{Id, Qualified},
};

/// Runs one command on its relation.
pub fn run(command: &Command, id: &Id, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    if let Some(refusal) = of_view(command, id) {
        return Err(refusal);
    }
    if id.kind == Kind::View
        && matches!(cmd.subtype(), Alter::AtSetRelOptions | Alter::AtResetRelOptions)
    {
        return view_options(command, id, world);
    }
    match cmd.subtype() {
        Alter::AtAddColumn => add_column(command, world),
        Alter::AtDropColumn => drop_column(command, world),
        Alter::AtAlterColumnType => column_type(command, world),
        Alter::AtColumnDefault => default(command, world),
        Alter::AtSetNotNull => set_not_null(command, world),
        Alter::AtDropNotNull => drop_not_null(command, world),
        Alter::AtAddIdentity => add_identity(command, world),
        Alter::AtSetIdentity => set_identity(command, world),
        Alter::AtDropIdentity => drop_identity(command, world),
        Alter::AtDropExpression => drop_expression(command, world),
        Alter::AtSetExpression => set_expression(command, world),
        Alter::AtSetStatistics if matches!(id.kind, Kind::Index | Kind::Constraint) => {
            command.run_on(table, world)?;
            plain_statistics(id, world);
            Ok(())
        }
        Alter::AtSetTableSpace | Alter::AtSetRelOptions
            if matches!(id.kind, Kind::Index | Kind::Constraint) =>
        {
            of_index(command, id, world)
        }
        Alter::AtSetStatistics
        | Alter::AtSetStorage
        | Alter::AtSetCompression
        | Alter::AtSetOptions
        | Alter::AtResetOptions
        | Alter::AtAlterColumnGenericOptions => {
            has_column(command, world)?;
            storage(command, world)?;
            let family = if command.only { vec![table.clone()] } else { world.family(table) };
            let recurses = matches!(
                cmd.subtype(),
                Alter::AtSetStatistics | Alter::AtSetStorage | Alter::AtSetCompression
            );
            let tables = if recurses { family } else { vec![table.clone()] };
            tables.iter().try_for_each(|table| command.run_on(table, world))?;
            defaults(command, world);
            Ok(())
        }
        Alter::AtAddConstraint => add_constraint(command, world),
        Alter::AtDropConstraint => drop_constraint(command, world),
        Alter::AtValidateConstraint => validate(command, world),
        Alter::AtAlterConstraint => alter_constraint(command, world),
        Alter::AtChangeOwner => owner(command, id, world),
        Alter::AtAttachPartition => attach(command, world),
        Alter::AtDetachPartition => detach(command, world),
        Alter::AtAddInherit => inherit(command, world),
        Alter::AtDropInherit => no_inherit(command, world),
        Alter::AtResetRelOptions => reset_options(command, id, world),
        Alter::AtClusterOn => {
            let index = Qualified::new(&table.schema, &cmd.name);
            let of = world.relation(&index).and_then(|id| world.get(&id)).cloned();
            let own = of.is_some_and(|index| {
                index.parent.as_ref().is_some_and(|parent| parent.relation() == *table)
            });
            if !own {
                let message =
                    format!("index \"{}\" for table \"{}\" does not exist", cmd.name, table.name);
                return Err(Refusal::new("42704", message));
            }
            clustered(table, None, world);
            clustered(table, Some(&cmd.name), world);
            Ok(())
        }
        Alter::AtDropCluster => {
            clustered(table, None, world);
            Ok(())
        }
        Alter::AtReplicaIdentity => replica_identity(command, world),
        Alter::AtEnableTrigAll
        | Alter::AtDisableTrigAll
        | Alter::AtEnableTrigUser
        | Alter::AtDisableTrigUser => all_triggers(command, world),
        Alter::AtEnableTrig
        | Alter::AtEnableAlwaysTrig
        | Alter::AtEnableReplicaTrig
        | Alter::AtDisableTrig => firing::trigger(command, world),
        Alter::AtEnableRule
        | Alter::AtEnableAlwaysRule
        | Alter::AtEnableReplicaRule
        | Alter::AtDisableRule => {
            let rule = Id::child(Kind::Rule, table, cmd.name.as_str());
            match world.has(&rule) {
                true => command.run_on(table, world),
                false => Err(Refusal::new(
                    "42704",
                    format!("rule \"{}\" for relation \"{}\" does not exist", cmd.name, table.name),
                )),
            }
        }
        Alter::AtSetUnLogged | Alter::AtSetLogged => persistence(command, world),
        Alter::AtDropOids => Ok(()),
        Alter::AtSetTableSpace if cmd.name == "pg_default" => {
            world.catalog.change(id, |object| match &mut object.body {
                Body::Index(index) => index.tablespace = None,
                Body::MaterializedView(view) => view.tablespace = None,
                body => {
                    if let Some(table) = table::of(body) {
                        table.tablespace = None;
                    }
                }
            });
            Ok(())
        }
        Alter::AtDropOf => match world.table(table).is_some_and(|table| table.of_type.is_some()) {
            false => Err(Refusal::new("42809", format!("\"{}\" is not a typed table", table.name))),
            true => Err(Refusal::unknown("ALTER TABLE … NOT OF")),
        },
        Alter::AtEnableRowSecurity
        | Alter::AtDisableRowSecurity
        | Alter::AtForceRowSecurity
        | Alter::AtNoForceRowSecurity
        | Alter::AtSetRelOptions
        | Alter::AtSetAccessMethod
        | Alter::AtSetTableSpace
        | Alter::AtGenericOptions => command.run_on(table, world),
        other => Err(Refusal::unknown(format!("ALTER TABLE of kind {other:?}"))),
    }
}

/// What a view cannot have done to it.
fn of_view(command: &Command, id: &Id) -> Option<Refusal> {
    if !matches!(id.kind, Kind::View | Kind::MaterializedView | Kind::Sequence | Kind::Index) {
        return None;
    }
    let action = match command.cmd.subtype() {
        Alter::AtAddColumn => "ADD COLUMN",
        Alter::AtDropColumn => "DROP COLUMN",
        Alter::AtAlterColumnType => "ALTER COLUMN ... SET DATA TYPE",
        Alter::AtSetNotNull => "ALTER COLUMN ... SET NOT NULL",
        Alter::AtAddConstraint => "ADD CONSTRAINT",
        Alter::AtDropConstraint => "DROP CONSTRAINT",
        _ => return None,
    };
    let name = &command.table.name;
    Some(Refusal::new(
        "42809",
        format!("ALTER action {action} cannot be performed on relation \"{name}\""),
    ))
}

fn has_column(command: &Command, world: &World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    match world.columns(table) {
        Some(columns) if !columns.contains(&cmd.name) => Err(Refusal::no_column(table, &cmd.name)),
        _ => Ok(()),
    }
}

fn column_id(table: &Qualified, name: &str) -> Id {
    Id::child(Kind::Column, table, name)
}

fn column<'a>(
    table: &Qualified,
    name: &str,
    world: &'a World,
) -> Option<&'a crate::kinds::column::Column> {
    match &world.get(&column_id(table, name))?.body {
        Body::Column(column) => Some(column),
        _ => None,
    }
}

fn change_column(
    table: &Qualified,
    name: &str,
    world: &mut World,
    change: impl FnOnce(&mut crate::kinds::column::Column),
) {
    world.catalog.change(&column_id(table, name), |object| {
        if let Body::Column(column) = &mut object.body {
            change(column);
        }
    });
}

/// Makes a column of a table that inherits it known, to say something of it.
fn mention(table: &Qualified, name: &str, world: &mut World) {
    let id = column_id(table, name);
    if !world.has(&id) {
        let mut object = crate::kinds::column::undeclared(table, name);
        object.parent = world.relation(table);
        world.catalog.put_in(object);
    }
}

fn is_partition(table: &Qualified, world: &World) -> bool {
    world.table(table).is_some_and(|table| table.partition_of.is_some())
}

fn is_partitioned(table: &Qualified, world: &World) -> bool {
    world.table(table).is_some_and(|table| table.partition_by.is_some())
}

/// Partitions have columns of their own; tables that inherit have those of their parents.
fn partitions(table: &Qualified, world: &World) -> Vec<Qualified> {
    world.family(table).into_iter().filter(|table| is_partition(table, world)).collect()
}
