//! EQ-HIDDEN-NAME: names of output columns that nobody can see: of sub-selects in expressions, and of
//! what INSERT selects.

use pg_query::{NodeEnum, protobuf::ResTarget};

use super::{
    Exact,
    output_name::{self, OutputName},
    union_alias::unname,
    walk,
};
use crate::tree::visit::{Message, Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-HIDDEN-NAME",
    summary: "`EXISTS (SELECT 'x'::text AS text FROM t)` and `EXISTS (SELECT 'x'::text FROM t)`",
    why: "The columns of a sub-select in an expression, and those that INSERT selects, are used by \
          their places (transformSubLink in parse_expr.c, transformInsertStmt in analyze.c). A \
          restored view names some that the first one did not. A name that an ORDER BY, GROUP BY or \
          DISTINCT ON of the sub-select could speak of stays, and so does one that an output column \
          without a name is called by.",
    same: &[
        (
            "SELECT a FROM t WHERE EXISTS (SELECT 'x'::text AS text FROM u)",
            "SELECT a FROM t WHERE EXISTS (SELECT 'x'::text FROM u)",
        ),
        (
            "SELECT (SELECT max(u.b) AS b FROM u) AS c FROM t",
            "SELECT (SELECT max(u.b) AS m FROM u) AS c FROM t",
        ),
        ("SELECT (SELECT u.b AS c FROM u) FROM t", "SELECT (SELECT u.b FROM u) AS c FROM t"),
        (
            "SELECT a FROM t WHERE b IN (SELECT 'x'::text AS text UNION SELECT u.b FROM u)",
            "SELECT a FROM t WHERE b IN (SELECT 'x'::text UNION SELECT u.b FROM u)",
        ),
        ("INSERT INTO t SELECT 1 AS a, 2 AS b", "INSERT INTO t SELECT 1, 2"),
    ],
    different: &[
        ("SELECT (SELECT u.b AS c FROM u) FROM t", "SELECT (SELECT u.b FROM u) FROM t"),
        (
            "SELECT (SELECT u.b AS c FROM u ORDER BY c LIMIT 1) AS x FROM t",
            "SELECT (SELECT u.b FROM u ORDER BY c LIMIT 1) AS x FROM t",
        ),
        ("SELECT q.a FROM (SELECT 1 AS a) q", "SELECT q.a FROM (SELECT 1) q"),
        ("SELECT ARRAY(SELECT 1) AS a", "SELECT ARRAY(SELECT 1) AS b"),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Hidden, tree),
};

struct Hidden;

impl Visitor for Hidden {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::ResTarget(target) => named(target),
            _ => Step::Into,
        }
    }

    // On the way out: what is within has told its names by then.
    fn message_done(&mut self, message: &mut Message<'_>) {
        let hidden = match message {
            Message::SubLink(link) => &mut link.subselect,
            Message::InsertStmt(insert) => &mut insert.select_stmt,
            _ => return,
        };
        if let Some(NodeEnum::SelectStmt(select)) = hidden.as_mut().and_then(|n| n.node.as_mut()) {
            unname(select);
        }
    }
}

/// An output column may be called by a sub-select in it: it gets that name before it is lost.
fn named(target: &mut ResTarget) -> Step {
    if target.name.is_empty() && output_name::is_of_sub_select(target) {
        match output_name::of_target(target) {
            OutputName::Known(name) => target.name = name,
            OutputName::Unknown => return Step::Over,
        }
    }
    Step::Into
}
