//! An audit as one HTML page that stands alone.

use super::{capital, mark};
use crate::{
    finding::Finding,
    format::html::page::{Page, allowed, anchor},
    report::audit::{Audit, Entry, Part},
};

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}\
table{border-collapse:collapse;width:100%;margin:.5rem 0}td,th{border:1px solid #bbb;padding:.25rem .5rem;\
text-align:left;vertical-align:top}td:first-child,td code{overflow-wrap:anywhere}\
code,pre{font:13px ui-monospace,monospace}pre{background:#f4f4f4;padding:.5rem;overflow-x:auto}\
h2{margin-top:2rem}ul{list-style:none;padding-left:0}li{padding-left:1.5rem;text-indent:-1.5rem}\
.FAIL,.high{color:#a40000}.WARN,.medium{color:#7a5200}.PASS{color:#116329}.dim{color:#666}\
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}pre{background:#1c1c1c}\
.FAIL,.high{color:#ff8a80}.WARN,.medium{color:#ffcc66}.PASS{color:#7ee787}.dim{color:#999}}";

pub fn render(audit: &Audit) -> String {
    let title = audit.title.clone().unwrap_or_else(|| format!("Audit of {}", audit.label));
    let mut page = Page::default();
    page.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ",
        )
        .raw(&allowed(STYLE))
        .raw("\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .text(&title)
        .raw("</title><style>")
        .raw(STYLE)
        .raw("</style></head><body>\n<h1>")
        .text(&title)
        .raw(&format!("</h1>\n<p class=\"{}\"><strong>", audit.state().word()))
        .text(&audit.verdict())
        .raw("</strong></p>\n<table>");
    for (name, value) in &audit.head {
        page.raw("<tr><th>").text(name).raw("</th><td><code>").text(value).raw("</code></td></tr>");
    }
    page.raw("</table>\n<table><tr><th>Section</th><th>Status</th><th>Found</th></tr>\n");
    for part in &audit.parts {
        let (word, counts) = part.words();
        page.raw(&format!("<tr><td><a href=\"#s{0}\">{0}. ", part.number))
            .text(part.title)
            .raw(&format!("</a></td><td class=\"{word}\">{word}</td><td>"))
            .text(&counts)
            .raw("</td></tr>\n");
    }
    page.raw("</table>\n");
    audit.parts.iter().for_each(|part| self::part(&mut page, part));
    inventory(&mut page, audit);
    if !audit.notes.is_empty() {
        page.raw("<h2>Notes</h2>\n");
        for note in &audit.notes {
            page.raw("<p>").text(note).raw("</p>\n");
        }
    }
    page.raw("</body></html>\n");
    page.finish()
}

fn part(page: &mut Page, part: &Part) {
    let (word, counts) = part.words();
    page.raw(&format!("<h2 id=\"s{0}\">{0}. ", part.number)).text(part.title);
    page.raw(&format!(": <span class=\"{word}\">{word}</span> <span class=\"dim\">"));
    page.text(&counts).raw("</span></h2>\n<ul>\n");
    for told in &part.told {
        page.raw("<li>").text(told).raw("</li>\n");
    }
    let entries = part.entries.iter().filter(|entry| !entry.is_idle());
    for entry in entries.clone() {
        page.raw(&format!("<li class=\"{}\">", entry.state().word()))
            .text(&format!("{} {}: {}", mark(entry), capital(&entry.what), entry.count()))
            .raw("</li>\n");
    }
    page.raw("</ul>\n");
    entries.for_each(|entry| self::entry(page, entry));
}

fn entry(page: &mut Page, entry: &Entry) {
    if !entry.findings.is_empty() {
        page.raw("<h3>").text(&capital(&entry.what)).raw(" <code class=\"dim\">");
        page.text(entry.code.unwrap_or_default()).raw("</code></h3>\n<table>");
        page.raw("<tr><th>Object</th><th>Level</th><th>Found</th></tr>\n");
        entry.listed().into_iter().for_each(|finding| row(page, finding));
        page.raw("</table>\n");
    }
    list(page, "Accepted", entry.accepted.iter().map(|(it, why)| (it.subject.path(), why.clone())));
    list(page, "As expected", entry.passing.iter().cloned());
}

/// What needs no look, folded.
fn list(page: &mut Page, title: &str, rows: impl ExactSizeIterator<Item = (String, String)>) {
    if rows.len() == 0 {
        return;
    }
    page.raw("<details><summary>").text(title).raw(&format!(": {}</summary><table>\n", rows.len()));
    for (what, is) in rows {
        page.raw("<tr><td><code>")
            .text(&what)
            .raw("</code></td><td>")
            .text(&is)
            .raw("</td></tr>\n");
    }
    page.raw("</table></details>\n");
}

fn row(page: &mut Page, finding: &Finding) {
    let level = finding.level.word();
    let id = format!("{} {}", finding.rule.code, finding.subject);
    page.raw("<tr id=\"")
        .raw(&anchor(&id))
        .raw("\"><td><code>")
        .text(&finding.subject.path())
        .raw(&format!("</code></td><td class=\"{level}\">{level}</td><td>"))
        .text(&finding.message);
    for detail in &finding.details {
        page.raw("<br><span class=\"dim\">").text(detail.name).raw(":</span> ").text(&detail.text);
    }
    if let Some(reason) = &finding.reason {
        page.raw("<br><span class=\"dim\">because</span> ").text(reason);
    }
    if let Some(line) = finding.subject.place().and_then(|place| place.line) {
        page.raw(&format!("<br><span class=\"dim\">line {line}</span>"));
    }
    if let Some(sql) = &finding.remedy {
        page.raw("<pre>");
        for line in sql.lines() {
            page.text(line).raw("\n");
        }
        page.raw("</pre>");
    }
    page.raw("</td></tr>\n");
}

fn inventory(page: &mut Page, audit: &Audit) {
    if audit.inventory.0.is_empty() {
        return;
    }
    page.raw(
        "<h2>Inventory</h2>\n<table><tr><th>What</th><th>How many</th><th>Of these</th></tr>\n",
    );
    for group in &audit.inventory.0 {
        let parts = group.parts.iter().map(|part| format!("{} {}", part.count, part.name));
        let parts = parts.collect::<Vec<_>>().join(", ");
        page.raw("<tr><td>").text(&group.title).raw(&format!("</td><td>{}</td><td>", group.count));
        page.text(&parts).raw("</td></tr>\n");
    }
    page.raw("</table>\n");
}
