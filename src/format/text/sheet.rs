//! Sheets on a terminal: a heading, and below it a table for each section. What does not fit on the
//! line of a row goes on below it; nothing is cut.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    paint::{self, BOLD, DIM},
};
use crate::report::{
    Sign, escape,
    sheet::{self, Body, Cell, Row, Section, Sheet, Sheets},
};

/// Columns before the first cell.
const INDENT: usize = 4;
/// Where the rest of a row goes on.
const REST: usize = 8;
/// Between columns.
const GAP: usize = 2;
/// A column is padded up to this; what is wider pushes the others.
const COLUMN_MAX: usize = 42;

impl Page {
    pub fn sheets(&mut self, sheets: &Sheets) {
        for sheet in &sheets.sheets {
            self.gap();
            self.sheet(sheets, sheet);
        }
    }

    fn sheet(&mut self, sheets: &Sheets, sheet: &Sheet) {
        let status = sheets.told(sheet.sign).map(|told| format!("  ({})", escape::line(&told)));
        let status = self.paint.paint(paint::of(sheet.sign), &status.unwrap_or_default());
        let heading = self.paint.paint(BOLD, &sheet::heading(sheet));
        self.line(&format!("{heading}{status}"));
        for section in &sheet.sections {
            self.section(sheets, section);
        }
    }

    fn section(&mut self, sheets: &Sheets, section: &Section) {
        let note = section.note.clone().or_else(|| sheets.counted(section));
        let note = note.map(|note| format!(" ({})", escape::line(&note)));
        let (title, note) = (&section.title, note.unwrap_or_default());
        match &section.body {
            Body::Rows { rows, .. } if rows.is_empty() => {
                let none = format!(": {}", section.empty);
                let none = if note.is_empty() { none } else { note };
                self.line(&self.paint.paint(DIM, &format!("  {title}{none}")));
            }
            Body::Rows { headings, rows } => {
                self.line(&format!("  {title}{}", self.paint.paint(DIM, &note)));
                self.grid(sheets, headings, rows);
            }
            Body::Text { old, new, .. } => {
                self.line(&format!("  {title}"));
                self.text_of_sheet(old.as_deref(), new.as_deref());
            }
        }
    }

    /// A text that one side has, or both alike, as it is; else what differs.
    fn text_of_sheet(&mut self, old: Option<&str>, new: Option<&str>) {
        match (old, new) {
            (Some(old), Some(new)) => self.block(Some(old), Some(new)),
            (old, new) => {
                let text = new.or(old).unwrap_or_default();
                for line in text.trim_matches('\n').split('\n') {
                    self.line(&format!("{}{}", " ".repeat(INDENT), escape::line(line)));
                }
            }
        }
    }

    fn grid(&mut self, sheets: &Sheets, headings: &[&str], rows: &[Row]) {
        let used = sheet::used(headings, rows);
        let cells: Vec<Vec<String>> = rows
            .iter()
            .map(|row| used.iter().map(|at| cell(sheets, row.cells.get(*at))).collect())
            .collect();
        let width = |at: usize| {
            let widths = cells.iter().filter_map(|row| row.get(at)).map(|cell| cell.width());
            widths.filter(|width| *width <= COLUMN_MAX).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..used.len()).map(width).collect();
        for (row, cells) in rows.iter().zip(&cells) {
            if let Some(heading) = &row.heading {
                self.line(&format!("{}{}:", " ".repeat(INDENT - 1), escape::line(heading)));
            }
            self.sheet_row(sheets, row, cells, &widths);
        }
    }

    fn sheet_row(&mut self, sheets: &Sheets, row: &Row, cells: &[String], widths: &[usize]) {
        let mut line = format!("  {} ", self.paint.sign(row.sign));
        let (mut used, mut lines) = (INDENT, Vec::new());
        for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let fits = used + cell.width() <= self.style.width;
            if !fits && at > 0 && !cell.is_empty() && used > REST {
                lines.push(std::mem::replace(&mut line, " ".repeat(REST)));
                used = REST;
            }
            // On a line of its own a cell stands under no other.
            let width = if lines.is_empty() { cell.width().max(*width) } else { cell.width() };
            let style = if at == 0 { paint::of(row.sign) } else { paint::PLAIN };
            line.push_str(&self.paint.padded(style, cell, width));
            if width > 0 {
                line.push_str(&" ".repeat(GAP));
                used += width + GAP;
            }
        }
        lines.push(line);
        lines.iter().for_each(|line| self.line(line));
        let details = row.details.iter().map(|detail| {
            format!("{} {}", escape::line(&detail.path), cell(sheets, Some(&detail.cell)))
        });
        let details: Vec<String> = details.map(|detail| detail.trim_end().to_owned()).collect();
        if !details.is_empty() {
            self.more(REST, &details.join("; "));
        }
    }
}

/// A cell in one line, safe to show.
fn cell(sheets: &Sheets, cell: Option<&Cell>) -> String {
    let safe = |text: &str| match text {
        "" => "(none)".to_owned(),
        text => escape::line(text).into_owned(),
    };
    match cell {
        None => String::new(),
        Some(Cell::Plain(text)) => escape::line(text).into_owned(),
        Some(Cell::Differs { old, new }) => format!("{} → {}", safe(old), safe(new)),
        Some(Cell::Marks(marks)) => {
            let told = |mark: &sheet::Mark| {
                let side = sheets.only(mark.sign).filter(|_| mark.sign != Sign::Same);
                let side = side.map(|side| format!(" ({})", escape::line(&side)));
                format!("{}{}", escape::line(&mark.text), side.unwrap_or_default())
            };
            marks.iter().map(told).collect::<Vec<_>>().join(", ")
        }
    }
}
