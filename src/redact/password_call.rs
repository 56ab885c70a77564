//! Functions that are known to take a password, and the literals they are given for it.

use crate::tree::lex::{Token, TokenKind};

/// A function and which of its arguments are secrets, counted from 0.
type Known = (&'static str, &'static [usize]);

/// pgcrypto ("F.26. pgcrypto" in the PostgreSQL documentation), and those of hosting services that
/// store a secret (`vault.create_secret` of Supabase, `aws_commons.create_aws_credentials` of RDS).
const KNOWN: [Known; 16] = [
    ("crypt", &[0]),
    ("pgp_sym_encrypt", &[1]),
    ("pgp_sym_encrypt_bytea", &[1]),
    ("pgp_sym_decrypt", &[1]),
    ("pgp_sym_decrypt_bytea", &[1]),
    ("pgp_pub_decrypt", &[2]),
    ("pgp_pub_decrypt_bytea", &[2]),
    ("encrypt", &[1]),
    ("decrypt", &[1]),
    ("encrypt_iv", &[1]),
    ("decrypt_iv", &[1]),
    ("hmac", &[1]),
    ("create_secret", &[0]),
    ("update_secret", &[1]),
    ("create_aws_credentials", &[1, 2]),
    ("set_password", &[1]),
];

/// False if none of them is called. Reads at memory speed.
pub(super) fn possible(text: &str) -> bool {
    ["crypt", "hmac", "_secret", "create_aws", "set_password"]
        .iter()
        .any(|part| memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some())
}

/// The string literals that are such an argument, or a part of one that `||` puts together.
pub(super) fn arguments(text: &str, tokens: &[Token]) -> Vec<Token> {
    let mut found = Vec::new();
    // What is open, innermost last: the secrets of the call, and the number of the argument.
    let mut open: Vec<(&[usize], usize)> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        if token.is_symbol(text, '(') {
            // A parenthesis that only groups belongs to the argument around it.
            let groups = before.is_none_or(|before| !is_name(*before));
            let known = before.map_or(&[][..], |name| secrets(name.text(text)));
            open.push(match open.last() {
                Some(outer) if groups => *outer,
                _ => (known, 0),
            });
        } else if token.is_symbol(text, ')') {
            open.pop();
        } else if token.is_symbol(text, ',') {
            open.last_mut().into_iter().for_each(|(_, argument)| *argument += 1);
        } else if token.is_string()
            && open.last().is_some_and(|(secrets, argument)| secrets.contains(argument))
            && before.is_some_and(|before| begins(*before, text))
            && tokens.get(index + 1).is_none_or(|after| ends(*after, text))
        {
            found.push(*token);
        }
    }
    found
}

fn is_name(token: Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::QuotedName)
}

fn secrets(name: &str) -> &'static [usize] {
    let name = name.trim_matches('"');
    let known = KNOWN.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
    known.map_or(&[], |(_, secrets)| secrets)
}

fn begins(token: Token, text: &str) -> bool {
    matches!(token.text(text), "(" | "," | "||" | "=>" | ":=")
}

fn ends(token: Token, text: &str) -> bool {
    matches!(token.text(text), ")" | "," | "||" | "::" | ":")
}
