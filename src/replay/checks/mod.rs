//! What stands against creating or changing one object: it is there already, what it needs is not.

mod altered;
mod complete;
mod free;

pub use self::complete::complete;
use self::{altered::edit, free::free};
use crate::replay::{
    drop,
    refusal::{Refusal, Step, plain},
    uses,
    world::{self, World},
};
use crate::{
    kinds::{Body, Kind, Space, constraint::Sort, table},
    model::{
        Id, Object, Qualified, Shape,
        op::{Belonging, Create, Op, Target},
    },
    tree::lex,
};

/// What is to be done with an op.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Run,
    Skip,
}

/// IF NOT EXISTS, and it exists: the statement does nothing.
pub fn is_there(ops: &[Op], world: &World) -> bool {
    match ops.first() {
        Some(Op::Create(create)) if create.if_absent => {
            let object = &create.object;
            world.has(&object.id)
                || matches!(object.body.names(&object.id),
                    Some((Space::Relation, name)) if world.relation(&name).is_some())
        }
        _ => false,
    }
}

pub fn one(op: &Op, world: &World) -> Step<Verdict> {
    match op {
        Op::Create(create) => self::create(create, world),
        Op::Edit(edit) => self::edit(edit, world).map(|()| Verdict::Run),
        Op::Drop { target, if_exists, .. } => match world.catalog.resolve(target) {
            None if *if_exists => Ok(Verdict::Skip),
            None => Err(drop::missing(target, world)),
            Some(_) => Ok(Verdict::Run),
        },
        Op::Belong(one) => {
            let Belonging { child, parent } = &**one;
            same_owner(child, parent.as_ref(), world)?;
            for target in parent.iter().chain([child]) {
                if let Target::Relation(_) = target
                    && world.catalog.resolve(target).is_none()
                {
                    return Err(drop::missing(target, world));
                }
            }
            Ok(Verdict::Run)
        }
        // Commands are run table by table.
        Op::WithoutChildren(_) | Op::Descend(_) | Op::Among(_) => Ok(Verdict::Skip),
        Op::Nothing => Ok(Verdict::Run),
    }
}

/// A sequence and the table that owns it have one owner.
fn same_owner(child: &Target, parent: Option<&Target>, world: &World) -> Step<()> {
    let owner = |target: &Target| {
        let id = world.catalog.resolve(target)?;
        world.get(&id)?.envelope.owner.clone().map(|owner| (id.kind, owner))
    };
    let (Some((kind, child)), Some((_, parent))) = (owner(child), parent.and_then(owner)) else {
        return Ok(());
    };
    if kind == Kind::Sequence && child != parent {
        let message = "sequence must have same owner as table it is linked to";
        return Err(Refusal::new("55000", message));
    }
    Ok(())
}

fn create(create: &Create, world: &World) -> Step<Verdict> {
    let object = &create.object;
    let id = &object.id;
    if !id.schema.is_empty() && id.kind.shape() != Shape::Child && !world.has_schema(&id.schema) {
        return Err(Refusal::no_schema(&id.schema));
    }
    parent(create, world)?;
    if !create.name_is_generated {
        free(create, world)?;
    }
    needs(object, world)?;
    Ok(Verdict::Run)
}

