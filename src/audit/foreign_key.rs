//! Foreign keys: what they need to be fast and right, and columns that look like one and are none.

use std::collections::BTreeSet;

use super::{AuditRule, Looked, Section, World, key::Part, world::Access};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{
        Kind,
        constraint::{Constraint, Reference, Sort},
    },
    model::{
        Class, Id,
        Level::*,
        Object, Qualified,
        quote::{ident, idents},
        types,
    },
};

pub const RULES: &[AuditRule] = &[WITHOUT_INDEX, TYPES_DIFFER, SET_NULL, DUPLICATE, LOOKS_LIKE];

const WITHOUT_INDEX: AuditRule = AuditRule {
    rule: Rule {
        code: "foreign-key-without-index",
        level: Medium,
        breaks: &[Performance],
        summary: "foreign key without an index",
        why: "Each DELETE and each change of a key in the other table reads this one from end to end, while it holds \
          locks; joins read it so, too. Only an index whose leading columns are those of the key helps.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a); \
              CREATE INDEX b_a_id_idx ON b (a_id, id);",
        },
    },
    section: Section::ForeignKeys,
    counted: "foreign keys with an index",
    needs: &[Class::PostData],
    is_off: false,
    look: without_index,
};

const TYPES_DIFFER: AuditRule = AuditRule {
    rule: Rule {
        code: "foreign-key-types-differ",
        level: Medium,
        breaks: &[Writers, Performance],
        summary: "foreign key between columns of different types",
        why: "What one column can hold the other cannot: a key grows out of the smaller type, or is rounded by it. \
          Every check and every join converts.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id integer REFERENCES a); \
              CREATE INDEX b_a_id_idx ON b (a_id);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a); \
              CREATE INDEX b_a_id_idx ON b (a_id);",
        },
    },
    section: Section::ForeignKeys,
    counted: "foreign keys between columns of the same types",
    needs: &[Class::PostData, Class::PreData],
    is_off: false,
    look: types_differ,
};

const SET_NULL: AuditRule = AuditRule {
    rule: Rule {
        code: "foreign-key-set-null-not-null",
        level: High,
        breaks: &[Writers],
        summary: "SET NULL onto a column that is NOT NULL",
        why: "Deleting a row of the other table fails whenever something refers to it: the foreign key sets to NULL what \
          may not be NULL. It is a RESTRICT that nobody wrote.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, \
              a_id bigint NOT NULL REFERENCES a ON DELETE SET NULL); CREATE INDEX b_a_id_idx ON b (a_id);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, \
              a_id bigint REFERENCES a ON DELETE SET NULL); CREATE INDEX b_a_id_idx ON b (a_id);",
        },
    },
    section: Section::ForeignKeys,
    counted: "foreign keys with SET NULL over columns that can be NULL",
    needs: &[Class::PostData, Class::PreData],
    is_off: false,
    look: set_null,
};

const DUPLICATE: AuditRule = AuditRule {
    rule: Rule {
        code: "foreign-key-duplicate",
        level: Low,
        breaks: &[Performance],
        summary: "foreign key that another one repeats",
        why: "The same columns refer to the same key twice: each row is checked twice, and where the actions differ only \
          one of them can be meant.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint); \
              CREATE INDEX b_a_id_idx ON b (a_id); ALTER TABLE b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES a; \
              ALTER TABLE b ADD CONSTRAINT fk_b_a FOREIGN KEY (a_id) REFERENCES a ON DELETE CASCADE;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint, other_id bigint); \
              CREATE INDEX b_a_id_idx ON b (a_id); CREATE INDEX b_other_id_idx ON b (other_id); \
              ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a; ALTER TABLE b ADD FOREIGN KEY (other_id) REFERENCES a;",
        },
    },
    section: Section::ForeignKeys,
    counted: "foreign keys that stand alone over their columns",
    needs: &[Class::PostData],
    is_off: false,
    look: duplicate,
};

const LOOKS_LIKE: AuditRule = AuditRule {
    rule: Rule {
        code: "reference-without-foreign-key",
        level: Low,
        breaks: &[Integrity],
        summary: "column that looks like a reference, without a foreign key",
        why: "Its name is that of a table and its type that of the table's key, and nothing keeps rows out that refer to \
          nothing. If it refers to something else, or is to outlive what it refers to, accept it with a reason.",
        example: Example::Schema {
            sql: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, user_id bigint);",
            silent: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE b (user_id bigint PRIMARY KEY REFERENCES users, \
              client_id bigint); CREATE TABLE c (id bigint PRIMARY KEY, user_type text, user_id bigint);",
        },
    },
    section: Section::ForeignKeys,
    counted: "columns named after a table that have a foreign key",
    needs: &[Class::PostData, Class::PreData],
    is_off: false,
    look: looks_like,
};

