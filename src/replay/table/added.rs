//! ADD CONSTRAINT, in a table and in its partitions.

use pg_query::{
    NodeEnum,
    protobuf::{ConstrType, Constraint as Clause},
};

use super::*;
use crate::replay::{
    alter::{self, Command},
    columns::Known,
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, Qualified, generated::generated_name, quote::ident},
};

pub(super) fn add_constraint(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, only, .. } = command;
    let Some(NodeEnum::Constraint(clause)) = cmd.def.as_ref().and_then(|def| def.node.as_ref())
    else {
        return Err(Refusal::unknown("ADD CONSTRAINT of an unexpected form"));
    };
    version(clause, world)?;
    if !clause.indexname.is_empty() {
        return using_index(clause, table, world);
    }
    match clause.contype() {
        ConstrType::ConstrCheck => {
            check_columns(clause, table, world)?;
            let heirs = world.heirs(table);
            if !heirs.is_empty() && *only && !clause.is_no_inherit {
                return Err(Refusal::new("42P16", "constraint must be added to child tables too"));
            }
            command.run_on(table, world)?;
            if clause.is_no_inherit {
                return Ok(());
            }
            for partition in partitions(table, world).into_iter().filter(|t| t != table) {
                match clause.conname.is_empty() {
                    true => {
                        return Err(Refusal::unknown(
                            "a constraint without a name on a partitioned table",
                        ));
                    }
                    false => command.run_on(&partition, world)?,
                }
            }
            Ok(())
        }
        ConstrType::ConstrPrimary | ConstrType::ConstrUnique
            if is_partitioned(table, world) && !world.heirs(table).is_empty() =>
        {
            command.run_on(table, world)?;
            key_of_partitions(clause, command, world)
        }
        ConstrType::ConstrForeign
            if is_partitioned(table, world) && !world.heirs(table).is_empty() =>
        {
            Err(Refusal::unknown("a foreign key of a partitioned table"))
        }
        ConstrType::ConstrNotnull => {
            command.run_on(table, world)?;
            Ok(())
        }
        ConstrType::ConstrPrimary => {
            command.run_on(table, world)?;
            Ok(())
        }
        _ => command.run_on(table, world),
    }
}

/// Each partition gets a key of its own, attached to that of the parent.
pub(super) fn key_of_partitions(clause: &Clause, command: &Command, world: &mut World) -> Step<()> {
    let Command { table, .. } = command;
    let columns: Vec<String> =
        clause.keys.iter().filter_map(crate::tree::node::string).map(str::to_owned).collect();
    let (label, middle) = match clause.contype() {
        ConstrType::ConstrPrimary => ("pkey", String::new()),
        _ => ("key", columns.join("_")),
    };
    let parent = match clause.conname.is_empty() {
        true => generated_name(&table.name, &middle, label),
        false => clause.conname.clone(),
    };
    let parent = Qualified::new(&table.schema, parent);
    for partition in world.heirs(table) {
        let partition = partition.relation();
        if is_partitioned(&partition, world) {
            return Err(Refusal::unknown("a key of a table whose partitions are partitioned"));
        }
        let name = free_name(&partition, &middle, label, world);
        let words = if label == "pkey" { "PRIMARY KEY" } else { "UNIQUE" };
        let keys: Vec<_> = columns.iter().map(|column| ident(column)).collect();
        let text = format!(
            "ALTER TABLE ONLY {partition} ADD CONSTRAINT {} {words} ({})",
            ident(&name),
            keys.join(", ")
        );
        alter::direct(&text, command.context, world)?;
        let id = Id::child(Kind::Constraint, &partition, name);
        let parent = parent.to_string();
        world.catalog.change(&id, |object| {
            if let Body::Constraint(constraint) = &mut object.body {
                constraint.index.attached_to = Some(parent);
            }
        });
    }
    Ok(())
}

/// ChooseRelationName: the first name that is free.
pub fn free_name(table: &Qualified, middle: &str, label: &str, world: &World) -> String {
    let mut number = 0_u32;
    loop {
        let label = if number == 0 { label.to_owned() } else { format!("{label}{number}") };
        let name = generated_name(&table.name, middle, &label);
        if world.relation(&Qualified::new(&table.schema, &name)).is_none() {
            return name;
        }
        number += 1;
    }
}

