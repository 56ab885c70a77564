//! Columns as a schema has them everywhere: matters of habit, off or quiet by themselves.

use std::collections::BTreeMap;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    model::{Class, Level::*, Object, quote::ident, types},
};

pub const RULES: &[AuditRule] = &[BOOLEAN, SAME_NAME, SOFT_DELETE, FROZEN];

const BOOLEAN: AuditRule = AuditRule {
    rule: Rule {
        code: "column-nullable-boolean",
        level: Low,
        breaks: &[Readers],
        summary: "boolean that can be NULL",
        why: "It has three values: `WHERE NOT flag` leaves out the rows in which nobody said anything, and so does `WHERE flag`.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x boolean);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x boolean NOT NULL DEFAULT false);",
        },
    },
    section: Section::Columns,
    counted: "booleans that are NOT NULL",
    needs: &[Class::PreData],
    is_off: true,
    look: boolean,
};

const SAME_NAME: AuditRule = AuditRule {
    rule: Rule {
        code: "column-types-by-name",
        level: Low,
        breaks: &[Readers],
        summary: "columns of one name and several types",
        why: "What is called alike is compared and joined: then it is converted, or cut.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x_code text); CREATE TABLE b (id bigint PRIMARY KEY, x_code text); CREATE TABLE c (id bigint PRIMARY KEY, x_code integer);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x_code text); CREATE TABLE b (id bigint PRIMARY KEY, x_code text); CREATE TABLE c (id bigint PRIMARY KEY, x_code varchar(20));",
        },
    },
    section: Section::Columns,
    counted: "columns of one name that are of one type",
    needs: &[Class::PreData],
    is_off: true,
    look: same_name,
};

const SOFT_DELETE: AuditRule = AuditRule {
    rule: Rule {
        code: "soft-delete-without-index",
        level: Low,
        breaks: &[Performance],
        summary: "deleted rows are in every index",
        why: "Nearly every query leaves out what is deleted; an index over the others alone (WHERE deleted_at IS NULL) is smaller, and can keep what is unique unique.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, email text UNIQUE, deleted_at timestamptz);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, email text, deleted_at timestamptz); CREATE UNIQUE INDEX i ON a (email) WHERE deleted_at IS NULL;",
        },
    },
    section: Section::Indexes,
    counted: "tables with soft delete that have a partial index for it",
    needs: &[Class::PreData, Class::PostData],
    is_off: true,
    look: soft_delete,
};

const FROZEN: AuditRule = AuditRule {
    rule: Rule {
        code: "column-default-frozen",
        level: Low,
        breaks: &[Writers],
        summary: "default of a moment long gone",
        why: "Somebody wrote 'now' as a constant: it was read once, when the table was made, and every new row has that moment since.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, created_at timestamptz DEFAULT '2021-03-04 12:33:11.123456+00'::timestamptz);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, created_at timestamptz DEFAULT now(), until timestamptz DEFAULT '9999-12-31 23:59:59+00'::timestamptz, since timestamptz DEFAULT '2000-01-01 00:00:00+00'::timestamptz);",
        },
    },
    section: Section::Columns,
    counted: "defaults of times that are told anew",
    needs: &[Class::PreData],
    is_off: false,
    look: frozen,
};

fn boolean(world: &World, looked: &mut Looked) {
    for (object, column) in world.columns() {
        let of = column.type_name.as_deref().map(|name| types::base(&world.objects, name));
        if of.as_deref() != Some("boolean") || column.generated.is_some() {
            continue;
        }
        looked.at();
        let table = object.id.relation();
        if !world.is_not_null(&table, &object.id.name) {
            let name = ident(&object.id.name);
            looked.find(&object.id, "can be NULL").remedy =
                Some(format!("ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL;"));
        }
    }
}

/// Against the type that most columns of the name have; where there is none, nobody is wrong.
fn same_name(world: &World, looked: &mut Looked) {
    const GENERAL: [&str; 5] = ["id", "name", "value", "data", "type"];
    let mut named: BTreeMap<&str, Vec<(&Object, String)>> = BTreeMap::new();
    for (object, column) in world.columns() {
        let Some(declared) = &column.type_name else { continue };
        let of = match types::base(&world.objects, declared).as_str() {
            "character varying" => "text".to_owned(),
            other => other.to_owned(),
        };
        named.entry(&object.id.name).or_default().push((object, of));
    }
    let several = named.into_iter().filter(|(name, all)| all.len() > 1 && !GENERAL.contains(name));
    for (_, all) in several {
        all.iter().for_each(|_| looked.at());
        let count = |of: &str| all.iter().filter(|(_, other)| other == of).count();
        let most = all.iter().map(|(_, of)| (count(of), of)).max();
        let Some((most, usual)) = most.filter(|(most, _)| most * 2 > all.len()) else { continue };
        for (object, of) in all.iter().filter(|(_, of)| of != usual) {
            looked.find(&object.id, format!("{of}; {most} others of that name are {usual}"));
        }
    }
}

fn soft_delete(world: &World, looked: &mut Looked) {
    const NAMES: [&str; 5] = ["deleted_at", "is_deleted", "deleted", "removed_at", "deleted_on"];
    for (object, _) in world.columns() {
        let name = object.id.name.as_str();
        if !NAMES.contains(&name) {
            continue;
        }
        looked.at();
        let table = object.id.relation();
        let accesses = world.accesses(&table);
        let mut predicates = accesses.iter().filter_map(|access| access.predicate.as_ref());
        if !predicates.any(|predicate| mentions(&predicate.text, name)) {
            looked.find(&object.id, "no partial index leaves out what is deleted");
        }
    }
}

/// Whether a word stands in an expression.
fn mentions(text: &str, word: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word)
}

fn frozen(world: &World, looked: &mut Looked) {
    for (object, column) in world.columns() {
        let declared = column.type_name.as_deref().unwrap_or_default();
        let of = types::base(&world.objects, declared);
        let Some(default) = column.default.as_ref().filter(|_| of.starts_with("timestamp")) else {
            continue;
        };
        looked.at();
        if is_moment(&default.text) {
            let (table, name) = (object.id.relation(), ident(&object.id.name));
            looked.find(&object.id, format!("DEFAULT {}", default.text)).remedy =
                Some(format!("ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT now();"));
        }
    }
}

/// A constant between 1990 and 2089 at another time than midnight: nobody writes that by hand.
fn is_moment(default: &str) -> bool {
    let Some((text, _)) = default.strip_prefix('\'').and_then(|rest| rest.split_once('\'')) else {
        return false;
    };
    let Some((date, time)) = text.split_once([' ', 'T']) else { return false };
    let year = date.split('-').next().and_then(|year| year.parse::<u32>().ok());
    let is_midnight = time.starts_with("00:00:00") && !time.starts_with("00:00:00.");
    let is_last = time.starts_with("23:59:59");
    year.is_some_and(|year| (1990..2090).contains(&year)) && !is_midnight && !is_last
}
