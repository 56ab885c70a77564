//! Text search parsers: the functions that make one.

use std::collections::BTreeMap;

use pg_query::protobuf::{DefineStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, References, Scope, Shape, Sql, layout::attributes, op::Op},
    statement::{Captured, DefOption, Statement, Unmodelled, options},
};

pub const INFO: Info = Info::new("text search parser", "text search parsers", Shape::Qualified)
    .object_type(ObjectType::ObjectTsparser);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TextSearchParser {
    /// `start`, `gettoken`, `end`, `headline`, `lextypes`
    pub functions: BTreeMap<String, String>,
}

impl Describe for TextSearchParser {
    fn facts(&self, facts: &mut Facts) {
        let Self { functions } = self;
        for (name, function) in functions {
            facts.text(name.clone(), function);
        }
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { functions } = self;
        functions.values().for_each(|function| to.routine(function));
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let lines = attributes(
            &self.functions,
            &["start", "gettoken", "end", "headline", "lextypes"],
            |_, value| value.to_owned(),
        );
        let (name, lines) = (this.id.path(), lines.join(",\n    "));
        vec![Sql::define(format!("CREATE TEXT SEARCH PARSER {name} (\n    {lines} )"))]
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle: _, defnames, args, definition, if_not_exists, replace } =
        define;
    if !args.is_empty() || if_not_exists || replace {
        return Err("CREATE TEXT SEARCH PARSER of an unexpected form".into());
    }
    let function = |option: &DefOption| match option.name.as_str() {
        "start" | "gettoken" | "end" | "headline" | "lextypes" => {
            Ok((option.name.clone(), option.dotted_name()?))
        }
        other => Err(Unmodelled(format!("text search parser with attribute {other}"))),
    };
    let functions = options(definition)?.iter().map(function).collect::<Captured<_>>()?;
    let id = Id::qualified(Kind::TextSearchParser, &statement.name(&defnames)?);
    Ok(vec![Op::create(Object::new(id, TextSearchParser { functions }))])
}
