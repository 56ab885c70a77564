//! `pgsnap matrix`: any number of schemas side by side.

use std::collections::BTreeMap;

use clap::Parser;

use super::{
    DIFFERENT, Outcome, SAME,
    operand::{Operand, Source},
    output::{self, Outputs},
    settings,
    terms::FilterArgs,
};
use crate::{
    compare::matrix::{Matrix, Member},
    diff::Filter,
    format::{Document, Style, matrix::Named},
    model::Diagnostic,
};

/// Compare any number of schemas: which objects exist where, which agree, who stands alone
///
/// Folders that hold one database per file are taken as environments, and their files paired by
/// name. A single folder is a fleet: each of its files is one member.
#[derive(Parser)]
pub struct Args {
    /// Snapshots, dumps, REV:path, or folders of them
    #[arg(required = true)]
    snapshots: Vec<String>,
    #[command(flatten)]
    outputs: Outputs,
    /// Topics, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    /// List every table and every group
    #[arg(long)]
    all: bool,
    // The last: its heading holds for all that follows.
    #[command(flatten)]
    filter: FilterArgs,
}

/// The members of one matrix: label and file.
type Members = Vec<(String, Source)>;

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let config = settings::load(args.config.as_deref())?;
    let filter = args.filter.with(&config)?;
    let operands = args.snapshots.iter().map(|text| Operand::resolve(text));
    let mut matrices = Vec::new();
    for (name, members) in databases(operands.collect::<Result<_, _>>()?) {
        matrices.push(Named { name, matrix: compare(&members, &filter)? });
    }
    let style = Style { all: args.all, ..Style::default() };
    output::write(&jobs, Document::Matrix(&matrices, &config.topics), &style)?;
    Ok(if matrices.iter().all(|named| named.matrix.is_same()) { SAME } else { DIFFERENT })
}

/// One matrix per database where all operands are folders, else one of everything.
fn databases(mut operands: Vec<Operand>) -> Vec<(String, Members)> {
    let is_folder = |operand: &Operand| matches!(operand, Operand::Folder { .. });
    if operands.len() > 1 && operands.iter().all(is_folder) {
        return environments(operands);
    }
    let mut members = Vec::new();
    let alone = operands.len() == 1;
    for operand in operands.drain(..) {
        match operand {
            Operand::One(source) => members.push((source.label(), source)),
            Operand::Folder { label, files } => {
                members.extend(files.into_iter().map(|(name, source)| {
                    (if alone { name } else { format!("{label}/{name}") }, source)
                }));
            }
        }
    }
    vec![(String::new(), distinct(members))]
}

fn environments(operands: Vec<Operand>) -> Vec<(String, Members)> {
    let mut databases: BTreeMap<String, Members> = BTreeMap::new();
    for operand in operands {
        let Operand::Folder { label, files } = operand else { continue };
        for (name, source) in files {
            databases.entry(name).or_default().push((label.clone(), source));
        }
    }
    databases.into_iter().map(|(name, members)| (name, distinct(members))).collect()
}

/// Members that are called alike are told apart by their files.
fn distinct(members: Members) -> Members {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (label, _) in &members {
        *seen.entry(label.clone()).or_default() += 1;
    }
    let named = |(label, source): (String, Source)| match seen.get(&label) {
        Some(2..) => (source.name(), source),
        _ => (label, source),
    };
    members.into_iter().map(named).collect()
}

/// Fingerprints come from the heads of the files; only one file of each group is read whole.
fn compare(files: &Members, filter: &Filter) -> Result<Matrix, Diagnostic> {
    let mut members = Vec::with_capacity(files.len());
    for (label, source) in files {
        let (meta, figures) = match source.glance()? {
            Some(glanced) => glanced,
            None => {
                let snapshot = source.load(false)?;
                (snapshot.meta, snapshot.figures)
            }
        };
        let (label, fingerprint, coverage) = (label.clone(), meta.fingerprint, meta.coverage);
        members.push(Member { label, fingerprint, coverage, figures });
    }
    Matrix::of(members, filter, |index| match files.get(index) {
        Some((_, source)) => source.load(false),
        None => Err(Diagnostic::new("a member of the matrix has no file")),
    })
}