fn parent(create: &Create, world: &World) -> Step<()> {
    let Some(parent) = &create.parent else { return Ok(()) };
    let Some(id) = world.catalog.resolve(parent) else { return Err(drop::missing(parent, world)) };
    let object = &create.object;
    let table = id.relation();
    // A column that the same statement adds is there, and not yet among those of the table.
    let has = |column: &String| {
        world.has_column(&table, column)
            || world.has(&Id::child(Kind::Column, &table, column.as_str()))
    };
    match &object.body {
        Body::Constraint(constraint) if id.kind != Kind::Domain => {
            if constraint.sort == Sort::PrimaryKey && primary_key(&table, world).is_some() {
                let message =
                    format!("multiple primary keys for table \"{}\" are not allowed", table.name);
                return Err(Refusal::new("42P16", message));
            }
            let of_key = constraint.columns.iter().chain(&constraint.include);
            if let Some(column) = of_key.into_iter().find(|column| !has(column)) {
                let message = match constraint.sort {
                    Sort::ForeignKey => format!(
                        "column \"{column}\" referenced in foreign key constraint does not exist"
                    ),
                    _ => format!("column \"{column}\" named in key does not exist"),
                };
                return Err(Refusal::new("42703", message));
            }
            partition_key(constraint, &table, world)?;
            reference(constraint, world)
        }
        Body::Trigger(trigger) => {
            let columns = trigger.definition.iter().flat_map(|d| &d.columns);
            match columns.into_iter().find(|column| !has(column)) {
                Some(column) => Err(Refusal::no_column(&table, column)),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// A unique key of a partitioned table has all columns of its partition key.
fn partition_key(
    constraint: &crate::kinds::constraint::Constraint,
    table: &Qualified,
    world: &World,
) -> Step<()> {
    if !matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique) {
        return Ok(());
    }
    let by = world.table(table).and_then(|table| table.partition_by.as_ref());
    let keys: Vec<&str> = by.iter().flat_map(|by| &by.keys).map(|key| key.text.as_str()).collect();
    if keys.iter().all(|key| constraint.columns.iter().any(|column| column == key)) {
        return Ok(());
    }
    let message = "unique constraint on partitioned table must include all partitioning columns";
    Err(Refusal::new("0A000", message))
}

fn reference(constraint: &crate::kinds::constraint::Constraint, world: &World) -> Step<()> {
    let Some(reference) = &constraint.reference else { return Ok(()) };
    let Some(table) = world::qualified(&reference.table) else { return Ok(()) };
    if world.relation(&table).is_none() {
        return Err(drop::missing(&Target::Relation(table), world));
    }
    if let Some(column) = reference.columns.iter().find(|column| !world.has_column(&table, column))
    {
        let message =
            format!("column \"{column}\" referenced in foreign key constraint does not exist");
        return Err(Refusal::new("42703", message));
    }
    if uses::referenced_key(world, &table, &reference.columns).is_none() {
        let message = match reference.columns.is_empty() {
            true => format!("there is no primary key for referenced table \"{}\"", table.name),
            false => format!(
                "there is no unique constraint matching given keys for referenced table \"{}\"",
                table.name
            ),
        };
        let state = if reference.columns.is_empty() { "42704" } else { "42830" };
        return Err(Refusal::new(state, message));
    }
    Ok(())
}

pub fn primary_key(table: &Qualified, world: &World) -> Option<Id> {
    world.members(Kind::Constraint, table).into_iter().find(|id| {
        matches!(world.get(id).map(|object| &object.body),
            Some(Body::Constraint(constraint)) if constraint.sort == Sort::PrimaryKey)
    })
}

/// The types, relations and functions that an object names are there.
fn needs(object: &Object, world: &World) -> Step<()> {
    match &object.body {
        Body::Column(column) => column.type_name.iter().try_for_each(|name| type_is(name, world)),
        Body::Attribute(attribute) => type_is(&attribute.type_name, world),
        Body::Domain(domain) => type_is(&domain.base, world),
        Body::Table(of) => {
            let parents = of.inherits.iter().chain(&of.partition_of);
            for parent in parents.filter_map(|parent| world::qualified(parent)) {
                if world.relation(&parent).is_none() {
                    return Err(drop::missing(&Target::Relation(parent), world));
                }
            }
            partition(object, of, world)
        }
        Body::Trigger(trigger) => {
            let function = trigger.definition.as_ref().map(|d| d.function.as_str());
            match function.and_then(world::qualified) {
                Some(name) if !name.schema.is_empty() && !is_outside(&name.schema, world) => {
                    let known = world.routines(&name);
                    match known.is_empty() {
                        false => Ok(()),
                        true => Err(Refusal::new(
                            "42883",
                            format!("function {}() does not exist", plain(&name)),
                        )),
                    }
                }
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// A second default partition.
fn partition(object: &Object, of: &table::Table, world: &World) -> Step<()> {
    let Some(parent) = of.partition_of.as_deref().and_then(world::qualified) else { return Ok(()) };
    default_partition(&object.id.name, of.bound.as_ref().map(|b| b.text.as_str()), &parent, world)
}

pub fn default_partition(
    name: &str,
    bound: Option<&str>,
    parent: &Qualified,
    world: &World,
) -> Step<()> {
    let is_default = |text: &str| text.trim().eq_ignore_ascii_case("DEFAULT");
    if !bound.is_some_and(is_default) {
        return Ok(());
    }
    let there = world.heirs(parent).into_iter().find(|heir| {
        world
            .table(&heir.relation())
            .and_then(|table| table.bound.as_ref())
            .is_some_and(|bound| is_default(&bound.text))
    });
    match there {
        None => Ok(()),
        Some(there) => Err(Refusal::new(
            "42P17",
            format!(
                "partition \"{name}\" conflicts with existing default partition \"{}\"",
                there.name
            ),
        )),
    }
}

/// A schema whose content no dump has: that of the system, and one that an extension fills.
pub fn is_outside(schema: &str, world: &World) -> bool {
    matches!(schema, "pg_catalog" | "information_schema" | "")
        || world.objects().any(|object| {
            matches!(&object.body, Body::Extension(extension)
                if extension.schema.as_deref() == Some(schema))
        })
}

/// A type that a schema of the snapshot would have.
pub fn type_is(text: &str, world: &World) -> Step<()> {
    let tokens = lex::tokens(text, true);
    let is_qualified = tokens.get(1).is_some_and(|token| token.is_symbol(text, '.'));
    if !is_qualified {
        return Ok(());
    }
    let end = tokens.get(2).map_or(text.len(), |token| token.end);
    let Some(name) = world::qualified(text.get(..end).unwrap_or(text)) else { return Ok(()) };
    if !world.has_schema(&name.schema) {
        return Err(Refusal::no_schema(&name.schema));
    }
    if is_outside(&name.schema, world)
        || world.data_type(&name).is_some()
        || world.relation(&name).is_some()
    {
        return Ok(());
    }
    Err(Refusal::no_type(&name))
}
