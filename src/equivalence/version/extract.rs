//! EQ-EXTRACT: date_part() and EXTRACT, which became two functions.

use pg_query::{
    NodeEnum,
    protobuf::{
        AConst, AExpr, CaseExpr, CaseWhen, Float, FuncCall, Node, String as Name, TypeCast, a_const,
    },
};

use super::{Boundary, Rule, Version, types::Types};
use crate::tree::{
    node,
    typename::type_name,
    visit::{Visitor, walk_enum},
};

pub const VERSION: Version = Version {
    code: "EQ-EXTRACT",
    summary: "`date_part('year', x)` (servers before 14) and `EXTRACT(year FROM x)`",
    boundary: Boundary::Between(14),
    why: "EXTRACT was date_part(), of type double precision, and is a function of its own since 14, of \
          type numeric (release notes of PostgreSQL 14). The casts of what stands next to it change \
          with its type. It hides a date_part() that was rewritten to EXTRACT after the upgrade; \
          between two servers from 14 the two are always different. Where a constant has its type \
          from an EXTRACT that is not beside it, the difference stays, as a note.",
    same: &[
        ("date_part('year'::text, x)", "EXTRACT(year FROM x)"),
        (
            "date_part('year'::text, x) > (2000)::double precision",
            "EXTRACT(year FROM x) > (2000)::numeric",
        ),
        (
            "date_part('year'::text, x) = ANY (ARRAY[(1)::double precision, (2)::double precision])",
            "EXTRACT(year FROM x) = ANY (ARRAY[(1)::numeric, (2)::numeric])",
        ),
        ("date_part('year'::text, x) * '1.5'::double precision", "EXTRACT(year FROM x) * 1.5"),
        (
            "CASE WHEN b THEN date_part('year'::text, x) ELSE (0)::double precision END",
            "CASE WHEN b THEN EXTRACT(year FROM x) ELSE (0)::numeric END",
        ),
        (
            "to_timestamp((floor((date_part('epoch'::text, x) / (300)::double precision)) * (300)::double precision))",
            "to_timestamp(((floor((EXTRACT(epoch FROM x) / (300)::numeric)) * (300)::numeric))::double precision)",
        ),
        (
            "date_part('year'::text, x) <> ALL ('{2000,2001}'::double precision[])",
            "EXTRACT(year FROM x) <> ALL ('{2000,2001}'::numeric[])",
        ),
        (
            "round(((avg(date_part('epoch'::text, x)) / (60)::double precision))::numeric, 2)",
            "round((avg(EXTRACT(epoch FROM x)) / (60)::numeric), 2)",
        ),
    ],
    different: &[
        ("date_part('year'::text, x)", "EXTRACT(month FROM x)"),
        (
            "date_part('year'::text, x) > (2000)::double precision",
            "EXTRACT(year FROM x) > (2001)::numeric",
        ),
        ("a > (2000)::double precision", "a > (2000)::numeric"),
        ("floor((a)::double precision)", "floor((a)::numeric)"),
        (
            "date_part('year'::text, x) <> ALL ('{2000,2001}'::double precision[])",
            "EXTRACT(year FROM x) <> ALL ('{2000}'::numeric[])",
        ),
        ("(date_part('year'::text, x))::integer", "EXTRACT(year FROM x)"),
    ],
    rule: Rule::Tree(|tree, sight| {
        walk_enum(&mut Numbers(&sight.types), tree);
        if sight.is_loose && is_afar(tree, &sight.types) {
            walk_enum(&mut Constants, tree);
        }
    }),
};

/// Functions and aggregates that come to the type they are given.
const OF_ONE_TYPE: &[&str] = &[
    "abs",
    "avg",
    "ceil",
    "ceiling",
    "exp",
    "first_value",
    "floor",
    "lag",
    "last_value",
    "lead",
    "ln",
    "log",
    "max",
    "min",
    "mod",
    "nth_value",
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

struct Numbers<'a>(&'a Types<'a>);

impl Visitor for Numbers<'_> {
    /// From the inside out: what is next to EXTRACT has the type of EXTRACT.
    fn node_done(&mut self, node: &mut NodeEnum) {
        match node {
            NodeEnum::FuncCall(call) if is_named(&call.funcname, "extract") => {
                let name = NodeEnum::String(Name { sval: "date_part".to_owned() });
                call.funcname = vec![Node { node: Some(name) }];
            }
            NodeEnum::FuncCall(call) if is_of_one_type(call) => self.among(&mut call.args),
            NodeEnum::TypeCast(cast) if is_number(cast) => {
                if let Some(argument) = cast.arg.as_mut().filter(|arg| is_extract(arg, self.0))
                    && let Some(argument) = argument.node.take()
                {
                    *node = argument;
                }
            }
            NodeEnum::AExpr(expression) => self.beside(expression),
            NodeEnum::CoalesceExpr(list) => self.among(&mut list.args),
            NodeEnum::MinMaxExpr(list) => self.among(&mut list.args),
            NodeEnum::CaseExpr(case) => {
                if case.arg.as_deref().is_some_and(|arg| is_extract(arg, self.0)) {
                    whens(case).filter_map(|when| when.expr.as_deref_mut()).for_each(uncast);
                }
                if results(case).any(|result| is_extract(result, self.0)) {
                    case.defresult.as_deref_mut().into_iter().for_each(uncast);
                    whens(case).filter_map(|when| when.result.as_deref_mut()).for_each(uncast);
                }
            }
            _ => {}
        }
    }
}

