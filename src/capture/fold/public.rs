//! EQ-PUBLIC: the schema public, which is there without anybody creating it. What a dump that says
//! nothing of it means depends on the pg_dump that wrote it.

use super::{
    super::prepare::{Input, Outcome, Prepared},
    Fold, Work,
};
use crate::{
    kinds::{
        Body, Kind,
        schema::{NEW_PUBLIC, presumed_public, privileges_at},
    },
    model::{
        Id, Object,
        op::{Op, Target},
        privileges::Start,
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
    work: Work::Before,
};

/// What the dump takes for granted of the schema: all of it, as an op, or the privileges of the one
/// that it creates. Nothing when nobody knows which pg_dump wrote it.
pub fn presume(prepared: &mut [Prepared], inputs: &[Input], provenance: &Provenance) -> Option<Op> {
    // A cluster's globals are in no database.
    let dumper = provenance.dumper_major().filter(|_| provenance.form != "cluster")?;
    let is_old = |major: u32| major < NEW_PUBLIC;
    let is_told = prepared.iter().any(|one| one.verb == "privileges");
    // Of a public that an old server made, a newer pg_dump says who owns it, unless it leaves public
    // out or the owners of everything.
    let is_of_old = provenance.server_major().is_some_and(is_old) && !is_old(dumper);
    let is_left_out =
        || !prepared.iter().any(is_about_it) && prepared.iter().any(Prepared::says_owner);
    let start = match is_told {
        true if is_of_old && is_left_out() => Start::Unknown,
        true => Start::Release,
        false => Start::Untold,
    };
    let is_replaced = is_old(dumper) && prepared.iter().any(|one| drops(one, inputs));
    if let Some(create) = prepared.iter_mut().find_map(created) {
        // pg_dump before 15 takes a schema that it drops first for one without any privileges.
        if provenance.form == "dump" && !is_replaced {
            create.envelope.privileges = privileges_at(start, dumper);
            if let Body::Schema(schema) = &mut create.body {
                schema.start = start;
            }
        }
        return None;
    }
    let mut public = presumed_public(dumper, start);
    if is_of_old {
        public.envelope.owner = None;
    }
    Some(Op::create(public))
}

/// The schema, where a statement creates it, as one by pg_dump --clean or --schema does.
fn created(one: &mut Prepared) -> Option<&mut Object> {
    let Outcome::Ops(ops) = &mut one.outcome else { return None };
    ops.iter_mut().find_map(|op| match op {
        Op::Create(create) if create.object.id == id() => Some(&mut create.object),
        _ => None,
    })
}

fn is_about_it(one: &Prepared) -> bool {
    let Outcome::Ops(ops) = &one.outcome else { return false };
    ops.iter().any(|op| match op {
        Op::Create(create) => create.object.id == id(),
        Op::Edit(edit) => matches!(&edit.target, Target::Id(target) if *target == id()),
        _ => false,
    })
}

fn drops(one: &Prepared, inputs: &[Input]) -> bool {
    let text = inputs.get(one.index).map_or("", |input| input.text.as_ref());
    matches!(one.outcome, Outcome::Noise(_))
        && text.starts_with("DROP SCHEMA")
        && text.split([' ', ';', '"']).any(|word| word == "public")
}

fn id() -> Id {
    Id::global(Kind::Schema, "public")
}
