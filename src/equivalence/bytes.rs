//! EQ-BYTES: constants of type bytea, in hex and in escape format.

use std::fmt::Write;

use super::{Exact, constant, walk};
use crate::tree::visit::{Message, Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-BYTES",
    summary: "`'\\x00ff'::bytea` and `'\\000\\377'::bytea`",
    why: "Both are read into the same bytes (byteain in varlena.c); which one is printed follows \
          bytea_output of the session.",
    same: &[
        ("'\\x00ff'::bytea", "'\\000\\377'::bytea"),
        ("'\\x41'::bytea", "'A'::bytea"),
        ("'\\x5c'::bytea", "'\\\\'::bytea"),
        ("'\\xFF'::bytea", "'\\xff'::bytea"),
        ("'{\"\\\\x41\",NULL}'::bytea[]", "'{A,NULL}'::bytea[]"),
    ],
    different: &[
        ("'\\x00ff'::bytea", "'\\xff00'::bytea"),
        ("'\\x41'::text", "'A'::text"),
        ("'\\x41'::bytea", "'a'::bytea"),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Hex, tree),
};

struct Hex;

impl Visitor for Hex {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeCast(cast) = message {
            constant::respell(cast, constant::BYTES);
        }
        Step::Into
    }
}

/// Lower-case hex; `None` for what byteain() refuses.
pub fn canonical(text: &str) -> Option<String> {
    if let Some(hex) = text.strip_prefix("\\x") {
        let digits: String = hex.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        let is_hex =
            digits.len().is_multiple_of(2) && digits.bytes().all(|b| b.is_ascii_hexdigit());
        return is_hex.then(|| format!("\\x{}", digits.to_ascii_lowercase()));
    }
    let mut hex = "\\x".to_owned();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let byte = if byte == b'\\' { escaped(&mut bytes)? } else { byte };
        // Writing to a string cannot fail.
        write!(hex, "{byte:02x}").ok()?;
    }
    Some(hex)
}

/// What follows a backslash: another one, or three octal digits.
fn escaped(bytes: &mut std::str::Bytes<'_>) -> Option<u8> {
    let octal = |byte: u8| (b'0'..=b'7').contains(&byte).then(|| byte - b'0');
    match bytes.next()? {
        b'\\' => Some(b'\\'),
        first @ b'0'..=b'3' => {
            let (second, third) = (octal(bytes.next()?)?, octal(bytes.next()?)?);
            Some((first - b'0') << 6 | second << 3 | third)
        }
        _ => None,
    }
}
