//! What is compared, under the title.

use super::page::Page;
use crate::report::head::Head;

pub fn draw(page: &mut Page, head: &Head) {
    page.raw("<details class=\"head\"><summary>");
    let [old, new] = head.short();
    page.text(&old)
        .raw(" → ")
        .text(&new)
        .raw("</summary><div class=\"wide\"><table><thead><tr><th></th>");
    for label in &head.labels {
        page.raw("<th>").text(label).raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    for line in &head.lines {
        page.raw("<tr><th>").raw(line.what).raw("</th>");
        for value in &line.values {
            page.raw("<td class=\"v\">").text(value).raw("</td>");
        }
        page.raw("</tr>");
    }
    page.raw("</tbody></table></div></details>\n");
    if !head.not_compared.is_empty() {
        page.raw("<p class=\"dim\">Not compared: ")
            .text(&head.not_compared.join("; "))
            .raw("</p>\n");
    }
}
