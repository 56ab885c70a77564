//! `pgsnap log`: the changelog of a schema, from the commits of its snapshot.

use clap::Parser;
use wildmatch::WildMatch;

use super::{
    Outcome, SAME,
    git::commits::{Blobs, Step, Wanted, steps},
    judged::judged,
    output::{self, Outputs},
    settings,
};
use crate::{
    config::Config,
    diff,
    format::{Document, Style},
    history::{self, Entry, Event},
    model::Diagnostic,
};

/// Tell what each commit changed of a schema
///
/// Who changed what and when, by object, with levels: from the versions of a snapshot, or of a dump
/// that is kept in git (structure.sql), the newest first.
#[derive(Parser)]
pub struct Args {
    /// A file or folder of the repository; all .pgsnap files by default
    path: Option<String>,
    /// Only changes of an object, with * and ?, and of what hangs on it; several with commas
    #[arg(long, value_name = "OBJECT", value_delimiter = ';')]
    object: Vec<String>,
    /// Only commits from then on, as git has it: 2026-01-31, '2 weeks ago'
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
    /// Follow a renamed file to what it was called before
    #[arg(long, requires = "path")]
    follow: bool,
    #[command(flatten)]
    outputs: Outputs,
    /// Levels, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    /// List every change
    #[arg(long)]
    all: bool,
}

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let config = settings::load(args.config.as_deref())?;
    let path = args.path.as_deref().unwrap_or(":(top,glob)**/*.pgsnap");
    let (paths, since) = ([path], args.since.as_deref());
    let steps = steps(&Wanted { paths: &paths, since, follow: args.follow })?;
    if steps.is_empty() {
        return Err(no_commits(args.path.as_deref(), since));
    }
    let mut blobs = Blobs::of(&steps)?;
    let entries = steps.into_iter().map(|step| entry(step, &mut blobs, &config));
    let entries = entries.collect::<Result<Vec<Entry>, Diagnostic>>()?;
    let objects: Vec<WildMatch> = args.object.iter().map(|one| WildMatch::new(one)).collect();
    let digest = history::digest(args.path.as_deref().unwrap_or("*.pgsnap"), &entries, &objects);
    let style = Style { all: args.all, ..Style::default() };
    output::write(&jobs, Document::Digest(&digest), &style)?;
    Ok(SAME)
}

/// Why there is nothing to tell.
pub fn no_commits(path: Option<&str>, since: Option<&str>) -> Diagnostic {
    let path = path.unwrap_or("a .pgsnap file");
    match since {
        Some(since) => Diagnostic::new(format!("no commit since {since} changed {path}"))
            .hint("leave --since out to see all of them"),
        None => Diagnostic::new(format!("no commit changed {path}"))
            .hint("name a file that git has: git ls-files '*.pgsnap'"),
    }
}

/// A file that cannot be read is told of in its place: the rest of the history is no worse for it.
fn entry(step: Step, blobs: &mut Blobs, config: &Config) -> Result<Entry, Diagnostic> {
    let Step { commit, path, old, new } = step;
    let before = format!("{}^", commit.short());
    let old = old.map(|hash| blobs.snapshot(&hash, &before, &path));
    let new = new.map(|hash| blobs.snapshot(&hash, commit.short(), &path));
    let event = match (old, new) {
        (Some(Err(problem)), _) | (_, Some(Err(problem))) => Event::Unreadable(problem),
        (None, Some(Ok(new))) => Event::First(Box::new(new.meta.clone())),
        (_, None) => Event::Gone,
        (Some(Ok(old)), Some(Ok(new))) => {
            let labels = (Some("before"), Some("after"));
            let report = judged(&old, &new, diff::diff(&old, &new)?, labels, config)?;
            Event::Changed(Box::new(report))
        }
    };
    Ok(Entry { commit, path, event })
}
