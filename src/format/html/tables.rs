//! Topics, and every table with its facets: what the map shows, for those who read.

use super::page::{Page, anchor};
use crate::report::{
    Report,
    facet::{Facet, What},
    grouped,
    inventory::{Status, Table},
    names,
    topics::{self, share},
};

pub fn draw(page: &mut Page, report: &Report, prefix: &str) {
    topics(page, report);
    let tables = &report.inventory.tables;
    if tables.is_empty() {
        return;
    }
    let same = report.inventory.count(Status::Same);
    let (count, share) = (grouped(tables.len()), share(same, tables.len()));
    page.raw("<details class=\"list\"><summary>");
    page.text(&format!("All {count} tables: {} the same ({share} %)", grouped(same)));
    page.raw("</summary><div class=\"wide\"><table><thead><tr><th>Table</th><th>Status</th>");
    let has = |what: &What| report.facets.values().any(|facets| facets.of.contains_key(what));
    let facets: Vec<What> = What::ALL.into_iter().filter(has).collect();
    for what in &facets {
        page.raw("<th>").raw(what.word()).raw("</th>");
    }
    page.raw("<th>purpose</th></tr></thead><tbody>");
    let mut tables: Vec<&Table> = tables.iter().collect();
    tables.sort_by_key(|table| table.status);
    tables.into_iter().for_each(|table| row(page, report, table, &facets, prefix));
    page.raw("</tbody></table></div></details>\n");
}

fn row(page: &mut Page, report: &Report, table: &Table, facets: &[What], prefix: &str) {
    let is_link = !matches!(table.status, Status::Same | Status::Accepted);
    page.raw("<tr class=\"s-").raw(table.status.word()).raw("\"><td>");
    if is_link {
        page.raw("<a href=\"#").raw(prefix).raw(&anchor(&table.id.to_string())).raw("\">");
    }
    page.raw("<code>").text(&names::bare(&table.id)).raw("</code>");
    page.raw(if is_link { "</a>" } else { "" }).raw("</td><td>");
    page.text(&table.status.told(report)).raw("</td>");
    let of = report.facets.get(&table.id);
    for what in facets {
        let Facet { old, new, differs } = of.map(|facets| facets.get(*what)).unwrap_or_default();
        let text = match (table.status, *what) {
            (Status::OnlyOld, _) => old.to_string(),
            (Status::OnlyNew, _) => new.to_string(),
            (_, What::Itself) => if differs { "differs" } else { "" }.to_owned(),
            _ if old != new => format!("{old} → {new}"),
            _ if differs => format!("{new} differ"),
            (_, _) if new == 0 => String::new(),
            _ => new.to_string(),
        };
        page.raw(if differs { "<td class=\"n s-differs\">" } else { "<td class=\"n\">" });
        page.raw(&text).raw("</td>");
    }
    let purpose = of.and_then(|facets| facets.purpose.as_deref()).unwrap_or_default();
    page.raw("<td>").text(purpose).raw("</td></tr>");
}

fn topics(page: &mut Page, report: &Report) {
    let all = topics::of(report);
    if all.is_empty() {
        return;
    }
    page.raw("<div class=\"wide\"><table><thead><tr><th>Topic</th><th>").text(&report.old.label);
    page.raw("</th><th>").text(&report.new.label);
    page.raw("</th><th>State</th><th>Same</th><th>Worst</th></tr></thead><tbody>");
    for topic in &all {
        page.raw("<tr><td>").text(&topic.name).raw("</td><td class=\"n\">");
        page.raw(&topic.in_old.to_string()).raw("</td><td class=\"n\">");
        page.raw(&topic.in_new.to_string()).raw("</td><td>").raw(topic.state()).raw("</td><td>");
        page.raw(&format!("{} of {} ({} %)", topic.same, topic.tables, topic.share()));
        page.raw("</td><td>").raw(topic.level.map_or("", |level| level.word())).raw("</td></tr>");
    }
    page.raw("</tbody></table></div>\n");
    for told in topics::in_several(report) {
        page.raw("<p class=\"dim\">").text(&told).raw("</p>");
    }
}
