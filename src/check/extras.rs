//! What the dump has and EXPECTED does not speak of: listed with its class, and judged where the code
//! would notice.

use std::collections::BTreeSet;

use super::{
    Terms, column,
    item::{Class, Extra, Status},
    sides::Sides,
    table::{self, Line},
};
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Id, Level, Object},
};

/// Tables in which frameworks keep what they have applied.
const MIGRATION_TABLES: [&str; 20] = [
    "__EFMigrationsHistory",
    "__diesel_schema_migrations",
    "__drizzle_migrations",
    "_prisma_migrations",
    "_sqlx_migrations",
    "alembic_version",
    "ar_internal_metadata",
    "databasechangelog",
    "databasechangeloglock",
    "django_migrations",
    "flyway_schema_history",
    "gorp_migrations",
    "goose_db_version",
    "knex_migrations",
    "knex_migrations_lock",
    "migrations",
    "pgmigrations",
    "schema_migrations",
    "schema_version",
    "SequelizeMeta",
];

/// Schemas of services that come with a database.
const SERVICES: [&str; 14] = [
    "_realtime",
    "auth",
    "cron",
    "extensions",
    "graphql",
    "graphql_public",
    "hdb_catalog",
    "net",
    "pgbouncer",
    "pgsodium",
    "realtime",
    "storage",
    "supabase_functions",
    "vault",
];

pub fn of(sides: &Sides, met: &BTreeSet<Id>, terms: Terms) -> Vec<Extra> {
    let is_new =
        |object: &&Object| sides.expected.get(&object.id).is_none() && !met.contains(&object.id);
    let mut extras = Vec::new();
    for object in sides.found.objects.values().filter(is_new) {
        if is_within_extra(object, sides, terms) || is_silent(object, sides) {
            continue;
        }
        let (line, message) = match judged(object, sides) {
            Some((line, message)) => (Some(line), message),
            None if terms.is_exact => (Some(&table::EXTRA), "is not expected".to_owned()),
            None => (None, String::new()),
        };
        let status = line.map_or(Status::Pass, |line| line.status);
        let level = line.map_or(Level::Note, |line| line.level);
        let code = line.map_or("", |line| line.code);
        let contains = sides.found.on(&object.id.relation()).count();
        let summary = object.body.describe().summary();
        let (id, class) = (object.id.clone(), class(object));
        extras.push(Extra { id, summary, class, code, status, level, message, contains });
    }
    extras
}

/// Part of something that is extra itself, or that is expected by its name alone.
fn is_within_extra(object: &Object, sides: &Sides, terms: Terms) -> bool {
    let is_extra = |parent: &Id| match sides.expected.get(parent) {
        None => sides.found.get(parent).is_some(),
        Some(parent) => parent.body.is_table() && !terms.is_exact && !says_columns(parent, sides),
    };
    object.parent.as_ref().is_some_and(is_extra)
}

/// What nobody means when they speak of extra objects.
fn is_silent(object: &Object, sides: &Sides) -> bool {
    match &object.body {
        Body::Schema(_) => object.id.name == "public",
        Body::Sequence(sequence) => sequence.owned_by.is_some(),
        // What an index is attached to has been judged.
        Body::Index(index) => index.state.attached_to.is_some(),
        Body::Constraint(constraint) => constraint.index.attached_to.is_some(),
        Body::External(_) | Body::Database(_) | Body::Settings(_) => true,
        _ => object.body.describe().is_mention() || sides.is_skipped(object),
    }
}

/// What the code would notice.
fn judged(object: &Object, sides: &Sides) -> Option<(&'static Line, String)> {
    let of_expected = object.parent.as_ref().is_some_and(|parent| {
        let is_said = |parent: &Object| !parent.body.is_table() || says_columns(parent, sides);
        sides.expected.get(parent).is_some_and(is_said)
    });
    if !of_expected {
        return None;
    }
    match &object.body {
        Body::Column(_) if column::is_required(object, sides) => {
            Some((&table::EXTRA_REQUIRED, "is NOT NULL and has no default".to_owned()))
        }
        Body::Constraint(constraint) => match constraint.sort {
            Sort::PrimaryKey => None,
            _ => Some((&table::EXTRA_KEY, "refuses rows that EXPECTED allows".to_owned())),
        },
        Body::Index(index) if index.unique => {
            Some((&table::EXTRA_KEY, "refuses rows that EXPECTED allows".to_owned()))
        }
        Body::Attribute(_) => {
            Some((&table::EXTRA_ATTRIBUTE, "its rows are wider than EXPECTED says".to_owned()))
        }
        Body::Trigger(_) => Some((&table::EXTRA_TRIGGER, "is not expected".to_owned())),
        Body::Policy(policy) if policy.restrictive => {
            Some((&table::EXTRA_SECURITY, "hides rows".to_owned()))
        }
        _ => None,
    }
}

/// `CREATE TABLE goals ()` expects that it is there, and nothing else.
fn says_columns(table: &Object, sides: &Sides) -> bool {
    let name = table.id.relation();
    let first = Id::child(Kind::Column, &name, "");
    let mut columns = sides.expected.objects.range(&first..);
    columns.next().is_some_and(|(id, _)| id.kind == Kind::Column && id.relation() == name)
}

fn class(object: &Object) -> Class {
    let id = &object.id;
    if id.kind == Kind::Table && MIGRATION_TABLES.contains(&id.name.as_str()) {
        return Class::MigrationTable;
    }
    if SERVICES.contains(&id.schema.as_str()) || SERVICES.contains(&id.name.as_str()) {
        return Class::Service;
    }
    match id.kind.space().is_some() && id.kind != Kind::Index && is_leftover(&id.name) {
        true => Class::Leftover,
        false => Class::Unknown,
    }
}

/// `users_backup_2024`, `old_bills`, `tmp_x`.
fn is_leftover(name: &str) -> bool {
    const WORDS: [&str; 9] =
        ["backup", "bak", "old", "tmp", "temp", "copy", "deleted", "unused", "archive_old"];
    name.to_lowercase().split('_').any(|part| WORDS.contains(&part))
}
