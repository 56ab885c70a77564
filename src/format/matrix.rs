//! A matrix of schemas: groups that are alike, and every object that is not everywhere the same.

mod html;
mod json;
mod markdown;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use text::text;

use super::Style;
use crate::{
    compare::matrix::{Group, Matrix, Row},
    finding::Levels,
    kinds::Kind,
    model::ChangeKind,
    report::{counted, counted_kind, figures::Board, grouped, migrations, not_compared as told},
};

/// The matrix of one database; the name is empty where there is only one.
pub struct Named {
    pub name: String,
    pub matrix: Matrix,
}

/// Groups that have a column of their own, unless everything is listed.
const COLUMNS: usize = 8;

/// Members of a group that are named.
const NAMED: usize = 6;

/// A, B, … Z, AA, AB, …
fn letters(mut index: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'A' + u8::try_from(index % 26).unwrap_or_default()));
        if index < 26 {
            return letters;
        }
        index = index / 26 - 1;
    }
}

/// Names of the columns: labels where every group is one member, else letters.
fn columns(matrix: &Matrix) -> Vec<String> {
    let few = matrix.members.len() <= COLUMNS;
    let all_alone = matrix.groups.iter().all(|group| group.members.len() == 1);
    (0..matrix.groups.len())
        .map(|index| match few && all_alone {
            true => label(matrix, index).to_owned(),
            false => letters(index),
        })
        .collect()
}

/// The first member of a group.
fn label(matrix: &Matrix, group: usize) -> &str {
    let first = matrix.groups.get(group).and_then(|group| group.members.first());
    first.and_then(|index| matrix.members.get(*index)).map_or("", |member| &member.label)
}

/// `tenant_1, tenant_2 and 990 more`
fn members(matrix: &Matrix, group: &Group, all: bool) -> String {
    let names: Vec<&str> = group
        .members
        .iter()
        .filter_map(|index| matrix.members.get(*index))
        .map(|member| member.label.as_str())
        .collect();
    let most = if all { usize::MAX } else { NAMED };
    match names.get(..most).filter(|_| names.len() > most + 1) {
        Some(first) => format!("{} and {} more", first.join(", "), grouped(names.len() - most)),
        None => names.join(", "),
    }
}

/// How a group differs from the first: `2 tables missing, 1 index differs`.
fn difference(group: &Group) -> String {
    let mut counts: BTreeMap<(ChangeKind, Kind), usize> = BTreeMap::new();
    for (id, change) in &group.changes {
        *counts.entry((*change, id.kind)).or_default() += 1;
    }
    let told = counts.into_iter().map(|((change, kind), count)| {
        let words = match change {
            ChangeKind::Removed => "missing",
            ChangeKind::Added => "more",
            ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered if count == 1 => {
                "differs"
            }
            ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => "differ",
        };
        format!("{} {words}", counted_kind(kind, count))
    });
    told.collect::<Vec<_>>().join(", ")
}

/// Which groups have an object in another form than the first, in words.
fn status(matrix: &Matrix, columns: &[String], row: &Row) -> String {
    let total = matrix.groups.len();
    let named = |keep: &dyn Fn(Option<usize>) -> bool| -> Vec<&str> {
        let groups = row.variants.iter().zip(columns);
        groups.filter(|(variant, _)| keep(**variant)).map(|(_, name)| name.as_str()).collect()
    };
    if row.is_alike() {
        return "same".to_owned();
    }
    let (absent, there) = (named(&|v| v.is_none()), named(&|v| v.is_some()));
    let differing = named(&|variant| variant.is_some_and(|variant| variant > 0));
    if there.len() == 1 && total > 1 {
        return format!("only in {}", there.join(""));
    }
    let mut parts = Vec::new();
    if !absent.is_empty() {
        parts.push(format!("missing in {}", absent.join(", ")));
    }
    let first_has = row.variants.first().copied().flatten() == Some(0);
    match differing.as_slice() {
        [] => {}
        [alone] if total > 2 => parts.push(format!("{alone} stands alone")),
        _ if first_has => parts.push(format!("differs in {}", differing.join(", "))),
        _ => parts.extend(apart(row).then(|| "differs among them".to_owned())),
    }
    parts.join("; ")
}

