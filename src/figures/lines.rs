//! Reads what psql printed of the script: JSON lines, with a line at the end.

mod line;

use std::collections::BTreeMap;

use crate::{
    capture,
    kinds::Kind,
    model::{
        Diagnostic, Id, Qualified,
        figures::{
            Figures, Probe, SequenceFigures, TableFigures, Untold,
            probe::{self, Answer},
        },
    },
    redact,
};
use line::{Answered, Asked, Line, Section};

const AGAIN: &str = "run the script again: psql -XAtqf figures.sql DATABASE > figures.jsonl";

/// What a file of lines tells.
///
/// # Errors
///
/// What is no such file, what was cut off or put together, and what the script itself refused.
pub fn read(bytes: &[u8]) -> Result<Figures, Diagnostic> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Diagnostic::new("this is not UTF-8").at(line).hint(
            "the script asks for UTF-8; a database in SQL_ASCII holds other bytes: convert the file \
             with iconv",
        )
    })?;
    let mut reading = Reading::default();
    for (index, line) in text.lines().enumerate() {
        if !line.trim().is_empty() {
            reading.line(line, index).map_err(|problem| problem.at(index + 1))?;
        }
    }
    reading.done()
}

#[cfg(test)]
mod tests;

/// A relation by its schema and name.
type Name = (String, String);

#[derive(Default)]
struct Reading {
    figures: Figures,
    is_begun: bool,
    /// The sections that the end promises, and the number of probes.
    end: Option<(Vec<String>, usize)>,
    /// Lines since the last mark of a section.
    since: u64,
    sections: BTreeMap<String, Section>,
    tables: BTreeMap<Name, TableFigures>,
    sequences: BTreeMap<Name, SequenceFigures>,
    maxima: BTreeMap<Name, Option<String>>,
    /// What was to be answered by a line of its own, and was not yet.
    open: BTreeMap<(&'static str, Name), String>,
    migrations: BTreeMap<Name, Vec<String>>,
    /// By their numbers, in the order in which they were asked.
    probes: Vec<(String, Probe, bool)>,
}

impl Reading {
    fn line(&mut self, text: &str, index: usize) -> Result<(), Diagnostic> {
        let line: Line = serde_json::from_str(text).map_err(|error| {
            let message = match self.is_begun || index > 0 {
                true => format!("this line is none of the script's: {error}"),
                false => "these are no figures: the first line is none of the script's".to_owned(),
            };
            Diagnostic::new(message).hint(AGAIN)
        })?;
        if self.end.is_some() {
            return Err(Diagnostic::new("there is more behind the end").hint(AGAIN));
        }
        match line {
            Line::Begin { format } if format > super::script::FORMAT => {
                Err(Diagnostic::new(format!("figures of format {format} are not known"))
                    .hint("they were asked by a newer pgsnap: read them with that"))
            }
            Line::Begin { .. } if self.is_begun => {
                Err(Diagnostic::new("there are two runs in this file").hint(AGAIN))
            }
            Line::Begin { .. } => {
                self.is_begun = true;
                Ok(())
            }
            Line::Refused { why } => {
                Err(Diagnostic::new(format!("the script did not run: {why}")).hint(AGAIN))
            }
            _ if !self.is_begun => Err(Diagnostic::new("the beginning is missing").hint(AGAIN)),
            other => self.told(other),
        }
    }

