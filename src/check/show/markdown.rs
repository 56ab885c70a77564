//! A check as Markdown: a table per section, what passes folded.

use super::{Held, Item, Status, beside, reasons, word};
use crate::format::board;
use crate::format::markdown::{cell, text};

pub fn render(held: &Held) -> String {
    let mut page = format!("# {} held to {}\n\n", text(&held.found.label), text(&held.expected));
    page.push_str(&format!("**{}**\n\n| | |\n|---|---|\n", text(&held.verdict())));
    for (name, value) in super::head(held) {
        page.push_str(&format!("| {name} | {} |\n", cell(&value)));
    }
    if !held.problems.is_empty() {
        page.push_str("\n## Errors in the expectation\n\n");
        for problem in &held.problems {
            page.push_str(&format!("- {}\n", text(&problem.to_string())));
        }
    }
    page.push_str("\n| Section | Status | Met |\n|---|---|--:|\n");
    for section in held.checked.sections() {
        let tally = section.tally();
        let (number, title) = (section.number, section.title);
        page.push_str(&format!("| {number}. {title} | {} | {} |\n", tally.word(), tally.words()));
    }
    for section in held.checked.sections() {
        let tally = section.tally();
        let (number, title) = (section.number, section.title);
        page.push_str(&format!("\n## {number}. {title}: {}, {}\n", tally.word(), tally.words()));
        let (told, passing): (Vec<&Item>, Vec<&Item>) =
            section.items.iter().partition(|item| item.status() > Status::Note);
        table(&mut page, &told);
        if !passing.is_empty() {
            page.push_str(&format!("\n<details><summary>{} pass</summary>\n", passing.len()));
            table(&mut page, &passing);
            page.push_str("\n</details>\n");
        }
    }
    extras(held, &mut page);
    let figures = board::markdown(&held.figures, 2);
    if !figures.is_empty() {
        page.push_str(&format!("\n{}\n", figures.trim_end()));
    }
    page.push_str("\n## Recommendations\n\n");
    if held.steps.is_empty() {
        page.push_str("No action required.\n");
    }
    for (at, step) in held.steps.iter().enumerate() {
        page.push_str(&format!("{}. **{}**: {}\n", at + 1, step.level.word(), text(&step.text)));
    }
    page
}

fn table(page: &mut String, items: &[&Item]) {
    if items.is_empty() {
        return;
    }
    page.push_str("\n| Object | Expected | Found | Status | Why |\n|---|---|---|---|---|\n");
    for item in items {
        let mut why = vec![reasons(item)];
        why.extend(beside(item));
        why.extend(item.referred_by.iter().map(|id| format!("referred to by {id}")));
        why.extend(item.candidates.iter().map(|id| format!("may be {id}")));
        why.retain(|part| !part.is_empty());
        let status = match item.status() {
            status if status > Status::Note => {
                format!("{}, {}", word(status), item.level().word())
            }
            status => word(status).to_owned(),
        };
        let shown = |words: &str| if words.is_empty() { String::new() } else { cell(words) };
        page.push_str(&format!(
            "| {} | {} | {} | {status} | {} |\n",
            cell(&item.id.path().to_string()),
            shown(&item.expected),
            item.found.as_deref().map(shown).unwrap_or_default(),
            text(&why.join("; "))
        ));
    }
}

fn extras(held: &Held, page: &mut String) {
    let extras = &held.checked.extras;
    if extras.is_empty() {
        return;
    }
    page.push_str(&format!("\n## Not expected: {}\n\n", extras.len()));
    page.push_str("| Object | Class | Status | Why |\n|---|---|---|---|\n");
    for extra in extras {
        let status = if extra.status > Status::Note { word(extra.status) } else { "listed" };
        page.push_str(&format!(
            "| {} | {} | {status} | {} |\n",
            cell(&extra.id.to_string()),
            extra.class.word(),
            text(&extra.message)
        ));
    }
}
