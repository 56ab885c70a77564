//! `pgsnap git merge`: two captures in conflict, explained and never merged.

use std::path::PathBuf;

use clap::Parser;

use super::{
    super::{DIFFERENT, Outcome, judged::judged, note, operand::Source, settings, terms},
    external::shown,
};
use crate::{
    compare::{Compared, compare},
    config::Config,
    model::{Diagnostic, Snapshot},
    report::brief,
};

/// Explain a conflict of two snapshots for git: its merge driver
///
/// Two captures are never merged: what came out would describe no database. Always exits with 1, as
/// git has it for a conflict, and leaves OURS as it is.
#[derive(Parser)]
pub struct Args {
    /// The version both come from (%O)
    base: PathBuf,
    /// Our version (%A)
    ours: PathBuf,
    /// Their version (%B)
    theirs: PathBuf,
    /// The path in the repository (%P)
    path: PathBuf,
}

/// Lines shown of each side.
const LINES_MAX: usize = 20;

pub fn run(args: &Args) -> Outcome {
    let path = shown(&args.path);
    let quoted = super::super::files::shell_quoted(&args.path);
    note(&format!(
        "pgsnap: {path}: a conflict. Two captures are not merged: the result would describe no database."
    ));
    match explained(args) {
        Ok(text) => note(text.trim_end()),
        Err(problem) => note(&format!("  what each side changed cannot be told: {problem}")),
    }
    note(&format!(
        "  Capture again from a database that has both changes, or take one side as it is:\n    \
         git checkout --ours -- {quoted}     (or --theirs)\n    git add -- {quoted}"
    ));
    Ok(DIFFERENT)
}

fn explained(args: &Args) -> Result<String, Diagnostic> {
    let config = settings::quietly(None)?;
    let whole = terms::of_settings(&config).need_record().contains(&true);
    let load = |path: &PathBuf| Source::File(path.clone()).load(whole);
    let changed = |who: &str, old: &Snapshot, new: &Snapshot| changed(who, old, new, &config);
    let (ours, theirs) = (load(&args.ours)?, load(&args.theirs)?);
    // Two that were added apart have nothing in common: git hands over an empty file.
    let base = match std::fs::metadata(&args.base).is_ok_and(|file| file.len() > 0) {
        true => load(&args.base)?,
        false => return changed("ours against theirs", &ours, &theirs),
    };
    Ok(format!("{}{}", changed("ours", &base, &ours)?, changed("theirs", &base, &theirs)?))
}

fn changed(
    who: &str,
    old: &Snapshot,
    new: &Snapshot,
    config: &Config,
) -> Result<String, Diagnostic> {
    let Compared { old, new, diff } =
        compare(old.clone(), new.clone(), &terms::of_settings(config))?;
    let report = judged(&old, &new, diff, (None, None), config)?;
    let lines = brief::lines(&report);
    let mut text = match lines.len() {
        0 => format!("  {who}: the same schema, captured otherwise\n"),
        1 => format!("  {who}: 1 change\n"),
        count => format!("  {who}: {count} changes\n"),
    };
    for line in lines.iter().take(LINES_MAX) {
        let level = line.level.word();
        let what = line.what.join("; ");
        let line = format!("    {} {level:<6} {}  {what}", line.sign.char(), line.id);
        text.push_str(&format!("{}\n", line.trim_end()));
    }
    if let Some(more) = lines.len().checked_sub(LINES_MAX).filter(|more| *more > 0) {
        text.push_str(&format!("    … and {more} more\n"));
    }
    Ok(text)
}
