//! A record in which tables have other names: what confirmed renames make of the OLD side before
//! it is compared. Names are replaced only where they can mean nothing but the table.

use crate::{
    model::{
        Id,
        quote::{ident, literal},
        snapshot::{Source, SourceStatement},
    },
    tree::lex::{Lexer, Token, TokenKind},
};

/// A table under two names; both are in one schema.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    pub from: &'a Id,
    pub to: &'a Id,
}

/// A label of an enum under two names.
#[derive(Clone, Debug)]
pub struct Label {
    pub of: Id,
    pub from: String,
    pub to: String,
}

/// The record with the tables and labels under their new names. What names a table in a way that is not
/// certain (in the body of a function, through an alias) is left as it is, and so shows as a
/// difference.
pub fn renamed(source: &Source, tables: &[Table], labels: &[Label]) -> Source {
    let statement = |statement: &SourceStatement| {
        let context = source.contexts.get(statement.context as usize);
        let standard = context.is_none_or(|context| context.standard_conforming_strings);
        let text = rewritten(&statement.text, standard, tables, labels);
        SourceStatement { text, context: statement.context }
    };
    Source { statements: source.statements.iter().map(statement).collect(), ..source.clone() }
}

/// Names are looked up in the text as it was, so that two tables can swap theirs.
fn rewritten(text: &str, standard: bool, tables: &[Table], labels: &[Label]) -> String {
    let tokens: Vec<Token> =
        Lexer::new(text, standard).filter(|token| !token.is_comment()).collect();
    let words = Words { text, tokens: &tokens };
    let mut edits: Vec<(Token, String)> =
        tables.iter().flat_map(|table| words.edits(*table)).collect();
    edits.extend(labels.iter().flat_map(|label| words.labels(label)));
    edits.sort_by_key(|(token, _)| std::cmp::Reverse(token.start));
    let mut text = text.to_owned();
    for (token, name) in edits {
        text.replace_range(token.start..token.end, &name);
    }
    text
}

