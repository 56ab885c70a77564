//! What a dump tells beside the schema: the rows of the tables in which migration tools note what
//! they have run, known by their names and their columns.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::{Body, Kind},
    model::{
        Id, Model, Qualified,
        figures::{
            self, Applied, Figures, Migrations,
            tools::{Heads, Success, Tool},
        },
    },
    redact,
    script::{Given, Rows, Script, each_row},
};

/// A table that is being read.
struct Reading {
    tool: &'static Tool,
    rows: Vec<Row>,
    left_out: u64,
}

/// A row, with what only its table's reader needs.
struct Row {
    applied: Applied,
    /// The first column of the version.
    line: String,
    /// Its place in the order of the tool, where that is a number.
    place: Option<i64>,
    /// Without a version of its own it is no head: a migration that runs whenever it changes.
    is_numbered: bool,
}

/// The figures of a script whose schema is `model`.
pub fn of(script: &Script, model: &Model) -> Figures {
    let mut tables: BTreeMap<(String, String), Reading> = BTreeMap::new();
    let mut room = figures::TEXT_MAX;
    for rows in &script.rows {
        let (table, declared) = table(rows, model);
        let said = Some(&rows.into.columns).filter(|columns| !columns.is_empty());
        let Some(columns) = said.or(declared.as_ref()) else { continue };
        let Some(tool) = Tool::of(&table.1, columns) else { continue };
        if tables.len() >= figures::TABLES_MAX && !tables.contains_key(&table) {
            continue;
        }
        let empty = || Reading { tool, rows: Vec::new(), left_out: 0 };
        let reading = tables.entry(table).or_insert_with(empty);
        let unread = each_row(rows, rows.standard_conforming_strings, |values| {
            reading.take(Row::of(tool, columns, values), &mut room);
        });
        reading.left_out += unread;
    }
    let of = |((schema, table), reading): ((String, String), Reading)| reading.done(schema, table);
    Figures { migrations: tables.into_iter().map(of).collect(), ..Figures::default() }
}

/// The rows of one table, read by somebody else: of a table with these `columns`, those that are
/// `read`, in that order. `None` for a table of no migration tool.
pub fn migrations(
    schema: String,
    table: String,
    columns: &[String],
    read: &[String],
    rows: Vec<Vec<Option<String>>>,
) -> Option<Migrations> {
    let tool = Tool::of(&table, columns)?;
    let mut reading = Reading { tool, rows: Vec::new(), left_out: 0 };
    let mut room = figures::TEXT_MAX;
    let given = |value: Option<String>| match value {
        Some(text) => Given::Text(text.into()),
        None => Given::Null,
    };
    for row in rows {
        let values: Vec<Given> = row.into_iter().map(given).collect();
        reading.take(Row::of(tool, read, &values), &mut room);
    }
    Some(reading.done(schema, table))
}

/// The table that rows go into, as the model has it, with its columns.
fn table(rows: &Rows, model: &Model) -> ((String, String), Option<Vec<String>>) {
    let name = &rows.into.table;
    let columns = |schema: &str| match model
        .find(&Id::qualified(Kind::Table, &Qualified::new(schema, name)))?
        .body
    {
        Body::Table(table) => Some(table.columns),
        _ => None,
    };
    if !rows.into.schema.is_empty() {
        return ((rows.into.schema.clone(), name.clone()), columns(&rows.into.schema));
    }
    let public = ["public".to_owned()];
    let path = rows.search_path.as_deref().unwrap_or(&public);
    let mut schemas = path.iter().filter(|schema| !schema.starts_with('$'));
    let first = schemas.clone().next().cloned().unwrap_or_default();
    let found = schemas.find_map(|schema| Some((schema.clone(), columns(schema)?)));
    let (schema, columns) = found.map_or((first, None), |(schema, found)| (schema, Some(found)));
    ((schema, name.clone()), columns)
}

