//! DROP, VALIDATE and ALTER CONSTRAINT.

use pg_query::NodeEnum;

use super::*;
use crate::replay::{
    alter::Command,
    drop,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Id, Object, Qualified, op::Target},
};

pub(super) fn drop_constraint(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, only, .. } = command;
    let name = &cmd.name;
    let id = Id::child(Kind::Constraint, table, name.as_str());
    let Some(object) = world.get(&id) else {
        if comes_from_parent(table, name, world) {
            let message = format!(
                "cannot drop inherited constraint \"{name}\" of relation \"{}\"",
                table.name
            );
            return Err(Refusal::new("42P16", message));
        }
        return drop_named_not_null(command, world);
    };
    let Body::Constraint(constraint) = &object.body else {
        return Err(Refusal::unknown("a constraint that the dump does not create"));
    };
    let is_check = constraint.sort == Sort::Check && !constraint.no_inherit;
    let of_parent = world
        .parents(table)
        .iter()
        .any(|parent| world.has(&Id::child(Kind::Constraint, parent, name.as_str())));
    if is_check && of_parent || constraint.index.attached_to.is_some() {
        let message =
            format!("cannot drop inherited constraint \"{name}\" of relation \"{}\"", table.name);
        return Err(Refusal::new("42P16", message));
    }
    let family = if is_check && !only { world.family(table) } else { vec![table.clone()] };
    if is_check && *only && is_partitioned(table, world) && !world.heirs(table).is_empty() {
        let message =
            "cannot remove constraint from only the partitioned table when partitions exist";
        return Err(Refusal::new("42P16", message));
    }
    if is_check && *only {
        // What was inherited is of each child now.
        let body = object.body.clone();
        for heir in world.heirs(table) {
            let own = Id::child(Kind::Constraint, &heir.relation(), name.as_str());
            if !world.has(&own) {
                let parent = Some(heir.clone());
                let object = Object { parent, ..Object::new(own, body.clone()) };
                world.catalog.put_in(object);
            }
        }
    }
    // A child that declares it keeps it; a partition has nothing of its own (`ATExecDropConstraint`).
    let goes = |of: &&Qualified| *of == table || is_partition(of, world);
    let ids = family.iter().filter(goes);
    let ids = ids.map(|table| Id::child(Kind::Constraint, table, name.as_str()));
    let ids: Vec<Id> = ids.filter(|id| world.has(id)).collect();
    drop::drop(ids, command.cascade(), world)
}

/// A check that a table has from one of its parents, and that no statement says of it.
pub fn comes_from_parent(table: &Qualified, name: &str, world: &World) -> bool {
    world.parents(table).iter().any(|parent| {
        let own = world.get(&Id::child(Kind::Constraint, parent, name));
        let is_check = own.is_some_and(|object| {
            matches!(&object.body, Body::Constraint(check)
                if check.sort == Sort::Check && !check.no_inherit)
        });
        is_check || comes_from_parent(parent, name, world)
    })
}

/// The column that a NOT NULL constraint is of: they have names since PostgreSQL 18.
fn not_null_of(table: &Qualified, name: &str, world: &World) -> Option<Id> {
    let is = |id: &Id| {
        let own = world.get(id).and_then(|object| object.body.not_null_name(id));
        own.as_deref() == Some(name)
    };
    let columns = world.members(Kind::Column, table).into_iter();
    columns.filter(|_| world.version >= 18).find(is)
}

pub(super) fn drop_named_not_null(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let name = &cmd.name;
    match not_null_of(table, name, world) {
        Some(column) => {
            let parents = world.parents(table);
            let in_parent = parents.iter().any(|parent| {
                self::column(parent, &column.name, world).is_some_and(|c| c.not_null.is_some())
            });
            if in_parent {
                let message = format!(
                    "cannot drop inherited constraint \"{name}\" of relation \"{}\"",
                    table.name
                );
                return Err(Refusal::new("42P16", message));
            }
            for table in world.family(table) {
                change_column(&table, &column.name, world, |column| column.not_null = None.into());
            }
            Ok(())
        }
        None if cmd.missing_ok => Ok(()),
        None => Err(Refusal::no_constraint("of relation", &table.name, name)),
    }
}

pub(super) fn validate(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let target = Target::Constraint(table.clone(), cmd.name.clone());
    let Some(id) = world.catalog.resolve(&target) else {
        return Err(Refusal::no_constraint("of relation", &table.name, &cmd.name));
    };
    if let Some(Body::Constraint(constraint)) = world.get(&id).map(|object| &object.body) {
        let fits = matches!(constraint.sort, Sort::Check | Sort::ForeignKey);
        if !fits {
            let words = match world.version {
                ..18 => "a foreign key or check constraint",
                _ => "a foreign key, check, or not-null constraint",
            };
            let message = match world.version {
                ..18 => format!(
                    "constraint \"{}\" of relation \"{}\" is not {words}",
                    cmd.name, table.name
                ),
                _ => format!(
                    "cannot validate constraint \"{}\" of relation \"{}\"",
                    cmd.name, table.name
                ),
            };
            return Err(Refusal::new("42809", message));
        }
    }
    command.run_on(table, world)
}

pub(super) fn alter_constraint(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let def = cmd.def.as_ref().and_then(|def| def.node.as_ref());
    let (name, change) = match def {
        Some(NodeEnum::Constraint(clause)) => (clause.conname.clone(), None),
        Some(NodeEnum::AtalterConstraint(change)) => (change.conname.clone(), Some(change)),
        _ => return Err(Refusal::unknown("ALTER CONSTRAINT of an unexpected form")),
    };
    let clause = match def {
        Some(NodeEnum::Constraint(clause)) => Some(clause),
        _ => None,
    };
    let id = Id::child(Kind::Constraint, table, name.as_str());
    let words = command.text.to_uppercase();
    let Some(Body::Constraint(constraint)) = world.get(&id).map(|object| &object.body) else {
        let column = not_null_of(table, &name, world).filter(|_| words.ends_with("INHERIT"));
        let Some(column) = column else {
            return Err(Refusal::no_constraint("of relation", &table.name, &name));
        };
        if !world.heirs(table).is_empty() {
            return Err(Refusal::unknown("INHERIT of a constraint of a table that has children"));
        }
        change_column(table, &column.name, world, |column| {
            if let Some(not_null) = column.not_null.as_mut() {
                not_null.no_inherit = words.ends_with("NO INHERIT");
            }
        });
        return Ok(());
    };
    let enforces = words.contains("ENFORCED");
    if enforces && world.version < 18 {
        return Err(Refusal::new("42601", "syntax error at or near \"ENFORCED\""));
    }
    if constraint.sort != Sort::ForeignKey {
        let message = format!(
            "constraint \"{name}\" of relation \"{}\" is not a foreign key constraint",
            table.name
        );
        return Err(Refusal::new("42809", message));
    }
    let (deferrable, deferred) = match (change, clause) {
        (Some(change), _) => (change.deferrable, change.initdeferred),
        (_, Some(clause)) => (clause.deferrable, clause.initdeferred),
        _ => (false, false),
    };
    let says_deferrable = words.contains("DEFERRABLE") || words.contains("DEFERRED");
    world.catalog.change(&id, |object| {
        if let Body::Constraint(constraint) = &mut object.body {
            if says_deferrable || !enforces {
                constraint.deferrable = deferrable;
                constraint.initially_deferred = deferred;
            }
            if enforces {
                constraint.not_enforced = words.contains("NOT ENFORCED");
                constraint.not_valid = false;
            }
        }
    });
    Ok(())
}
