//! EQ-REPEATED-CAST: a cast to the type that a value was just cast to.

use pg_query::{NodeEnum, protobuf::TypeCast};

use super::{Exact, walk};
use crate::tree::{key::key_of, visit::Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-REPEATED-CAST",
    summary: "`x::text::text` and `x::text`",
    why: "A cast to the type and modifier that a value already has does nothing \
          (coerce_to_target_type in parse_coerce.c; length coercions are idempotent).",
    same: &[("x::text::text", "x::text"), ("x::varchar(3)::varchar(3)", "x::varchar(3)")],
    different: &[
        ("x::varchar(3)::varchar(4)", "x::varchar(4)"),
        ("x::text::varchar", "x::varchar"),
        ("x::text", "x"),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Once, tree),
};

struct Once;

impl Visitor for Once {
    /// From the inside out, so that three casts become one.
    fn node_done(&mut self, node: &mut NodeEnum) {
        if let NodeEnum::TypeCast(outer) = node
            && let Some(NodeEnum::TypeCast(inner)) =
                outer.arg.as_mut().and_then(|arg| arg.node.as_mut())
            && is_same_type(outer.type_name.clone(), inner)
        {
            let inner = std::mem::take(inner);
            *node = NodeEnum::TypeCast(inner);
        }
    }
}

fn is_same_type(outer: Option<pg_query::protobuf::TypeName>, inner: &TypeCast) -> bool {
    let key = |name: Option<_>| name.map(|name| key_of(&mut NodeEnum::TypeName(name)));
    let (outer, inner) = (key(outer), key(inner.type_name.clone()));
    outer.is_some() && outer == inner
}