    fn told(&mut self, line: Line) -> Result<(), Diagnostic> {
        self.since += 1;
        let figures = &mut self.figures;
        match line {
            Line::Server(server) => figures.server = Some(server),
            Line::Size { bytes } => {
                figures.server.get_or_insert_default().bytes = bytes;
            }
            Line::Table(table) => {
                self.tables.insert((table.schema.clone(), table.name.clone()), table);
            }
            Line::Sizes { name, bytes, index_bytes } => {
                if let Some(table) = self.tables.get_mut(&name.key()) {
                    (table.bytes, table.index_bytes) = (bytes, index_bytes);
                }
            }
            Line::Index(index) => figures.indexes.push(index),
            Line::Disabled(one) => figures.disabled.push(one),
            Line::Setting(mut setting) => {
                setting.value = setting.value.map(|value| redact::redact_words(&value));
                figures.settings.push(setting);
            }
            Line::Slot(slot) => figures.slots.push(slot),
            Line::Collation(collation) => figures.collations.push(collation),
            Line::Extension(extension) => figures.extensions.push(extension),
            Line::Sequence(sequence) => {
                self.sequences.insert((sequence.schema.clone(), sequence.name.clone()), sequence);
            }
            Line::Exact { name, skipped } => self.promise("rows", name.key(), skipped),
            Line::ExactRows { name, rows } => {
                self.kept("rows", &name.key());
                if let Some(table) = self.tables.get_mut(&name.key()) {
                    table.counted = rows;
                }
            }
            Line::Numbered { name, skipped } => self.promise("highest value", name.key(), skipped),
            Line::Maximum { name, value } => {
                self.kept("highest value", &name.key());
                self.maxima.insert(name.key(), value);
            }
            Line::MigrationsOf { schema, table, columns, skipped } => {
                self.promise("migrations", (schema.clone(), table.clone()), skipped);
                self.migrations.insert((schema, table), columns);
            }
            Line::Migrations { schema, table, columns, rows } => {
                self.kept("migrations", &(schema.clone(), table.clone()));
                self.rows_of((schema, table), &columns, rows);
            }
            Line::Asked(asked) => self.asked(asked),
            Line::Probe(answered) => return self.answered(answered),
            Line::Section(section) => return self.section(section),
            Line::End { sections, probes } => self.end = Some((sections, probes)),
            // What later scripts tell, and what is told before.
            Line::Begin { .. } | Line::Refused { .. } | Line::Other => {}
        }
        Ok(())
    }

    fn section(&mut self, section: Section) -> Result<(), Diagnostic> {
        let came = self.since - 1;
        self.since = 0;
        if section.lines.is_some_and(|lines| lines != came) {
            let message = format!("lines are missing of `{}`, or there are too many", section.name);
            return Err(Diagnostic::new(message).hint(AGAIN));
        }
        if let Some(why) = line::failure(section.sqlstate.as_deref(), section.message.as_deref()) {
            self.figures.untold.push(Untold { what: section.name.clone(), why });
        }
        self.sections.insert(section.name.clone(), section);
        Ok(())
    }

    /// A line is to come, unless it is said why not.
    fn promise(&mut self, what: &'static str, name: Name, skipped: Option<String>) {
        let why = skipped.clone().unwrap_or_else(|| "it failed, or there was no time".to_owned());
        match skipped {
            None => {
                self.open.insert((what, name), why);
            }
            Some(_) => self.figures.untold.push(untold(what, &name, why)),
        }
    }

    fn kept(&mut self, what: &'static str, name: &Name) {
        self.open.remove(&(what, name.clone()));
    }

    fn rows_of(&mut self, table: Name, read: &[String], rows: Vec<Vec<Option<String>>>) {
        let columns = self.migrations.get(&table).map(Vec::as_slice).unwrap_or_default();
        let told = capture::migrations(table.0, table.1, columns, read, rows);
        self.figures.migrations.extend(told);
    }

    fn asked(&mut self, asked: Asked) {
        let Asked { n, about, skipped, mut probe } = asked;
        if let [schema, table, constraint] = about.as_slice() {
            let id = Id::child(Kind::Constraint, &Qualified::new(schema, table), constraint);
            probe.object = Some(id.to_string());
        }
        let is_answered = skipped.is_some();
        probe.skipped = skipped;
        self.probes.push((n, probe, is_answered));
    }

