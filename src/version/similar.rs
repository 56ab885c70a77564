//! EQ-SIMILAR-ESCAPE: the function behind SIMILAR TO.

use pg_query::{
    NodeEnum,
    protobuf::{FuncCall, Node, String as Name},
};

use super::{Boundary, Rule, Version};
use crate::tree::{
    node::{self, Constant},
    visit::{Message, Step, Visitor, walk_enum},
};

pub const VERSION: Version = Version {
    code: "EQ-SIMILAR-ESCAPE",
    summary: "`similar_escape(p, NULL)` (servers before 13) and `similar_to_escape(p)`",
    boundary: Boundary::Between(13),
    why: "PostgreSQL 13 replaced the function behind SIMILAR TO (regexp.c). The two differ only for an \
          escape that is NULL at run time, so only a constant escape is equated.",
    same: &[
        ("s ~ similar_escape('x|y'::text, NULL::text)", "s ~ similar_to_escape('x|y'::text)"),
        (
            "s ~ similar_escape('x#y'::text, '#'::text)",
            "s ~ similar_to_escape('x#y'::text, '#'::text)",
        ),
    ],
    different: &[
        ("s ~ similar_escape('x'::text, e)", "s ~ similar_to_escape('x'::text, e)"),
        ("s ~ similar_escape('x'::text, NULL::text)", "s ~ similar_to_escape('y'::text)"),
    ],
    rule: Rule::Tree(|tree, _| walk_enum(&mut Renamed, tree)),
};

struct Renamed;

impl Visitor for Renamed {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message
            && node::strings(&call.funcname).is_some_and(|names| names == ["similar_escape"])
        {
            rename(call);
        }
        Step::Into
    }
}

fn rename(call: &mut FuncCall) {
    let [_, escape] = call.args.as_slice() else { return };
    match constant(escape) {
        Some(Constant::Null) => call.args.truncate(1),
        Some(Constant::String(_)) => {}
        _ => return,
    }
    let name = NodeEnum::String(Name { sval: "similar_to_escape".to_owned() });
    call.funcname = vec![Node { node: Some(name) }];
}

/// A constant, with or without a cast.
fn constant(node: &Node) -> Option<Constant<'_>> {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => node::constant_node(cast.arg.as_deref()?),
        _ => node::constant_node(node),
    }
}
