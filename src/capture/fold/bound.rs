//! EQ-BOUND-CONSTANT: constants in partition bounds, which have no cast to say their type.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{Node, PartitionBoundSpec, a_const},
};

use super::{Fold, Objects, Work};
use crate::{
    equivalence::{self, InForce, Scope, constant},
    kinds::Body,
    model::{Diagnostic, Expression, Id, Key, Object},
    tree::{form, key::key_of, parse, typename::without_precision},
};

pub const FOLD: Fold = Fold {
    code: "EQ-BOUND-CONSTANT",
    summary: "`FOR VALUES FROM ('2024-01-01 00:00:00+00')` dumped under any TimeZone, bytea in any format",
    why: "A bound is a constant of the type of the key column (transformPartitionBound in \
          parse_utilcmd.c), printed as the session says: see EQ-INSTANT and EQ-BYTES. The type is \
          looked up in the parent table.",
    work: Work::After(fold),
};

/// Types whose constants are printed as the session says.
const TYPES: [&str; 4] = ["timestamp with time zone", "bytea", "tstzrange", "tstzmultirange"];

fn fold(objects: &mut Objects, in_force: &InForce) -> Result<(), Diagnostic> {
    let keys = keys(objects);
    let of = |(id, object): (&Id, &Object)| {
        let table = super::table(object)?;
        let types = keys.get(table.partition_of.as_ref()?)?;
        Some((id.clone(), table.bound.clone()?, types.clone()))
    };
    let bounds: Vec<(Id, Expression, Vec<String>)> = objects.iter().filter_map(of).collect();
    if bounds.is_empty() {
        return Ok(());
    }
    let rekeyed =
        parse::map_parallel(&bounds, None, |(_, bound, types)| rekey(bound, types, in_force))
            .map_err(|error| Diagnostic::new(format!("cannot start a thread: {error}")))?;
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

/// The types of the key columns of each partitioned table that has one of [`TYPES`] among them.
fn keys(objects: &Objects) -> BTreeMap<String, Vec<String>> {
    let column_type = |table: &Id, key: &Expression| {
        let id = Id::child(crate::kinds::Kind::Column, &table.relation(), unquoted(&key.text));
        match &objects.get(&id)?.body {
            Body::Column(column) => Some(base(objects, column.type_name.clone()?)),
            _ => None,
        }
    };
    let of = |(id, object): (&Id, &Object)| match &object.body {
        Body::Table(table) => {
            let keys = &table.partition_by.as_ref()?.keys;
            let types: Vec<_> =
                keys.iter().map(|key| column_type(id, key).unwrap_or_default()).collect();
            let is_told = types.iter().any(|name| TYPES.contains(&name.as_str()));
            is_told.then(|| (id.relation().to_string(), types))
        }
        _ => None,
    };
    objects.iter().filter_map(of).collect()
}

/// The type without its precision, of a domain that under it: constants are printed as those.
fn base(objects: &Objects, type_name: String) -> String {
    let name = without_precision(&type_name);
    let domain = objects.iter().find_map(|(id, object)| match &object.body {
        Body::Domain(domain) if id.relation().to_string() == name => Some(domain),
        _ => None,
    });
    // Domains over domains are rare.
    domain.map_or(name, |domain| without_precision(&domain.base))
}

fn unquoted(name: &str) -> String {
    match name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
        Some(name) => name.replace("\"\"", "\""),
        None => name.to_owned(),
    }
}

fn rekey(bound: &Expression, types: &[String], in_force: &InForce) -> Option<Key> {
    if in_force.is_strict_text() {
        return None;
    }
    let mut tree = form::read(&bound.text, bound.form)?;
    equivalence::normalise(&mut tree, Scope::empty_path(in_force));
    // Under other settings of strings the text means something else.
    if key_of(&mut tree) != bound.key {
        return None;
    }
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
