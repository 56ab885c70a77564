//! CREATE of what needs more than to be put there: views that are replaced, indexes of partitioned
//! tables, partitions.

use pg_query::{
    NodeEnum,
    protobuf::{CreateStmt, IndexStmt, ViewStmt},
};

use super::{
    columns::Known,
    drop,
    refusal::{Refusal, Step},
    statement::{self, Reader},
    table,
    world::World,
};
use crate::{
    kinds::{Body, Kind, table as tables},
    model::{
        Id, Qualified,
        generated::generated_name,
        op::{Op, Target},
    },
    tree::form,
};

pub fn view(create: &ViewStmt, tree: &NodeEnum, reader: &Reader, world: &mut World) -> Step<()> {
    let ops = statement::ops(tree.clone(), reader)?;
    let range = create.view.as_ref().ok_or_else(|| Refusal::unknown("no view is named"))?;
    let name = reader.relation(range);
    if let Some(Op::Create(new)) = ops.first()
        && let Some((query, _)) = new.object.body.query()
    {
        relations_are(&query.text, world)?;
    }
    let there = world.relation(&name).filter(|id| id.kind == Kind::View);
    let Some(there) = there.filter(|_| create.replace) else {
        return statement::apply(ops, world);
    };
    let (old, envelope) = (world.columns(&name), world.get(&there).map(|o| o.envelope.clone()));
    let new = ops.iter().find_map(|op| match op {
        Op::Create(create) => Some(create.object.clone()),
        _ => None,
    });
    let Some(mut new) = new else { return Ok(()) };
    if let Some(envelope) = envelope {
        new.envelope = envelope;
    }
    let before = world.catalog.take_out(&there);
    world.catalog.put_in(new);
    let now = world.columns(&name);
    let checked = match (old, now) {
        (Some(old), Some(now)) => same_results(&old, &now),
        _ => Ok(()),
    };
    if checked.is_err()
        && let Some(before) = before
    {
        world.catalog.put_in(before);
    }
    checked
}

/// checkViewColumns: columns may only be added at the end.
fn same_results(old: &[String], new: &[String]) -> Step<()> {
    if new.len() < old.len() {
        return Err(Refusal::new("42P16", "cannot drop columns from view"));
    }
    match old.iter().zip(new).find(|(old, new)| old != new) {
        Some((old, new)) => {
            let message = format!("cannot change name of view column \"{old}\" to \"{new}\"");
            Err(Refusal::new("42P16", message))
        }
        None => Ok(()),
    }
}

/// The relations that a query names by their schemas.
fn relations_are(text: &str, world: &World) -> Step<()> {
    let Some(mut tree) = form::read(text, crate::model::Form::Statement) else { return Ok(()) };
    let mut relations = Relations(Vec::new());
    crate::tree::visit::walk_enum(&mut relations, &mut tree);
    for name in relations.0 {
        let is_known = name.schema.is_empty()
            || crate::replay::checks::is_outside(&name.schema, world)
            || world.relation(&name).is_some();
        if !is_known {
            return Err(drop::missing(&Target::Relation(name), world));
        }
    }
    Ok(())
}

struct Relations(Vec<Qualified>);

impl crate::tree::visit::Visitor for Relations {
    fn message(
        &mut self,
        message: &mut crate::tree::visit::Message<'_>,
    ) -> crate::tree::visit::Step {
        if let crate::tree::visit::Message::RangeVar(range) = message {
            self.0.push(Qualified::new(&range.schemaname, &range.relname));
        }
        crate::tree::visit::Step::Into
    }
}

/// An index, and those of the partitions of its table.
pub fn index(create: &IndexStmt, tree: &NodeEnum, reader: &Reader, world: &mut World) -> Step<()> {
    let range = create.relation.as_ref().ok_or_else(|| Refusal::unknown("no table is named"))?;
    let table = reader.relation(range);
    if world.relation(&table).is_none() {
        return Err(drop::missing(&Target::Relation(table), world));
    }
    let columns = create.index_params.iter().filter_map(|node| match &node.node {
        Some(NodeEnum::IndexElem(element)) if !element.name.is_empty() => Some(&element.name),
        _ => None,
    });
    let name = Qualified::new(&table.schema, &create.idxname);
    let is_there = !create.idxname.is_empty() && world.relation(&name).is_some();
    if is_there && create.if_not_exists {
        return Ok(());
    }
    if is_there {
        return Err(Refusal::relation_exists(&name.name));
    }
    for column in columns {
        if !world.has_column(&table, column) {
            return Err(Refusal::new("42703", format!("column \"{column}\" does not exist")));
        }
    }
    let mut tree = tree.clone();
    if let NodeEnum::IndexStmt(create) = &mut tree {
        create.concurrent = false;
    }
    let mut ops = statement::ops(tree, reader)?;
    for op in &mut ops {
        if let Op::Create(create) = op
            && create.name_is_generated
            && let Body::Index(index) = &create.object.body
        {
            let include = index.include.iter().map(|key| key.text.clone());
            let middle = crate::kinds::index::middle(&index.keys, include);
            create.object.id.name = generated_name(&table.name, &middle, "idx");
        }
    }
    let id = ops.iter().find_map(|op| match op {
        Op::Create(create) => Some(create.object.id.clone()),
        _ => None,
    });
    let before: Vec<Id> = world.relation(&table).map(|of| world.children(&of)).unwrap_or_default();
    statement::apply(ops, world)?;
    let of = world.relation(&table);
    let new = of
        .map(|of| world.children(&of))
        .unwrap_or_default()
        .into_iter()
        .find(|child| child.kind == Kind::Index && !before.contains(child));
    let id = new.or(id);
    let is_partitioned = world.table(&table).is_some_and(|table| table.partition_by.is_some());
    let Some(id) = id.filter(|_| is_partitioned) else { return Ok(()) };
    world.catalog.change(&id, |object| {
        if let Body::Index(index) = &mut object.body {
            index.only = true;
        }
    });
    if !range.inh {
        return Ok(());
    }
    let partitions: Vec<Qualified> = world.heirs(&table).iter().map(Id::relation).collect();
    for partition in partitions {
        attach_one(&table, &partition, &id, world)?;
    }
    Ok(())
}

