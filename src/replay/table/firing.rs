//! ENABLE and DISABLE TRIGGER, and the partitions that have a trigger from their parent: a dump says of
//! theirs only what is not as the parent's (dumpTrigger in pg_dump.c).

use pg_query::protobuf::AlterTableType as Alter;

use crate::replay::{
    alter::Command,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{
        Body, Kind,
        trigger::{Trigger, firing},
    },
    model::{Id, Object, Qualified},
};

pub(super) fn trigger(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let name = cmd.name.as_str();
    if state(table, name, world).is_none() {
        let message = format!("trigger \"{name}\" for table \"{}\" does not exist", table.name);
        return Err(Refusal::new("42704", message));
    }
    let to = match cmd.subtype() {
        Alter::AtDisableTrig => firing::DISABLED,
        Alter::AtEnableAlwaysTrig => firing::ALWAYS,
        Alter::AtEnableReplicaTrig => firing::REPLICA,
        _ => firing::ORIGIN,
    };
    let to = to.map(str::to_owned);
    let partitions = super::partitions(table, world);
    let partitions = partitions.into_iter().filter(|partition| partition != table);
    let theirs: Vec<(Qualified, Option<Option<String>>)> =
        partitions.map(|partition| (partition.clone(), state(&partition, name, world))).collect();
    set(table, name, &to, world);
    for (partition, had) in theirs {
        // With ONLY they stay as they are, which is something else now.
        let Some(had) = had else { continue };
        let to = if command.only { had } else { to.clone() };
        set(&partition, name, &to, world);
    }
    Ok(())
}

/// When the trigger of a table fires, its own or that of a parent; `None` where there is none.
fn state(table: &Qualified, name: &str, world: &World) -> Option<Option<String>> {
    let own = world.get(&Id::child(Kind::Trigger, table, name));
    if let Some(Body::Trigger(trigger)) = own.map(|object| &object.body) {
        return Some(trigger.enabled.clone());
    }
    inherited(table, name, world)
}

/// When that of the table that a partition is of fires.
fn inherited(table: &Qualified, name: &str, world: &World) -> Option<Option<String>> {
    let of = world.table(table)?.partition_of.as_deref()?;
    state(&crate::replay::world::qualified(of)?, name, world)
}

fn set(table: &Qualified, name: &str, to: &Option<String>, world: &mut World) {
    let id = Id::child(Kind::Trigger, table, name);
    let is_own = match world.get(&id).map(|object| &object.body) {
        Some(Body::Trigger(trigger)) => trigger.definition.is_some(),
        _ => false,
    };
    if is_own {
        world.catalog.change(&id, |object| {
            if let Body::Trigger(trigger) = &mut object.body {
                trigger.enabled.clone_from(to);
            }
        });
        return;
    }
    if inherited(table, name, world).as_ref() == Some(to) {
        drop(world.catalog.take_out(&id));
        return;
    }
    let said = Trigger { enabled: to.clone(), ..Trigger::default() };
    let parent = world.relation(table);
    world.catalog.put_in(Object { parent, ..Object::new(id, said) });
}
