//! Leaves the rows of COPY out while a dump is read, so that a dump with data takes no more memory
//! than its schema. Each row leaves the end of its line, so that lines keep their numbers.

use super::cut::{Cutter, Piece, PieceKind};

/// How a line ends that rows may follow, as pg_dump writes it.
const BEFORE_ROWS: &[u8] = b" FROM stdin;";
const COPY: &[u8] = b"COPY ";

/// A line that says how plain quotes are read. All that pg_dump has said for years is `on`.
const STRINGS: &[u8] = b"standard_conforming_strings";
const STRINGS_ON: &[u8] = b"standard_conforming_strings = on;";

/// Lines that look as if rows followed and are inside of something else: with more of them than
/// that all is kept, for each is held against all that came since the last rows.
const MISTAKEN_MAX: usize = 16;

/// A dump that is being read.
#[derive(Debug, Default)]
pub struct Reading {
    kept: Vec<u8>,
    /// Where the line begins that is being read.
    line: usize,
    /// Up to here the text is cut; a statement may begin here.
    cut: usize,
    /// Within rows: how the row begins.
    row: Option<Vec<u8>>,
    mistaken: usize,
    /// Nothing more is left out.
    keeps_all: bool,
}

impl Reading {
    /// Whether a file that begins so is text in which rows are told by lines: not compressed, no
    /// archive, no UTF-16.
    pub fn is_text(first: &[u8]) -> bool {
        !first.contains(&0)
            && ![
                &b"\x1f\x8b"[..],
                b"\x28\xb5\x2f\xfd",
                b"PGDMP",
                b"\xff\xfe",
                b"\xfe\xff",
                b"pgsnap ",
            ]
            .iter()
            .any(|magic| first.starts_with(magic))
    }

    /// Takes the next bytes, of any number.
    pub fn push(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if self.keeps_all {
                return self.kept.extend_from_slice(bytes);
            }
            let end = memchr::memchr(b'\n', bytes).map(|at| at + 1);
            let (piece, rest) =
                bytes.split_at_checked(end.unwrap_or(bytes.len())).unwrap_or((bytes, b""));
            match &mut self.row {
                Some(row) => {
                    // As much as tells the end of the rows from a row.
                    let wanted = END_MAX.saturating_sub(row.len());
                    row.extend_from_slice(piece.get(..wanted).unwrap_or(piece));
                    if end.is_some() {
                        self.end_row();
                    }
                }
                None => {
                    self.kept.extend_from_slice(piece);
                    if end.is_some() {
                        self.end_line();
                    }
                }
            }
            bytes = rest;
        }
    }

    /// Bytes that are kept so far.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// All that is kept.
    pub fn finish(mut self) -> Vec<u8> {
        if let Some(row) = self.row.take()
            && (row == b"\\." || row == b"\\.\r")
        {
            self.kept.extend_from_slice(&row);
        }
        self.kept
    }

    fn end_row(&mut self) {
        let Some(row) = &mut self.row else { return };
        if *row == b"\\.\n" || *row == b"\\.\r\n" {
            self.kept.extend_from_slice(row);
            self.row = None;
            self.cut = self.kept.len();
        } else {
            row.clear();
            self.kept.push(b'\n');
        }
        self.line = self.kept.len();
    }

    fn end_line(&mut self) {
        let line = self.kept.get(self.line..).unwrap_or_default().trim_ascii_end();
        self.line = self.kept.len();
        if memchr::memmem::find(line, STRINGS).is_some() && !line.ends_with(STRINGS_ON) {
            self.keeps_all = true;
        } else if line.starts_with(COPY) && line.ends_with(BEFORE_ROWS) {
            if self.rows_follow() {
                self.row = Some(Vec::new());
                return;
            }
            self.mistaken += 1;
            self.keeps_all = self.mistaken > MISTAKEN_MAX;
        }
    }

    /// Whether the text, cut as it will be cut when it is captured, goes on with rows.
    fn rows_follow(&self) -> bool {
        let text = String::from_utf8_lossy(self.kept.get(self.cut..).unwrap_or_default());
        let at_end = |piece: Piece| piece.kind == PieceKind::Rows && piece.start == text.len();
        Cutter::new(&text).last().is_some_and(at_end)
    }
}

