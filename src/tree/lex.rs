//! PostgreSQL's lexical rules: text in, tokens with byte offsets out.
//!
//! The rules are those of `src/backend/parser/scan.l` (and its twin `src/fe_utils/psqlscan.l`), PostgreSQL 18.
//! Where older servers differ the newer rule is taken: `1_000` and `0x1F` are one number.
//! Every byte that decides anything is ASCII, so offsets always fall on character boundaries.

use memchr::{memchr, memchr2, memmem};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A keyword or an unquoted name.
    Word,
    /// `"name"`
    QuotedName,
    /// `'text'`; its value depends on `standard_conforming_strings`.
    String,
    /// `E'text'`
    EString,
    /// `B'01'` or `X'1F'`
    BitString,
    /// `U&'text'`; a following `UESCAPE` is separate tokens.
    UnicodeString,
    /// `U&"name"`
    UnicodeName,
    /// `N'text'`
    NationalString,
    /// `$tag$text$tag$`
    Dollar,
    Number,
    /// `$1`
    Param,
    /// One of `( ) [ ] , ; : .`
    Symbol,
    /// An operator, `::`, `..` and `:=` included.
    Operator,
    LineComment,
    BlockComment,
    /// A quote, dollar quote or comment that lasts to the end of the input.
    Unterminated,
    /// A single byte that starts no token, such as a backslash.
    Other,
}

/// A piece of the text it was lexed from: bytes `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: TokenKind,
    pub start: usize,
    pub end: usize,
}

impl Token {
    /// The token as written; empty if `source` is not the text it came from.
    pub fn text<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.start..self.end).unwrap_or("")
    }

    /// True for this unquoted word, ASCII case aside.
    pub fn is_word(&self, source: &str, word: &str) -> bool {
        self.kind == TokenKind::Word && self.text(source).eq_ignore_ascii_case(word)
    }

    pub fn is_symbol(&self, source: &str, symbol: char) -> bool {
        self.kind == TokenKind::Symbol
            && source.as_bytes().get(self.start).is_some_and(|byte| char::from(*byte) == symbol)
    }

    pub fn is_operator(&self, source: &str, operator: &str) -> bool {
        self.kind == TokenKind::Operator && self.text(source) == operator
    }

    pub fn is_comment(&self) -> bool {
        matches!(self.kind, TokenKind::LineComment | TokenKind::BlockComment)
    }

    /// True for every literal that has a text value.
    pub fn is_string(&self) -> bool {
        use TokenKind::*;
        matches!(self.kind, String | EString | UnicodeString | NationalString | Dollar)
    }
}

/// The tokens of `text`, comments left out.
pub fn tokens(text: &str, standard_conforming_strings: bool) -> Vec<Token> {
    Lexer::new(text, standard_conforming_strings).filter(|token| !token.is_comment()).collect()
}

/// Yields every token, comments included, white space never. Tokens are in order, never empty and never overlap;
/// what lies between them is white space.
#[derive(Clone, Debug)]
pub struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    /// May change between tokens, as a `SET` in the text does.
    pub standard_conforming_strings: bool,
}

const SPACE: u8 = 1;
const NAME_START: u8 = 2;
const DIGIT: u8 = 4;
const OPERATOR: u8 = 8;
const SYMBOL: u8 = 16;
/// May continue a dollar tag; an unquoted name may hold `$` too.
const TAG: u8 = NAME_START | DIGIT;

const CLASS: [u8; 256] = classes();

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which checks it")]
const fn classes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => SPACE,
            b'A'..=b'Z' | b'a'..=b'z' | b'_' | 0x80.. => NAME_START,
            b'0'..=b'9' => DIGIT,
            b'~' | b'!' | b'@' | b'#' | b'^' | b'&' | b'|' | b'`' | b'?' => OPERATOR,
            b'+' | b'-' | b'*' | b'/' | b'%' | b'<' | b'>' | b'=' => OPERATOR,
            b'(' | b')' | b'[' | b']' | b',' | b';' | b':' | b'.' => SYMBOL,
            _ => 0,
        };
        byte += 1;
    }
    table
}