/// Forms that came with a version.
pub(super) fn version(clause: &Clause, world: &World) -> Step<()> {
    let syntax =
        |word: &str| Err(Refusal::new("42601", format!("syntax error at or near \"{word}\"")));
    if world.version < 18 {
        if clause.contype() == ConstrType::ConstrNotnull {
            return syntax("NOT");
        }
        let can_be =
            matches!(clause.contype(), ConstrType::ConstrCheck | ConstrType::ConstrForeign);
        if can_be && !clause.is_enforced {
            return syntax("ENFORCED");
        }
    }
    if world.version < 15 && clause.nulls_not_distinct {
        return syntax("NULLS");
    }
    Ok(())
}

pub(super) fn check_columns(clause: &Clause, table: &Qualified, world: &World) -> Step<()> {
    let Some(mut tree) = clause.raw_expr.clone().and_then(|node| node.node) else { return Ok(()) };
    let mut names = Names(Vec::new());
    crate::tree::visit::walk_enum(&mut names, &mut tree);
    match names.0.into_iter().find(|name| !world.has_column(table, name)) {
        Some(name) if world.columns(table).is_some() => {
            Err(Refusal::new("42703", format!("column \"{name}\" does not exist")))
        }
        _ => Ok(()),
    }
}

/// Bare names of columns.
pub(super) struct Names(Vec<String>);

impl crate::tree::visit::Visitor for Names {
    fn message(
        &mut self,
        message: &mut crate::tree::visit::Message<'_>,
    ) -> crate::tree::visit::Step {
        if let crate::tree::visit::Message::ColumnRef(column) = message
            && let [name] = column.fields.as_slice()
        {
            self.0.extend(crate::tree::node::string(name).map(str::to_owned));
        }
        crate::tree::visit::Step::Into
    }
}

/// ADD CONSTRAINT … USING INDEX: the index becomes that of the constraint, and takes its name.
pub(super) fn using_index(clause: &Clause, table: &Qualified, world: &mut World) -> Step<()> {
    let index = Qualified::new(&table.schema, &clause.indexname);
    let found = world.relation(&index).filter(|id| id.kind == Kind::Index);
    let Some(object) = found.and_then(|id| world.get(&id)).cloned() else {
        return Err(Refusal::new("42704", format!("index \"{}\" does not exist", index.name)));
    };
    let Body::Index(body) = &object.body else { return Ok(()) };
    if !body.unique {
        return Err(Refusal::new("42809", format!("\"{}\" is not a unique index", index.name)));
    }
    let name = match clause.conname.is_empty() {
        true => clause.indexname.clone(),
        false => clause.conname.clone(),
    };
    let include: Vec<_> = body.include.iter().map(|key| key.text.as_str()).collect();
    let keys: Vec<_> = body.keys.iter().map(|key| key.text.as_str()).collect();
    let words = match clause.contype() {
        ConstrType::ConstrPrimary => "PRIMARY KEY",
        _ => "UNIQUE",
    };
    let include = match include.is_empty() {
        true => String::new(),
        false => format!(" INCLUDE ({})", include.join(", ")),
    };
    let deferrable = match (clause.deferrable, clause.initdeferred) {
        (_, true) => " DEFERRABLE INITIALLY DEFERRED",
        (true, _) => " DEFERRABLE",
        _ => "",
    };
    let comment = object.envelope.comment.clone();
    world.catalog.take_out(&object.id);
    let text = format!(
        "ALTER TABLE ONLY {table} ADD CONSTRAINT {} {words} ({}){include}{deferrable}",
        ident(&name),
        keys.join(", ")
    );
    alter::direct(&text, &empty_path(), world)?;
    world.catalog.change(&Id::child(Kind::Constraint, table, name), |object| {
        if let Body::Constraint(constraint) = &mut object.body {
            constraint.index.comment = comment;
        }
    });
    Ok(())
}

pub(super) fn empty_path() -> crate::model::Context {
    crate::model::Context { search_path: Some(Vec::new()), ..crate::model::Context::default() }
}
