//! ADD and DROP COLUMN, in a table and in those that inherit from it.

use pg_query::{NodeEnum, protobuf::ConstrType};

use super::*;
use crate::replay::{
    alter::Command,
    checks,
    columns::Known,
    drop,
    refusal::{Refusal, Step},
    uses::{Part, Uses},
    world::World,
};
use crate::{
    kinds::table,
    model::{Expression, Id, Qualified, generated::generated_name},
    tree::typename::type_name,
};

pub(super) fn add_column(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, only, .. } = command;
    let Some(NodeEnum::ColumnDef(definition)) = cmd.def.as_ref().and_then(|def| def.node.as_ref())
    else {
        return Err(Refusal::unknown("ADD COLUMN of an unexpected form"));
    };
    let name = &definition.colname;
    if is_partition(table, world) {
        return Err(Refusal::new("42809", "cannot add column to a partition"));
    }
    if world.has_column(table, name) {
        if cmd.missing_ok {
            return Ok(());
        }
        let message = format!("column \"{name}\" of relation \"{}\" already exists", table.name);
        return Err(Refusal::new("42701", message));
    }
    if crate::replay::rename::SYSTEM.contains(&name.as_str()) {
        let message = format!("column name \"{name}\" conflicts with a system column name");
        return Err(Refusal::new("42701", message));
    }
    let type_text = definition.type_name.as_ref().map(type_name).unwrap_or_default();
    checks::type_is(&type_text, world)?;
    if *only && !world.heirs(table).is_empty() {
        return Err(Refusal::new("42P16", "column must be added to child tables too"));
    }
    for heir in world.family(table).into_iter().skip(1) {
        let there = column(&heir, name, world).and_then(|column| column.type_name.clone());
        if there.is_some_and(|there| there != type_text) {
            let message =
                format!("child table \"{}\" has different type for column \"{name}\"", heir.name);
            return Err(Refusal::new("42804", message));
        }
    }
    let has_clauses = definition.constraints.iter().any(|node| {
        matches!(&node.node, Some(NodeEnum::Constraint(clause)) if !matches!(
            clause.contype(),
            ConstrType::ConstrDefault | ConstrType::ConstrNotnull | ConstrType::ConstrNull
        ))
    });
    let partitions = partitions(table, world);
    if has_clauses && !partitions.is_empty() {
        return Err(Refusal::unknown("ADD COLUMN with a constraint to a partitioned table"));
    }
    command.run_on(table, world)?;
    for partition in &partitions {
        command.run_on(partition, world)?;
        named_as_parent(table, partition, name, world);
    }
    heirs_default(table, name, world);
    Ok(())
}

/// A partition's NOT NULL has the name of the one that it comes from (PostgreSQL 18).
pub(super) fn named_as_parent(
    table: &Qualified,
    partition: &Qualified,
    name: &str,
    world: &mut World,
) {
    if world.version < 18 {
        return;
    }
    let id = column_id(table, name);
    let Some(given) = world.get(&id).and_then(|object| object.body.not_null_name(&id)) else {
        return;
    };
    let own = generated_name(&partition.name, name, "not_null");
    change_column(partition, name, world, |column| {
        if let Some(not_null) = column.not_null.as_mut() {
            not_null.name = (given != own).then_some(given);
        }
    });
}

/// Tables that inherit a column have a default of their own, equal to the parent's.
pub fn heirs_default(table: &Qualified, name: &str, world: &mut World) {
    let Some(default) = column(table, name, world).map(|column| column.default.clone()) else {
        return;
    };
    for heir in world.family(table).into_iter().skip(1) {
        if is_partition(&heir, world) {
            continue;
        }
        if default.is_some() {
            mention(&heir, name, world);
        }
        let default = default.clone();
        change_column(&heir, name, world, |column| column.default = default);
    }
}

pub(super) fn drop_column(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, only, .. } = command;
    let name = &cmd.name;
    if !world.has_column(table, name) {
        return if cmd.missing_ok { Ok(()) } else { Err(Refusal::no_column(table, name)) };
    }
    if world.is_inherited(table, name) {
        return Err(Refusal::new("42P16", format!("cannot drop inherited column \"{name}\"")));
    }
    in_partition_key(table, name, "drop", world)?;
    let heirs = world.heirs(table);
    if *only && !heirs.is_empty() {
        if is_partitioned(table, world) {
            let message =
                "cannot drop column from only the partitioned table when partitions exist";
            return Err(Refusal::new("42P16", message));
        }
        for heir in &heirs {
            declare(table, &heir.relation(), name, world);
        }
    }
    let family = if *only { vec![table.clone()] } else { world.family(table) };
    let roots: Vec<Id> =
        family.iter().map(|table| column_id(table, name)).filter(|id| world.has(id)).collect();
    let uses = Uses::of(world);
    let parts: Vec<Part> = roots.into_iter().map(Part::Object).collect();
    let gone = crate::replay::uses::closure(&uses, &parts, command.cascade()).ok_or_else(|| {
        let kind =
            world.relation(table).map_or("table", |id| crate::replay::refusal::word(id.kind));
        let message = format!(
            "cannot drop column {} of {kind} {table} because other objects depend on it",
            name
        );
        Refusal::new("2BP01", message)
    })?;
    drop::remove(&gone, world);
    Ok(())
}

/// A column that a table inherited becomes its own.
pub(super) fn declare(parent: &Qualified, table: &Qualified, name: &str, world: &mut World) {
    let order = world.columns(table).unwrap_or_default();
    let mut above = world.ancestors(parent).into_iter();
    let declared = above.find_map(|of| {
        let column = column(&of, name, world).filter(|column| column.type_name.is_some());
        column.cloned().map(|column| (of, column))
    });
    let Some((declarer, mut of_parent)) = declared else { return };
    if world.version >= 18 {
        // The constraint came with its name (PostgreSQL 18).
        let given = of_parent.not_null_name(&column_id(&declarer, name));
        let own = generated_name(&table.name, name, "not_null");
        if let Some(not_null) = of_parent.not_null.as_mut() {
            not_null.name = given.filter(|given| *given != own);
        }
    }
    mention(table, name, world);
    change_column(table, name, world, |column| {
        let own = std::mem::replace(column, of_parent);
        column.default = own.default;
        if own.not_null.is_some() {
            column.not_null = own.not_null;
        }
    });
    let Some(id) = world.relation(table) else { return };
    world.catalog.change(&id, |object| {
        if let Some(table) = table::of(&mut object.body)
            && !table.columns.iter().any(|own| own == name)
        {
            table.columns.push(name.to_owned());
            table.columns.sort_by_key(|own| order.iter().position(|column| column == own));
        }
    });
}

pub(super) fn in_partition_key(
    table: &Qualified,
    name: &str,
    verb: &str,
    world: &World,
) -> Step<()> {
    let keys = world
        .table(table)
        .and_then(|table| table.partition_by.as_ref())
        .map(|by| by.keys.clone())
        .unwrap_or_default();
    let names = |key: &Expression| {
        let place = crate::replay::columns::Place { own: Some(table), rows: None };
        crate::replay::columns::read(key, place, world)
            .is_some_and(|piece| piece.columns.iter().any(|found| found.column == name))
    };
    if !keys.iter().any(names) {
        return Ok(());
    }
    let message = format!(
        "cannot {verb} column \"{name}\" because it is part of the partition key of relation \"{}\"",
        table.name
    );
    Err(Refusal::new("42P16", message))
}
