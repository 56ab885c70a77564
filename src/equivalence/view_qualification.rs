//! EQ-VIEW-QUALIFICATION: the name of the only relation of a query before the names of its columns.

use pg_query::{
    NodeEnum,
    protobuf::{ColumnRef, Node, ResTarget, SelectStmt},
};

use super::{
    Exact,
    output_name::{self, OutputName},
};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor, walk_nodes},
};

pub const EXACT: Exact = Exact {
    code: "EQ-VIEW-QUALIFICATION",
    summary: "`SELECT users.id FROM users` (servers before 16) and `SELECT id FROM users`",
    why: "With one entry in FROM its name adds nothing, at the top level of a query. Servers from 16 \
          leave it out there and only there (get_query_def in ruleutils.c), so sub-selects, WITH \
          queries and branches of a set operation are not touched. A bare name in ORDER BY and \
          DISTINCT ON means an output column first (findTargetlistEntrySQL92 in parse_clause.c): \
          where one of that name is something else, the qualification stays, as the servers leave \
          it there themselves.",
    same: &[
        ("SELECT t.a, t.b FROM s.t WHERE t.c > 0", "SELECT a, b FROM s.t WHERE c > 0"),
        ("SELECT u.a FROM s.t u GROUP BY u.a", "SELECT a FROM s.t u GROUP BY a"),
        ("SELECT t.a FROM t ORDER BY t.a", "SELECT a FROM t ORDER BY a"),
        (
            "SELECT t.a FROM t WHERE t.a IN (SELECT u.a FROM u)",
            "SELECT a FROM t WHERE a IN (SELECT u.a FROM u)",
        ),
        (
            "WITH w AS (SELECT t.a FROM t) SELECT w.a FROM w",
            "WITH w AS (SELECT t.a FROM t) SELECT a FROM w",
        ),
        ("VALUES (1), (2) ORDER BY \"*VALUES*\".column1", "VALUES (1), (2) ORDER BY column1"),
    ],
    different: &[
        (
            "SELECT t.a AS b, t.b AS a FROM t ORDER BY t.a",
            "SELECT t.a AS b, t.b AS a FROM t ORDER BY a",
        ),
        ("SELECT lower(t.a) AS a FROM t ORDER BY t.a", "SELECT lower(t.a) AS a FROM t ORDER BY a"),
        (
            "SELECT DISTINCT ON (t.a) lower(t.a) AS a FROM t",
            "SELECT DISTINCT ON (a) lower(t.a) AS a FROM t",
        ),
        ("SELECT t.a FROM t, u", "SELECT a FROM t, u"),
        ("SELECT x.a FROM (SELECT t.a FROM t) x", "SELECT a FROM (SELECT a FROM t) x"),
        ("SELECT t.a FROM t UNION SELECT u.a FROM u", "SELECT a FROM t UNION SELECT a FROM u"),
        (
            "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a)",
            "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = a)",
        ),
        ("SELECT t.* FROM t", "SELECT * FROM t"),
    ],
    needs_empty_path: false,
    rewrite: |tree| match tree {
        NodeEnum::SelectStmt(select) => unqualify(select),
        NodeEnum::List(body) => atomic(&mut body.items),
        _ => {}
    },
};

/// The statements of a BEGIN ATOMIC body: a list in a list.
fn atomic(body: &mut [Node]) {
    for node in body {
        match &mut node.node {
            Some(NodeEnum::List(statements)) => atomic(&mut statements.items),
            Some(NodeEnum::SelectStmt(select)) => unqualify(select),
            _ => {}
        }
    }
}

