//! EQ-PARTITION-OF: a partition made by CREATE TABLE … PARTITION OF, whose columns and checks are
//! those of its parent.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{
        Body, Kind,
        column::{Column, NotNull},
        constraint::Sort,
        table::{self, OfParent},
    },
    model::{Diagnostic, Id, Object, Qualified},
};

pub const FOLD: Fold = Fold {
    code: "EQ-PARTITION-OF",
    summary: "`CREATE TABLE p PARTITION OF t (v DEFAULT 9) FOR VALUES …` against CREATE TABLE with every \
              column and check, and ATTACH PARTITION",
    why: "pg_dump before 13 writes the first, later ones the second (dumpTableSchema in pg_dump.c). The \
          partition takes over columns, defaults, NOT NULL and checks, and what it says itself comes on \
          top (MergeAttributes in tablecmds.c).",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let of = |(id, object): (&Id, &Object)| {
        let table = table::read(&object.body)?;
        table.of_parent.as_ref()?;
        Some((id.clone(), table.partition_of.as_ref()?.parse().ok()?))
    };
    let mut waiting: BTreeMap<Id, Qualified> = objects.iter().filter_map(of).collect();
    // Parents first; what waits for itself is left as it is.
    loop {
        let names: BTreeSet<Qualified> = waiting.keys().map(Id::relation).collect();
        let is_ready = |(_, parent): &(&Id, &Qualified)| !names.contains(*parent);
        let ready: Vec<Id> = waiting.iter().filter(is_ready).map(|(id, _)| id.clone()).collect();
        if ready.is_empty() {
            return Ok(());
        }
        for id in ready {
            if let Some(parent) = waiting.remove(&id) {
                take_over(objects, &id, &parent);
            }
        }
    }
}

/// Gives the partition what its parent has. One whose parent is not in the dump stays as it is.
fn take_over(objects: &mut Objects, id: &Id, parent: &Qualified) {
    let declared = objects.get(&Id::qualified(Kind::Table, parent));
    let Some(declared) = declared.and_then(|object| table::read(&object.body)) else { return };
    if declared.is_undeclared {
        return;
    }
    let columns = declared.columns.clone();
    let mut of_parent = OfParent::default();
    for name in &columns {
        let from = Id::child(Kind::Column, parent, name.as_str());
        let Some(Body::Column(from)) = objects.get(&from).map(|object| &object.body) else {
            return;
        };
        let from = Column::clone(from);
        let to = Id::child(Kind::Column, &id.relation(), name.as_str());
        let to = objects.entry(to.clone()).or_insert_with(|| Object {
            parent: Some(id.clone()),
            ..Object::new(to, Column::default())
        });
        if let Body::Column(column) = &mut to.body {
            of_parent.said.insert(name.clone(), Column::clone(column));
            merge(column, from);
        }
    }
    of_parent.checks = take_checks(objects, id, parent);
    let table = objects.get_mut(id).and_then(|object| table::of(&mut object.body));
    if let Some(table) = table {
        table.columns = columns;
        table.of_parent = Some(of_parent);
    }
}

/// What the partition says of a column stands; of the rest it has what the parent says.
fn merge(column: &mut Column, from: Column) {
    column.type_name = from.type_name;
    column.collation = from.collation;
    if column.generated.is_none() && column.default.is_none() {
        column.default = from.default;
        column.generated = from.generated;
        column.is_virtual = from.is_virtual;
    }
    if column.not_null.is_none()
        && from.not_null.as_ref().is_some_and(|not_null| !not_null.no_inherit)
    {
        column.not_null = Some(NotNull::implied()).into();
    }
}

/// Returns the names of those that the partition does not say itself.
fn take_checks(objects: &mut Objects, id: &Id, parent: &Qualified) -> BTreeSet<String> {
    let first = Id::child(Kind::Constraint, parent, "");
    let checks: Vec<Object> = objects
        .range(&first..)
        .take_while(|(id, _)| id.kind == Kind::Constraint && id.relation() == *parent)
        .filter(|(_, object)| {
            matches!(&object.body, Body::Constraint(c) if c.sort == Sort::Check && !c.no_inherit)
        })
        .map(|(_, object)| object.clone())
        .collect();
    let mut names = BTreeSet::new();
    for check in checks {
        let name = check.id.name.clone();
        let own = Id::child(Kind::Constraint, &id.relation(), name.as_str());
        if let Entry::Vacant(place) = objects.entry(own.clone()) {
            place.insert(Object { parent: Some(id.clone()), ..Object::new(own, check.body) });
            names.insert(name);
        }
    }
    names
}
