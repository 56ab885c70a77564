//! The types of expressions, as far as the relations of a snapshot tell.

use std::{cell::Cell, collections::BTreeMap, rc::Rc};

use pg_query::{
    NodeEnum,
    protobuf::{
        AExpr, AExprKind, AIndirection, ColumnRef, Node, SelectStmt, SqlValueFunctionOp, SubLink,
        SubLinkType,
    },
};

use super::{
    extract,
    sources::{self, Source, Sources},
};
use crate::{
    model::{
        Form, Id, Model, Qualified,
        types::{self, Known, without_precision},
    },
    tree::{form, node, typename::type_name},
};

/// Queries in queries, and views of views, looked into at most for one expression: one that names
/// two columns of the next doubles the work at every step.
const QUERIES_MAX: u32 = 2_000;

/// As deep as they are followed.
const DEPTH_MAX: u32 = 32;

/// Where the columns of one expression or query come from.
pub struct Types<'a> {
    model: &'a Model,
    /// By the name that stands before a column: what it can mean, at any level of the query.
    named: BTreeMap<String, Vec<Source>>,
    /// What a column without such a name is of: servers print one at the outermost level alone.
    bare: Vec<Source>,
    /// What WITH defines.
    queries: BTreeMap<String, Vec<Source>>,
    /// What is left of the two bounds.
    depth: u32,
    left: Rc<Cell<u32>>,
}

impl<'a> Types<'a> {
    /// `on` is what the expression hangs on, if anything.
    pub fn of(tree: &mut NodeEnum, on: Option<&Id>, model: &'a Model) -> Self {
        let mut types =
            Self::outermost(model, DEPTH_MAX, Rc::new(Cell::new(QUERIES_MAX))).within(tree);
        if let Some(on) = on {
            let own = Source::Relation(on.relation());
            for name in [on.name.as_str(), "new", "old", "excluded"] {
                types.named.entry(name.to_owned()).or_default().push(own.clone());
            }
            types.bare.push(own);
        }
        types
    }

    fn outermost(model: &'a Model, depth: u32, left: Rc<Cell<u32>>) -> Self {
        let (named, queries) = (BTreeMap::new(), BTreeMap::new());
        Self { model, named, bare: Vec::new(), queries, depth, left }
    }

    /// What is known within a tree in this one.
    fn within(&self, tree: &mut NodeEnum) -> Self {
        let Sources { mut named, queries } = Sources::of(tree, self.queries.clone());
        for (name, outside) in &self.named {
            named.entry(name.clone()).or_insert_with(|| outside.clone());
        }
        let bare = match tree {
            NodeEnum::SelectStmt(select) => select
                .from_clause
                .iter()
                .flat_map(sources::of_item)
                .map(|(_, source)| source)
                .collect(),
            // A routine's body, where a name may also be that of a parameter.
            _ if form::form_of(tree) == Form::RoutineBody => vec![Source::Other],
            _ => Vec::new(),
        };
        self.left.set(self.left.get().saturating_sub(1));
        let (depth, left) = (self.depth.saturating_sub(1), Rc::clone(&self.left));
        Self { model: self.model, named, bare, queries, depth, left }
    }

    fn within_query(&self, query: &SelectStmt) -> Self {
        self.within(&mut NodeEnum::SelectStmt(Box::new(query.clone())))
    }

    pub fn is_citext(&self, type_name: &str) -> bool {
        types::is_citext(self.model, type_name)
    }

