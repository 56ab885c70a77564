//! The names in an expression, a query or a body that PostgreSQL keeps as a tree.

use std::collections::{BTreeSet, HashSet};

use pg_query::{
    NodeEnum,
    protobuf::{Alias, CommonTableExpr, Node, RangeVar, SelectStmt, TypeCast, TypeName},
};

use super::{constant, names::Names};
use crate::{
    kinds::Kind,
    model::{Form, Id, Named, Qualified},
    tree::{
        form, node,
        visit::{Field, Message, Step, Visitor, walk_enum},
    },
};

/// What is named, as far as the text alone says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mention {
    /// Certain.
    This(Named),
    /// It may be this.
    Perhaps(Named),
    Call(Qualified, usize),
    Operation(Qualified, usize),
    /// Grouped by the primary key of the table, it seems.
    Grouped(Qualified),
}

/// All that one text names.
#[derive(Debug, Default)]
pub struct Mentions {
    pub all: BTreeSet<Mention>,
    /// It sorts, groups or compares: the default operator classes of what it reads are used.
    pub sorts: bool,
}

/// How a text is to be read.
pub struct Reading<'a> {
    pub names: &'a Names<'a>,
    /// The relation whose columns may be named bare, as NEW and as OLD.
    pub of: Option<&'a Qualified>,
    /// Every list of names may be a name: a statement that nothing modelled.
    pub is_loose: bool,
    pub standard_conforming_strings: bool,
}

/// Reads an expression; one that does not parse names nothing. Call it on a thread with
/// [`crate::tree::parse::STACK`] bytes of stack.
pub fn read(text: &str, form: Form, reading: &Reading) -> Mentions {
    let tree = form::read_with(text, form, reading.standard_conforming_strings);
    let Some(mut tree) = tree else { return Mentions::default() };
    let mut reader = Reader {
        reading,
        is_exclusion: form == Form::ExclusionElement,
        frames: Vec::new(),
        defined: HashSet::new(),
        found: Mentions::default(),
    };
    if let Some(of) = reading.of {
        let alias = |name: &str| (name.to_owned(), Some(of.clone()));
        reader.frames.push(vec![alias(&of.name), alias("new"), alias("old")]);
    }
    walk_enum(&mut reader, &mut tree);
    reader.found
}

/// The relations of one query by the names that stand before their columns.
type Frame = Vec<(String, Option<Qualified>)>;

struct Reader<'a> {
    reading: &'a Reading<'a>,
    /// `a WITH operator`
    is_exclusion: bool,
    frames: Vec<Frame>,
    /// Names that WITH defines, anywhere in the text.
    defined: HashSet<String>,
    found: Mentions,
}