struct Words<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Words<'_> {
    fn is_name(&self, index: usize, name: &str) -> bool {
        let Some(token) = self.tokens.get(index) else { return false };
        let text = token.text(self.text);
        match token.kind {
            TokenKind::Word => text.to_lowercase() == name,
            TokenKind::QuotedName => text == format!("\"{}\"", name.replace('"', "\"\"")),
            _ => false,
        }
    }

    fn is_symbol(&self, index: Option<usize>, symbol: char) -> bool {
        let token = index.and_then(|index| self.tokens.get(index));
        token.is_some_and(|token| token.is_symbol(self.text, symbol))
    }

    /// The tokens that name the table, with what to write instead.
    fn edits(&self, Table { from, to }: Table) -> Vec<(Token, String)> {
        let mut edits = Vec::new();
        if self.has_alias(&from.schema) {
            return edits;
        }
        let (mut qualifiers, mut is_certain) = (Vec::new(), true);
        for (index, token) in self.tokens.iter().enumerate() {
            if self.is_literal(index, from) {
                edits.push((*token, format!("'{}'", to.path())));
            } else if self.is_name(index, &from.name) {
                let is_part = self.is_symbol(index.checked_sub(1), '.');
                let is_call = self.is_symbol(Some(index + 1), '(') && !self.opens_columns(index);
                let of_schema = is_part && self.is_schema(index.checked_sub(2), &from.schema);
                match (of_schema, is_part) {
                    (true, _) if !is_call => edits.push((*token, ident(&to.name).into_owned())),
                    (_, false) if self.is_symbol(Some(index + 1), '.') => qualifiers.push(*token),
                    // An alias, a column, another table: what stands before a dot may be it.
                    _ => is_certain = false,
                }
            }
        }
        if is_certain && !edits.is_empty() {
            edits.extend(qualifiers.into_iter().map(|token| (token, ident(&to.name).into_owned())));
        }
        edits
    }

    /// The literals that are the label: where the type is defined or changed, and under a cast to it.
    fn labels(&self, Label { of, from, to }: &Label) -> Vec<(Token, String)> {
        let is_definition = (0..4).any(|index| self.is_type(index, of))
            && ["create", "alter"].iter().any(|word| {
                self.tokens.first().is_some_and(|token| token.is_word(self.text, word))
            });
        let is_label = |index: &usize| {
            let is_cast =
                self.tokens.get(index + 1).is_some_and(|t| t.is_operator(self.text, "::"));
            self.tokens.get(*index).is_some_and(|t| t.text(self.text) == literal(from))
                && (is_definition || is_cast && self.is_type(index + 2, of))
        };
        let edit = |index: usize| Some((*self.tokens.get(index)?, literal(to)));
        (0..self.tokens.len()).filter(is_label).filter_map(edit).collect()
    }

    fn is_type(&self, index: usize, id: &Id) -> bool {
        if id.schema.is_empty() {
            return self.is_name(index, &id.name) && !self.is_symbol(Some(index + 1), '.');
        }
        self.is_name(index, &id.schema)
            && self.is_symbol(Some(index + 1), '.')
            && self.is_name(index + 2, &id.name)
    }

    /// The name of the schema may be something else here, and what follows a dot no table.
    fn has_alias(&self, schema: &str) -> bool {
        (0..self.tokens.len())
            .any(|index| self.is_name(index, schema) && !self.is_symbol(Some(index + 1), '.'))
    }

    /// The schema itself, and no part of a longer name.
    fn is_schema(&self, index: Option<usize>, schema: &str) -> bool {
        index.is_some_and(|index| {
            self.is_name(index, schema) && !self.is_symbol(index.checked_sub(1), '.')
        })
    }

    /// `TABLE s.t (`, `REFERENCES s.t(`: a list of columns, and no arguments.
    fn opens_columns(&self, index: usize) -> bool {
        let word = index.checked_sub(3).and_then(|index| self.tokens.get(index));
        let words = ["table", "references", "only", "exists", "into"];
        word.is_some_and(|token| words.iter().any(|word| token.is_word(self.text, word)))
    }

    /// `'s.t'::regclass`
    fn is_literal(&self, index: usize, from: &Id) -> bool {
        let token = |index: usize| self.tokens.get(index);
        token(index).is_some_and(|token| {
            token.kind == TokenKind::String && token.text(self.text) == format!("'{}'", from.path())
        }) && token(index + 1).is_some_and(|token| token.is_operator(self.text, "::"))
            && token(index + 2).is_some_and(|token| token.is_word(self.text, "regclass"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_is_renamed() {
        let [from, to] =
            ["table s.people", "table s.\"Users\""].map(|id| id.parse::<Id>().unwrap());
        for (text, expected) in [
            ("CREATE TABLE s.people (a int)", "CREATE TABLE s.\"Users\" (a int)"),
            ("REFERENCES s.people(a)", "REFERENCES s.\"Users\"(a)"),
            ("SELECT people.a FROM s.people", "SELECT \"Users\".a FROM s.\"Users\""),
            ("SELECT p.a FROM s.people p", "SELECT p.a FROM s.\"Users\" p"),
            ("nextval('s.people'::regclass)", "nextval('s.\"Users\"'::regclass)"),
            (
                "SELECT people.a FROM r.people, s.people p",
                "SELECT people.a FROM r.people, s.\"Users\" p",
            ),
            // Left alone: a function, another schema, a body, a text, an alias of that name.
            ("SELECT s.people(1)", "SELECT s.people(1)"),
            ("SELECT s.people FROM r.x s", "SELECT s.people FROM r.x s"),
            ("SELECT 1 FROM r.people", "SELECT 1 FROM r.people"),
            ("AS $$ SELECT s.people.a $$", "AS $$ SELECT s.people.a $$"),
            ("SELECT 's.people'", "SELECT 's.people'"),
            (
                "SELECT people.a FROM r.x people, s.people p",
                "SELECT people.a FROM r.x people, s.\"Users\" p",
            ),
        ] {
            assert_eq!(rewritten(text, true, &[Table { from: &from, to: &to }], &[]), expected);
        }
    }
}
