//! Access methods of tables and indexes: CREATE ACCESS METHOD.

use pg_query::protobuf::{CreateAmStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, References, Scope, Shape, Sql, op::Op, quote::ident},
    statement::{Captured, Statement, Unmodelled, dotted},
};

pub const INFO: Info = Info::new("access method", "access methods", Shape::Global)
    .object_type(ObjectType::ObjectAccessMethod);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct AccessMethod {
    /// `index` or `table`
    pub of: String,
    pub handler: String,
}

impl Describe for AccessMethod {
    fn facts(&self, facts: &mut Facts) {
        let Self { of, handler } = self;
        facts.text("type", of);
        facts.text("handler", handler);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { of: _, handler } = self;
        to.routine_of(handler, "internal");
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { of, handler } = self;
        let (name, of) = (ident(&this.id.name), of.to_uppercase());
        vec![Sql::define(format!("CREATE ACCESS METHOD {name} TYPE {of} HANDLER {handler}"))]
    }

    fn summary(&self) -> String {
        format!("TYPE {} HANDLER {}", self.of.to_uppercase(), self.handler)
    }
}

pub fn capture(create: CreateAmStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateAmStmt { amname, handler_name, amtype } = create;
    // AMTYPE_… of catalog/pg_am.h.
    let of = match amtype.as_str() {
        "i" => "index",
        "t" => "table",
        other => return Err(Unmodelled(format!("CREATE ACCESS METHOD of type {other}"))),
    };
    let handler = dotted(&handler_name).ok_or("an access method without a handler")?;
    let method = AccessMethod { of: of.to_owned(), handler };
    Ok(vec![Op::create(Object::new(Id::global(Kind::AccessMethod, amname), method))])
}
