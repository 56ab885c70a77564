//! Names that became reserved words after the server or the pg_dump that wrote them: neither quotes
//! them, and the grammar of today reads something else, or nothing.

use std::borrow::Cow;

use memchr::memmem;

use crate::tree::lex::{self, TokenKind};

/// Words, and the major version that reserved them ("SQL Key Words" in the documentation). Those
/// that stay names of columns and tables need no quotes.
const RESERVED: [(&str, u32); 1] = [("system_user", 16)];

/// The statement with quotes around such names, as a server and a pg_dump of today write it.
/// `release` is the older of the two that wrote it.
pub fn quoted(text: Cow<str>, standard_conforming_strings: bool, release: Option<u32>) -> Cow<str> {
    let is_name = |(word, since): &&(&str, u32)| {
        release.is_some_and(|release| release < *since)
            && memmem::find(text.as_bytes(), word.as_bytes()).is_some()
    };
    let words: Vec<&str> = RESERVED.iter().filter(is_name).map(|(word, _)| *word).collect();
    if words.is_empty() {
        return text;
    }
    let mut quoted = text.clone().into_owned();
    for token in lex::tokens(&text, standard_conforming_strings).iter().rev() {
        if token.kind == TokenKind::Word && words.contains(&token.text(&text)) {
            quoted.insert(token.end, '"');
            quoted.insert(token.start, '"');
        }
    }
    quoted.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, release: u32) -> String {
        quoted(text.into(), true, Some(release)).into_owned()
    }

    #[test]
    fn a_name_of_before_is_a_name() {
        let table = "CREATE TABLE t (system_user text DEFAULT 'system_user', b \"system_user\")";
        assert_eq!(of(table, 15), table.replacen("system_user", "\"system_user\"", 1));
        assert_eq!(of(table, 16), table);
        assert_eq!(quoted(table.into(), true, None), table);
    }
}
