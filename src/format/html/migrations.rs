//! Where the tables of migration tools stand, a column for each side.

use super::Page;
use crate::report::migrations::{Table, told};

pub fn draw(page: &mut Page, tables: &[Table], labels: &[&str]) {
    if tables.is_empty() {
        return;
    }
    page.raw("<h3>Migrations</h3><div class=\"wide\"><table><thead><tr><th></th>");
    for label in labels {
        page.raw("<th>").text(label).raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    for table in tables {
        page.raw("<tr><th><code>").text(&table.name).raw("</code> ").text(&table.tool);
        page.raw("</th>");
        for side in &table.sides {
            page.raw("<td>").text(&told(side.as_ref(), true)).raw("</td>");
        }
        page.raw("</tr>");
    }
    page.raw("</tbody></table></div>\n");
}