fn unqualify(select: &mut SelectStmt) {
    let relation = match select.from_clause.as_slice() {
        [Node { node: Some(only) }] => reference_name(only),
        // So servers before 16 call what stands alone.
        [] if !select.values_lists.is_empty() => Some("*VALUES*".to_owned()),
        _ => None,
    };
    let Some(relation) = relation else { return };
    let outputs: Vec<ResTarget> = select.target_list.iter().filter_map(target).collect();
    let mut visitor = Unqualify { relation: &relation };
    for list in [&mut select.sort_clause, &mut select.distinct_clause] {
        for node in list.iter_mut().filter(|node| !is_ambiguous(node, &relation, &outputs)) {
            walk_nodes(&mut visitor, std::slice::from_mut(node));
        }
    }
    for list in [&mut select.target_list, &mut select.group_clause, &mut select.window_clause] {
        walk_nodes(&mut visitor, list);
    }
    let clauses = [
        &mut select.where_clause,
        &mut select.having_clause,
        &mut select.limit_offset,
        &mut select.limit_count,
    ];
    for node in clauses.into_iter().flatten() {
        walk_nodes(&mut visitor, std::slice::from_mut(node.as_mut()));
    }
}

/// What columns of an item of FROM are qualified with; `None` for a join, which has several.
fn reference_name(item: &NodeEnum) -> Option<String> {
    let (alias, own) = match item {
        NodeEnum::RangeVar(range) => (&range.alias, Some(range.relname.clone())),
        NodeEnum::RangeSubselect(range) => (&range.alias, None),
        NodeEnum::RangeFunction(range) => (&range.alias, function_name(&range.functions)),
        NodeEnum::RangeTableFunc(range) => (&range.alias, Some("xmltable".to_owned())),
        NodeEnum::JsonTable(range) => (&range.alias, Some("json_table".to_owned())),
        NodeEnum::RangeTableSample(sample) => {
            return reference_name(sample.relation.as_ref()?.node.as_ref()?);
        }
        _ => return None,
    };
    alias.as_ref().map(|alias| alias.aliasname.clone()).or(own)
}

/// The name of the first function: each is a list of a call and its columns.
fn function_name(functions: &[Node]) -> Option<String> {
    match node::items(functions.first()?)?.first()?.node.as_ref()? {
        NodeEnum::FuncCall(call) => call.funcname.last().and_then(node::string).map(str::to_owned),
        _ => None,
    }
}

fn target(node: &Node) -> Option<ResTarget> {
    match &node.node {
        Some(NodeEnum::ResTarget(target)) => Some(target.as_ref().clone()),
        _ => None,
    }
}

/// Whether a key of ORDER BY or DISTINCT ON without its qualification could be an output column
/// that is something else.
fn is_ambiguous(key: &Node, relation: &str, outputs: &[ResTarget]) -> bool {
    let expression = match &key.node {
        Some(NodeEnum::SortBy(sort)) => sort.node.as_deref(),
        _ => Some(key),
    };
    let Some(NodeEnum::ColumnRef(column)) = expression.and_then(|node| node.node.as_ref()) else {
        return false;
    };
    let Some(column) = column_of(column, relation) else { return false };
    let is_column = |target: &ResTarget| match target.val.as_ref().and_then(|v| v.node.as_ref()) {
        Some(NodeEnum::ColumnRef(value)) => {
            column_of(value, relation).or_else(|| bare(value)) == Some(column)
        }
        _ => false,
    };
    let named = |target: &&ResTarget| match output_name::of_target(target) {
        // Servers name every output that is no column, unless it has no name at all.
        OutputName::Unknown if target.name.is_empty() => true,
        name => name.may_be(column),
    };
    outputs.iter().filter(named).any(|target| !is_column(target))
}

/// `a` of `t.a`.
fn column_of<'a>(column: &'a ColumnRef, relation: &str) -> Option<&'a str> {
    match node::strings(&column.fields)?.as_slice() {
        [qualifier, name] if *qualifier == relation => Some(name),
        _ => None,
    }
}

fn bare(column: &ColumnRef) -> Option<&str> {
    match node::strings(&column.fields)?.as_slice() {
        [name] => Some(name),
        _ => None,
    }
}

struct Unqualify<'a> {
    relation: &'a str,
}

impl Visitor for Unqualify<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            // What is inside has a scope of its own; what it says of this one stays qualified.
            Message::SelectStmt(_) => return Step::Over,
            Message::ColumnRef(column) if column_of(column, self.relation).is_some() => {
                column.fields.remove(0);
            }
            _ => {}
        }
        Step::Into
    }
}
