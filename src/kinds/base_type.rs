//! Base types: CREATE TYPE with functions for input and output.

use std::collections::BTreeMap;

use pg_query::protobuf::DefineStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql, Stage,
        layout::{attributes, block},
        op::Op,
    },
    statement::{Captured, DefOption, Statement, Unmodelled, options},
};

pub const INFO: Info = Info::new("base type", "base types", Shape::Qualified).data_type();

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BaseType {
    /// `input`, `output`, `internallength`, … as `canonical` spells them, without defaults.
    pub options: BTreeMap<String, String>,
}

impl Describe for BaseType {
    fn facts(&self, facts: &mut Facts) {
        let Self { options } = self;
        for (name, value) in options {
            facts.text(name.clone(), value);
        }
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { options } = self;
        for (name, value) in options {
            match name.as_str() {
                "element" | "like" => to.data_type(value),
                "input" | "output" | "receive" | "send" | "typmod_in" | "typmod_out"
                | "analyze" | "subscript" => to.routine(value),
                _ => {}
            }
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        const ORDER: [&str; 19] = [
            "internallength",
            "input",
            "output",
            "receive",
            "send",
            "typmod_in",
            "typmod_out",
            "analyze",
            "collatable",
            "default",
            "subscript",
            "element",
            "like",
            "category",
            "preferred",
            "delimiter",
            "alignment",
            "storage",
            "passedbyvalue",
        ];
        let mut options = self.options.clone();
        if !options.contains_key("like") {
            // What pg_dump always says.
            for name in ["internallength", "alignment", "storage"] {
                let default = DEFAULTS.iter().find(|(known, _)| *known == name);
                if let Some((name, value)) = default {
                    options.entry((*name).to_owned()).or_insert_with(|| (*value).to_owned());
                }
            }
        }
        let quoted = |name: &str| matches!(name, "default" | "category" | "delimiter");
        let value = |name: &str, value: &str| {
            if quoted(name) { scope.literal(value) } else { value.to_owned() }
        };
        let mut lines = attributes(&options, &ORDER, value);
        if let Some(last) = lines.iter_mut().find(|line| *line == "PASSEDBYVALUE = true") {
            *last = "PASSEDBYVALUE".to_owned();
        }
        let head = format!("CREATE TYPE {}", this.id.path());
        vec![Sql::new(Stage::Shell, head.clone()), Sql::define(block(&head, &lines))]
    }

    fn summary(&self) -> String {
        let option = |name| self.options.get(name).map(String::as_str).unwrap_or_default();
        format!("(input {}, output {})", option("input"), option("output"))
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle: _, defnames, args, definition, if_not_exists, replace } =
        define;
    if !args.is_empty() || if_not_exists || replace {
        return Err("CREATE TYPE of an unexpected form".into());
    }
    let options = options(definition)?.iter().map(canonical).collect::<Captured<Vec<_>>>()?;
    let mut options: BTreeMap<String, String> = options.into_iter().collect();
    // With LIKE the defaults are those of another type.
    if !options.contains_key("like") {
        options.retain(|name, value| !DEFAULTS.contains(&(name.as_str(), value.as_str())));
    }
    let id = Id::qualified(Kind::BaseType, &statement.name(&defnames)?);
    Ok(vec![Op::create(Object::new(id, BaseType { options }))])
}

/// CREATE TYPE in the PostgreSQL documentation, "Parameters".
const DEFAULTS: &[(&str, &str)] = &[
    ("alignment", "int4"),
    ("category", "U"),
    ("collatable", "false"),
    ("delimiter", ","),
    ("internallength", "variable"),
    ("passedbyvalue", "false"),
    ("preferred", "false"),
    ("storage", "plain"),
];

/// One attribute with its value in one spelling (DefineType in commands/typecmds.c).
fn canonical(option: &DefOption) -> Captured<(String, String)> {
    let name = option.name.as_str();
    let value = match name {
        "input" | "output" | "receive" | "send" | "typmod_in" | "typmod_out" | "analyze"
        | "subscript" => option.dotted_name()?,
        "passedbyvalue" | "collatable" | "preferred" => option.flag()?.to_string(),
        "alignment" => alignment(option)?.to_owned(),
        "internallength" | "storage" => option.required_text()?.to_lowercase(),
        "category" | "delimiter" | "default" | "element" | "like" => option.required_text()?,
        other => return Err(Unmodelled(format!("CREATE TYPE with attribute {other}"))),
    };
    // Before PostgreSQL 8.3, -1 was the word for it.
    let value =
        if (name, value.as_str()) == ("internallength", "-1") { "variable" } else { &value };
    Ok((name.to_owned(), value.to_owned()))
}

/// The words are names of types, which the grammar has already read as such.
fn alignment(option: &DefOption) -> Captured<&'static str> {
    Ok(match option.required_text()?.as_str() {
        "double" | "float8" | "double precision" => "double",
        "int4" | "integer" => "int4",
        "int2" | "smallint" => "int2",
        "char" | "bpchar" | "character(1)" | "\"char\"" => "char",
        _ => return Err(option.unexpected()),
    })
}
