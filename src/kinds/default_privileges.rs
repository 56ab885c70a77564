//! Default privileges: what ALTER DEFAULT PRIVILEGES gives on objects that a role will create. The
//! privileges themselves are those of the envelope.

use pg_query::protobuf::ObjectType;
use serde::{Deserialize, Serialize};

use super::{
    Body, Describe, Info, Kind, large_object, relation_privileges, routine_privileges, schema,
    sequence, type_privileges,
};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        op::Setting,
        privileges::{Grant, Grantable, Owner},
        quote::ident,
    },
    statement::{Captured, Unmodelled},
};

pub const INFO: Info =
    Info::new("default privileges", "default privileges", Shape::Verbatim).unspoken();

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DefaultPrivileges {
    pub on: Sort,
    /// The role that creates the objects, and so owns them.
    pub role: String,
    /// `None` for all schemas.
    pub schema: Option<String>,
}

/// What objects the privileges are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    Tables,
    Sequences,
    Functions,
    Types,
    Schemas,
    LargeObjects,
}

impl Sort {
    pub fn of(object: ObjectType) -> Captured<Self> {
        Ok(match object {
            ObjectType::ObjectTable => Self::Tables,
            ObjectType::ObjectSequence => Self::Sequences,
            ObjectType::ObjectFunction => Self::Functions,
            ObjectType::ObjectType => Self::Types,
            ObjectType::ObjectSchema => Self::Schemas,
            ObjectType::ObjectLargeobject => Self::LargeObjects,
            other => return Err(Unmodelled(format!("default privileges on {other:?}"))),
        })
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Tables => "tables",
            Self::Sequences => "sequences",
            Self::Functions => "functions",
            Self::Types => "types",
            Self::Schemas => "schemas",
            Self::LargeObjects => "large objects",
        }
    }
}

impl Describe for DefaultPrivileges {
    /// All of it is in the id.
    fn facts(&self, _facts: &mut Facts) {
        let Self { on: _, role: _, schema: _ } = self;
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { on: _, role, schema } = self;
        to.role(Reason::Owner, role);
        if let Some(schema) = schema {
            to.global(Reason::Schema, Kind::Schema, schema);
        }
    }

    /// There is nothing but privileges.
    fn create(&self, _: &Object, _: &Scope) -> Vec<Sql> {
        Vec::new()
    }

    fn is_mention(&self) -> bool {
        true
    }

    /// Those of all schemas start from what a kind has by itself; those of one schema are added.
    fn grantable(&self, server: Option<u32>) -> Option<Grantable> {
        let of_kind = match self.on {
            Sort::Tables => relation_privileges(server),
            Sort::Sequences => sequence::privileges(server),
            Sort::Functions => routine_privileges(server),
            Sort::Types => type_privileges(server),
            Sort::Schemas => schema::privileges(server),
            Sort::LargeObjects => large_object::privileges(server),
        };
        Some(if self.schema.is_some() { of_kind.from_nothing() } else { of_kind })
    }
}

impl DefaultPrivileges {
    /// `default privileges for r in s on tables`
    pub fn object(self) -> Object {
        let schema = self.schema.as_ref().map(|schema| format!(" in {}", ident(schema)));
        let role = match self.role.as_str() {
            keyword @ ("CURRENT_USER" | "CURRENT_ROLE" | "SESSION_USER") => keyword.into(),
            name => ident(name),
        };
        let on = self.on.word();
        let name = format!("for {role}{} on {on}", schema.unwrap_or_default());
        Object::new(Id::global(Kind::DefaultPrivileges, name), self)
    }
}

/// ALTER DEFAULT PRIVILEGES … GRANT or REVOKE.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub Grant);

impl Alter {
    pub fn apply(self, object: &mut Object, setting: Setting) -> bool {
        let grantable = object.grantable(setting.server);
        let Body::DefaultPrivileges(default) = &object.body else { return false };
        object.envelope.privileges.apply(&self.0, Owner::Named(&default.role), grantable);
        true
    }
}
