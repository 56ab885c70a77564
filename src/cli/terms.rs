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
    compare::{self, Compared, Terms},
    config::Config,
    diff::{Filter, Pattern, Rename, Renames},
    model::{
        Diagnostic, Snapshot,
        mapping::{Mappable, Mapping},
    },
    reference,
};

/// The flags of a comparison.
#[derive(Args)]
#[command(next_help_heading = "What is compared")]
pub struct TermArgs {
    #[command(flatten)]
    filter: FilterArgs,
    /// Renames that are true, as --suggest-renames writes them
    #[arg(long, value_name = "FILE")]
    renames: Option<PathBuf>,
    /// A schema that was renamed: its name in OLD and its name in NEW
    #[arg(long, value_name = "OLD=NEW")]
    map_schema: Vec<String>,
    /// A role that has another name: its name in OLD and its name in NEW
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

/// The flags that leave differences out.
#[derive(Args)]
#[command(next_help_heading = "What is compared")]
pub struct FilterArgs {
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
}

impl FilterArgs {
    /// With what the settings leave out.
    ///
    /// # Errors
    ///
    /// A pattern that means nothing, a preset that is none.
    pub fn with(&self, config: &Config) -> Result<Filter, Diagnostic> {
        let mut filter = config.filter.clone();
        let patterns = |texts: &[String]| {
            texts.iter().map(|text| Pattern::parse(text)).collect::<Result<Vec<_>, _>>()
        };
        filter.ignore.extend(patterns(&self.ignore)?);
        filter.only.extend(patterns(&self.only)?);
        self.preset.iter().try_for_each(|name| filter.preset(name))?;
        Ok(filter)
    }
}

/// What the flags and the settings say.
pub struct Asked {
    /// Without renames: each pair of files has its own.
    terms: Terms,
    renames: Renames,
    renames_file: Option<PathBuf>,
}

/// What the settings alone say.
pub fn of_settings(config: &Config) -> Terms {
    Terms { filter: config.filter.clone(), mappings: config.mappings.clone(), ..Terms::default() }
}

/// Loads both sides and compares them.
pub fn compare(old: &Source, new: &Source, terms: &Terms) -> Result<Compared, Diagnostic> {
    let [old_whole, new_whole] = terms.need_record();
    let (old, new) = load(old, old_whole, new, new_whole)?;
    compare::compare(old, new, terms)
}

impl Asked {
    pub fn of(args: &TermArgs, config: &Config) -> Result<Self, Diagnostic> {
        let mut terms = of_settings(config);
        terms.filter = args.filter.with(config)?;
        let mut map = |what, texts: &[String]| {
            texts
                .iter()
                .try_for_each(|text| Mapping::parse(what, text).map(|one| terms.mappings.push(one)))
        };
        map(Mappable::Schema, &args.map_schema)?;
        map(Mappable::Role, &args.map_role)?;
        let renames = args.renames.as_deref().map(renames).transpose()?.unwrap_or_default();
        terms.in_force = reference::without(&args.no_rule)?;
        if args.strict_text {
            terms.in_force = terms.in_force.with_strict_text();
        }
        terms.explain = args.explain;
        Ok(Self { terms, renames, renames_file: args.renames.clone() })
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

    /// What two sides are compared on; `name` is that of the pair in a set, else empty.
    fn of_pair(&self, name: &str) -> Terms {
        Terms { renames: self.renames.of(name), ..self.terms.clone() }
    }

    /// What the heads of two snapshots alone tell: see [`compare::of_heads`].
    pub fn told_by_heads(
        &self,
        name: &str,
        old: &Source,
        new: &Source,
    ) -> Result<Option<Compared>, Diagnostic> {
        let terms = self.of_pair(name);
        let heads = match terms.is_plain() {
            true => old.glance()?.zip(new.glance()?),
            false => None,
        };
        let told = heads.map(|(old, new)| compare::of_heads(old, new, &terms));
        Ok(told.transpose()?.flatten())
    }

    /// The renames that two files are compared under.
    pub fn renames(&self) -> Vec<Rename> {
        self.of_pair("").renames
    }

    /// Loads two files with their records and compares them.
    pub fn compare_whole(&self, old: &Source, new: &Source) -> Result<Compared, Diagnostic> {
        let compared = compare::compare(old.load(true)?, new.load(true)?, &self.of_pair(""));
        compared.map_err(|error| if error.line.is_some() { self.in_renames(error) } else { error })
    }

    /// Loads both sides and compares them.
    pub fn compare(&self, name: &str, old: &Source, new: &Source) -> Result<Compared, Diagnostic> {
        compare(old, new, &self.of_pair(name)).map_err(|error| match error.line {
            // Files of snapshots and dumps are named already; what has a line and no file is an entry.
            Some(_) => self.in_renames(error),
            None => error,
        })
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

pub fn renames(path: &Path) -> Result<Renames, Diagnostic> {
    let read = || {
        let text = String::from_utf8(files::read_input(path)?)
            .map_err(|_| Diagnostic::new("the renames are not UTF-8").hint("write them anew"))?;
        Renames::parse(&text)
    };
    read().map_err(|diagnostic| diagnostic.in_file(path.display().to_string()))
}
