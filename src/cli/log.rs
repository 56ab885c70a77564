//! `pgsnap log`: the changelog of a schema, from the commits of its snapshot.

use clap::Parser;
use wildmatch::WildMatch;

use super::{
    Outcome, SAME,
    git::commits::{Blobs, Loaded, Step, Wanted, steps},
    judged::judged,
    output::{self, Outputs},
    settings,
    terms::FilterArgs,
};
use crate::{
    compare,
    config::Config,
    diff::Filter,
    format::{Document, Style},
    history::{self, Entry, Event, merge},
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
    /// Only changes of an object, with * and ?, and of what hangs on it; several with semicolons
    #[arg(long, value_name = "OBJECT", value_delimiter = ';')]
    object: Vec<String>,
    /// Only commits from then on, as git has it: 2026-01-31, '2 weeks ago'
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
    #[command(flatten)]
    outputs: Outputs,
    /// Levels, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    /// List every change
    #[arg(long)]
    all: bool,
    // The last: its heading holds for all that follows.
    #[command(flatten)]
    filter: FilterArgs,
}

/// By what changes are kept and judged.
struct Judge {
    config: Config,
    filter: Filter,
}

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let config = settings::load(args.config.as_deref())?;
    let judge = Judge { filter: args.filter.with(&config)?, config };
    let path = args.path.as_deref().unwrap_or(":(top,glob)**/*.pgsnap");
    // git follows one file, which has to be there.
    let follow = std::path::Path::new(path).is_file();
    let (paths, since) = ([path], args.since.as_deref());
    let steps = steps(&Wanted { paths: &paths, since, follow })?;
    if steps.is_empty() {
        return Err(no_commits(args.path.as_deref(), since));
    }
    let mut blobs = Blobs::of(&steps)?;
    let entries = steps.into_iter().map(|step| judge.entry(step, &mut blobs));
    let entries = entries.collect::<Result<Vec<Entry>, Diagnostic>>()?;
    readable(&entries)?;
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

impl Judge {
    /// A file that cannot be read is told of in its place: the rest of the history is no worse for it.
    fn entry(&self, step: Step, blobs: &mut Blobs) -> Result<Entry, Diagnostic> {
        let (old, new) = blobs.of_step(&step);
        let event = self.event(old, new).unwrap_or_else(Event::Unreadable);
        let Step { commit, path, from, .. } = step;
        Ok(Entry { commit, path, from, event })
    }

    fn event(&self, old: Vec<Option<Loaded>>, new: Option<Loaded>) -> Result<Event, Diagnostic> {
        let Some(new) = new.transpose()? else { return Ok(Event::Gone) };
        let old: Vec<_> = old.into_iter().flatten().collect::<Result<_, _>>()?;
        let against = old.iter().map(|old| compare::under_own_names(old, &new, &self.filter));
        let own = merge::own(against.collect::<Result<_, _>>()?);
        let (Some(diff), Some(old)) = (own, old.first()) else {
            return Ok(Event::First(Box::new(new.meta.clone())));
        };
        let labels = (Some("before"), Some("after"));
        Ok(Event::Changed(Box::new(judged(old, &new, diff, labels, &self.config)?)))
    }
}

/// Refuses a history of what is no schema in any commit.
fn readable(entries: &[Entry]) -> Result<(), Diagnostic> {
    let problem = |entry: &Entry| match &entry.event {
        Event::Unreadable(problem) => Some(problem.clone()),
        _ => None,
    };
    let problems: Vec<_> = entries.iter().map_while(problem).collect();
    match problems.into_iter().next() {
        Some(first) if entries.iter().all(|entry| problem(entry).is_some()) => Err(first),
        _ => Ok(()),
    }
}
