//! Owners that differ from what is usual in their schema.

use std::collections::BTreeMap;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::Kind,
    model::{Class, Level::*, Object, quote::ident},
};

pub const RULES: &[AuditRule] = &[DIFFERS];

const DIFFERS: AuditRule = AuditRule {
    rule: Rule {
        code: "owner-differs",
        level: Low,
        breaks: &[Security],
        summary: "owner other than that of the schema's other objects",
        why: "Most of the schema belongs to one role. What belongs to another was made by hand, by somebody whose account may go, and the role that migrates the schema cannot ALTER it.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY); CREATE TABLE c (id bigint PRIMARY KEY); ALTER TABLE a OWNER TO app; ALTER TABLE b OWNER TO app; ALTER TABLE c OWNER TO bob;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY); CREATE TABLE c (id bigint PRIMARY KEY); CREATE SCHEMA s; ALTER SCHEMA s OWNER TO pg_database_owner; ALTER TABLE a OWNER TO app; ALTER TABLE b OWNER TO app; ALTER TABLE c OWNER TO app; CREATE TABLE s.d (id bigint PRIMARY KEY); ALTER TABLE s.d OWNER TO bob;",
        },
    },
    section: Section::Security,
    counted: "objects with the owner that is usual in their schema",
    needs: &[Class::Owners],
    is_off: false,
    look: differs,
};

/// Objects that say what is usual.
const FEW: usize = 3;

fn differs(world: &World, looked: &mut Looked) {
    let mut schemas: BTreeMap<&str, Vec<(&Object, &str)>> = BTreeMap::new();
    for object in world.objects.values() {
        let is_own = object.id.kind.info().owned && !object.id.schema.is_empty();
        // A sequence of a column goes with it.
        let is_part = object.id.kind == Kind::Sequence && object.parent.is_some();
        if let (true, false, Some(owner)) = (is_own, is_part, &object.envelope.owner) {
            schemas.entry(&object.id.schema).or_default().push((object, owner));
        }
    }
    for (schema, all) in schemas {
        if all.len() < FEW {
            continue;
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        all.iter().for_each(|(_, owner)| *counts.entry(owner).or_default() += 1);
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        let Some((usual, most)) = most.filter(|(_, most)| most * 2 > all.len()) else { continue };
        for (object, owner) in &all {
            looked.at();
            if *owner != usual {
                let message = format!("{owner}; {most} of {} in {schema} are {usual}'s", all.len());
                let info = object.id.kind.info();
                let word = info
                    .words
                    .owner
                    .or(info.words.comment)
                    .map_or_else(|| info.word.to_uppercase(), str::to_owned);
                let (path, usual) = (object.id.path(), ident(usual));
                looked.find(&object.id, message).remedy =
                    Some(format!("ALTER {word} {path} OWNER TO {usual};"));
            }
        }
    }
}