/// The index of a partition for one of its parent: one that is there or a new one.
fn attach_one(_: &Qualified, partition: &Qualified, parent: &Id, world: &mut World) -> Step<()> {
    let Some(object) = world.get(parent).cloned() else { return Ok(()) };
    let Body::Index(index) = &object.body else { return Ok(()) };
    if world.table(partition).is_some_and(|table| table.partition_by.is_some()) {
        return Err(Refusal::unknown("an index of a table whose partitions are partitioned"));
    }
    let columns: Vec<String> =
        index.keys.iter().map(|key| key.text.trim_matches('"').to_owned()).collect();
    if columns.iter().any(|column| !world.has_column(partition, column)) {
        return Err(Refusal::unknown("the name of the index of a partition"));
    }
    let name = table::free_name(partition, &columns.join("_"), "idx", world);
    let mut new = object.clone();
    new.id = Id::qualified(Kind::Index, &Qualified::new(&partition.schema, name));
    new.parent = world.relation(partition);
    if let Body::Index(index) = &mut new.body {
        index.only = false;
        index.state.attached_to = Some(parent.path().to_string());
    }
    world.catalog.put_in(new);
    Ok(())
}

/// A table; a partition has the columns, the constraints and the indexes of its parent.
pub fn table(create: &CreateStmt, tree: &NodeEnum, reader: &Reader, world: &mut World) -> Step<()> {
    let names: Vec<&str> = create
        .table_elts
        .iter()
        .filter_map(|node| match &node.node {
            Some(NodeEnum::ColumnDef(column)) => Some(column.colname.as_str()),
            _ => None,
        })
        .collect();
    for (index, name) in names.iter().enumerate() {
        if names.iter().take(index).any(|other| other == name) {
            let message = format!("column \"{name}\" specified more than once");
            return Err(Refusal::new("42701", message));
        }
    }
    let ops = statement::ops(tree.clone(), reader)?;
    let range = create.relation.as_ref().ok_or_else(|| Refusal::unknown("no table is named"))?;
    let name = reader.relation(range);
    statement::apply(ops, world)?;
    for parent in world.parents(&name) {
        if world.table(&name).is_some_and(|table| table.partition_of.is_none()) {
            for column in world.columns(&parent).unwrap_or_default() {
                table::heirs_default(&parent, &column, world);
            }
        }
    }
    let Some(parent) = world
        .table(&name)
        .and_then(|table| table.partition_of.as_deref())
        .and_then(crate::replay::world::qualified)
    else {
        return Ok(());
    };
    partition(&name, &parent, world)
}

fn partition(name: &Qualified, parent: &Qualified, world: &mut World) -> Step<()> {
    let Some(id) = world.relation(name) else { return Ok(()) };
    let columns = world.columns(parent).unwrap_or_default();
    let said = world.members(Kind::Column, name);
    if !said.is_empty() {
        return Err(Refusal::unknown("PARTITION OF that says something of its columns"));
    }
    for column in &columns {
        let Some(mut object) =
            world.get(&Id::child(Kind::Column, parent, column.as_str())).cloned()
        else {
            continue;
        };
        let own = Id::child(Kind::Column, name, column.as_str());
        let given = object.body.not_null_name(&object.id);
        object.id = own.clone();
        object.parent = Some(id.clone());
        object.envelope = crate::model::Envelope::default().into();
        if let Body::Column(column) = &mut object.body {
            let made_up =
                crate::model::generated::generated_name(&name.name, &own.name, "not_null");
            if let Some(not_null) = column.not_null.as_mut() {
                not_null.comment = None;
                not_null.name = given.filter(|given| world.version >= 18 && *given != made_up);
            }
        }
        world.catalog.put_in(object);
    }
    for constraint in world.members(Kind::Constraint, parent) {
        let Some(mut object) = world.get(&constraint).cloned() else { continue };
        let is_check = matches!(&object.body, Body::Constraint(check) if check.check.is_some());
        if !is_check {
            return Err(Refusal::unknown("a partition of a table with keys"));
        }
        object.id = Id::child(Kind::Constraint, name, constraint.name.as_str());
        object.parent = Some(id.clone());
        object.envelope = crate::model::Envelope::default().into();
        world.catalog.put_in(object);
    }
    world.catalog.change(&id, |object| {
        if let Some(table) = tables::of(&mut object.body) {
            table.columns.clone_from(&columns);
            // As pg_dump writes it: a table of its own, attached.
            table.of_parent = None;
        }
    });
    let Some(of) = world.relation(parent) else { return Ok(()) };
    let indexes = world.children(&of).into_iter().filter(|child| child.kind == Kind::Index);
    for index in indexes.collect::<Vec<_>>() {
        attach_one(parent, name, &index, world)?;
    }
    Ok(())
}
