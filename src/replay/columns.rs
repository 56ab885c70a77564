//! Where a piece of SQL names columns of relations, and what it is with other names for them.
//! Names are resolved as the parser does it (parse_relation.c): the nearest query first, qualified
//! names by their alias, bare ones where one relation alone can have them.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::{
    NodeEnum,
    protobuf::{ColumnRef, JoinExpr, Node, RangeVar, WithClause},
};

use crate::{
    model::{Expression, Form, Qualified},
    tree::{
        form,
        lex::{self, Token, TokenKind},
        node,
        visit::{Message, Step, Visitor, walk_enum},
    },
};

pub use super::{
    place::{Found, Known, Piece, Place},
    written::{Renamed, renamed},
};

/// What is in a FROM list, by its alias.
#[derive(Clone)]
enum Source {
    Relation(Qualified),
    /// A query, a function, something with names of its own.
    Other,
}

struct Reader<'a> {
    known: &'a dyn Known,
    place: Place<'a>,
    tokens: Vec<Token>,
    text: &'a str,
    /// How far the places of the tree lie behind those of the text.
    before: usize,
    frames: Vec<Vec<(String, Source)>>,
    with: Vec<Vec<String>>,
    results: BTreeSet<i32>,
    aliases: BTreeMap<i32, String>,
    piece: Piece,
}

/// The columns that an expression names; `None` if it does not read. Call it on a thread with
/// [`crate::tree::parse::STACK`] bytes of stack.
pub fn read(expression: &Expression, place: Place, known: &dyn Known) -> Option<Piece> {
    let Expression { text, form, key: _ } = expression;
    let mut tree = form::read(text, *form)?;
    let mut reader = Reader {
        known,
        place,
        tokens: lex::tokens(text, true),
        text,
        before: form::around(*form).0.len(),
        frames: Vec::new(),
        with: Vec::new(),
        results: BTreeSet::new(),
        aliases: BTreeMap::new(),
        piece: Piece { columns: Vec::new(), rows: BTreeSet::new() },
    };
    match (&tree, form) {
        (NodeEnum::IndexElem(element), _) if !element.name.is_empty() => reader.first(),
        (NodeEnum::PartitionElem(element), _) if !element.name.is_empty() => reader.first(),
        (NodeEnum::List(list), Form::ExclusionElement) => {
            if let Some(Node { node: Some(NodeEnum::IndexElem(element)) }) = list.items.first()
                && !element.name.is_empty()
            {
                reader.first();
            }
        }
        _ => {}
    }
    walk_enum(&mut reader, &mut tree);
    Some(reader.piece)
}

