//! A comparison as one HTML file that needs nothing else: it opens offline, fetches nothing, runs
//! one script and one style that its policy names by hash. Verdict and numbers come first, then a
//! map of the tables, then every changed object, to be searched and filtered.

mod head;
mod map;
pub(super) mod migrations;
mod objects;
pub mod page;
pub mod sheet;
mod tables;

use std::collections::BTreeSet;

use super::{Format, board, digest, matrix};
use crate::{
    kinds::Kind,
    model::Level,
    report::{
        Output, Report,
        census::{Total, totals},
        counted, grouped,
        head::Head,
        inventory::Status,
        judged, notes,
    },
};
pub(super) use page::Page;
use page::allowed;

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/script.js");

pub const FORMAT: Format = Format {
    word: "html",
    about: "One page to send, with a map of the schema",
    endings: &["html", "htm"],
    lists_tables: true,
    has_sheets: true,
    comparison: |output, _| render(output),
    matrix: Some(matrix::html),
    digest: Some(digest::html),
};

pub fn render(output: &Output) -> String {
    let mut page = Page::default();
    let (old, new) = output.labels();
    let of = Head::of(output);
    let title = of.title.clone().unwrap_or_else(|| format!("{old} → {new}"));
    head(&mut page, &title);
    page.raw("<h1>").text(&title).raw("</h1>\n");
    if let Some(date) = &of.date {
        page.raw("<p class=\"date\">").text(date).raw("</p>\n");
    }
    head::draw(&mut page, &of);
    page.raw("<p class=\"verdict");
    page.raw(if output.is_same() { " is-same" } else { "" }).raw("\">");
    page.text(&output.verdict()).raw("</p>\n");
    numbers(&mut page, output);
    for (index, report) in output.reports().iter().enumerate() {
        summary(&mut page, report, &prefix(output, index));
        let labels = [report.old.label.as_str(), &report.new.label];
        migrations::draw(&mut page, &report.migrations, &labels);
        board::html(&mut page, &report.figures);
    }
    if let Output::Set(set) = output {
        for finding in &set.findings {
            let level = finding.level.word();
            page.raw(&format!("<p><span class=\"level {level}\">{level}</span> database <code>"));
            page.text(&finding.subject.path()).raw("</code> ").text(&finding.message).raw("</p>");
        }
    }
    let notes = match output {
        Output::One(report) => notes::of_report(report),
        Output::Set(set) => notes::of_set(set),
    };
    for note in &notes {
        page.raw("<p class=\"dim\">").text(note).raw("</p>\n");
    }
    if output.has_news() {
        changes(&mut page, output);
    }
    page.raw("<footer class=\"dim\">").text(&of.tool).raw("</footer>");
    page.raw("</main><script>").raw(SCRIPT).raw("</script></body></html>\n");
    page.finish()
}

/// Deep links of the pairs of a set are told apart by their number; a single pair needs none.
fn prefix(output: &Output, index: usize) -> String {
    match output {
        Output::One(_) => String::new(),
        Output::Set(set) => {
            let name = set.pairs.get(index).map_or("", |pair| pair.name.as_str());
            format!("{}:", page::anchor(name))
        }
    }
}

pub(super) fn head(page: &mut Page, title: &str) {
    page.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    page.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ",
    );
    page.raw(&allowed(STYLE)).raw("; script-src ").raw(&allowed(SCRIPT));
    page.raw("; base-uri 'none'; form-action 'none'\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").text(title);
    page.raw("</title><style>").raw(STYLE).raw("</style></head><body><main>\n");
}

/// Findings by level.
fn numbers(page: &mut Page, output: &Output) {
    page.raw("<ul class=\"numbers\">");
    for (level, count) in judged::counts(output) {
        let word = level.word();
        page.raw(&format!("<li class=\"{word}\"><b>{}</b>{word}</li>", grouped(count)));
    }
    page.raw("</ul>\n");
}

