//! EQ-PUBLIC: the schema public, which is there without anybody creating it. What a dump that says
//! nothing of it means depends on the pg_dump that wrote it.

use super::Fold;
use crate::{
    kinds::{Kind, schema::Schema},
    model::{
        Id, Object,
        op::Op,
        privileges::{Grantee, Privileges},
        snapshot::Provenance,
    },
};

pub const FOLD: Fold = Fold {
    code: "EQ-PUBLIC",
    summary: "schema public without a statement, and with the statements that say the same",
    why: "pg_dump writes only what differs from what initdb made: by its own release, not by the server's \
          (dumpACL and selectDumpableNamespace in pg_dump.c). Before 15 that is CREATE and USAGE for \
          PUBLIC, and owner and comment are never written; from 15 it is USAGE, owner \
          pg_database_owner and the comment of initdb.",
};

/// The first pg_dump that starts from the new defaults.
const FIRST: u32 = 15;

/// The schema as the dump takes it for granted; `None` when nobody knows which pg_dump wrote it.
pub fn presumed(provenance: &Provenance) -> Option<Op> {
    let dumper = provenance.dumper_major()?;
    let mut object = Object::new(id(), Schema {});
    let envelope = &mut object.envelope;
    if dumper >= FIRST {
        envelope.owner = Some("pg_database_owner".to_owned());
        envelope.comment = Some("standard public schema".to_owned());
        envelope.privileges = Privileges::granted(Grantee::Public, &["USAGE"]);
    } else {
        envelope.privileges = Privileges::granted(Grantee::Public, &["CREATE", "USAGE"]);
    }
    Some(Op::create(object))
}

/// Whether the dump creates it, as one by pg_dump --clean does; then nothing is presumed.
pub fn is_created(ops: &[Op]) -> bool {
    ops.iter().any(|op| matches!(op, Op::Create(create) if create.object.id == id()))
}

fn id() -> Id {
    Id::global(Kind::Schema, "public")
}
