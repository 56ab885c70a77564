//! `pgsnap blame`: since when something is so.

use clap::{Parser, ValueEnum};
use wildmatch::WildMatch;

use super::{
    Outcome, SAME,
    git::commits::{Blobs, Step, Wanted, steps},
    log::no_commits,
    out, pager,
};
use crate::{
    diff,
    format::history as format,
    history::{
        blame::{Blame, Blamed},
        merge,
    },
    model::Diagnostic,
};

/// Tell since when an object is what it is: who made each fact of it, and when
///
/// From the commits of a snapshot, or of a dump that is kept in git. What an upgrade of the server or
/// of pg_dump only prints in another way is no change.
#[derive(Parser)]
pub struct Args {
    /// A file of the repository, as it is in HEAD
    path: String,
    /// An object, with * and ?, and what hangs on it: public.users, 'column public.users.email'
    object: String,
    /// Only facts whose path has this in it: type, default, privileges
    #[arg(long, value_name = "WORD")]
    fact: Option<String>,
    /// How to show it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn run(args: Args) -> Outcome {
    let paths = [args.path.as_str()];
    let steps = steps(&Wanted { paths: &paths, since: None, follow: true })?;
    if steps.is_empty() {
        return Err(no_commits(Some(&args.path), None));
    }
    let mut blobs = Blobs::of(&steps)?;
    let mut blamed = blamed(&args, &steps, &mut blobs)?;
    if let Some(word) = &args.fact {
        blamed.iter_mut().for_each(|one| one.facts.retain(|(fact, _)| fact.path.contains(word)));
        blamed.retain(|one| !one.facts.is_empty());
    }
    match args.format {
        Format::Text => pager::out(&format::blame(&blamed))?,
        Format::Json => out(&format::blame_json(&blamed))?,
    }
    Ok(SAME)
}

fn blamed(args: &Args, steps: &[Step], blobs: &mut Blobs) -> Result<Vec<Blamed>, Diagnostic> {
    let pattern = WildMatch::new(&args.object);
    let mut blame: Option<Blame> = None;
    for step in steps {
        let (old, new) = blobs.of_step(step);
        let Some(new) = new.transpose()? else {
            return Err(Diagnostic::new("HEAD does not have the file any more")
                .in_file(args.path.clone())
                .hint(format!("`pgsnap log {}` tells what became of it", args.path)));
        };
        let blame = match &mut blame {
            Some(blame) => blame,
            none => none.insert(Blame::of(&new, &pattern)?),
        };
        if blame.is_empty() {
            return Err(Diagnostic::new(format!("no object is named `{}`", args.object))
                .in_file(args.path.clone())
                .hint(format!(
                    "`pgsnap log {} --object` tells of those that are gone",
                    args.path
                )));
        }
        let old: Vec<_> = old.into_iter().flatten().collect::<Result<_, _>>()?;
        let against = old.iter().map(|old| diff::diff(old, &new));
        match merge::own(against.collect::<Result<_, _>>()?) {
            None => blame.all_began(&step.commit),
            Some(own) => blame.changed(&step.commit, &own),
        }
        if blame.is_told() {
            break;
        }
    }
    Ok(blame.map(Blame::finish).unwrap_or_default())
}
