//! `pgsnap verify`: whether a snapshot file is whole, and its model what its record says.

use std::path::Path;

use clap::Parser;

use super::{Outcome, SAME, TROUBLE, complain, files, operand::Source, out, stat::sources};
use crate::{capture, equivalence::InForce, model::Diagnostic, snapshot};

/// Check snapshots: every hash, and the model against the recorded statements
///
/// Ends each line with the beginning of the fingerprint of the schema, short enough to read over the
/// phone. Where a checksum file lies beside a snapshot (FILE.sha256), the file is held against it.
#[derive(Parser)]
pub struct Args {
    /// Snapshots, REV:path, or folders of them
    #[arg(required = true)]
    snapshots: Vec<String>,
    /// Check the hashes only
    #[arg(long)]
    quick: bool,
}

pub fn run(args: Args) -> Outcome {
    let mut code = SAME;
    for source in sources(&args.snapshots)? {
        match check(&source, args.quick) {
            Ok(what) => out(&format!("{}: {what}\n", source.name()))?,
            Err(diagnostic) => {
                complain(&diagnostic.in_file(source.name()));
                code = TROUBLE;
            }
        }
    }
    Ok(code)
}

/// Hex digits of a fingerprint, in groups of four, for a person to read out: 64 bits.
const SHORT: usize = 19;

fn check(source: &Source, quick: bool) -> Result<String, Diagnostic> {
    let bytes = source.bytes()?;
    let file = snapshot::File::open(&bytes)?;
    file.check()?;
    let checksum = match source {
        Source::File(path) if path != Path::new("-") => files::check_beside(path, &bytes)?,
        _ => None,
    };
    let checksum = checksum.map_or("", |()| "; as its checksum file says");
    let fingerprint = &file.meta.fingerprint;
    let fingerprint = fingerprint.get(..SHORT).unwrap_or(fingerprint);
    let sound = sound(&file, quick)?;
    Ok(format!("{sound}{checksum}; fingerprint {fingerprint}"))
}

fn sound(file: &snapshot::File, quick: bool) -> Result<String, Diagnostic> {
    if quick {
        return Ok("hashes agree".to_owned());
    }
    let model = capture::rebuild(&file.source()?, &file.meta.provenance, InForce::all())?;
    if !file.is_current() {
        return Ok(format!(
            "hashes agree; written by pgsnap {}, whose model this version builds anew",
            file.tool
        ));
    }
    let hint = "capture the dump again; if that does not help, please report it";
    if model != file.model()? {
        return Err(
            Diagnostic::new("the model is not what the recorded statements give").hint(hint)
        );
    }
    if model.fingerprint()? != file.meta.fingerprint {
        return Err(Diagnostic::new("the fingerprint is not that of the model").hint(hint));
    }
    Ok(format!("sound; {} objects rebuilt from the record and equal", model.entries()?.len()))
}
