//! CREATE SCHEMA.

use pg_query::protobuf::CreateSchemaStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Scope, Shape, Sql, op::Op, privileges::Grantable, quote::ident},
    statement::{Captured, Statement, role},
};

pub const INFO: Info = Info::new("schema", "schemas", Shape::Global).owned().grantable(privileges);

pub fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["CREATE", "USAGE"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Schema {}

impl Describe for Schema {
    fn facts(&self, _facts: &mut Facts) {
        let Self {} = self;
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self {} = self;
        vec![Sql::define(format!("CREATE SCHEMA {}", ident(&this.id.name)))]
    }
}

pub fn capture(create: CreateSchemaStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateSchemaStmt { schemaname, authrole, schema_elts, if_not_exists } = create;
    if !schema_elts.is_empty() {
        return Err("CREATE SCHEMA with elements".into());
    }
    let owner = role(authrole.as_ref());
    let name = if schemaname.is_empty() { owner.clone().unwrap_or_default() } else { schemaname };
    let mut object = Object::new(Id::global(Kind::Schema, name), Schema {});
    object.envelope.owner = owner;
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}
