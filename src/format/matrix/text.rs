//! The matrix as text.

use unicode_width::UnicodeWidthStr;

use super::{
    COLUMNS, Named, Style, columns, difference, members, sign, status, tables_alike, verdict,
};
use crate::{
    compare::matrix::Matrix,
    report::{counted, escape, grouped, migrations::told, names},
};
use crate::{config::Topics, format::board};

/// Its last line is the verdict.
pub fn text(all: &[Named], _topics: &Topics, style: &Style) -> String {
    let mut text = String::new();
    for named in all {
        if !named.name.is_empty() {
            text.push_str(&format!("── {} ──\n", escape::line(&named.name)));
        }
        groups(&mut text, &named.matrix, style);
        objects(&mut text, &named.matrix, style);
        let (alike, total) = tables_alike(&named.matrix);
        if total > 0 {
            let tables = counted(total, "table", "tables");
            text.push_str(&format!("{} of {tables} the same everywhere.\n", grouped(alike)));
        }
        self::migrations(&mut text, &named.matrix, style);
        for line in board::text(&super::board(&named.matrix)) {
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
    }
    text.push_str(&escape::line(&verdict(all)));
    text.push('\n');
    text
}

/// A line for each member, and one for all where they stand alike.
fn migrations(text: &mut String, matrix: &Matrix, style: &Style) {
    let labels: Vec<_> = matrix.members.iter().map(|member| escape::line(&member.label)).collect();
    let width = labels.iter().map(|label| label.width()).max().unwrap_or_default();
    for table in super::migrations(matrix) {
        let head = format!("{} ({})", table.name, table.tool);
        text.push_str(&format!("\nMigrations in {}\n", escape::line(&head)));
        if table.is_alike() {
            let told = told(table.sides.first().and_then(Option::as_ref), style.all);
            text.push_str(&format!("  all {}\n", escape::line(&told)));
            continue;
        }
        for (side, label) in table.sides.iter().zip(&labels) {
            let pad = " ".repeat(width - label.width());
            let told = told(side.as_ref(), style.all);
            text.push_str(&format!("  {label}{pad}  {}\n", escape::line(&told)));
        }
    }
}

fn groups(text: &mut String, matrix: &Matrix, style: &Style) {
    let names = columns(matrix);
    let most = if style.all { usize::MAX } else { 3 * COLUMNS };
    let width = names.iter().map(|name| escape::line(name).width()).max().unwrap_or_default();
    for (group, name) in matrix.groups.iter().zip(&names).take(most) {
        let shown = escape::line(name).into_owned();
        let pad = " ".repeat(width - shown.width());
        let count = grouped(group.members.len());
        let who = members(matrix, group, style.all);
        let who = if who == *name { String::new() } else { format!("  {}", escape::line(&who)) };
        let what = difference(group);
        text.push_str(format!("{shown}{pad}  {count:>5}{who}").trim_end());
        text.push_str(&if what.is_empty() { "\n".to_owned() } else { format!("  ({what})\n") });
    }
    let rest = matrix.groups.len().saturating_sub(most);
    if rest > 0 {
        text.push_str(&format!("… and {} (--all)\n", counted(rest, "more group", "more groups")));
    }
    text.push('\n');
}

/// Objects that are not the same everywhere: a sign per group, and the same in words.
fn objects(text: &mut String, matrix: &Matrix, style: &Style) {
    let names = columns(matrix);
    let rows: Vec<_> = matrix.rows.iter().filter(|row| style.all || !row.is_alike()).collect();
    let shown = names.len().min(COLUMNS);
    let object = |row: &&crate::compare::matrix::Row| names::full(&row.id);
    let widest = rows.iter().map(|row| object(row).width()).filter(|w| *w <= style.width / 2);
    let width = widest.max().unwrap_or_default();
    let heads: Vec<_> = names.iter().take(shown).map(|name| escape::line(name)).collect();
    if !rows.is_empty() {
        text.push_str(&format!("{}  {}\n", " ".repeat(width), heads.join("  ")).to_string());
    }
    let most = if style.all { usize::MAX } else { 60 };
    for row in rows.iter().take(most) {
        let name = object(row);
        let mut line = format!("{name}{}", " ".repeat(width.saturating_sub(name.width())));
        for (variant, head) in row.variants.iter().zip(&heads) {
            let sign = sign(*variant);
            line.push_str(&format!(
                "  {sign}{}",
                " ".repeat(head.width().saturating_sub(sign.width()))
            ));
        }
        line.push_str(&format!("   {}", escape::line(&status(matrix, &names, row))));
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let rest = rows.len().saturating_sub(most);
    if rest > 0 {
        text.push_str(&format!("… and {} (--all)\n", counted(rest, "more object", "more objects")));
    }
    if !rows.is_empty() {
        text.push_str("= as in the first, ~ differs, – missing\n\n");
    }
}
