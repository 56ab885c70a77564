//! `pgsnap stat`: what a snapshot holds and how it came about.

use clap::Parser;

use super::{
    Outcome, SAME,
    operand::{Operand, Source},
    out,
};
use crate::{format, model::Diagnostic};

/// Tell what is in a snapshot: counts, coverage, statements kept as text, provenance
#[derive(Parser)]
pub struct Args {
    /// A snapshot, a dump, `-`, REV:path, or a folder of them
    #[arg(required = true)]
    snapshots: Vec<String>,
}

pub fn run(args: Args) -> Outcome {
    for (index, source) in sources(&args.snapshots)?.into_iter().enumerate() {
        let snapshot = source.load(false)?;
        let gap = if index > 0 { "\n" } else { "" };
        out(&format!("{gap}{}\n{}", source.name(), format::stat::whole(&snapshot)?))?;
    }
    Ok(SAME)
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
