//! `pgsnap git install`: tells git to show schema changes, and takes it back.

use std::{
    env,
    path::{Path, PathBuf},
};

use clap::Parser;

use super::{
    super::{Outcome, SAME, files, out},
    objects::{git, reason, said},
};
use crate::{
    format::reading::{FUNCTION_NAME, TEXT},
    model::Diagnostic,
};

/// What a snapshot is to git: no text, shown and merged by this program (gitattributes(5)).
const ATTRIBUTES: &str = "*.pgsnap -text diff=pgsnap merge=pgsnap";

/// The sections of git's configuration that are ours.
const SECTIONS: [&str; 3] = ["diff.pgsnap", "merge.pgsnap", "difftool.pgsnap"];

/// Tell git to show the schema changes of .pgsnap files
///
/// Then `git diff`, `git log -p` and `git show` compare what snapshots hold, line by line; a conflict
/// of two snapshots is explained instead of merged; `git difftool -t pgsnap` compares two with
/// `pgsnap diff`.
#[derive(Parser)]
pub struct Args {
    /// For all repositories of this user, instead of this one
    #[arg(long)]
    global: bool,
    /// Let `git diff` show what `pgsnap diff` finds, instead of lines that differ
    #[arg(long)]
    external: bool,
    /// Let git keep the text of each version (refs/notes/textconv/pgsnap): faster over a long history
    #[arg(long)]
    cache: bool,
    /// Take all of it back
    #[arg(long, conflicts_with_all = ["external", "cache"])]
    uninstall: bool,
}

pub fn run(args: &Args) -> Outcome {
    let scope = if args.global { "--global" } else { "--local" };
    if !args.global {
        said(&["rev-parse", "--git-dir"]).map_err(|problem| {
            problem.hint("run it inside a repository, or for all of yours with --global")
        })?;
    }
    let attributes = attributes_file(args.global)?;
    remove_sections(scope)?;
    if args.uninstall {
        without_line(&attributes)?;
        out("git shows .pgsnap files as any binary file again\n")?;
        return Ok(SAME);
    }
    for (key, value) in settings(args)? {
        said(&["config", scope, key, &value])?;
    }
    with_line(&attributes)?;
    out(&told(args, &attributes))?;
    Ok(SAME)
}

fn told(args: &Args, attributes: &Path) -> String {
    let scope = if args.global { "your" } else { "this repository's" };
    let mut text = format!(
        "git diff, git log -p and git show compare what .pgsnap files hold; git difftool -t pgsnap too\n  \
         set in {scope} git configuration and in {}\n",
        attributes.display()
    );
    if !args.global {
        text.push_str(&format!(
            "For everybody who clones it, commit this line in .gitattributes; each runs `pgsnap git install` once:\n  \
             {ATTRIBUTES}\n"
        ));
    }
    text
}

/// Keys and values: gitattributes(5), "Generating diff text" and "Defining a custom merge driver";
/// git-difftool(1).
fn settings(args: &Args) -> Result<Vec<(&'static str, String)>, Diagnostic> {
    let program = program()?;
    let mut settings = vec![
        ("diff.pgsnap.textconv", format!("{program} git textconv --text {TEXT}")),
        ("diff.pgsnap.xfuncname", FUNCTION_NAME.to_owned()),
        ("merge.pgsnap.name", "pgsnap: explained, never merged".to_owned()),
        ("merge.pgsnap.driver", format!("{program} git merge %O %A %B %P")),
        ("difftool.pgsnap.cmd", format!("{program} diff \"$LOCAL\" \"$REMOTE\"")),
    ];
    if args.external {
        settings.push(("diff.pgsnap.command", format!("{program} git diff")));
    }
    if args.cache {
        settings.push(("diff.pgsnap.cachetextconv", "true".to_owned()));
    }
    Ok(settings)
}

/// How git's shell starts this very program: by its bare name, if that finds it.
fn program() -> Result<String, Diagnostic> {
    let this = env::current_exe().map_err(|error| {
        Diagnostic::new(format!("cannot tell where this program lies: {error}"))
    })?;
    let is_this = |found: &PathBuf| found.canonicalize().ok() == this.canonicalize().ok();
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join("pgsnap")).find(|it| it.is_file());
    Ok(match found.filter(is_this) {
        Some(_) => "pgsnap".to_owned(),
        None => files::shell_quoted(&this),
    })
}

fn remove_sections(scope: &str) -> Result<(), Diagnostic> {
    for section in SECTIONS {
        let pattern = format!("^{}\\.", section.replace('.', "\\."));
        // Fails when there is none, which is what is wanted.
        if git(&["config", scope, "--get-regexp", &pattern])?.status.success() {
            let output = git(&["config", scope, "--remove-section", section])?;
            if !output.status.success() {
                return Err(Diagnostic::new(format!("git config: {}", reason(&output)))
                    .hint("may the configuration be written?"));
            }
        }
    }
    Ok(())
}

/// The file of attributes that is nobody's but this clone's, or this user's: gitattributes(5).
fn attributes_file(global: bool) -> Result<PathBuf, Diagnostic> {
    if !global {
        return said(&["rev-parse", "--git-path", "info/attributes"]).map(PathBuf::from);
    }
    let named = git(&["config", "--global", "--path", "core.attributesFile"])?;
    if named.status.success() {
        return Ok(String::from_utf8_lossy(&named.stdout).trim_end().into());
    }
    let not_empty = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let config = not_empty("XDG_CONFIG_HOME").or_else(|| Some(not_empty("HOME")?.join(".config")));
    config.map(|config| config.join("git/attributes")).ok_or_else(|| {
        Diagnostic::new("there is no home folder to keep git's attributes in")
            .hint("name a file: git config --global core.attributesFile FILE")
    })
}

fn lines(path: &Path) -> Result<Vec<String>, Diagnostic> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = String::from_utf8(files::read_input(path)?).map_err(|_| {
        Diagnostic::new("is not UTF-8").in_file(path.display().to_string()).hint("edit it by hand")
    })?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn write(path: &Path, lines: &[String]) -> Result<(), Diagnostic> {
    if let Some(folder) = path.parent() {
        files::make_folder(folder)?;
    }
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    files::write_atomic(path, text.as_bytes()).map(drop)
}

fn with_line(path: &Path) -> Result<(), Diagnostic> {
    let mut lines = lines(path)?;
    if lines.iter().any(|line| line.trim() == ATTRIBUTES) {
        return Ok(());
    }
    lines.push(ATTRIBUTES.to_owned());
    write(path, &lines)
}

fn without_line(path: &Path) -> Result<(), Diagnostic> {
    let before = lines(path)?;
    let after: Vec<String> =
        before.iter().filter(|line| line.trim() != ATTRIBUTES).cloned().collect();
    match (after.is_empty(), after.len() == before.len()) {
        (_, true) => Ok(()),
        (false, _) => write(path, &after),
        (true, _) => std::fs::remove_file(path).map_err(|error| {
            Diagnostic::new(format!("cannot be removed: {error}"))
                .in_file(path.display().to_string())
        }),
    }
}
