//! RENAME, of what has one name in OLD and another in NEW.

use super::{drops, statement::Statement};
use crate::{
    diff::Rename,
    kinds::{Body, Kind},
    model::{
        Id, Object, Qualified, Scope,
        quote::{ident, literal},
    },
    sql::Subject,
};

/// The statement for an object that OLD has under its old name.
pub fn statement(from: &Object, name: &str, cause: &Id, scope: &Scope) -> Option<Statement> {
    let (old, name) = (ident(&from.id.name), ident(name));
    let table = from.id.relation();
    let text = match &from.body {
        Body::Constraint(_) => {
            format!("{} RENAME CONSTRAINT {old} TO {name}", drops::alter(from, scope))
        }
        Body::Column(_) => format!("{} RENAME COLUMN {old} TO {name}", drops::alter(from, scope)),
        Body::Attribute(_) => format!("ALTER TYPE {table} RENAME ATTRIBUTE {old} TO {name}"),
        _ => {
            let subject = Subject::of(from, scope)?;
            format!("ALTER {} {} RENAME TO {name}", subject.word, subject.name)
        }
    };
    Some(Statement::text(cause, text))
}

/// The same id under another name.
pub fn named(id: &Id, name: &str) -> Id {
    match id.parent.is_empty() {
        true => Id::qualified(id.kind, &Qualified::new(&*id.schema, name)),
        false => Id::child(id.kind, &id.relation(), name),
    }
}

/// Those under which OLD was compared: tables, which may go to another schema too, and labels.
pub fn confirmed(renames: &[Rename]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for Rename { from, to, label, .. } in renames {
        let mut add = |text: String| {
            statements.push(Statement { is_unseen: true, ..Statement::text(to, text) });
        };
        if let Some((old, new)) = label {
            let (old, new) = (literal(old), literal(new));
            add(format!("ALTER TYPE {} RENAME VALUE {old} TO {new}", to.path()));
        } else if from.kind == Kind::Table {
            if from.name != to.name {
                add(format!("ALTER TABLE {} RENAME TO {}", from.path(), ident(&to.name)));
            }
            if from.schema != to.schema {
                let there = Qualified::new(&*from.schema, &*to.name);
                add(format!("ALTER TABLE {there} SET SCHEMA {}", ident(&to.schema)));
            }
        }
    }
    statements
}