fn without_index(world: &World, looked: &mut Looked) {
    for (object, key) in world.all_constraints(Sort::ForeignKey) {
        looked.at();
        let table = object.id.relation();
        if world.accesses(&table).iter().any(|access| serves(access, &key.columns)) {
            continue;
        }
        let columns = idents(&key.columns);
        let to = key.reference.as_ref().map(|to| to.table.as_str()).unwrap_or_default();
        let finding = looked
            .find(&object.id, format!("no index leads with ({columns}), which refers to {to}"));
        finding.remedy = Some(format!("CREATE INDEX CONCURRENTLY ON {table} ({columns});"));
        if world.table(&table).is_some_and(|table| table.partition_by.is_some()) {
            // CONCURRENTLY is not for partitioned tables (PostgreSQL documentation, CREATE INDEX).
            finding.remedy = Some(format!("CREATE INDEX ON {table} ({columns});"));
        }
    }
}

/// Whether the check of a foreign key can use an index: its columns lead, in any order, and rows
/// that the predicate leaves out refer to nothing.
fn serves(access: &Access, columns: &[String]) -> bool {
    let is_method = match access.method.as_str() {
        "btree" => true,
        "hash" => columns.len() == 1,
        _ => false,
    };
    let leading = access.keys.get(..columns.len()).unwrap_or_default();
    let names: BTreeSet<&str> = leading.iter().filter_map(Part::column).collect();
    let leads = !columns.is_empty()
        && names.len() == columns.len()
        && columns.iter().all(|column| names.contains(column.as_str()));
    let takes_all = access.predicate.as_ref().is_none_or(|predicate| {
        columns.iter().any(|column| is_not_null_of(&predicate.text, column))
    });
    is_method && leads && takes_all
}

/// `(a_id IS NOT NULL)`: what it leaves out refers to nothing (MATCH SIMPLE).
fn is_not_null_of(predicate: &str, column: &str) -> bool {
    let bare = predicate.trim_start_matches('(').trim_end_matches(')');
    bare == format!("{} IS NOT NULL", ident(column))
}

fn types_differ(world: &World, looked: &mut Looked) {
    for (object, key) in world.all_constraints(Sort::ForeignKey) {
        let Some((to, columns)) = target(key, world) else { continue };
        looked.at();
        let table = object.id.relation();
        for (own, other) in key.columns.iter().zip(&columns) {
            let types = (world.column_type(&table, own), world.column_type(&to, other));
            let (Some(a), Some(b)) = types else { continue };
            if types::base(&world.objects, &a) == types::base(&world.objects, &b) {
                continue;
            }
            let message = format!("{} is {a}, {to}.{} is {b}", ident(own), ident(other));
            let finding = looked.find(&object.id, message);
            if let (true, false) = (is_text(&a), !is_text(&b)) {
                finding.level = Low;
            }
            let column = ident(own);
            finding.remedy = Some(format!("ALTER TABLE {table} ALTER COLUMN {column} TYPE {b};"));
        }
    }
}

/// `character varying` and `text` are compared as one.
fn is_text(name: &str) -> bool {
    let name = types::without_precision(name);
    matches!(name.trim(), "text" | "character varying")
}

/// The table that a foreign key refers to, and the columns there.
fn target(key: &Constraint, world: &World) -> Option<(Qualified, Vec<String>)> {
    let Reference { table, columns, .. } = key.reference.as_ref()?;
    let table: Qualified = table.parse().ok()?;
    match columns.is_empty() {
        true => Some((table.clone(), world.primary_key(&table)?.columns.clone())),
        false => Some((table, columns.clone())),
    }
}

