//! THE way in which a text gets into the script: as one literal.

use crate::{
    model::quote,
    tree::{
        lex::{Lexer, TokenKind},
        literal::string_value,
    },
};

/// A literal that psql and every server read alike, whatever `standard_conforming_strings` is. Inside
/// of it psql knows neither commands nor variables, and the server nothing but text.
pub fn literal(text: &str) -> String {
    match text.contains('\\') {
        true => format!("E{}", quote::literal(&text.replace('\\', "\\\\"))),
        false => quote::literal(text),
    }
}

/// Texts as an array.
pub fn array(texts: &[String]) -> String {
    let each: Vec<String> = texts.iter().map(|text| literal(text)).collect();
    format!("ARRAY[{}]::pg_catalog.text[]", each.join(", "))
}

/// A text as the rest of a comment: one line, which every encoding has the letters of.
pub fn comment(text: &str) -> String {
    let plain = |c: char| match c {
        '\\' => ' ',
        c if c.is_ascii_control() => ' ',
        c if c.is_ascii() => c,
        _ => '?',
    };
    text.chars().map(plain).collect()
}

/// A value as JSON in ASCII, so that no server has to convert it.
pub fn json(value: &serde_json::Value) -> String {
    let mut written = String::new();
    for c in value.to_string().chars() {
        match c.is_ascii() {
            true => written.push(c),
            false => c
                .encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| written.push_str(&format!("\\u{unit:04x}"))),
        }
    }
    written
}

/// A statement that comes from anyone and that [`select::reads_only`] lets through, in letters in
/// which psql sees what the server sees: without comments, every string as [`literal`] writes it, and
/// no colon before what could be the name of a variable. psql's lexer is the server's twin
/// (`src/fe_utils/psqlscan.l`) but for backslashes, which are refused, and those colons.
///
/// [`select::reads_only`]: crate::tree::select::reads_only
pub fn statement(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut end = 0;
    for token in Lexer::new(text, true).filter(|token| !token.is_comment()) {
        let gap = text.get(end..token.start).unwrap_or_default();
        end = token.end;
        let is_own =
            matches!(token.kind, TokenKind::String | TokenKind::EString | TokenKind::Dollar);
        let is_apart = !gap.is_empty() || is_own || written.ends_with([':', '\'']);
        match gap.contains('\n') {
            _ if written.is_empty() => {}
            true => written.push('\n'),
            false if is_apart => written.push(' '),
            false => {}
        }
        match is_own {
            true => written.push_str(&literal(&string_value(token, text, true))),
            false => written.push_str(token.text(text)),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_literal() {
        for text in [
            "'; DROP TABLE users; --",
            "\\'; \\! rm",
            "\\",
            "\\\\'",
            "''\\''",
            "$$ $x$ :x :'x' :\"x\" :{?x} *\u{2f} -- \\gexec",
            "a\nb\r\n\\q\n",
            "E'\\''",
            "",
        ] {
            for standard in [true, false] {
                let written = literal(text);
                let tokens: Vec<_> = Lexer::new(&written, standard).collect();
                assert_eq!(tokens.len(), 1, "{text}: {written}");
                assert!(tokens[0].is_string(), "{text}: {written}");
                assert_eq!(string_value(tokens[0], &written, standard), text);
            }
            assert!(!comment(text).contains(['\n', '\\', '\r']));
        }
    }

    /// What psql makes of a text: statements end at semicolons, commands begin with a backslash, and
    /// colons before names are variables.
    fn is_plain(written: &str) -> bool {
        Lexer::new(written, true).all(|token| {
            let after = written.get(token.end..).unwrap_or_default();
            let is_variable = token.is_symbol(written, ':') && !after.starts_with(' ');
            let is_command = !token.is_string() && token.text(written).contains('\\');
            !(token.is_comment()
                || is_variable
                || is_command
                || token.is_symbol(written, ';')
                || matches!(token.kind, TokenKind::Other | TokenKind::Unterminated))
        })
    }

    #[test]
    fn statements_are_written_for_psql_and_mean_the_same() {
        for text in [
            "SELECT 1",
            "SELECT a[1:b], a[b:c], a[:], a::text, f(x := 1), a[ 1 :b ] FROM t",
            "SELECT'a\\b',E'\\\\! x\\'',$x$ \\! $x$,N'n',B'01',X'1f' FROM t",
            "SELECT 'a' -- \" :x\n 'b', 1 /* :x '; */ + 2--x\n",
            "SELECT U&'d\\0061t' , U&'d!0061t' UESCAPE '!'",
            "SELECT ':x', \":x\", '$$', $$':x'$$, $a$$$$a$ FROM \"a;b\"",
            "SELECT 1\n  FROM t\n WHERE a = 'x''y'\n   AND b <> ''",
            "SELECT\"a\"FROM\"b\"WHERE\"c\"='d'OR\"e\"=E'f'",
            "SELECT 'a'\n'b'\n, 'c'",
            "SELECT - - 1, 2 - -3, 4 /*x*/- 5, a@-1, 1.5e3, .5 FROM t",
            "WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n+1 FROM t) TABLE t",
        ] {
            assert_eq!(crate::tree::select::reads_only(text), Ok(()), "{text}");
            let written = statement(text);
            assert!(is_plain(&written), "{text}\n{written}");
            let keys = crate::tree::parse::map_parallel(&[text, &written], None, |text| {
                crate::tree::key::key_of(&mut crate::tree::parse::parse(text, true).unwrap())
            });
            let keys = keys.unwrap();
            assert_eq!(keys[0], keys[1], "{text}\n{written}");
        }
    }
}
