//! Where a statement names schemas: before the dot of a name, after the word SCHEMA, in a search
//! path, in literals of the types that name objects, and in bodies where nothing else has the name.

use std::collections::BTreeSet;

use pg_query::{NodeEnum, protobuf::Node};

use super::{Found, Names, Spelling, Words};
use crate::tree::{
    lex::{self, Token, TokenKind},
    node,
    visit::{Message, Step, Visitor, walk_enum},
};

/// Types whose literals name an object with its schema; `regnamespace` is a schema.
const NAMING: [&str; 9] = [
    "regclass",
    "regcollation",
    "regconfig",
    "regdictionary",
    "regoper",
    "regoperator",
    "regproc",
    "regprocedure",
    "regtype",
];

/// Every schema that a statement names for certain.
pub fn named(words: Words, tree: &mut NodeEnum, names: &Names) -> Vec<Found> {
    let mut others = Others { words, places: BTreeSet::new() };
    walk_enum(&mut others, tree);
    let mut found = Vec::new();
    for (index, token) in words.tokens.iter().enumerate() {
        if is_qualifier(words, index) && !others.places.contains(&index) {
            found.extend(words.name(index).map(|name| Found::identifier(*token, name)));
        } else if token.is_word(words.text, "schema") {
            found.extend(after_schema(words, tree, index + 1));
        } else if words.is_after(index, "set") && token.is_word(words.text, "search_path") {
            found.extend(search_path(words, index + 2));
        } else if token.kind == TokenKind::String && words.is_word(index + 2, "regnamespace") {
            found.extend(whole(words, token));
        } else if token.kind == TokenKind::String && is_naming(words, index) {
            found.extend(qualified(words, token));
        } else if token.kind == TokenKind::Dollar && has_body(tree) {
            found.extend(body(words, token, names, head(tree)));
        }
    }
    found
}

/// What stands before a dot and is no schema: aliases and tables before columns, columns before
/// their fields.
struct Others<'a> {
    words: Words<'a>,
    places: BTreeSet<usize>,
}

impl Visitor for Others<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            // `alias.column`, `alias.*`; with a schema there are three parts.
            Message::ColumnRef(column) if column.fields.len() < 3 => {
                self.places.extend(self.words.at(column.location));
            }
            Message::ResTarget(target) if !target.indirection.is_empty() => {
                self.places.extend(self.words.at(target.location));
            }
            _ => {}
        }
        Step::Into
    }
}

/// The first part of a dotted name, of an object with a schema.
fn is_qualifier(words: Words, index: usize) -> bool {
    if !words.is_symbol(index + 1, '.') || words.is_after_dot(index) {
        return false;
    }
    let of_column = words.is_after(index, "column") || words.is_after(index, "by");
    let is_table = of_column && !words.is_symbol(index + 3, '.');
    let is_setting = words.is_after(index, "set");
    !is_table && !is_setting
}

/// `CREATE SCHEMA IF NOT EXISTS a`, `IN SCHEMA a, b`
fn after_schema(words: Words, tree: &NodeEnum, mut index: usize) -> Vec<Found> {
    let is_statement = matches!(
        tree,
        NodeEnum::CreateSchemaStmt(_)
            | NodeEnum::AlterOwnerStmt(_)
            | NodeEnum::AlterObjectSchemaStmt(_)
            | NodeEnum::CommentStmt(_)
            | NodeEnum::SecLabelStmt(_)
            | NodeEnum::GrantStmt(_)
            | NodeEnum::AlterDefaultPrivilegesStmt(_)
            | NodeEnum::CreateExtensionStmt(_)
            | NodeEnum::CreatePublicationStmt(_)
            | NodeEnum::AlterPublicationStmt(_)
            | NodeEnum::DropStmt(_)
            | NodeEnum::RenameStmt(_)
    );
    if !is_statement || words.is_word(index, "authorization") {
        return Vec::new();
    }
    if words.is_word(index, "if") {
        index += if words.is_word(index + 1, "not") { 3 } else { 2 };
    }
    words.list(index)
}