impl Numbers<'_> {
    fn beside(&self, expression: &mut AExpr) {
        let (Some(left), Some(right)) = (&mut expression.lexpr, &mut expression.rexpr) else {
            return;
        };
        if is_extract(left, self.0) {
            uncast_all(right);
        } else if is_extract(right, self.0) {
            uncast_all(left);
        }
    }

    fn among(&self, list: &mut [Node]) {
        if list.iter().any(|node| is_extract(node, self.0)) {
            list.iter_mut().for_each(uncast);
        }
    }
}

/// Whether a constant can have its type from an EXTRACT that is not beside it: there is one, or there
/// are columns that may come to one.
fn is_afar(tree: &mut NodeEnum, types: &Types) -> bool {
    let mut afar = Afar { has_constant: false, has_call: false, columns: Vec::new() };
    walk_enum(&mut afar, tree);
    let may_be = |column: NodeEnum| types.of_expression(&Node { node: Some(column) }).is_none();
    afar.has_constant && (afar.has_call || afar.columns.into_iter().any(may_be))
}

struct Afar {
    has_constant: bool,
    has_call: bool,
    columns: Vec<NodeEnum>,
}

impl Visitor for Afar {
    fn node_done(&mut self, node: &mut NodeEnum) {
        match node {
            NodeEnum::TypeCast(cast) => {
                let arg = cast.arg.as_ref().and_then(|arg| arg.node.as_ref());
                self.has_constant |= matches!(arg, Some(NodeEnum::AConst(_))) && is_number(cast);
            }
            NodeEnum::FuncCall(call) => self.has_call |= is_named(&call.funcname, "date_part"),
            NodeEnum::ColumnRef(_) => self.columns.push(node.clone()),
            _ => {}
        }
    }
}

/// Constants that take the type of EXTRACT from afar: out of a sub-select, through CASE or an
/// aggregate.
struct Constants;

impl Visitor for Constants {
    fn node_done(&mut self, node: &mut NodeEnum) {
        if let NodeEnum::TypeCast(cast) = node
            && is_number(cast)
            && let Some(NodeEnum::AConst(constant)) =
                cast.arg.as_mut().and_then(|arg| arg.node.as_mut())
        {
            unquote(constant);
            *node = NodeEnum::AConst(std::mem::take(constant));
        }
    }
}

fn is_named(names: &[Node], name: &str) -> bool {
    own_name(names) == Some(name)
}

/// The name of what is built in. The definition of another view is not in one form yet.
fn own_name(names: &[Node]) -> Option<&str> {
    match node::strings(names)?[..] {
        [name] | ["pg_catalog", name] => Some(name),
        _ => None,
    }
}

/// A cast to one of the two types that EXTRACT has had.
fn is_number(cast: &TypeCast) -> bool {
    let name = cast.type_name.as_ref().map(type_name);
    matches!(name.as_deref(), Some("numeric" | "double precision"))
}

fn is_array(cast: &TypeCast) -> bool {
    let name = cast.type_name.as_ref().map(type_name);
    matches!(name.as_deref(), Some("numeric[]" | "double precision[]"))
}

fn is_of_one_type(call: &FuncCall) -> bool {
    own_name(&call.funcname).is_some_and(|name| OF_ONE_TYPE.contains(&name))
}

fn is_extract(node: &Node, types: &Types) -> bool {
    types.of_expression(node).as_deref() == Some(TYPE)
}

/// Whether a call is an EXTRACT, or comes to one because an argument does.
pub fn is_call_of_one(call: &FuncCall, types: &Types) -> bool {
    ["date_part", "extract"].iter().any(|name| is_named(&call.funcname, name))
        || is_of_one_type(call) && call.args.iter().any(|arg| is_extract(arg, types))
}

/// What [`Types`] calls the type of EXTRACT, which depends on the server.
pub const TYPE: &str = "EXTRACT";

fn whens(case: &mut CaseExpr) -> impl Iterator<Item = &mut CaseWhen> {
    case.args.iter_mut().filter_map(|when| match &mut when.node {
        Some(NodeEnum::CaseWhen(when)) => Some(when.as_mut()),
        _ => None,
    })
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

/// A value, or the values of IN, ANY and BETWEEN.
fn uncast_all(node: &mut Node) {
    match &mut node.node {
        Some(NodeEnum::AArrayExpr(array)) => array.elements.iter_mut().for_each(uncast),
        Some(NodeEnum::List(list)) => list.items.iter_mut().for_each(uncast),
        Some(NodeEnum::TypeCast(cast)) if is_array(cast) => {
            if let Some(array) = &mut cast.arg {
                *node = std::mem::take(array);
            }
        }
        _ => uncast(node),
    }
}

/// Takes a cast to either type off; a constant in quotes is then the number that it is.
fn uncast(node: &mut Node) {
    if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
        && is_number(cast)
        && let Some(argument) = &mut cast.arg
    {
        *node = std::mem::take(argument);
        if let Some(NodeEnum::AConst(constant)) = &mut node.node {
            unquote(constant);
        }
    }
}

fn unquote(constant: &mut AConst) {
    if let Some(a_const::Val::Sval(text)) = &constant.val {
        let fval = text.sval.clone();
        constant.val = Some(a_const::Val::Fval(Float { fval }));
    }
}
