//! On what terms two sides are compared: filters, mappings, renames, and which equivalences are in
//! force. From flags and from `pgsnap.toml`.

use std::{
    collections::BTreeSet,
    panic::resume_unwind,
    path::{Path, PathBuf},
    thread,
};

use clap::Args;

use super::{files, operand::Source};
use crate::{
    config::Config,
    diff::{self, Diff, Filter, Pattern, Rename, Renames},
    equivalence::InForce,
    explain,
    model::{
        Diagnostic, Model, Snapshot,
        mapping::{Mappable, Mapping},
        snapshot::Source as Record,
    },
    reference,
};

/// The flags.
#[derive(Args)]
#[command(next_help_heading = "What is compared")]
pub struct TermArgs {
    /// Leave differences out: owner, privileges, comments, order, tablespace, partitions; a kind
    /// (index); schema=NAME; fact=PATH; an object (table public.tmp_*). Several with commas
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Keep only such differences
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    only: Vec<String>,
    /// Leave out what a service adds: supabase, rds, cloudsql, timescaledb, pg_partman
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    preset: Vec<String>,
    /// Renames that are true, as --suggest-renames writes them
    #[arg(long, value_name = "FILE")]
    renames: Option<PathBuf>,
    /// A schema that NEW calls otherwise than OLD
    #[arg(long, value_name = "OLD=NEW")]
    map_schema: Vec<String>,
    /// A role that NEW calls otherwise than OLD
    #[arg(long, value_name = "OLD=NEW")]
    map_role: Vec<String>,
    /// Say which equivalences made texts the same, and where
    #[arg(long)]
    explain: bool,
    /// Compare without an equivalence: see `pgsnap rules`
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    no_rule: Vec<String>,
    /// Compare the texts of expressions, character by character
    #[arg(long)]
    strict_text: bool,
}

/// What the flags and the settings say.
pub struct Terms {
    filter: Filter,
    mappings: Vec<Mapping>,
    renames: Renames,
    renames_file: Option<PathBuf>,
    in_force: InForce,
    explain: bool,
}

/// Two sides, ready to be reported on.
pub struct Compared {
    pub old: Snapshot,
    pub new: Snapshot,
    pub diff: Diff,
}

impl Terms {
    pub fn of(args: &TermArgs, config: &Config) -> Result<Self, Diagnostic> {
        let mut filter = config.filter.clone();
        let patterns = |texts: &[String]| {
            texts.iter().map(|text| Pattern::parse(text)).collect::<Result<Vec<_>, _>>()
        };
        filter.ignore.extend(patterns(&args.ignore)?);
        filter.only.extend(patterns(&args.only)?);
        args.preset.iter().try_for_each(|name| filter.preset(name))?;
        let mut mappings = config.mappings.clone();
        let mut map = |what, texts: &[String]| {
            texts
                .iter()
                .try_for_each(|text| Mapping::parse(what, text).map(|one| mappings.push(one)))
        };
        map(Mappable::Schema, &args.map_schema)?;
        map(Mappable::Role, &args.map_role)?;
        let renames = args.renames.as_deref().map(renames).transpose()?.unwrap_or_default();
        let mut in_force = reference::without(&args.no_rule)?;
        if args.strict_text {
            in_force = in_force.with_strict_text();
        }
        let (renames_file, explain) = (args.renames.clone(), args.explain);
        Ok(Self { filter, mappings, renames, renames_file, in_force, explain })
    }

