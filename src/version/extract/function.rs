//! Functions of numbers: which type they come to, and whether they take EXTRACT as it is.

use pg_query::{
    NodeEnum,
    protobuf::{CaseExpr, FuncCall, Node},
};

use super::{TYPE, own_name};
use crate::version::types::Types;

/// What a function makes of a value of either type of EXTRACT.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// A value of its type.
    OfOneType,
    /// One of the type that is sorted by.
    OfOrder,
    /// An array of its type.
    Array,
    /// An element.
    Element,
    /// Always the same type.
    Fixed,
    /// The same, but what it is given is of one type.
    FixedOfOneType,
    /// A rank among what is sorted by.
    Rank,
    Unknown,
}

/// Of any type.
const POLYMORPHIC: &[&str] =
    &["any_value", "first_value", "lag", "last_value", "lead", "max", "min", "nth_value"];

/// Of numbers: there is one of double precision and one of numeric.
const NUMERIC: &[&str] = &[
    "abs",
    "avg",
    "ceil",
    "ceiling",
    "exp",
    "floor",
    "ln",
    "log",
    "mod",
    "pow",
    "power",
    "round",
    "sign",
    "sqrt",
    "stddev",
    "stddev_pop",
    "stddev_samp",
    "sum",
    "trunc",
    "var_pop",
    "var_samp",
    "variance",
];

/// Functions of one result type, whatever they are given; those of a type that takes part in
/// arithmetic name it.
const FIXED: &[(&str, &str)] = &[
    ("array_length", "integer"),
    ("array_to_string", "text"),
    ("cardinality", "integer"),
    ("char_length", "integer"),
    ("concat", "text"),
    ("concat_ws", "text"),
    ("count", "bigint"),
    ("format", "text"),
    ("json_agg", "json"),
    ("json_build_array", "json"),
    ("json_build_object", "json"),
    ("json_object_agg", "json"),
    ("jsonb_agg", "jsonb"),
    ("jsonb_build_array", "jsonb"),
    ("jsonb_build_object", "jsonb"),
    ("jsonb_object_agg", "jsonb"),
    ("length", "integer"),
    ("now", "timestamp with time zone"),
    ("num_nonnulls", "integer"),
    ("num_nulls", "integer"),
    ("ntile", "integer"),
    ("octet_length", "integer"),
    ("quote_literal", "text"),
    ("quote_nullable", "text"),
    ("row_number", "bigint"),
    ("to_char", "text"),
    ("to_json", "json"),
    ("to_jsonb", "jsonb"),
    ("width_bucket", "integer"),
];

const RANKS: &[&str] = &["cume_dist", "dense_rank", "percent_rank", "rank"];

pub fn function(name: &str) -> Function {
    let is = |list: &[&str]| list.contains(&name);
    match name {
        "array_agg" => Function::Array,
        "unnest" => Function::Element,
        "width_bucket" => Function::FixedOfOneType,
        "mode" | "percentile_disc" => Function::OfOrder,
        _ if is(POLYMORPHIC) || is(NUMERIC) => Function::OfOneType,
        _ if is(RANKS) => Function::Rank,
        _ if FIXED.iter().any(|(fixed, _)| *fixed == name) => Function::Fixed,
        _ => Function::Unknown,
    }
}

/// Whether an argument has the type that the function comes to: digits and distances have not.
pub fn is_typed(name: &str, at: usize) -> bool {
    match name {
        "lag" | "lead" => at != 1,
        "round" | "trunc" | "nth_value" => at == 0,
        "width_bucket" => at < 3,
        _ => true,
    }
}

