//! Finds the text of a part of a statement by its tokens. The parser tells where things begin but
//! not where they end, and what pgsnap shows and emits is the text the server printed.

use std::borrow::Cow;

use super::{Captured, Statement};
use crate::tree::{
    edit::edited,
    lex::{Token, TokenKind},
    literal::name_value,
};

/// A run of tokens, as indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The part from `start` on.
    pub fn from(self, start: usize) -> Self {
        Self { start: start.clamp(self.start, self.end.max(self.start)), end: self.end }
    }

    pub fn to(self, end: usize) -> Self {
        Self { start: self.start, end: end.clamp(self.start, self.end.max(self.start)) }
    }
}

impl Statement<'_> {
    pub fn all(&self) -> Span {
        Span { start: 0, end: self.tokens.len() }
    }

    /// The text of a span, its names with their schemas where they were looked up.
    pub fn text_of(&self, span: Span) -> Cow<'_, str> {
        let tokens = self.tokens.get(span.start..span.end).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => {
                edited(self.text, first.start..last.end, self.resolved.unwrap_or_default())
            }
            _ => "".into(),
        }
    }

    /// The first token at or after a byte offset, as the parser's `location` fields give it.
    pub fn token_at(&self, offset: i32) -> usize {
        let offset = usize::try_from(offset).unwrap_or_default();
        self.tokens.partition_point(|token| token.start < offset)
    }

    pub fn is_word(&self, index: usize, word: &str) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_word(self.text, word))
    }

    fn is_symbol(&self, index: usize, symbol: char) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_symbol(self.text, symbol))
    }

    /// Walks the tokens of a span that stand at its outermost level: outside parentheses, brackets
    /// and CASE … END that open within it.
    fn outermost(&self, span: Span) -> impl Iterator<Item = usize> {
        let mut depth = 0usize;
        (span.start..span.end).filter(move |&index| {
            let Some(token) = self.tokens.get(index) else { return false };
            match self.nesting(token) {
                1 => {
                    depth += 1;
                    depth == 1
                }
                -1 => {
                    depth = depth.saturating_sub(1);
                    false
                }
                _ => depth == 0,
            }
        })
    }

    fn nesting(&self, token: &Token) -> i8 {
        match token.kind {
            TokenKind::Symbol => match token.text(self.text) {
                "(" | "[" => 1,
                ")" | "]" => -1,
                _ => 0,
            },
            TokenKind::Word if token.is_word(self.text, "CASE") => 1,
            TokenKind::Word if token.is_word(self.text, "END") => -1,
            _ => 0,
        }
    }

    /// The first outermost token that is the given word.
    pub fn find(&self, span: Span, word: &str) -> Option<usize> {
        self.outermost(span).find(|&index| self.is_word(index, word))
    }

    /// The last outermost token that is the given name.
    pub fn last(&self, span: Span, name: &str) -> Option<usize> {
        let is = |index: &usize| {
            let token = self.tokens.get(*index);
            token.and_then(|token| name_value(*token, self.text)).is_some_and(|found| found == name)
        };
        self.outermost(span).filter(is).last()
    }

    pub fn expect(&self, span: Span, word: &str) -> Captured<usize> {
        self.find(span, word)
            .ok_or_else(|| super::Unmodelled(format!("expected {word} in the statement's text")))
    }

    /// The inside of the first parentheses in a span.
    pub fn group(&self, span: Span) -> Captured<Span> {
        let open = (span.start..span.end)
            .find(|&index| self.is_symbol(index, '('))
            .ok_or("expected parentheses in the statement's text")?;
        Ok(Span { start: open + 1, end: self.closing(open, span.end) })
    }

    /// The inside of the parentheses that follow a word.
    pub fn group_after(&self, span: Span, word: &str) -> Captured<Span> {
        self.group(span.from(self.expect(span, word)? + 1))
    }

    /// Whether a span is one pair of parentheses and what is in it.
    pub fn is_group(&self, span: Span) -> bool {
        self.is_symbol(span.start, '(') && self.closing(span.start, span.end) + 1 == span.end
    }

    /// The statements of a span, between and before semicolons.
    pub fn statements(&self, span: Span) -> Vec<Span> {
        let mut start = span.start;
        let mut statements = Vec::new();
        for end in self.outermost(span).filter(|&index| self.is_symbol(index, ';')) {
            statements.push(Span { start, end });
            start = end + 1;
        }
        statements.push(Span { start, end: span.end });
        statements.retain(|statement| !statement.is_empty());
        statements
    }

    /// The index of the parenthesis that closes the one at `open`.
    pub fn closing(&self, open: usize, end: usize) -> usize {
        let mut depth = 0usize;
        for index in open..end {
            if self.is_symbol(index, '(') {
                depth += 1;
            } else if self.is_symbol(index, ')') {
                depth -= 1;
                if depth == 0 {
                    return index;
                }
            }
        }
        end
    }

    /// The parts of a span between its outermost commas; none of an empty span.
    pub fn items(&self, span: Span) -> Vec<Span> {
        if span.is_empty() {
            return Vec::new();
        }
        let mut start = span.start;
        let mut items = Vec::new();
        for comma in self.outermost(span).filter(|&index| self.is_symbol(index, ',')) {
            items.push(Span { start, end: comma });
            start = comma + 1;
        }
        items.push(Span { start, end: span.end });
        items
    }

    /// What follows DEFAULT or `=` in a parameter.
    pub fn after_default(&self, span: Span) -> Captured<Span> {
        let is_default = |index: &usize| {
            let token = self.tokens.get(*index);
            self.is_word(*index, "DEFAULT")
                || token.is_some_and(|t| ["=", ":="].iter().any(|o| t.is_operator(self.text, o)))
        };
        let start = self.outermost(span).find(is_default).ok_or("expected a default value")?;
        Ok(span.from(start + 1))
    }

    /// The part of a span before its first outermost comma, or before a closing parenthesis that
    /// opened outside it.
    pub fn item(&self, span: Span) -> Span {
        let mut depth = 0usize;
        for index in span.start..span.end {
            let Some(token) = self.tokens.get(index) else { break };
            match self.nesting(token) {
                1 => depth += 1,
                -1 if depth == 0 => return span.to(index),
                -1 => depth -= 1,
                _ if depth == 0 && self.is_symbol(index, ',') => return span.to(index),
                _ => {}
            }
        }
        span
    }

    /// The part of a span before the first outermost token, its first one excepted, that is one of
    /// these words. `IS NOT …` inside an expression is not the word NOT.
    pub fn until(&self, span: Span, words: &[&str]) -> Span {
        let ends = |&index: &usize| {
            index > span.start
                && !(self.is_word(index - 1, "IS"))
                && words.iter().any(|word| self.is_word(index, word))
        };
        match self.outermost(span).find(ends) {
            Some(index) => span.to(index),
            None => span,
        }
    }
}
