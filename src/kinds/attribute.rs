//! An attribute of a composite type.

use pg_query::protobuf::ColumnDef;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Qualified, References, Scope, Shape, Sql, op::Setting, quote::ident,
    },
    statement::{Captured, Statement, dotted},
};

pub const INFO: Info = Info::new("attribute", "attributes", Shape::Child).said("COLUMN");

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { type_name, collation } = self;
        to.data_type(type_name);
        to.collation(collation);
    }

    /// Its type creates it.
    fn create(&self, _: &Object, _: &Scope) -> Vec<Sql> {
        Vec::new()
    }

    fn summary(&self) -> String {
        self.type_name.clone()
    }
}

impl Attribute {
    /// As it stands in CREATE TYPE.
    pub fn clause(&self, name: &str) -> String {
        let Self { type_name, collation } = self;
        let collation = collation.as_ref().map(|collation| format!(" COLLATE {collation}"));
        format!("{} {type_name}{}", ident(name), collation.unwrap_or_default())
    }
}

/// The attribute that one element of `CREATE TYPE … AS (…)` defines.
pub fn capture(
    definition: ColumnDef,
    parent: &Qualified,
    statement: &Statement,
) -> Captured<Object> {
    let ColumnDef {
        colname,
        type_name,
        compression,
        inhcount: _,
        is_local: _,
        is_not_null,
        is_from_type: _,
        storage: _,
        storage_name,
        raw_default,
        cooked_default: _,
        identity: _,
        identity_sequence: _,
        generated: _,
        coll_clause,
        coll_oid: _,
        constraints,
        fdwoptions,
        location: _,
    } = definition;
    let is_plain = constraints.is_empty() && raw_default.is_none() && fdwoptions.is_empty();
    if !is_plain || is_not_null || !compression.is_empty() || !storage_name.is_empty() {
        return Err("an attribute with more than a type and a collation".into());
    }
    let attribute = Attribute {
        type_name: statement.type_of(type_name.as_ref())?,
        collation: coll_clause.and_then(|clause| dotted(&clause.collname)),
    };
    Ok(Object::new(Id::child(Kind::Attribute, parent, colname), attribute))
}

/// ALTER ATTRIBUTE … TYPE.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub Attribute);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |attribute: &mut Attribute| *attribute = self.0)
    }
}