impl Reader<'_> {
    fn add(&mut self, mention: Mention) {
        self.found.all.insert(mention);
    }

    fn define(&mut self, item: &CommonTableExpr) {
        self.defined.insert(item.ctename.clone());
    }

    fn source(&self, range: &RangeVar) -> Option<Qualified> {
        let is_defined = range.schemaname.is_empty() && self.defined.contains(&range.relname);
        (!is_defined).then(|| Qualified::new(&range.schemaname, &range.relname))
    }

    fn enter(
        &mut self,
        relation: Option<&RangeVar>,
        from: &[Node],
        with: Option<&pg_query::protobuf::WithClause>,
    ) {
        for item in with.iter().flat_map(|with| &with.ctes) {
            if let Some(NodeEnum::CommonTableExpr(item)) = &item.node {
                self.define(item);
            }
        }
        let mut frame = Frame::new();
        if let Some(range) = relation {
            self.range(range, &mut frame);
            frame.push(("excluded".to_owned(), self.source(range)));
        }
        from.iter().for_each(|node| self.from(node, &mut frame));
        self.frames.push(frame);
    }

    fn range(&self, range: &RangeVar, frame: &mut Frame) {
        let source = self.source(range);
        match &range.alias {
            None => frame.push((range.relname.clone(), source)),
            // Its columns have other names here.
            Some(Alias { aliasname, colnames }) => {
                let source = source.filter(|_| colnames.is_empty());
                frame.push((aliasname.clone(), source));
            }
        }
    }

    fn from(&self, node: &Node, frame: &mut Frame) {
        match &node.node {
            Some(NodeEnum::RangeVar(range)) => self.range(range, frame),
            Some(NodeEnum::JoinExpr(join)) => {
                let sides = join.larg.iter().chain(&join.rarg);
                sides.for_each(|side| self.from(side, frame));
            }
            Some(NodeEnum::RangeTableSample(sample)) => {
                sample.relation.iter().for_each(|relation| self.from(relation, frame));
            }
            _ => {}
        }
    }

    /// A column, behind the name of a relation or bare.
    fn column(&mut self, fields: &[Node]) {
        let names: Vec<&str> = fields.iter().map_while(node::string).collect();
        match names[..] {
            [schema, relation, column] => {
                let of = Qualified::new(schema, relation);
                self.add(Mention::This(Named::Column(of, column.to_owned())));
            }
            [alias, column] => {
                let known = |frame: &Frame| frame.iter().find(|(name, _)| name == alias).cloned();
                if let Some((_, Some(of))) = self.frames.iter().rev().find_map(known) {
                    self.add(Mention::This(Named::Column(of, column.to_owned())));
                }
            }
            [column] => self.bare_column(column),
            _ => {}
        }
    }

    /// Of the innermost query that has a relation with such a column.
    fn bare_column(&mut self, column: &str) {
        let names = self.reading.names;
        for frame in self.frames.iter().rev() {
            let having = frame.iter().filter_map(|(_, of)| of.as_ref());
            let having = having.filter(|of| names.column(of, column).is_some());
            let having: BTreeSet<Qualified> = having.cloned().collect();
            let only = having.len() == 1;
            if having.is_empty() {
                continue;
            }
            for of in having {
                let named = Named::Column(of, column.to_owned());
                let mention = if only { Mention::This(named) } else { Mention::Perhaps(named) };
                self.found.all.insert(mention);
            }
            return;
        }
    }

    /// Columns by the names that INSERT, UPDATE and USING give them.
    fn named_columns(&mut self, nodes: &[Node]) {
        let name = |node: &Node| match &node.node {
            Some(NodeEnum::ResTarget(target)) => Some(target.name.clone()),
            Some(NodeEnum::String(name)) => Some(name.sval.clone()),
            _ => None,
        };
        let columns: Vec<String> = nodes.iter().filter_map(name).collect();
        let Some(frame) = self.frames.last() else { return };
        let of: Vec<Qualified> = frame.iter().filter_map(|(_, of)| of.clone()).collect();
        for (of, column) in of.iter().flat_map(|of| columns.iter().map(move |column| (of, column)))
        {
            if self.reading.names.column(of, column).is_some() {
                self.add(Mention::This(Named::Column(of.clone(), column.clone())));
            }
        }
    }

    fn select(&mut self, query: &SelectStmt) {
        self.enter(None, &query.from_clause, query.with_clause.as_ref());
        let groups = !query.group_clause.is_empty();
        self.found.sorts |= groups
            || !query.sort_clause.is_empty()
            || !query.distinct_clause.is_empty()
            || !query.window_clause.is_empty()
            || query.larg.is_some();
        if !groups {
            return;
        }
        let grouped = query.group_clause.iter().filter_map(|node| match &node.node {
            Some(NodeEnum::ColumnRef(column)) => column.fields.last().and_then(node::string),
            _ => None,
        });
        let grouped: BTreeSet<&str> = grouped.collect();
        let frame = self.frames.last().into_iter().flatten();
        let relations: Vec<Qualified> = frame.filter_map(|(_, of)| of.clone()).collect();
        for of in relations {
            let key = self.reading.names.primary_key(&of);
            if key.is_some_and(|(_, key)| key.iter().all(|name| grouped.contains(name.as_str()))) {
                self.add(Mention::Grouped(of));
            }
        }
    }

    fn data_type(&mut self, name: &TypeName) {
        match node::strings(&name.names).as_deref() {
            // `t.c%TYPE`
            Some([schema, relation, column]) if name.pct_type => {
                let of = Qualified::new(*schema, *relation);
                self.add(Mention::Perhaps(Named::Column(of, (*column).to_owned())));
            }
            Some(names) if !name.pct_type => {
                if let Some(name) = qualified(names) {
                    self.add(Mention::This(Named::Type(name)));
                }
            }
            _ => {}
        }
    }

    /// `'public.s'::regclass`
    fn constant(&mut self, cast: &TypeCast) {
        let of = cast.type_name.as_ref().and_then(|name| node::strings(&name.names));
        let of = of.as_deref().and_then(<[&str]>::last).copied();
        let text = cast.arg.as_deref().and_then(node::constant_node);
        if let (Some(of), Some(node::Constant::String(text))) = (of, text) {
            self.found.all.extend(constant::named(of, text));
        }
    }

    fn call(&mut self, call: &pg_query::protobuf::FuncCall) {
        let Some(names) = node::strings(&call.funcname) else { return };
        self.found.sorts |= call.agg_distinct || !call.agg_order.is_empty() || call.over.is_some();
        let first = call.args.first().and_then(node::constant_node);
        if let (Some("nextval" | "currval" | "setval"), Some(node::Constant::String(text))) =
            (names.last().copied(), first)
        {
            self.found.all.extend(constant::named("regclass", text));
        }
        if let Some(name) = qualified(&names) {
            let count = if call.agg_star { 0 } else { call.args.len() };
            self.add(Mention::Call(name, count));
        }
    }

    fn operator(&mut self, names: &[Node], operands: usize) {
        if let Some(name) = node::strings(names).as_deref().and_then(qualified)
            && !name.schema.is_empty()
        {
            self.add(Mention::Operation(name, operands));
        }
    }

    fn keyed(&mut self, collation: &[Node], class: &[Node]) {
        if let Some(name) = node::strings(collation).as_deref().and_then(qualified) {
            self.add(Mention::This(Named::Id(Id::qualified(Kind::Collation, &name))));
        }
        match node::strings(class).as_deref().and_then(qualified) {
            Some(name) => {
                for method in ["btree", "hash", "gist", "gin", "spgist", "brin"] {
                    let id = Id::of_method(Kind::OperatorClass, &name, method);
                    self.add(Mention::Perhaps(Named::Id(id)));
                }
            }
            None => self.found.sorts = true,
        }
    }
}

