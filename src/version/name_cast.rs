//! EQ-NAME-CAST: the cast of CURRENT_USER and its like in a comparison.

use pg_query::{
    NodeEnum,
    protobuf::{AExpr, AExprKind, Node, SqlValueFunctionOp as Op},
};

use super::{Boundary, Rule, Version};
use crate::tree::{
    typename::type_name,
    visit::{Message, Step, Visitor, walk_enum},
};

pub const VERSION: Version = Version {
    code: "EQ-NAME-CAST",
    summary: "`owner = (CURRENT_USER)::text` (servers before 12) and `owner = CURRENT_USER`",
    boundary: Boundary::Between(12),
    why: "Since 12 name and text compare directly; before, the name was cast first (release notes of \
          PostgreSQL 12). Only an operand of an operator is meant: in a select list the cast decides \
          the type of a column.",
    same: &[("(c)::text = (CURRENT_USER)::text", "(c)::text = CURRENT_USER")],
    different: &[
        ("(CURRENT_USER)::text", "CURRENT_USER"),
        ("c = (CURRENT_USER)::text", "c = SESSION_USER"),
        ("c = (n)::text", "c = n"),
    ],
    rule: Rule::Tree(|tree, _| walk_enum(&mut Operands, tree)),
};

struct Operands;

impl Visitor for Operands {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        // The type of NULLIF is that of its first operand.
        if let Message::AExpr(expression) = message
            && expression.kind() != AExprKind::AexprNullif
        {
            let AExpr { lexpr, rexpr, .. } = &mut **expression;
            [lexpr, rexpr].into_iter().flatten().for_each(|side| uncast(side));
        }
        Step::Into
    }
}

fn uncast(node: &mut Node) {
    if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
        && cast.type_name.as_ref().is_some_and(|name| type_name(name) == "text")
        && let Some(argument) = cast.arg.as_mut().filter(|argument| is_name(argument))
    {
        *node = std::mem::take(argument);
    }
}

/// The functions of type name (gram.y, func_expr_common_subexpr).
fn is_name(node: &Node) -> bool {
    match &node.node {
        Some(NodeEnum::SqlvalueFunction(function)) => matches!(
            function.op(),
            Op::SvfopCurrentRole
                | Op::SvfopCurrentUser
                | Op::SvfopUser
                | Op::SvfopSessionUser
                | Op::SvfopCurrentCatalog
                | Op::SvfopCurrentSchema
        ),
        _ => false,
    }
}
