//! A column under another name: in keys, expressions, queries, privileges.

use pg_query::protobuf::{ObjectType, RenameStmt};

use super::*;
use crate::replay::{
    columns::{self, Place, Renamed},
    refusal::{Refusal, Step},
    statement::Reader,
    world::{self, World},
};
use crate::{
    kinds::{Body, Kind, table},
    model::{Expression, Id, Object, Qualified, Shape, quote::ident},
};

pub(super) fn column(
    rename: &RenameStmt,
    to: &str,
    reader: &Reader,
    world: &mut World,
) -> Step<()> {
    let range = rename.relation.as_ref();
    let name = reader.relation(range.ok_or_else(|| Refusal::unknown("no relation is named"))?);
    let from = rename.subname.as_str();
    if rename.rename_type() == ObjectType::ObjectAttribute {
        if world.data_type(&name).is_none() {
            return Err(Refusal::no_relation(&name));
        }
    } else {
        relation_of(rename, reader, world)?;
    }
    if !world.has_column(&name, from) {
        return Err(Refusal::new("42703", format!("column \"{from}\" does not exist")));
    }
    if rename.rename_type() == ObjectType::ObjectAttribute {
        attribute_is_unused(from, world)?;
    }
    let only = range.is_some_and(|range| !range.inh);
    rename_column(&name, from, to, only, world)
}

/// An attribute in an expression, `(home).city`: of which type it is, is not known here.
pub(super) fn attribute_is_unused(name: &str, world: &World) -> Step<()> {
    let reads = format!(").{}", ident(name));
    for object in world.objects() {
        let mut body = object.body.clone();
        if expressions(&mut body).iter().any(|expression| expression.text.contains(&reads)) {
            return Err(Refusal::unknown(format!(
                "it is not certain what \"{name}\" means in {}",
                object.id
            )));
        }
    }
    Ok(())
}

/// System columns, which no other can have the name of.
pub const SYSTEM: [&str; 6] = ["tableoid", "cmax", "xmax", "cmin", "xmin", "ctid"];

pub fn rename_column(
    table: &Qualified,
    from: &str,
    to: &str,
    only: bool,
    world: &mut World,
) -> Step<()> {
    if world.is_inherited(table, from) {
        return Err(Refusal::new("42P16", format!("cannot rename inherited column \"{from}\"")));
    }
    let family = world.family(table);
    if only && family.len() > 1 {
        let message = format!("inherited column \"{from}\" must be renamed in child tables too");
        return Err(Refusal::new("42P16", message));
    }
    for relation in family.iter().rev() {
        if SYSTEM.contains(&to) {
            let message = format!("column name \"{to}\" conflicts with a system column name");
            return Err(Refusal::new("42701", message));
        }
        if world.has_column(relation, to) {
            let message =
                format!("column \"{to}\" of relation \"{}\" already exists", relation.name);
            return Err(Refusal::new("42701", message));
        }
    }
    let mut edits = Vec::new();
    for object in world.objects() {
        let renaming = Renaming { family: &family, from, to, world };
        if let Some(new) = renaming.object(object)? {
            edits.push((object.id.clone(), new));
        }
    }
    for (old, new) in edits {
        world.catalog.take_out(&old);
        world.catalog.put_in(new);
    }
    Ok(())
}

/// A column of a table and of those that inherit it under another name.
pub(super) struct Renaming<'a> {
    family: &'a [Qualified],
    from: &'a str,
    to: &'a str,
    world: &'a World,
}

