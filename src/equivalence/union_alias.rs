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

/// Takes the names from the columns of a query, in all its branches, but those that it speaks of
/// itself.
pub(super) fn unname(query: &mut SelectStmt) {
    let is_set_operation = query.larg.is_some();
    if is_set_operation && !query.sort_clause.is_empty() {
        return;
    }
    for side in [&mut query.larg, &mut query.rarg].into_iter().flatten() {
        unname(side);
    }
    let mut spoken_of = query.group_clause.clone();
    spoken_of.extend(query.distinct_clause.iter().cloned());
    spoken_of.extend(query.sort_clause.iter().filter_map(sort_key));
    for target in &mut query.target_list {
        if let Some(NodeEnum::ResTarget(target)) = &mut target.node
            && !spoken_of.iter().any(|node| is_name(node, &target.name))
        {
            target.name.clear();
        }
    }
}

fn sort_key(node: &Node) -> Option<Node> {
    match &node.node {
        Some(NodeEnum::SortBy(sort)) => sort.node.as_deref().cloned(),
        _ => None,
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