impl Reader<'_> {
    /// The first word is a column of the own table.
    fn first(&mut self) {
        let Some(token) = self.tokens.first().copied() else { return };
        let column = name(token, self.text);
        let relation = self.place.own.cloned();
        self.push(token, relation, column, false);
    }

    fn push(&mut self, token: Token, relation: Option<Qualified>, column: String, result: bool) {
        self.piece.columns.push(Found {
            at: token.start..token.end,
            relation,
            column,
            is_result: result,
            alias: None,
            is_joined: false,
        });
    }

    /// The token at a place of the tree.
    fn at(&self, location: i32) -> Option<usize> {
        let start = usize::try_from(location).ok()?.checked_sub(self.before)?;
        self.tokens.binary_search_by_key(&start, |token| token.start).ok()
    }

    fn sources(&self, nodes: &[Node]) -> Vec<(String, Source)> {
        nodes.iter().flat_map(|node| self.source(node)).collect()
    }

    fn source(&self, node: &Node) -> Vec<(String, Source)> {
        let alias = |alias: &Option<pg_query::protobuf::Alias>| {
            vec![(alias.as_ref().map(|a| a.aliasname.clone()).unwrap_or_default(), Source::Other)]
        };
        match &node.node {
            Some(NodeEnum::RangeVar(range)) => vec![self.relation(range)],
            Some(NodeEnum::JoinExpr(join)) => {
                let sides = [&join.larg, &join.rarg].into_iter().flatten();
                let mut sources: Vec<_> = sides.flat_map(|side| self.source(side)).collect();
                if join.alias.is_some() {
                    sources.extend(alias(&join.alias));
                }
                sources
            }
            Some(NodeEnum::RangeSubselect(query)) => alias(&query.alias),
            Some(NodeEnum::RangeFunction(call)) => alias(&call.alias),
            _ => vec![(String::new(), Source::Other)],
        }
    }

    fn relation(&self, range: &RangeVar) -> (String, Source) {
        let is_with = range.schemaname.is_empty()
            && self.with.iter().flatten().any(|name| *name == range.relname);
        let alias = range.alias.as_ref();
        let name = alias.map_or(&range.relname, |alias| &alias.aliasname).clone();
        let renames = alias.is_some_and(|alias| !alias.colnames.is_empty());
        let source = match is_with || renames {
            true => Source::Other,
            false => Source::Relation(Qualified::new(&range.schemaname, &range.relname)),
        };
        (name, source)
    }

    fn with(&mut self, with: Option<&WithClause>) {
        let name = |node: &Node| match &node.node {
            Some(NodeEnum::CommonTableExpr(item)) => Some(item.ctename.clone()),
            _ => None,
        };
        let names = with.map(|with| with.ctes.iter().filter_map(name).collect());
        self.with.push(names.unwrap_or_default());
    }

    fn column(&mut self, column: &ColumnRef) {
        let Some(first) = self.at(column.location) else { return };
        let is_star = matches!(column.fields.last(), Some(Node { node: Some(NodeEnum::AStar(_)) }));
        let names: Vec<&str> = column.fields.iter().filter_map(node::string).collect();
        let is_result = self.results.contains(&column.location);
        let token = |index: usize| self.tokens.get(first + 2 * index).copied();
        match (names.as_slice(), is_star) {
            ([alias], true) => {
                if let Some(Source::Relation(relation)) = self.alias(alias) {
                    self.piece.rows.insert(relation);
                }
            }
            ([], true) => {
                let all = self.frames.last().into_iter().flatten();
                self.piece.rows.extend(all.filter_map(|(_, source)| match source {
                    Source::Relation(relation) => Some(relation.clone()),
                    Source::Other => None,
                }));
            }
            ([name], false) => {
                if let (Some(token), Some(relation)) = (token(0), self.bare(name)) {
                    self.push(token, relation, (*name).to_owned(), is_result);
                }
            }
            ([alias, name], false) => {
                if let (Some(token), Some(Source::Relation(relation))) =
                    (token(1), self.alias(alias))
                {
                    self.push(token, Some(relation), (*name).to_owned(), is_result);
                }
            }
            ([schema, table, name], false) => {
                if let Some(token) = token(2) {
                    let relation = Qualified::new(*schema, *table);
                    self.push(token, Some(relation), (*name).to_owned(), is_result);
                }
            }
            _ => {}
        }
        if let Some(alias) = self.aliases.get(&column.location).cloned() {
            self.with_alias(alias);
        }
    }

    /// Notes where the name of a result stands: `AS name`, right behind the column.
    fn with_alias(&mut self, alias: String) {
        let Some(found) = self.piece.columns.last_mut() else { return };
        let Some(at) = self.tokens.iter().position(|token| token.end == found.at.end) else {
            return;
        };
        if let Some(last) = self.tokens.get(at + 2) {
            found.alias = Some((alias, found.at.end..last.end));
        }
    }

    /// What an alias stands for.
    fn alias(&self, alias: &str) -> Option<Source> {
        let frames = self.frames.iter().rev().flatten();
        let found = frames.filter(|(name, _)| name == alias).map(|(_, source)| source.clone());
        found.into_iter().next().or_else(|| match alias {
            "new" | "old" | "excluded" => self.place.rows.cloned().map(Source::Relation),
            _ => self.place.own.filter(|own| own.name == alias).cloned().map(Source::Relation),
        })
    }

    /// The relation of a bare name: `None` where it is no column of one, `Some(None)` where that is
    /// not certain.
    fn bare(&mut self, name: &str) -> Option<Option<Qualified>> {
        for frame in self.frames.iter().rev() {
            let mut may = Vec::new();
            let mut is_open = false;
            for (alias, source) in frame {
                match source {
                    Source::Other => is_open = true,
                    Source::Relation(relation) => match self.known.columns(relation) {
                        Some(columns) if columns.iter().any(|column| column == name) => {
                            may.push(relation.clone());
                        }
                        // The row as a whole.
                        Some(_) if alias == name => {
                            self.piece.rows.insert(relation.clone());
                            return None;
                        }
                        Some(_) => {}
                        None => is_open = true,
                    },
                }
            }
            match (may.as_slice(), is_open, frame.len()) {
                ([only], _, 1) => return Some(Some(only.clone())),
                ([only], false, _) => return Some(Some(only.clone())),
                ([], false, _) => {}
                ([], true, 1) => {
                    return match frame.first() {
                        Some((_, Source::Relation(relation))) => Some(Some(relation.clone())),
                        _ => None,
                    };
                }
                // It is none of those whose columns are known.
                ([], true, _) => return None,
                _ => return Some(None),
            }
        }
        self.place.own.map(|own| Some(own.clone()))
    }

    fn join(&mut self, join: &JoinExpr) {
        let names: Vec<&str> = join.using_clause.iter().filter_map(node::string).collect();
        let sides = [&join.larg, &join.rarg].into_iter().flatten();
        let sources: Vec<_> = sides.flat_map(|side| self.source(side)).collect();
        for name in names {
            for (_, source) in &sources {
                let Source::Relation(relation) = source else { continue };
                self.piece.columns.push(Found {
                    at: 0..0,
                    relation: Some(relation.clone()),
                    column: name.to_owned(),
                    is_result: false,
                    alias: None,
                    is_joined: true,
                });
            }
        }
    }

    fn changed(&mut self, range: Option<&RangeVar>, from: &[Node], set: &[Node]) {
        let target = range.map(|range| self.relation(range));
        let columns = set.iter().filter_map(|node| match &node.node {
            Some(NodeEnum::ResTarget(target)) => Some((target.location, target.name.clone())),
            _ => None,
        });
        if let Some((_, Source::Relation(relation))) = &target {
            for (location, name) in columns {
                if let Some(token) = self.at(location).and_then(|at| self.tokens.get(at).copied()) {
                    self.push(token, Some(relation.clone()), name, false);
                }
            }
        }
        let mut frame: Vec<_> = target.into_iter().collect();
        frame.extend(self.sources(from));
        self.frames.push(frame);
    }
}

