//! What takes an object away.

use crate::{
    kinds::{Body, Kind, sequence},
    model::{
        Id, Object, Scope,
        quote::{ident, role_word, rsplit_outside_quotes},
    },
    sql::Subject,
};

/// The statement that drops an object, `None` where nothing does.
pub fn statement(object: &Object, scope: &Scope) -> Option<String> {
    let id = &object.id;
    let (table, name) = (id.relation(), ident(&id.name));
    let of = || alter(object, scope);
    Some(match &object.body {
        Body::Column(_) => format!("{} DROP COLUMN {name}", of()),
        Body::Attribute(_) => format!("ALTER TYPE {table} DROP ATTRIBUTE {name} CASCADE"),
        Body::Constraint(_) => format!("{} DROP CONSTRAINT {name}", of()),
        Body::Sequence(sequence) if sequence.is_identity => {
            let column = sequence::column_of(sequence.owned_by.as_ref()?)?;
            let (table, column) = (column.relation(), ident(&column.name));
            format!("ALTER TABLE {table} ALTER COLUMN {column} DROP IDENTITY")
        }
        Body::UserMapping(_) => {
            let name = id.name.strip_prefix("for ")?;
            let (user, server) = rsplit_outside_quotes(name, " on ")?;
            format!("DROP USER MAPPING FOR {user} SERVER {server}")
        }
        Body::Role(_) => format!("DROP ROLE {}", role_word(&id.name)),
        Body::Table(_)
        | Body::ForeignTable(_)
        | Body::Schema(_)
        | Body::Extension(_)
        | Body::Collation(_)
        | Body::ShellType(_)
        | Body::Enumeration(_)
        | Body::Domain(_)
        | Body::Range(_)
        | Body::Composite(_)
        | Body::Function(_)
        | Body::Procedure(_)
        | Body::BaseType(_)
        | Body::Aggregate(_)
        | Body::Language(_)
        | Body::Transform(_)
        | Body::Cast(_)
        | Body::AccessMethod(_)
        | Body::Operator(_)
        | Body::OperatorFamily(_)
        | Body::OperatorClass(_)
        | Body::Conversion(_)
        | Body::TextSearchParser(_)
        | Body::TextSearchTemplate(_)
        | Body::TextSearchDictionary(_)
        | Body::TextSearchConfiguration(_)
        | Body::ForeignDataWrapper(_)
        | Body::Server(_)
        | Body::Sequence(_)
        | Body::View(_)
        | Body::MaterializedView(_)
        | Body::Index(_)
        | Body::Statistics(_)
        | Body::Rule(_)
        | Body::Trigger(_)
        | Body::Policy(_)
        | Body::Publication(_)
        | Body::Subscription(_)
        | Body::EventTrigger(_)
        | Body::Tablespace(_) => {
            let Subject { word, name, .. } = Subject::of(object, scope)?;
            format!("DROP {word} {name}")
        }
        Body::Membership(_)
        | Body::Parameter(_)
        | Body::Database(_)
        | Body::Settings(_)
        | Body::DefaultPrivileges(_)
        | Body::LargeObject(_)
        | Body::External(_)
        | Body::Opaque(_) => return None,
    })
}

/// `ALTER TABLE s.t`, of the relation or domain that an object is part of.
pub fn alter(object: &Object, scope: &Scope) -> String {
    let relation = object.id.relation();
    let of_domain = object.parent.as_ref().is_some_and(|parent| parent.kind == Kind::Domain);
    let word = match scope.relation_kind(&relation) {
        _ if of_domain => "DOMAIN",
        Some(Kind::ForeignTable) => "FOREIGN TABLE",
        Some(Kind::View) => "VIEW",
        Some(Kind::MaterializedView) => "MATERIALIZED VIEW",
        _ => "TABLE",
    };
    format!("ALTER {word} {relation}")
}

/// Whether rows go with it.
pub fn loses_rows(id: &Id) -> bool {
    matches!(
        id.kind,
        Kind::Table | Kind::Column | Kind::Attribute | Kind::Sequence | Kind::LargeObject
    )
}
