//! CREATE TYPE … AS (…). Its attributes are objects of their own.

use pg_query::{NodeEnum, protobuf::CompositeTypeStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, attribute};
use crate::{
    model::{
        Facts, Id, Object, Shape,
        op::{Op, Target},
    },
    statement::{Captured, Statement},
};

pub const INFO: Info =
    Info::new("composite type", "composite types", Shape::Qualified).data_type();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Composite {
    /// Names, in the order of the attributes.
    pub attributes: Vec<String>,
}

impl Describe for Composite {
    fn facts(&self, facts: &mut Facts) {
        let Self { attributes } = self;
        facts.order("order of attributes", attributes);
    }

    fn summary(&self) -> String {
        format!("({})", self.attributes.join(", "))
    }
}

pub fn capture(create: CompositeTypeStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CompositeTypeStmt { typevar, coldeflist } = create;
    let name = statement.optional_relation(typevar.as_ref())?;
    let mut composite = Composite::default();
    let mut attributes = Vec::new();
    for node in coldeflist {
        let Some(NodeEnum::ColumnDef(definition)) = node.node else {
            return Err("CREATE TYPE with an unexpected element".into());
        };
        composite.attributes.push(definition.colname.clone());
        let object = attribute::capture(*definition, &name, statement)?;
        attributes.push(Op::create_on(object, Target::Type(name.clone())));
    }
    let object = Object::new(Id::qualified(Kind::Composite, &name), composite);
    Ok(std::iter::once(Op::create(object)).chain(attributes).collect())
}
