//! Cuts a script where psql cuts it: statements, comments, backslash commands, COPY rows.
//!
//! The rules are those of `src/fe_utils/psqlscan.l`: a statement ends at a `;` outside quotes, parentheses and the
//! body of an SQL-standard function. What a piece means is for `split` to say.

use super::messages;
use crate::tree::lex::{Lexer, Token, TokenKind};
use memchr::memmem;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// A comment between statements; those inside a statement belong to it.
    Comment,
    /// From its first token to its last, without the `;`.
    Statement,
    /// A backslash command to the end of its line.
    Command,
    /// The rows below a `COPY … FROM stdin`, without the closing `\.` line.
    Rows,
}

/// Bytes `start..end` of the text. Between two pieces stands nothing but white space, `;` and `\.` lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub kind: PieceKind,
    pub start: usize,
    pub end: usize,
    /// False if the input ended before the piece did.
    pub terminated: bool,
    /// Where the quote or comment starts that nothing closes.
    pub open: Option<usize>,
}

/// Commands that send the statement before them.
pub(super) const SENDING: [&[u8]; 8] =
    [b"g", b"gx", b"gexec", b"gset", b"gdesc", b"crosstabview", b"watch", b"bind"];

/// Yields the pieces of `text` in order.
#[derive(Clone, Debug)]
pub struct Cutter<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    /// The statement just cut was a `COPY … FROM stdin`.
    rows_follow: bool,
    /// Lines that pg_dump wrote to its messages, and that came into the text by `2>&1`: from their
    /// first byte to the end of the line.
    pub messages: Vec<(usize, usize)>,
}

impl<'a> Cutter<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, lexer: Lexer::new(text, true), rows_follow: false, messages: Vec::new() }
    }

    /// The next token that is no message.
    fn token(&mut self) -> Option<Token> {
        loop {
            let token = self.lexer.next()?;
            if token.kind != TokenKind::Word || !messages::is_message(self.text, token.start) {
                return Some(token);
            }
            let end = self.line_end(token.start);
            self.messages.push((token.start, end));
            self.lexer.skip_to(end);
        }
    }

    /// How plain quotes are read from the next piece on.
    pub fn set_standard_conforming_strings(&mut self, on: bool) {
        self.lexer.standard_conforming_strings = on;
    }

    fn line_end(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or(&[]);
        from + memchr::memchr(b'\n', rest).unwrap_or(rest.len())
    }

    fn command(&mut self, start: usize) -> Piece {
        let end = self.line_end(start);
        self.lexer.skip_to(end);
        let end = start + self.text.get(start..end).unwrap_or("").trim_end().len();
        Piece { kind: PieceKind::Command, start, end, terminated: true, open: None }
    }

    /// Rows start on the line after the statement and end before a line that is `\.` alone.
    fn rows(&mut self) -> Piece {
        let line = self.line_end(self.lexer.position());
        let bytes = self.text.as_bytes();
        let closes = |at: usize| {
            matches!(bytes.get(at + 3..), None | Some([] | [b'\n', ..] | [b'\r', b'\n', ..]))
        };
        let rest = bytes.get(line..).unwrap_or(&[]);
        let found =
            memmem::find_iter(rest, b"\n\\.").map(|offset| line + offset).find(|&at| closes(at));
        let start = (line + 1).min(bytes.len());
        let end = found.map_or(bytes.len(), |at| (at + 1).max(start));
        self.lexer.skip_to(found.map_or(end, |at| at + 3));
        Piece { kind: PieceKind::Rows, start, end, terminated: found.is_some(), open: None }
    }

    fn statement(&mut self, first: Token) -> Piece {
        let mut progress = Progress::default();
        let mut piece = Piece {
            kind: PieceKind::Statement,
            start: first.start,
            end: first.end,
            terminated: false,
            open: None,
        };
        let mut token = first;
        loop {
            match token.kind {
                TokenKind::Symbol if token.is_symbol(self.text, ';') && progress.at_top() => {
                    piece.terminated = true;
                    break;
                }
                TokenKind::Other if token.text(self.text) == "\\" => {
                    if self.command_ends_statement(token) {
                        piece.terminated = true;
                        break;
                    }
                    piece.end = self.lexer.position();
                }
                TokenKind::LineComment | TokenKind::BlockComment => {}
                kind => {
                    progress.see(token, self.text);
                    piece.end = token.end;
                    piece.open = (kind == TokenKind::Unterminated).then_some(token.start);
                }
            }
            match self.token() {
                Some(next) => token = next,
                None => break,
            }
        }
        self.rows_follow = piece.terminated && progress.copy == Copy::FromStdin;
        piece
    }

    /// A backslash inside a statement: `\;` and `\:` are characters, `\g` and its kin send the statement,
    /// any other command is passed over. True if the statement ends here.
    fn command_ends_statement(&mut self, backslash: Token) -> bool {
        let rest = self.text.get(backslash.end..).unwrap_or("");
        if rest.starts_with([';', ':']) {
            self.lexer.skip_to(backslash.end + 1);
            return false;
        }
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        if !SENDING.contains(&name.as_bytes()) {
            self.lexer.skip_to(self.line_end(backslash.end));
            return false;
        }
        // The command itself becomes the next piece.
        let mut lexer = Lexer::new(self.text, self.lexer.standard_conforming_strings);
        lexer.skip_to(backslash.start);
        self.lexer = lexer;
        true
    }
}

