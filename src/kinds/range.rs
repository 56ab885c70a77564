//! CREATE TYPE … AS RANGE.

use std::collections::BTreeMap;

use pg_query::protobuf::CreateRangeStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Shape, op::Op},
    statement::{Captured, Statement, option_map},
};

pub const INFO: Info = Info::new("range type", "range types", Shape::Qualified).data_type();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Range {
    /// `subtype`, `subtype_opclass`, `collation`, `canonical`, `subtype_diff`,
    /// `multirange_type_name`
    pub options: BTreeMap<String, String>,
}

impl Describe for Range {
    fn facts(&self, facts: &mut Facts) {
        let Self { options } = self;
        for (name, value) in options {
            facts.text(name.clone(), value);
        }
    }

    fn summary(&self) -> String {
        format!("of {}", self.options.get("subtype").map_or("?", String::as_str))
    }
}

pub fn capture(create: CreateRangeStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateRangeStmt { type_name, params } = create;
    let id = Id::qualified(Kind::Range, &statement.name(&type_name)?);
    Ok(vec![Op::create(Object::new(id, Range { options: option_map(params)? }))])
}
