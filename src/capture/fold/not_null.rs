//! EQ-NOT-NULL: which columns are NOT NULL, by themselves or by a parent table.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, table},
    model::{Diagnostic, Id, Object},
};

pub const FOLD: Fold = Fold {
    code: "EQ-NOT-NULL",
    summary: "NOT NULL said in CREATE TABLE, by ALTER TABLE, by a primary key, or by a parent table",
    why: "Servers before 18 print it where the column is declared, later ones in every child that has a \
          constraint of its own (PostgreSQL 18 release notes; MergeAttributes in tablecmds.c: a child \
          takes it over from its parents, NO INHERIT excepted). Whether a column is NOT NULL is one \
          fact, its name and place are others.",
    work: Work::After(fold),
};

type Columns = BTreeSet<String>;

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let parents = parents(objects);
    if parents.is_empty() {
        return Ok(());
    }
    let inherited = inherited(&parents, inheritable(objects));
    for (id, object) in objects {
        if let Body::Column(column) = &mut object.body
            && let Some(columns) = inherited.get(&id.relation().to_string())
        {
            column.inherits_not_null = columns.contains(&id.name);
        }
    }
    Ok(())
}

/// The parents of every table that has any, by INHERITS or as a partition.
fn parents(objects: &Objects) -> BTreeMap<String, Vec<String>> {
    let of = |(id, object): (&Id, &Object)| {
        let table = table::read(&object.body)?;
        let parents: Vec<_> = table.inherits.iter().chain(&table.partition_of).cloned().collect();
        (!parents.is_empty()).then(|| (id.relation().to_string(), parents))
    };
    objects.iter().filter_map(of).collect()
}

/// What each table hands down of its own.
fn inheritable(objects: &Objects) -> BTreeMap<String, Columns> {
    let mut own: BTreeMap<String, Columns> = BTreeMap::new();
    for (id, object) in objects {
        if let Body::Column(column) = &object.body
            && column.not_null.as_ref().is_some_and(|not_null| !not_null.no_inherit)
        {
            own.entry(id.relation().to_string()).or_default().insert(id.name.clone());
        }
    }
    own
}

/// What each child has from its parents, parents first; `known` grows to what each table hands down.
fn inherited(
    parents: &BTreeMap<String, Vec<String>>,
    mut known: BTreeMap<String, Columns>,
) -> BTreeMap<String, Columns> {
    let mut children: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (child, of) in parents {
        of.iter().for_each(|parent| children.entry(parent).or_default().push(child));
    }
    let mut waits: BTreeMap<&str, usize> =
        parents.iter().map(|(child, of)| (child.as_str(), of.len())).collect();
    let mut ready: Vec<&str> =
        children.keys().copied().filter(|table| !parents.contains_key(*table)).collect();
    let mut inherited: BTreeMap<String, Columns> = BTreeMap::new();
    while let Some(parent) = ready.pop() {
        let handed = known.get(parent).cloned().unwrap_or_default();
        for child in children.get(parent).into_iter().flatten() {
            inherited.entry((*child).to_owned()).or_default().extend(handed.iter().cloned());
            known.entry((*child).to_owned()).or_default().extend(handed.iter().cloned());
            if let Some(wait) = waits.get_mut(child) {
                *wait = wait.saturating_sub(1);
                if *wait == 0 {
                    ready.push(child);
                }
            }
        }
    }
    inherited
}