#[expect(clippy::indexing_slicing, reason = "there are 256 bytes and 256 classes")]
fn class(byte: u8) -> u8 {
    CLASS[usize::from(byte)]
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str, standard_conforming_strings: bool) -> Self {
        Self { bytes: text.as_bytes(), at: 0, standard_conforming_strings }
    }

    /// Where the next token is looked for, in bytes.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Goes on at byte `at`, which must not lie before the current position. Beyond the end means the end.
    pub fn skip_to(&mut self, at: usize) {
        self.at = at.clamp(self.at, self.bytes.len());
    }

    fn byte(&self, at: usize) -> u8 {
        // No token starts or goes on with NUL, so it can stand for the end of the input.
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn rest(&self, from: usize) -> &'a [u8] {
        self.bytes.get(from..).unwrap_or(&[])
    }

    /// The first offset at or after `from` whose byte is in none of `classes`.
    fn run(&self, from: usize, classes: u8) -> usize {
        let rest = self.rest(from);
        from + rest.iter().position(|&byte| class(byte) & classes == 0).unwrap_or(rest.len())
    }

    fn token_at(&self, start: usize) -> (TokenKind, usize) {
        let first = self.byte(start);
        match class(first) {
            NAME_START => self.word(start, first),
            DIGIT => (TokenKind::Number, self.number(start)),
            OPERATOR => self.operator_or_comment(start),
            SYMBOL => self.symbol(start, first),
            _ => match first {
                b'\'' => self.quoted(start, TokenKind::String),
                b'"' => self.name(start, TokenKind::QuotedName),
                b'$' => self.dollar(start),
                _ => (TokenKind::Other, start + 1),
            },
        }
    }

    /// A word, or a literal whose prefix looks like one.
    fn word(&self, start: usize, first: u8) -> (TokenKind, usize) {
        match (first.to_ascii_lowercase(), self.byte(start + 1), self.byte(start + 2)) {
            (b'e', b'\'', _) => return self.quoted(start + 1, TokenKind::EString),
            (b'n', b'\'', _) => return self.quoted(start + 1, TokenKind::NationalString),
            (b'b' | b'x', b'\'', _) => return self.quoted(start + 1, TokenKind::BitString),
            (b'u', b'&', b'\'') => return self.quoted(start + 2, TokenKind::UnicodeString),
            (b'u', b'&', b'"') => return self.name(start + 2, TokenKind::UnicodeName),
            _ => {}
        }
        let mut end = start;
        loop {
            end = self.run(end, TAG);
            if self.byte(end) != b'$' {
                return (TokenKind::Word, end);
            }
            end += 1;
        }
    }

    /// A single-quoted literal whose opening quote is at `quote`, with the parts that continue it on later lines.
    fn quoted(&self, quote: usize, kind: TokenKind) -> (TokenKind, usize) {
        let escapes = match kind {
            TokenKind::EString => true,
            TokenKind::String | TokenKind::NationalString => !self.standard_conforming_strings,
            _ => false,
        };
        let mut at = quote + 1;
        loop {
            let found = match escapes {
                true => memchr2(b'\'', b'\\', self.rest(at)),
                false => memchr(b'\'', self.rest(at)),
            };
            let Some(offset) = found else { return (TokenKind::Unterminated, self.bytes.len()) };
            at += offset;
            if self.byte(at) == b'\\' || self.byte(at + 1) == b'\'' {
                at += 2;
            } else if let Some(next) = continuation(self.bytes, at + 1) {
                at = next;
            } else {
                return (kind, at + 1);
            }
        }
    }

    fn name(&self, quote: usize, kind: TokenKind) -> (TokenKind, usize) {
        let mut at = quote + 1;
        while let Some(offset) = memchr(b'"', self.rest(at)) {
            at += offset;
            if self.byte(at + 1) != b'"' {
                return (kind, at + 1);
            }
            at += 2;
        }
        (TokenKind::Unterminated, self.bytes.len())
    }

    fn dollar(&self, start: usize) -> (TokenKind, usize) {
        if class(self.byte(start + 1)) == DIGIT {
            return (TokenKind::Param, self.run(start + 1, DIGIT));
        }
        let tag_end = self.run(start + 1, TAG);
        if self.byte(tag_end) != b'$' {
            return (TokenKind::Other, start + 1);
        }
        let delimiter = self.bytes.get(start..=tag_end).unwrap_or(&[]);
        match memmem::find(self.rest(tag_end + 1), delimiter) {
            Some(offset) => (TokenKind::Dollar, tag_end + 1 + offset + delimiter.len()),
            None => (TokenKind::Unterminated, self.bytes.len()),
        }
    }

    fn number(&self, start: usize) -> usize {
        if self.byte(start) == b'0' {
            let end = match self.byte(start + 1).to_ascii_lowercase() {
                b'x' => self.digits(start + 2, |byte| byte.is_ascii_hexdigit(), true),
                b'o' => self.digits(start + 2, |byte| matches!(byte, b'0'..=b'7'), true),
                b'b' => self.digits(start + 2, |byte| matches!(byte, b'0' | b'1'), true),
                _ => start,
            };
            if end > start + 2 {
                return end;
            }
        }
        let mut end = self.decimal(start);
        // `1..10` is a range of two integers, not `1.` and `.10`.
        if self.byte(end) == b'.' && self.byte(end + 1) != b'.' {
            end = self.decimal(end + 1);
        }
        self.exponent(end)
    }

    fn decimal(&self, from: usize) -> usize {
        self.digits(from, |byte| byte.is_ascii_digit(), false)
    }

    /// Digits with single underscores between them; after `0x` one may come first too.
    fn digits(&self, from: usize, digit: fn(&u8) -> bool, leading_underscore: bool) -> usize {
        let mut end = from;
        loop {
            if digit(&self.byte(end)) {
                end += 1;
            } else if self.byte(end) == b'_'
                && digit(&self.byte(end + 1))
                && (end > from || leading_underscore)
            {
                end += 2;
            } else {
                return end;
            }
        }
    }

    fn exponent(&self, end: usize) -> usize {
        if !matches!(self.byte(end), b'e' | b'E') {
            return end;
        }
        let digits = end + 1 + usize::from(matches!(self.byte(end + 1), b'+' | b'-'));
        match self.decimal(digits) {
            none if none == digits => end,
            some => some,
        }
    }

    fn symbol(&self, start: usize, first: u8) -> (TokenKind, usize) {
        match (first, self.byte(start + 1)) {
            (b':', b':' | b'=') | (b'.', b'.') => (TokenKind::Operator, start + 2),
            (b'.', digit) if class(digit) == DIGIT => {
                (TokenKind::Number, self.exponent(self.decimal(start + 1)))
            }
            _ => (TokenKind::Symbol, start + 1),
        }
    }

    fn operator_or_comment(&self, start: usize) -> (TokenKind, usize) {
        match (self.byte(start), self.byte(start + 1)) {
            (b'-', b'-') => (TokenKind::LineComment, self.line_end(start + 2)),
            (b'/', b'*') => self.block_comment(start),
            _ => (TokenKind::Operator, self.operator(start)),
        }
    }

    fn line_end(&self, from: usize) -> usize {
        from + memchr2(b'\n', b'\r', self.rest(from)).unwrap_or(self.rest(from).len())
    }

    /// Block comments nest.
    fn block_comment(&self, start: usize) -> (TokenKind, usize) {
        let (mut at, mut depth) = (start + 2, 1usize);
        while let Some(offset) = memchr2(b'*', b'/', self.rest(at)) {
            at += offset;
            match (self.byte(at), self.byte(at + 1)) {
                (b'*', b'/') if depth == 1 => return (TokenKind::BlockComment, at + 2),
                (b'*', b'/') => (at, depth) = (at + 2, depth - 1),
                (b'/', b'*') => (at, depth) = (at + 2, depth + 1),
                _ => at += 1,
            }
        }
        (TokenKind::Unterminated, self.bytes.len())
    }

    /// An operator ends before a comment, and does not end in `+` or `-` unless it holds a character that no
    /// operator of the SQL standard has: `=-` is two operators, `@-` is one.
    fn operator(&self, start: usize) -> usize {
        let run = self.rest(start);
        let run = run.get(..self.run(start, OPERATOR) - start).unwrap_or(run);
        let comment = run.windows(2).position(|pair| pair == b"--" || pair == b"/*");
        let run = run.get(..comment.unwrap_or(run.len())).unwrap_or(run);
        let mut length = run.len().max(1);
        if !run.iter().any(|byte| b"~!@#^&|`?%".contains(byte)) {
            let signs = run.iter().rev().take_while(|byte| b"+-".contains(byte)).count();
            length = length.saturating_sub(signs).max(1);
        }
        start + length
    }
}