impl Iterator for Cutter<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if std::mem::take(&mut self.rows_follow) {
            return Some(self.rows());
        }
        loop {
            let token = self.token()?;
            let comment = |terminated| Piece {
                kind: PieceKind::Comment,
                start: token.start,
                end: token.end,
                terminated,
                open: (!terminated).then_some(token.start),
            };
            return Some(match token.kind {
                TokenKind::LineComment | TokenKind::BlockComment => comment(true),
                TokenKind::Unterminated if token.text(self.text).starts_with("/*") => {
                    comment(false)
                }
                TokenKind::Symbol if token.is_symbol(self.text, ';') => continue,
                TokenKind::Other if token.text(self.text) == "\\" => self.command(token.start),
                _ => self.statement(token),
            });
        }
    }
}

/// How far the words of a statement have gone towards `COPY … FROM stdin`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Copy {
    #[default]
    No,
    Begun,
    From,
    FromStdin,
}

/// What decides whether a `;` ends the statement.
#[derive(Default)]
struct Progress {
    parentheses: usize,
    /// Open `BEGIN ATOMIC` and, inside it, open `CASE`.
    blocks: usize,
    words: usize,
    /// Initials of the first four words as far as they are `CREATE [OR REPLACE] FUNCTION|PROCEDURE`.
    initials: [u8; 4],
    begin: bool,
    copy: Copy,
}

impl Progress {
    fn at_top(&self) -> bool {
        self.parentheses == 0 && self.blocks == 0
    }

    fn see(&mut self, token: Token, text: &str) {
        if token.kind == TokenKind::Word {
            return self.word(token.text(text));
        }
        self.begin = false;
        if token.is_symbol(text, '(') {
            self.parentheses += 1;
        } else if token.is_symbol(text, ')') {
            self.parentheses = self.parentheses.saturating_sub(1);
        }
    }

    fn word(&mut self, word: &str) {
        if let Some(initial) = self.initials.get_mut(self.words) {
            const HEAD: [&str; 5] = ["create", "or", "replace", "function", "procedure"];
            if HEAD.iter().any(|head| word.eq_ignore_ascii_case(head)) {
                *initial = word.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
            }
        }
        if self.copy != Copy::No || self.words == 0 {
            self.copy_word(word);
        }
        self.words += 1;
        if self.parentheses == 0
            && matches!(self.initials, [b'c', b'f' | b'p', ..] | [b'c', b'o', b'r', b'f' | b'p'])
        {
            self.block_word(word);
        }
    }

