//! What FROM and WITH name in a query: where its columns come from.

use std::{collections::BTreeMap, rc::Rc};

use pg_query::{
    NodeEnum,
    protobuf::{Alias, Node, RangeVar, SelectStmt, WithClause},
};

use crate::{
    model::Qualified,
    tree::{
        node,
        visit::{Message, Step, Visitor, walk_enum},
    },
};

/// A sub-select, or what WITH defines, and the names it is given for its first columns.
pub struct Query {
    pub select: SelectStmt,
    pub names: Vec<String>,
}

impl Query {
    fn source(select: &SelectStmt, names: &[Node]) -> Source {
        let names = names.iter().filter_map(node::string).map(str::to_owned).collect();
        Source::Query(Rc::new(Self { select: select.clone(), names }))
    }
}

#[derive(Clone)]
pub enum Source {
    Relation(Qualified),
    /// What WITH defines under this name.
    With(String),
    Query(Rc<Query>),
    /// A function, a join with a name, a list of values.
    Other,
}

/// What is in FROM, whatever it is called there.
pub fn of_from(items: &[Node]) -> Vec<Source> {
    items.iter().flat_map(of_item).map(|(_, source)| source).collect()
}

/// An item of FROM as what it is a source of, under its name; of a join all that is joined.
fn of_item(item: &Node) -> Vec<(String, Source)> {
    let named = |alias: &Option<Alias>, source: Source| {
        let name = alias.as_ref().map(|alias| alias.aliasname.clone()).unwrap_or_default();
        vec![(name, source)]
    };
    match &item.node {
        Some(NodeEnum::RangeVar(range)) => vec![of_range(range)],
        Some(NodeEnum::RangeTableSample(sample)) => {
            sample.relation.as_deref().map(of_item).unwrap_or_default()
        }
        Some(NodeEnum::RangeSubselect(range)) => {
            let query = range.subquery.as_ref().and_then(|query| query.node.as_ref());
            match query {
                Some(NodeEnum::SelectStmt(query)) => {
                    let columns = range.alias.as_ref().map(|alias| alias.colnames.as_slice());
                    named(&range.alias, Query::source(query, columns.unwrap_or(&[])))
                }
                _ => named(&range.alias, Source::Other),
            }
        }
        Some(NodeEnum::JoinExpr(join)) if join.alias.is_none() => {
            [&join.larg, &join.rarg].into_iter().flatten().flat_map(|arm| of_item(arm)).collect()
        }
        Some(NodeEnum::JoinExpr(join)) => named(&join.alias, Source::Other),
        Some(NodeEnum::RangeFunction(range)) => named(&range.alias, Source::Other),
        Some(NodeEnum::RangeTableFunc(range)) => named(&range.alias, Source::Other),
        Some(NodeEnum::JsonTable(range)) => named(&range.alias, Source::Other),
        _ => vec![(String::new(), Source::Other)],
    }
}

fn of_range(range: &RangeVar) -> (String, Source) {
    let name = range.alias.as_ref().map_or(&range.relname, |alias| &alias.aliasname);
    let renames = range.alias.as_ref().is_some_and(|alias| !alias.colnames.is_empty());
    let source = match range.schemaname.as_str() {
        _ if renames => Source::Other,
        "" => Source::With(range.relname.clone()),
        schema => Source::Relation(Qualified::new(schema, &range.relname)),
    };
    (name.clone(), source)
}

/// Whether a query reads what WITH defines under a name.
fn calls(query: &SelectStmt, name: &str) -> bool {
    struct Calls<'a> {
        name: &'a str,
        found: bool,
    }
    impl Visitor for Calls<'_> {
        fn message(&mut self, message: &mut Message<'_>) -> Step {
            if let Message::RangeVar(range) = message {
                self.found |= range.schemaname.is_empty() && range.relname == self.name;
            }
            Step::Into
        }
    }
    let mut calls = Calls { name, found: false };
    walk_enum(&mut calls, &mut NodeEnum::SelectStmt(Box::new(query.clone())));
    calls.found
}

/// Collects what FROM and WITH name, at all levels.
pub struct Sources {
    pub named: BTreeMap<String, Vec<Source>>,
    pub with: BTreeMap<String, Vec<Source>>,
}

impl Sources {
    pub fn of(tree: &mut NodeEnum) -> Self {
        let mut sources = Self { named: BTreeMap::new(), with: BTreeMap::new() };
        walk_enum(&mut sources, tree);
        sources
    }

    fn define(&mut self, with: &WithClause) {
        for item in &with.ctes {
            let Some(NodeEnum::CommonTableExpr(item)) = &item.node else { continue };
            let query = item.ctequery.as_ref().and_then(|query| query.node.as_ref());
            let source = match query {
                Some(NodeEnum::SelectStmt(query)) => {
                    // The first branch says the types of a query that calls itself.
                    let calls = with.recursive && calls(query, &item.ctename);
                    let first = query.larg.as_ref().filter(|_| calls);
                    Query::source(first.unwrap_or(query), &item.aliascolnames)
                }
                _ => Source::Other,
            };
            self.with.entry(item.ctename.clone()).or_default().push(source);
        }
    }
}

impl Visitor for Sources {
    fn node(&mut self, item: &mut NodeEnum) -> Step {
        match item {
            NodeEnum::JoinExpr(join) if join.alias.is_none() => {}
            NodeEnum::RangeVar(_)
            | NodeEnum::RangeSubselect(_)
            | NodeEnum::RangeFunction(_)
            | NodeEnum::RangeTableFunc(_)
            | NodeEnum::JsonTable(_)
            | NodeEnum::JoinExpr(_) => {
                for (name, source) in of_item(&Node { node: Some(item.clone()) }) {
                    self.named.entry(name).or_default().push(source);
                }
            }
            _ => {}
        }
        Step::Into
    }

    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::WithClause(with) = message {
            self.define(with);
        }
        // The target of a change is no node.
        let target = match message {
            Message::InsertStmt(insert) => insert.relation.as_ref(),
            Message::UpdateStmt(update) => update.relation.as_ref(),
            Message::DeleteStmt(delete) => delete.relation.as_ref(),
            _ => None,
        };
        if let Some((name, source)) = target.map(of_range) {
            self.named.entry(name).or_default().push(source);
        }
        Step::Into
    }
}
