//! Sheets on the wire.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::{
    Sign,
    sheet::{Body, Cell, Detail, Row, Section, Sheet},
};

#[derive(Serialize)]
pub struct WireSheet<'a> {
    id: String,
    status: &'static str,
    sections: Vec<WireSection<'a>>,
}

#[derive(Serialize)]
struct WireSection<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<WireText<'a>>,
    rows: Vec<WireRow<'a>>,
}

#[derive(Serialize)]
struct WireText<'a> {
    status: &'static str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

#[derive(Serialize)]
struct WireRow<'a> {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    cells: BTreeMap<&'a str, WireCell<'a>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    also: BTreeMap<&'a str, WireCell<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum WireCell<'a> {
    Plain(&'a str),
    Differs { old: &'a str, new: &'a str },
    Marks(Vec<WireMark<'a>>),
}

#[derive(Serialize)]
struct WireMark<'a> {
    status: &'static str,
    text: &'a str,
}

/// The words of `tables[].status`.
fn status(sign: Sign) -> &'static str {
    match sign {
        Sign::Same => "same",
        Sign::Old => "missing",
        Sign::New => "added",
        Sign::Differs => "differs",
    }
}

impl<'a> WireSheet<'a> {
    pub fn of(sheet: &'a Sheet) -> Self {
        let sections = sheet.sections.iter().map(WireSection::of).collect();
        Self { id: sheet.id.to_string(), status: status(sheet.sign), sections }
    }
}

impl<'a> WireSection<'a> {
    fn of(section: &'a Section) -> Self {
        let (text, rows) = match &section.body {
            Body::Rows { headings, rows } => {
                (None, rows.iter().map(|row| WireRow::of(headings, row)).collect())
            }
            Body::Text { sign, old, new } => {
                let (old, new) = (old.as_deref(), new.as_deref());
                (Some(WireText { status: status(*sign), old, new }), Vec::new())
            }
        };
        Self { title: &section.title, note: section.note.as_deref(), text, rows }
    }
}

impl<'a> WireRow<'a> {
    fn of(headings: &'a [&'static str], row: &'a Row) -> Self {
        let cells = headings.iter().copied().zip(row.cells.iter().map(WireCell::of)).collect();
        let also =
            row.details.iter().map(|Detail { path, cell }| (path.as_str(), WireCell::of(cell)));
        let group = row.heading.as_deref();
        Self { status: status(row.sign), group, cells, also: also.collect() }
    }
}

impl<'a> WireCell<'a> {
    fn of(cell: &'a Cell) -> Self {
        match cell {
            Cell::Plain(text) => Self::Plain(text),
            Cell::Differs { old, new } => Self::Differs { old, new },
            Cell::Marks(marks) => {
                let mark = |mark: &'a crate::report::sheet::Mark| WireMark {
                    status: status(mark.sign),
                    text: &mark.text,
                };
                Self::Marks(marks.iter().map(mark).collect())
            }
        }
    }
}
