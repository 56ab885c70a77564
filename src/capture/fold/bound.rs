//! EQ-BOUND-CONSTANT: constants in partition bounds, which have no cast to say their type.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{Node, PartitionBoundSpec, a_const},
};

use super::{Fold, Objects, Work};
use crate::{
    equivalence::{self, InForce, Scope, constant},
    kinds::{
        Body,
        table::{self, PartitionBy},
    },
    model::{
        Diagnostic, Expression, Id, Key, Object,
        types::{self, Known},
    },
    tree::{form, key::key_of, parse},
};

pub const FOLD: Fold = Fold {
    code: "EQ-BOUND-CONSTANT",
    summary: "`FOR VALUES FROM ('2024-01-01 00:00:00+00')` dumped under any TimeZone, bytea in any format",
    why: "A bound is a constant of the type of the key column (transformPartitionBound in \
          parse_utilcmd.c), printed as the session says: see EQ-INSTANT and EQ-BYTES. The type is \
          looked up in the parent table.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, in_force: &InForce) -> Result<(), Diagnostic> {
    let keys = keys(objects)?;
    let of = |(id, object): (&Id, &Object)| {
        let table = table::read(&object.body)?;
        let types = keys.get(table.partition_of.as_ref()?)?;
        Some((id.clone(), table.bound.clone()?, types.clone()))
    };
    let bounds: Vec<(Id, Expression, Vec<String>)> = objects.iter().filter_map(of).collect();
    if bounds.is_empty() {
        return Ok(());
    }
    let rekeyed =
        parse::map_parallel(&bounds, None, |(_, bound, types)| rekey(bound, types, in_force))?;
    for ((id, ..), key) in bounds.iter().zip(rekeyed) {
        let table = match objects.get_mut(id).map(|object| &mut object.body) {
            Some(Body::Table(table)) => table,
            Some(Body::ForeignTable(foreign)) => &mut foreign.table,
            _ => continue,
        };
        if let (Some(bound), Some(key)) = (&mut table.bound, key) {
            bound.key = key;
        }
    }
    Ok(())
}

/// The types of the key columns of each partitioned table that has one printed as the session says.
fn keys(objects: &Objects) -> Result<BTreeMap<String, Vec<String>>, Diagnostic> {
    let keyed: Vec<(&Id, &PartitionBy)> = objects
        .iter()
        .filter_map(|(id, object)| Some((id, table::read(&object.body)?.partition_by.as_ref()?)))
        .collect();
    let types = parse::map_parallel(&keyed, None, |(id, by)| {
        by.keys.iter().map(|key| type_of(key, id, objects)).collect::<Vec<_>>()
    })?;
    let is_told = |types: &Vec<String>| types.iter().any(|name| constant::is_told_by_session(name));
    let named = keyed.iter().map(|(id, _)| id.relation().to_string());
    Ok(named.zip(types).filter(|(_, types)| is_told(types)).collect())
}

/// The type of a key that is a column; empty for an expression.
fn type_of(key: &Expression, table: &Id, objects: &Objects) -> String {
    let Some(NodeEnum::PartitionElem(key)) = form::read(&key.text, key.form) else {
        return String::new();
    };
    match types::of(objects, &table.relation(), &key.name) {
        Known::Type(name) => name,
        Known::NoColumn | Known::Nothing => String::new(),
    }
}

fn rekey(bound: &Expression, types: &[String], in_force: &InForce) -> Option<Key> {
    if in_force.is_strict_text() {
        return None;
    }
    // The text means what it did where it stood.
    let mut tree = [true, false].into_iter().find_map(|strings| {
        let mut tree = form::read_with(&bound.text, bound.form, strings)?;
        equivalence::normalise(&mut tree, Scope::empty_path(in_force));
        (key_of(&mut tree) == bound.key).then_some(tree)
    })?;
    if let NodeEnum::PartitionBoundSpec(bound) = &mut tree {
        spell(bound, types);
    }
    Some(key_of(&mut tree))
}

/// Lists hold values of one key, the two ends of a range one value for each.
fn spell(bound: &mut PartitionBoundSpec, types: &[String]) {
    let first = types.first().map_or("", String::as_str);
    bound.listdatums.iter_mut().for_each(|value| spell_one(value, first));
    for ends in [&mut bound.lowerdatums, &mut bound.upperdatums] {
        ends.iter_mut().zip(types).for_each(|(value, name)| spell_one(value, name));
    }
}

fn spell_one(value: &mut Node, type_name: &str) {
    if let Some(NodeEnum::AConst(constant)) = &mut value.node
        && let Some(a_const::Val::Sval(text)) = &mut constant.val
        && let Some(canonical) = constant::canonical(&text.sval, type_name)
    {
        text.sval = canonical;
    }
}
