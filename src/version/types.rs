//! The types of expressions, as far as the relations of a snapshot tell.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use pg_query::{
    NodeEnum,
    protobuf::{
        AConst, AExpr, AExprKind, AIndirection, ColumnRef, Node, SelectStmt, SqlValueFunctionOp,
        SubLink, SubLinkType,
    },
};

use super::{
    extract,
    sources::{self, Query, Source, Sources},
};
use crate::{
    model::{
        Form, Id, Model, Qualified,
        types::{self, Known, without_precision},
    },
    tree::{
        form,
        node::{self, Constant},
        typename::type_name,
    },
};

/// Queries and views looked into at most for one expression.
const QUERIES_MAX: u32 = 500;

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
    with: BTreeMap<String, Vec<Source>>,
    depth: u32,
    /// Domains are themselves, and not what is under them.
    has_domains: bool,
    memory: Rc<Memory>,
}

/// What has been looked up for one expression, each thing once, and how much more there may be.
struct Memory {
    left: Cell<u32>,
    views: RefCell<BTreeMap<Qualified, Rc<Outputs>>>,
    queries: RefCell<ByAddress>,
}

/// Queries that are kept here keep their addresses.
type ByAddress = BTreeMap<*const Query, (Rc<Query>, Rc<Outputs>)>;

/// The columns of a query with what is known of each; nothing if not all of them have names.
#[derive(Default)]
struct Outputs(Option<BTreeMap<String, Known>>);

impl Outputs {
    fn of(&self, column: &str) -> Known {
        let Some(columns) = &self.0 else { return Known::Nothing };
        columns.get(column).cloned().unwrap_or(Known::NoColumn)
    }
}

impl<'a> Types<'a> {
    /// `on` is what the expression hangs on, if anything.
    pub fn of(tree: &mut NodeEnum, on: Option<&Id>, model: &'a Model) -> Self {
        let (views, queries) = Default::default();
        let memory = Rc::new(Memory { left: Cell::new(QUERIES_MAX), views, queries });
        let mut types = Self::outermost(model, DEPTH_MAX, memory).within(tree);
        if let Some(on) = on {
            let own = Source::Relation(on.relation());
            for name in [on.name.as_str(), "new", "old", "excluded"] {
                types.named.entry(name.to_owned()).or_default().push(own.clone());
            }
            types.bare.push(own);
        }
        types
    }

    fn outermost(model: &'a Model, depth: u32, memory: Rc<Memory>) -> Self {
        let (named, with) = (BTreeMap::new(), BTreeMap::new());
        Self { model, named, bare: Vec::new(), with, depth, has_domains: false, memory }
    }

    /// What is known within a tree in this one.
    fn within(&self, tree: &mut NodeEnum) -> Self {
        let Sources { mut named, with } = Sources::of(tree);
        // What is called alike outside is hidden.
        let mut all = self.with.clone();
        all.extend(with);
        for (name, outside) in &self.named {
            named.entry(name.clone()).or_insert_with(|| outside.clone());
        }
        let bare = match tree {
            NodeEnum::SelectStmt(select) => sources::of_from(&select.from_clause),
            // A routine's body, where a name may also be that of a parameter.
            _ if form::form_of(tree) == Form::RoutineBody => vec![Source::Other],
            _ => Vec::new(),
        };
        let (depth, memory) = (self.depth.saturating_sub(1), Rc::clone(&self.memory));
        Self { model: self.model, named, bare, with: all, depth, memory, ..*self }
    }

    pub fn within_query(&self, query: &SelectStmt) -> Self {
        self.within(&mut NodeEnum::SelectStmt(Box::new(query.clone())))
    }

    pub fn is_enumeration(&self, type_name: &str) -> bool {
        types::is_enumeration(self.model, type_name)
    }

    pub fn is_citext(&self, type_name: &str) -> bool {
        types::is_citext(self.model, type_name)
    }

