//! Rows of a group: sign and name, then what is said of it, aligned in columns.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    paint::{self, DIM},
};
use crate::{
    model::FactChange,
    render::{
        Sign, escape,
        shown::{self, Shown},
    },
};

/// A name wider than this has its facts on the next line.
const NAME_MAX: usize = 44;

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

/// Where the columns of one group begin.
struct Columns {
    name: usize,
    path: usize,
    words: usize,
}

impl Columns {
    fn of(rows: &[Row]) -> Self {
        let mut columns = Self { name: 0, path: 0, words: 0 };
        for row in rows {
            let name = row.name.width();
            if name <= NAME_MAX {
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
        let columns = Columns::of(rows);
        let mut said: Option<&str> = None;
        for row in rows {
            let own = matches!(row.what, What::Own(_));
            let again = !own && said == Some(&row.name);
            said = (!own).then_some(&row.name);
            self.row(row, &columns, again);
        }
    }

    fn row(&mut self, row: &Row, columns: &Columns, again: bool) {
        let head = match again {
            true => " ".repeat(MARGIN + columns.name),
            false => self.head(row, columns.name),
        };
        match &row.what {
            What::Own(fact) => self.fact(&head, fact, MARGIN + columns.name + GAP),
            What::Fact(fact) => {
                let path = escape::line(&fact.path);
                let path = self.paint.padded(paint::PLAIN, &path, columns.path);
                let start = MARGIN + columns.name + GAP + columns.path + GAP;
                self.fact(&format!("{head}   {path}"), fact, start);
            }
            What::OneSided { words, definition } => {
                let words = self.paint.padded(DIM, &escape::line(words), columns.words);
                let start = MARGIN + columns.name + GAP + columns.words + GAP;
                self.one_sided(&format!("{head}   {words}"), definition, start);
            }
        }
    }

    /// Sign and name, padded; a name that is too wide gets a line of its own.
    fn head(&mut self, row: &Row, width: usize) -> String {
        let sign = self.paint.sign(row.sign);
        let name = self.paint.padded(paint::PLAIN, &row.name, width);
        let head = format!("  {sign} {name}");
        if row.name.width() <= width {
            return head;
        }
        self.line(&head);
        " ".repeat(MARGIN + width)
    }

    /// `start` is the column at which the value begins.
    fn fact(&mut self, head: &str, fact: &FactChange, start: usize) {
        let room = self.style.width.saturating_sub(start).max(ROOM_MIN);
        match shown::of(fact, room) {
            Shown::Arrow { old, new } => {
                let (old, new) = (self.value(paint::OLD, &old), self.value(paint::NEW, &new));
                self.line(&format!("{head}   {old} → {new}"));
            }
            Shown::Moved(moves) => self.line(&format!("{head}   {moves}")),
            Shown::SameText(text) => {
                self.line(&format!("{head}   {text}"));
                self.more(MARGIN + 2, "the same text, but it means something else here and there");
            }
            Shown::Lines { old, new } => {
                self.line(head);
                self.block(old.as_deref(), new.as_deref());
            }
        }
    }

    fn value(&self, style: anstyle::Style, value: &str) -> String {
        self.paint.paint(if value == shown::NONE { DIM } else { style }, value)
    }

    fn one_sided(&mut self, head: &str, definition: &str, start: usize) {
        let definition = definition.split_whitespace().collect::<Vec<_>>().join(" ");
        let definition = escape::line(&definition);
        if start + definition.width() <= self.style.width {
            return self.line(&format!("{head}   {definition}"));
        }
        self.line(head);
        let most = if self.style.all { usize::MAX } else { 4 * self.style.width };
        self.line(&format!("{}{}", " ".repeat(MARGIN + 2), paint::cut(&definition, most)));
    }
}