    /// Refuses an entry for a pair that is not compared; `names` are those that are.
    pub fn check_databases<'a>(
        &self,
        names: impl Iterator<Item = &'a String>,
    ) -> Result<(), Diagnostic> {
        let names: BTreeSet<&String> = names.collect();
        let is_unknown =
            |rename: &&Rename| !rename.database.is_empty() && !names.contains(&rename.database);
        let Some(entry) = self.renames.0.iter().find(is_unknown) else { return Ok(()) };
        let known: Vec<&str> = names.into_iter().map(String::as_str).collect();
        let hint = match known.as_slice() {
            [] => "two files are compared: their entries say no database".to_owned(),
            known => format!("expected one of {}", known.join(", ")),
        };
        let problem = format!("no pair of files is called `{}`", entry.database);
        Err(self.in_renames(Diagnostic::new(problem).at(entry.line).hint(hint)))
    }

    fn in_renames(&self, error: Diagnostic) -> Diagnostic {
        match &self.renames_file {
            Some(path) => error.in_file(path.display().to_string()),
            None => error,
        }
    }

    /// What the heads of two snapshots alone tell: that they are the same. `None` if more has to be
    /// read to know; damage in what was not read is a matter of `verify`.
    pub fn told_by_heads(
        &self,
        name: &str,
        old: &Source,
        new: &Source,
    ) -> Result<Option<Compared>, Diagnostic> {
        let is_plain = self.filter.is_empty()
            && self.mappings.is_empty()
            && self.renames.of(name).is_empty()
            && self.in_force.is_all()
            && !self.explain;
        let metas = match is_plain {
            true => old.glance()?.zip(new.glance()?),
            false => None,
        };
        let Some((a, b)) = metas.filter(|(a, b)| diff::is_told_by_heads(&a.0, &b.0)) else {
            return Ok(None);
        };
        let empty = |(meta, figures)| {
            let (source, model) = (Record::default(), Model::default());
            Snapshot { meta, source, model, figures }
        };
        let (old, new) = (empty(a), empty(b));
        let diff = diff::diff(&old, &new)?;
        Ok(Some(Compared { old, new, diff }))
    }

    /// Loads both sides and compares them. `name` is that of the pair in a set, else empty.
    pub fn compare(&self, name: &str, old: &Source, new: &Source) -> Result<Compared, Diagnostic> {
        let renames = self.renames.of(name);
        let both = self.explain || !self.in_force.is_all();
        let is_rewritten = !renames.is_empty() || !self.mappings.is_empty();
        let (mut old, mut new) = load(old, both || is_rewritten, new, both)?;
        if !self.in_force.is_all() {
            crate::rebuild(&mut old, &self.in_force)?;
            crate::rebuild(&mut new, &self.in_force)?;
        }
        let mapped = crate::map(&mut old, &self.mappings, &self.in_force)?;
        crate::follow(&mut old, &new, &renames, &self.in_force)
            .map_err(|error| self.in_renames(error))?;
        let terms =
            diff::Terms { renames: &renames, in_force: &self.in_force, explain: self.explain };
        let mut diff = diff::diff_on(terms, &old, &new)?;
        if self.explain {
            let folds = explain::folds(&old, &new, &diff, terms)?;
            diff.explained.get_or_insert_default().extend(folds);
        }
        diff.mapped = mapped;
        self.filter.apply(&mut diff, &old.model, &new.model)?;
        Ok(Compared { old, new, diff })
    }
}

/// Bytes of stack for the thread that reads the other side.
const STACK: usize = 16 << 20;

/// Loads both sides: two snapshots at the same time, a dump with all processors for itself.
fn load(
    old: &Source,
    old_whole: bool,
    new: &Source,
    new_whole: bool,
) -> Result<(Snapshot, Snapshot), Diagnostic> {
    let is_snapshot = |source: &Source| source.glance().is_ok_and(|glance| glance.is_some());
    if old_whole || new_whole || !is_snapshot(old) || !is_snapshot(new) {
        return Ok((old.load(old_whole)?, new.load(new_whole)?));
    }
    thread::scope(|scope| {
        let other =
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || new.load(false));
        let old = old.load(false);
        let new = match other {
            Ok(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => new.load(false),
        };
        Ok((old?, new?))
    })
}

fn renames(path: &Path) -> Result<Renames, Diagnostic> {
    let read = || {
        let text = String::from_utf8(files::read_input(path)?)
            .map_err(|_| Diagnostic::new("the renames are not UTF-8").hint("write them anew"))?;
        Renames::parse(&text)
    };
    read().map_err(|diagnostic| diagnostic.in_file(path.display().to_string()))
}
