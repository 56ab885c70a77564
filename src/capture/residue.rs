//! The proof of a capture: what does not come back from the model as it was read is kept on the
//! objects it speaks of.

use std::collections::{HashMap, HashSet};

use super::{
    build::{self, Landed, Replayed},
    form_of,
    prepare::{self, Input},
    setting_of,
};
use crate::{
    equivalence::InForce,
    model::{Diagnostic, Id, residue::Side, snapshot::Provenance},
    proof::{self, Leftover, Read},
};

/// What does not come back. The model that is held against the statements always has every
/// equivalence in force; `in_force` says by which the leftovers are compared.
pub fn of(
    replayed: &Replayed,
    inputs: &[Input],
    provenance: &Provenance,
    in_force: &InForce,
) -> Result<Vec<Leftover>, Diagnostic> {
    if !provenance.is_of_pg_dump() {
        return Ok(Vec::new());
    }
    if in_force.is_all() {
        return prove(replayed, inputs, provenance, in_force);
    }
    let mut inputs = inputs.to_vec();
    inputs.iter_mut().for_each(|input| input.in_force = InForce::all());
    let mut prepared = prepare::prepare(&inputs, setting_of(provenance))?;
    prepare::sort(&mut prepared, form_of(provenance));
    let replayed = build::replay(prepared, &inputs, provenance, InForce::all())?;
    prove(&replayed, &inputs, provenance, in_force)
}

fn prove(
    replayed: &Replayed,
    inputs: &[Input],
    provenance: &Provenance,
    in_force: &InForce,
) -> Result<Vec<Leftover>, Diagnostic> {
    let mut read = Vec::with_capacity(replayed.landed.len());
    for Landed { index, context, ids } in &replayed.landed {
        let Some(input) = inputs.get(*index) else { continue };
        read.push(Read { index: *index, text: &input.text, context, landed: ids });
    }
    Ok(proof::prove(&read, &replayed.objects, provenance, in_force)?.leftovers)
}

/// Puts leftovers on their objects; what speaks of none becomes opaque. Returns a warning for each
/// that is on an object, with the place of its statement.
pub fn keep(
    replayed: &mut Replayed,
    leftovers: Vec<Leftover>,
    inputs: &[Input],
) -> Vec<(usize, Diagnostic)> {
    let mut warnings = Vec::new();
    if leftovers.is_empty() {
        return warnings;
    }
    let mut touched: Vec<Id> = Vec::new();
    // Which statement was the first to speak of an object, and which speak of any.
    let mut first: HashMap<Id, usize> = HashMap::new();
    let mut landed: HashSet<usize> = HashSet::new();
    for Landed { index, ids, .. } in &replayed.landed {
        for id in ids {
            landed.insert(*index);
            first.entry(id.clone()).or_insert(*index);
        }
    }
    for Leftover { id, index, residue } in leftovers {
        let is_taken_back = index.is_some_and(|index| landed.contains(&index));
        let object = id.and_then(|id| replayed.objects.get_mut(&id));
        match (object, index) {
            (Some(object), _) => {
                let made = || first.get(&object.id).copied();
                let index = index.or_else(made).unwrap_or(0);
                let line = inputs.get(index).map_or(0, |input| input.line);
                warnings.push((
                    index,
                    warning(&object.id, &residue.statement.text, residue.side, line),
                ));
                object.envelope.residues.push(residue);
                touched.push(object.id.clone());
            }
            // What is only spoken of and has nothing left to tell: a GRANT taken back.
            (None, Some(_)) if is_taken_back => {}
            (None, Some(index)) => {
                replayed
                    .make_opaque(index, "it does not come back, and speaks of nothing there is");
            }
            // With an equivalence switched off the object can be missing.
            (None, None) => {}
        }
    }
    for id in &touched {
        let Some(object) = replayed.objects.get_mut(id) else { continue };
        let residues = &mut object.envelope.residues;
        residues.sort_by(|a, b| (a, &a.statement.text).cmp(&(b, &b.statement.text)));
        // The same said twice says no more.
        residues.dedup();
    }
    warnings
}

fn warning(id: &Id, text: &str, side: Side, line: usize) -> Diagnostic {
    /// Of a statement, so that the message stays one line.
    const SHOWN: usize = 100;
    let mut head: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = head.char_indices().nth(SHOWN) {
        head.truncate(end);
        head.push('…');
    }
    let message = match side {
        Side::Dump => format!("not modelled, kept as text with {id}: {head}"),
        Side::Model => format!("no statement says so, noted with {id}: {head}"),
    };
    let diagnostic = Diagnostic::new(message);
    if line > 0 { diagnostic.at(line) } else { diagnostic }
}
