//! ATTACH and DETACH of partitions.

use pg_query::NodeEnum;

use super::*;
use crate::replay::{
    alter::Command,
    checks,
    columns::Known,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind, constraint::Sort, table},
    model::{Id, Object, Qualified},
};

pub(super) fn attach(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let Some(NodeEnum::PartitionCmd(partition)) = cmd.def.as_ref().and_then(|d| d.node.as_ref())
    else {
        return Err(Refusal::unknown("ATTACH of an unexpected form"));
    };
    let child =
        partition.name.as_ref().map(|range| crate::replay::statement::name(range, command.context));
    let child = child.ok_or_else(|| Refusal::unknown("ATTACH of nothing"))?;
    if partition.bound.is_none() {
        if world.relation(&child).is_none() {
            return Err(Refusal::no_relation(&child));
        }
        return command.run_on(table, world);
    }
    if !is_partitioned(table, world) {
        let refusal = match world.version {
            ..18 => Refusal::new("42P17", format!("table \"{}\" is not partitioned", table.name)),
            _ => Refusal::new(
                "42809",
                format!(
                    "ALTER action ATTACH PARTITION cannot be performed on relation \"{}\"",
                    table.name
                ),
            ),
        };
        return Err(refusal);
    }
    let Some(of) = world.table(&child).cloned() else { return Err(Refusal::no_relation(&child)) };
    if of.partition_of.is_some() {
        return Err(Refusal::new("42809", format!("\"{}\" is already a partition", child.name)));
    }
    let bound = partition.bound.as_ref().filter(|bound| bound.is_default).map(|_| "DEFAULT");
    checks::default_partition(&child.name, bound, table, world)?;
    same_columns(table, &child, world)?;
    command.run_on(table, world)?;
    attach_indexes(table, &child, world)
}

/// A partition has exactly the columns of its parent.
pub(super) fn same_columns(parent: &Qualified, child: &Qualified, world: &World) -> Step<()> {
    let of_parent = world.columns(parent).unwrap_or_default();
    let of_child = world.columns(child).unwrap_or_default();
    if let Some(extra) = of_child.iter().find(|column| !of_parent.contains(column)) {
        let message = format!(
            "table \"{}\" contains column \"{extra}\" not found in parent \"{}\"",
            child.name, parent.name
        );
        return Err(Refusal::new("42804", message));
    }
    if let Some(missing) = of_parent.iter().find(|column| !of_child.contains(column)) {
        let message = format!("child table is missing column \"{missing}\"");
        return Err(Refusal::new("42804", message));
    }
    for constraint in world.members(Kind::Constraint, parent) {
        let is_check = matches!(world.get(&constraint).map(|object| &object.body),
            Some(Body::Constraint(check)) if check.sort == Sort::Check && !check.no_inherit);
        if is_check && !world.has(&Id::child(Kind::Constraint, child, constraint.name.as_str())) {
            let message = format!("child table is missing constraint \"{}\"", constraint.name);
            return Err(Refusal::new("42804", message));
        }
    }
    Ok(())
}

/// Each index of the parent has one of the partition: one that is there or a new one.
pub fn attach_indexes(parent: &Qualified, child: &Qualified, world: &mut World) -> Step<()> {
    let of = |table: &Qualified, world: &World| -> Vec<Object> {
        let own = |object: &&Object| {
            let is_index = matches!(object.body, Body::Index(_));
            let is_key = matches!(&object.body, Body::Constraint(constraint)
                if matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique));
            (is_index || is_key)
                && object.parent.as_ref().is_some_and(|parent| parent.relation() == *table)
        };
        world.objects().filter(own).cloned().collect()
    };
    for index in of(parent, world) {
        let name = index.body.names(&index.id).map(|(_, name)| name).unwrap_or_default();
        let same = of(child, world).into_iter().find(|other| same_index(&index.body, &other.body));
        let id = match (same, &index.body) {
            (Some(other), _) => other.id,
            (None, Body::Index(body)) => {
                let columns: Vec<String> =
                    body.keys.iter().map(|key| key.text.trim_matches('"').to_owned()).collect();
                let simple = columns.iter().all(|column| world.has_column(child, column));
                if !simple {
                    return Err(Refusal::unknown("the name of an index that ATTACH makes"));
                }
                let name = free_name(child, &columns.join("_"), "idx", world);
                let mut new = index.clone();
                new.id = Id::qualified(Kind::Index, &Qualified::new(&child.schema, name));
                new.parent = world.relation(child);
                new.envelope = crate::model::Envelope::default().into();
                if let Body::Index(body) = &mut new.body {
                    body.only = is_partitioned(child, world);
                    body.state = crate::kinds::index::State::default();
                }
                let id = new.id.clone();
                world.catalog.put_in(new);
                id
            }
            _ => return Err(Refusal::unknown("a key that ATTACH makes")),
        };
        let to = name.to_string();
        world.catalog.change(&id, |object| {
            if let Some(state) = state(&mut object.body) {
                state.attached_to = Some(to);
            }
        });
    }
    Ok(())
}

pub(super) fn state(body: &mut Body) -> Option<&mut crate::kinds::index::State> {
    match body {
        Body::Index(index) => Some(&mut index.state),
        Body::Constraint(constraint) => Some(&mut constraint.index),
        _ => None,
    }
}

pub(super) fn same_index(a: &Body, b: &Body) -> bool {
    match (a, b) {
        (Body::Index(a), Body::Index(b)) => {
            a.unique == b.unique
                && a.method == b.method
                && a.keys == b.keys
                && a.include == b.include
                && a.predicate == b.predicate
                && b.state.attached_to.is_none()
        }
        (Body::Constraint(a), Body::Constraint(b)) => {
            a.sort == b.sort && a.columns == b.columns && b.index.attached_to.is_none()
        }
        _ => false,
    }
}

pub(super) fn detach(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let Some(NodeEnum::PartitionCmd(partition)) = cmd.def.as_ref().and_then(|d| d.node.as_ref())
    else {
        return Err(Refusal::unknown("DETACH of an unexpected form"));
    };
    let child =
        partition.name.as_ref().map(|range| crate::replay::statement::name(range, command.context));
    let child = child.ok_or_else(|| Refusal::unknown("DETACH of nothing"))?;
    let Some(id) = world.relation(&child) else { return Err(Refusal::no_relation(&child)) };
    let parent = table.to_string();
    if world.table(&child).and_then(|of| of.partition_of.as_ref()) != Some(&parent) {
        let message = format!(
            "relation \"{}\" is not a partition of relation \"{}\"",
            child.name, table.name
        );
        return Err(Refusal::new("42P01", message));
    }
    world.catalog.change(&id, |object| {
        if let Some(table) = table::of(&mut object.body) {
            (table.partition_of, table.bound, table.of_parent) = (None, None, None);
        }
    });
    for index in world.children(&id) {
        world.catalog.change(&index, |object| {
            if let Some(state) = state(&mut object.body) {
                state.attached_to = None;
            }
        });
    }
    Ok(())
}