impl Row {
    /// `None` for a row that names no migration, or too long a one.
    fn of(tool: &Tool, columns: &[String], values: &[Given]) -> Option<Self> {
        let value = |column: &str| {
            let index = columns.iter().position(|name| name == column)?;
            match values.get(index)? {
                Given::Text(text) if text.len() <= figures::VALUE_MAX => Some(text.to_string()),
                _ => None,
            }
        };
        let name = Some(tool.title).filter(|title| !title.is_empty()).and_then(value);
        let name = name.map(|name| redact::redact_words(&name));
        let parts: Option<Vec<String>> = tool.version.iter().map(|column| value(column)).collect();
        let said = parts.map(|parts| parts.join(tool.between)).filter(|text| !text.is_empty());
        let is_numbered = said.is_some();
        let version = said.or_else(|| name.clone())?;
        let applied = Applied {
            version: Some(version).filter(|text| text.len() <= figures::VALUE_MAX)?,
            name,
            at: value(tool.at),
            failed: !succeeded(tool.success, &value),
        };
        let line = tool.version.first().and_then(|column| value(column)).unwrap_or_default();
        let place = value(tool.order).and_then(|place| place.parse().ok());
        Some(Self { applied, line, place, is_numbered })
    }

    fn size(&self) -> usize {
        let Applied { version, name, at, failed: _ } = &self.applied;
        let rest = [name, at].into_iter().flatten().map(String::len).sum::<usize>();
        version.len() + rest
    }
}

/// A value that is not told, as of a column that is not dumped, says nothing against.
fn succeeded(success: Success, value: &impl Fn(&str) -> Option<String>) -> bool {
    let is_true = |column: &str| value(column).map(|text| matches!(text.as_str(), "t" | "true"));
    match success {
        Success::Always => true,
        Success::If(column) => is_true(column) != Some(false),
        Success::Unless(column) => is_true(column) != Some(true),
        Success::NotOf(column, words) => {
            value(column).is_none_or(|word| !words.contains(&word.as_str()))
        }
        Success::Between(begun, ended) => value(begun).is_some() && value(ended).is_none(),
        Success::All(one, other) => value(one) == value(other),
    }
}

impl Reading {
    /// Keeps a row if there is one and as long as there is room.
    fn take(&mut self, row: Option<Row>, room: &mut usize) {
        let fits = |row: &Row| self.rows.len() < figures::ROWS_MAX && row.size() <= *room;
        match row.filter(fits) {
            Some(row) => {
                *room -= row.size();
                self.rows.push(row);
            }
            None => self.left_out += 1,
        }
    }

    fn done(mut self, schema: String, table: String) -> Migrations {
        self.rows.sort_by(|a, b| {
            let by_version = figures::by_version(&a.applied.version, &b.applied.version);
            a.place.cmp(&b.place).then(by_version).then_with(|| a.applied.at.cmp(&b.applied.at))
        });
        self.keep_last();
        let heads = self.heads();
        Migrations {
            schema,
            table,
            tool: self.tool.name.to_owned(),
            heads_only: self.tool.heads == Heads::Rows,
            heads,
            rows: self.rows.into_iter().map(|row| row.applied).collect(),
            left_out: self.left_out,
        }
    }

    /// What is noted of one version more than once (run again, taken back) is what was noted last.
    fn keep_last(&mut self) {
        let mut seen = BTreeSet::new();
        let mut kept: Vec<Row> = Vec::with_capacity(self.rows.len());
        for row in std::mem::take(&mut self.rows).into_iter().rev() {
            if seen.insert(row.applied.version.clone()) {
                kept.push(row);
            }
        }
        kept.reverse();
        self.rows = kept;
    }

    fn heads(&self) -> Vec<String> {
        let done = || self.rows.iter().filter(|row| !row.applied.failed && row.is_numbered);
        let version = |row: &Row| row.applied.version.clone();
        match self.tool.heads {
            Heads::Rows => done().map(version).collect(),
            Heads::Last => done().next_back().map(version).into_iter().collect(),
            Heads::LastOfEach => {
                let last: BTreeMap<&str, &Row> =
                    done().map(|row| (row.line.as_str(), row)).collect();
                last.into_values().map(version).collect()
            }
        }
    }
}
