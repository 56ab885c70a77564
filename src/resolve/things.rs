//! Relations, types, collations, operator classes and constants that name objects, wherever they
//! stand in a statement.

use pg_query::NodeEnum;
use pg_query::protobuf::{
    CollateClause, Constraint, IndexElem, Node, PartitionElem, RangeVar, TypeCast, TypeName,
    a_const,
};

use super::{
    Home, Path, Resolver, Sort, bare, catalog::is_printed_type, qualifier, qualify,
    relations::Defined,
};
use crate::{
    model::{
        Qualified,
        quote::{ident, literal},
    },
    statement::{Span, Statement},
    tree::{
        edit::Edit,
        lex,
        literal::name_value,
        node,
        visit::{Message, Step, Visitor},
    },
};

/// The relations of a statement by the names that stand before their columns.
pub type Relations = Vec<(String, Option<Qualified>)>;

pub struct Things<'a> {
    resolver: &'a Resolver,
    path: &'a Path<'a>,
    statement: &'a Statement<'a>,
    edits: &'a mut Vec<Edit>,
    defined: Defined,
    relations: Relations,
}

impl<'a> Things<'a> {
    pub fn new(
        resolver: &'a Resolver,
        path: &'a Path<'a>,
        statement: &'a Statement<'a>,
        edits: &'a mut Vec<Edit>,
    ) -> Self {
        let (defined, relations) = Default::default();
        Self { resolver, path, statement, edits, defined, relations }
    }

    pub fn relations(self) -> Relations {
        self.relations
    }

    fn find(&self, sort: Sort, name: &str) -> Home<'a> {
        self.path.find(self.resolver, sort, name)
    }

    /// Writes the schema before the token at `index`, if that is the name.
    fn write(&mut self, index: usize, name: &str, home: &Home) {
        let text = self.statement.text;
        let token = self.statement.tokens.get(index);
        if let (Home::Schema(schema), Some(token)) = (home, token)
            && name_value(*token, text).is_some_and(|found| found == name)
        {
            self.edits.push(Edit::insert(token.start, qualifier(schema)));
        }
    }

    fn relation(&mut self, range: &mut RangeVar) {
        let alias = range.alias.as_ref().map_or(&range.relname, |alias| &alias.aliasname).clone();
        if range.schemaname.is_empty() {
            if self.defined.has(&range.relname) {
                self.relations.push((alias, None));
                return;
            }
            let home = self.find(Sort::Relation, &range.relname);
            self.write(self.statement.token_at(range.location), &range.relname, &home);
            if let Home::Schema(schema) = home {
                range.schemaname = schema.to_owned();
            }
        }
        let is_renamed = range.alias.as_ref().is_some_and(|alias| !alias.colnames.is_empty());
        let of = Qualified::new(&range.schemaname, &range.relname);
        self.relations.push((alias, (!is_renamed).then_some(of)));
    }

    fn data_type(&mut self, name: &mut TypeName) {
        // `t.c%TYPE` names a column.
        let Some(word) = bare(&name.names).filter(|_| !name.pct_type).map(str::to_owned) else {
            return;
        };
        let home = self.find(Sort::Type, &word);
        self.write(self.statement.token_at(name.location), &word, &home);
        qualify(&mut name.names, &home);
    }

    fn collation(&mut self, clause: &mut CollateClause) {
        let Some(word) = bare(&clause.collname).map(str::to_owned) else { return };
        let home = self.find(Sort::Collation, &word);
        self.write(self.statement.token_at(clause.location) + 1, &word, &home);
        qualify(&mut clause.collname, &home);
    }

    /// Collation and operator class of a key, which stand behind it in this order.
    fn key(&mut self, collation: &mut Vec<Node>, class: &mut Vec<Node>, span: Span) {
        for (sort, names) in [(Sort::OperatorClass, class), (Sort::Collation, collation)] {
            let Some(word) = bare(names).map(str::to_owned) else { continue };
            let home = self.find(sort, &word);
            if let Some(at) = self.statement.last(span, &word) {
                self.write(at, &word, &home);
            }
            qualify(names, &home);
        }
    }

    fn index_key(&mut self, key: &mut IndexElem, span: Span) {
        self.key(&mut key.collation, &mut key.opclass, span);
    }

    /// The keys in the first parentheses from a token on.
    fn keys(&mut self, keys: &mut [Node], from: Option<usize>) {
        let Some(from) = from else { return };
        let group = self.statement.group(self.statement.all().from(from));
        let spans = group.map(|group| self.statement.items(group)).unwrap_or_default();
        for (node, span) in keys.iter_mut().zip(spans) {
            match &mut node.node {
                Some(NodeEnum::IndexElem(key)) => self.index_key(key, span),
                Some(NodeEnum::PartitionElem(key)) => {
                    let PartitionElem { collation, opclass, .. } = key.as_mut();
                    self.key(collation, opclass, span);
                }
                _ => {}
            }
        }
    }

    /// `EXCLUDE USING gist (key class WITH operator, …)`
    fn exclusion(&mut self, constraint: &mut Constraint) {
        let at = self.statement.token_at(constraint.location);
        let Ok(group) = self.statement.group_after(self.statement.all().from(at), "EXCLUDE") else {
            return;
        };
        let spans = self.statement.items(group);
        for (node, span) in constraint.exclusions.iter_mut().zip(spans) {
            let Some(NodeEnum::List(pair)) = &mut node.node else { continue };
            if let Some(NodeEnum::IndexElem(key)) =
                pair.items.first_mut().and_then(|node| node.node.as_mut())
            {
                let span = self.statement.find(span, "WITH").map_or(span, |with| span.to(with));
                self.index_key(key, span);
            }
        }
    }

    /// `'name'::regclass` and its like.
    fn constant(&mut self, cast: &mut TypeCast) {
        let sort = cast.type_name.as_ref().and_then(of_constant);
        let Some(NodeEnum::AConst(constant)) = cast.arg.as_mut().and_then(|arg| arg.node.as_mut())
        else {
            return;
        };
        let Some(a_const::Val::Sval(value)) = &mut constant.val else { return };
        let Some((sort, name)) = sort.zip(only_name(&value.sval)) else { return };
        let home = match sort {
            Sort::Routine => self.path.routine_of_name(self.resolver, &name, None),
            Sort::Type if is_printed_type(&name) => return,
            sort => self.find(sort, &name),
        };
        let Home::Schema(schema) = home else { return };
        value.sval = format!("{}{}", qualifier(schema), ident(&name));
        let index = self.statement.token_at(constant.location);
        let token = self.statement.tokens.get(index).filter(|token| token.is_string());
        let text = literal(&value.sval);
        if let Some(token) = token.filter(|_| !text.contains('\\')) {
            self.edits.push(Edit { at: token.start..token.end, text });
        }
    }
}

