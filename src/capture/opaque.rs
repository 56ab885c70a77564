//! Opaque statements: how one is named, and how two are told apart.

use crate::{
    equivalence::{self, InForce},
    model::{Context, Expression, Form, Key},
    tree::{
        lex::{self, Token, TokenKind},
        parse,
    },
};

/// The statement with its key: of its normalised tree or, when it does not parse, of its tokens.
/// Call it on a thread with a big stack.
pub fn expression(text: &str, context: &Context, in_force: &InForce) -> Expression {
    let standard_conforming_strings = context.standard_conforming_strings;
    let key = match parse::parse(text, standard_conforming_strings) {
        Ok(tree) => equivalence::key(tree, text, equivalence::Scope::of(context, in_force)),
        Err(_) => key_of_tokens(text, standard_conforming_strings),
    };
    Expression { text: text.to_owned(), key, form: Form::Statement }
}

/// White space and comments between tokens say nothing; everything else does.
fn key_of_tokens(text: &str, standard_conforming_strings: bool) -> Key {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"tokens");
    for token in lex::tokens(text, standard_conforming_strings) {
        let text = token.text(text);
        hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
    }
    let mut key = [0; 16];
    hasher.finalize_xof().fill(&mut key);
    Key(key)
}

/// Whether the order of such statements may say something: of all but those that create or add.
pub fn is_in_turn(text: &str) -> bool {
    let adds = ["CREATE", "GRANT", "REVOKE", "COMMENT", "SECURITY"];
    let first = text.split_whitespace().next().unwrap_or_default();
    !adds.iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// Words that are written in capitals in a head, however the statement writes them.
fn is_keyword(word: &str) -> bool {
    const WORDS: [&str; 23] = [
        "create",
        "alter",
        "drop",
        "comment",
        "grant",
        "revoke",
        "on",
        "or",
        "replace",
        "for",
        "table",
        "index",
        "view",
        "function",
        "type",
        "event",
        "trigger",
        "publication",
        "in",
        "using",
        "set",
        "reset",
        "discard",
    ];
    WORDS.iter().any(|keyword| word.eq_ignore_ascii_case(keyword))
}

/// The name of an opaque object: the first words of its statement, as far as they tell what it
/// speaks of. Statements with one head are one object.
pub fn head(text: &str, tokens: &[Token]) -> String {
    const MOST: usize = 12;
    const ENDS: [&str; 10] =
        ["AS", "IS", "SET", "WITH", "OPTIONS", "FROM", "TO", "VALUES", "ADD", "CONNECTION"];
    let is_setting =
        tokens.first().is_some_and(|t| t.is_word(text, "set") || t.is_word(text, "reset"));
    let goes_on = |(index, token): &(usize, &Token)| {
        // A setting is called by its name, whatever it is set to.
        let is_end = ENDS.iter().any(|end| token.is_word(text, end))
            || (is_setting && token.is_operator(text, "="));
        *index == 0 || (!is_end && !token.is_string() && !token.is_symbol(text, '('))
    };
    let mut head = String::new();
    for (index, token) in tokens.iter().take(MOST).enumerate().take_while(goes_on) {
        let after_dot = index > 0 && tokens.get(index - 1).is_some_and(|t| t.is_symbol(text, '.'));
        if index > 0 && !after_dot && !token.is_symbol(text, '.') {
            head.push(' ');
        }
        let word = token.text(text);
        match token.kind {
            TokenKind::Word if is_keyword(word) => head.push_str(&word.to_uppercase()),
            // Names of settings are the same in capitals.
            TokenKind::Word if is_setting => head.push_str(&word.to_lowercase()),
            _ => head.push_str(word),
        }
    }
    if head.is_empty() { "(nothing)".to_owned() } else { head }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads() {
        for (text, expected) in [
            ("SET TimeZone = 'UTC'", "SET timezone"),
            ("SET timezone TO 'UTC'", "SET timezone"),
            ("SET app.tenant = '1'", "SET app.tenant"),
            ("SET TIME ZONE 'UTC'", "SET time zone"),
            ("RESET timezone", "RESET timezone"),
            ("SET search_path FROM CURRENT", "SET search_path"),
            ("create  Table a.b (c int)", "CREATE TABLE a.b"),
            ("ALTER TABLE t ADD COLUMN a int", "ALTER TABLE t"),
            ("'x'", "'x'"),
            ("", "(nothing)"),
        ] {
            assert_eq!(head(text, &lex::tokens(text, true)), expected, "{text}");
        }
    }
}
