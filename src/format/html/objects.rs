//! Every changed object: its findings, its facts, and old and new side by side.

use super::{
    page::{Page, anchor},
    sheet,
};
use crate::{
    finding::{Detail, Finding},
    model::{Change, ChangeKind, FactChange, Id, Level},
    report::{
        Report, Sign, counted, hanging,
        inventory::Status,
        judged::{self, Judged},
        layout::Place,
        lines::{self, Line},
        names,
        shown::{self, Shown},
    },
};

/// Columns that `old → new` may take on one line.
const ROOM: usize = 90;

/// A report of at most this many changes is open from the start.
const OPEN: usize = 25;

/// What hangs on an object is listed up to this number.
const LISTED: usize = 400;

/// Changes by the object they are on, in the order of the report.
pub fn draw(page: &mut Page, report: &Report, prefix: &str) {
    let mut judged: Vec<Judged> = judged::of(report).collect();
    judged.sort_by_cached_key(|judged| {
        let change = judged.change;
        (Place::of(change), change.parent.is_some())
    });
    for group in judged.chunk_by(|a, b| home(a.change) == home(b.change)) {
        object(page, report, group, prefix);
    }
}

/// What a change is listed under.
fn home(change: &Change) -> &Id {
    change.parent.as_ref().unwrap_or(&change.id)
}

fn object(page: &mut Page, report: &Report, group: &[Judged], prefix: &str) {
    let Some(id) = group.first().map(|judged| home(judged.change)) else { return };
    let level = group.iter().map(|judged| judged.level).max().unwrap_or(Level::Note);
    let name = names::full(id);
    page.raw("<details class=\"object\"");
    if report.diff.changes.len() <= OPEN {
        page.raw(" open");
    }
    page.raw(" id=\"").raw(prefix).raw(&anchor(&id.to_string()));
    page.raw("\" data-schema=\"")
        .text(&id.schema)
        .raw("\" data-name=\"")
        .text(&name)
        .raw("\"><summary>");
    badge(page, level);
    page.raw(" <code>").text(&name).raw("</code> <span class=\"dim\">");
    let own = group.iter().find(|judged| judged.change.id == *id && judged.change.object.is_some());
    let told = match own {
        Some(own) => Status::from(own.change.kind).told(report),
        None => counted(group.len(), "change", "changes"),
    };
    page.text(&told).raw("</span></summary>");
    group.iter().for_each(|judged| row(page, report, judged, id, prefix));
    if let Some(whole) = report.sheets.sheets.iter().find(|sheet| sheet.id == *id) {
        page.raw("<details class=\"whole\"><summary>The whole of it, side by side</summary>");
        sheet::one(page, &report.sheets, whole);
        page.raw("</details>");
    }
    page.raw("</details>\n");
}

fn badge(page: &mut Page, level: Level) {
    let word = level.word();
    page.raw(&format!("<span class=\"level {word}\">{word}</span>"));
}

fn row(page: &mut Page, report: &Report, judged: &Judged, home: &Id, prefix: &str) {
    let change = judged.change;
    let status = Status::from(change.kind);
    let (kind, level) = (change.id.kind.word(), judged.level.word());
    let name = format!("{} {}", names::full(&change.id), judged.codes().join(" "));
    page.raw("<div class=\"row s-").raw(status.word()).raw("\"");
    if change.id != *home {
        page.raw(" id=\"").raw(prefix).raw(&anchor(&change.id.to_string())).raw("\"");
    }
    page.raw(&format!(
        " data-kind=\"{kind}\" data-level=\"{level}\" data-status=\"{}\"",
        status.word()
    ));
    page.raw(" data-name=\"").text(&name).raw("\"><p><span class=\"sign\">");
    page.raw(&Sign::of(change.kind).char().to_string()).raw("</span> <code>");
    page.text(&names::within(&change.id, home)).raw("</code> ");
    badge(page, judged.level);
    if judged.is_new() {
        page.raw(" <span class=\"level new\">new</span>");
    }
    page.raw("</p>");
    judged.findings.iter().for_each(|finding| told(page, report, change, finding));
    if change.object.is_some() {
        contained(page, change);
    }
    page.raw("</div>");
}

