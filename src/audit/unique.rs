//! What is unique, and what only seems to be.

use super::{AuditRule, Looked, Section, World, key::Part};
use crate::{
    finding::{Breaks::*, Example, Rule},
    model::{
        Class,
        Level::*,
        quote::{ident, idents},
    },
};

pub const RULES: &[AuditRule] = &[NULLABLE, NO_CONSTRAINT];

const NULLABLE: AuditRule = AuditRule {
    rule: Rule {
        code: "unique-over-nullable",
        level: Low,
        breaks: &[Integrity],
        summary: "unique over columns that can be NULL",
        why: "Two NULLs are not equal: with one of them the same key goes in any number of times. NULLS NOT DISTINCT (from PostgreSQL 15), NOT NULL, or a partial index for the rows without one says what is meant.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x text NOT NULL, y text, UNIQUE (x, y));",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text NOT NULL, y text, z text, UNIQUE (x), UNIQUE NULLS NOT DISTINCT (x, y)); CREATE UNIQUE INDEX i ON a (x, z) WHERE z IS NOT NULL;",
        },
    },
    section: Section::Constraints,
    counted: "unique keys without NULL",
    needs: &[Class::PostData, Class::PreData],
    is_off: false,
    look: nullable,
};

const NO_CONSTRAINT: AuditRule = AuditRule {
    rule: Rule {
        code: "unique-index-no-constraint",
        level: Low,
        breaks: &[],
        summary: "unique index that could be a constraint",
        why: "A constraint says what is meant, can be referred to, and ON CONFLICT can name it. The index is the same.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x text NOT NULL); CREATE UNIQUE INDEX i ON a (x);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text NOT NULL UNIQUE, y text NOT NULL); CREATE UNIQUE INDEX i ON a (y) WHERE y <> '';",
        },
    },
    section: Section::Constraints,
    counted: "unique keys that are constraints",
    needs: &[Class::PostData],
    is_off: true,
    look: no_constraint,
};

fn nullable(world: &World, looked: &mut Looked) {
    for (object, table) in world.whole_tables() {
        let name = object.id.relation();
        if !table.inherits.is_empty() {
            continue;
        }
        for access in world.accesses(&name).iter().filter(|access| access.is_unique) {
            let columns: Option<Vec<&str>> = access.keys.iter().map(Part::column).collect();
            let Some(columns) = columns else { continue };
            looked.at();
            let is_kept_out = |column: &&&str| {
                let condition = format!("{} IS NOT NULL", ident(column));
                access
                    .predicate
                    .as_ref()
                    .is_some_and(|predicate| predicate.text.contains(&condition))
            };
            let nullable: Vec<&str> = columns
                .iter()
                .filter(|column| !world.is_not_null(&name, column) && !is_kept_out(column))
                .copied()
                .collect();
            // What is unique among the rows that have no value is said by the predicate.
            let is_for_null =
                access.predicate.as_ref().is_some_and(|it| it.text.contains("IS NULL"));
            if nullable.is_empty() || access.nulls_not_distinct || is_for_null {
                continue;
            }
            let message = format!("({}): {} can be NULL", idents(&columns), idents(&nullable));
            let finding = looked.find(&access.id, message);
            // Alone it is the usual way to say: unique, where there is one.
            if columns.len() == 1 {
                finding.level = Note;
            }
        }
    }
}

fn no_constraint(world: &World, looked: &mut Looked) {
    for (object, table) in world.whole_tables() {
        let name = object.id.relation();
        if table.partition_by.is_some() {
            continue;
        }
        for access in world.accesses(&name).iter().filter(|access| access.is_unique) {
            let is_plain = access.keys.iter().all(|key| matches!(key, Part::Column(_)));
            if !is_plain || access.predicate.is_some() {
                continue;
            }
            looked.at();
            if access.of_constraint.is_none() {
                let index = ident(&access.id.name);
                looked.find(&access.id, "a unique index and no constraint").remedy = Some(format!(
                    "ALTER TABLE {name} ADD CONSTRAINT {index} UNIQUE USING INDEX {index};"
                ));
            }
        }
    }
}
