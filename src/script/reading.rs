//! Leaves data out while a dump is read, so that a dump with data takes no more memory than its
//! schema: the rows of COPY and, as whole statements, INSERTs, large objects and statistics. Lines
//! keep their numbers. The rows of tables of migrations stay.

use std::borrow::Cow;

use super::{
    cut::{Cutter, Piece},
    skip::{Ended, Skip},
    sort::Start,
    values::{ROW_MAX, into_of},
};
use crate::model::figures::tools::Tool;

/// How a line ends that rows may follow, as pg_dump writes it.
const BEFORE_ROWS: &[u8] = b" FROM stdin;";
const COPY: &[u8] = b"COPY ";

/// How lines begin that statements of data may begin with, as pg_dump writes them.
const BEFORE_DATA: [&[u8]; 3] =
    [b"INSERT INTO ", b"SELECT pg_catalog.lo", b"SELECT * FROM pg_catalog.pg_restore_"];

/// Bytes of a line by which it is known what it begins: more than any name in it can have.
const HEAD: usize = 512;

/// A line that says how plain quotes are read. All that pg_dump has said for years is `on`.
const STRINGS: &[u8] = b"standard_conforming_strings";
const STRINGS_ON: &[u8] = b"standard_conforming_strings = on;";

/// Bytes of the longest line that ends rows, and one more.
const END_MAX: usize = 5;

/// A statement that is open may be this long to be cut again for every line in it that looks like
/// data; a longer one has to have doubled.
const CUT_FREELY: usize = 4 << 10;

/// A dump that is being read.
#[derive(Debug, Default)]
pub struct Reading {
    kept: Vec<u8>,
    /// Where the line begins that is being read.
    line: usize,
    /// What the line begins is known.
    is_known: bool,
    /// A statement begins here, or has begun and is open as far as it was cut.
    cut: usize,
    /// Before this many bytes are kept nothing is cut again.
    next_cut: usize,
    state: State,
    left_out: Option<LeftOut>,
    /// Nothing more is left out.
    keeps_all: bool,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Text,
    /// Within rows: how the row begins, or all of it where rows are kept.
    Rows { row: Vec<u8>, keeps: bool },
    /// Within a statement that is left out.
    Data { skip: Skip, sort: &'static str },
}

/// Statements that were left out one after the other.
#[derive(Debug)]
struct LeftOut {
    sort: &'static str,
    count: usize,
    /// Where the last of them ended.
    at: usize,
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
            if self.keeps_all && matches!(self.state, State::Text) {
                return self.kept.extend_from_slice(bytes);
            }
            let end = memchr::memchr(b'\n', bytes).map(|at| at + 1);
            let (piece, rest) =
                bytes.split_at_checked(end.unwrap_or(bytes.len())).unwrap_or((bytes, b""));
            let taken = match &mut self.state {
                State::Text => self.take_text(piece, end.is_some()),
                State::Rows { row, keeps } => {
                    // As much as tells the end of the rows from a row.
                    let most = if *keeps { ROW_MAX } else { END_MAX };
                    let wanted = most.saturating_sub(row.len());
                    row.extend_from_slice(piece.get(..wanted).unwrap_or(piece));
                    if end.is_some() {
                        self.end_row();
                    }
                    piece.len()
                }
                State::Data { .. } => self.take_data(piece),
            };
            bytes = match bytes.get(taken..) {
                Some(untaken) if taken < piece.len() => untaken,
                _ => rest,
            };
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
        match std::mem::take(&mut self.state) {
            State::Text if !self.is_known && !self.keeps_all => {
                if let Some(sort) = self.begins_data() {
                    self.skip(sort);
                    return self.finish();
                }
            }
            State::Text => {}
            State::Rows { row, keeps } => {
                if keeps || row == b"\\." || row == b"\\.\r" {
                    self.kept.extend_from_slice(&row);
                }
            }
            State::Data { skip, .. } => skip.put_back(&mut self.kept),
        }
        self.tell_left_out();
        self.kept
    }

    /// Takes a piece of a line, and looks what the line begins as soon as that can be told.
    fn take_text(&mut self, piece: &[u8], is_end: bool) -> usize {
        self.kept.extend_from_slice(piece);
        let length = self.kept.len() - self.line;
        if !self.is_known && (is_end || length >= HEAD) {
            self.is_known = true;
            if let Some(sort) = self.begins_data() {
                self.skip(sort);
                return piece.len();
            }
        }
        if is_end {
            self.end_line();
        }
        piece.len()
    }

    fn line(&self) -> &[u8] {
        self.kept.get(self.line..).unwrap_or_default()
    }