    fn answered(&mut self, answered: Answered) -> Result<(), Diagnostic> {
        let Answered { n, value, of, changes, rows, ms, skipped, sqlstate, message } = answered;
        let Some((_, probe, is_answered)) = self.probes.iter_mut().find(|(own, ..)| *own == n)
        else {
            return Err(
                Diagnostic::new(format!("probe `{n}` answers and was not asked")).hint(AGAIN)
            );
        };
        *is_answered = true;
        (probe.value, probe.of, probe.changes, probe.ms) = (value, of, changes, ms);
        probe.skipped = skipped;
        probe.failed = line::failure(sqlstate.as_deref(), message.as_deref());
        if let Some(rows) = rows {
            probe.more = rows.len() > probe::ROWS_MAX;
            probe.rows = rows;
            probe.rows.truncate(probe::ROWS_MAX);
        }
        check(probe);
        Ok(())
    }

    fn done(mut self) -> Result<Figures, Diagnostic> {
        let Some((sections, probes)) = self.end.take() else {
            let message = match self.is_begun {
                true => "the figures end in the middle: their last line is missing",
                false => "these are no figures: there is nothing in them",
            };
            return Err(Diagnostic::new(message).hint(AGAIN));
        };
        let lacks = sections.iter().find(|name| !self.sections.contains_key(*name));
        if let Some(name) = lacks {
            return Err(Diagnostic::new(format!("`{name}` is missing in the figures")).hint(AGAIN));
        }
        let asked = self.probes.iter().filter(|(n, ..)| n.starts_with('p')).count();
        if asked != probes {
            let message = format!("{asked} probes were asked, of {probes}");
            return Err(Diagnostic::new(message).hint(AGAIN));
        }
        for ((what, name), why) in std::mem::take(&mut self.open) {
            self.figures.untold.push(untold(what, &name, why));
        }
        for (name, value) in self.maxima {
            if let Some(sequence) = self.sequences.get_mut(&name) {
                sequence.maximum = value;
            }
        }
        let mut figures = self.figures;
        figures.tables = self.tables.into_values().collect();
        figures.sequences = self.sequences.into_values().collect();
        figures.probes = self.probes.into_iter().map(one).collect();
        figures.migrations.sort_by(|a, b| (&a.schema, &a.table).cmp(&(&b.schema, &b.table)));
        Ok(figures)
    }
}

fn untold(what: &str, name: &Name, why: String) -> Untold {
    Untold { what: format!("{what} of {}", Qualified::new(&name.0, &name.1)), why }
}

/// A probe that was asked and did not answer failed, whatever the reason was.
fn one((_, mut probe, is_answered): (String, Probe, bool)) -> Probe {
    if !is_answered {
        probe.failed = Some("it did not answer".to_owned());
    }
    probe
}

/// An answer that is none of its kind is a failure.
fn check(probe: &mut Probe) {
    let is_number = |text: &str| text.parse::<f64>().is_ok_and(f64::is_finite);
    let is_count = |text: &str| text.parse::<u64>().is_ok();
    let value = probe.value.as_deref();
    let is_wrong = match probe.answer {
        Answer::Count => value.is_some_and(|text| !is_count(text)),
        Answer::Number => value.is_some_and(|text| !is_number(text)),
        _ => false,
    };
    if is_wrong {
        probe.failed = Some(format!("it answered {} and was to count", value.unwrap_or_default()));
    }
    let names = probe.rows.first().map(|row| row.iter().map(|(name, _)| name).collect::<Vec<_>>());
    let Some(names) = names.filter(|_| probe.answer == Answer::Rows) else { return };
    let lacks = probe.key.iter().find(|key| !names.contains(key));
    if let Some(key) = lacks {
        probe.failed = Some(format!("its rows have no column {key}, which is their key"));
    } else if (1..names.len())
        .any(|at| names.iter().take(at).any(|name| Some(name) == names.get(at)))
    {
        probe.failed = Some("its rows have two columns of one name".to_owned());
    }
}
