//! The map: every table as a tile, by topic or schema, coloured by status, and what else differs;
//! foreign keys as lines below the tiles. Inline SVG without a style of its own, for the page allows
//! none.

use std::collections::BTreeMap;

use super::page::{Page, anchor};
use crate::{
    model::Id,
    report::{
        Report, counted,
        inventory::Status,
        names::{self, cut},
    },
};

const WIDTH: usize = 1180;
const GAP: usize = 3;
const HEAD: usize = 20;

/// A field of tiles under one name.
struct Field<'a> {
    name: String,
    /// What all of its tiles have in common, and so none says.
    schema: Option<&'a str>,
    tiles: Vec<(&'a Id, Status)>,
}

/// Columns of a letter in a tile, about.
const LETTER: usize = 6;

#[derive(Clone, Copy)]
struct Tile {
    width: usize,
    height: usize,
    /// Wide enough for a name.
    named: bool,
}

impl Tile {
    /// As wide as the longest name needs, within reason, and so that a row is full.
    fn of(count: usize, longest: usize) -> Self {
        let square = |side| Self { width: side, height: side, named: false };
        match count {
            0..=250 => {
                let wanted = (longest * LETTER + 12).clamp(110, 290);
                let per_row = ((WIDTH + GAP) / (wanted + GAP)).max(1);
                Self { width: (WIDTH + GAP) / per_row - GAP, height: 22, named: true }
            }
            251..=1000 => square(18),
            _ => square(13),
        }
    }
}

pub fn draw(page: &mut Page, report: &Report, prefix: &str) {
    let fields = fields(report);
    let count = fields.iter().map(|field| field.tiles.len()).sum();
    if count == 0 {
        return;
    }
    let longest = fields
        .iter()
        .flat_map(|field| field.tiles.iter().map(|(id, _)| field.called(id).chars().count()));
    let tile = Tile::of(count, longest.max().unwrap_or_default());
    let mut places: BTreeMap<&Id, (usize, usize, usize)> = BTreeMap::new();
    let mut tiles = Page::default();
    let mut top = 0;
    for field in &fields {
        tiles.raw(&format!("<text x=\"0\" y=\"{}\">", top + 14)).text(&field.name).raw("</text>");
        top += HEAD;
        let per_row = ((WIDTH + GAP) / (tile.width + GAP)).max(1);
        for (index, (id, status)) in field.tiles.iter().enumerate() {
            let x = index % per_row * (tile.width + GAP);
            let y = top + index / per_row * (tile.height + GAP);
            let number = places.len();
            places.insert(id, (x + tile.width / 2, y + tile.height / 2, number));
            let name = field.called(id);
            draw_tile(&mut tiles, report, (id, &name, *status, number), (x, y), tile, prefix);
        }
        top += field.tiles.len().div_ceil(per_row) * (tile.height + GAP) + 8;
    }
    let label = format!("Map of {}", counted(count, "object", "objects"));
    page.raw(&format!("<svg viewBox=\"0 0 {WIDTH} {top}\" role=\"group\" aria-label=\""))
        .text(&label);
    page.raw("\">");
    lines(page, report, &places, tile);
    page.raw(&tiles.finish()).raw("</svg>");
}

/// Below the tiles, so that none crosses a name; those that are the same on both sides show with
/// the tile that is pointed at.
fn lines(
    page: &mut Page,
    report: &Report,
    places: &BTreeMap<&Id, (usize, usize, usize)>,
    tile: Tile,
) {
    for reference in &report.inventory.references {
        let ends = (places.get(&reference.from), places.get(&reference.to));
        let (Some((x, y, from)), Some((to_x, to_y, to))) = ends else { continue };
        if from == to {
            continue;
        }
        // Bent, so that lines along a row can be told apart.
        let (bend_x, bend_y) = ((x + to_x) / 2, (y + to_y) / 2 + tile.height);
        page.raw(&format!(
            "<path class=\"l-{}\" data-a=\"{from}\" data-b=\"{to}\" d=\"M{x} {y}Q{bend_x} {bend_y} {to_x} {to_y}\"/>",
            reference.status.word()
        ));
    }
}

fn draw_tile(
    page: &mut Page,
    report: &Report,
    (id, name, status, number): (&Id, &str, Status, usize),
    (x, y): (usize, usize),
    tile: Tile,
    prefix: &str,
) {
    let is_link = status != Status::Same && status != Status::Accepted;
    match is_link {
        true => page.raw("<a href=\"#").raw(prefix).raw(&anchor(&id.to_string())).raw("\""),
        false => page.raw("<g"),
    };
    page.raw(&format!(" data-t=\"{number}\">"));
    let (word, Tile { width, height, named }) = (status.word(), tile);
    page.raw(&format!(
        "<rect class=\"t-{word}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\"><title>"
    ));
    page.text(&names::bare(id)).text(": ").text(&status.told(report)).raw("</title></rect>");
    if named {
        let (x, y) = (x + 5, y + height - 7);
        page.raw(&format!("<text class=\"n\" x=\"{x}\" y=\"{y}\">"));
        page.text(&cut(name, width.saturating_sub(8) / LETTER)).raw("</text>");
    }
    page.raw(if is_link { "</a>" } else { "</g>" });
}

impl Field<'_> {
    /// The name of a tile; its schema is said by the field, where that is one.
    fn called(&self, id: &Id) -> String {
        let name = names::bare(id);
        let schema = self.schema.map(|schema| format!("{}.", crate::model::quote::ident(schema)));
        match schema.and_then(|schema| name.strip_prefix(&schema).map(str::to_owned)) {
            Some(name) => name,
            None => name,
        }
    }
}

/// By topic where there are any, else by schema, what differs first within each; then what differs
/// and is no table.
fn fields(report: &Report) -> Vec<Field<'_>> {
    let has_topics = report.inventory.tables.iter().any(|table| table.topic.is_some());
    let mut fields: BTreeMap<(usize, &str), Vec<(&Id, Status)>> = BTreeMap::new();
    for table in &report.inventory.tables {
        let key = match (&table.topic, has_topics) {
            (Some(topic), _) => {
                let place = report.topics.iter().position(|name| name == topic);
                (place.unwrap_or(usize::MAX), topic.as_str())
            }
            (None, true) => (usize::MAX, "Other"),
            (None, false) => (0, table.id.schema.as_str()),
        };
        fields.entry(key).or_default().push((&table.id, table.status));
    }
    let mut drawn = Vec::with_capacity(fields.len());
    for ((_, name), mut tiles) in fields {
        tiles.sort_by_key(|(_, status)| *status);
        let schema = (!has_topics).then_some(name);
        let name = if name.is_empty() { "(no schema)" } else { name };
        drawn.push(Field { name: format!("{name} ({})", tiles.len()), schema, tiles });
    }
    let mut others: BTreeMap<&Id, Status> = BTreeMap::new();
    for change in &report.diff.changes {
        let home = change.parent.as_ref().unwrap_or(&change.id);
        let is_own = *home == change.id;
        let status = if is_own { Status::from(change.kind) } else { Status::Differs };
        if !report.facets.contains_key(home) {
            let known = others.entry(home).or_insert(status);
            *known = if is_own { status } else { *known };
        }
    }
    if !others.is_empty() {
        let name = format!("What else differs ({})", others.len());
        drawn.push(Field { name, schema: None, tiles: others.into_iter().collect() });
    }
    drawn
}
