//! Which statements are no objects of a schema: transactions and data, told by their first tokens.

use crate::tree::lex::{Lexer, Token, TokenKind};

/// False if the first word rules out a setting, a transaction and data: most statements stop here.
pub(super) fn may_be_no_object(text: &str) -> bool {
    const FIRST: [&str; 11] = [
        "begin", "commit", "copy", "discard", "end", "insert", "refresh", "reset", "select", "set",
        "start",
    ];
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let first = text.get(..length).unwrap_or("");
    FIRST.iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// The first tokens of a statement, enough to know its sort.
pub(super) struct Start<'a> {
    text: &'a str,
    tokens: [Option<Token>; 8],
    standard_conforming_strings: bool,
}

impl<'a> Start<'a> {
    pub(super) fn of(text: &'a str, standard_conforming_strings: bool) -> Self {
        let mut lexer =
            Lexer::new(text, standard_conforming_strings).filter(|token| !token.is_comment());
        let mut tokens = [None; 8];
        for slot in &mut tokens {
            *slot = lexer.next();
        }
        Self { text, tokens, standard_conforming_strings }
    }

    fn word(&self, index: usize) -> &'a str {
        match self.tokens.get(index) {
            Some(Some(token)) if token.kind == TokenKind::Word => token.text(self.text),
            _ => "",
        }
    }

    fn is(&self, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(index, word)| self.word(index).eq_ignore_ascii_case(word))
    }

    /// What opens or closes a transaction that goes through. ROLLBACK is left to be seen: it takes back statements.
    pub(super) fn transaction(&self) -> Option<&'static str> {
        if self.is(&["begin"]) || self.is(&["start", "transaction"]) {
            return Some("BEGIN");
        }
        let commits =
            (self.is(&["commit"]) && !self.is(&["commit", "prepared"])) || self.is(&["end"]);
        commits.then_some("COMMIT")
    }

    pub(super) fn data(&self) -> Option<&'static str> {
        if self.is(&["insert", "into"]) {
            return Some("INSERT");
        }
        if self.is(&["copy"]) {
            return self.copies_in().then_some("COPY");
        }
        if self.is(&["refresh", "materialized", "view"]) {
            return Some("REFRESH");
        }
        self.is(&["select"]).then(|| self.function()).flatten()
    }

    /// `COPY … FROM` at the top level; `COPY … TO` changes nothing, so it is an ordinary statement.
    fn copies_in(&self) -> bool {
        let mut depth = 0i32;
        Lexer::new(self.text, self.standard_conforming_strings).any(|token| {
            depth += i32::from(token.is_symbol(self.text, '('))
                - i32::from(token.is_symbol(self.text, ')'));
            depth == 0 && token.is_word(self.text, "from")
        })
    }

    /// `SELECT [* FROM] [pg_catalog.]f(…)` for the functions that carry data.
    fn function(&self) -> Option<&'static str> {
        let is = |index: usize, text: &str| {
            self.tokens
                .get(index)
                .copied()
                .flatten()
                .is_some_and(|token| token.text(self.text).eq_ignore_ascii_case(text))
        };
        let mut at = if is(1, "*") && is(2, "from") { 3 } else { 1 };
        if is(at, "pg_catalog") && is(at + 1, ".") {
            at += 2;
        }
        if !is(at + 1, "(") {
            return None;
        }
        let name = self.word(at).to_ascii_lowercase();
        match name.as_str() {
            "setval" => Some("setval"),
            "lowrite" | "loread" => Some("large object"),
            _ if name.starts_with("lo_") => Some("large object"),
            _ if name.starts_with("pg_restore_") && name.ends_with("_stats") => Some("statistics"),
            _ => None,
        }
    }
}
