//! Views. pg_dump may write a placeholder first and the real one later, with OR REPLACE.

use std::collections::BTreeMap;

use pg_query::protobuf::{ObjectType, ViewCheckOption, ViewStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, relation_privileges};
use crate::{
    model::{
        Expression, Facts, Id, Object, Reason, References, Scope, Shape, Sql, layout::parameters,
        op::Op, quote::idents,
    },
    statement::{Captured, Span, Statement, option_map, strings},
};

pub const INFO: Info = Info::new("view", "views", Shape::Qualified)
    .relation()
    .owned()
    .grantable(relation_privileges)
    .object_type(ObjectType::ObjectView)
    .granted_as("TABLE")
    .told_apart();

super::unaltered!();

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct View {
    pub query: Expression,
    /// Column names given before AS.
    pub columns: Vec<String>,
    /// `security_barrier`, `security_invoker`
    pub options: BTreeMap<String, String>,
    /// `local` or `cascaded`
    pub check_option: Option<String>,
}

impl Describe for View {
    fn facts(&self, facts: &mut Facts) {
        let Self { query, columns, options, check_option } = self;
        facts.list("columns", columns);
        facts.map("option", options);
        facts.expr("definition", &Some(query.clone()));
        facts.maybe("check option", check_option);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { query, columns: _, options: _, check_option: _ } = self;
        to.expression(Reason::Query, query, None);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { query, columns, options, check_option } = self;
        let columns =
            if columns.is_empty() { String::new() } else { format!(" ({})", idents(columns)) };
        let with = parameters(" ", options);
        let check = check_option.as_ref().map(|option| option.to_uppercase());
        let check = check.map(|option| format!("\n  WITH {option} CHECK OPTION"));
        let (name, check) = (this.id.path(), check.unwrap_or_default());
        vec![Sql::define(format!("CREATE VIEW {name}{columns}{with} AS\n {}{check}", query.text))]
    }
}

pub fn capture(create: ViewStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let check_option = match create.with_check_option() {
        ViewCheckOption::LocalCheckOption => Some("local".to_owned()),
        ViewCheckOption::CascadedCheckOption => Some("cascaded".to_owned()),
        _ => None,
    };
    let ViewStmt { view, aliases, query, replace, options, with_check_option: _ } = create;
    let name = statement.optional_relation(view.as_ref())?;
    if view.is_some_and(|range| range.relpersistence == "t") {
        return Err("a temporary view".into());
    }
    let tree = query.and_then(|query| query.node).ok_or("a view without a query")?;
    let mut options = option_map(options)?;
    let check_option = check_option.or_else(|| options.remove("check_option"));
    let view = View {
        query: statement.expression(tree, query_span(statement, check_option.is_some())?),
        columns: strings(&aliases)?,
        options,
        check_option,
    };
    let object = Object::new(Id::qualified(Kind::View, &name), view);
    Ok(vec![Op::create(object).with(|create| create.replace = replace)])
}

/// The query of a view: what follows AS, up to WITH … CHECK OPTION.
fn query_span(statement: &Statement, checked: bool) -> Captured<Span> {
    let all = statement.all();
    let query = all.from(statement.expect(all, "AS")? + 1);
    let end = query.end;
    let ends_with = |words: &[&str]| {
        words.iter().rev().enumerate().all(|(back, word)| {
            end.checked_sub(back + 1).is_some_and(|index| statement.is_word(index, word))
        })
    };
    Ok(match checked {
        true if ends_with(&["WITH", "CHECK", "OPTION"]) => query.to(end - 3),
        true if ends_with(&["CHECK", "OPTION"]) => query.to(end - 4),
        _ => query,
    })
}
