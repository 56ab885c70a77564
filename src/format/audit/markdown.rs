//! An audit as Markdown: an overview, a section each, remedies as SQL.

use super::{capital, mark};
use crate::{
    finding::Finding,
    format::markdown::{cell, fence, text},
    model::Level,
    report::audit::{Audit, Entry, Part},
};

pub fn render(audit: &Audit) -> String {
    let title = audit.title.clone().unwrap_or_else(|| format!("Audit of {}", audit.label));
    let mut page = format!("# {}\n\n**{}**\n\n", text(&title), text(&audit.verdict()));
    page.push_str("| | |\n|---|---|\n");
    for (name, value) in &audit.head {
        page.push_str(&format!("| {name} | {} |\n", cell(value)));
    }
    page.push_str("\n| Section | Status | Found |\n|---|---|---|\n");
    for part in &audit.parts {
        let (word, counts) = part.words();
        page.push_str(&format!("| {}. {} | {word} | {counts} |\n", part.number, part.title));
    }
    audit.parts.iter().for_each(|part| self::part(&mut page, part));
    inventory(&mut page, audit);
    if !audit.notes.is_empty() {
        page.push_str("\n## Notes\n\n");
        audit.notes.iter().for_each(|note| page.push_str(&format!("- {}\n", text(note))));
    }
    page
}

fn part(page: &mut String, part: &Part) {
    let (word, counts) = part.words();
    let counts = if counts.is_empty() { String::new() } else { format!(" ({counts})") };
    page.push_str(&format!("\n## {}. {}: {word}{counts}\n\n", part.number, part.title));
    part.told.iter().for_each(|told| page.push_str(&format!("- {}\n", text(told))));
    let entries = part.entries.iter().filter(|entry| !entry.is_idle());
    for entry in entries.clone() {
        let sign = match mark(entry) {
            '✓' => "✅",
            '!' => "⚠️",
            '✗' => "❌",
            '·' => "ℹ️",
            _ => "➖",
        };
        page.push_str(&format!(
            "- {sign} {}: {}\n",
            text(&capital(&entry.what)),
            text(&entry.count())
        ));
    }
    entries.for_each(|entry| self::entry(page, entry));
}

fn entry(page: &mut String, entry: &Entry) {
    if !entry.findings.is_empty() {
        let code = entry.code.map(|code| format!(" `{code}`")).unwrap_or_default();
        page.push_str(&format!("\n**{}**{code}\n\n", text(&capital(&entry.what))));
        page.push_str("| Object | Level | Found |\n|---|---|---|\n");
        entry.listed().into_iter().for_each(|finding| row(page, finding));
        let remedies: Vec<&str> = entry
            .listed()
            .into_iter()
            .filter(|it| it.level > Level::Note)
            .filter_map(|it| it.remedy.as_deref())
            .collect();
        if !remedies.is_empty() {
            page.push_str(&format!("\n{}", fence("sql", &safe(&remedies.join("\n")))));
        }
    }
    if !entry.accepted.is_empty() {
        page.push_str("\n| Accepted | Why |\n|---|---|\n");
        for (finding, reason) in &entry.accepted {
            let path = finding.subject.path();
            page.push_str(&format!("| {} | {} |\n", cell(&path), text(reason)));
        }
    }
    if !entry.passing.is_empty() {
        let count = entry.passing.len();
        page.push_str(&format!("\n<details><summary>{count} as expected</summary>\n\n"));
        page.push_str("| Object | Is |\n|---|---|\n");
        for (what, is) in &entry.passing {
            let is = if is.is_empty() { String::new() } else { cell(is) };
            page.push_str(&format!("| {} | {is} |\n", cell(what)));
        }
        page.push_str("\n</details>\n");
    }
}

/// SQL whose lines are lines: what a reader could not see is spelt out within each.
fn safe(sql: &str) -> String {
    let lines: Vec<String> =
        sql.lines().map(|line| crate::report::escape::line(line).into_owned()).collect();
    lines.join("\n")
}

fn row(page: &mut String, finding: &Finding) {
    let mut words = vec![finding.message.clone()];
    words.extend(finding.details.iter().map(|detail| format!("{}: {}", detail.name, detail.text)));
    words.extend(finding.reason.iter().map(|reason| format!("because {reason}")));
    let place = finding.subject.place().and_then(|place| place.line);
    words.extend(place.map(|line| format!("line {line}")));
    let path = finding.subject.path();
    let (level, words) = (finding.level.word(), words.join("; "));
    page.push_str(&format!("| {} | {level} | {} |\n", cell(&path), text(&words)));
}

fn inventory(page: &mut String, audit: &Audit) {
    if audit.inventory.0.is_empty() {
        return;
    }
    page.push_str("\n## Inventory\n\n| What | How many | Of these |\n|---|--:|---|\n");
    for group in &audit.inventory.0 {
        let parts = group.parts.iter().map(|part| format!("{} {}", part.count, part.name));
        let parts = parts.collect::<Vec<_>>().join(", ");
        page.push_str(&format!(
            "| {} | {} | {} |\n",
            text(&group.title),
            group.count,
            text(&parts)
        ));
    }
}
