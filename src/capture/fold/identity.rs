//! EQ-IDENTITY-PERSISTENCE: LOGGED and UNLOGGED of the sequences behind identity columns.

use std::collections::BTreeMap;

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{
        Body,
        sequence::{self, Sequence},
        table,
    },
    model::{
        Diagnostic, Id, Object,
        types::{self, Known},
    },
};

pub const FOLD: Fold = Fold {
    code: "EQ-IDENTITY-PERSISTENCE",
    summary: "`ALTER SEQUENCE s SET LOGGED` and LOGGED inside ADD GENERATED … AS IDENTITY (…)",
    why: "Two spellings of one fact, by age of pg_dump (dumpSequence in pg_dump.c). Without either the \
          sequence is what its table is (generateSerialExtraStmts in parse_utilcmd.c). From its column \
          it also has its type, and the bounds of that type: LIKE INCLUDING IDENTITY spells them out.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let tables: BTreeMap<Id, bool> = objects
        .iter()
        .filter_map(|(id, object)| Some((id.clone(), table::read(&object.body)?.unlogged)))
        .collect();
    let types: BTreeMap<Id, String> =
        objects.iter().filter_map(|one| type_of(one, objects)).collect();
    for (id, object) in objects {
        if let Body::Sequence(sequence) = &mut object.body
            && sequence.is_identity
        {
            sequence.data_type = types.get(id).cloned();
            if let Some(unlogged) = object.parent.as_ref().and_then(|parent| tables.get(parent)) {
                let of_table = if *unlogged { "unlogged" } else { "logged" };
                sequence.persistence.take_if(|own| own == of_table);
            }
        }
    }
    Ok(())
}

/// The type of the column that an identity sequence is behind.
fn type_of((id, object): (&Id, &Object), objects: &Objects) -> Option<(Id, String)> {
    let Body::Sequence(sequence) = &object.body else { return None };
    let Sequence { is_identity: true, owned_by: Some(owner), .. } = &**sequence else {
        return None;
    };
    let column = sequence::column_of(owner)?;
    match types::of(objects, &column.relation(), &column.name) {
        Known::Type(name) => Some((id.clone(), name)),
        Known::NoColumn | Known::Nothing => None,
    }
}
