//! A comparison as text for a person: sections, aligned rows, line diffs, notes, the verdict.

mod blocks;
mod budget;
mod everywhere;
mod head;
mod levels;
mod migrations;
pub(super) mod paint;
mod rows;
mod sections;
mod sheet;

use unicode_width::UnicodeWidthStr;

use super::{Format, Style, board, digest, matrix};
use crate::{
    kinds::Kind,
    model::Meta,
    report::{
        Output, Report, ReportSet, counted_kind, escape, head::Head, layout::Layout, notes,
        sheet::Sheets,
    },
};
use paint::{BOLD, DIM, Paint};

pub const FORMAT: Format = Format {
    word: "text",
    about: "For a terminal",
    endings: &["txt", "text"],
    lists_tables: false,
    has_sheets: false,
    comparison: render,
    matrix: Some(matrix::text),
    digest: Some(digest::text),
};

/// The whole report. Its last line is the verdict.
pub fn render(output: &Output, style: &Style) -> String {
    let width = style.width.max(40);
    let paint = Paint { colour: style.colour };
    let mut page = Page { text: String::new(), ruled: 0, style: Style { width, ..*style }, paint };
    if style.head {
        page.head(&Head::of(output));
    }
    let notes = match output {
        Output::One(report) => {
            page.report(report);
            notes::of_report(report)
        }
        Output::Set(set) => {
            page.set(set);
            notes::of_set(set)
        }
    };
    page.whole(output);
    page.gap();
    notes.iter().for_each(|note| page.line(&escape::line(note)));
    page.levels(output);
    let verdict = output.verdict();
    page.line(&paint.paint(BOLD, &escape::line(&verdict)));
    page.text
}

/// Sheets of objects, one below the other.
pub fn sheets(sheets: &Sheets, style: &Style) -> String {
    let width = style.width.max(40);
    let paint = Paint { colour: style.colour };
    let mut page = Page { text: String::new(), ruled: 0, style: Style { width, ..*style }, paint };
    page.sheets(sheets);
    page.text
}

/// The text so far, and how it is to look.
struct Page {
    text: String,
    /// Where the last rule ends.
    ruled: usize,
    style: Style,
    paint: Paint,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// One empty line, unless there is one or a rule or nothing precedes it.
    fn gap(&mut self) {
        if self.text.len() > self.ruled && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn report(&mut self, report: &Report) {
        let layout = Layout::of(report);
        self.one_side(report, &layout.only_old, true);
        self.one_side(report, &layout.only_new, false);
        self.groups(report, &layout.groups);
        self.everywhere(&layout.everywhere);
        self.migrations(report);
        board::text(&report.figures).iter().for_each(|line| match line.is_empty() {
            true => self.gap(),
            false => self.line(line),
        });
    }

    /// Sheets, of each pair that has some.
    fn whole(&mut self, output: &Output) {
        for report in output.reports().iter().filter(|report| !report.sheets.sheets.is_empty()) {
            self.gap();
            let (of, name) = (if report.name.is_empty() { "" } else { " of " }, &report.name);
            let title = format!("Whole objects{of}{}", escape::line(name));
            self.line(&self.paint.paint(BOLD, &title));
            self.sheets(&report.sheets);
        }
    }

    fn set(&mut self, set: &ReportSet) {
        self.overview(set);
        let is_told = |pair: &&Report| {
            !pair.is_same()
                || pair.migrations.iter().any(|table| !table.is_alike())
                || !pair.figures.is_empty()
        };
        for pair in set.pairs.iter().filter(is_told) {
            self.gap();
            let name = escape::line(&pair.name);
            let rest = self.style.width.min(72).saturating_sub(name.width() + 4);
            let rule = format!("── {name} {}", "─".repeat(rest));
            self.line(&self.paint.paint(BOLD, &rule));
            self.ruled = self.text.len();
            self.report(pair);
        }
    }

    /// One line per database: those that differ first.
    fn overview(&mut self, set: &ReportSet) {
        let different = set.pairs.iter().filter(|pair| !pair.is_same());
        let same = set.pairs.iter().filter(|pair| pair.is_same());
        let mut table: Vec<[String; 3]> = Vec::new();
        for pair in different {
            let (old, new) = (&pair.old, &pair.new);
            table.push([
                pair.name.clone(),
                format!("{} {}", old.label, tables(&old.meta)),
                format!("{} {}", new.label, tables(&new.meta)),
            ]);
        }
        for file in &set.unpaired {
            let home = format!("only in {}", set.home(file));
            table.push([file.name.clone(), home, tables(&file.meta)]);
        }
        table.extend(same.map(|pair| [pair.name.clone(), "same".into(), tables(&pair.new.meta)]));
        let table: Vec<_> =
            table.iter().map(|row| row.each_ref().map(|cell| escape::line(cell))).collect();
        let widest = |column: usize| {
            table.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max()
        };
        let (first, second) = (widest(0).unwrap_or_default(), widest(1).unwrap_or_default());
        for [name, state, tables] in &table {
            let name = self.paint.padded(BOLD, name, first);
            let state = self.paint.padded(paint::PLAIN, state, second);
            self.line(&format!("{name}   {state}   {tables}"));
        }
    }

    /// `… and 37 more indexes (--all)`
    fn more(&mut self, indent: usize, what: &str) {
        let line = format!("{}{}", " ".repeat(indent), self.paint.paint(DIM, what));
        self.line(&line);
    }
}

fn tables(meta: &Meta) -> String {
    let count = meta.counts.objects.get(Kind::Table.word()).copied().unwrap_or_default();
    counted_kind(Kind::Table, usize::try_from(count).unwrap_or(usize::MAX))
}
