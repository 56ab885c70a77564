//! The columns of a table in their order, each with the keys and indexes that speak of it.

use std::collections::BTreeMap;

use super::{
    Cell, Mark, Pair, Row, Section,
    item::{Item, merged},
};
use crate::{
    config::Groups,
    kinds::{Body, Kind, column::Column, constraint::Sort, table},
    model::{Id, Object, quote::ident},
    report::names,
};

const HEADINGS: [&str; 6] = ["Column", "Type", "Null", "Default", "Keys and indexes", "Comment"];

const TYPE: [&str; 2] = ["type", "collation"];
const NULL: [&str; 1] = ["not null"];
const DEFAULT: [&str; 4] = ["default", "generated", "generated virtual", "identity"];
const COMMENT: [&str; 1] = ["comment"];
const COVERED: [&str; 8] = [
    "type",
    "collation",
    "not null",
    "default",
    "generated",
    "generated virtual",
    "identity",
    "comment",
];

pub fn section(pair: &Pair, table: &Item, groups: &Groups) -> Section {
    let mut items = pair.children(table, Kind::Column);
    let order = order(table);
    let place = |item: &Item| {
        let name = item.object().map(|object| object.id.name.as_str());
        name.and_then(|name| order.get(name).copied()).unwrap_or(usize::MAX)
    };
    items.sort_by_key(|item| place(item));
    let marks = marks(pair, table);
    let mut rows: Vec<(Option<usize>, Row)> = Vec::new();
    let groups = table.object().map(|object| groups.of_table(&object.id)).unwrap_or_default();
    for item in &items {
        let Some(object) = item.object() else { continue };
        let name = &object.id.name;
        let marks = marks.get(name.as_str()).cloned().unwrap_or_default();
        let group = groups.iter().position(|group| group.has(name));
        rows.push((group, row(item, marks)));
    }
    // What belongs to no group comes last; without groups nothing moves.
    rows.sort_by_key(|(group, _)| group.unwrap_or(usize::MAX));
    let mut last = None;
    let rows = rows.into_iter().map(|(group, mut row)| {
        if !groups.is_empty() && last != Some(group) {
            let heading = group.and_then(|group| groups.get(group));
            row.heading = Some(heading.map_or("Other", |group| &group.name).to_owned());
            last = Some(group);
        }
        row
    });
    Section::rows("Columns", &HEADINGS, rows.collect())
}

fn row(item: &Item, marks: Vec<Mark>) -> Row {
    let column = |object: &Object, text: &dyn Fn(&Column) -> String| match &object.body {
        Body::Column(column) => text(column),
        _ => String::new(),
    };
    let of = |covers: &[&str], text: &dyn Fn(&Column) -> String| {
        item.cell(covers, |object| column(object, text))
    };
    let comment = item.cell(&COMMENT, |object| object.envelope.comment.clone().unwrap_or_default());
    let cells = vec![
        item.name(),
        of(&TYPE, &type_name),
        of(&NULL, &|column| if is_not_null(column) { "NOT NULL" } else { "" }.to_owned()),
        of(&DEFAULT, &default),
        Cell::Marks(marks),
        comment,
    ];
    item.row(&COVERED, cells)
}

fn type_name(column: &Column) -> String {
    let declared = column.type_name.clone().unwrap_or_else(|| "(declared elsewhere)".to_owned());
    let collation = column.collation.as_ref().map(|name| format!(" COLLATE {name}"));
    declared + &collation.unwrap_or_default()
}

fn is_not_null(column: &Column) -> bool {
    column.not_null.is_some() || column.inherits_not_null
}

fn default(column: &Column) -> String {
    let stored = if column.is_virtual { "" } else { " STORED" };
    let generated = column.generated.as_ref();
    let identity = column.identity.as_ref();
    let default = column.default.as_ref().map(|default| default.text.clone());
    generated
        .map(|by| format!("GENERATED ALWAYS AS ({}){stored}", by.text))
        .or(identity.map(|when| format!("GENERATED {} AS IDENTITY", when.to_uppercase())))
        .or(default)
        .unwrap_or_default()
}

/// The place of each column.
fn order(table: &Item) -> BTreeMap<String, usize> {
    let columns = |object: Option<&Object>| {
        let table = object.and_then(|object| table::read(&object.body));
        table.map(|table| table.columns.clone()).unwrap_or_default()
    };
    let order = merged(columns(table.old), columns(table.new)).into_iter();
    order.enumerate().map(|(place, name)| (name, place)).collect()
}

/// What keys and indexes say of each column, by its name.
fn marks(pair: &Pair, table: &Item) -> BTreeMap<String, Vec<Mark>> {
    let mut marks: BTreeMap<String, Vec<Mark>> = BTreeMap::new();
    let constraints = pair.children(table, Kind::Constraint);
    let mut keyed: Vec<(Sort, &Item)> = constraints
        .iter()
        .filter_map(|item| match &item.object()?.body {
            Body::Constraint(constraint) => Some((constraint.sort, item)),
            _ => None,
        })
        .collect();
    keyed.sort_by_key(|(sort, _)| *sort as u8);
    for (_, item) in keyed {
        let Some(Body::Constraint(constraint)) = item.object().map(|object| &object.body) else {
            continue;
        };
        let all = match constraint.columns.as_slice() {
            [_] => String::new(),
            several => format!(" ({})", several.join(", ")),
        };
        let text = match (constraint.sort, &constraint.reference) {
            (Sort::PrimaryKey, _) => format!("PK{all}"),
            (Sort::Unique, _) => format!("UNIQUE{all}"),
            (Sort::ForeignKey, Some(to)) => format!("FK{all} → {}", target(&to.table, &to.columns)),
            _ => continue,
        };
        for column in &constraint.columns {
            let mark = Mark { sign: item.sign, text: text.clone() };
            marks.entry(column.clone()).or_default().push(mark);
        }
    }
    for item in pair.children(table, Kind::Index) {
        let Some(object) = item.object() else { continue };
        let Body::Index(index) = &object.body else { continue };
        let Some(first) = index.keys.first().map(|key| key.text.as_str()) else { continue };
        let column = first_name(first);
        let unique = if index.unique { "unique index" } else { "indexed by" };
        let part = if index.predicate.is_some() { " (partial)" } else { "" };
        let text = format!("{unique} {}{part}", object.id.name);
        marks.entry(column).or_default().push(Mark { sign: item.sign, text });
    }
    marks
}

/// `kyc_verifications(id)`, public left out as everywhere in reports.
pub fn target(table: &str, columns: &[String]) -> String {
    let table = table.strip_prefix("public.").unwrap_or(table);
    match columns {
        [] => table.to_owned(),
        columns => format!("{table}({})", columns.join(", ")),
    }
}

/// The column that a key of an index begins with, before its order and operator class.
fn first_name(key: &str) -> String {
    let Some(quoted) = key.strip_prefix('"') else {
        return key.split(' ').next().unwrap_or(key).to_owned();
    };
    let mut name = String::new();
    let mut letters = quoted.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('"', Some('"')) => drop(letters.next()),
            ('"', _) => break,
            _ => {}
        }
        name.push(letter);
    }
    name
}

/// The table and columns that a foreign key of another table comes from: `orders (user_id)`.
pub fn referrer(object: &Object) -> String {
    let table = Id::qualified(Kind::Table, &object.id.relation());
    let columns = match &object.body {
        Body::Constraint(constraint) => {
            constraint.columns.iter().map(|name| ident(name).into_owned())
        }
        _ => return names::bare(&table),
    };
    format!("{} ({})", names::bare(&table), columns.collect::<Vec<_>>().join(", "))
}
