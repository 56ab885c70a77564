//! Operator families, with the members that belong to no operator class.

use std::collections::BTreeMap;

use pg_query::protobuf::{AlterOpFamilyStmt, CreateOpFamilyStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, operator_class};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql, Stage,
        op::{Op, Setting, Target},
    },
    statement::{Captured, Statement},
};

pub const INFO: Info = Info::new("operator family", "operator families", Shape::Method)
    .owned()
    .object_type(ObjectType::ObjectOpfamily);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct OperatorFamily {
    /// `operator 1 (integer, bigint)` to `public.<`; see [`operator_class::members`].
    pub members: BTreeMap<String, String>,
    /// Made by CREATE OPERATOR CLASS without FAMILY: no fact, for it is a family like others.
    pub is_of_class: bool,
}

impl Describe for OperatorFamily {
    fn facts(&self, facts: &mut Facts) {
        let Self { members, is_of_class: _ } = self;
        for (member, value) in members {
            facts.text(member.clone(), value);
        }
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { members, is_of_class: _ } = self;
        to.access_method(&this.id.signature);
        operator_class::references(members, to);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let subject = format!("OPERATOR FAMILY {}", this.id.path());
        let mut sql = vec![Sql::define(format!("CREATE {subject}"))];
        if !self.members.is_empty() {
            let items = operator_class::items(&self.members).join(" ,\n    ");
            sql.push(Sql::new(Stage::Link, format!("ALTER {subject} ADD\n    {items}")));
        }
        sql
    }
}

pub fn capture(create: CreateOpFamilyStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateOpFamilyStmt { opfamilyname, amname } = create;
    let id = Id::of_method(Kind::OperatorFamily, &statement.name(&opfamilyname)?, amname);
    Ok(vec![Op::create(Object::new(id, OperatorFamily::default()))])
}

pub fn alter(alter: AlterOpFamilyStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterOpFamilyStmt { opfamilyname, amname, is_drop, items } = alter;
    let id = Id::of_method(Kind::OperatorFamily, &statement.name(&opfamilyname)?, amname);
    let operator_class::Members { members, storage: None } = operator_class::members(items, None)?
    else {
        return Err("ALTER OPERATOR FAMILY with STORAGE".into());
    };
    let alter = if is_drop { Alter::Drop(members) } else { Alter::Add(members) };
    Ok(vec![Op::alter(Target::Id(id), alter)])
}

/// ALTER OPERATOR FAMILY.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Add(BTreeMap<String, String>),
    Drop(BTreeMap<String, String>),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |family: &mut OperatorFamily| match self {
            Self::Add(members) => family.members.extend(members),
            Self::Drop(members) => {
                family.members.retain(|member, _| !members.contains_key(member));
            }
        })
    }
}
