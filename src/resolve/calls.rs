//! Functions and operators, wherever they are called in a statement.

use pg_query::{
    NodeEnum,
    protobuf::{AExpr, AExprKind, Constraint, FuncCall, Node, SortBy, SubLink},
};

use super::{
    Home, PG_CATALOG, Path, Resolver, Sort, bare, qualifier, qualify,
    routine::{Argument, Candidate, NONE, Signature, choose},
    string,
    typing::Typing,
};
use crate::{
    model::quote::ident,
    statement::Statement,
    tree::{
        edit::Edit,
        lex::TokenKind,
        literal::name_value,
        visit::{Message, Visitor},
    },
};

/// Goes over a tree whose types and relations have their schemas.
pub struct Calls<'a> {
    pub resolver: &'a Resolver,
    pub path: &'a Path<'a>,
    pub statement: &'a Statement<'a>,
    pub typing: Typing<'a>,
    pub edits: &'a mut Vec<Edit>,
}

impl<'a> Path<'a> {
    /// The routine of a name alone, where nothing is called: the first of the path that takes so
    /// many arguments.
    pub fn routine_of_name(
        &self,
        resolver: &Resolver,
        name: &str,
        count: Option<usize>,
    ) -> Home<'a> {
        let mut places = self.candidates(resolver, Sort::Routine, name, |signature| {
            count.is_none_or(|count| signature.takes(count))
        });
        places.sort_unstable_by_key(|(place, _)| *place);
        match places.first() {
            Some((place, _)) => self.home(*place),
            None => self.find(resolver, Sort::Routine, name),
        }
    }

    /// The routine or operator of a name with exactly these types.
    pub fn routine_of_types(
        &self,
        resolver: &Resolver,
        sort: Sort,
        name: &str,
        types: &[String],
    ) -> Home<'a> {
        let is = |signature: &Signature| signature.types == types;
        let places = self.candidates(resolver, sort, name, is);
        match places.iter().map(|(place, _)| *place).min() {
            Some(place) => self.home(place),
            None if sort == Sort::Routine => {
                self.routine_of_name(resolver, name, Some(types.len()))
            }
            None => self.find(resolver, sort, name),
        }
    }

    /// What is called with these arguments.
    fn called(
        &self,
        resolver: &Resolver,
        sort: Sort,
        name: &str,
        arguments: impl FnOnce() -> Vec<Argument>,
        count: usize,
        typing: &Typing,
    ) -> Home<'a> {
        let takes = |signature: &Signature| signature.takes(count);
        let mut candidates = self.candidates(resolver, sort, name, takes);
        if candidates.is_empty() {
            candidates = self.candidates(resolver, sort, name, |_| true);
        }
        let Some(&(first, _)) = candidates.first() else {
            return match self.only {
                Some(only) => Home::Schema(only),
                None => Home::Unknown,
            };
        };
        if candidates.iter().all(|(place, _)| *place == first) {
            return self.home(first);
        }
        let is_operator = sort == Sort::Operator;
        let list: Vec<Candidate> = candidates
            .iter()
            .map(|(place, signature)| Candidate { place: *place, signature })
            .collect();
        let fits = |from: &str, to: &str| typing.fits(from, to);
        match choose(&list, &arguments(), is_operator, fits) {
            Some(place) => self.home(place),
            None => Home::Several,
        }
    }

    fn home(&self, place: usize) -> Home<'a> {
        match self.schemas.get(place) {
            Some(&PG_CATALOG) | None => Home::Catalog,
            Some(schema) => Home::Schema(schema),
        }
    }

    /// All of a name in the path, each with the place of its schema there.
    fn candidates(
        &self,
        resolver: &Resolver,
        sort: Sort,
        name: &str,
        is_wanted: impl Fn(&Signature) -> bool,
    ) -> Vec<(usize, Signature)> {
        let mut found = Vec::new();
        let created = resolver.names.routines(sort, name);
        for (place, schema) in self.schemas.iter().enumerate() {
            let own = created.iter().filter(|one| one.schema == *schema);
            found.extend(own.map(|one| (place, one.signature.clone())));
            if *schema == PG_CATALOG {
                let builtin = resolver.catalog.signatures(sort, name);
                found.extend(builtin.map(|signature| (place, signature)));
            }
        }
        found.retain(|(_, signature)| is_wanted(signature));
        found
    }
}