/// A finding, and the fact it is about in full.
fn told(page: &mut Page, report: &Report, change: &Change, finding: &Finding) {
    let rule = finding.rule;
    page.raw("<p class=\"dim\">").text(rule.code).raw(": ").text(rule.why);
    if let Some(reason) = &finding.reason {
        page.raw(" (").text(finding.level.word()).raw(": ").text(reason).raw(")");
    }
    page.raw("</p>");
    match finding.subject.fact() {
        Some(fact) => facts(page, report, fact),
        None => {
            let side = match change.kind {
                ChangeKind::Removed => "old",
                _ => "new",
            };
            page.raw("<p class=\"v ")
                .raw(side)
                .raw("\">")
                .text(&hanging::described(change))
                .raw("</p>");
        }
    }
    for Detail { name, text } in &finding.details {
        page.raw("<p class=\"v\">").text(name).raw(": ").text(text).raw("</p>");
    }
    if let Some(remedy) = &finding.remedy {
        page.raw("<pre>");
        for (index, line) in remedy.lines().enumerate() {
            page.raw(if index > 0 { "\n" } else { "" }).text(line);
        }
        page.raw("</pre>");
    }
}

fn facts(page: &mut Page, report: &Report, fact: &FactChange) {
    page.raw("<p class=\"v\">").text(&fact.path).raw(": ");
    match shown::of(fact, ROOM) {
        Shown::Arrow { old, new } => {
            page.raw("<span class=\"old\">").text(&old).raw("</span> → <span class=\"new\">");
            page.text(&new).raw("</span></p>");
        }
        Shown::Moved(moves) => drop(page.text(&moves).raw("</p>")),
        Shown::SameText(text) => {
            page.text(&text).raw(" (the same text, but it means something else)</p>");
        }
        Shown::Lines { old, new } => {
            page.raw("</p>");
            let labels = (report.old.label.clone(), report.new.label.clone());
            side_by_side(page, Some(&labels), &lines::diff(old.as_deref(), new.as_deref()));
        }
    }
}

/// Old to the left, new to the right, changed words marked.
pub fn side_by_side(page: &mut Page, labels: Option<&(String, String)>, diff: &[Line]) {
    page.raw("<div class=\"diff\">");
    if let Some((old, new)) = labels {
        page.raw("<span class=\"h\">").text(old).raw("</span><span class=\"h\">").text(new);
        page.raw("</span>");
    }
    let (mut olds, mut news): (Vec<&Line>, Vec<&Line>) = (Vec::new(), Vec::new());
    for line in diff {
        match line {
            Line::Text { sign: Sign::Old, .. } => olds.push(line),
            Line::Text { sign: Sign::New, .. } => news.push(line),
            line => {
                passage(page, &mut olds, &mut news);
                match line {
                    Line::Gap => drop(page.raw("<span class=\"gap\">…</span>")),
                    same => {
                        cell(page, Some(same), "");
                        cell(page, Some(same), "blank");
                    }
                }
            }
        }
    }
    passage(page, &mut olds, &mut news);
    page.raw("</div>");
}

/// Lines that went beside the lines that came.
fn passage(page: &mut Page, olds: &mut Vec<&Line>, news: &mut Vec<&Line>) {
    for index in 0..olds.len().max(news.len()) {
        cell(page, olds.get(index).copied(), "o");
        cell(page, news.get(index).copied(), "n");
    }
    olds.clear();
    news.clear();
}

fn cell(page: &mut Page, line: Option<&Line>, class: &str) {
    let Some(Line::Text { parts, .. }) = line else {
        page.raw("<span class=\"blank\"></span>");
        return;
    };
    page.raw("<span class=\"").raw(class).raw("\">");
    for (marked, part) in parts {
        let (before, after) = if *marked { ("<mark>", "</mark>") } else { ("", "") };
        page.raw(before).text(part).raw(after);
    }
    page.raw("</span>");
}

/// What came or went with the object.
fn contained(page: &mut Page, change: &Change) {
    if change.contains.is_empty() {
        return;
    }
    page.raw("<ul class=\"names\">");
    for object in change.contains.iter().take(LISTED) {
        page.raw("<li><code>")
            .text(&names::within(&object.id, &change.id))
            .raw("</code> <span class=\"dim v\">");
        page.text(&hanging::definition(object)).raw("</span></li>");
    }
    let rest = change.contains.len().saturating_sub(LISTED);
    if rest > 0 {
        page.raw(&format!("<li>… and {rest} more</li>"));
    }
    page.raw("</ul>");
}
