//! `pgsnap completions`: for a shell to complete commands and flags.

use clap::{CommandFactory, Parser};
use clap_complete::{Shell, generate};

use super::{Cli, Outcome, SAME, out};

/// Print completions for a shell
///
/// For bash: pgsnap completions bash > /etc/bash_completion.d/pgsnap
#[derive(Parser)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(args: &Args) -> Outcome {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "pgsnap", &mut script);
    out(&String::from_utf8_lossy(&script))?;
    Ok(SAME)
}
