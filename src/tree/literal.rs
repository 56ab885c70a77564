//! What a literal or a name token means: its value, and where in the source each part of the value stands.
//!
//! Rules: "Lexical Structure" in the PostgreSQL documentation, `src/backend/parser/scan.l` and `parser.c`.

use super::lex::{Token, TokenKind, continuation};
use memchr::memchr2;
use std::borrow::Cow;

/// The value of a literal with the source offset of each of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub value: String,
    /// One offset per byte of `value`, and one more for where the value ends.
    offsets: Vec<usize>,
}

impl Located {
    /// The source bytes that bytes `start..end` of the value were written as.
    pub fn origin(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        Some((*self.offsets.get(start)?, *self.offsets.get(end)?))
    }
}

/// The value of a text literal; any other token as written.
///
/// Escapes that make no valid character become U+FFFD. A `UESCAPE` clause is not seen: the escape character of a
/// `U&` literal is taken to be the backslash.
pub fn string_value<'a>(
    token: Token,
    source: &'a str,
    standard_conforming_strings: bool,
) -> Cow<'a, str> {
    let text = token.text(source);
    let Some(body) = Body::of(token.kind, text, standard_conforming_strings) else {
        return Cow::Borrowed(text);
    };
    if let Some(plain) = body.plain() {
        return Cow::Borrowed(plain);
    }
    let mut bytes = Vec::with_capacity(text.len());
    body.each(|piece, _| piece.append_to(&mut bytes));
    Cow::Owned(
        String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    )
}

/// The value of a text literal with its place in `source`; `None` for any other token.
pub fn located_value(
    token: Token,
    source: &str,
    standard_conforming_strings: bool,
) -> Option<Located> {
    let body = Body::of(token.kind, token.text(source), standard_conforming_strings)?;
    let mut located = Located { value: String::new(), offsets: Vec::new() };
    let end = body.each(|piece, at| piece.locate(token.start + at, &mut located));
    located.offsets.push(token.start + end);
    Some(located)
}

/// The name a token stands for: words folded to lower case, quotes taken off. `None` for what is no name.
pub fn name_value<'a>(token: Token, source: &'a str) -> Option<Cow<'a, str>> {
    let text = token.text(source);
    match token.kind {
        TokenKind::Word if text.bytes().any(|byte| byte.is_ascii_uppercase()) => {
            Some(text.to_ascii_lowercase().into())
        }
        TokenKind::Word => Some(text.into()),
        TokenKind::QuotedName => {
            let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'))?;
            Some(if inner.contains("\"\"") {
                inner.replace("\"\"", "\"").into()
            } else {
                inner.into()
            })
        }
        TokenKind::UnicodeName => {
            let mut bytes = Vec::new();
            let body = Body { text, from: 3, quote: b'"', escapes: Escapes::Unicode };
            body.each(|piece, _| piece.append_to(&mut bytes));
            Some(String::from_utf8_lossy(&bytes).into_owned().into())
        }
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Escapes {
    /// Only the doubled quote.
    None,
    Backslash,
    Unicode,
    /// Dollar-quoted: not even the quote.
    Opaque,
}

/// A part of a value: a run as written, an escaped character, or a byte of one that takes several escapes.
enum Piece<'a> {
    Run(&'a str),
    Char(char),
    Byte(u8),
}

impl Piece<'_> {
    fn append_to(&self, bytes: &mut Vec<u8>) {
        match *self {
            Piece::Run(run) => bytes.extend_from_slice(run.as_bytes()),
            Piece::Char(char) => bytes.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
            Piece::Byte(byte) => bytes.push(byte),
        }
    }

    fn locate(&self, at: usize, located: &mut Located) {
        match *self {
            Piece::Run(run) => {
                located.value.push_str(run);
                located.offsets.extend(at..at + run.len());
            }
            Piece::Char(char) => {
                located.value.push(char);
                located.offsets.extend(std::iter::repeat_n(at, char.len_utf8()));
            }
            Piece::Byte(byte) if byte.is_ascii() => {
                Piece::Char(char::from(byte)).locate(at, located)
            }
            Piece::Byte(_) => Piece::Char(char::REPLACEMENT_CHARACTER).locate(at, located),
        }
    }
}

/// The inside of a literal: `text` from byte `from` on.
struct Body<'a> {
    text: &'a str,
    from: usize,
    quote: u8,
    escapes: Escapes,
}

impl<'a> Body<'a> {
    fn of(kind: TokenKind, text: &'a str, standard_conforming_strings: bool) -> Option<Self> {
        let plain = if standard_conforming_strings { Escapes::None } else { Escapes::Backslash };
        let (from, escapes) = match kind {
            TokenKind::String => (1, plain),
            TokenKind::NationalString => (2, plain),
            TokenKind::EString => (2, Escapes::Backslash),
            TokenKind::UnicodeString => (3, Escapes::Unicode),
            TokenKind::Dollar => (text.get(1..)?.find('$')? + 2, Escapes::Opaque),
            _ => return None,
        };
        Some(Self { text, from, quote: b'\'', escapes })
    }