    /// The type of an expression without its precision, as it was declared: a domain is itself.
    pub fn declared(&self, node: &Node) -> Option<String> {
        let (views, queries) = Default::default();
        let memory = Rc::new(Memory { left: Cell::new(QUERIES_MAX), views, queries });
        let (named, bare, with) = (self.named.clone(), self.bare.clone(), self.with.clone());
        let own = Self { named, bare, with, memory, has_domains: true, ..*self };
        own.of_expression(node).map(|name| without_precision(&name))
    }

    /// The type of an expression without its precision, of a domain the one under it; `None` where
    /// it is not certain.
    pub fn of_expression(&self, node: &Node) -> Option<String> {
        match node.node.as_ref()? {
            NodeEnum::ColumnRef(column) => self.of_column(column),
            NodeEnum::SubLink(link) => self.of_sub_select(link),
            NodeEnum::TypeCast(cast) => {
                let name = without_precision(&type_name(cast.type_name.as_ref()?));
                Some(if self.has_domains { name } else { types::base(self.model, &name) })
            }
            NodeEnum::FuncCall(call) => extract::type_of_call(call, self),
            NodeEnum::AConst(constant) => constant_type(constant).map(str::to_owned),
            NodeEnum::AExpr(one) => self.of_operation(one),
            NodeEnum::SqlvalueFunction(value) => value_type(value.op()).map(str::to_owned),
            NodeEnum::CollateClause(collate) => self.of_expression(collate.arg.as_ref()?),
            NodeEnum::CoalesceExpr(coalesce) => self.common(coalesce.args.iter()),
            NodeEnum::MinMaxExpr(either) => self.common(either.args.iter()),
            NodeEnum::CaseExpr(case) => self.common(extract::results(case)),
            NodeEnum::AIndirection(element) => self.of_element(element),
            _ => None,
        }
    }

