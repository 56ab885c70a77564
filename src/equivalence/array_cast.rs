//! EQ-ARRAY-CAST: a cast of an array constructor is a cast of its elements.

use pg_query::{
    NodeEnum,
    protobuf::{Node, TypeCast},
};

use super::{Exact, walk};
use crate::tree::visit::{Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-ARRAY-CAST",
    summary: "`ARRAY[a, b]::text[]` and `ARRAY[a::text, b::text]`",
    why: "The parser hands the target type down to the elements of an array constructor and casts \
          each of them (transformTypeCast and transformArrayExpr in parse_expr.c). What was \
          `x IN ('a', 'b')` on a varchar comes back in the second form after a restore. \
          '{a,b}'::text[] is a constant and stays one.",
    same: &[
        ("ARRAY[a, b]::text[]", "ARRAY[a::text, b::text]"),
        (
            "(ARRAY['a'::character varying, 'b'::character varying])::text[]",
            "ARRAY[('a'::character varying)::text, ('b'::character varying)::text]",
        ),
    ],
    different: &[
        ("ARRAY[a, b]::text[]", "ARRAY[a, b]"),
        ("'{a,b}'::text[]", "ARRAY['a', 'b']::text[]"),
        ("ARRAY[a::text, b]", "ARRAY[a, b]::text[]"),
        ("ARRAY[[a]]::text[]", "ARRAY[[a::text]]"),
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
    let is_nested = |node: &Node| matches!(node.node, Some(NodeEnum::AArrayExpr(_)) | None);
    if array.elements.is_empty() || array.elements.iter().any(is_nested) {
        return None;
    }
    for node in &mut array.elements {
        let arg = Some(Box::new(std::mem::take(node)));
        let cast = TypeCast { arg, type_name: Some(element.clone()), location: 0 };
        node.node = Some(NodeEnum::TypeCast(Box::new(cast)));
    }
    Some(NodeEnum::AArrayExpr(std::mem::take(array)))
}
