//! The matrix as Markdown: groups, then every table with its status by topic, then the rest.

use super::{
    COLUMNS, Named, Style, columns, difference, letters, members, status, tables_alike, verdict,
};
use crate::{
    compare::matrix::{Matrix, Row},
    config::Topics,
    format::{
        board,
        markdown::{cell, text},
    },
    report::{counted, grouped, migrations::told, names},
};

pub fn markdown(all: &[Named], topics: &Topics, style: &Style) -> String {
    let mut page = format!("# Schemas side by side\n\n**{}**\n\n", text(&verdict(all)));
    for named in all {
        if !named.name.is_empty() {
            page.push_str(&format!("## Database {}\n\n", text(&named.name)));
        }
        groups(&mut page, &named.matrix, style);
        tables(&mut page, &named.matrix, topics);
        others(&mut page, &named.matrix);
        self::migrations(&mut page, &named.matrix, style);
        page.push_str(&board::markdown(&super::board(&named.matrix), 3));
    }
    page
}

fn groups(page: &mut String, matrix: &Matrix, style: &Style) {
    page.push_str("| | Schemas | Who | Difference to the first |\n|---|--:|---|---|\n");
    for (index, group) in matrix.groups.iter().enumerate() {
        let (count, name) = (grouped(group.members.len()), letters(index));
        let who = cell(&members(matrix, group, style.all));
        page.push_str(&format!("| {name} | {count} | {who} | {} |\n", text(&difference(group))));
    }
    page.push('\n');
}

fn migrations(page: &mut String, matrix: &Matrix, style: &Style) {
    for table in super::migrations(matrix) {
        let (name, tool) = (text(&table.name), text(&table.tool));
        page.push_str(&format!("### Migrations in {name} ({tool})\n\n| Schema | |\n|---|---|\n"));
        for (side, member) in table.sides.iter().zip(&matrix.members) {
            let told = cell(&told(side.as_ref(), style.all));
            page.push_str(&format!("| {} | {told} |\n", cell(&member.label)));
        }
        page.push('\n');
    }
}

fn tables(page: &mut String, matrix: &Matrix, topics: &Topics) {
    let (alike, total) = tables_alike(matrix);
    if total == 0 {
        return;
    }
    let tables = counted(total, "table", "tables");
    page.push_str(&format!(
        "### Tables\n\n{} of {tables} the same everywhere.\n\n",
        grouped(alike)
    ));
    let rows = || matrix.rows.iter().filter(|row| row.columns.is_some());
    if topics.is_empty() {
        table(page, matrix, &rows().collect::<Vec<_>>());
        return;
    }
    for topic in topics.names().map(Some).chain([None]) {
        let rows: Vec<&Row> = rows().filter(|row| topics.of_table(&row.id) == topic).collect();
        if !rows.is_empty() {
            let count = counted(rows.len(), "table", "tables");
            page.push_str(&format!("**{}** ({count})\n\n", text(topic.unwrap_or("Other"))));
            table(page, matrix, &rows);
        }
    }
}

/// What is no table and not the same everywhere.
fn others(page: &mut String, matrix: &Matrix) {
    let rows = matrix.rows.iter().filter(|row| row.columns.is_none() && !row.is_alike());
    let rows: Vec<&Row> = rows.collect();
    if !rows.is_empty() {
        page.push_str("### Other objects that are not the same everywhere\n\n");
        table(page, matrix, &rows);
    }
}

fn table(page: &mut String, matrix: &Matrix, rows: &[&Row]) {
    let names = columns(matrix);
    let shown = names.len().min(COLUMNS);
    let heads: String = names.iter().take(shown).map(|name| format!(" {} |", cell(name))).collect();
    let rules = ":-:|".repeat(shown);
    page.push_str(&format!("| Object |{heads} Status | Columns |\n|---|{rules}---|--:|\n"));
    for row in rows {
        let cells: String =
            row.variants.iter().take(shown).map(|v| format!(" {} |", sign(*v))).collect();
        let columns = row.columns.map(|columns| columns.to_string()).unwrap_or_default();
        let mark = if row.is_alike() { "✅" } else { "⚠️" };
        let status = text(&status(matrix, &names, row));
        let name = match row.columns {
            Some(_) => names::bare(&row.id),
            None => names::full(&row.id),
        };
        page.push_str(&format!("| {} |{cells} {mark} {status} | {columns} |\n", cell(&name)));
    }
    page.push('\n');
}

fn sign(variant: Option<usize>) -> String {
    match variant {
        None => "❌".to_owned(),
        Some(0) => "✅".to_owned(),
        Some(1) => "⚠️".to_owned(),
        Some(other) => format!("⚠️ {other}"),
    }
}
