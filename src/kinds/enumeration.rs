//! CREATE TYPE … AS ENUM.

use pg_query::protobuf::CreateEnumStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Shape, op::Op, quote::literal},
    statement::{Captured, Statement, strings},
};

pub const INFO: Info = Info::new("enum", "enums", Shape::Qualified).data_type();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Enumeration {
    /// In sort order.
    pub labels: Vec<String>,
}

impl Describe for Enumeration {
    fn facts(&self, facts: &mut Facts) {
        let Self { labels } = self;
        facts.list("labels", &labels.iter().map(|label| literal(label)).collect::<Vec<_>>());
    }

    fn summary(&self) -> String {
        let labels: Vec<_> = self.labels.iter().map(|label| literal(label)).collect();
        format!("({})", labels.join(", "))
    }
}

pub fn capture(create: CreateEnumStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateEnumStmt { type_name, vals } = create;
    let name = statement.name(&type_name)?;
    let labels = strings(&vals)?;
    let id = Id::qualified(Kind::Enumeration, &name);
    Ok(vec![Op::create(Object::new(id, Enumeration { labels }))])
}
