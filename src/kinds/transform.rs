//! Transforms between a type and a procedural language: CREATE TRANSFORM.

use pg_query::protobuf::{CreateTransformStmt, TypeName};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        op::Op,
        quote::{ident, rsplit_outside_quotes},
    },
    statement::{Captured, Statement, routine},
    tree::typename::type_name_bare,
};

pub const INFO: Info = Info::new("transform", "transforms", Shape::Verbatim);

super::unaltered!();

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

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { from_sql, to_sql } = self;
        let name = this.id.name.trim_start_matches("for ");
        if let Some((of, language)) = rsplit_outside_quotes(name, " language ") {
            to.data_type(of);
            to.printed(Reason::Named, Kind::Language, language);
        }
        from_sql.iter().chain(to_sql).for_each(|function| to.routine(function));
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { from_sql, to_sql } = self;
        let part = |word: &str, function: &Option<String>| {
            function.as_ref().map(|function| format!("{word} SQL WITH FUNCTION {function}"))
        };
        let parts = [part("FROM", from_sql), part("TO", to_sql)];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        vec![Sql::define(format!("CREATE TRANSFORM {} ({})", subject(&this.id), parts.join(", ")))]
    }
}

/// `FOR integer LANGUAGE sql`
pub fn subject(id: &Id) -> String {
    let name = id.name.strip_prefix("for ").unwrap_or(&id.name);
    match rsplit_outside_quotes(name, " language ") {
        Some((of, language)) => format!("FOR {of} LANGUAGE {language}"),
        None => name.to_owned(),
    }
}

/// `transform for integer language sql`
pub fn id(of: &TypeName, language: &str) -> Id {
    id_of(&type_name_bare(of), language)
}

/// The transform of a type as it prints.
pub fn id_of(of: &str, language: &str) -> Id {
    Id::global(Kind::Transform, format!("for {of} language {}", ident(language)))
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