    /// The value when it is written without any escape.
    fn plain(&self) -> Option<&'a str> {
        if self.escapes == Escapes::Opaque {
            return self.text.get(self.from..self.text.len().checked_sub(self.from)?);
        }
        let inner = self.text.get(self.from..self.text.len().checked_sub(1)?)?;
        memchr2(self.quote, b'\\', inner.as_bytes()).is_none().then_some(inner)
    }

    /// Hands out the pieces of the value with their offsets in `text`; gives the offset where the value ends.
    fn each(&self, mut sink: impl FnMut(Piece<'_>, usize)) -> usize {
        if self.escapes == Escapes::Opaque {
            let inner = self.plain().unwrap_or("");
            sink(Piece::Run(inner), self.from);
            return self.from + inner.len();
        }
        let bytes = self.text.as_bytes();
        let mut at = self.from;
        loop {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let run = match self.escapes {
                Escapes::None => memchr2(self.quote, self.quote, rest),
                _ => memchr2(self.quote, b'\\', rest),
            };
            let Some(run) = run else { return bytes.len() };
            if run > 0 {
                sink(Piece::Run(self.text.get(at..at + run).unwrap_or("")), at);
                at += run;
            }
            if bytes.get(at) == Some(&b'\\') {
                let (piece, length) = self.escape(at);
                sink(piece, at);
                at += length;
            } else if bytes.get(at + 1) == Some(&self.quote) {
                sink(Piece::Char(char::from(self.quote)), at);
                at += 2;
            } else if let Some(next) = continuation(bytes, at + 1) {
                at = next;
            } else {
                return at;
            }
        }
    }

    /// The escape whose backslash is at `at`, and how many bytes it takes.
    fn escape(&self, at: usize) -> (Piece<'a>, usize) {
        let rest = self.text.get(at + 1..).unwrap_or("");
        let Some(next) = rest.chars().next() else { return (Piece::Char('\\'), 1) };
        if self.escapes == Escapes::Unicode {
            return match next {
                '+' => unicode(rest, 1, 6),
                '\\' => (Piece::Char('\\'), 2),
                _ => unicode(rest, 0, 4),
            };
        }
        let plain = match next {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return unicode(rest, 1, 4),
            'U' => return unicode(rest, 1, 8),
            'x' => return byte(rest, 1, 2, 16).unwrap_or((Piece::Char('x'), 2)),
            '0'..='7' => return byte(rest, 0, 3, 8).unwrap_or((Piece::Char(next), 2)),
            other => other,
        };
        (Piece::Char(plain), 1 + next.len_utf8())
    }
}

/// Up to `most` digits after `skip` bytes, as one byte. Lengths count the backslash.
fn byte(rest: &str, skip: usize, most: usize, radix: u32) -> Option<(Piece<'static>, usize)> {
    let digits = rest.get(skip..)?;
    let count = digits.chars().take(most).take_while(|digit| digit.is_digit(radix)).count();
    let value = u32::from_str_radix(digits.get(..count)?, radix).ok()?;
    Some((Piece::Byte((value & 0xff) as u8), 1 + skip + count))
}

/// A code point of `digits` hexadecimal digits after `skip` bytes; two surrogates in a row are one character.
fn unicode(rest: &str, skip: usize, digits: usize) -> (Piece<'static>, usize) {
    let hex = |from: usize| {
        rest.get(from..from + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok())
    };
    let Some(first) = hex(skip) else { return (Piece::Char(char::REPLACEMENT_CHARACTER), 1) };
    let length = 1 + skip + digits;
    if let 0xd800..0xdc00 = first
        && rest.get(length - 1..).is_some_and(|rest| rest.starts_with('\\'))
        && rest.get(length..length + skip) == rest.get(..skip)
        && let Some(second @ 0xdc00..0xe000) = hex(length + skip)
    {
        let joined = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        return (
            Piece::Char(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER)),
            2 * length,
        );
    }
    (Piece::Char(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)), length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::lex::tokens;

    #[test]
    fn values() {
        for (source, value) in [
            ("'a''b'", "a'b"),
            ("''", ""),
            ("'a'\n'b'", "ab"),
            (r"'a\n'", r"a\n"),
            (r"E'a\n\t\\\'\q'", "a\n\t\\'q"),
            (r"E'\x41\101\u00e9\U0001F600'", "AAé😀"),
            (r"E'\xc3\xa9'", "é"),
            (r"E'\xff'", "\u{fffd}"),
            (r"E'\uD83D\uDE00'", "😀"),
            (r"U&'d\0061t\+000061 \\'", r"data \"),
            (r"U&'\D83D\DE00'", "😀"),
            ("$$a'b$$", "a'b"),
            ("$q$ $$ $q$", " $$ "),
            ("N'n'", "n"),
            ("1.5", "1.5"),
        ] {
            let token = tokens(source, true).remove(0);
            assert_eq!(string_value(token, source, true), value, "{source}");
        }
        let off = r"'a\'b'";
        assert_eq!(string_value(tokens(off, false).remove(0), off, false), "a'b");
    }

    #[test]
    fn names() {
        for (source, name) in
            [("Ab", "ab"), (r#""A""b""#, "A\"b"), (r#"U&"d\0061""#, "da"), ("É", "É")]
        {
            let token = tokens(source, true).remove(0);
            assert_eq!(name_value(token, source).as_deref(), Some(name), "{source}");
        }
    }

    #[test]
    fn parts_of_a_value_are_found_in_the_source() {
        let source = r"x E'a\'bc\u00e9d'";
        let token = tokens(source, true).remove(1);
        let located = located_value(token, source, true).expect("a literal");
        assert_eq!(located.value, "a'bcéd");
        let of = |part: &str| {
            let at = located.value.find(part).expect("part");
            let (start, end) = located.origin(at, at + part.len()).expect("in range");
            &source[start..end]
        };
        assert_eq!((of("'"), of("bc"), of("éd"), of("d")), (r"\'", "bc", r"\u00e9d", "d"));
    }
}