/// `SET search_path TO 'a', b`
fn search_path(words: Words, mut index: usize) -> Vec<Found> {
    let mut found = Vec::new();
    while let Some(token) = words.tokens.get(index) {
        match token.kind {
            TokenKind::String => found.extend(whole(words, token)),
            _ => {
                let path = words.name(index).map(|name| Found::identifier(*token, name));
                found.extend(path.map(|found| Found { is_home: false, ..found }));
            }
        }
        if !words.is_symbol(index + 1, ',') {
            break;
        }
        index += 2;
    }
    found
}

/// A literal that is nothing but a name, as it is in the catalog.
fn whole(words: Words, token: &Token) -> Option<Found> {
    let name = token.text(words.text).strip_prefix('\'')?.strip_suffix('\'')?.to_owned();
    let at = token.start + 1..token.end - 1;
    Some(Found { at, name, spelling: Spelling::Literal, is_home: false })
}

/// `'a.t'::regclass`
fn is_naming(words: Words, index: usize) -> bool {
    let is_cast = words.tokens.get(index + 1).is_some_and(|t| t.is_operator(words.text, "::"));
    // Quoted identifiers everywhere: `'a.t'::"regclass"`, with or without its schema.
    let name = match words.is_symbol(index + 3, '.') {
        true => words.name(index + 4),
        false => words.name(index + 2),
    };
    is_cast && name.is_some_and(|name| NAMING.contains(&name.as_str()))
}

/// The schema in a literal that names an object.
fn qualified(words: Words, token: &Token) -> Option<Found> {
    let text = token.text(words.text).strip_prefix('\'')?.strip_suffix('\'')?;
    let tokens = lex::tokens(text, true);
    let inside = Words { text, tokens: &tokens };
    let first = tokens.first().filter(|_| inside.is_symbol(1, '.'))?;
    let start = token.start + 1;
    let at = start + first.start..start + first.end;
    let spelling = Spelling::IdentifierInLiteral;
    Some(Found { at, name: inside.name(0)?, spelling, is_home: true })
}

fn has_body(tree: &NodeEnum) -> bool {
    match tree {
        NodeEnum::CreateFunctionStmt(function) => {
            let language = function.options.iter().find_map(language);
            function.sql_body.is_none()
                && language.is_some_and(|name| ["sql", "plpgsql"].contains(&name))
        }
        _ => false,
    }
}

fn language(option: &Node) -> Option<&str> {
    let Some(NodeEnum::DefElem(option)) = &option.node else { return None };
    let arg = option.arg.as_ref().filter(|_| option.defname == "language")?;
    node::string(arg)
}

/// What a body can mean by a name that stands before a dot and that it does not define itself: the
/// parameters of the function, the function, the rows of a trigger.
fn head(tree: &NodeEnum) -> BTreeSet<String> {
    let NodeEnum::CreateFunctionStmt(function) = tree else { return BTreeSet::new() };
    let parameters = function.parameters.iter().filter_map(|parameter| match &parameter.node {
        Some(NodeEnum::FunctionParameter(parameter)) => Some(parameter.name.clone()),
        _ => None,
    });
    let own = function.funcname.last().and_then(node::string).map(str::to_owned);
    parameters.chain(own).chain(["new", "old"].map(str::to_owned)).collect()
}

/// The mapped schemas in the body of a function, each where it stands before dots and nowhere else:
/// an alias, a variable or a table of that name would stand alone somewhere. `others` are the names
/// that the function has from its head.
fn body(words: Words, token: &Token, names: &Names, mut others: BTreeSet<String>) -> Vec<Found> {
    let text = token.text(words.text);
    let quote = text.match_indices('$').nth(1).and_then(|(at, _)| text.get(..=at));
    let inner = quote.and_then(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let (Some(quote), Some(inner)) = (quote, inner) else { return Vec::new() };
    let tokens = lex::tokens(inner, true);
    let inside = Words { text: inner, tokens: &tokens };
    let start = token.start + quote.len();
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Some(name) = inside.name(index).filter(|name| names.contains_key(name.as_str())) else {
            continue;
        };
        if inside.is_symbol(index + 1, '.') && !inside.is_after_dot(index) {
            let at = start + token.start..start + token.end;
            found.push(Found { at, name, spelling: Spelling::Identifier, is_home: false });
        } else {
            others.insert(name);
        }
    }
    found.retain(|found| !others.contains(&found.name));
    found
}