    fn copy_word(&mut self, word: &str) {
        self.copy = match self.copy {
            Copy::No if word.eq_ignore_ascii_case("copy") => Copy::Begun,
            Copy::Begun if self.parentheses == 0 && word.eq_ignore_ascii_case("from") => Copy::From,
            Copy::From if word.eq_ignore_ascii_case("stdin") => Copy::FromStdin,
            Copy::From => Copy::Begun,
            same => same,
        };
    }

    /// psql counts every `BEGIN`; here it must be `BEGIN ATOMIC`, so that a function named `begin` is no block.
    fn block_word(&mut self, word: &str) {
        let begin = std::mem::replace(&mut self.begin, word.eq_ignore_ascii_case("begin"));
        let atomic = begin && word.eq_ignore_ascii_case("atomic");
        if atomic || (self.blocks > 0 && word.eq_ignore_ascii_case("case")) {
            self.blocks += 1;
        } else if self.blocks > 0 && word.eq_ignore_ascii_case("end") {
            self.blocks -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let show = |piece: Piece| {
            let kind = format!("{:?}", piece.kind);
            let end = if piece.terminated { "" } else { "…" };
            format!("{:.1} {}{end}", kind, text.get(piece.start..piece.end).unwrap_or("?"))
        };
        Cutter::new(text).map(show).collect()
    }

    #[test]
    fn statements_end_where_psql_ends_them() {
        for (text, expected) in [
            ("a;b;", vec!["S a", "S b"]),
            (";;a", vec!["S a…"]),
            ("-- x\na /* ; */ b -- y;\n;", vec!["C -- x", "S a /* ; */ b"]),
            ("CREATE RULE r DO (a; b);c;", vec!["S CREATE RULE r DO (a; b)", "S c"]),
            ("a ';' \";\" $$;$$ E'\\';';b;", vec!["S a ';' \";\" $$;$$ E'\\';'", "S b"]),
            ("\\restrict x;y\na;", vec!["C \\restrict x;y", "S a"]),
            ("SELECT 1 \\g out\nb;", vec!["S SELECT 1", "C \\g out", "S b"]),
            ("a \\; b; c", vec!["S a \\; b", "S c…"]),
            ("a 'b;", vec!["S a 'b;…"]),
            ("/* x", vec!["C /* x…"]),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn function_bodies_hold_semicolons() {
        let body = "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END";
        assert_eq!(cut(&format!("{body};b;")), vec![format!("S {body}"), "S b".into()]);
        for head in [
            "CREATE FUNCTION begin() AS ''",
            "CREATE TABLE t (a int)",
            "CREATE VIEW v AS SELECT begin, atomic",
        ] {
            assert_eq!(cut(&format!("{head};b;")), vec![format!("S {head}"), "S b".into()]);
        }
    }

    #[test]
    fn rows_of_copy_are_one_piece() {
        let text = "COPY public.t (a) FROM stdin;\n-- Name: x; Type: y\n'\\.\\n;\n\\.\nb;";
        assert_eq!(
            cut(text),
            ["S COPY public.t (a) FROM stdin", "R -- Name: x; Type: y\n'\\.\\n;\n", "S b"]
        );
        assert_eq!(cut("COPY t FROM stdin;\n\\.\r\nb;"), ["S COPY t FROM stdin", "R ", "S b"]);
        assert_eq!(cut("COPY t FROM stdin;\n1\n"), ["S COPY t FROM stdin", "R 1\n…"]);
        assert_eq!(cut("COPY t FROM stdin;"), ["S COPY t FROM stdin", "R …"]);
        assert_eq!(cut("COPY (SELECT 1 FROM stdin) TO 'x'; b;").len(), 2);
    }
}