/// What a constant of the type names.
fn of_constant(name: &TypeName) -> Option<Sort> {
    if !name.array_bounds.is_empty() {
        return None;
    }
    let sort = match node::strings(&name.names)?[..] {
        [name] | ["pg_catalog", name] => match name {
            "regclass" => Sort::Relation,
            "regtype" => Sort::Type,
            "regproc" => Sort::Routine,
            "regconfig" => Sort::Configuration,
            "regdictionary" => Sort::Dictionary,
            "regcollation" => Sort::Collation,
            _ => return None,
        },
        _ => return None,
    };
    Some(sort)
}

/// The name, where the text is nothing else.
fn only_name(text: &str) -> Option<String> {
    match lex::tokens(text, true)[..] {
        [token] => name_value(token, text).map(std::borrow::Cow::into_owned),
        _ => None,
    }
}

impl Visitor for Things<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::SelectStmt(query) => self.defined.enter(query.with_clause.as_ref()),
            Message::InsertStmt(query) => self.defined.enter(query.with_clause.as_ref()),
            Message::UpdateStmt(query) => self.defined.enter(query.with_clause.as_ref()),
            Message::DeleteStmt(query) => self.defined.enter(query.with_clause.as_ref()),
            Message::MergeStmt(query) => self.defined.enter(query.with_clause.as_ref()),
            Message::CommonTableExpr(item) => self.defined.enter_item(item),
            Message::RangeVar(range) => self.relation(range),
            Message::TypeName(name) => self.data_type(name),
            Message::CollateClause(clause) => self.collation(clause),
            Message::IndexStmt(index) => {
                let from = self.statement.find(self.statement.all(), "ON");
                self.keys(&mut index.index_params, from);
            }
            Message::PartitionSpec(partition) => {
                let from = self.statement.token_at(partition.location);
                self.keys(&mut partition.part_params, Some(from));
            }
            Message::Constraint(constraint) if !constraint.exclusions.is_empty() => {
                self.exclusion(constraint);
            }
            Message::TypeCast(cast) => self.constant(cast),
            // Words of options look like names of types.
            Message::DefElem(_) => return Step::Over,
            _ => {}
        }
        Step::Into
    }

    fn message_done(&mut self, message: &mut Message<'_>) {
        match message {
            Message::SelectStmt(_)
            | Message::InsertStmt(_)
            | Message::UpdateStmt(_)
            | Message::DeleteStmt(_)
            | Message::MergeStmt(_) => self.defined.leave(),
            Message::CommonTableExpr(_) => self.defined.leave_item(),
            _ => {}
        }
    }
}
