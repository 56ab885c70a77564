//! `pgsnap show`: one object, some, or all of a snapshot.

use std::collections::BTreeSet;

use clap::{Parser, ValueEnum};

use super::{
    Outcome, SAME,
    operand::{Operand, Source},
    out, settings,
};
use crate::{
    capture,
    format::{self, Style},
    model::{Diagnostic, Id, Snapshot},
    report::sheet,
};

/// Show what a snapshot holds
///
/// Without objects an outline of everything. Objects are named by id or pattern: 'table
/// public.users', 'public.users', 'users', '*.email'; each is shown whole, a table as `\d` in psql
/// shows one.
#[derive(Parser)]
pub struct Args {
    /// A snapshot, a dump, `-`, or a file git has (REV:path)
    snapshot: String,
    /// Ids or patterns with * and ?; everything by default
    objects: Vec<String>,
    /// How to show them
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Groups of columns, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A sheet for each object; without objects the outline
    Text,
    /// The same as Markdown
    Markdown,
    /// The same as one HTML page
    Html,
    /// Schemas, tables and what hangs on them, with their facts when objects are named
    Tree,
    /// Every object with every fact
    Json,
    /// The recorded statements
    Source,
    /// A dump of the objects: SQL that makes them, in an order that loads
    Sql,
}

pub fn run(args: Args) -> Outcome {
    let source = match Operand::resolve(&args.snapshot)? {
        Operand::One(source) => source,
        Operand::Folder { .. } => {
            return Err(Diagnostic::new("this is a folder")
                .in_file(args.snapshot)
                .hint("name one snapshot of it"));
        }
    };
    let snapshot = source.load(matches!(args.format, Format::Source | Format::Sql))?;
    let chosen = choose(&snapshot, &args.objects, &source)?;
    out(&match args.format {
        Format::Text if args.objects.is_empty() => format::tree::outline(&snapshot)?,
        Format::Text | Format::Markdown | Format::Html => sheets(&snapshot, &args, &chosen)?,
        Format::Tree if args.objects.is_empty() => format::tree::outline(&snapshot)?,
        Format::Tree => format::tree::objects(&snapshot, &chosen)?,
        Format::Json => format::tree::json(&snapshot, &chosen)?,
        Format::Sql => sql(&snapshot, &args, &chosen)?,
        Format::Source => format::tree::source(&snapshot, &statements(&snapshot, &args, &chosen)?),
    })?;
    Ok(SAME)
}

/// A sheet for each chosen object; what hangs on one of them is in its sheet.
fn sheets(snapshot: &Snapshot, args: &Args, chosen: &[usize]) -> Result<String, Diagnostic> {
    let config = settings::load(args.config.as_deref())?;
    let entries = snapshot.model.entries()?;
    let chosen: Vec<_> = chosen.iter().filter_map(|index| entries.get(*index)).collect();
    let ids: BTreeSet<&Id> = chosen.iter().map(|entry| &entry.id).collect();
    let stands = |parent: &Option<Id>| !parent.as_ref().is_some_and(|id| ids.contains(id));
    let mut tops: Vec<Id> =
        chosen.iter().filter(|e| stands(&e.parent)).map(|entry| entry.id.clone()).collect();
    tops.sort_by(|a, b| (&a.schema, a).cmp(&(&b.schema, b)));
    let sheets = sheet::of_one(snapshot, &tops, &config.groups)?;
    let style = Style { colour: super::coloured(), width: super::width(), ..Style::default() };
    Ok(match args.format {
        Format::Markdown => format::markdown::sheet::sheets(&sheets, 2),
        Format::Html => format::html::sheet::render(&sheets, &snapshot.meta.label, ""),
        _ => format::text::sheets(&sheets, &style),
    })
}

/// The chosen objects as SQL, with what hangs on them.
fn sql(snapshot: &Snapshot, args: &Args, chosen: &[usize]) -> Result<String, Diagnostic> {
    let objects = snapshot.model.objects().collect::<Result<Vec<_>, _>>()?;
    let entries = snapshot.model.entries()?;
    let entries = chosen.iter().filter_map(|index| entries.get(*index));
    let ids: BTreeSet<&Id> = entries.map(|entry| &entry.id).collect();
    let parents = objects.iter().filter_map(|object| Some((&object.id, object.parent.as_ref()?)));
    let with_parent: BTreeSet<&Id> =
        parents.filter(|(_, parent)| ids.contains(parent)).map(|(id, _)| id).collect();
    let wanted = |id: &Id| args.objects.is_empty() || ids.contains(id) || with_parent.contains(id);
    let as_read = capture::as_read(&snapshot.source, &snapshot.meta.provenance, &objects)?;
    crate::sql::render(&objects, &snapshot.source, &snapshot.meta, &as_read, wanted)
}

/// Indexes of the recorded statements that speak of the chosen objects; all without patterns.
fn statements(
    snapshot: &Snapshot,
    args: &Args,
    chosen: &[usize],
) -> Result<Vec<usize>, Diagnostic> {
    if args.objects.is_empty() {
        return Ok((0..snapshot.source.statements.len()).collect());
    }
    let entries = snapshot.model.entries()?;
    let entries = chosen.iter().filter_map(|index| entries.get(*index));
    let ids: Vec<Id> = entries.map(|entry| entry.id.clone()).collect();
    capture::mentions(&snapshot.source, &snapshot.meta.provenance, &ids)
}

/// Indexes of the objects that any of the patterns names; all without patterns.
fn choose(
    snapshot: &Snapshot,
    patterns: &[String],
    source: &Source,
) -> Result<Vec<usize>, Diagnostic> {
    let entries = snapshot.model.entries()?;
    if patterns.is_empty() {
        return Ok((0..entries.len()).collect());
    }
    for pattern in patterns {
        if !entries.iter().any(|entry| names(pattern, &entry.id)) {
            return Err(Diagnostic::new(format!("no object is named `{pattern}`"))
                .in_file(source.name())
                .hint(suggestion(pattern, entries.iter().map(|entry| &entry.id))));
        }
    }
    // What hangs on an object is shown with it: the columns of a table.
    let is_named = |id: &Id| patterns.iter().any(|pattern| names(pattern, id));
    let chosen = |index: &usize| {
        entries.get(*index).is_some_and(|entry| {
            is_named(&entry.id) || entry.parent.as_ref().is_some_and(&is_named)
        })
    };
    Ok((0..entries.len()).filter(chosen).collect())
}

fn names(pattern: &str, id: &Id) -> bool {
    id.matches(&wildmatch::WildMatch::new(pattern))
}

fn suggestion<'a>(pattern: &str, ids: impl Iterator<Item = &'a Id>) -> String {
    let wanted = pattern.rsplit(['.', ' ']).next().unwrap_or(pattern).to_lowercase();
    let near = ids.filter(|id| !wanted.is_empty() && id.name.to_lowercase().contains(&wanted));
    let near: Vec<String> = near.take(3).map(Id::to_string).collect();
    match near.is_empty() {
        true => "`pgsnap show SNAPSHOT` lists what there is; * and ? are wildcards".to_owned(),
        false => format!("did you mean {}?", near.join(", ")),
    }
}
