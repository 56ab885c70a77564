//! CREATE SCHEMA.

use pg_query::protobuf::CreateSchemaStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Scope, Shape, Sql,
        op::Op,
        privileges::{Grantable, Grantee, Privileges, Start},
        quote::ident,
    },
    statement::{Captured, Statement, optional_role},
};

pub const INFO: Info = Info::new("schema", "schemas", Shape::Global).owned().grantable(privileges);

pub fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["CREATE", "USAGE"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Schema {
    /// It is public and no statement creates it: it was there. Says nothing of the schema itself.
    pub is_presumed: bool,
    pub start: Start,
}

/// The first pg_dump that starts from the defaults of PostgreSQL 15.
pub const NEW_PUBLIC: u32 = 15;

/// Schema public as a pg_dump of this major version takes it for granted: what initdb of that
/// release makes (dumpACL and selectDumpableNamespace in pg_dump.c).
pub fn presumed_public(dumper: u32, start: Start) -> Object {
    let id = Id::global(Kind::Schema, "public");
    let mut object = Object::new(id, Schema { is_presumed: true, start });
    let envelope = &mut object.envelope;
    envelope.privileges = privileges_at(start, dumper);
    if dumper >= NEW_PUBLIC {
        envelope.owner = Some("pg_database_owner".to_owned());
        envelope.comment = Some("standard public schema".to_owned());
    }
    object
}

/// The privileges that a start means.
pub fn privileges_at(start: Start, dumper: u32) -> Privileges {
    match start {
        Start::Release | Start::Untold => {
            Privileges::granted(Grantee::Public, public_usage(dumper))
        }
        Start::Nothing | Start::Unknown => Privileges::default(),
    }
}

/// What PUBLIC may do in schema public from the start.
pub fn public_usage(dumper: u32) -> &'static [&'static str] {
    if dumper >= NEW_PUBLIC { &["USAGE"] } else { &["CREATE", "USAGE"] }
}

impl Describe for Schema {
    fn facts(&self, _facts: &mut Facts) {
        let Self { is_presumed: _, start: _ } = self;
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        if self.is_presumed {
            return Vec::new();
        }
        vec![Sql::define(format!("CREATE SCHEMA {}", ident(&this.id.name)))]
    }
}

pub fn capture(create: CreateSchemaStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateSchemaStmt { schemaname, authrole, schema_elts, if_not_exists } = create;
    if !schema_elts.is_empty() {
        return Err("CREATE SCHEMA with elements".into());
    }
    let owner = optional_role(authrole.as_ref())?;
    let name = if schemaname.is_empty() { owner.clone().unwrap_or_default() } else { schemaname };
    let mut object = Object::new(Id::global(Kind::Schema, name), Schema::default());
    object.envelope.owner = owner;
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}
