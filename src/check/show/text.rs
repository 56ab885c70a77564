//! A check on the terminal: a line per section, what does not hold below it.

use crate::format::board;

use super::{Held, Item, Status, Style, beside, line, reasons, word};

pub fn render(held: &Held, style: &Style) -> String {
    let mut text = String::new();
    for (name, value) in super::head(held) {
        text.push_str(&format!("{name:<12} {}\n", line(&value)));
    }
    for problem in &held.problems {
        text.push_str(&format!("\nerror in the expectation: {problem}\n"));
    }
    for section in held.checked.sections() {
        let tally = section.tally();
        text.push_str(&format!(
            "\n{}. {:<26} {:<5} {}\n",
            section.number,
            section.title,
            tally.word(),
            tally.words()
        ));
        for item in section.items {
            one(item, style, &mut text);
        }
    }
    extras(held, &mut text);
    for line in board::text(&held.figures) {
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str("\nRecommendations\n");
    if held.steps.is_empty() {
        text.push_str("   no action required\n");
    }
    for step in &held.steps {
        text.push_str(&format!("   {:<6} {}\n", step.level.word(), line(&step.text)));
    }
    text.push_str(&format!("\n{}\n", line(&held.verdict())));
    text
}

fn one(item: &Item, style: &Style, text: &mut String) {
    let status = item.status();
    let is_told = status > Status::Note && item.within.is_none();
    if !is_told && !style.all {
        return;
    }
    let level = if status > Status::Note { item.level().word() } else { "" };
    let place = item.line.map(|at| format!(" (line {at})")).unwrap_or_default();
    let reasons = reasons(item);
    let told = if reasons.is_empty() { line(&item.expected) } else { line(&reasons) };
    text.push_str(&format!(
        "   {:<15} {level:<6} {}{place}: {told}\n",
        word(status),
        line(&item.id.path().to_string())
    ));
    for beside in beside(item) {
        text.push_str(&format!("   {:<22} {}\n", "", line(&beside)));
    }
    for id in &item.referred_by {
        text.push_str(&format!("   {:<22} referred to by {}\n", "", line(&id.to_string())));
    }
    for id in &item.candidates {
        text.push_str(&format!("   {:<22} may be {}\n", "", line(&id.to_string())));
    }
}

fn extras(held: &Held, text: &mut String) {
    let extras = &held.checked.extras;
    if extras.is_empty() {
        return;
    }
    text.push_str(&format!("\nNot expected: {}\n", extras.len()));
    for extra in extras {
        let status = if extra.status > Status::Note { word(extra.status) } else { "" };
        let class = extra.class.word();
        let message = if extra.message.is_empty() { "" } else { ": " };
        text.push_str(&format!(
            "   {status:<15} {} ({class}){message}{}\n",
            line(&extra.id.to_string()),
            line(&extra.message)
        ));
    }
}
