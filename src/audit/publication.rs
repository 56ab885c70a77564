//! What is published, and whether a subscriber can follow it.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind, publication::Publication, table::Table},
    model::{Class, Level::*, Object},
};

pub const RULES: &[AuditRule] = &[NO_IDENTITY];

const NO_IDENTITY: AuditRule = AuditRule {
    rule: Rule {
        code: "published-without-identity",
        level: High,
        breaks: &[Writers],
        summary: "published table without a replica identity",
        why: "It has no primary key and no other identity, and is published with UPDATE or DELETE: each of them fails on the publisher (\"cannot update table because it does not have a replica identity\").",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint); CREATE PUBLICATION p FOR TABLE a;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint); ALTER TABLE b REPLICA IDENTITY FULL; CREATE TABLE c (id bigint); CREATE PUBLICATION p FOR TABLE a, b; CREATE PUBLICATION q FOR TABLE c WITH (publish = 'insert');",
        },
    },
    section: Section::Tables,
    counted: "published tables with a replica identity",
    needs: &[Class::PostData, Class::Publications],
    is_off: false,
    look: no_identity,
};

fn no_identity(world: &World, looked: &mut Looked) {
    let publications: Vec<(&Object, &Publication)> = world
        .of_kind(Kind::Publication)
        .filter_map(|object| match &object.body {
            Body::Publication(publication) if tells_rows_apart(publication) => {
                Some((object, &**publication))
            }
            _ => None,
        })
        .collect();
    for (object, table) in world.whole_tables() {
        let by = publications.iter().find(|(_, it)| publishes(it, object, table));
        let Some((publication, _)) = by else { continue };
        looked.at();
        let name = object.id.relation();
        let has_identity = match table.replica_identity.as_deref() {
            Some("nothing") => false,
            Some(_) => true,
            None => world.primary_key(&name).is_some(),
        };
        if !has_identity {
            let message = format!("{} publishes its UPDATE and DELETE", publication.id);
            looked.find(&object.id, message).remedy = Some(format!(
                "ALTER TABLE {name} REPLICA IDENTITY FULL; -- or give it a primary key"
            ));
        }
    }
}

fn tells_rows_apart(publication: &Publication) -> bool {
    publication.options.publish.iter().any(|event| event == "update" || event == "delete")
}

fn publishes(publication: &Publication, object: &Object, table: &Table) -> bool {
    let path = object.id.path().to_string();
    publication.tables.contains_key(&path)
        || publication.schemas.contains(&object.id.schema)
        || publication.all_tables && !table.unlogged
}
