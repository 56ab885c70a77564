//! What a snapshot holds and how it came about, as text and as JSON.

use serde_json::json;

use super::board;
use crate::{
    finding::Levels,
    kinds::{Body, Kind},
    model::{
        Diagnostic, Id, Meta, Residue, Snapshot,
        figures::{Applied, Figures, Migrations},
    },
    report::{
        census::{Census, Group},
        escape,
        figures::Board,
        head::TOOL,
        migrations,
    },
};

/// The lines that end a capture.
pub fn captured(meta: &Meta, input: usize, output: usize) -> String {
    let mut text = facts(meta);
    if output > 0 {
        let ratio = input as f64 / output as f64;
        text.push_str(&format!(
            "  size         {} from {}, 1/{ratio:.1}\n",
            size(output),
            size(input)
        ));
    }
    text
}

/// Everything `pgsnap stat` tells.
pub fn whole(snapshot: &Snapshot) -> Result<String, Diagnostic> {
    let mut text = facts(&snapshot.meta);
    text.push_str(&inventory(&Census::of(snapshot)?));
    let counts = &snapshot.meta.counts;
    let noise = counts.noise.iter().chain(&counts.data);
    for (name, count) in noise {
        text.push_str(&format!("    {count:>7}  {name}\n"));
    }
    for object in snapshot.model.objects() {
        let object = object?;
        if let Body::Opaque(opaque) = &object.body {
            let (count, reason) = (opaque.statements.len(), &opaque.reason);
            text.push_str(&format!("  opaque       {count} × {}  ({reason})\n", object.id.name));
        }
        for residue in &object.envelope.residues {
            text.push_str(&self::residue(&object.id, residue));
        }
    }
    snapshot.figures.migrations.iter().for_each(|table| migrations(&mut text, table));
    let sides = [(snapshot.meta.label.as_str(), &snapshot.figures)];
    for line in board::text(&Board::of(&sides, &Levels::default())) {
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

/// What each section has of a file of so many bytes: name, stored and raw length.
pub fn shares(file: usize, sections: &[(&str, u64, u64)]) -> String {
    let bytes = |length: u64| usize::try_from(length).unwrap_or(usize::MAX);
    let share = |(name, stored, raw): &(&str, u64, u64)| {
        let percent = bytes(*stored) as f64 * 100.0 / file.max(1) as f64;
        let (stored, raw) = (size(bytes(*stored)), size(bytes(*raw)));
        format!("{name} {stored} ({percent:.0} %) of {raw}")
    };
    let all = sections.iter().map(share).collect::<Vec<_>>().join(", ");
    format!("  file         {}: {all}\n", size(file))
}

/// The last rows of a table of migrations, under where it stands.
fn migrations(text: &mut String, table: &Migrations) {
    /// Rows that are shown.
    const SHOWN: usize = 10;
    let figures = Figures { migrations: vec![table.clone()], ..Figures::default() };
    let told = migrations::side_by_side(&[&figures]).into_iter().flat_map(|table| table.sides);
    let told: Vec<String> = told.map(|side| migrations::told(side.as_ref(), true)).collect();
    let (path, tool) = (table.path(), &table.tool);
    let head = format!("  migrations   {path} ({tool}) {}", told.join(""));
    text.push_str(&format!("{}\n", escape::line(&head)));
    let before = table.rows.len().saturating_sub(SHOWN);
    if before > 0 {
        text.push_str(&format!("               … {before} before\n"));
    }
    for row in table.rows.iter().skip(before) {
        let Applied { version, name, at, failed } = row;
        let name = name.as_ref().filter(|name| *name != version);
        let said = [Some(version), name, at.as_ref()].into_iter().flatten();
        let said: Vec<&str> = said.map(String::as_str).chain(failed.then_some("FAILED")).collect();
        text.push_str(&format!("               {}\n", escape::line(&said.join("  "))));
    }
}

/// What there is of each kind, and of what sort.
fn inventory(census: &Census) -> String {
    /// Names on a line, at most.
    const NAMED: usize = 12;
    let title = |group: &Group| group.title.chars().count();
    let width = census.0.iter().map(title).max().unwrap_or_default();
    let line = |group: &Group| {
        let Group { title, count, parts, names } = group;
        let parts = parts.iter().map(|part| format!("{} {}", part.count, part.name));
        let more = names.len().saturating_sub(NAMED);
        let names = names.iter().take(NAMED).map(|name| escape::line(name).into_owned());
        let more = (more > 0).then(|| format!("… and {more} more"));
        let told: Vec<String> = parts.chain(names).chain(more).collect();
        let line = format!("    {title:<width$} {count:>6}  ");
        line.trim_end().to_owned() + &wrapped(&told, width + 13) + "\n"
    };
    let lines: String = census.0.iter().map(line).collect();
    format!("  inventory\n{lines}")
}

/// A list that goes on in the same column.
fn wrapped(items: &[String], indent: usize) -> String {
    const WIDTH: usize = 96;
    let mut lines = vec![String::new()];
    for item in items {
        let used = lines.last().map_or(0, String::len);
        match lines.last_mut() {
            Some(line) if used == 0 || used + item.len() + 2 + indent <= WIDTH => {
                line.push_str(if used == 0 { "" } else { ", " });
                line.push_str(item);
            }
            _ => lines.push(item.clone()),
        }
    }
    let text = lines.join(&format!(",\n{}", " ".repeat(indent)));
    if text.is_empty() { text } else { format!("  {text}") }
}

/// The same for programs. Fields are only added.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn json(snapshots: &[(String, Snapshot)]) -> Result<String, Diagnostic> {
    let one = |(file, snapshot): &(String, Snapshot)| {
        let Meta { label, provenance, coverage, counts, fingerprint, .. } = &snapshot.meta;
        let census = Census::of(snapshot)?;
        let groups = census.0.iter().map(|group| {
            let parts: serde_json::Map<_, _> =
                group.parts.iter().map(|part| (part.name.to_owned(), json!(part.count))).collect();
            let value = json!({ "count": group.count, "parts": parts, "names": group.names });
            (group.title.clone(), value)
        });
        let coverage: serde_json::Map<_, _> = coverage
            .listed()
            .map(|(class, seen)| (class.word().to_owned(), json!(seen.to_string())))
            .collect();
        Ok(json!({
            "file": file, "label": label, "fingerprint": fingerprint, "provenance": provenance,
            "coverage": coverage, "counts": counts,
            "inventory": groups.collect::<serde_json::Map<_, _>>(),
        }))
    };
    let all = snapshots.iter().map(one).collect::<Result<Vec<_>, Diagnostic>>()?;
    let document = json!({ "report": "stat", "version": 1, "tool": TOOL, "snapshots": all });
    Ok(escape::json(format!("{document:#}\n")))
}

fn residue(id: &Id, residue: &Residue) -> String {
    let text: Vec<&str> = residue.statement.text.split_whitespace().collect();
    format!("  residue      {id}  {}: {}\n", residue.side.words(), text.join(" "))
}

fn facts(meta: &Meta) -> String {
    let provenance = &meta.provenance;
    let unknown = || "unknown version".to_owned();
    let counts = &meta.counts;
    let noise: u64 = counts.noise.values().sum();
    let data: u64 = counts.data.values().sum();
    let coverage: Vec<String> =
        meta.coverage.listed().map(|(class, seen)| format!("{} {seen}", class.word())).collect();
    let objects: Vec<String> = Kind::ALL
        .iter()
        .filter_map(|kind| Some((kind, *counts.objects.get(kind.word())?)))
        .map(|(kind, count)| kind.count(usize::try_from(count).unwrap_or(usize::MAX)))
        .collect();
    let database = provenance.database.as_ref().map(|name| format!(", database {name}"));
    let settings = match counts.settings {
        0 => String::new(),
        settings => format!("; and {settings} settings, bound to them"),
    };
    let truncated = if provenance.truncated { ", TRUNCATED" } else { "" };
    let (server, dumper) = (&provenance.server, &provenance.dumper);
    let lines = [
        ("label", meta.label.clone()),
        (
            "source",
            format!(
                "{}: PostgreSQL {}, pg_dump {}{}{truncated}",
                provenance.form,
                server.clone().unwrap_or_else(unknown),
                dumper.clone().unwrap_or_else(unknown),
                database.unwrap_or_default(),
            ),
        ),
        ("objects", wrap(&objects)),
        ("coverage", coverage.join(", ")),
        (
            "statements",
            format!(
                "{} = {} modelled + {} opaque + {noise} noise + {data} data{settings}",
                counts.statements, counts.modelled, counts.opaque
            ),
        ),
        ("redacted", counts.redacted.to_string()),
        ("fingerprint", meta.fingerprint.clone()),
    ];
    lines.iter().map(|(name, value)| format!("  {name:<12} {value}\n")).collect()
}

/// A list over several lines, under the first.
fn wrap(items: &[String]) -> String {
    const WIDTH: usize = 84;
    let mut lines = vec![String::new()];
    for (index, item) in items.iter().enumerate() {
        let comma = if index + 1 < items.len() { ", " } else { "" };
        if lines.last().is_some_and(|line| line.len() + item.len() > WIDTH) {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(item);
            line.push_str(comma);
        }
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n               ")
}

/// Bytes as a person reads them.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{:.0} KB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}
