//! Sheets as HTML: a table for each section, rows coloured by the side that has them, changed words
//! marked.

use super::{
    objects,
    page::{Page, anchor},
};
use crate::report::{
    Sign,
    lines::{self, Line},
    names,
    sheet::{self, Body, Cell, Mark, Row, Section, Sheet, Sheets},
};

/// Every sheet under a heading that can be linked to.
pub fn draw(page: &mut Page, sheets: &Sheets) {
    for sheet in &sheets.sheets {
        let name = sheet::heading(sheet);
        page.raw("<details class=\"object\" open id=\"").raw(&anchor(&sheet.id.to_string()));
        page.raw("\" data-schema=\"").text(&sheet.id.schema).raw("\" data-name=\"").text(&name);
        page.raw("\"><summary><code>").text(&name).raw("</code> <span class=\"dim\">");
        page.text(&sheets.told(sheet.sign).unwrap_or_default()).raw("</span></summary>");
        one(page, sheets, sheet);
        page.raw("</details>\n");
    }
}

/// The sections of one sheet.
pub fn one(page: &mut Page, sheets: &Sheets, sheet: &Sheet) {
    page.raw("<div class=\"sheet\">");
    sheet.sections.iter().for_each(|section| self::section(page, sheets, section));
    page.raw("</div>");
}

fn section(page: &mut Page, sheets: &Sheets, section: &Section) {
    page.raw("<h4>").text(&section.title);
    match (section.note.clone().or_else(|| sheets.counted(section)), section.is_empty()) {
        (Some(note), _) => drop(page.raw(" <span class=\"dim\">(").text(&note).raw(")</span>")),
        (None, true) => drop(page.raw("<span class=\"dim\">: ").raw(section.empty).raw("</span>")),
        (None, false) => {}
    }
    page.raw("</h4>");
    match &section.body {
        Body::Rows { rows, .. } if rows.is_empty() => {}
        Body::Rows { headings, rows } => grid(page, sheets, headings, rows),
        Body::Text { old: Some(old), new: Some(new), .. } => {
            objects::side_by_side(page, sheets.labels.as_ref(), &lines::diff(Some(old), Some(new)));
        }
        Body::Text { old, new, .. } => {
            page.raw("<pre>");
            let text = new.as_ref().or(old.as_ref()).map(String::as_str).unwrap_or_default();
            for (index, line) in text.trim_matches('\n').split('\n').enumerate() {
                page.raw(if index > 0 { "\n" } else { "" }).text(line);
            }
            page.raw("</pre>");
        }
    }
}

fn grid(page: &mut Page, sheets: &Sheets, headings: &[&str], rows: &[Row]) {
    let used = sheet::used(headings, rows);
    page.raw("<div class=\"wide\"><table><thead><tr>");
    if sheets.labels.is_some() {
        page.raw("<th></th>");
    }
    for name in used.iter().filter_map(|at| headings.get(*at)) {
        page.raw("<th>").text(name).raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    for row in rows {
        if let Some(heading) = &row.heading {
            let span = used.len() + usize::from(sheets.labels.is_some());
            page.raw(&format!("<tr><th colspan=\"{span}\">")).text(heading).raw("</th></tr>");
        }
        self::row(page, sheets, row, &used);
    }
    page.raw("</tbody></table></div>");
}

fn row(page: &mut Page, sheets: &Sheets, row: &Row, used: &[usize]) {
    page.raw("<tr class=\"").raw(class(row.sign)).raw("\">");
    if sheets.labels.is_some() {
        page.raw("<td class=\"sign\" title=\"").text(&sheets.told(row.sign).unwrap_or_default());
        page.raw("\">").raw(&row.sign.char().to_string()).raw("</td>");
    }
    for (place, at) in used.iter().enumerate() {
        page.raw("<td class=\"v\">");
        if let Some(cell) = row.cells.get(*at) {
            self::cell(page, sheets, cell);
        }
        if place == 0 {
            details(page, sheets, row);
        }
        page.raw("</td>");
    }
    page.raw("</tr>");
}

/// What no cell says, small below the name.
fn details(page: &mut Page, sheets: &Sheets, row: &Row) {
    for detail in &row.details {
        page.raw("<div class=\"also\">").text(&detail.path).raw(" ");
        cell(page, sheets, &detail.cell);
        page.raw("</div>");
    }
}

fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Same => "s-same",
        Sign::Old => "s-missing",
        Sign::New => "s-added",
        Sign::Differs => "s-differs",
    }
}

fn cell(page: &mut Page, sheets: &Sheets, cell: &Cell) {
    match cell {
        Cell::Plain(text) => drop(page.text(text)),
        Cell::Differs { old, new } if old == new => {
            page.text(new)
                .raw(" <span class=\"dim\">(the same text, but it means something else)</span>");
        }
        Cell::Differs { old, new } => both(page, old, new),
        Cell::Marks(marks) => marks.iter().for_each(|mark| self::mark(page, sheets, mark)),
    }
}

/// Both texts, with the words marked that only one of them has.
fn both(page: &mut Page, old: &str, new: &str) {
    let marked = lines::diff(Some(old), Some(new));
    let side = |page: &mut Page, wanted: Sign, text: &str| {
        if text.is_empty() {
            page.raw("<span class=\"dim\">(none)</span>");
        }
        for line in &marked {
            let Line::Text { sign, parts } = line else { continue };
            if *sign != wanted && *sign != Sign::Same {
                continue;
            }
            for (is_marked, part) in parts {
                let (before, after) = if *is_marked { ("<mark>", "</mark>") } else { ("", "") };
                page.raw(before).text(part).raw(after);
            }
            page.raw(" ");
        }
    };
    page.raw("<span class=\"o\">");
    side(page, Sign::Old, old);
    page.raw("</span> → <span class=\"n\">");
    side(page, Sign::New, new);
    page.raw("</span>");
}

fn mark(page: &mut Page, sheets: &Sheets, mark: &Mark) {
    page.raw("<span class=\"key ").raw(class(mark.sign)).raw("\">").text(&mark.text);
    if let Some(side) = sheets.only(mark.sign) {
        page.raw(" (").text(&side).raw(")");
    }
    page.raw("</span> ");
}

/// Sheets as a page of their own: `pgsnap show --format html`.
pub fn render(sheets: &Sheets, title: &str, about: &str) -> String {
    let mut page = Page::default();
    super::head(&mut page, title);
    page.raw("<h1>").text(title).raw("</h1>\n<p class=\"dim\">").text(about).raw("</p>\n");
    contents(&mut page, sheets);
    draw(&mut page, sheets);
    page.raw("</main></body></html>\n");
    page.finish()
}

/// A table of contents, where there is more than a screen of it.
fn contents(page: &mut Page, sheets: &Sheets) {
    if sheets.sheets.len() < 4 {
        return;
    }
    page.raw("<nav><ul class=\"names\">");
    for sheet in &sheets.sheets {
        page.raw("<li><a href=\"#").raw(&anchor(&sheet.id.to_string())).raw("\"><code>");
        page.text(&names::full(&sheet.id)).raw("</code></a></li>");
    }
    page.raw("</ul></nav>\n");
}
