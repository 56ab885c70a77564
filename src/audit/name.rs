//! Names that are hard to write, or easy to mistake.

use std::collections::BTreeMap;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::Kind,
    model::{
        Class, Id,
        Level::*,
        Object,
        quote::{ident, is_keyword},
    },
};

pub const RULES: &[AuditRule] = &[QUOTES, KEYWORD, CASE, CUT];

const QUOTES: AuditRule = AuditRule {
    rule: Rule {
        code: "name-needs-quotes",
        level: Note,
        breaks: &[Readers],
        summary: "name that has to be quoted",
        why: "Capitals, blanks and other characters: every statement has to put it in double quotes, and who forgets them means another name.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, \"createdAt\" timestamptz, \"updatedAt\" timestamptz);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, created_at timestamptz);",
        },
    },
    section: Section::Names,
    counted: "tables, views and their columns whose names need no quotes",
    needs: &[Class::PreData],
    is_off: false,
    look: quotes,
};

const KEYWORD: AuditRule = AuditRule {
    rule: Rule {
        code: "name-is-keyword",
        level: Note,
        breaks: &[Readers],
        summary: "name that is a keyword",
        why: "It means something else where nobody quotes it: `user` is the current role, `order` begins a clause.",
        example: Example::Schema {
            sql: "CREATE TABLE \"order\" (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE orders (id bigint PRIMARY KEY, name text, value text);",
        },
    },
    section: Section::Names,
    counted: "tables, views and their columns with names that are no keywords",
    needs: &[Class::PreData],
    is_off: false,
    look: keyword,
};

const CASE: AuditRule = AuditRule {
    rule: Rule {
        code: "names-differ-by-case",
        level: Low,
        breaks: &[Readers],
        summary: "two names that differ in their case alone",
        why: "The one with the quotes and the one without them are two things, and nobody hears the difference.",
        example: Example::Schema {
            sql: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE \"Users\" (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE SCHEMA s; CREATE TABLE s.\"Users\" (id bigint PRIMARY KEY);",
        },
    },
    section: Section::Names,
    counted: "tables, views and columns with names of their own in any case",
    needs: &[Class::PreData],
    is_off: false,
    look: case,
};

const CUT: AuditRule = AuditRule {
    rule: Rule {
        code: "name-cut",
        level: Note,
        breaks: &[],
        summary: "name of 63 bytes, the most there can be",
        why: "PostgreSQL cuts longer names without an error: what the program calls it may be longer, and two such names may become one.",
        example: Example::Schema {
            sql: "CREATE TABLE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, CONSTRAINT b CHECK (id > 0));",
        },
    },
    section: Section::Names,
    counted: "names that were not cut",
    needs: &[Class::PreData],
    is_off: false,
    look: cut,
};

const RELATIONS: [Kind; 4] = [Kind::Table, Kind::View, Kind::MaterializedView, Kind::ForeignTable];

/// Tables and views, each with its own name and those of its columns that have a flaw.
fn flawed(world: &World, looked: &mut Looked, is_flawed: impl Fn(&str) -> bool, words: &str) {
    let mut columns: BTreeMap<Id, Vec<&str>> = BTreeMap::new();
    for (object, _) in world.columns().filter(|(object, _)| is_flawed(&object.id.name)) {
        let Some(parent) = &object.parent else { continue };
        columns.entry(parent.clone()).or_default().push(&object.id.name);
    }
    for object in RELATIONS.into_iter().flat_map(|kind| world.of_kind(kind)) {
        if object.id.kind == Kind::Table && world.is_partition(&object.id.relation()) {
            continue;
        }
        looked.at();
        let own = is_flawed(&object.id.name);
        let of = columns.get(&object.id).map(Vec::as_slice).unwrap_or_default();
        let message = match (own, of) {
            (false, []) => continue,
            (true, []) => format!("its name {words}"),
            (true, some) => format!("its name {words}, and {}", told(some)),
            (false, some) => format!("{} {words}", told(some)),
        };
        looked.find(&object.id, message);
    }
}

/// Columns that are named, at most.
const NAMED: usize = 5;

fn told(columns: &[&str]) -> String {
    let named: Vec<_> = columns.iter().take(NAMED).map(|name| ident(name)).collect();
    let more = columns.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let word = if columns.len() == 1 { "column" } else { "columns" };
    format!("{word} {}{more}", named.join(", "))
}

fn quotes(world: &World, looked: &mut Looked) {
    let is_flawed = |name: &str| ident(name) != name && !is_keyword(name);
    flawed(world, looked, is_flawed, "has to be quoted");
}

fn keyword(world: &World, looked: &mut Looked) {
    flawed(world, looked, is_keyword, "is a keyword");
}

fn case(world: &World, looked: &mut Looked) {
    let mut seen: BTreeMap<(bool, String, String, String), &Id> = BTreeMap::new();
    let relations = RELATIONS.into_iter().flat_map(|kind| world.of_kind(kind));
    let columns = world.columns().map(|(object, _)| object);
    for object in relations.chain(columns) {
        looked.at();
        let id = &object.id;
        let is_column = id.kind == Kind::Column;
        let key = (is_column, id.schema.clone(), id.parent.clone(), id.name.to_lowercase());
        match seen.get(&key) {
            Some(first) => {
                looked.find(id, format!("differs from {first} in its case alone"));
            }

            None => drop(seen.insert(key, id)),
        }
    }
}

/// Bytes of a name, at most (NAMEDATALEN less one).
const LONGEST: usize = 63;

fn cut(world: &World, looked: &mut Looked) {
    for object in world.objects.values() {
        let is_named =
            !matches!(object.id.kind, Kind::External | Kind::Opaque | Kind::DefaultPrivileges);
        if !is_named || !object.body.is_declared() || is_generated(object) {
            continue;
        }
        looked.at();
        if object.id.name.len() == LONGEST {
            looked.find(&object.id, "63 bytes: it may have been longer");
        }
    }
}

/// PostgreSQL shortens what it makes up so that it stays one of a kind.
fn is_generated(object: &Object) -> bool {
    let relation = object.id.relation();
    let is_own_sequence = object.id.kind == Kind::Sequence && object.parent.is_some();
    is_own_sequence
        || object
            .body
            .describe()
            .recipes()
            .iter()
            .any(|recipe| recipe.makes(&object.id.name, &relation.name))
        || object.parent.as_ref().is_some_and(|parent| {
            let relation = parent.relation();
            object
                .body
                .describe()
                .recipes()
                .iter()
                .any(|recipe| recipe.makes(&object.id.name, &relation.name))
        })
}
