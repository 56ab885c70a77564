//! EQ-CALL-SYNTAX: functions with a syntax of their own are calls of functions.

use pg_query::protobuf::CoercionForm;

use super::{Boundary, Rule, Version};
use crate::tree::visit::{Message, Step, Visitor, walk_enum};

pub const VERSION: Version = Version {
    code: "EQ-CALL-SYNTAX",
    summary: "`position(b, a)` (servers before 14) and `POSITION(a IN b)`: the call and SQL syntax",
    boundary: Boundary::Between(14),
    why: "The grammar (func_expr_common_subexpr in gram.y) turns the one into the other, argument \
          order included. Servers before 14 print the call for both; from 14 on a view remembers \
          which of the two was written, so there they stay two texts.",
    same: &[
        ("\"position\"(b, 'a')", "position('a' in b)"),
        ("\"substring\"(s, 2, 3)", "substring(s from 2 for 3)"),
        ("timezone('UTC', t)", "t at time zone 'UTC'"),
        ("\"overlaps\"(a, b, c, d)", "(a, b) overlaps (c, d)"),
    ],
    different: &[("\"position\"(b, 'a')", "position(b in 'a')")],
    rule: Rule::Tree(|tree, _| walk_enum(&mut Plain, tree)),
};

struct Plain;

impl Visitor for Plain {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message {
            if call.funcformat() == CoercionForm::CoerceSqlSyntax && call.funcname.len() == 2 {
                // The grammar names the schema, pg_catalog; the call of an older server does not.
                call.funcname.remove(0);
            }
            call.set_funcformat(CoercionForm::CoerceExplicitCall);
        }
        Step::Into
    }
}