/// Bytes of the longest line that ends rows, and one more.
const END_MAX: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8], chunk: usize) -> String {
        let mut reading = Reading::default();
        text.chunks(chunk).for_each(|bytes| reading.push(bytes));
        String::from_utf8(reading.finish()).unwrap()
    }

    /// The same, however the bytes come.
    fn kept(text: &str) -> String {
        let whole = read(text.as_bytes(), text.len().max(1));
        for chunk in [1, 2, 3, 7, 64] {
            assert_eq!(read(text.as_bytes(), chunk), whole);
        }
        assert_eq!(whole.lines().count(), text.lines().count(), "lines keep their numbers");
        whole
    }

    #[test]
    fn rows_are_left_out() {
        for (text, left) in [
            (
                "COPY t (a) FROM stdin;\n1\n\\N\n\\.\nSELECT 1;\n",
                "COPY t (a) FROM stdin;\n\n\n\\.\nSELECT 1;\n",
            ),
            ("COPY t (a) FROM stdin;\r\n1\r\n\\.\r\nx", "COPY t (a) FROM stdin;\r\n\n\\.\r\nx"),
            ("COPY t FROM stdin;\n\\.\n", "COPY t FROM stdin;\n\\.\n"),
            ("a;\nCOPY t FROM stdin;\n1\n\\.", "a;\nCOPY t FROM stdin;\n\n\\."),
            ("COPY t FROM stdin;\n1\n2", "COPY t FROM stdin;\n\n"),
            ("COPY t FROM stdin;\n\\..\n\\.x\n\\.\ny;\n", "COPY t FROM stdin;\n\n\n\\.\ny;\n"),
            (
                "COPY a FROM stdin;\n1\n\\.\n\n\nCOPY b FROM stdin;\n'\n\\.\nz;\n",
                "COPY a FROM stdin;\n\n\\.\n\n\nCOPY b FROM stdin;\n\n\\.\nz;\n",
            ),
        ] {
            let whole = read(text.as_bytes(), text.len());
            assert_eq!(whole, left);
            for chunk in 1..9 {
                assert_eq!(read(text.as_bytes(), chunk), left, "{chunk}");
            }
        }
    }

    #[test]
    fn what_only_looks_like_rows_is_kept() {
        for text in [
            "CREATE FUNCTION f() AS $$\nCOPY t FROM stdin;\n1\n\\.\n$$;\n",
            "COMMENT ON TABLE t IS '\nCOPY t FROM stdin;\n1\n\\.\n';\n",
            "/*\nCOPY t FROM stdin;\n1\n\\.\n*/\n",
            "CREATE TABLE t (\nCOPY t FROM stdin;\n1\n\\.\n);\n",
            "-- it's\n/* ' */ SELECT '\nCOPY t FROM stdin;\n1\n\\.\n';\n",
            "SELECT \"\nCOPY t FROM stdin;\n1\n\\.\n\";\n",
            "  COPY t FROM stdin;\n1\n\\.\n",
            "COPY t TO stdin;\n1\n\\.\n",
            "COPY t FROM stdin WITH (FORMAT csv);\n1\n\\.\n",
            "SET standard_conforming_strings = off;\nCOPY t FROM stdin;\n1\n\\.\n",
        ] {
            assert_eq!(kept(text), text);
        }
    }

    #[test]
    fn rows_of_the_next_statement_are_left_out_all_the_same() {
        let text =
            "CREATE FUNCTION f() AS $$\nCOPY t FROM stdin;\n1\n$$;\n\nCOPY t FROM stdin;\n1\n\\.\n";
        let left =
            "CREATE FUNCTION f() AS $$\nCOPY t FROM stdin;\n1\n$$;\n\nCOPY t FROM stdin;\n\n\\.\n";
        assert_eq!(kept(text), left);
        let on = "SET standard_conforming_strings = on;\nCOPY t FROM stdin;\n1\n\\.\n";
        assert_eq!(kept(on), on.replace("\n1\n", "\n\n"));
    }

    #[test]
    fn bytes_that_are_no_utf8_stay_what_they_are() {
        let mut reading = Reading::default();
        reading.push(b"-- \xe9\nCOPY t FROM stdin;\n\xe9\n\\.\n-- \xe9\n");
        assert_eq!(reading.finish(), b"-- \xe9\nCOPY t FROM stdin;\n\n\\.\n-- \xe9\n");
    }

    #[test]
    fn only_text_is_read_by_lines() {
        assert!(Reading::is_text(b"--\n-- PostgreSQL database dump\n") && Reading::is_text(b""));
        for first in [&b"\x1f\x8b\x08"[..], b"PGDMP\x01", b"pgsnap 1\n", b"\xff\xfe-\0", b"a\0"] {
            assert!(!Reading::is_text(first), "{first:?}");
        }
    }
}
