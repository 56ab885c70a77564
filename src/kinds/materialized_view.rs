//! Materialized views. Whether one is populated is not in a schema dump.

use std::collections::BTreeMap;

use pg_query::protobuf::{CreateTableAsStmt, IntoClause, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, relation_privileges, table};
use crate::{
    model::{
        Expression, Facts, Id, Object, Reason, References, Scope, Shape, Sql, layout::parameters,
        op::Op, quote::idents,
    },
    statement::{Captured, Statement, option_map, strings},
};

pub const INFO: Info = Info::new("materialized view", "materialized views", Shape::Qualified)
    .relation()
    .owned()
    .grantable(relation_privileges)
    .object_type(ObjectType::ObjectMatview)
    .granted_as("TABLE")
    .told_apart();

super::unaltered!();

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MaterializedView {
    pub query: Expression,
    pub columns: Vec<String>,
    pub options: BTreeMap<String, String>,
    pub access_method: Option<String>,
    pub tablespace: Option<String>,
}

impl Describe for MaterializedView {
    fn facts(&self, facts: &mut Facts) {
        let Self { query, columns, options, access_method, tablespace } = self;
        facts.list("columns", columns);
        facts.map("option", options);
        facts.maybe("access method", access_method);
        facts.maybe("tablespace", tablespace);
        facts.expr("definition", &Some(query.clone()));
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { query, columns: _, options: _, access_method, tablespace } = self;
        to.expression(Reason::Query, query, None);
        access_method.iter().for_each(|method| to.access_method(method));
        to.tablespace(tablespace);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { query, columns, options, access_method, tablespace } = self;
        let columns =
            if columns.is_empty() { String::new() } else { format!(" ({})", idents(columns)) };
        let (name, with) = (this.id.path(), parameters("\n", options));
        let text = format!(
            "CREATE MATERIALIZED VIEW {name}{columns}{with} AS\n {}\n  WITH NO DATA",
            query.text
        );
        let (tablespace, access_method) = (tablespace.clone(), access_method.clone());
        vec![Sql { tablespace, access_method, ..Sql::define(text) }]
    }
}

pub fn capture(create: CreateTableAsStmt, statement: &Statement) -> Captured<Vec<Op>> {
    if create.objtype() != ObjectType::ObjectMatview {
        return Err("CREATE TABLE AS".into());
    }
    let CreateTableAsStmt { query, into, objtype: _, is_select_into: _, if_not_exists } = create;
    let IntoClause {
        rel,
        col_names,
        access_method,
        options,
        on_commit: _,
        table_space_name,
        view_query: _,
        skip_data: _,
    } = *into.ok_or("a materialized view without a name")?;
    let name = statement.optional_relation(rel.as_ref())?;
    let tree = query.and_then(|query| query.node).ok_or("a materialized view without a query")?;
    let all = statement.all();
    let query = all.from(statement.expect(all, "AS")? + 1);
    let end = query.end;
    let span = match end.checked_sub(2) {
        Some(no) if statement.is_word(end - 1, "DATA") && statement.is_word(no, "NO") => {
            query.to(end - 3)
        }
        Some(with) if statement.is_word(end - 1, "DATA") && statement.is_word(with, "WITH") => {
            query.to(end - 2)
        }
        _ => query,
    };
    let view = MaterializedView {
        query: statement.expression(tree, span),
        columns: strings(&col_names)?,
        options: option_map(options)?,
        access_method: table::method(access_method, false, statement),
        tablespace: table::tablespace(table_space_name, statement),
    };
    let object = Object::new(Id::qualified(Kind::MaterializedView, &name), view);
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}