/// Whether those that have an object do not all have it alike.
fn apart(row: &Row) -> bool {
    let mut there = row.variants.iter().flatten();
    let first = there.next();
    there.any(|variant| Some(variant) != first)
}

/// One sign per group: the same letter is the same object.
fn sign(variant: Option<usize>) -> String {
    match variant {
        None => "–".to_owned(),
        Some(0) => "=".to_owned(),
        Some(1) => "~".to_owned(),
        Some(other) => format!("~{other}"),
    }
}

/// What the servers of the members told.
fn board(matrix: &Matrix) -> Board {
    let members = matrix.members.iter();
    let sides: Vec<_> = members.map(|it| (it.label.as_str(), &it.figures)).collect();
    Board::of(&sides, &Levels::default())
}

/// Where the members stand with their migrations; empty where none has rows of any.
fn migrations(matrix: &Matrix) -> Vec<migrations::Table> {
    let figures: Vec<_> = matrix.members.iter().map(|member| &member.figures).collect();
    migrations::side_by_side(&figures)
}

pub fn verdict(all: &[Named]) -> String {
    let members: usize = all.iter().map(|named| named.matrix.members.len()).sum();
    let schemas = counted(members, "schema", "schemas");
    let lacking = not_compared(all);
    let except = match lacking.is_empty() {
        true => String::new(),
        false => format!(", except not compared: {}", lacking.join("; ")),
    };
    let left_out: usize = all.iter().map(|named| named.matrix.ignored).sum();
    let left_out = counted(left_out, "difference", "differences");
    let is_filtered = all.iter().any(|named| named.matrix.ignored > 0);
    if all.iter().all(|named| named.matrix.is_same()) {
        return match is_filtered {
            true => format!("Same, except ignored: {schemas}, {left_out} ignored{except}."),
            false => format!("Same: {schemas}{except}."),
        };
    }
    let part = |named: &Named| {
        let matrix = &named.matrix;
        let place =
            if named.name.is_empty() { String::new() } else { format!(" in {}", named.name) };
        if matrix.is_same() {
            return format!("{} same", named.name);
        }
        let alike = matrix.groups.first().map_or(0, |group| group.members.len());
        let outliers = matrix.members.len() - alike;
        let objects = matrix.rows.iter().filter(|row| !row.is_alike()).count();
        format!(
            "{} of {} {} from the others{place} ({} in all)",
            grouped(outliers),
            grouped(matrix.members.len()),
            if outliers == 1 { "differs" } else { "differ" },
            counted(objects, "object", "objects")
        )
    };
    let except = except.replacen(", except not", ". Not", 1);
    let except = match is_filtered {
        true => format!("; {left_out} ignored{except}"),
        false => except,
    };
    format!("Different: {}{except}.", all.iter().map(part).collect::<Vec<_>>().join("; "))
}

/// `owners (staging)`, `password of role a`: what was not compared, each once.
fn not_compared(all: &[Named]) -> Vec<String> {
    let (mut classes, mut values) = (Vec::new(), BTreeSet::new());
    for Named { matrix, .. } in all {
        for (class, members) in matrix.not_compared() {
            let told = format!(
                "{} ({})",
                class.word(),
                told::values(&members.iter().map(|m| (*m).to_owned()).collect::<Vec<_>>(), NAMED)
                    .join(", ")
            );
            if !classes.contains(&told) {
                classes.push(told);
            }
        }
        values.extend(matrix.withheld.iter().map(told::name));
    }
    let values: Vec<String> = values.into_iter().collect();
    classes.extend((!values.is_empty()).then(|| told::values(&values, NAMED).join(", ")));
    classes
}

/// How many tables are the same everywhere, of all.
fn tables_alike(matrix: &Matrix) -> (usize, usize) {
    let tables = || matrix.rows.iter().filter(|row| row.columns.is_some());
    (tables().filter(|row| row.is_alike()).count(), tables().count())
}
