//! EQ-IDENTITY-PERSISTENCE: LOGGED and UNLOGGED of the sequences behind identity columns.

use std::collections::BTreeMap;

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, table},
    model::{Diagnostic, Id},
};

pub const FOLD: Fold = Fold {
    code: "EQ-IDENTITY-PERSISTENCE",
    summary: "`ALTER SEQUENCE s SET LOGGED` and LOGGED inside ADD GENERATED … AS IDENTITY (…)",
    why: "Two spellings of one fact, by age of pg_dump (dumpSequence in pg_dump.c). Without either the \
          sequence is what its table is (generateSerialExtraStmts in parse_utilcmd.c).",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let tables: BTreeMap<Id, bool> = objects
        .iter()
        .filter_map(|(id, object)| Some((id.clone(), table::read(&object.body)?.unlogged)))
        .collect();
    for object in objects.values_mut() {
        if let Body::Sequence(sequence) = &mut object.body
            && sequence.is_identity
            && let Some(unlogged) = object.parent.as_ref().and_then(|parent| tables.get(parent))
        {
            let of_table = if *unlogged { "unlogged" } else { "logged" };
            sequence.persistence.take_if(|own| own == of_table);
        }
    }
    Ok(())
}
