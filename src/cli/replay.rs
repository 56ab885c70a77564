//! `pgsnap replay`: what a snapshot is after the statements of files, or which of them a server
//! refuses.

use std::path::PathBuf;

use clap::Parser;

use super::{
    Outcome, SAME, files,
    operand::{Operand, Source},
    out,
};
use crate::{
    model::Diagnostic,
    replay::{self, File, Server},
    script, snapshot,
};

/// Predict what SQL files make of a snapshot
///
/// Statements run in their order, as a server would run them, and the first that it would refuse is
/// told with the server's words: a DROP that others depend on, a name that is taken or missing. What
/// replay does not know how to run is refused by name, and never passed over.
#[derive(Parser)]
pub struct Args {
    /// What the statements meet: a snapshot, a dump, `-` or REV:path
    snapshot: String,
    /// SQL files, in the order they run
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where the predicted snapshot goes
    #[arg(short, long, value_name = "PREDICTED")]
    output: Option<PathBuf>,
    /// Overwrite PREDICTED even if it is not a snapshot
    #[arg(long, requires = "output")]
    force: bool,
    /// Major version of the server that runs the statements [default: the snapshot's]
    #[arg(long, value_name = "MAJOR")]
    target_version: Option<u32>,
    /// The role that runs them: owner of what they create
    #[arg(long, value_name = "ROLE")]
    run_as: Option<String>,
}

pub fn run(args: Args) -> Outcome {
    if let Some(path) = &args.output {
        files::spare(path, args.force)?;
    }
    let source = match Operand::resolve(&args.snapshot)? {
        Operand::One(source) => source,
        Operand::Folder { .. } => {
            return Err(Diagnostic::new("this is a folder")
                .in_file(args.snapshot)
                .hint("name one snapshot of it"));
        }
    };
    let before = Source::load(&source, true)?;
    let mut texts = Vec::new();
    for path in &args.files {
        let name = path.to_string_lossy().into_owned();
        let bytes = files::read_input(path)?;
        let text = script::decode(bytes).map_err(|error| error.in_file(name.clone()))?.text;
        texts.push(File { name, text });
    }
    let server = Server { version: args.target_version, role: args.run_as, is_printed: false };
    let after = replay::replay(&before, &texts, &server)?;
    if let Some(path) = &args.output {
        files::write_atomic(path, &snapshot::write(&after)?)?;
        out(&format!("predicted {}: {}\n", path.display(), after.meta.fingerprint))?;
    } else {
        out(&format!("every statement runs; the schema after them: {}\n", after.meta.fingerprint))?;
    }
    Ok(SAME)
}
