//! A check as one HTML page that stands alone.

use super::{Held, Item, Status, beside, reasons, word};
use crate::format::board;
use crate::format::html::page::{Page, allowed, anchor};

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}\
table{border-collapse:collapse;width:100%;margin:.5rem 0}td,th{border:1px solid #bbb;padding:.25rem .5rem;\
text-align:left;vertical-align:top}code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}\
.FAIL{color:#a40000}.WARN{color:#7a5200}.PASS{color:#116329}\
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}.FAIL{color:#ff8a80}.WARN{color:#ffcc66}\
.PASS{color:#7ee787}}";

pub fn render(held: &Held) -> String {
    let mut page = Page::default();
    page.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ",
        )
        .raw(&allowed(STYLE))
        .raw("\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .text(&format!("{} held to {}", held.found.label, held.expected))
        .raw("</title><style>")
        .raw(STYLE)
        .raw("</style></head><body>\n<h1>")
        .text(&format!("{} held to {}", held.found.label, held.expected))
        .raw("</h1>\n<p><strong>")
        .text(&held.verdict())
        .raw("</strong></p>\n<table>");
    for (name, value) in super::head(held) {
        page.raw("<tr><th>")
            .text(name)
            .raw("</th><td><code>")
            .text(&value)
            .raw("</code></td></tr>");
    }
    page.raw("</table>\n");
    for problem in &held.problems {
        page.raw("<p class=\"FAIL\">").text(&problem.to_string()).raw("</p>\n");
    }
    for section in held.checked.sections() {
        let tally = section.tally();
        page.raw("<h2>")
            .text(&format!("{}. {}: ", section.number, section.title))
            .raw(&format!("<span class=\"{0}\">{0}</span>, ", tally.word()))
            .text(&tally.words())
            .raw("</h2>\n");
        let (told, passing): (Vec<&Item>, Vec<&Item>) =
            section.items.iter().partition(|item| item.status() > Status::Note);
        table(&mut page, &told);
        if !passing.is_empty() {
            page.raw(&format!("<details><summary>{} pass</summary>\n", passing.len()));
            table(&mut page, &passing);
            page.raw("</details>\n");
        }
    }
    extras(held, &mut page);
    board::html(&mut page, &held.figures);
    page.raw("<h2>Recommendations</h2>\n");
    match held.steps.is_empty() {
        true => page.raw("<p>No action required.</p>\n"),
        false => page.raw("<ol>\n"),
    };
    for step in &held.steps {
        page.raw("<li><strong>").text(step.level.word()).raw("</strong>: ");
        page.text(&step.text).raw("</li>\n");
    }
    page.raw(if held.steps.is_empty() { "" } else { "</ol>\n" }).raw("</body></html>\n");
    page.finish()
}

fn table(page: &mut Page, items: &[&Item]) {
    if items.is_empty() {
        return;
    }
    page.raw("<table><tr><th>Object</th><th>Expected</th><th>Found</th><th>Status</th><th>Why</th></tr>\n");
    for item in items {
        let status = item.status();
        let mut why = vec![reasons(item)];
        why.extend(beside(item));
        why.extend(item.referred_by.iter().map(|id| format!("referred to by {id}")));
        why.extend(item.candidates.iter().map(|id| format!("may be {id}")));
        why.retain(|part| !part.is_empty());
        page.raw("<tr id=\"")
            .raw(&anchor(&item.id.to_string()))
            .raw("\"><td><code>")
            .text(&item.id.path().to_string())
            .raw("</code></td><td><code>")
            .text(&item.expected)
            .raw("</code></td><td><code>")
            .text(item.found.as_deref().unwrap_or_default())
            .raw(&format!("</code></td><td class=\"{}\">", status.word()))
            .text(word(status))
            .raw("</td><td>")
            .text(&why.join("; "))
            .raw("</td></tr>\n");
    }
    page.raw("</table>\n");
}

fn extras(held: &Held, page: &mut Page) {
    let extras = &held.checked.extras;
    if extras.is_empty() {
        return;
    }
    page.raw(&format!("<h2>Not expected: {}</h2>\n<table>", extras.len()));
    page.raw("<tr><th>Object</th><th>Class</th><th>Status</th><th>Why</th></tr>\n");
    for extra in extras {
        let is_told = extra.status > Status::Note;
        let status = if is_told { word(extra.status) } else { "listed" };
        page.raw("<tr><td><code>")
            .text(&extra.id.to_string())
            .raw("</code></td><td>")
            .text(extra.class.word())
            .raw("</td><td>")
            .text(status)
            .raw("</td><td>")
            .text(&extra.message)
            .raw("</td></tr>\n");
    }
    page.raw("</table>\n");
}
