//! One page, its sections as headings.

use super::shown;
use crate::{
    format::{
        Style,
        html::{self, Page},
    },
    report::digest::Digest,
};

pub fn html(digest: &Digest, style: &Style) -> String {
    let mut page = Page::default();
    html::head(&mut page, &digest.title);
    page.raw("<h1>").text(&digest.title).raw("</h1>\n<p class=\"verdict\">");
    page.text(&digest.verdict).raw("</p>\n");
    for section in &digest.sections {
        page.raw("<h2>").text(&section.title).raw("</h2>\n");
        for note in &section.notes {
            page.raw("<p class=\"dim\">").text(note).raw("</p>\n");
        }
        page.raw("<table><tbody>\n");
        let (count, hidden) = shown(section, style.all);
        for line in section.lines.iter().take(count) {
            page.raw("<tr><td><code>").text(&line.sign.char().to_string()).raw("</code></td><td>");
            let word = line.level.word();
            page.raw(&format!("<span class=\"level {word}\">{word}</span>"));
            page.raw("</td><td><code>").text(&line.id.to_string()).raw("</code></td><td>");
            for what in &line.what {
                page.raw("<code>").text(what).raw("</code><br>");
            }
            page.raw("</td></tr>\n");
        }
        page.raw("</tbody></table>\n");
        if hidden > 0 {
            page.raw(&format!("<p class=\"dim\">… and {hidden} more</p>\n"));
        }
    }
    page.raw("</main></body></html>\n");
    page.finish()
}
