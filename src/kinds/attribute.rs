//! An attribute of a composite type.

use pg_query::protobuf::ColumnDef;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Qualified, Shape},
    statement::{Captured, Statement, dotted},
};

pub const INFO: Info = Info::new("attribute", "attributes", Shape::Child);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Attribute {
    pub type_name: String,
    pub collation: Option<String>,
}

impl Describe for Attribute {
    fn facts(&self, facts: &mut Facts) {
        let Self { type_name, collation } = self;
        facts.text("type", type_name);
        facts.maybe("collation", collation);
    }

    fn summary(&self) -> String {
        self.type_name.clone()
    }
}

/// The attribute that one element of `CREATE TYPE … AS (…)` defines.
pub fn capture(
    definition: ColumnDef,
    parent: &Qualified,
    statement: &Statement,
) -> Captured<Object> {
    let ColumnDef { colname, type_name, coll_clause, constraints, raw_default, .. } = definition;
    if !constraints.is_empty() || raw_default.is_some() {
        return Err("an attribute with constraints".into());
    }
    let attribute = Attribute {
        type_name: statement.type_of(type_name.as_ref())?,
        collation: coll_clause.and_then(|clause| dotted(&clause.collname)),
    };
    Ok(Object::new(Id::child(Kind::Attribute, parent, colname), attribute))
}
