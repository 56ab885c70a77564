//! `pgsnap drift`: three schemas, and which of two changed what against the third.

use std::{path::PathBuf, sync::Arc};

use clap::Parser;

use super::{
    DIFFERENT, Outcome, SAME,
    diff::level,
    judged::judged,
    operand::{Operand, Source},
    output::{self, Outputs},
    settings,
    terms::FilterArgs,
};
use crate::{
    compare,
    config::Config,
    diff::{Diff, Filter},
    drift::{self, Judged, Names, Three},
    format::{Document, Style},
    model::{Change, Diagnostic, Level, Snapshot},
    report::{Output, Report, digest::Digest},
};

/// Compare three ways: what changed on purpose, what drifted, what collides
///
/// BASE is what both come from (the last release), OURS is what is meant to be (the branch to deploy),
/// THEIRS is what is there (production). Drifted is what THEIRS alone changed; where OURS and THEIRS
/// both did, they agree or collide.
///
/// Exits with 0 when THEIRS has nothing that OURS has not, 1 when it drifted or collides, 2 on
/// trouble.
#[derive(Parser)]
pub struct Args {
    /// What both come from: a snapshot, a dump, `-`, REV:path
    base: String,
    /// What is meant to be
    ours: String,
    /// What is there
    theirs: String,
    #[command(flatten)]
    outputs: Outputs,
    /// Exit with 1 only if what drifted or collides is of this level or above: high, medium, low, note
    #[arg(long, value_name = "LEVEL", value_parser = level)]
    fail_on: Option<Level>,
    /// Levels, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// List every change
    #[arg(long)]
    all: bool,
    // The last: its heading holds for all that follows.
    #[command(flatten)]
    filter: FilterArgs,
}

/// The three sides.
struct Sides {
    base: Snapshot,
    ours: Snapshot,
    theirs: Snapshot,
    names: [String; 3],
}

impl Sides {
    fn load(args: &Args) -> Result<Self, Diagnostic> {
        let operands = [&args.base, &args.ours, &args.theirs];
        if operands.iter().filter(|operand| **operand == "-").count() > 1 {
            return Err(Diagnostic::new("only one of the three can be standard input")
                .hint("put the others into files"));
        }
        let [base, ours, theirs] = operands.map(|operand| one(operand));
        let [base, ours, theirs] = [base?, ours?, theirs?];
        let sources = [&base, &ours, &theirs];
        let labels = sources.map(Source::label);
        let (base, ours, theirs) = (base.load(false)?, ours.load(false)?, theirs.load(false)?);
        let own = [&base, &ours, &theirs].map(|side| side.meta.label.clone());
        let names = if is_distinct(&own) { own } else { told_apart(labels) };
        Ok(Self { base, ours, theirs, names })
    }
}

fn one(operand: &str) -> Result<Source, Diagnostic> {
    match Operand::resolve(operand)? {
        Operand::One(source) => Ok(source),
        Operand::Folder { .. } => Err(Diagnostic::new("this is a folder")
            .in_file(operand)
            .hint("name one file: drift compares three schemas")),
    }
}

fn is_distinct([a, b, c]: &[String; 3]) -> bool {
    a != b && b != c && a != c && ![a, b, c].iter().any(|name| name.is_empty())
}

/// Where two are called alike, each with what it is here.
fn told_apart(names: [String; 3]) -> [String; 3] {
    if is_distinct(&names) {
        return names;
    }
    let is_twice = |name: &String| names.iter().filter(|one| *one == name).count() > 1;
    let [a, b, c] = &names;
    [(a, "base"), (b, "ours"), (c, "theirs")].map(|(name, role)| match is_twice(name) {
        _ if name.is_empty() => role.to_owned(),
        true => format!("{name} ({role})"),
        false => name.clone(),
    })
}

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let config = settings::load(args.config.as_deref())?;
    let sides = Sides::load(&args)?;
    let filter = args.filter.with(&config)?;
    let digest = compared(&sides, &config, &filter)?;
    let style = Style { all: args.all, fail_on: args.fail_on, ..Style::default() };
    output::write(&jobs, Document::Digest(&digest), &style)?;
    if jobs.iter().all(|(_, file)| file.is_some()) {
        super::note(&digest.verdict);
    }
    let found = digest.findings.as_ref();
    let fails = match args.fail_on {
        Some(level) => found.and_then(Output::highest).is_some_and(|highest| highest >= level),
        None => found.is_some_and(Output::has_news),
    };
    Ok(if fails { DIFFERENT } else { SAME })
}

fn compared(sides: &Sides, config: &Config, filter: &Filter) -> Result<Digest, Diagnostic> {
    let Sides { base, ours, theirs, names: [base_name, ours_name, theirs_name] } = sides;
    let of_ours = compare::under_own_names(base, ours, filter)?;
    let of_theirs = compare::under_own_names(base, theirs, filter)?;
    let apart = compare::under_own_names(ours, theirs, filter)?;
    let three = Three { ours: &of_ours, theirs: &of_theirs, apart: &apart };
    let (own, other, untold) = (three.of_ours(), three.of_theirs(), three.untold());
    let part =
        |old: (&Snapshot, &str), new: (&Snapshot, &str), of: &Diff, changes: Vec<Arc<Change>>| {
            let diff = Diff { changes, ..of.clone() };
            judged(old.0, new.0, diff, (Some(old.1), Some(new.1)), config)
        };
    let (base, ours, theirs) =
        ((base, &**base_name), (ours, &**ours_name), (theirs, &**theirs_name));
    let to_theirs = |changes| part(base, theirs, &of_theirs, changes);
    let untold: Report = part(ours, theirs, &apart, untold)?;
    // All of it, in the order of the objects.
    let mut news = [other.alone.clone(), other.collides.clone()].concat();
    news.extend(untold.diff.changes.iter().cloned());
    news.sort_by(|a, b| (&a.id, a.kind).cmp(&(&b.id, b.kind)));
    let judged = Judged {
        on_purpose: part(base, ours, &of_ours, own.alone)?,
        ours: part(base, ours, &of_ours, own.collides)?,
        drifted: to_theirs(other.alone)?,
        theirs: to_theirs(other.collides)?,
        agreed: to_theirs(other.agreed)?,
        findings: to_theirs(news)?,
        untold,
    };
    let lacking = part(ours, theirs, &apart, Vec::new())?;
    let lacking = Output::One(lacking).not_compared();
    let names = Names { base: base_name, ours: ours_name, theirs: theirs_name };
    Ok(drift::digest(&names, judged, lacking.as_deref()))
}
