//! A check in each format: numbered sections with counts, what does not hold, what to do.

mod github;
mod html;
mod json;
mod junit;
mod markdown;
mod sarif;
mod text;

use crate::format::{Format, Style};
use crate::{
    check::printed::rules::RULES,
    check::{
        held::Held,
        item::{Item, Status},
        table,
    },
    report::escape,
};

/// The check in a format.
pub fn render(held: &Held, format: &Format, style: &Style) -> String {
    match format.word {
        "markdown" => markdown::render(held),
        "html" => html::render(held),
        "json" => json::render(held),
        "sarif" => sarif::render(held),
        "junit" => junit::render(held),
        "github" => github::render(held),
        _ => text::render(held, style),
    }
}

/// `PASS`, `WARN (unproven)`
fn word(status: Status) -> &'static str {
    match status {
        Status::Unproven => "WARN (unproven)",
        status => status.word(),
    }
}

/// What does not hold of an item, in one line.
fn reasons(item: &Item) -> String {
    if let Some(within) = &item.within {
        return format!("{} is missing", within.id);
    }
    let words: Vec<&str> = item.points.iter().map(|point| point.message.as_str()).collect();
    words.join("; ")
}

/// What meets an item under another name, and what is said beside it.
fn beside(item: &Item) -> Vec<String> {
    let mut beside = Vec::new();
    beside.extend(item.met_by.as_ref().map(|id| format!("met by {id}")));
    beside.extend(item.purpose().map(|purpose| format!("purpose: {purpose}")));
    for key in ["impact", "note", "due", "group"] {
        beside.extend(item.annotation.word(key).map(|word| format!("{key}: {word}")));
    }
    beside
}

/// One line as it can be shown.
fn line(text: &str) -> String {
    escape::line(text).into_owned()
}

/// The head: who is held to what.
fn head(held: &Held) -> Vec<(&'static str, String)> {
    let provenance = &held.found.provenance;
    let mut head =
        vec![("Snapshot", held.found.label.clone()), ("Expected", held.expected.clone())];
    head.extend(provenance.database.clone().map(|name| ("Database", name)));
    head.extend(provenance.server.clone().map(|server| ("Server", format!("PostgreSQL {server}"))));
    let lines = held.inventory.iter().flat_map(|inventory| inventory.lines());
    head.extend(lines.map(|line| ("Migrations", line)));
    head.push(("Fingerprint", held.found.fingerprint.clone()));
    head
}

/// The reference: the table of what is free and what must hold, and the rules of the printed form.
pub fn page() -> String {
    let mut page = String::from(
        "# What is left open is free, what is said must hold\n\nMade by `PGSNAP_UPDATE=1 cargo test reference`. \
         Free holds for a SQL file; a dump and a snapshot say everything: what they omit is expected to be absent \
         (`--open` relaxes that, `--closed` demands it of SQL).\n\n| Case | Status | Level | Code | Why |\n|---|---|---|---|---|\n",
    );
    for line in table::LINES {
        let table::Line { code, status, level, case, why } = line;
        page.push_str(&format!(
            "| {case} | {} | {} | `{code}` | {why} |\n",
            word(*status),
            level.word()
        ));
    }
    page.push_str(
        "\n# The printed form\n\nWhat a server adds when it prints an expression that a person wrote. \
         Applied to EXPECTED only; what cannot be derived is `unproven`.\n",
    );
    for rule in RULES {
        page.push_str(&format!("\n## {}\n\n{} ({}).\n\n", rule.code, rule.summary, rule.source));
        page.push_str("| Written | becomes | printed |\n|---|---|---|\n");
        for (written, target, printed) in rule.examples {
            let bar = |text: &str| text.replace('|', "\\|");
            let target = target.unwrap_or_default();
            page.push_str(&format!("| `{}` | {target} | `{}` |\n", bar(written), bar(printed)));
        }
    }
    page
}

/// One line of the table, explained; `None` when none has the code.
pub fn explain(code: &str) -> Option<String> {
    let line = table::LINES.iter().find(|line| line.code == code)?;
    let table::Line { code, status, level, case, why } = line;
    Some(format!("{code}: {} {}\n\n{case}\n{why}\n", word(*status), level.word()))
}
