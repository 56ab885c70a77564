//! Sheets as Markdown: a heading each, and below it a table for each section.

use super::{cell as code_cell, code, fence, text};
use crate::report::{
    Sign,
    lines::{self, Line},
    sheet::{self, Body, Cell, Detail, Row, Section, Sheet, Sheets},
};

/// Sheets one after the other, under headings of a depth.
pub fn sheets(sheets: &Sheets, depth: usize) -> String {
    sheets.sheets.iter().map(|sheet| one(sheets, sheet, depth)).collect()
}

fn one(sheets: &Sheets, sheet: &Sheet, depth: usize) -> String {
    let status = sheets.told(sheet.sign).map(|told| format!(" ({})", text(&told)));
    let heading = code(&sheet::heading(sheet));
    let head = format!("{} {heading}{}\n\n", "#".repeat(depth), status.unwrap_or_default());
    head + &sections(sheets, sheet)
}

/// What is below the heading of one.
pub fn sections(sheets: &Sheets, sheet: &Sheet) -> String {
    let sections = sheet.sections.iter().map(|section| self::section(sheets, section));
    sections.map(|section| section.trim_end().to_owned() + "\n\n").collect()
}

fn section(sheets: &Sheets, section: &Section) -> String {
    let title = format!("**{}**", text(&section.title));
    let note = section.note.clone().or_else(|| sheets.counted(section)).map(|note| text(&note));
    match &section.body {
        Body::Rows { rows, .. } if rows.is_empty() => {
            format!("{title}: {}", note.unwrap_or_else(|| section.empty.to_owned()))
        }
        Body::Rows { headings, rows } => {
            let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
            format!("{title}{note}\n\n{}", grid(sheets, headings, rows))
        }
        Body::Text { old, new, .. } => {
            format!("{title}\n\n{}", whole(old.as_deref(), new.as_deref()))
        }
    }
}

/// A text that one side has, or both alike; else a diff, as Markdown colours it.
fn whole(old: Option<&str>, new: Option<&str>) -> String {
    let safe = |text: &str| -> String {
        let lines = text.trim_matches('\n').split('\n');
        lines.map(|line| format!("{}\n", crate::report::escape::line(line))).collect()
    };
    let (Some(before), Some(after)) = (old, new) else {
        return fence("sql", &safe(new.or(old).unwrap_or_default()));
    };
    let line = |line: &Line| match line {
        Line::Gap => "  …\n".to_owned(),
        Line::Text { sign, parts } => {
            let text: String = parts.iter().map(|(_, part)| part.as_str()).collect();
            format!("{} {}\n", sign.char(), crate::report::escape::line(&text))
        }
    };
    let diff: String = lines::diff(Some(before), Some(after)).iter().map(line).collect();
    fence("diff", &diff)
}

fn grid(sheets: &Sheets, headings: &[&str], rows: &[Row]) -> String {
    let used = sheet::used(headings, rows);
    let has_details = rows.iter().any(|row| !row.details.is_empty());
    let has_status = sheets.labels.is_some();
    let mut names: Vec<&str> = used.iter().filter_map(|at| headings.get(*at)).copied().collect();
    names.extend(has_details.then_some("Also"));
    names.extend(has_status.then_some("Status"));
    let mut table = format!("| {} |\n|{}\n", names.join(" | "), "---|".repeat(names.len()));
    for row in rows {
        if let Some(heading) = &row.heading {
            let rest = " |".repeat(names.len() - 1);
            table.push_str(&format!("| **{}** |{rest}\n", text(heading)));
        }
        let mut cells: Vec<String> =
            used.iter().map(|at| cell(sheets, row.cells.get(*at))).collect();
        if has_details {
            let details = row.details.iter().map(|detail| self::detail(sheets, detail));
            cells.push(details.collect::<Vec<_>>().join("; "));
        }
        if has_status {
            cells.push(status(sheets, row.sign));
        }
        table.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    table
}

/// With a sign that is seen from afar.
fn status(sheets: &Sheets, sign: Sign) -> String {
    let told = text(&sheets.told(sign).unwrap_or_default());
    match sign {
        Sign::Same => told,
        Sign::Old => format!("❌ {told}"),
        Sign::New => format!("➕ {told}"),
        Sign::Differs => format!("⚠️ {told}"),
    }
}

fn detail(sheets: &Sheets, detail: &Detail) -> String {
    let value = cell(sheets, Some(&detail.cell));
    format!("{} {value}", text(&detail.path)).trim_end().to_owned()
}

fn cell(sheets: &Sheets, cell: Option<&Cell>) -> String {
    let safe = |text: &str| if text.is_empty() { "(none)".to_owned() } else { code_cell(text) };
    match cell {
        None => String::new(),
        Some(Cell::Plain(text)) if text.is_empty() => String::new(),
        Some(Cell::Plain(text)) => code_cell(text),
        Some(Cell::Differs { old, new }) => format!("{} → {}", safe(old), safe(new)),
        Some(Cell::Marks(marks)) => {
            let told = |mark: &sheet::Mark| {
                let side = sheets.only(mark.sign).map(|side| format!(" ({})", text(&side)));
                format!("{}{}", code_cell(&mark.text), side.unwrap_or_default())
            };
            marks.iter().map(told).collect::<Vec<_>>().join(", ")
        }
    }
}
