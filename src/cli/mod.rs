//! The command line: one file per command, and the only place that touches the outside world.

mod audit;
mod blame;
mod capture;
mod check;
mod completions;
mod debug;
mod diff;
mod drift;
mod figures_sql;
pub mod files;
mod git;
mod help;
mod judged;
mod log;
mod man;
mod matrix;
mod operand;
mod output;
mod pager;
mod plan;
mod progress;
mod rules;
mod settings;
mod show;
mod sides;
mod stat;
mod terms;
mod verify;

mod replay;

use std::{io::Write, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::model::Diagnostic;

/// Exit codes follow diff(1).
pub const SAME: u8 = 0;
pub const DIFFERENT: u8 = 1;
pub const TROUBLE: u8 = 2;

const EXAMPLES: &str = "\
Examples:
  pg_dump --schema-only shop | pgsnap capture - -o production.pgsnap
  pgsnap diff local.pgsnap production.pgsnap
  pgsnap show production.pgsnap 'table public.users'
";

/// Behind what a command has of its own.
const LAST: usize = 1000;

/// Compare PostgreSQL schemas offline, from pg_dump output and small snapshot files.
#[derive(Parser)]
#[command(
    name = "pgsnap",
    version,
    arg_required_else_help = false,
    disable_help_subcommand = true,
    after_help = format!("{EXAMPLES}\n{}", help::topics()),
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// When to colour
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Terminal",
        display_order = LAST
    )]
    color: clap::ColorChoice,
    /// Never page what is longer than the terminal
    #[arg(long, global = true, help_heading = "Terminal", display_order = LAST)]
    no_pager: bool,
}

#[derive(Subcommand)]
enum Command {
    Capture(capture::Args),
    Check(check::Args),
    Audit(Box<audit::Args>),
    FiguresSql(figures_sql::Args),
    Diff(Box<diff::Args>),
    Show(show::Args),
    Stat(stat::Args),
    Log(log::Args),
    Blame(blame::Args),
    Drift(drift::Args),
    Matrix(matrix::Args),
    Plan(Box<plan::Args>),
    Replay(replay::Args),
    Verify(verify::Args),
    Git(git::Args),
    Rules(rules::Args),
    Debug(debug::Args),
    Completions(completions::Args),
    Man(man::Args),
    Help(help::Args),
}

/// What a command ends with: an exit code, or one message for a person.
type Outcome = Result<u8, Diagnostic>;

/// Runs the program with the process's own arguments.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // clap's own messages; --help and --version go to stdout and are no error.
            drop(error.print());
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(TROUBLE));
        }
    };
    set_colour(cli.color);
    pager::allow(!cli.no_pager);
    let outcome = match cli.command {
        None => out(EXAMPLES).map(|()| SAME),
        Some(Command::Capture(args)) => capture::run(args),
        Some(Command::Check(args)) => check::run(args),
        Some(Command::Audit(args)) => audit::run(*args),
        Some(Command::FiguresSql(args)) => figures_sql::run(args),
        Some(Command::Diff(args)) => diff::run(*args),
        Some(Command::Log(args)) => log::run(args),
        Some(Command::Blame(args)) => blame::run(args),
        Some(Command::Drift(args)) => drift::run(args),
        Some(Command::Matrix(args)) => matrix::run(args),
        Some(Command::Plan(args)) => plan::run(*args),
        Some(Command::Replay(args)) => replay::run(args),
        Some(Command::Rules(args)) => rules::run(args),
        Some(Command::Show(args)) => show::run(args),
        Some(Command::Stat(args)) => stat::run(args),
        Some(Command::Verify(args)) => verify::run(args),
        Some(Command::Git(args)) => git::run(args),
        Some(Command::Debug(args)) => debug::run(args),
        Some(Command::Completions(args)) => completions::run(&args),
        Some(Command::Man(args)) => man::run(&args),
        Some(Command::Help(args)) => help::run(&args),
    };
    ExitCode::from(outcome.unwrap_or_else(|diagnostic| {
        complain(&diagnostic);
        TROUBLE
    }))
}

fn set_colour(choice: clap::ColorChoice) {
    match choice {
        clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
        clap::ColorChoice::Always => anstream::ColorChoice::Always,
        clap::ColorChoice::Never => anstream::ColorChoice::Never,
    }
    .write_global();
}

/// Whether results on stdout are coloured.
fn coloured() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}

/// Columns of the terminal, or what fits a file.
fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0).max(40))
}

/// Writes a result. A reader that has closed the pipe has seen enough: that is no error.
fn out(text: &str) -> Result<(), Diagnostic> {
    let mut stdout = anstream::stdout();
    let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Diagnostic::new(format!("cannot write the result: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a message for the person at the terminal.
fn note(text: &str) {
    // There is nobody left to tell when stderr is gone.
    drop(writeln!(anstream::stderr(), "{text}"));
}

fn complain(diagnostic: &Diagnostic) {
    note(&format!("pgsnap: {diagnostic}"));
}
