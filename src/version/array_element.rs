//! EQ-ARRAY-ELEMENT: EQ-ARRAY-CAST where only a type tells that an element is no array.

use pg_query::{
    NodeEnum,
    protobuf::{Node, TypeCast},
};

use super::{Boundary, Rule, Sight, Version};
use crate::{
    equivalence::array_cast,
    tree::visit::{Visitor, walk_enum},
};

pub const VERSION: Version = Version {
    code: "EQ-ARRAY-ELEMENT",
    summary: "`(ARRAY['a'::public.domain])::text[]` and `ARRAY[('a'::public.domain)::text]`",
    boundary: Boundary::Any,
    why: "As EQ-ARRAY-CAST, for elements that are columns, or values of domains: whether they are arrays \
          themselves is looked up in the dump. What is not to be known stays a difference.",
    same: &[],
    different: &[],
    rule: Rule::Tree(|tree, sight| walk_enum(&mut Elements(sight), tree)),
};

struct Elements<'a>(&'a Sight<'a>);

impl Elements<'_> {
    /// Whether a value is of a type that is no array: a built-in one or an enumeration, or a domain over
    /// one.
    fn is_scalar(&self, node: &Node) -> bool {
        let Some(of) = self.0.types.of_expression(node) else { return false };
        !of.ends_with("[]") && (!of.contains('.') || self.0.types.is_enumeration(&of))
    }
}

/// What EQ-ARRAY-CAST knows by itself is left to it.
fn tells(cast: &TypeCast) -> bool {
    match cast.arg.as_ref().and_then(|arg| arg.node.as_ref()) {
        Some(NodeEnum::AArrayExpr(array)) => {
            array_cast::tell(&array.elements) || array.elements.iter().any(array_cast::is_array)
        }
        _ => true,
    }
}

impl Visitor for Elements<'_> {
    fn node_done(&mut self, node: &mut NodeEnum) {
        if let NodeEnum::TypeCast(cast) = node
            && !tells(cast)
            && let Some(array) = array_cast::distributed(cast, &|node| self.is_scalar(node))
        {
            *node = array;
        }
    }
}
