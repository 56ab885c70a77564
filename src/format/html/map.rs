//! The map: every table as a tile, by domain or schema, coloured by status; foreign keys of what
//! changed as lines. Inline SVG without a style of its own, for the page allows none.

use std::collections::BTreeMap;

use super::page::{Page, anchor};
use crate::report::{
    Report, counted,
    inventory::{Status, Table},
    names::{self, cut},
};

const WIDTH: usize = 1180;
const GAP: usize = 3;
const HEAD: usize = 20;

/// A field of tiles under one name.
struct Field<'a> {
    name: String,
    tables: Vec<&'a Table>,
}

/// Columns of a letter in a tile, about.
const LETTER: usize = 7;

#[derive(Clone, Copy)]
struct Tile {
    width: usize,
    height: usize,
    /// Wide enough for a name.
    named: bool,
}

impl Tile {
    fn for_tables(count: usize) -> Self {
        let square = |side| Self { width: side, height: side, named: false };
        match count {
            0..=250 => Self { width: 145, height: 22, named: true },
            251..=1000 => square(18),
            _ => square(13),
        }
    }
}

pub fn draw(page: &mut Page, report: &Report, prefix: &str) {
    let tables = &report.inventory.tables;
    if tables.is_empty() {
        return;
    }
    let tile = Tile::for_tables(tables.len());
    let mut places: BTreeMap<&crate::model::Id, (usize, usize)> = BTreeMap::new();
    let mut tiles = Page::default();
    let mut top = 0;
    for field in fields(report) {
        tiles.raw(&format!("<text x=\"0\" y=\"{}\">", top + 14)).text(&field.name).raw("</text>");
        top += HEAD;
        let per_row = WIDTH / (tile.width + GAP);
        for (index, table) in field.tables.iter().enumerate() {
            let x = index % per_row * (tile.width + GAP);
            let y = top + index / per_row * (tile.height + GAP);
            places.insert(&table.id, (x + tile.width / 2, y + tile.height / 2));
            draw_tile(&mut tiles, report, table, (x, y), tile, prefix);
        }
        top += field.tables.len().div_ceil(per_row) * (tile.height + GAP) + 8;
    }
    let label = format!("Map of {}", counted(tables.len(), "table", "tables"));
    page.raw(&format!("<svg viewBox=\"0 0 {WIDTH} {top}\" role=\"group\" aria-label=\""))
        .text(&label);
    page.raw("\">").raw(&tiles.finish());
    for reference in &report.inventory.references {
        let ends = (places.get(&reference.from), places.get(&reference.to));
        let (Some((x, y)), Some((to_x, to_y))) = ends else { continue };
        if (x, y) == (to_x, to_y) {
            continue;
        }
        // Bent, so that lines along a row can be told apart.
        let (bend_x, bend_y) = ((x + to_x) / 2, (y + to_y) / 2 + tile.height);
        page.raw(&format!(
            "<path class=\"l-{}\" d=\"M{x} {y}Q{bend_x} {bend_y} {to_x} {to_y}\"/>",
            reference.status.word()
        ));
    }
    page.raw("</svg>");
}

fn draw_tile(
    page: &mut Page,
    report: &Report,
    table: &Table,
    (x, y): (usize, usize),
    tile: Tile,
    prefix: &str,
) {
    let is_link = table.status != Status::Same && table.status != Status::Accepted;
    if is_link {
        page.raw("<a href=\"#").raw(prefix).raw(&anchor(&table.id.to_string())).raw("\">");
    }
    let (status, Tile { width, height, named }) = (table.status.word(), tile);
    page.raw(&format!(
        "<rect class=\"t-{status}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\"><title>"
    ));
    page.text(&names::bare(&table.id)).text(": ").text(&table.status.told(report));
    page.raw("</title></rect>");
    if named {
        let name = cut(&names::bare(&table.id), width / LETTER);
        let (x, y) = (x + 5, y + height - 7);
        page.raw(&format!("<text class=\"n\" x=\"{x}\" y=\"{y}\">")).text(&name).raw("</text>");
    }
    if is_link {
        page.raw("</a>");
    }
}

/// By domain where there are any, else by schema; what differs first within each.
fn fields(report: &Report) -> Vec<Field<'_>> {
    let has_domains = report.inventory.tables.iter().any(|table| table.domain.is_some());
    let mut fields: BTreeMap<(usize, &str), Vec<&Table>> = BTreeMap::new();
    for table in &report.inventory.tables {
        let key = match (&table.domain, has_domains) {
            (Some(domain), _) => {
                let place = report.domains.iter().position(|name| name == domain);
                (place.unwrap_or(usize::MAX), domain.as_str())
            }
            (None, true) => (usize::MAX, "Other"),
            (None, false) => (0, table.id.schema.as_str()),
        };
        fields.entry(key).or_default().push(table);
    }
    let mut drawn = Vec::with_capacity(fields.len());
    for ((_, name), mut tables) in fields {
        tables.sort_by_key(|table| table.status);
        let name = if name.is_empty() { "(no schema)" } else { name };
        drawn.push(Field { name: format!("{name} ({})", tables.len()), tables });
    }
    drawn
}
