//! What a newer server does not take.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    model::{Class, Level::*, quote::ident, types},
};

pub const RULES: &[AuditRule] = &[REG, OIDS];

const REG: AuditRule = AuditRule {
    rule: Rule {
        code: "upgrade-reg-column",
        level: Medium,
        breaks: &[],
        summary: "column of a type that pg_upgrade refuses",
        why: "It keeps the number of an object, and after pg_upgrade those objects have others: pg_upgrade stops before it begins. Text keeps the name.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, f regproc);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, t regclass, o regrole, y regtype);",
        },
    },
    section: Section::Upgrade,
    counted: "columns that pg_upgrade takes along",
    needs: &[Class::PreData],
    is_off: false,
    look: reg,
};

const OIDS: AuditRule = AuditRule {
    rule: Rule {
        code: "upgrade-with-oids",
        level: Medium,
        breaks: &[Readers],
        summary: "table WITH OIDS",
        why: "From PostgreSQL 12 there is no such table: pg_upgrade refuses it, and whoever reads its oid finds none.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY) WITH (oids=true);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY);",
        },
    },
    section: Section::Upgrade,
    counted: "tables without OIDs",
    needs: &[Class::PreData],
    is_off: false,
    look: oids,
};

/// Types that hold OIDs which pg_upgrade does not keep (check.c, check_for_data_types_usage), and types
/// that later servers do not have, or store otherwise.
const REFUSED: [&str; 13] = [
    "abstime",
    "aclitem",
    "regcollation",
    "regconfig",
    "regdictionary",
    "regnamespace",
    "regoper",
    "regoperator",
    "regproc",
    "regprocedure",
    "reltime",
    "tinterval",
    "unknown",
];

fn reg(world: &World, looked: &mut Looked) {
    for (object, column) in world.columns() {
        let Some(declared) = &column.type_name else { continue };
        looked.at();
        let of = types::base(&world.objects, declared);
        let element = of.trim_end_matches("[]");
        if REFUSED.contains(&element) {
            let (table, name) = (object.id.relation(), ident(&object.id.name));
            looked.find(&object.id, declared.as_str()).remedy =
                Some(format!("ALTER TABLE {table} ALTER COLUMN {name} TYPE text;"));
        }
    }
}

fn oids(world: &World, looked: &mut Looked) {
    for (object, table) in world.tables() {
        looked.at();
        if table.with_oids {
            let name = object.id.relation();
            looked.find(&object.id, "WITH OIDS").remedy =
                Some(format!("ALTER TABLE {name} SET WITHOUT OIDS;"));
        }
    }
}
