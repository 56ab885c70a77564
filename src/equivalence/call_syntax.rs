//! EQ-CALL-SYNTAX: functions with a syntax of their own are calls of functions.

use pg_query::protobuf::CoercionForm;

use super::{Exact, walk};
use crate::tree::visit::{Message, Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-CALL-SYNTAX",
    summary: "`POSITION(a IN b)` and `pg_catalog.position(b, a)`: SQL syntax and the plain call",
    why: "The grammar (func_expr_common_subexpr in gram.y) turns the one into the other, argument \
          order included; servers before 14 print the call.",
    same: &[
        ("position('a' in b)", "\"position\"(b, 'a')"),
        ("substring(s from 2 for 3)", "\"substring\"(s, 2, 3)"),
        ("t at time zone 'UTC'", "timezone('UTC', t)"),
        ("(a, b) overlaps (c, d)", "\"overlaps\"(a, b, c, d)"),
    ],
    different: &[
        ("position('a' in b)", "position(b in 'a')"),
        ("extract(year from x)", "date_part('year', x)"),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Plain, tree),
};

struct Plain;

impl Visitor for Plain {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message {
            call.set_funcformat(CoercionForm::CoerceExplicitCall);
        }
        Step::Into
    }
}
