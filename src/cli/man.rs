//! `pgsnap man`: the manual pages, from the one definition of the command line.

use std::path::PathBuf;

use clap::{CommandFactory, Parser};
use clap_mangen::Man;

use super::{Cli, Outcome, SAME, files, out};
use crate::model::Diagnostic;

/// Print a manual page, or write all of them into a folder
///
/// To read one: pgsnap man diff | man -l -
#[derive(Parser)]
pub struct Args {
    /// A command; pgsnap itself by default
    command: Vec<String>,
    /// Write a page for every command into a folder: pgsnap.1, pgsnap-diff.1 …
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    to: Option<PathBuf>,
}

pub fn run(args: &Args) -> Outcome {
    let mut command = Cli::command();
    command.build();
    if let Some(folder) = &args.to {
        files::make_folder(folder)?;
        let mut pages = Vec::new();
        all(&command, "pgsnap", &mut pages)?;
        for (name, page) in pages {
            files::write_atomic(&folder.join(format!("{name}.1")), &page)?;
        }
        return Ok(SAME);
    }
    let mut found = &command;
    let mut name = "pgsnap".to_owned();
    for word in &args.command {
        found = found.find_subcommand(word).ok_or_else(|| {
            Diagnostic::new(format!("there is no command `{}`", args.command.join(" ")))
                .hint("`pgsnap help` lists them")
        })?;
        name = format!("{name}-{word}");
    }
    out(&String::from_utf8_lossy(&page(found, &name)?))?;
    Ok(SAME)
}

type Page = (String, Vec<u8>);

fn all(command: &clap::Command, name: &str, pages: &mut Vec<Page>) -> Result<(), Diagnostic> {
    pages.push((name.to_owned(), page(command, name)?));
    for one in command.get_subcommands() {
        all(one, &format!("{name}-{}", one.get_name()), pages)?;
    }
    Ok(())
}

fn page(command: &clap::Command, name: &str) -> Result<Vec<u8>, Diagnostic> {
    let mut page = Vec::new();
    // Built, a command is called as git calls its own: pgsnap-diff.
    Man::new(command.clone())
        .title(name.to_uppercase())
        .manual("pgsnap")
        .render(&mut page)
        .map_err(|error| Diagnostic::new(format!("cannot write a manual page: {error}")))?;
    Ok(page)
}
