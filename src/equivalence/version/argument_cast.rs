//! EQ-ARGUMENT-CAST: implicit casts of arguments that older servers print and newer ones do not.

use pg_query::{
    NodeEnum,
    protobuf::{FuncCall, Node},
};

use super::{Boundary, Rule, Sight, Version};
use crate::model::types::without_precision;
use crate::tree::{
    node,
    typename::type_name,
    visit::{Message, Step, Visitor, walk_enum},
};

pub const VERSION: Version = Version {
    code: "EQ-ARGUMENT-CAST",
    summary: "`\"position\"((c)::text, 'a'::text)` (servers before 14) and `POSITION(('a'::text) IN (c))`",
    boundary: Boundary::Between(14),
    why: "Servers before 14 print such a function as a call, with its implicit casts; later ones in SQL \
          syntax, without them (get_func_sql_syntax in ruleutils.c). A cast to text counts as none where \
          what is cast is a string: a constant, or an expression whose type can be looked up, through \
          views, sub-selects, inherited columns and domains; citext counts as one. For timezone() \
          and overlaps() so does the cast of a date to a timestamp. Where a type is not to be known, \
          the difference stays, as a note.",
    same: &[
        ("btrim((c::varchar)::text, ' '::text)", "TRIM(BOTH ' '::text FROM c::varchar)"),
        ("timezone('UTC'::text, d)", "timezone('UTC', d)"),
        (
            "timezone('UTC'::text, (x::date)::timestamp with time zone)",
            "((x::date) AT TIME ZONE 'UTC'::text)",
        ),
    ],
    different: &[
        ("lower((c)::text)", "lower(c)"),
        ("\"position\"((c::varchar)::text, 'a'::text)", "POSITION(('b'::text) IN (c::varchar))"),
        ("public.btrim((c::varchar)::text)", "public.btrim(c::varchar)"),
        ("\"substring\"((c::bytea)::text, 1)", "SUBSTRING(c::bytea FROM 1)"),
        ("\"substring\"((c)::text, 1)", "SUBSTRING(c FROM 1)"),
        ("timezone('UTC'::text, (d)::timestamp with time zone)", "(d AT TIME ZONE 'UTC'::text)"),
    ],
    rule: Rule::Tree(|tree, sight| walk_enum(&mut Uncast(sight), tree)),
};

/// Functions that have a syntax of their own.
const FUNCTIONS: [&str; 13] = [
    "btrim",
    "date_part",
    "extract",
    "is_normalized",
    "ltrim",
    "normalize",
    "overlaps",
    "overlay",
    "pg_collation_for",
    "position",
    "rtrim",
    "substring",
    "timezone",
];

/// Types whose values become text by themselves, and change nothing by it.
const STRINGS: [&str; 5] = ["text", "character varying", "character", "name", "\"char\""];

const INSTANT: &str = "timestamp with time zone";

struct Uncast<'a>(&'a Sight<'a>);

impl Visitor for Uncast<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message {
            self.uncast(call);
        }
        Step::Into
    }
}

impl Uncast<'_> {
    fn uncast(&self, call: &mut FuncCall) {
        let names = node::strings(&call.funcname).unwrap_or_default();
        let Some(name) = names.first().filter(|name| names.len() == 1 && FUNCTIONS.contains(name))
        else {
            return;
        };
        let is_of_time = ["timezone", "overlaps"].contains(name);
        for argument in &mut call.args {
            let implicit: &[&str] = match cast_to(argument).as_deref() {
                Some("text") => &STRINGS,
                Some(INSTANT) if is_of_time => &["date"],
                _ => continue,
            };
            if self.is_of(argument, implicit) {
                strip(argument);
            }
        }
    }

    /// Whether what is cast has one of the types, or may have where that is enough.
    fn is_of(&self, cast: &Node, types: &[&str]) -> bool {
        let Some(NodeEnum::TypeCast(cast)) = &cast.node else { return false };
        let Some(argument) = &cast.arg else { return false };
        if let Some(NodeEnum::AConst(_)) = &argument.node {
            return types.contains(&"text");
        }
        match self.0.types.of_expression(argument) {
            Some(known) if self.0.types.is_citext(&known) => types.contains(&"text"),
            Some(known) => types.contains(&known.as_str()),
            None => self.0.is_loose,
        }
    }
}

/// The type that a cast casts to.
fn cast_to(node: &Node) -> Option<String> {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => {
            cast.type_name.as_ref().map(|name| without_precision(&type_name(name)))
        }
        _ => None,
    }
}

fn strip(node: &mut Node) {
    if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
        && let Some(argument) = &mut cast.arg
    {
        *node = std::mem::take(argument);
    }
}
