//! EQ-PUBLIC: the schema public, which is there without anybody creating it. What a dump that says
//! nothing of it means depends on the pg_dump that wrote it.

use super::{Fold, Work};
use crate::{
    kinds::{Kind, schema},
    model::{Id, op::Op, snapshot::Provenance},
};

pub const FOLD: Fold = Fold {
    code: "EQ-PUBLIC",
    summary: "schema public without a statement, and with the statements that say the same",
    why: "pg_dump writes only what differs from what initdb made: by its own release, not by the server's \
          (dumpACL and selectDumpableNamespace in pg_dump.c). Before 15 that is CREATE and USAGE for \
          PUBLIC, and owner and comment are never written; from 15 it is USAGE, owner \
          pg_database_owner and the comment of initdb.",
    work: Work::Before,
};

/// The schema as the dump takes it for granted; `None` when nobody knows which pg_dump wrote it.
pub fn presumed(provenance: &Provenance) -> Option<Op> {
    // A cluster's globals are in no database.
    if provenance.form == "cluster" {
        return None;
    }
    Some(Op::create(schema::presumed_public(provenance.dumper_major()?)))
}

/// Whether the dump creates it, as one by pg_dump --clean does; then nothing is presumed.
pub fn is_created(ops: &[Op]) -> bool {
    ops.iter().any(|op| matches!(op, Op::Create(create) if create.object.id == id()))
}

fn id() -> Id {
    Id::global(Kind::Schema, "public")
}