fn set_null(world: &World, looked: &mut Looked) {
    for (object, key) in world.all_constraints(Sort::ForeignKey) {
        let Some(to) = &key.reference else { continue };
        let on_delete = to.on_delete.eq_ignore_ascii_case("set null");
        if !on_delete && !to.on_update.eq_ignore_ascii_case("set null") {
            continue;
        }
        looked.at();
        let table = object.id.relation();
        let set = if to.on_delete_columns.is_empty() || !on_delete {
            &key.columns
        } else {
            &to.on_delete_columns
        };
        let refused = set.iter().filter(|column| world.is_not_null(&table, column));
        let refused: Vec<&str> = refused.map(String::as_str).collect();
        if refused.is_empty() {
            continue;
        }
        let event = if on_delete { "ON DELETE" } else { "ON UPDATE" };
        let columns = idents(&refused);
        let message = format!("{event} SET NULL, and {columns} is NOT NULL");
        let drop = |column: &&str| {
            format!("ALTER TABLE {table} ALTER COLUMN {} DROP NOT NULL;", ident(column))
        };
        let remedy: Vec<String> = refused.iter().map(drop).collect();
        looked.find(&object.id, message).remedy = Some(remedy.join("\n"));
    }
}

fn duplicate(world: &World, looked: &mut Looked) {
    let mut seen: BTreeSet<(Qualified, Vec<String>, String, Vec<String>)> = BTreeSet::new();
    for (object, key) in world.all_constraints(Sort::ForeignKey) {
        let Some(to) = &key.reference else { continue };
        looked.at();
        let columns = target(key, world).map(|(_, columns)| columns).unwrap_or_default();
        let table = object.id.relation();
        let same = (table.clone(), key.columns.clone(), to.table.clone(), columns);
        if !seen.insert(same) {
            let columns = idents(&key.columns);
            let message = format!("({columns}) refers to {} a second time", to.table);
            let name = ident(&object.id.name);
            looked.find(&object.id, message).remedy =
                Some(format!("ALTER TABLE {table} DROP CONSTRAINT {name};"));
        }
    }
}

fn looks_like(world: &World, looked: &mut Looked) {
    let keys = single_keys(world);
    for (object, column) in world.columns() {
        let (table, name) = (object.id.relation(), object.id.name.as_str());
        let Some(stem) = name.strip_suffix("_id").filter(|stem| !stem.is_empty()) else { continue };
        let Some(own) = &column.type_name else { continue };
        let is_alike = |(to, _, of): &&(Qualified, String, String)| {
            is_name_of(stem, &to.name)
                && types::base(&world.objects, of) == types::base(&world.objects, own)
        };
        let candidates: Vec<_> = keys.iter().filter(is_alike).collect();
        let same_schema = candidates.iter().find(|(to, ..)| to.schema == table.schema);
        let Some((to, key, _)) = same_schema.or(match candidates.as_slice() {
            [only] => Some(only),
            _ => None,
        }) else {
            continue;
        };
        // A polymorphic reference has its type beside it; the key of the table itself is none.
        let beside = Id::child(Kind::Column, &table, format!("{stem}_type"));
        let is_own_key = *to == table && key == name;
        if world.get(&beside).is_some() || is_own_key {
            continue;
        }
        looked.at();
        if !has_foreign_key(&table, name, world) {
            let message = format!("looks like a reference to {to}.{}", ident(key));
            let (column, key) = (ident(name), ident(key));
            let finding = looked.find(&object.id, message);
            // A journal of another schema often outlives what it tells of.
            if to.schema != table.schema {
                finding.level = Note;
            }
            finding.remedy = Some(format!(
                "ALTER TABLE {table} ADD FOREIGN KEY ({column}) REFERENCES {to} ({key}) NOT VALID;\n\
                 -- then VALIDATE CONSTRAINT, once no row refers to nothing"
            ));
        }
    }
}

/// Tables with a primary key of one column: that, and its type.
fn single_keys(world: &World) -> Vec<(Qualified, String, String)> {
    let key = |(object, _): (&Object, &_)| {
        let table = object.id.relation();
        let [column] = world.primary_key(&table)?.columns.as_slice() else { return None };
        let of = world.column_type(&table, column)?;
        Some((table.clone(), column.clone(), of))
    };
    world.whole_tables().filter_map(key).collect()
}

/// `user` is the name of `users`, `category` of `categories`, `box` of `boxes`.
fn is_name_of(stem: &str, table: &str) -> bool {
    let table = table.to_lowercase();
    let stem = stem.to_lowercase();
    table == stem
        || table == format!("{stem}s")
        || table == format!("{stem}es")
        || stem.strip_suffix('y').is_some_and(|stem| table == format!("{stem}ies"))
}

fn has_foreign_key(table: &Qualified, column: &str, world: &World) -> bool {
    world.constraints(table).any(|(_, constraint)| {
        constraint.sort == Sort::ForeignKey && constraint.columns.iter().any(|name| name == column)
    })
}