    /// The sort of the data that the line begins, if it is to be left out.
    fn begins_data(&mut self) -> Option<&'static str> {
        let line = self.line();
        if !BEFORE_DATA.iter().any(|start| line.starts_with(start)) {
            return None;
        }
        let head = line.get(..HEAD).unwrap_or(line);
        let head = String::from_utf8_lossy(head).into_owned();
        let sort = Start::of(&head, true).data()?;
        let is_wanted = || into_of(&head, true).is_none_or(|into| Tool::knows(&into.table));
        let is_left_out = !(sort == "INSERT" && is_wanted()) && self.is_at_top();
        is_left_out.then_some(sort)
    }

    /// Leaves out the statement that the line begins.
    fn skip(&mut self, sort: &'static str) {
        if self.left_out.as_ref().is_some_and(|left_out| left_out.sort != sort) {
            self.tell_left_out();
        }
        let line = self.kept.split_off(self.line);
        self.state = State::Data { skip: Skip::new(self.kept.len(), &line), sort };
        self.is_known = true;
        let taken = self.take_data(&line);
        if let Some(rest) = line.get(taken..).filter(|rest| !rest.is_empty()) {
            self.push(rest);
        }
    }

    /// Takes what belongs to the statement that is left out; its line ends stay.
    fn take_data(&mut self, bytes: &[u8]) -> usize {
        let State::Data { skip, sort } = &mut self.state else { return 0 };
        let Some(Ended { taken, command }) = skip.take(bytes, &mut self.kept) else {
            return bytes.len();
        };
        let count = self.left_out.as_ref().map_or(0, |left_out| left_out.count) + 1;
        self.left_out = Some(LeftOut { sort, count, at: self.kept.len() });
        // What comes behind it on its line begins nothing that is left out.
        self.state = State::Text;
        self.line = self.kept.len();
        self.cut = self.line;
        self.is_known = true;
        self.kept.extend_from_slice(&command);
        taken
    }

    /// Says in the text what was left out of it, where it was, for the splitter to count.
    fn tell_left_out(&mut self) {
        let Some(LeftOut { sort, count, at }) = self.left_out.take() else { return };
        let remark = format!("/* pgsnap left out: {count} {sort} */");
        let length = remark.len();
        self.kept.splice(at..at, remark.into_bytes());
        for place in [&mut self.line, &mut self.cut] {
            *place += if *place >= at { length } else { 0 };
        }
    }

    fn end_row(&mut self) {
        let State::Rows { row, keeps } = &mut self.state else { return };
        if *row == b"\\.\n" || *row == b"\\.\r\n" {
            self.kept.extend_from_slice(row);
            self.state = State::Text;
            self.cut = self.kept.len();
        } else {
            if *keeps && row.ends_with(b"\n") {
                row.pop();
                self.kept.extend_from_slice(row);
            }
            row.clear();
            self.kept.push(b'\n');
        }
        self.line = self.kept.len();
    }

    fn end_line(&mut self) {
        if self.left_out.is_some() && !self.line().trim_ascii().is_empty() {
            self.tell_left_out();
        }
        let line = self.line().trim_ascii_end();
        if memchr::memmem::find(line, STRINGS).is_some() && !line.ends_with(STRINGS_ON) {
            self.keeps_all = true;
        } else if line.starts_with(COPY) && line.ends_with(BEFORE_ROWS) {
            let statement = String::from_utf8_lossy(line).into_owned();
            // Not in a comment or a quote that begins on the line itself.
            let is_whole = Cutter::new(&statement).next().is_some_and(|piece| piece.terminated);
            if is_whole && self.is_at_top() {
                let into = into_of(&statement, true);
                let keeps = into.is_some_and(|into| Tool::knows(&into.table));
                self.state = State::Rows { row: Vec::new(), keeps };
            }
        }
        self.line = self.kept.len();
        self.is_known = false;
    }

    /// Whether the line begins a statement, by the text before it, cut as it will be cut when it is
    /// captured. A line within a long statement may be taken for one that does not.
    fn is_at_top(&mut self) -> bool {
        if self.line < self.next_cut {
            return false;
        }
        let text = String::from_utf8_lossy(self.kept.get(self.cut..self.line).unwrap_or_default());
        let open = Cutter::new(&text).last().filter(|piece: &Piece| !piece.terminated);
        let Some(open) = open else {
            self.cut = self.line;
            return true;
        };
        // Offsets are those of the bytes only where nothing was replaced.
        if matches!(text, Cow::Borrowed(_)) {
            self.cut += open.start;
        }
        let length = self.line - self.cut;
        self.next_cut = if length > CUT_FREELY { self.line + length } else { self.line };
        false
    }
}

#[cfg(test)]
mod tests;
