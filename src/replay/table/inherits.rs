//! INHERIT and NO INHERIT.

use pg_query::NodeEnum;

use super::*;
use crate::replay::{
    alter::Command,
    columns::Known,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind, constraint::Sort, table},
    model::{Id, Object},
};

pub(super) fn inherit(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let Some(NodeEnum::RangeVar(range)) = cmd.def.as_ref().and_then(|d| d.node.as_ref()) else {
        return Err(Refusal::unknown("INHERIT of an unexpected form"));
    };
    let parent = crate::replay::statement::name(range, command.context);
    if world.relation(&parent).is_none() {
        return Err(Refusal::no_relation(&parent));
    }
    if world.parents(table).contains(&parent) {
        let message =
            format!("relation \"{}\" would be inherited from more than once", parent.name);
        return Err(Refusal::new("42P07", message));
    }
    let own = world.columns(table).unwrap_or_default();
    let of_parent = world.columns(&parent).unwrap_or_default();
    if let Some(missing) = of_parent.iter().find(|column| !own.contains(column)) {
        let message = format!("child table is missing column \"{missing}\"");
        return Err(Refusal::new("42804", message));
    }
    for name in &of_parent {
        let types =
            [&parent, table].map(|of| column(of, name, world).and_then(|c| c.type_name.clone()));
        if types.iter().all(Option::is_some) && types.first() != types.last() {
            let message =
                format!("child table \"{}\" has different type for column \"{name}\"", table.name);
            return Err(Refusal::new("42804", message));
        }
    }
    command.run_on(table, world)?;
    for name in &of_parent {
        null_default(&parent, table, name, world);
    }
    Ok(())
}

pub(super) fn no_inherit(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let Some(NodeEnum::RangeVar(range)) = cmd.def.as_ref().and_then(|d| d.node.as_ref()) else {
        return Err(Refusal::unknown("NO INHERIT of an unexpected form"));
    };
    let parent = crate::replay::statement::name(range, command.context);
    if world.relation(&parent).is_none() {
        return Err(Refusal::no_relation(&parent));
    }
    if !world.parents(table).contains(&parent) {
        let message =
            format!("relation \"{}\" is not a parent of relation \"{}\"", parent.name, table.name);
        return Err(Refusal::new("42P01", message));
    }
    for name in world.columns(&parent).unwrap_or_default() {
        declare(&parent, table, &name, world);
    }
    for constraint in world.members(Kind::Constraint, &parent) {
        let Some(object) = world.get(&constraint).cloned() else { continue };
        let own = Id::child(Kind::Constraint, table, constraint.name.as_str());
        let is_check = matches!(&object.body, Body::Constraint(check) if check.sort == Sort::Check && !check.no_inherit);
        if is_check && !world.has(&own) {
            let parent = world.relation(table);
            world.catalog.put_in(Object { parent, ..Object::new(own, object.body) });
        }
    }
    let name = parent.to_string();
    if let Some(id) = world.relation(table) {
        world.catalog.change(&id, |object| {
            if let Some(table) = table::of(&mut object.body) {
                table.inherits.retain(|parent| *parent != name);
            }
        });
    }
    Ok(())
}