    /// The type of an expression without its precision, of a domain the one under it; `None` where
    /// it is not certain.
    pub fn of_expression(&self, node: &Node) -> Option<String> {
        match node.node.as_ref()? {
            NodeEnum::ColumnRef(column) => self.of_column(column),
            NodeEnum::SubLink(link) => self.of_sub_select(link),
            _ if extract::is_extract(node, self) => Some(extract::TYPE.to_owned()),
            NodeEnum::TypeCast(cast) => {
                let name = without_precision(&type_name(cast.type_name.as_ref()?));
                Some(types::base(self.model, &name))
            }
            NodeEnum::SqlvalueFunction(value) => value_type(value.op()).map(str::to_owned),
            NodeEnum::AExpr(one) if one.lexpr.is_none() && is_sign(one) => {
                self.of_expression(one.rexpr.as_ref()?)
            }
            NodeEnum::CollateClause(collate) => self.of_expression(collate.arg.as_ref()?),
            NodeEnum::CoalesceExpr(coalesce) => self.of_all(&coalesce.args),
            NodeEnum::MinMaxExpr(either) => self.of_all(&either.args),
            NodeEnum::CaseExpr(case) => {
                let result = |node: &Node| match &node.node {
                    Some(NodeEnum::CaseWhen(when)) => self.of_expression(when.result.as_ref()?),
                    _ => None,
                };
                let otherwise = case.defresult.iter().map(|node| self.of_expression(node));
                only(case.args.iter().map(result).chain(otherwise))
            }
            NodeEnum::AExpr(one) if one.kind() == AExprKind::AexprNullif => {
                self.of_expression(one.lexpr.as_ref()?)
            }
            NodeEnum::AIndirection(element) => self.of_element(element),
            _ => None,
        }
    }

    /// The type of the one column of a sub-select that is a value.
    fn of_sub_select(&self, link: &SubLink) -> Option<String> {
        let select = link.subselect.as_ref()?.node.as_ref()?;
        match (link.sub_link_type(), select) {
            (SubLinkType::ExprSublink, NodeEnum::SelectStmt(query)) => {
                known(self.within_query(query).of_target(query, 0))
            }
            _ => None,
        }
    }

    fn of_all(&self, nodes: &[Node]) -> Option<String> {
        only(nodes.iter().map(|node| self.of_expression(node)))
    }

    /// `(a)[1]`: what the array is of.
    fn of_element(&self, element: &AIndirection) -> Option<String> {
        let is_one =
            |step: &Node| matches!(&step.node, Some(NodeEnum::AIndices(at)) if !at.is_slice);
        let array = self.of_expression(element.arg.as_ref()?)?;
        let is_element = !element.indirection.is_empty() && element.indirection.iter().all(is_one);
        let of = array.strip_suffix("[]").filter(|_| is_element)?;
        Some(types::base(self.model, of))
    }

    fn of_column(&self, column: &ColumnRef) -> Option<String> {
        let (sources, name) = match node::strings(&column.fields)?[..] {
            [name] => (&self.bare, name),
            [of, name] => (self.named.get(of)?, name),
            _ => return None,
        };
        self.among(sources, name)
    }

    /// The type of a column that is of one of the sources; the others do not have it.
    fn among(&self, sources: &[Source], name: &str) -> Option<String> {
        let found = sources.iter().map(|source| self.of_source(source, name));
        only(found.filter(|known| *known != Known::NoColumn).map(known))
    }

    fn of_source(&self, source: &Source, column: &str) -> Known {
        if self.depth == 0 || self.left.get() == 0 {
            return Known::Nothing;
        }
        match source {
            Source::Relation(relation) => self.of_relation(relation, column),
            Source::With(name) => {
                let mut queries = self.queries.clone();
                // Within itself the name is something else, or is not known yet.
                let sources = queries.remove(name).unwrap_or_default();
                let bare = Vec::new();
                let left = Rc::clone(&self.left);
                let outside = Self { queries, named: BTreeMap::new(), bare, left, ..*self };
                outside.among(&sources, column).map_or(Known::Nothing, Known::Type)
            }
            Source::Query(query, names) => self.within_query(query).of_output(query, names, column),
            Source::Other => Known::Nothing,
        }
    }

