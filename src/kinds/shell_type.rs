//! CREATE TYPE without a definition: the placeholder before a base or range type, or a type that
//! was never completed.

use pg_query::protobuf::DefineStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, References, Scope, Shape, Sql, op::Op},
    statement::{Captured, Statement},
};

pub const INFO: Info = Info::new("shell type", "shell types", Shape::Qualified).data_type();

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ShellType {}

impl Describe for ShellType {
    fn facts(&self, _facts: &mut Facts) {
        let Self {} = self;
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self {} = self;
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        vec![Sql::define(format!("CREATE TYPE {}", this.id.path()))]
    }

    fn is_placeholder(&self) -> bool {
        true
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let id = Id::qualified(Kind::ShellType, &statement.name(&define.defnames)?);
    Ok(vec![Op::create(Object::new(id, ShellType {}))])
}
