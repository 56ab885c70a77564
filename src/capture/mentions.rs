//! Which recorded statements speak of given objects, or of what hangs on them.

use super::{inputs_of, prepare};
use crate::{
    equivalence::InForce,
    model::{
        Diagnostic, Id, Qualified,
        op::{Op, Target},
        snapshot::{Provenance, Source},
    },
};

/// Indexes of the statements of a record that create or change any of the objects. An opaque
/// statement speaks of its own opaque object alone.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn mentions(
    source: &Source,
    provenance: &Provenance,
    ids: &[Id],
) -> Result<Vec<usize>, Diagnostic> {
    let default = Default::default();
    let inputs = inputs_of(source, &default, InForce::all());
    let prepared = prepare::prepare(&inputs, super::setting_of(provenance))?;
    let wanted = |one: &prepare::Prepared| match &one.outcome {
        prepare::Outcome::Ops(ops) => ops.iter().any(|op| ids.iter().any(|id| speaks_of(op, id))),
        prepare::Outcome::Opaque(_) => {
            let name = inputs.get(one.index).map(prepare::Input::head).unwrap_or_default();
            ids.iter().any(|id| id.kind == crate::kinds::Kind::Opaque && id.name == name)
        }
        prepare::Outcome::Noise(_) => false,
    };
    Ok(prepared.iter().filter(|one| wanted(one)).map(|one| one.index).collect())
}

fn speaks_of(op: &Op, id: &Id) -> bool {
    match op {
        Op::Create(create) => {
            create.object.id == *id || create.parent.as_ref().is_some_and(|parent| is(parent, id))
        }
        Op::Edit(edit) => is(&edit.target, id),
        Op::Belong(one) => {
            is(&one.child, id) || one.parent.as_ref().is_some_and(|parent| is(parent, id))
        }
        Op::Drop { target, .. } => is(target, id),
        Op::Among(among) => is(&Target::Relation(among.table.clone()), id),
        Op::Nothing | Op::WithoutChildren(_) | Op::Descend(_) => false,
    }
}

/// Whether a target names the object or a member of it.
fn is(target: &Target, id: &Id) -> bool {
    let whole = |name: &Qualified| id.parent.is_empty() && id.relation() == *name;
    match target {
        Target::Id(target) => {
            target == id || (id.parent.is_empty() && target.relation() == id.relation())
        }
        Target::Relation(name) | Target::Type(name) => id.kind.space().is_some() && whole(name),
        Target::Member(parent, name) | Target::Constraint(parent, name) => {
            whole(parent) || (id.relation() == *parent && id.name == *name)
        }
        Target::Routine(name, signature) => whole(name) && id.signature == *signature,
    }
}