    fn of_relation(&self, relation: &Qualified, column: &str) -> Known {
        let Some((query, names)) = types::query(self.model, relation) else {
            let value = || types::value(self.model, relation).filter(|_| column == "value");
            return value().map_or_else(|| types::of(self.model, relation, column), Known::Type);
        };
        match form::read(&query.text, query.form) {
            Some(mut tree @ NodeEnum::SelectStmt(_)) => {
                let left = Rc::clone(&self.left);
                let within = Self::outermost(self.model, self.depth, left).within(&mut tree);
                let NodeEnum::SelectStmt(query) = tree else { return Known::Nothing };
                within.of_output(&query, &names, column)
            }
            _ => Known::Nothing,
        }
    }

    /// An output column of this query, by its name.
    fn of_output(&self, query: &SelectStmt, names: &[String], column: &str) -> Known {
        let targets = &first_branch(query).target_list;
        let mut at = None;
        for (index, target) in targets.iter().enumerate() {
            let own = || output_name(target);
            match names.get(index).cloned().or_else(own) {
                Some(name) if name == column => at = at.or(Some(index)),
                Some(_) => {}
                None => return Known::Nothing,
            }
        }
        match at {
            Some(at) => self.of_target(query, at),
            None if targets.is_empty() => Known::Nothing,
            None => Known::NoColumn,
        }
    }

    /// An output column of this query, by its position. Each branch of a set operation has columns
    /// of its own.
    fn of_target(&self, query: &SelectStmt, at: usize) -> Known {
        let branches = [query.larg.as_deref(), query.rarg.as_deref()];
        let mut branches = branches.into_iter().flatten().peekable();
        if branches.peek().is_some() {
            let types =
                branches.map(|branch| known(self.within_query(branch).of_target(branch, at)));
            return only(types).map_or(Known::Nothing, Known::Type);
        }
        let value = match query.target_list.get(at).and_then(|target| target.node.as_ref()) {
            Some(NodeEnum::ResTarget(target)) => target.val.as_deref(),
            _ => None,
        };
        value.and_then(|value| self.of_expression(value)).map_or(Known::Nothing, Known::Type)
    }
}

/// The type of `CURRENT_USER` and its like.
fn value_type(of: SqlValueFunctionOp) -> Option<&'static str> {
    use SqlValueFunctionOp as Op;
    match of {
        Op::SvfopCurrentRole
        | Op::SvfopCurrentUser
        | Op::SvfopUser
        | Op::SvfopSessionUser
        | Op::SvfopCurrentCatalog
        | Op::SvfopCurrentSchema => Some("name"),
        Op::SvfopCurrentDate => Some("date"),
        Op::SvfopCurrentTimestamp | Op::SvfopCurrentTimestampN => Some("timestamp with time zone"),
        Op::SvfopLocaltimestamp | Op::SvfopLocaltimestampN => Some("timestamp without time zone"),
        _ => None,
    }
}

/// `- a` has the type of `a`.
fn is_sign(expression: &AExpr) -> bool {
    node::strings(&expression.name).is_some_and(|name| matches!(name[..], ["-" | "+"]))
}

fn known(known: Known) -> Option<String> {
    match known {
        Known::Type(name) => Some(name),
        Known::NoColumn | Known::Nothing => None,
    }
}

/// The one type that all have.
fn only(types: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let mut types = types.into_iter();
    let first = types.next()??;
    types.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// The branch of a set operation that names its columns.
fn first_branch(query: &SelectStmt) -> &SelectStmt {
    query.larg.as_deref().map_or(query, first_branch)
}

/// `None` for `*` and for what servers would have named.
fn output_name(target: &Node) -> Option<String> {
    let Some(NodeEnum::ResTarget(target)) = &target.node else { return None };
    match target.val.as_ref()?.node.as_ref()? {
        _ if !target.name.is_empty() => Some(target.name.clone()),
        NodeEnum::ColumnRef(column) => Some((*node::strings(&column.fields)?.last()?).to_owned()),
        _ => None,
    }
}
