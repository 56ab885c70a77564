//! Coverage: which classes of facts the text can have spoken of. Absence alone never gives "no".

use super::prepare::{Outcome, Prepared};
use crate::{
    kinds::{Kind, Space},
    model::{Class, Coverage, Object, Seen, coverage::is_post_data, op::Op},
    script::{Script, ScriptKind},
};

/// Kinds of entries that always have an owner, unless the dump was made without owners.
const OWNED: [&str; 6] = ["TABLE", "VIEW", "SEQUENCE", "FUNCTION", "TYPE", "MATERIALIZED VIEW"];

pub fn of(script: &Script, prepared: &[Prepared]) -> Coverage {
    if let Some(coverage) = &script.head.coverage {
        return coverage.clone();
    }
    let said = |verb: &str| {
        if prepared.iter().any(|one| one.verb == verb) { Seen::Yes } else { Seen::Unknown }
    };
    let mut coverage = Coverage::default();
    for (class, seen) in [
        (Class::Owners, owners(script)),
        (Class::Privileges, said("privileges")),
        (Class::Comments, said("comments")),
        (Class::SecurityLabels, said("labels")),
        (Class::Tablespaces, tablespaces(script)),
        (Class::Database, database(script)),
        (Class::RolePasswords, role_passwords(script)),
    ] {
        coverage.set(class, seen);
    }
    if script.head.kind == ScriptKind::Dump {
        sections(prepared, &mut coverage);
    }
    coverage
}

/// What is missing of a dump by pg_dump. Indexes and the like without anything that they could be
/// of, tables in schemas that nothing creates: those are certain.
fn sections(prepared: &[Prepared], coverage: &mut Coverage) {
    let created = || {
        let ops = prepared.iter().filter_map(|one| match &one.outcome {
            Outcome::Ops(ops) => Some(ops),
            _ => None,
        });
        ops.flatten().filter_map(|op| match op {
            Op::Create(create) if !create.object.body.describe().is_mention() => {
                Some(&create.object)
            }
            _ => None,
        })
    };
    let is_relation = |object: &&Object| object.id.kind.space() == Some(Space::Relation);
    let hangs_on_table = |object: &Object| is_post_data(object) && !object.id.parent.is_empty();
    let has = |kind: Kind| created().any(|object| object.id.kind == kind);
    let has_post_data = created().any(hangs_on_table);
    if created().all(is_post_data) && has_post_data {
        coverage.set(Class::PreData, Seen::No);
    }
    let is_elsewhere = |object: &Object| !["", "public"].contains(&object.id.schema.as_str());
    if coverage.of(Class::PreData) != Seen::No
        && created().filter(is_relation).any(is_elsewhere)
        && !has(Kind::Schema)
        && !has(Kind::Extension)
    {
        coverage.set(Class::Schemas, Seen::No);
    }
}

/// pg_dumpall writes the password of every role that has one, unless told `--no-role-passwords`; the
/// first role, at least, has one wherever it matters.
fn role_passwords(script: &Script) -> Seen {
    let of_role = |sql: &str| sql.starts_with("ALTER ROLE") || sql.starts_with("CREATE ROLE");
    let mut roles = script.statements.iter().map(|s| s.text).filter(|sql| of_role(sql)).peekable();
    match () {
        () if script.head.kind != ScriptKind::Cluster || roles.peek().is_none() => Seen::Unknown,
        () if roles.any(|sql| sql.contains(" PASSWORD '")) => Seen::Yes,
        () => Seen::No,
    }
}

/// pg_dump writes the database itself only when it is told to, and then always.
fn database(script: &Script) -> Seen {
    let is_create = |sql: &str| sql.starts_with("CREATE DATABASE");
    let kind = script.head.kind;
    match script.statements.iter().any(|statement| is_create(statement.text)) {
        true => Seen::Yes,
        false if kind == ScriptKind::Dump => Seen::No,
        false => Seen::Unknown,
    }
}

/// `Owner: -` in the comment of an entry that has an owner means `--no-owner`.
fn owners(script: &Script) -> Seen {
    let entries = || script.statements.iter().filter_map(|statement| statement.toc);
    let owned = |sql: &str| sql.contains("OWNER TO") || sql.contains("SESSION AUTHORIZATION");
    if entries().any(|toc| toc.owner.is_some_and(|owner| !owner.is_empty())) {
        return Seen::Yes;
    }
    if entries().any(|toc| OWNED.contains(&toc.kind) && toc.owner.is_none()) {
        return Seen::No;
    }
    if script.statements.iter().any(|statement| owned(statement.text)) {
        return Seen::Yes;
    }
    Seen::Unknown
}

/// pg_dump sets default_tablespace before the first table, unless told `--no-tablespaces`.
fn tablespaces(script: &Script) -> Seen {
    let is_table = |sql: &str| sql.starts_with("CREATE TABLE");
    let tables = script.statements.iter().any(|statement| is_table(statement.text));
    let is_stored = |sql: &str| {
        ["CREATE TABLE", "ALTER TABLE", "CREATE INDEX"].iter().any(|word| sql.starts_with(word))
    };
    let says = |sql: &str| is_stored(sql) && sql.contains("TABLESPACE ");
    if script.settings.keys().any(|name| name.contains("default_tablespace"))
        || script.statements.iter().any(|statement| says(statement.text))
    {
        Seen::Yes
    } else if tables && script.head.kind == ScriptKind::Dump {
        Seen::No
    } else {
        Seen::Unknown
    }
}
