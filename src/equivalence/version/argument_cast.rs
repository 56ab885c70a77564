//! EQ-ARGUMENT-CAST: implicit casts of arguments that older servers print and newer ones do not.

use pg_query::{
    NodeEnum,
    protobuf::{FuncCall, Node},
};

use super::{Boundary, Rule, Version};
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
          syntax, without them (get_func_sql_syntax in ruleutils.c). One cast to text of an argument \
          is not told apart from none; for timezone() nor is that of a date. It hides a cast that \
          somebody wrote, where an argument means another overload with it.",
    same: &[
        ("\"position\"((c)::text, 'a'::text)", "POSITION(('a'::text) IN (c))"),
        ("btrim((c)::text, ' '::text)", "TRIM(BOTH ' '::text FROM c)"),
        ("timezone('UTC'::text, d)", "timezone('UTC', d)"),
        (
            "timezone('UTC'::text, (x::date)::timestamp with time zone)",
            "((x::date) AT TIME ZONE 'UTC'::text)",
        ),
    ],
    different: &[
        ("lower((c)::text)", "lower(c)"),
        ("\"position\"((c)::text, 'a'::text)", "POSITION(('b'::text) IN (c))"),
        ("public.btrim((c)::text)", "public.btrim(c)"),
        ("timezone('UTC'::text, (d)::timestamp with time zone)", "(d AT TIME ZONE 'UTC'::text)"),
    ],
    rule: Rule::Tree(|tree| walk_enum(&mut Uncast, tree)),
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

struct Uncast;

impl Visitor for Uncast {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message {
            uncast(call);
        }
        Step::Into
    }
}

fn uncast(call: &mut FuncCall) {
    let names = node::strings(&call.funcname).unwrap_or_default();
    let Some(name) = names.first().filter(|name| names.len() == 1 && FUNCTIONS.contains(name))
    else {
        return;
    };
    let is_timezone = *name == "timezone";
    for argument in &mut call.args {
        if is_cast(argument, "text")
            || is_timezone
                && is_cast(argument, "timestamp with time zone")
                && is_cast_of_date(argument)
        {
            strip(argument);
        }
    }
}

fn is_cast(node: &Node, to: &str) -> bool {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => {
            cast.type_name.as_ref().is_some_and(|name| type_name(name) == to)
        }
        _ => false,
    }
}

fn is_cast_of_date(node: &Node) -> bool {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => {
            cast.arg.as_deref().is_some_and(|arg| is_cast(arg, "date"))
        }
        _ => false,
    }
}

fn strip(node: &mut Node) {
    if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
        && let Some(argument) = &mut cast.arg
    {
        *node = std::mem::take(argument);
    }
}
