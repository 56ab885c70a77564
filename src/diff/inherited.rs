//! Columns that a table declares on one side and has from a parent or a type on the other: NO
//! INHERIT, OF and NOT OF make the one of the other. Such a column is on both sides.

use std::collections::BTreeSet;

use super::{facts, settle::Open};
use crate::{
    kinds::{Body, Kind, column::Column},
    model::{
        Class, FactChange, Id, Model, Object, Qualified, Value,
        rare::Rare,
        types::{self, RELATIONS_MAX},
    },
};

/// Pairs them, and takes away what follows from the table's having another parent or type.
pub fn pair(open: &mut Open, old: &Model, new: &Model, skipped: &BTreeSet<Class>) {
    let Open { removed, added, differing } = open;
    for (objects, model, other, is_old) in [(removed, old, new, true), (added, new, old, false)] {
        objects.retain(|id, object| {
            let Some(had) = declared(object).and_then(|column| had(other, id, None, column)) else {
                return true;
            };
            let (before, after) = if is_old { (&*object, &had) } else { (&had, &*object) };
            let mut facts = facts::compare(before, after, skipped);
            facts.extend(stays(model, id, is_old));
            differing.push((facts, before.clone(), after.clone()));
            false
        });
    }
    for (facts, before, after) in differing {
        complete(facts, before, after, [old, new], skipped);
        if before.id.kind == Kind::Column && of_other_parents(old, new, &before.id.relation()) {
            facts.retain(|fact| !is_entailed(fact));
        }
        // The columns of a typed table are in the order of its type.
        if facts.iter().any(|fact| fact.path == "of type") {
            facts.retain(|fact| fact.path != "order of columns");
        }
        // Whether a child says it too matters where both have it.
        if facts.iter().any(|fact| fact.path == "not null") {
            facts.retain(|fact| fact.path != "not null declared here");
        }
    }
    open.differing.retain(|(facts, ..)| !facts.is_empty());
}

/// The column that a table declares.
fn declared(object: &Object) -> Option<&Column> {
    match &object.body {
        Body::Column(column) if column.type_name.is_some() => Some(column),
        _ => None,
    }
}

/// A column that both sides have, and one of them only says something of.
fn complete(
    facts: &mut Vec<FactChange>,
    before: &mut Object,
    after: &mut Object,
    [old, new]: [&Model; 2],
    skipped: &BTreeSet<Class>,
) {
    let (mention, model, whole, other, is_old) = match (declared(before), declared(after)) {
        (None, Some(whole)) => (&*before, old, whole, new, false),
        (Some(whole), None) => (&*after, new, whole, old, true),
        _ => return,
    };
    let Some(had) = had(model, &before.id, Some(mention), whole) else { return };
    *if is_old { &mut *after } else { &mut *before } = had;
    *facts = facts::compare(before, after, skipped);
    facts.extend(stays(other, &before.id, is_old));
}

/// The column as the table has it without declaring it: what a parent or its type gives, and what
/// is said of it beside. `whole` is what the other side declares.
fn had(model: &Model, id: &Id, mention: Option<&Object>, whole: &Column) -> Option<Object> {
    let (source, mut column) = source(model, id)?;
    let mut object = mention.cloned().unwrap_or_else(|| Object::new(id.clone(), Column::default()));
    let Body::Column(said) = &object.body else { return None };
    if let Some(not_null) = column.not_null.as_mut() {
        // A child's constraint is called as that of the parent.
        let name = source.not_null_name.as_ref();
        if whole.not_null.as_ref().is_some_and(|own| own.name.as_ref() == name) {
            not_null.name = name.cloned();
        }
    }
    let said = Column::clone(said);
    object.parent = model.find(&source.table).map(|table| table.id);
    object.body = Body::from(Column {
        type_name: column.type_name,
        collation: column.collation,
        default: Rare::or(said.default, column.default),
        generated: Rare::or(said.generated, column.generated),
        is_virtual: said.is_virtual || column.is_virtual,
        not_null: match whole.inherits_not_null {
            true => said.not_null,
            false => Rare::or(said.not_null, column.not_null),
        },
        inherits_not_null: whole.inherits_not_null,
        ..said
    });
    Some(object)
}

/// Where a column comes from.
struct Source {
    /// The table that has it.
    table: Id,
    /// The name of the NOT NULL constraint there.
    not_null_name: Option<String>,
}

/// The column of a parent, or the attribute of the type, that the table's is.
fn source(model: &Model, id: &Id) -> Option<(Source, Column)> {
    let table = types::table(model, &id.relation())?;
    let of = |not_null_name| Source { table: table.id.clone(), not_null_name };
    if let Some(of_type) = table.body.of_type() {
        let mut composite: Qualified = of_type.parse().ok()?;
        // Scripts name types as they were written.
        if composite.schema.is_empty() {
            composite.schema.clone_from(&id.schema);
        }
        let attribute = member(Kind::Attribute, &composite, id);
        let Body::Attribute(attribute) = model.find(&attribute)?.body else { return None };
        let type_name = Some(attribute.type_name);
        let collation = attribute.collation.into();
        return Some((of(None), Column { type_name, collation, ..Column::default() }));
    }
    let (mut asked, mut open) = (BTreeSet::new(), parents(&table));
    while let Some(parent) = open.pop().filter(|_| asked.len() < RELATIONS_MAX) {
        if !asked.insert(parent.clone()) {
            continue;
        }
        let column = member(Kind::Column, &parent, id);
        if let Some(Object { body: Body::Column(column), id, .. }) = model.find(&column)
            && column.type_name.is_some()
        {
            return Some((
                of(column.not_null_name(&id)),
                Column { identity: None.into(), ..*column },
            ));
        }
        open.extend(types::table(model, &parent).iter().flat_map(|table| parents(table)));
    }
    None
}

fn parents(table: &Object) -> Vec<Qualified> {
    table.body.parents().filter_map(|parent| parent.parse().ok()).collect()
}

fn member(kind: Kind, of: &Qualified, id: &Id) -> Id {
    Id::child(kind, of, id.name.as_str())
}

/// What a table declares and its parent has too stays when the parent's is dropped: it matters to
/// the side that declares it, as long as there is a parent.
fn stays(model: &Model, id: &Id, is_old: bool) -> Option<FactChange> {
    source(model, id)?;
    let flag = |is_there| Some(Value::Flag(is_there));
    Some(FactChange::new("declared here", flag(is_old), flag(!is_old)))
}

fn of_other_parents(old: &Model, new: &Model, table: &Qualified) -> bool {
    let of = |model| {
        let table = types::table(model, table)?;
        let of_type = table.body.of_type().map(str::to_owned);
        Some((of_type, table.body.parents().cloned().collect::<Vec<_>>()))
    };
    of(old) != of(new)
}

/// What a column says only because of its table's parents: that it is NOT NULL by itself too, and
/// that it has no default where the parent has one.
fn is_entailed(fact: &FactChange) -> bool {
    let is_null = |side: &Option<Value>| match side {
        None => true,
        Some(Value::Expr(e)) => e.text == "NULL" || e.text.starts_with("NULL::"),
        _ => false,
    };
    fact.path == "not null declared here"
        || fact.path == "default" && is_null(&fact.old) && is_null(&fact.new)
}