/// `schema.name` or `name`.
fn qualified(names: &[&str]) -> Option<Qualified> {
    match names {
        [name] => Some(Qualified::new("", *name)),
        [schema, name] | [_, schema, name] => Some(Qualified::new(*schema, *name)),
        _ => None,
    }
}

impl Visitor for Reader<'_> {
    fn list(&mut self, _: &'static Field, list: &mut Vec<Node>) -> Step {
        if self.is_exclusion {
            self.operator(list, 2);
        }
        if self.reading.is_loose
            && let Some(name) = node::strings(list).as_deref().and_then(qualified)
        {
            self.add(Mention::Perhaps(Named::Relation(name.clone())));
            self.add(Mention::Perhaps(Named::Type(name.clone())));
            self.add(Mention::Perhaps(Named::Routine(name, None)));
        }
        Step::Into
    }

    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::SelectStmt(query) => self.select(query),
            Message::InsertStmt(query) => {
                self.enter(query.relation.as_ref(), &[], query.with_clause.as_ref());
                self.named_columns(&query.cols);
            }
            Message::UpdateStmt(query) => {
                self.enter(query.relation.as_ref(), &[], query.with_clause.as_ref());
                self.named_columns(&query.target_list);
                let mut frame = self.frames.pop().unwrap_or_default();
                query.from_clause.iter().for_each(|node| self.from(node, &mut frame));
                self.frames.push(frame);
            }
            Message::DeleteStmt(query) => {
                self.enter(query.relation.as_ref(), &query.using_clause, query.with_clause.as_ref())
            }
            Message::MergeStmt(query) => {
                let source: Vec<Node> =
                    query.source_relation.iter().map(|it| (**it).clone()).collect();
                self.enter(query.relation.as_ref(), &source, query.with_clause.as_ref());
            }
            Message::JoinExpr(join) => self.named_columns(&join.using_clause),
            Message::RangeVar(range) => {
                if let Some(name) = self.source(range) {
                    self.add(Mention::This(Named::Relation(name)));
                }
            }
            Message::ColumnRef(column) => {
                let fields = std::mem::take(&mut column.fields);
                self.column(&fields);
                return Step::Over;
            }
            Message::FuncCall(call) => self.call(call),
            Message::TypeName(name) => self.data_type(name),
            Message::TypeCast(cast) => self.constant(cast),
            Message::CollateClause(clause) => self.keyed(&clause.collname, &[]),
            Message::IndexElem(key) => self.keyed(&key.collation, &key.opclass),
            Message::PartitionElem(key) => self.keyed(&key.collation, &key.opclass),
            Message::AExpr(operation) => {
                let operands = usize::from(operation.lexpr.is_some()) + 1;
                self.operator(&operation.name, operands);
            }
            Message::SubLink(link) => self.operator(&link.oper_name, 2),
            Message::SortBy(sort) => {
                self.found.sorts = true;
                self.operator(&sort.use_op, 2);
            }
            _ => {}
        }
        if let Message::IndexElem(key) = message
            && !key.name.is_empty()
        {
            let name = key.name.clone();
            self.bare_column(&name);
        }
        if let Message::PartitionElem(key) = message
            && !key.name.is_empty()
        {
            let name = key.name.clone();
            self.bare_column(&name);
        }
        Step::Into
    }

    fn message_done(&mut self, message: &mut Message<'_>) {
        if let Message::SelectStmt(_)
        | Message::InsertStmt(_)
        | Message::UpdateStmt(_)
        | Message::DeleteStmt(_)
        | Message::MergeStmt(_) = message
        {
            self.frames.pop();
        }
    }
}
