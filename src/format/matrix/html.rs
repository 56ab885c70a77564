//! The matrix as one HTML file, under the same policy as the comparison of two.

use super::{Named, Style, columns, difference, members, sign, status, verdict};
use crate::{
    compare::matrix::Matrix,
    config::Topics,
    format::{
        board,
        html::{self, Page},
    },
    report::{grouped, names},
};

pub fn html(all: &[Named], topics: &Topics, style: &Style) -> String {
    let mut page = Page::default();
    html::head(&mut page, "Schemas side by side");
    page.raw("<h1>Schemas side by side</h1><p class=\"verdict\">").text(&verdict(all)).raw("</p>");
    for named in all {
        if !named.name.is_empty() {
            page.raw("<h2>Database <code>").text(&named.name).raw("</code></h2>");
        }
        groups(&mut page, &named.matrix, style);
        objects(&mut page, &named.matrix, topics);
        let labels = named.matrix.members.iter().map(|member| member.label.as_str());
        html::migrations::draw(
            &mut page,
            &super::migrations(&named.matrix),
            &labels.collect::<Vec<_>>(),
        );
        board::html(&mut page, &super::board(&named.matrix));
    }
    page.raw("</main></body></html>\n");
    page.finish()
}

fn groups(page: &mut Page, matrix: &Matrix, style: &Style) {
    page.raw("<div class=\"wide\"><table><tr><th></th><th>Schemas</th><th>Who</th><th>Difference to the first</th></tr>");
    for (group, name) in matrix.groups.iter().zip(columns(matrix)) {
        page.raw("<tr><th>").text(&name).raw("</th><td class=\"n\">");
        page.raw(&grouped(group.members.len())).raw("</td><td>");
        page.text(&members(matrix, group, style.all)).raw("</td><td>");
        page.text(&difference(group)).raw("</td></tr>");
    }
    page.raw("</table></div>");
}

fn objects(page: &mut Page, matrix: &Matrix, topics: &Topics) {
    let names = columns(matrix);
    page.raw("<div class=\"wide\"><table><tr><th>Object</th>");
    for name in &names {
        page.raw("<th>").text(name).raw("</th>");
    }
    page.raw("<th>Status</th><th>Topic</th><th>Columns</th></tr>");
    for row in &matrix.rows {
        page.raw("<tr><td><code>").text(&names::full(&row.id)).raw("</code></td>");
        for variant in &row.variants {
            page.raw("<td>").text(&sign(*variant)).raw("</td>");
        }
        page.raw("<td>").text(&status(matrix, &names, row)).raw("</td><td>");
        page.text(topics.of_table(&row.id).unwrap_or_default()).raw("</td><td class=\"n\">");
        let columns = row.columns.map(|columns| columns.to_string());
        page.text(&columns.unwrap_or_default()).raw("</td></tr>");
    }
    page.raw("</table></div>");
}