/// A name as the catalog has it.
fn name(token: Token, text: &str) -> String {
    let text = token.text(text);
    match token.kind {
        TokenKind::QuotedName => {
            let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            inner.unwrap_or(text).replace("\"\"", "\"")
        }
        _ => text.to_lowercase(),
    }
}

impl Visitor for Reader<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::SelectStmt(select) => {
                self.with(select.with_clause.as_ref());
                let frame = self.sources(&select.from_clause);
                self.frames.push(frame);
                for node in &select.target_list {
                    if let Some(NodeEnum::ResTarget(target)) = &node.node
                        && let Some(NodeEnum::ColumnRef(column)) =
                            target.val.as_ref().and_then(|val| val.node.as_ref())
                    {
                        match target.name.is_empty() {
                            true => drop(self.results.insert(column.location)),
                            false => {
                                self.aliases.insert(column.location, target.name.clone());
                            }
                        }
                    }
                }
            }
            Message::InsertStmt(insert) => {
                self.with(insert.with_clause.as_ref());
                let (relation, columns) = (insert.relation.clone(), insert.cols.clone());
                self.changed(relation.as_ref(), &[], &columns);
            }
            Message::UpdateStmt(update) => {
                self.with(update.with_clause.as_ref());
                let relation = update.relation.clone();
                let (from, set) = (update.from_clause.clone(), update.target_list.clone());
                self.changed(relation.as_ref(), &from, &set);
            }
            Message::DeleteStmt(delete) => {
                self.with(delete.with_clause.as_ref());
                let (relation, using) = (delete.relation.clone(), delete.using_clause.clone());
                self.changed(relation.as_ref(), &using, &[]);
            }
            Message::JoinExpr(join) => {
                let join = (**join).clone();
                self.join(&join);
            }
            Message::ColumnRef(column) => {
                let column = (**column).clone();
                self.column(&column);
            }
            _ => {}
        }
        Step::Into
    }

    fn message_done(&mut self, message: &mut Message<'_>) {
        let is_query = matches!(
            message,
            Message::SelectStmt(_)
                | Message::InsertStmt(_)
                | Message::UpdateStmt(_)
                | Message::DeleteStmt(_)
        );
        if is_query {
            self.frames.pop();
            self.with.pop();
        }
    }
}
