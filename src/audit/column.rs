//! Columns: types that say less, or more, than is meant.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    model::{
        Class,
        Level::*,
        quote::ident,
        types::{self, without_precision},
    },
};

pub const RULES: &[AuditRule] = &[TIMESTAMP, JSON];

const TIMESTAMP: AuditRule = AuditRule {
    rule: Rule {
        code: "column-timestamp-without-zone",
        level: Note,
        breaks: &[Readers],
        summary: "timestamp without time zone",
        why: "It says what a clock showed and not when that was: which zone it meant is known to the program that wrote \
          it. A session in another zone, or daylight saving time, gives another moment.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, at timestamp);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, at timestamptz);",
        },
    },
    section: Section::Columns,
    counted: "columns with a time that have a time zone",
    needs: &[Class::PreData],
    is_off: false,
    look: timestamp,
};

const JSON: AuditRule = AuditRule {
    rule: Rule {
        code: "column-json",
        level: Note,
        breaks: &[Performance],
        summary: "json instead of jsonb",
        why: "It is kept as text: read anew by every query, without equality and without an index over what is in it. \
          Right only where the text itself matters: blanks, the order of keys, keys said twice.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, doc json);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, doc jsonb);",
        },
    },
    section: Section::Columns,
    counted: "JSON columns that are jsonb",
    needs: &[Class::PreData],
    is_off: false,
    look: json,
};

fn timestamp(world: &World, looked: &mut Looked) {
    for (object, column) in world.columns() {
        let Some(name) = &column.type_name else { continue };
        let base = types::base(&world.objects, name);
        match base.as_str() {
            "timestamp with time zone" => looked.at(),
            "timestamp without time zone" => {
                looked.at();
                let (table, column) = (object.id.relation(), ident(&object.id.name));
                looked.find(&object.id, name.as_str()).remedy = Some(format!(
                    "ALTER TABLE {table} ALTER COLUMN {column} TYPE timestamp with time zone\n    \
                     USING {column} AT TIME ZONE 'UTC'; -- or the zone that was meant"
                ));
            }
            _ => {}
        }
    }
}

fn json(world: &World, looked: &mut Looked) {
    for (object, column) in world.columns() {
        let Some(name) = &column.type_name else { continue };
        let base = types::base(&world.objects, name);
        let element = without_precision(&base);
        match element.trim_end_matches("[]") {
            "jsonb" => looked.at(),
            "json" => {
                looked.at();
                let (table, column) = (object.id.relation(), ident(&object.id.name));
                let brackets = if element.ends_with("[]") { "[]" } else { "" };
                looked.find(&object.id, name.as_str()).remedy = Some(format!(
                    "ALTER TABLE {table} ALTER COLUMN {column} TYPE jsonb{brackets};"
                ));
            }
            _ => {}
        }
    }
}