    /// The type that all have; what stands beside an EXTRACT has its type.
    fn common<'n>(&self, nodes: impl Iterator<Item = &'n Node>) -> Option<String> {
        let types: Vec<_> = nodes.map(|node| self.of_expression(node)).collect();
        match types.iter().flatten().find(|name| *name == extract::TYPE) {
            Some(extract) => Some(extract.clone()),
            None => only(types),
        }
    }

    /// Signs and arithmetic of numbers and of time, as far as an operator tells it.
    fn of_operation(&self, one: &AExpr) -> Option<String> {
        let right = one.rexpr.as_ref()?;
        let [operator] = node::strings(&one.name)?[..] else { return None };
        let Some(left) = &one.lexpr else {
            return self.of_expression(right).filter(|_| ["-", "+", "@"].contains(&operator));
        };
        if one.kind() == AExprKind::AexprNullif {
            return self.of_expression(left);
        }
        if one.kind() != AExprKind::AexprOp || !["+", "-", "*", "/", "%", "^"].contains(&operator) {
            return None;
        }
        let sides = [left, right].map(|side| self.of_expression(side));
        operation(operator, &sides)
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
        match source {
            Source::Relation(relation) => self.of_relation(relation, column),
            Source::With(name) => {
                let mut with = self.with.clone();
                // Within itself the name is something else, or is not known yet.
                let sources = with.remove(name).unwrap_or_default();
                let (memory, bare) = (Rc::clone(&self.memory), Vec::new());
                let outside = Self { with, named: BTreeMap::new(), bare, memory, ..*self };
                outside.among(&sources, column).map_or(Known::Nothing, Known::Type)
            }
            Source::Query(query) => self.of_query(query).of(column),
            Source::Other => Known::Nothing,
        }
    }

    fn of_query(&self, query: &Rc<Query>) -> Rc<Outputs> {
        let key = Rc::as_ptr(query);
        if let Some((_, outputs)) = self.memory.queries.borrow().get(&key) {
            return Rc::clone(outputs);
        }
        let select = &query.select;
        let outputs = self.looking(|this| this.within_query(select).outputs(select, &query.names));
        let kept = (Rc::clone(query), Rc::clone(&outputs));
        self.memory.queries.borrow_mut().insert(key, kept);
        outputs
    }

    /// Looks into one more query, if there may be one.
    fn looking(&self, look: impl FnOnce(&Self) -> Outputs) -> Rc<Outputs> {
        let left = self.memory.left.get();
        if self.depth == 0 || left == 0 {
            return Rc::default();
        }
        self.memory.left.set(left - 1);
        Rc::new(look(self))
    }

    fn of_relation(&self, relation: &Qualified, column: &str) -> Known {
        if let Some(outputs) = self.memory.views.borrow().get(relation) {
            return outputs.of(column);
        }
        let Some((query, names)) = types::query(self.model, relation) else {
            let value = || types::value(self.model, relation).filter(|_| column == "value");
            let of_table = || match self.has_domains {
                true => types::declared(self.model, relation, column),
                false => types::of(self.model, relation, column),
            };
            return value().map_or_else(of_table, Known::Type);
        };
        // A view that reads itself is known by nothing.
        self.memory.views.borrow_mut().insert(relation.clone(), Rc::default());
        let outputs = self.looking(|this| match form::read(&query.text, query.form) {
            Some(mut tree @ NodeEnum::SelectStmt(_)) => {
                let memory = Rc::clone(&this.memory);
                let outermost = Self::outermost(this.model, this.depth, memory);
                let within = Self { has_domains: this.has_domains, ..outermost }.within(&mut tree);
                let NodeEnum::SelectStmt(select) = tree else { return Outputs::default() };
                within.outputs(&select, &names)
            }
            _ => Outputs::default(),
        });
        self.memory.views.borrow_mut().insert(relation.clone(), Rc::clone(&outputs));
        outputs.of(column)
    }

    /// The output columns of this query; `names` are given to the first of them. Of two with one
    /// name the first counts.
    fn outputs(&self, query: &SelectStmt, names: &[String]) -> Outputs {
        let targets = &first_branch(query).target_list;
        let mut outputs = BTreeMap::new();
        for (index, target) in targets.iter().enumerate() {
            let own = || output_name(target);
            let Some(name) = names.get(index).cloned().or_else(own) else {
                return Outputs::default();
            };
            outputs.entry(name).or_insert_with(|| self.of_target(query, index));
        }
        Outputs((!targets.is_empty()).then_some(outputs))
    }

    /// An output column of this query, by its position. Each branch of a set operation has columns
    /// of its own.
    fn of_target(&self, query: &SelectStmt, at: usize) -> Known {
        let branches = [query.larg.as_deref(), query.rarg.as_deref()];
        let mut branches = branches.into_iter().flatten().peekable();
        if branches.peek().is_some() {
            let types =
                branches.map(|branch| known(self.within_query(branch).of_target(branch, at)));
            return extract::united(types).map_or(Known::Nothing, Known::Type);
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

/// The type of a constant that needs no quotes.
fn constant_type(constant: &AConst) -> Option<&'static str> {
    match node::constant(constant)? {
        Constant::Integer(_) => Some("integer"),
        Constant::Float(digits) if digits.parse::<i64>().is_ok() => Some("bigint"),
        Constant::Float(_) => Some("numeric"),
        Constant::Boolean(_) => Some("boolean"),
        Constant::Bits(_) | Constant::Null | Constant::String(_) => None,
    }
}

/// The type of an operation on two sides of these types.
fn operation(operator: &str, sides: &[Option<String>; 2]) -> Option<String> {
    let [Some(left), Some(right)] = sides else { return None };
    let of_time = match left.as_str() {
        "date" if ["+", "-"].contains(&operator) && right == "integer" => {
            return Some("date".to_owned());
        }
        "date" | "timestamp without time zone" => "timestamp without time zone",
        "timestamp with time zone" => "timestamp with time zone",
        _ => return extract::arithmetic(operator, left, right),
    };
    (["+", "-"].contains(&operator) && right == "interval").then(|| of_time.to_owned())
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