/// After the closing quote of a literal: the offset just inside the quote that continues it, if one does.
/// The standard wants a line break between the two; `--` comments may stand there as well.
pub(crate) fn continuation(bytes: &[u8], from: usize) -> Option<usize> {
    let (mut at, mut line_break) = (from, false);
    loop {
        match bytes.get(at)? {
            b'\n' | b'\r' => line_break = true,
            b'\'' if line_break => return Some(at + 1),
            b'-' if bytes.get(at + 1) == Some(&b'-') => {
                at += memchr2(b'\n', b'\r', bytes.get(at..)?)?;
                continue;
            }
            &byte if class(byte) == SPACE => {}
            _ => return None,
        }
        at += 1;
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let start = self.run(self.at, SPACE);
        if start >= self.bytes.len() {
            self.at = self.bytes.len();
            return None;
        }
        let (kind, end) = self.token_at(start);
        let end = end.min(self.bytes.len());
        self.at = end;
        Some(Token { kind, start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `kind:text` of every token, with the kind cut to its first letters.
    fn lex(text: &str, scs: bool) -> String {
        let show =
            |token: Token| format!("{:.3}:{}", format!("{:?}", token.kind), token.text(text));
        Lexer::new(text, scs).map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tokens_are_those_of_postgres() {
        for (text, expected) in [
            ("SELECT a$b, é_1", "Wor:SELECT Wor:a$b Sym:, Wor:é_1"),
            (
                r#""a""b" U&"d\0061" u&'x' U & 1"#,
                r#"Quo:"a""b" Uni:U&"d\0061" Uni:u&'x' Wor:U Ope:& Num:1"#,
            ),
            ("'a''b' 'c'", "Str:'a''b' Str:'c'"),
            ("'a'\n 'b' 'c'", "Str:'a'\n 'b' Str:'c'"),
            ("'a' -- x\n'b'", "Str:'a' -- x\n'b'"),
            ("'a' -- x", "Str:'a' Lin:-- x"),
            (
                r"'a\' E'\'' e'\\'",
                r"Str:'a\' EStr:E'\'' EStr:e'\\'".replace("EStr", "ESt").as_str(),
            ),
            ("B'01' x'1F' N'n' Bx", "Bit:B'01' Bit:x'1F' Nat:N'n' Wor:Bx"),
            ("$$a;$$ $q$b$$c$q$ $1 $é$x$é$", "Dol:$$a;$$ Dol:$q$b$$c$q$ Par:$1 Dol:$é$x$é$"),
            ("$a$x$b$a$ a$$b$$ $", "Dol:$a$x$b$a$ Wor:a$$b$$ Oth:$"),
            (
                "1 1.5 .5 1. 1e10 1.5E-3 1e 1..3",
                "Num:1 Num:1.5 Num:.5 Num:1. Num:1e10 Num:1.5E-3 Num:1 Wor:e Num:1 Ope:.. Num:3",
            ),
            (
                "0x1F 0b01 0o17 1_000 1__0 0xg",
                "Num:0x1F Num:0b01 Num:0o17 Num:1_000 Num:1 Wor:__0 Num:0 Wor:xg",
            ),
            ("a::b :=x a.b :c", "Wor:a Ope::: Wor:b Ope::= Wor:x Wor:a Sym:. Wor:b Sym:: Wor:c"),
            (
                "a=-1 @-1 +-+1 <>-2",
                "Wor:a Ope:= Ope:- Num:1 Ope:@- Num:1 Ope:+ Ope:- Ope:+ Num:1 Ope:<> Ope:- Num:2",
            ),
            ("a+--c\nb*/*d*/e", "Wor:a Ope:+ Lin:--c Wor:b Ope:* Blo:/*d*/ Wor:e"),
            ("/* a /* b */ c **/ d /*/ e */", "Blo:/* a /* b */ c **/ Wor:d Blo:/*/ e */"),
            ("/* a /* b */", "Unt:/* a /* b */"),
            ("x 'y", "Wor:x Unt:'y"),
            ("$$ x $", "Unt:$$ x $"),
            (r"\restrict", r"Oth:\ Wor:restrict"),
        ] {
            assert_eq!(lex(text, true), expected, "{text}");
        }
        assert_eq!(lex(r"'it\'s' b", false), r"Str:'it\'s' Wor:b");
        assert_eq!(lex(r"'it\", false), r"Unt:'it\");
    }

    /// Text made of the bytes that matter, from a fixed seed.
    fn noise(seed: u64, length: usize) -> String {
        let alphabet: Vec<char> =
            "'\"$\\/*-+;:.,()[]<>=@aeEnNuU&xB01_9é \n\r\t{}".chars().collect();
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 33) as usize
        };
        (0..length).filter_map(|_| alphabet.get(next() % alphabet.len())).collect()
    }

    #[test]
    fn any_text_is_covered_by_tokens_and_white_space() {
        for seed in 0..2000 {
            let text = noise(seed, 1 + seed as usize % 60);
            for scs in [true, false] {
                let mut at = 0;
                for token in Lexer::new(&text, scs) {
                    let gap = text.get(at..token.start).expect("offsets are character boundaries");
                    assert!(gap.bytes().all(|byte| class(byte) == SPACE), "{text:?}");
                    assert!(token.start < token.end, "{text:?}");
                    assert!(text.is_char_boundary(token.end), "{text:?}");
                    at = token.end;
                }
                assert!(text[at..].bytes().all(|byte| class(byte) == SPACE), "{text:?}");
            }
        }
    }
}
