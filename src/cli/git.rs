//! What git and pgsnap do for each other: reading files of a revision, and `git textconv`.

use std::process::Command;

use clap::{Parser, Subcommand};

use super::{Outcome, SAME, operand::Source, out};
use crate::{format, model::Diagnostic};

/// What git calls
#[derive(Parser)]
pub struct Args {
    #[command(subcommand)]
    command: Git,
}

#[derive(Subcommand)]
enum Git {
    /// Print a snapshot as text, for `git diff` and `git log -p`
    ///
    /// Set up once per clone:
    ///   git config diff.pgsnap.textconv 'pgsnap git textconv'
    /// together with a line in .gitattributes:
    ///   *.pgsnap -text diff=pgsnap
    Textconv {
        /// The snapshot, as git hands it over
        file: std::path::PathBuf,
    },
}

pub fn run(args: Args) -> Outcome {
    let Git::Textconv { file } = args.command;
    let snapshot = Source::File(file).load(false)?;
    out(&format::tree::whole(&snapshot)?)?;
    Ok(SAME)
}

/// The bytes of `REV:path`.
pub fn read(object: &str) -> Result<Vec<u8>, Diagnostic> {
    let output = git(&["cat-file", "blob", object])?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    let reason = message.trim().trim_start_matches("fatal: ");
    Err(Diagnostic::new(format!("git has no such file: {reason}"))
        .hint("expected a file, a folder, or REV:path as git names files of a revision"))
}

/// The names in a folder of a revision; `None` when it is no folder.
pub fn list(revision: &str, path: &str) -> Result<Option<Vec<String>>, Diagnostic> {
    let folder = path.trim_end_matches('/');
    let object = format!("{revision}:{folder}");
    let kind = git(&["cat-file", "-t", &object])?;
    if !kind.status.success() || kind.stdout.trim_ascii() != b"tree" {
        return Ok(None);
    }
    let names = git(&["ls-tree", "--name-only", "-z", &object])?.stdout;
    let names = names.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    Ok(Some(names.map(|name| String::from_utf8_lossy(name).into_owned()).collect()))
}

fn git(arguments: &[&str]) -> Result<std::process::Output, Diagnostic> {
    Command::new("git").args(arguments).output().map_err(|error| {
        Diagnostic::new(format!("cannot run git: {error}"))
            .hint("REV:path needs git; for a file, check its name")
    })
}
