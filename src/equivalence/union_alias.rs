//! EQ-UNION-ALIAS: names of output columns in branches of a set operation other than the first.

use pg_query::{
    NodeEnum,
    protobuf::{Node, SelectStmt},
};

use super::{Exact, walk};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor},
};

pub const EXACT: Exact = Exact {
    code: "EQ-UNION-ALIAS",
    summary: "`SELECT 'x'::text AS a UNION SELECT 'y'::text` and `… UNION SELECT 'y'::text AS text`",
    why: "The columns of a set operation are named by its leftmost branch (transformSetOperationStmt \
          in analyze.c). A restored view prints names in the others too. A branch whose own ORDER BY, \
          GROUP BY or DISTINCT ON could speak of the name keeps it.",
    same: &[(
        "SELECT 'x'::text AS a UNION SELECT 'y'::text",
        "SELECT 'x'::text AS a UNION SELECT 'y'::text AS text",
    )],
    different: &[
        ("SELECT 'x'::text AS a UNION SELECT 'y'::text", "SELECT 'x'::text UNION SELECT 'y'::text"),
        (
            "SELECT 1 UNION (SELECT a AS b FROM t ORDER BY b)",
            "SELECT 1 UNION (SELECT a FROM t ORDER BY b)",
        ),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Branches, tree),
};

struct Branches;

impl Visitor for Branches {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::SelectStmt(select) = message
            && let Some(right) = &mut select.rarg
        {
            unname(right);
        }
        Step::Into
    }
}

/// A whole subtree on the right: all its branches but those that a name matters to.
fn unname(branch: &mut SelectStmt) {
    if !branch.sort_clause.is_empty() {
        return;
    }
    for side in [&mut branch.larg, &mut branch.rarg].into_iter().flatten() {
        unname(side);
    }
    let mut spoken_of = branch.group_clause.clone();
    spoken_of.extend(branch.distinct_clause.iter().cloned());
    for target in &mut branch.target_list {
        if let Some(NodeEnum::ResTarget(target)) = &mut target.node
            && !spoken_of.iter().any(|node| is_name(node, &target.name))
        {
            target.name.clear();
        }
    }
}

fn is_name(node: &Node, name: &str) -> bool {
    match &node.node {
        Some(NodeEnum::ColumnRef(column)) => {
            node::strings(&column.fields).is_some_and(|fields| fields == [name])
        }
        // Grouping sets: anything in there might.
        Some(NodeEnum::GroupingSet(_)) => true,
        _ => false,
    }
}
