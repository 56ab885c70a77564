//! `pgsnap diff`: two schemas, or two folders of them.

use std::collections::BTreeMap;

use clap::{Parser, ValueEnum};

use super::{
    DIFFERENT, Outcome, SAME,
    operand::{Operand, Source, stem},
    out,
};
use crate::{
    diff,
    model::Diagnostic,
    render::{self, Output, Report, ReportSet, Unpaired},
};

/// Compare two schemas
///
/// OLD and NEW may each be a snapshot, a dump, `-` for standard input, a file of a git revision
/// (REV:path), or a folder with one database per file, paired by name.
///
/// Exits with 0 when nothing differs, 1 when something does, 2 on trouble.
#[derive(Parser)]
pub struct Args {
    old: String,
    new: String,
    /// What to call OLD
    #[arg(long, value_name = "NAME")]
    old_label: Option<String>,
    /// What to call NEW
    #[arg(long, value_name = "NAME")]
    new_label: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// List everything: no "and 20 more", no folding
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn run(args: Args) -> Outcome {
    let old = Operand::resolve(&args.old)?;
    let new = Operand::resolve(&args.new)?;
    let output = match (&old, &new) {
        (Operand::One(Source::Stdin), Operand::One(Source::Stdin)) => {
            return Err(Diagnostic::new("only one of OLD and NEW can be standard input")
                .hint("put the other into a file"));
        }
        (Operand::One(a), Operand::One(b)) => {
            let report = compare(a, b)?;
            Output::One(report.labelled(args.old_label.as_deref(), args.new_label.as_deref()))
        }
        (Operand::Folder { files: a, .. }, Operand::Folder { files: b, .. }) => {
            let label = |given: &Option<String>, operand: &Operand| {
                given.clone().unwrap_or_else(|| operand.label())
            };
            let (old, new) = (label(&args.old_label, &old), label(&args.new_label, &new));
            Output::Set(folders(&old, &new, a, b)?)
        }
        _ => {
            return Err(Diagnostic::new("one of OLD and NEW is a folder and the other is a file")
                .hint("name two files, or two folders with one database per file"));
        }
    };
    out(&match args.format {
        Format::Text => render::text::render(&output, &style(&args)),
        Format::Json => render::json::render(&output),
    })?;
    Ok(if output.is_same() { SAME } else { DIFFERENT })
}

fn style(args: &Args) -> render::text::Style {
    render::text::Style { colour: super::coloured(), width: super::width(), all: args.all }
}

fn compare(old: &Source, new: &Source) -> Result<Report, Diagnostic> {
    let (mut a, mut b) = (old.load(false)?, new.load(false)?);
    if a.meta.label == b.meta.label {
        (a.meta.label, b.meta.label) = apart(old, new);
    }
    let diff = diff::diff(&a, &b)?;
    Ok(Report::new(&a, &b, diff))
}

/// Names for two sides that are called alike: the last parts of their names that differ.
fn apart(old: &Source, new: &Source) -> (String, String) {
    let (old, new) = (old.name(), new.name());
    let differing = old.rsplit('/').zip(new.rsplit('/')).find(|(a, b)| a != b);
    let (a, b) = differing.unwrap_or((&old, &new));
    (stem(a).to_owned(), stem(b).to_owned())
}

type Files = BTreeMap<String, Source>;

fn folders(old: &str, new: &str, a: &Files, b: &Files) -> Result<ReportSet, Diagnostic> {
    let (mut pairs, mut unpaired) = (Vec::new(), Vec::new());
    for name in a.keys().chain(b.keys().filter(|name| !a.contains_key(*name))) {
        match (a.get(name), b.get(name)) {
            (Some(old), Some(new)) => pairs.push(compare(old, new)?.named(name.as_str())),
            (Some(source), None) | (None, Some(source)) => {
                let meta = source.load(false)?.meta;
                unpaired.push(Unpaired::new(name.as_str(), a.contains_key(name), meta));
            }
            (None, None) => {}
        }
    }
    Ok(ReportSet::new(old, new, pairs, unpaired))
}