/// The type of a call of what is built in, where that can be told.
pub fn type_of_call(call: &FuncCall, types: &Types) -> Option<String> {
    let name = own_name(&call.funcname)?;
    let of = |node: &Node| types.of_expression(node);
    let first = || of(call.args.first()?);
    let named = match name {
        "extract" => TYPE,
        "date_part" => "double precision",
        "rank" | "dense_rank" => "bigint",
        "percent_rank" | "cume_dist" => "double precision",
        "array_agg" => return Some(first()? + "[]"),
        "unnest" => return first()?.strip_suffix("[]").map(str::to_owned),
        "mode" | "percentile_disc" => return of(sorted(call.agg_order.first()?)?),
        _ if POLYMORPHIC.contains(&name) => return first(),
        _ if NUMERIC.contains(&name) => {
            let typed = call.args.iter().enumerate().filter(|(at, _)| is_typed(name, *at));
            return of_numbers(name, &typed.map(|(_, arg)| of(arg)).collect::<Option<Vec<_>>>()?);
        }
        _ => FIXED.iter().find(|(fixed, _)| *fixed == name)?.1,
    };
    Some(named.to_owned())
}

fn sorted(by: &Node) -> Option<&Node> {
    match &by.node {
        Some(NodeEnum::SortBy(by)) => by.node.as_deref(),
        _ => None,
    }
}

/// The type of a function of numbers: each has one of numeric and one of double precision, which whole
/// numbers prefer; some have more.
fn of_numbers(name: &str, types: &[String]) -> Option<String> {
    let has = |names: &[&str]| types.iter().any(|of| names.contains(&of.as_str()));
    let [first, ..] = types else { return None };
    let named = match (name, first.as_str()) {
        ("abs", of) => of,
        ("sum", "smallint" | "integer") => "bigint",
        ("sum", "bigint") => "numeric",
        ("sum", of) => of,
        ("mod", _) if !has(&[TYPE, "numeric"]) => return None,
        (
            "avg" | "stddev" | "stddev_pop" | "stddev_samp" | "var_pop" | "var_samp" | "variance",
            of,
        ) if WHOLE.contains(&of) => "numeric",
        ("avg", "interval") => "interval",
        _ if has(&["double precision", "real"]) => "double precision",
        _ if has(&[TYPE]) => TYPE,
        _ if has(&["numeric"]) || name == "log" && types.len() > 1 => "numeric",
        ("round" | "trunc", _) if types.len() > 1 => "numeric",
        _ if has(&WHOLE) => "double precision",
        _ => return None,
    };
    Some(named.to_owned())
}

/// Types of whole numbers, which become either type of EXTRACT by themselves.
pub const WHOLE: [&str; 3] = ["smallint", "integer", "bigint"];

/// The type of a column that branches unite: that of all, or the one that numbers become by themselves.
pub fn united(types: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let mut types = types.into_iter();
    let first = types.next()??;
    types.try_fold(first, |one, other| match other? {
        other if other == one => Some(one),
        other => arithmetic("+", &one, &other).filter(|of| *of == one || *of == other),
    })
}

/// The type of arithmetic, as operators on numbers have it (pg_operator.dat).
pub fn arithmetic(operator: &str, left: &str, right: &str) -> Option<String> {
    let either = |name: &str| left == name || right == name;
    let rank = |name: &str| match name {
        TYPE | "numeric" => Some(3),
        "real" => Some(4),
        "double precision" => Some(5),
        whole => WHOLE.iter().position(|name| *name == whole),
    };
    let (low, high) = (rank(left)?.min(rank(right)?), rank(left)?.max(rank(right)?));
    let named = match (operator, high) {
        ("%", 4..) => return None,
        ("^", ..3) => "double precision",
        (_, 3) if either(TYPE) => TYPE,
        (_, 3) => "numeric",
        (_, 4) if low == 4 => "real",
        (_, 4..) => "double precision",
        (_, whole) => WHOLE.get(whole)?,
    };
    Some(named.to_owned())
}

/// What CASE can come to: all of one type.
pub fn results(case: &CaseExpr) -> impl Iterator<Item = &Node> {
    case.args
        .iter()
        .filter_map(|when| match &when.node {
            Some(NodeEnum::CaseWhen(when)) => when.result.as_deref(),
            _ => None,
        })
        .chain(case.defresult.as_deref())
}
