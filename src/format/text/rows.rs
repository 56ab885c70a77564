//! Rows of a group: sign and name, then what is said of it, aligned in columns.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    paint::{self, DIM},
};
use crate::{
    model::FactChange,
    report::{
        Sign, escape, names,
        shown::{self, Shown},
    },
};

/// Columns before the name: two spaces, the sign, a space.
const MARGIN: usize = 4;

/// Between columns.
const GAP: usize = 3;

/// `old → new` may always take this much, however narrow the terminal is.
const ROOM_MIN: usize = 24;

/// One row. Rows of one object that follow one another say its name once.
pub struct Row<'a> {
    pub sign: Sign,
    pub name: String,
    pub what: What<'a>,
}

pub enum What<'a> {
    /// A fact of the object that is named.
    Fact(&'a FactChange),
    /// The name is the path of the fact: the object is in the heading.
    Own(&'a FactChange),
    /// One side has the object: in words which, and its definition.
    OneSided { words: String, definition: String },
}

/// The widths of the columns of one group.
struct Columns {
    name: usize,
    path: usize,
    words: usize,
}

impl Columns {
    /// A name that takes most of the line does not push what is said of the others.
    fn of(rows: &[Row], name_max: usize) -> Self {
        let mut columns = Self { name: 0, path: 0, words: 0 };
        for row in rows {
            let name = row.name.width();
            if name <= name_max {
                columns.name = columns.name.max(name);
            }
            match &row.what {
                What::Fact(fact) => columns.path = columns.path.max(fact.path.width()),
                What::OneSided { words, .. } => columns.words = columns.words.max(words.width()),
                What::Own(_) => {}
            }
        }
        columns
    }
}

impl Page {
    pub fn rows(&mut self, rows: &[Row]) {
        let columns = Columns::of(rows, self.style.width / 2);
        let mut said: Option<&str> = None;
        for row in rows {
            let own = matches!(row.what, What::Own(_));
            let again = !own && said == Some(&row.name);
            said = (!own).then_some(&row.name);
            self.row(row, &columns, again);
        }
    }

    fn row(&mut self, row: &Row, columns: &Columns, again: bool) {
        let name = if again { "" } else { &row.name };
        let sign = if again { " ".to_owned() } else { self.paint.sign(row.sign) };
        let head = format!("  {sign} {}", self.paint.padded(paint::PLAIN, name, columns.name));
        let start = MARGIN + columns.name.max(name.width()) + GAP;
        match &row.what {
            What::Own(fact) => self.fact(&head, fact, start, ""),
            What::Fact(fact) => {
                let path = escape::line(&fact.path);
                let path = self.paint.padded(paint::PLAIN, &path, columns.path);
                self.fact(&format!("{head}   {path}"), fact, start + columns.path + GAP, "");
            }
            What::OneSided { words, definition } => {
                let words = self.paint.padded(DIM, &escape::line(words), columns.words);
                let start = start + columns.words + GAP;
                self.one_sided(&format!("{head}   {words}"), definition, start);
            }
        }
    }

    /// `start` is the column at which the value begins; `tail` follows it on its line.
    pub fn fact(&mut self, head: &str, fact: &FactChange, start: usize, tail: &str) {
        let tail = if tail.is_empty() { String::new() } else { format!("   {tail}") };
        let room = self.style.width.saturating_sub(start + tail.width()).max(ROOM_MIN);
        let tail = self.paint.paint(DIM, &tail);
        match shown::of(fact, room) {
            Shown::Arrow { old, new } => {
                let (old, new) = (self.value(paint::OLD, &old), self.value(paint::NEW, &new));
                self.line(&format!("{head}   {old} → {new}{tail}"));
            }
            Shown::Moved(moves) => self.line(&format!("{head}   {moves}{tail}")),
            Shown::SameText(text) => {
                self.line(&format!("{head}   {text}{tail}"));
                self.more(MARGIN + 2, "the same text, but it means something else on each side");
            }
            Shown::Lines { old, new } => {
                self.line(&format!("{head}{tail}"));
                self.block(old.as_deref(), new.as_deref());
            }
        }
    }

    fn value(&self, style: anstyle::Style, value: &str) -> String {
        self.paint.paint(if value == shown::NONE { DIM } else { style }, value)
    }

    fn one_sided(&mut self, head: &str, definition: &str, start: usize) {
        let definition = escape::line(definition);
        if start + definition.width() <= self.style.width {
            return self.line(&format!("{head}   {definition}"));
        }
        self.line(head);
        let most = if self.style.all { usize::MAX } else { 4 * self.style.width };
        self.line(&format!("{}{}", " ".repeat(MARGIN + 2), names::cut(&definition, most)));
    }
}
