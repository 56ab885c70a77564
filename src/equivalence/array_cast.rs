//! EQ-ARRAY-CAST: a cast of an array constructor is a cast of its elements.

use pg_query::{
    NodeEnum,
    protobuf::{Node, TypeCast},
};

use super::{Exact, walk};
use crate::tree::{
    node,
    visit::{Step, Visitor},
};

pub const EXACT: Exact = Exact {
    code: "EQ-ARRAY-CAST",
    summary: "`ARRAY['a', 'b']::text[]` and `ARRAY['a'::text, 'b'::text]`",
    why: "The parser hands the target type down to the elements of an array constructor and casts \
          each of them (transformTypeCast and transformArrayExpr in parse_expr.c): those that are no \
          arrays themselves, which constants and casts tell, and one element for all of them, as they \
          have one type. What was \
          `x IN ('a', 'b')` on a varchar comes back in the second form after a restore. \
          '{a,b}'::text[] is a constant and stays one.",
    same: &[
        ("ARRAY['a', 'b']::text[]", "ARRAY['a'::text, 'b'::text]"),
        (
            "(ARRAY['a'::character varying, 'b'::character varying])::text[]",
            "ARRAY[('a'::character varying)::text, ('b'::character varying)::text]",
        ),
        (
            "(ARRAY['a'::character varying, b])::text[]",
            "ARRAY[('a'::character varying)::text, (b)::text]",
        ),
    ],
    different: &[
        ("ARRAY[a, b]::text[]", "ARRAY[a, b]"),
        ("'{a,b}'::text[]", "ARRAY['a', 'b']::text[]"),
        ("ARRAY[a::text, b]", "ARRAY[a, b]::text[]"),
        ("ARRAY[[a]]::text[]", "ARRAY[[a::text]]"),
        // Of two arrays the first is one of two dimensions.
        ("ARRAY[a, b]::text[]", "ARRAY[a::text, b::text]"),
        ("ARRAY[a::varchar[]]::text[]", "ARRAY[(a::varchar[])::text]"),
        // '{a}' would be an array if b was one.
        ("ARRAY['{a}', b]::text[]", "ARRAY['{a}'::text, b::text]"),
        ("ARRAY[a::s.d]::text[]", "ARRAY[(a::s.d)::text]"),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Distribute, tree),
};

struct Distribute;

impl Visitor for Distribute {
    fn node(&mut self, node: &mut NodeEnum) -> Step {
        if let NodeEnum::TypeCast(cast) = node
            && let Some(array) = distributed(cast)
        {
            *node = array;
        }
        Step::Into
    }
}

/// The constructor with the cast on every element; `None` for what is no plain array of them.
fn distributed(cast: &mut TypeCast) -> Option<NodeEnum> {
    let mut element = cast.type_name.clone()?;
    if element.array_bounds.len() != 1 {
        return None;
    }
    element.array_bounds.clear();
    let Some(NodeEnum::AArrayExpr(array)) = &mut cast.arg.as_mut()?.node else { return None };
    let is_scalar = array.elements.iter().any(is_scalar);
    if !is_scalar && (array.elements.is_empty() || !array.elements.iter().all(is_constant)) {
        return None;
    }
    for node in &mut array.elements {
        let arg = Some(Box::new(std::mem::take(node)));
        let cast = TypeCast { arg, type_name: Some(element.clone()), location: 0 };
        node.node = Some(NodeEnum::TypeCast(Box::new(cast)));
    }
    Some(NodeEnum::AArrayExpr(std::mem::take(array)))
}

/// A constant has no type yet: among nothing else it is no array.
fn is_constant(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::AConst(_)))
}

/// Whether a value is certainly no array: then the cast hands the type of the elements down to it, and
/// else that of the array (the parser sees that only by its type).
fn is_scalar(node: &Node) -> bool {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => cast.type_name.as_ref().is_some_and(|name| {
            // A type of somebody's own may be a domain over an array.
            name.array_bounds.is_empty() && is_builtin(&name.names)
        }),
        _ => false,
    }
}

fn is_builtin(names: &[Node]) -> bool {
    match node::strings(names).as_deref() {
        Some([name]) => SCALARS.contains(name),
        Some(["pg_catalog", name]) => SCALARS.contains(name),
        _ => false,
    }
}

/// Types of `pg_catalog` that stand in lists.
const SCALARS: [&str; 24] = [
    "bool",
    "bpchar",
    "bytea",
    "char",
    "date",
    "float4",
    "float8",
    "int2",
    "int4",
    "int8",
    "interval",
    "json",
    "jsonb",
    "money",
    "name",
    "numeric",
    "oid",
    "regclass",
    "text",
    "time",
    "timestamp",
    "timestamptz",
    "uuid",
    "varchar",
];
