//! `pgsnap stat`: what a snapshot holds and how it came about.

use clap::{Parser, ValueEnum};

use super::{
    Outcome, SAME,
    operand::{Operand, Source},
    out,
};
use crate::{format, model::Diagnostic, snapshot};

/// Tell what is in a snapshot: counts, coverage, statements kept as text, provenance
#[derive(Parser)]
pub struct Args {
    /// A snapshot, a dump, `-`, REV:path, or a folder of them
    #[arg(required = true)]
    snapshots: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For programs
    Json,
}

pub fn run(args: Args) -> Outcome {
    if args.format == Format::Json {
        let load = |source: Source| Ok((source.name(), source.load(false)?));
        let all = sources(&args.snapshots)?.into_iter().map(load);
        out(&format::stat::json(&all.collect::<Result<Vec<_>, Diagnostic>>()?)?)?;
        return Ok(SAME);
    }
    for (index, source) in sources(&args.snapshots)?.into_iter().enumerate() {
        let snapshot = source.load(false)?;
        let gap = if index > 0 { "\n" } else { "" };
        let shares = shares(&source)?;
        out(&format!("{gap}{}\n{}{shares}", source.name(), format::stat::whole(&snapshot)?))?;
    }
    Ok(SAME)
}

/// What each section has of a snapshot file; nothing for a dump.
fn shares(source: &Source) -> Result<String, Diagnostic> {
    if let Source::Stdin = source {
        return Ok(String::new());
    }
    let bytes = source.bytes()?;
    if !snapshot::is_snapshot(&bytes) {
        return Ok(String::new());
    }
    let file = snapshot::File::open(&bytes)?;
    Ok(format::stat::shares(bytes.len(), &file.shares().collect::<Vec<_>>()))
}

/// The files that operands name, folders opened.
pub fn sources(operands: &[String]) -> Result<Vec<Source>, Diagnostic> {
    let mut sources = Vec::new();
    for operand in operands {
        match Operand::resolve(operand)? {
            Operand::One(source) => sources.push(source),
            Operand::Folder { files, .. } => sources.extend(files.into_values()),
        }
    }
    Ok(sources)
}
