//! What git and pgsnap do for each other: what git calls, and how it is told to.

pub mod commits;
mod external;
mod install;
mod merge;
pub mod objects;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::{Outcome, SAME, operand::Source, out};
use crate::{
    format::reading,
    model::{Diagnostic, Meta, Snapshot},
    snapshot,
};

/// Show schema changes in git: set it up, and what git calls then
#[derive(Parser)]
pub struct Args {
    #[command(subcommand)]
    command: Git,
}

#[derive(Subcommand)]
enum Git {
    Install(install::Args),
    Textconv(TextconvArgs),
    Diff(external::Args),
    Merge(merge::Args),
}

/// Print a snapshot as text; `git diff`, `git log -p` and `git show` call it
#[derive(Parser)]
struct TextconvArgs {
    /// The version of the text; git may keep what it got until the command changes
    #[arg(long, value_name = "VERSION", default_value_t = reading::TEXT)]
    text: u32,
    /// The snapshot, as git hands it over
    file: PathBuf,
}

pub fn run(args: Args) -> Outcome {
    match args.command {
        Git::Install(args) => install::run(&args),
        Git::Textconv(args) => textconv(args),
        Git::Diff(args) => external::run(&args),
        Git::Merge(args) => merge::run(&args),
    }
}

fn textconv(args: TextconvArgs) -> Outcome {
    if args.text != reading::TEXT {
        let problem = format!("this pgsnap prints text {}, not text {}", reading::TEXT, args.text);
        return Err(Diagnostic::new(problem).hint("tell git: pgsnap git install"));
    }
    let source = Source::File(args.file);
    let (meta, snapshot) = with_head(&source)?;
    out(&reading::whole(&meta, &snapshot)?)?;
    Ok(SAME)
}

/// A snapshot, with what its file says of it; of a dump, with what capturing it found.
fn with_head(source: &Source) -> Result<(Meta, Snapshot), Diagnostic> {
    let bytes = source.bytes()?;
    let said = match snapshot::is_snapshot(&bytes) {
        true => Some(snapshot::File::open(&bytes).map_err(|e| e.in_file(source.name()))?.meta),
        false => None,
    };
    let snapshot = source.read(bytes, false)?;
    Ok((said.unwrap_or_else(|| snapshot.meta.clone()), snapshot))
}
