//! Coverage: which classes of facts the text can have spoken of. Absence alone never gives "no".

use super::{prepare::Prepared, split::Script, toc::ScriptKind};
use crate::model::{Coverage, Seen};

/// Kinds of entries that always have an owner, unless the dump was made without owners.
const OWNED: [&str; 6] = ["TABLE", "VIEW", "SEQUENCE", "FUNCTION", "TYPE", "MATERIALIZED VIEW"];

pub fn of(script: &Script, prepared: &[Prepared]) -> Coverage {
    if let Some(coverage) = &script.head.coverage {
        return coverage.clone();
    }
    let said = |verb: &str| {
        if prepared.iter().any(|one| one.verb == verb) { Seen::Yes } else { Seen::Unknown }
    };
    Coverage {
        owners: owners(script),
        privileges: said("privileges"),
        comments: said("comments"),
        security_labels: said("labels"),
        tablespaces: tablespaces(script),
        database: database(script),
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
    if script.settings.keys().any(|name| name.contains("default_tablespace")) {
        Seen::Yes
    } else if tables && script.head.kind == ScriptKind::Dump {
        Seen::No
    } else {
        Seen::Unknown
    }
}
