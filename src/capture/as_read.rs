//! Which statements of a record stand for the objects that have residues: written back as they were
//! read, they say again what the model says and what it does not.

use std::collections::{BTreeMap, BTreeSet};

use super::landed;
use crate::model::{
    Diagnostic, Id, Object,
    snapshot::{Provenance, Source},
};

/// Objects that are written as they were read, each with the statements that begin with it, by their
/// places in the record.
pub type AsRead = BTreeMap<Id, Vec<usize>>;

/// The objects with residues, and those that they share statements with.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn as_read(
    source: &Source,
    provenance: &Provenance,
    objects: &[Object],
) -> Result<AsRead, Diagnostic> {
    let with_residues = || objects.iter().filter(|object| !object.envelope.residues.is_empty());
    if with_residues().next().is_none() {
        return Ok(AsRead::new());
    }
    let there: BTreeSet<&Id> = objects.iter().map(|object| &object.id).collect();
    let mut statements = landed(source, provenance)?;
    statements.iter_mut().for_each(|(_, ids)| ids.retain(|id| there.contains(id)));
    let mut speaking_of: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (at, (_, ids)) in statements.iter().enumerate() {
        ids.iter().for_each(|id| speaking_of.entry(id).or_default().push(at));
    }
    let mut open: Vec<&Id> = with_residues().map(|object| &object.id).collect();
    let mut as_read: AsRead = open.iter().map(|id| ((*id).clone(), Vec::new())).collect();
    let mut taken = BTreeSet::new();
    while let Some(id) = open.pop() {
        for at in speaking_of.get(id).into_iter().flatten().filter(|at| taken.insert(**at)) {
            for other in statements.get(*at).into_iter().flat_map(|(_, ids)| ids) {
                if !as_read.contains_key(other) {
                    as_read.insert(other.clone(), Vec::new());
                    open.push(other);
                }
            }
        }
    }
    for (place, ids) in taken.iter().filter_map(|at| statements.get(*at)) {
        if let Some(list) = ids.first().and_then(|id| as_read.get_mut(id)) {
            list.push(*place);
        }
    }
    Ok(as_read)
}
