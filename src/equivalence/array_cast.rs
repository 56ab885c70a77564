//! EQ-ARRAY-CAST: a cast of an array constructor is a cast of its elements.

use pg_query::{
    NodeEnum,
    protobuf::{Node, TypeCast, TypeName},
};

use super::{Exact, walk};
use crate::tree::{node, visit::Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-ARRAY-CAST",
    summary: "`ARRAY['a', 'b']::text[]` and `ARRAY['a'::text, 'b'::text]`",
    why: "The parser hands the target type down to the elements of an array constructor and casts \
          each of them (transformTypeCast and transformArrayExpr in parse_expr.c): to the element's type \
          those that are no arrays themselves, to that of the array those that are. Constants, casts \
          and constructors tell which, and one element for all of them, as they have one type. What was \
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
        (
            "(ARRAY['10.0.0.0/8'::cidr, '11.0.0.0/8'::cidr])::inet[]",
            "ARRAY[('10.0.0.0/8'::cidr)::inet, ('11.0.0.0/8'::cidr)::inet]",
        ),
        (
            "(ARRAY['1'::\"bit\", '0'::\"bit\"])::bit varying[]",
            "ARRAY[('1'::\"bit\")::bit varying, ('0'::\"bit\")::bit varying]",
        ),
        (
            "(ARRAY[ARRAY['a'::varchar], (ARRAY['b'::text])::varchar[]])::text[]",
            "ARRAY[ARRAY[('a'::varchar)::text], (ARRAY[('b'::text)::varchar])::text[]]",
        ),
        ("ARRAY[a::integer[], b]::bigint[]", "ARRAY[(a::integer[])::bigint[], b::bigint[]]"),
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
    /// From the inside out: what is in an array may be an array by then.
    fn node_done(&mut self, node: &mut NodeEnum) {
        if let NodeEnum::TypeCast(cast) = node
            && let Some(array) = distributed(cast, &|_| false)
        {
            *node = array;
        }
    }
}

/// The constructor with the cast on every element; `None` for what is no constructor, or one of what
/// is not known. Elements that are arrays get the type of the array.
/// `is_known` tells of an element that it is no array, where it does not say so itself.
pub fn distributed(cast: &mut TypeCast, is_known: &dyn Fn(&Node) -> bool) -> Option<NodeEnum> {
    let name = cast.type_name.clone()?;
    if name.array_bounds.len() != 1 {
        return None;
    }
    let Some(NodeEnum::AArrayExpr(array)) = &mut cast.arg.as_mut()?.node else { return None };
    let is_nested = array.elements.iter().any(is_array);
    let is_scalar = tell(&array.elements) || array.elements.iter().any(is_known);
    let element = match (is_nested, is_scalar) {
        (true, _) => name,
        (false, true) => TypeName { array_bounds: Vec::new(), ..name },
        (false, false) => return None,
    };
    for node in &mut array.elements {
        let arg = Some(Box::new(std::mem::take(node)));
        let mut cast = TypeCast { arg, type_name: Some(element.clone()), location: 0 };
        let within = distributed(&mut cast, is_known);
        node.node = Some(within.unwrap_or_else(|| NodeEnum::TypeCast(Box::new(cast))));
    }
    Some(NodeEnum::AArrayExpr(std::mem::take(array)))
}

/// Whether elements say by themselves that they are no arrays.
pub fn tell(elements: &[Node]) -> bool {
    elements.iter().any(is_scalar) || !elements.is_empty() && elements.iter().all(is_constant)
}

/// Whether a value is certainly an array, by how it is written; a domain is none here.
pub fn is_array(node: &Node) -> bool {
    match &node.node {
        Some(NodeEnum::AArrayExpr(_)) => true,
        Some(NodeEnum::TypeCast(cast)) => {
            cast.type_name.as_ref().is_some_and(|name| !name.array_bounds.is_empty())
        }
        _ => false,
    }
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
const SCALARS: [&str; 36] = [
    "bit",
    "bool",
    "bpchar",
    "bytea",
    "char",
    "cidr",
    "date",
    "float4",
    "float8",
    "inet",
    "int2",
    "int4",
    "int8",
    "interval",
    "json",
    "jsonb",
    "macaddr",
    "macaddr8",
    "money",
    "name",
    "numeric",
    "oid",
    "pg_lsn",
    "regclass",
    "regproc",
    "regprocedure",
    "regtype",
    "text",
    "time",
    "timestamp",
    "timestamptz",
    "timetz",
    "uuid",
    "varbit",
    "varchar",
    "xml",
];
