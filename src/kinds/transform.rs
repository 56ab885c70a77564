//! Transforms between a type and a procedural language: CREATE TRANSFORM.

use pg_query::protobuf::{CreateTransformStmt, TypeName};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Shape, op::Op, quote::ident},
    statement::{Captured, Statement, routine},
    tree::typename::type_name_bare,
};

pub const INFO: Info = Info::new("transform", "transforms", Shape::Verbatim);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Transform {
    pub from_sql: Option<String>,
    pub to_sql: Option<String>,
}

impl Describe for Transform {
    fn facts(&self, facts: &mut Facts) {
        let Self { from_sql, to_sql } = self;
        facts.maybe("from SQL", from_sql);
        facts.maybe("to SQL", to_sql);
    }
}

/// `transform for integer language sql`
pub fn id(of: &TypeName, language: &str) -> Id {
    let name = format!("for {} language {}", type_name_bare(of), ident(language));
    Id::global(Kind::Transform, name)
}

pub fn capture(create: CreateTransformStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateTransformStmt { replace, type_name, lang, fromsql, tosql } = create;
    let of = type_name.ok_or("CREATE TRANSFORM without a type")?;
    let transform = Transform {
        from_sql: fromsql.as_ref().map(routine).transpose()?,
        to_sql: tosql.as_ref().map(routine).transpose()?,
    };
    let object = Object::new(id(&of, &lang), transform);
    Ok(vec![Op::create(object).with(|create| create.replace = replace)])
}
