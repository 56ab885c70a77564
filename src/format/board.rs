//! Figures side by side, in each format.

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::{html, markdown};
use crate::report::{
    escape,
    figures::{Board, told},
};

/// As lines for a terminal, each block under its title.
pub fn text(board: &Board) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &board.blocks {
        lines.extend([String::new(), escape::line(&block.title).into_owned()]);
        let cells = |row: &Vec<String>| -> Vec<String> {
            row.iter().map(|cell| escape::line(cell).into_owned()).collect()
        };
        let rows: Vec<Vec<String>> =
            [&block.headings].into_iter().chain(&block.rows).map(cells).collect();
        let widest = |column: usize| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max()
        };
        for row in &rows {
            let padded = row.iter().enumerate().map(|(column, cell)| {
                let width = widest(column).unwrap_or_default();
                format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
            });
            let line = format!("    {}", padded.collect::<Vec<_>>().join("   "));
            lines.push(line.trim_end().to_owned());
        }
        if block.more > 0 {
            lines.push(format!("    … and {} more", block.more));
        }
    }
    if !board.found.is_empty() {
        lines.extend([String::new(), "Found in figures".to_owned()]);
    }
    for (side, finding) in board.findings() {
        let place = if side.is_empty() { String::new() } else { format!("{side}: ") };
        let text = format!("{place}{}", told(finding));
        let (level, code) = (finding.level.word(), finding.rule.code);
        lines.push(format!("    {level:<6}  {code}  {}", escape::line(&text)));
        for line in finding.remedy.iter().flat_map(|remedy| remedy.lines()) {
            lines.push(format!("              {}", escape::line(&commented(line))));
        }
    }
    lines
}

/// What puts it right is never run by itself.
fn commented(line: &str) -> String {
    if line.starts_with("--") { line.to_owned() } else { format!("-- {line}") }
}

/// As tables; `depth` is that of the headings.
pub fn markdown(board: &Board, depth: usize) -> String {
    let mut page = String::new();
    let marks = "#".repeat(depth);
    for block in &board.blocks {
        page.push_str(&format!("{marks} {}\n\n", markdown::text(&block.title)));
        let row = |cells: &[String]| {
            let cells: Vec<String> =
                cells.iter().map(|cell| markdown::cell(cell).to_string()).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        page.push_str(&row(&block.headings));
        page.push_str(&format!("|{}\n", "---|".repeat(block.headings.len())));
        block.rows.iter().for_each(|cells| page.push_str(&row(cells)));
        if block.more > 0 {
            page.push_str(&format!("\n… and {} more.\n", block.more));
        }
        page.push('\n');
    }
    if board.found.is_empty() {
        return page;
    }
    page.push_str(&format!("{marks} Found in figures\n\n| Level | Code | Where | What | Remedy |\n|---|---|---|---|---|\n"));
    for (side, finding) in board.findings() {
        let remedy = finding.remedy.as_deref().unwrap_or_default();
        page.push_str(&format!(
            "| {} | `{}` | {} | {} | {} |\n",
            finding.level.word(),
            finding.rule.code,
            markdown::cell(side),
            markdown::cell(&told(finding)),
            markdown::cell(remedy)
        ));
    }
    page.push('\n');
    page
}

/// As tables.
pub fn html(page: &mut html::Page, board: &Board) {
    for block in &board.blocks {
        page.raw("<h3>").text(&block.title).raw("</h3><div class=\"wide\"><table><thead><tr>");
        for heading in &block.headings {
            page.raw("<th>").text(heading).raw("</th>");
        }
        page.raw("</tr></thead><tbody>");
        for row in &block.rows {
            page.raw("<tr>");
            for cell in row {
                page.raw("<td>").text(cell).raw("</td>");
            }
            page.raw("</tr>");
        }
        page.raw("</tbody></table></div>\n");
        if block.more > 0 {
            page.raw("<p>").text(&format!("… and {} more", block.more)).raw("</p>");
        }
    }
    if board.found.is_empty() {
        return;
    }
    page.raw("<h3>Found in figures</h3><div class=\"wide\"><table><thead><tr><th>Level</th><th>Code</th><th>Where</th><th>What</th><th>Remedy</th></tr></thead><tbody>");
    for (side, finding) in board.findings() {
        page.raw("<tr><td>").text(finding.level.word()).raw("</td><td><code>");
        page.text(finding.rule.code).raw("</code></td><td>").text(side).raw("</td><td>");
        page.text(&told(finding)).raw("</td><td>");
        page.text(finding.remedy.as_deref().unwrap_or_default()).raw("</td></tr>");
    }
    page.raw("</tbody></table></div>\n");
}

/// As JSON: the same tables, and what is found.
pub fn json(board: &Board) -> Value {
    let block = |block: &crate::report::figures::Block| json!({ "title": block.title, "headings": block.headings, "rows": block.rows, "more": block.more });
    let finding = |(side, finding): (&str, &crate::finding::Finding)| {
        let details: Vec<Value> = finding
            .details
            .iter()
            .map(|detail| json!({ "name": detail.name, "text": detail.text }))
            .collect();
        json!({
            "side": side,
            "level": finding.level.word(),
            "code": finding.rule.code,
            "subject": finding.subject.to_string(),
            "message": finding.message,
            "details": details,
            "remedy": finding.remedy,
        })
    };
    json!({
        "tables": board.blocks.iter().map(block).collect::<Vec<_>>(),
        "findings": board.findings().map(finding).collect::<Vec<_>>(),
    })
}