/// One pair: what each side has, and the map.
fn summary(page: &mut Page, report: &Report, prefix: &str) {
    if !report.name.is_empty() {
        page.raw("<h2>Database <code>").text(&report.name).raw("</code>");
        page.raw(if report.is_same() { ": same" } else { "" }).raw("</h2>\n");
    }
    if report.is_same() && !report.name.is_empty() {
        let tables = counted(report.inventory.tables.len(), "table", "tables");
        page.raw("<p class=\"dim\">").text(&tables).raw(" on each side</p>\n");
        return;
    }
    page.raw("<details><summary>What each side holds</summary>");
    page.raw("<div class=\"wide\"><table><thead><tr><th></th><th>").text(&report.old.label);
    page.raw("</th><th>").text(&report.new.label).raw("</th></tr></thead><tbody>");
    for Total { name, part_of, old, new } in totals(&report.old.census, &report.new.census) {
        // Parts are worth a row where they differ; the inventory has them all.
        if part_of.is_some() && old == new {
            continue;
        }
        let (class, differs) =
            (if part_of.is_some() { "part" } else { "" }, if old == new { "" } else { " differs" });
        page.raw(&format!("<tr class=\"{class}{differs}\"><th>")).text(&name);
        page.raw(&format!("</th><td class=\"n\">{old}</td><td class=\"n\">{new}</td></tr>"));
    }
    page.raw("</tbody></table></div></details>\n<div class=\"map\"><p class=\"legend dim\">");
    let statuses =
        [Status::OnlyOld, Status::OnlyNew, Status::Differs, Status::Accepted, Status::Same];
    for status in statuses {
        let count = report.inventory.count(status);
        if count > 0 {
            page.raw(&format!("<span class=\"t-{}\"></span>{} ", status.word(), grouped(count)));
            page.text(&status.told(report));
        }
    }
    page.raw("</p>");
    map::draw(page, report, prefix);
    page.raw("</div>\n");
    tables::draw(page, report, prefix);
}

fn changes(page: &mut Page, output: &Output) {
    page.raw("<h2>Changes</h2>\n");
    filters(page, output);
    for (index, report) in output.reports().iter().enumerate() {
        if !report.name.is_empty() && !report.diff.is_empty() {
            page.raw("<h3><code>").text(&report.name).raw("</code></h3>");
        }
        objects::draw(page, report, &prefix(output, index));
    }
}

fn filters(page: &mut Page, output: &Output) {
    let changes = || output.reports().iter().flat_map(|report| &report.diff.changes);
    let kinds: BTreeSet<Kind> = changes().map(|change| change.id.kind).collect();
    let schemas: BTreeSet<&str> = changes().map(|change| change.id.schema.as_str()).collect();
    page.raw("<form role=\"search\"><input type=\"search\" name=\"q\" placeholder=\"Search: names, codes (/)\" aria-label=\"Search\">");
    select(
        page,
        "level",
        "all levels",
        Level::ALL.map(|level| (level.word(), level.word())).into_iter(),
    );
    let statuses = [Status::OnlyOld, Status::OnlyNew, Status::Differs];
    select(
        page,
        "status",
        "any status",
        statuses.map(|status| (status.word(), status.word())).into_iter(),
    );
    select(page, "kind", "all kinds", kinds.iter().map(|kind| (kind.word(), kind.info().plural)));
    let named = schemas.iter().filter(|schema| !schema.is_empty());
    select(page, "schema", "all schemas", named.map(|schema| (*schema, *schema)));
    page.raw("<button type=\"button\" id=\"open\">Open or close all</button><button type=\"reset\">Reset</button><output id=\"count\" class=\"dim\"></output></form>\n");
}

fn select<'a>(
    page: &mut Page,
    name: &str,
    all: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
) {
    page.raw(&format!(
        "<select name=\"{name}\" aria-label=\"{name}\"><option value=\"\">{all}</option>"
    ));
    for (value, label) in options {
        page.raw("<option value=\"").text(value).raw("\">").text(label).raw("</option>");
    }
    page.raw("</select>");
}
