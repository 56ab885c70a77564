//! Aggregates: CREATE AGGREGATE.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{DefineStmt, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{
    Describe, Info, Kind,
    function::{Parameter, parameters, signature},
    routine_privileges,
};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        layout::{attributes, block},
        op::Op,
    },
    statement::{Captured, Statement, option_map},
    tree::node,
};

pub const INFO: Info = Info::new("aggregate", "aggregates", Shape::Routine)
    .owned()
    .grantable(routine_privileges)
    .object_type(ObjectType::ObjectAggregate)
    .granted_as("FUNCTION");

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Aggregate {
    pub parameters: Vec<Parameter>,
    /// Of an ordered-set aggregate: how many parameters come before ORDER BY.
    pub direct: Option<i64>,
    /// `sfunc`, `stype`, `finalfunc`, …
    pub options: BTreeMap<String, String>,
}

impl Describe for Aggregate {
    fn facts(&self, facts: &mut Facts) {
        let Self { parameters, direct, options } = self;
        for (index, parameter) in parameters.iter().enumerate() {
            parameter.facts(index + 1, facts);
        }
        facts.int("direct parameters", *direct);
        for (name, value) in options {
            facts.text(name.clone(), value);
        }
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { parameters, direct: _, options } = self;
        parameters.iter().for_each(|parameter| parameter.references(to));
        for (name, value) in options {
            match name.as_str() {
                "stype" | "mstype" | "basetype" => to.data_type(value),
                "sortop" => to.operator(&operator_name(value), None),
                "sfunc" | "finalfunc" | "combinefunc" | "serialfunc" | "deserialfunc"
                | "msfunc" | "minvfunc" | "mfinalfunc" => to.routine(value),
                _ => {}
            }
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let value = |name: &str, value: &str| match name {
            "initcond" | "minitcond" => scope.literal(value),
            "sortop" => format!("OPERATOR({})", operator_name(value)),
            "finalfunc_modify" | "mfinalfunc_modify" => value.to_uppercase(),
            _ => value.to_owned(),
        };
        let bare = |line: String| match line.strip_suffix(" = true") {
            Some(name) => name.to_owned(),
            None => line,
        };
        let lines = attributes(&self.options, &ORDER, value).into_iter().map(bare);
        let head = format!("CREATE AGGREGATE {}({})", this.id.relation(), self.identity());
        vec![Sql::define(block(&head, &lines.collect::<Vec<_>>()))]
    }

    fn summary(&self) -> String {
        let option = |name| self.options.get(name).map(String::as_str).unwrap_or_default();
        format!("(sfunc {}, stype {})", option("sfunc"), option("stype"))
    }
}

/// dumpAgg() of pg_dump.c.
const ORDER: [&str; 22] = [
    "sfunc",
    "stype",
    "sspace",
    "initcond",
    "finalfunc",
    "finalfunc_extra",
    "finalfunc_modify",
    "combinefunc",
    "serialfunc",
    "deserialfunc",
    "msfunc",
    "minvfunc",
    "mstype",
    "msspace",
    "minitcond",
    "mfinalfunc",
    "mfinalfunc_extra",
    "mfinalfunc_modify",
    "sortop",
    "hypothetical",
    "parallel",
    "basetype",
];

/// `pg_catalog.>` for the names `pg_catalog.">"`.
fn operator_name(names: &str) -> String {
    let (schema, operator) = names.rsplit_once('.').unwrap_or(("", names));
    let dot = if schema.is_empty() { "" } else { "." };
    format!("{schema}{dot}{}", operator.trim_matches('"'))
}

impl Aggregate {
    /// The arguments that name the aggregate: `*`, `integer`, `x ORDER BY y`.
    pub fn identity(&self) -> String {
        let texts: Vec<_> = self.parameters.iter().map(Parameter::text).collect();
        let direct = self.direct.and_then(|direct| usize::try_from(direct).ok());
        match direct.and_then(|direct| texts.split_at_checked(direct)) {
            None if texts.is_empty() => "*".to_owned(),
            None => texts.join(", "),
            // One VARIADIC stands for both sides.
            Some((direct, [])) => {
                let last = texts.last().map(String::as_str).unwrap_or_default();
                format!("{} ORDER BY {last}", direct.join(", "))
            }
            Some(([], ordered)) => format!("ORDER BY {}", ordered.join(", ")),
            Some((direct, ordered)) => {
                format!("{} ORDER BY {}", direct.join(", "), ordered.join(", "))
            }
        }
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle, defnames, args, definition, if_not_exists: _, replace } =
        define;
    if oldstyle {
        return Err("CREATE AGGREGATE in the form before PostgreSQL 8.2".into());
    }
    let name = statement.name(&defnames)?;
    // The grammar gives the parameters and the number of direct ones, -1 when all are plain.
    let [list, direct] = args.as_slice() else {
        return Err("CREATE AGGREGATE with unexpected arguments".into());
    };
    let aggregate = Aggregate {
        parameters: match &list.node {
            Some(NodeEnum::List(list)) => parameters(list.items.clone(), statement)?,
            _ => Vec::new(),
        },
        direct: node::integer(direct).filter(|direct| *direct >= 0),
        options: option_map(definition)?.into_iter().map(canonical).filter(is_told).collect(),
    };
    let id = Id::routine(Kind::Aggregate, &name, signature(&aggregate.parameters));
    Ok(vec![Op::create(Object::new(id, aggregate)).with(|create| create.replace = replace)])
}

/// What an aggregate is without a word (CREATE AGGREGATE in the PostgreSQL documentation).
fn is_told((name, value): &(String, String)) -> bool {
    match name.as_str() {
        "parallel" => !value.eq_ignore_ascii_case("unsafe"),
        "sspace" | "msspace" => value != "0",
        _ => true,
    }
}

/// Old spellings of option names (DefineAggregate in commands/aggregatecmds.c).
fn canonical((name, value): (String, String)) -> (String, String) {
    let name = match name.as_str() {
        "sfunc1" => "sfunc",
        "stype1" => "stype",
        "initcond1" => "initcond",
        other => other,
    };
    (name.to_owned(), value)
}
