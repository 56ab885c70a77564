//! Names with their schemas in a text.

use std::collections::BTreeSet;

use super::world::{self};
use crate::{
    model::Qualified,
    tree::lex::{self, Token, TokenKind},
};

pub(super) fn unquoted(name: &str) -> String {
    match name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
        Some(inner) => inner.replace("\"\"", "\""),
        None => name.to_owned(),
    }
}

/// Names with their schemas in a text, and whether each is called.
pub fn named(text: &str) -> BTreeSet<(bool, Qualified)> {
    let tokens = lex::tokens(text, true);
    let mut found = BTreeSet::new();
    for index in 0..tokens.len() {
        if let Some(name) = literal(&tokens, index, text) {
            found.insert((false, name));
        }
        let Some((schema, after)) = name_at(&tokens, index, text) else { continue };
        let is_part = index.checked_sub(1).is_some_and(|at| is_dot(&tokens, at, text));
        if is_part || !is_dot(&tokens, after, text) {
            continue;
        }
        let Some(name) = tokens.get(after + 1) else { continue };
        if name.kind == TokenKind::Operator {
            found.insert((false, Qualified::new(schema, name.text(text))));
            continue;
        }
        let Some((name, end)) = name_at(&tokens, after + 1, text) else { continue };
        let is_call = is_called(&tokens, index, end, text);
        found.insert((is_call, Qualified::new(schema, name)));
    }
    found
}

/// `app.f(…)`, and what can only be a routine; a table has a list of columns behind it after these
/// words.
pub fn is_called(tokens: &[Token], at: usize, end: usize, text: &str) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    let is_before = |back: usize, words: &[&str]| {
        before(back).is_some_and(|token| words.iter().any(|word| token.is_word(text, word)))
    };
    let routine =
        ["function", "procedure", "aggregate", "routine", "handler", "validator", "inline"];
    if is_before(1, &routine) {
        return true;
    }
    let is_open = tokens.get(end).is_some_and(|token| token.is_symbol(text, '('));
    let table = ["table", "references", "only", "exists", "into", "view", "on", "type"];
    // `SFUNC = app.f` of aggregates and operators, `FROM app.f` of conversions.
    let is_option = before(1).is_some_and(|token| token.is_operator(text, "="))
        && tokens.first().is_some_and(|token| token.is_word(text, "create"))
        && tokens.get(1).is_some_and(|token| {
            token.is_word(text, "aggregate") || token.is_word(text, "operator")
        })
        && !is_before(2, &["stype", "mstype", "leftarg", "rightarg", "subtype"]);
    let of_conversion = is_before(1, &["from"])
        && tokens.iter().take(3).any(|token| token.is_word(text, "conversion"));
    is_open && !is_before(1, &table) || is_option || of_conversion
}

/// The name at a place, and the place behind it.
pub(super) fn name_at(tokens: &[Token], at: usize, text: &str) -> Option<(String, usize)> {
    let token = tokens.get(at)?;
    match token.kind {
        TokenKind::Word => Some((token.text(text).to_lowercase(), at + 1)),
        TokenKind::QuotedName => Some((unquoted(token.text(text)), at + 1)),
        _ => None,
    }
}

pub(super) fn is_dot(tokens: &[Token], at: usize, text: &str) -> bool {
    tokens.get(at).is_some_and(|token| token.is_symbol(text, '.'))
}

/// `'app.users'::regclass`
pub(super) fn literal(tokens: &[Token], at: usize, text: &str) -> Option<Qualified> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::String)?;
    let is_cast = tokens.get(at + 1).is_some_and(|token| token.is_operator(text, "::"));
    let is_relation = tokens.get(at + 2).is_some_and(|token| token.is_word(text, "regclass"));
    let inner = token.text(text).strip_prefix('\'')?.strip_suffix('\'')?.replace("''", "'");
    if is_cast && is_relation { world::qualified(&inner) } else { None }
}