impl Renaming<'_> {
    /// The object as it is then; `None` where nothing changes.
    fn object(&self, old: &Object) -> Step<Option<Object>> {
        let mut new = old.clone();
        let own = self.own_table(old);
        let is_own = own.as_ref().is_some_and(|table| self.family.contains(table));
        if is_own {
            self.result(&mut new)?;
            self.names(&mut new);
        }
        self.others(&mut new);
        let changed = self.expressions(&mut new, own.as_ref())?;
        let is_same = !changed && !is_own && new.id == old.id && new == *old;
        Ok((!is_same).then_some(new))
    }

    /// The table that an object is part of.
    fn own_table(&self, object: &Object) -> Option<Qualified> {
        match object.id.kind {
            Kind::Index | Kind::Statistics => object.parent.as_ref().map(Id::relation),
            Kind::Table
            | Kind::ForeignTable
            | Kind::View
            | Kind::MaterializedView
            | Kind::Composite => Some(object.id.relation()),
            kind if kind.shape() == Shape::Child => Some(object.id.relation()),
            _ => None,
        }
    }

    fn rename(&self, names: &mut [String]) {
        for name in names.iter_mut().filter(|name| *name == self.from) {
            self.to.clone_into(name);
        }
    }

    /// A view calls one of its results otherwise.
    fn result(&self, view: &mut Object) -> Step<()> {
        let id = view.id.clone();
        let (query, columns) = match &mut view.body {
            Body::View(view) => (&mut view.query, &mut view.columns),
            Body::MaterializedView(view) => (&mut view.query, &mut view.columns),
            _ => return Ok(()),
        };
        if columns.iter().any(|column| column == self.from) {
            self.rename(columns);
            return Ok(());
        }
        query.text =
            crate::replay::results::renamed(query, self.from, self.to).ok_or_else(|| {
                Refusal::unknown(format!("it is not certain which result of {id} is {}", self.from))
            })?;
        Ok(())
    }

    /// Names of columns in what is part of the table.
    fn names(&self, object: &mut Object) {
        if matches!(object.id.kind, Kind::Column | Kind::Attribute) && object.id.name == self.from {
            if let Body::Column(column) = &mut object.body
                && let Some(not_null) = column.not_null.as_mut()
                && not_null.name.is_none()
                && self.world.version >= 18
            {
                // The constraint keeps the name that it has by the old one.
                let name = crate::model::generated::generated_name(
                    &object.id.parent,
                    self.from,
                    "not_null",
                );
                not_null.name = Some(name);
            }
            self.to.clone_into(&mut object.id.name);
        }
        if let Some(table) = table::of(&mut object.body) {
            self.rename(&mut table.columns);
            if let Some(of_parent) = &mut table.of_parent
                && let Some(said) = of_parent.said.remove(self.from)
            {
                of_parent.said.insert(self.to.to_owned(), said);
            }
        }
        match &mut object.body {
            Body::Composite(composite) => self.rename(&mut composite.attributes),
            Body::Constraint(constraint) => {
                self.rename(&mut constraint.columns);
                self.rename(&mut constraint.include);
                if let Some(reference) = &mut constraint.reference {
                    self.rename(&mut reference.on_delete_columns);
                }
            }
            Body::Trigger(trigger) => {
                if let Some(definition) = &mut trigger.definition {
                    self.rename(&mut definition.columns);
                }
            }
            _ => {}
        }
        for rights in object.envelope.privileges.grantees.values_mut() {
            let old = std::mem::take(rights);
            *rights = old
                .into_iter()
                .map(|(mut right, option)| {
                    if right.column.as_deref() == Some(self.from) {
                        right.column = Some(self.to.to_owned());
                    }
                    (right, option)
                })
                .collect();
        }
    }

    /// Names of the columns in what speaks of the table from elsewhere.
    fn others(&self, object: &mut Object) {
        match &mut object.body {
            Body::Constraint(constraint) => {
                if let Some(reference) = &mut constraint.reference
                    && self.is_table(&reference.table)
                {
                    self.rename(&mut reference.columns);
                }
            }
            Body::Publication(publication) => {
                for (table, published) in &mut publication.tables {
                    if self.is_table(table) {
                        self.rename(&mut published.columns);
                        published.columns.sort();
                    }
                }
            }
            Body::Sequence(sequence) => {
                let column = sequence.owned_by.as_deref().and_then(world::column);
                if let Some(column) = column
                    && self.family.contains(&column.relation())
                    && column.name == self.from
                {
                    let new = Id::child(Kind::Column, &column.relation(), self.to);
                    sequence.owned_by = Some(new.path().to_string());
                }
            }
            _ => {}
        }
    }

    fn is_table(&self, name: &str) -> bool {
        world::qualified(name).is_some_and(|name| self.family.contains(&name))
    }

    /// Writes the new name into the expressions of an object; whether there was any.
    fn expressions(&self, object: &mut Object, own: Option<&Qualified>) -> Step<bool> {
        let id = object.id.clone();
        let place = match object.id.kind {
            Kind::Trigger | Kind::Rule => Place { own: None, rows: own },
            Kind::View | Kind::MaterializedView | Kind::Function | Kind::Procedure => {
                Place::default()
            }
            _ => Place { own, rows: None },
        };
        let mut changed = false;
        let mut one = |expression: &mut Expression, place: &Place| -> Step<()> {
            let names = (self.family, self.from, self.to);
            match columns::renamed(expression, place.clone(), self.world, names) {
                Renamed::Same => {}
                Renamed::To(text) => {
                    expression.text = text;
                    changed = true;
                }
                Renamed::Unsure => {
                    return Err(Refusal::unknown(format!(
                        "it is not certain what \"{}\" means in {id}",
                        self.from
                    )));
                }
            }
            Ok(())
        };
        if let Body::Publication(publication) = &mut object.body {
            for (table, published) in &mut publication.tables {
                let table = world::qualified(table);
                let place = Place { own: table.as_ref(), rows: None };
                published.condition.iter_mut().try_for_each(|condition| one(condition, &place))?;
            }
            return Ok(changed);
        }
        for expression in expressions(&mut object.body) {
            one(expression, &place)?;
        }
        Ok(changed)
    }
}

/// The expressions of an object that name columns.
pub fn expressions(body: &mut Body) -> Vec<&mut Expression> {
    match body {
        Body::Column(column) => {
            column.default.iter_mut().chain(column.generated.iter_mut()).collect()
        }
        Body::Constraint(c) => {
            c.check.iter_mut().chain(&mut c.elements).chain(&mut c.predicate).collect()
        }
        Body::Index(index) => {
            index.keys.iter_mut().chain(&mut index.include).chain(&mut index.predicate).collect()
        }
        Body::Statistics(statistics) => statistics.of.iter_mut().collect(),
        Body::Policy(policy) => policy.using.iter_mut().chain(&mut policy.with_check).collect(),
        Body::Rule(rule) => rule.condition.iter_mut().chain(&mut rule.actions).collect(),
        Body::Trigger(trigger) => {
            trigger.definition.iter_mut().flat_map(|definition| &mut definition.condition).collect()
        }
        Body::View(view) => vec![&mut view.query],
        Body::MaterializedView(view) => vec![&mut view.query],
        Body::Function(function) => function.sql_body.iter_mut().collect(),
        Body::Procedure(procedure) => procedure.routine.sql_body.iter_mut().collect(),
        Body::Table(table) => table.partition_by.iter_mut().flat_map(|by| &mut by.keys).collect(),
        _ => Vec::new(),
    }
}