impl Calls<'_> {
    fn call(&mut self, call: &mut FuncCall) {
        let Some(name) = bare(&call.funcname).map(str::to_owned) else { return };
        let of = |nodes: &[Node]| nodes.iter().map(|node| self.typing.of(node)).collect::<Vec<_>>();
        let sorted: Vec<Node> = match call.agg_within_group {
            true => call.agg_order.iter().filter_map(sorted).collect(),
            false => Vec::new(),
        };
        let arguments = || [of(&call.args), of(&sorted)].concat();
        let count = call.args.len() + sorted.len();
        let home =
            self.path.called(self.resolver, Sort::Routine, &name, arguments, count, &self.typing);
        let at = self.statement.token_at(call.location);
        let token = self.statement.tokens.get(at);
        if let (Home::Schema(schema), Some(token)) = (&home, token)
            && name_value(*token, self.statement.text).is_some_and(|found| found == name)
        {
            self.edits.push(Edit::insert(token.start, qualifier(schema)));
        }
        place(&mut call.funcname, &home);
    }

    /// An operator between two operands; `location` is that of the operator.
    fn operator(&mut self, names: &mut Vec<Node>, operands: [Argument; 2], location: i32) {
        let Some(name) = bare(names).map(str::to_owned) else { return };
        let home = self.path.called(
            self.resolver,
            Sort::Operator,
            &name,
            || operands.into(),
            2,
            &self.typing,
        );
        if let Home::Schema(schema) = &home {
            self.write_operator(self.statement.token_at(location), &name, schema);
        }
        place(names, &home);
    }

    fn write_operator(&mut self, index: usize, name: &str, schema: &str) {
        let text = self.statement.text;
        let Some(token) = self.statement.tokens.get(index) else { return };
        if token.kind == TokenKind::Operator && token.text(text) == name {
            let text = format!("OPERATOR({}.{name})", ident(schema));
            self.edits.push(Edit { at: token.start..token.end, text });
        } else if token.is_word(text, "OPERATOR")
            && let Some(inside) = self.statement.tokens.get(index + 2)
        {
            self.edits.push(Edit::insert(inside.start, qualifier(schema)));
        }
    }

    fn operand(&self, node: Option<&Node>) -> Argument {
        node.map_or_else(|| Argument::Known(NONE.to_owned()), |node| self.typing.of(node))
    }

    fn expression(&mut self, one: &mut AExpr) {
        let left = self.operand(one.lexpr.as_deref());
        let right = self.operand(one.rexpr.as_deref());
        let right = match one.kind() {
            AExprKind::AexprOp => right,
            AExprKind::AexprOpAny | AExprKind::AexprOpAll => element(right),
            _ => return,
        };
        self.operator(&mut one.name, [left, right], one.location);
    }

    fn sub_select(&mut self, link: &mut SubLink) {
        let left = self.operand(link.testexpr.as_deref());
        self.operator(&mut link.oper_name, [left, Argument::Unknown], link.location);
    }

    fn order(&mut self, sort: &mut SortBy) {
        let operand = self.operand(sort.node.as_deref());
        self.operator(&mut sort.use_op, [operand.clone(), operand], sort.location);
    }

    /// `EXCLUDE (key WITH operator)`
    fn exclusion(&mut self, constraint: &mut Constraint) {
        let at = self.statement.token_at(constraint.location);
        let all = self.statement.all().from(at);
        let Ok(group) = self.statement.group_after(all, "EXCLUDE") else { return };
        let spans = self.statement.items(group);
        for (node, span) in constraint.exclusions.iter_mut().zip(spans) {
            let Some(NodeEnum::List(pair)) = &mut node.node else { continue };
            let [key, operator] = &mut pair.items[..] else { continue };
            let operand = match &key.node {
                Some(NodeEnum::IndexElem(key)) => match &key.expr {
                    Some(expression) => self.typing.of(expression),
                    None => self.typing.of_name(&key.name),
                },
                _ => Argument::Unknown,
            };
            let location = self.statement.find(span, "WITH").and_then(|with| {
                let token = self.statement.tokens.get(with + 1)?;
                i32::try_from(token.start).ok()
            });
            if let (Some(NodeEnum::List(names)), Some(location)) = (&mut operator.node, location) {
                self.operator(&mut names.items, [operand.clone(), operand], location);
            }
        }
    }
}

impl Visitor for Calls<'_> {
    // What is in an argument is known before what it is an argument of.
    fn message_done(&mut self, message: &mut Message<'_>) {
        match message {
            Message::FuncCall(call) => self.call(call),
            Message::AExpr(one) => self.expression(one),
            Message::SubLink(link) => self.sub_select(link),
            Message::SortBy(sort) => self.order(sort),
            Message::Constraint(one) if !one.exclusions.is_empty() => self.exclusion(one),
            _ => {}
        }
    }
}

/// Gives a name its schema; one that may mean several things is like no other.
fn place(names: &mut Vec<Node>, home: &Home) {
    match home {
        Home::Several => names.insert(0, string("")),
        home => qualify(names, home),
    }
}

fn sorted(node: &Node) -> Option<Node> {
    match &node.node {
        Some(NodeEnum::SortBy(sort)) => sort.node.as_deref().cloned(),
        _ => None,
    }
}

/// What an array is of.
fn element(array: Argument) -> Argument {
    match array {
        Argument::Known(name) => match name.strip_suffix("[]") {
            Some(element) => Argument::Known(element.to_owned()),
            None => Argument::Unknown,
        },
        other => other,
    }
}
