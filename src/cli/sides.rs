//! OLD and NEW of a comparison, as the command line names them: two operands, or what git has of one
//! path in two revisions.

use clap::Args;

use super::{
    git::objects,
    operand::{Operand, Source, stem},
};
use crate::model::Diagnostic;

#[derive(Args)]
pub struct Sides {
    /// What is compared against: a snapshot, a dump, `-` for standard input, a file git has
    /// (REV:path, :path for the index), or a folder
    old: String,
    /// What it is compared with, named alike
    #[arg(required_unless_present = "path")]
    new: Option<String>,
    /// A file or folder of the repository; OLD (and NEW) are revisions then: REV, REV REV or REV..REV
    #[arg(last = true, value_name = "PATH")]
    path: Option<String>,
}

impl Sides {
    pub fn resolve(&self) -> Result<(Operand, Operand), Diagnostic> {
        let (old, new) = match (&self.path, &self.new) {
            (Some(path), None) => in_range(&self.old, path)?,
            (Some(path), Some(new)) => {
                let path = objects::from_here(path)?;
                (Operand::at(&self.old, &path)?, Operand::at(new, &path)?)
            }
            (None, Some(new)) => (Operand::resolve(&self.old)?, Operand::resolve(new)?),
            (None, None) => return Err(Diagnostic::new("NEW is missing")),
        };
        match (&old, &new) {
            (Operand::One(Source::Stdin), Operand::One(Source::Stdin)) => {
                Err(Diagnostic::new("only one of OLD and NEW can be standard input")
                    .hint("put the other into a file"))
            }
            _ => Ok((old, new)),
        }
    }
}

/// `REV..REV -- path`; of one revision, against the file as it lies here.
fn in_range(revisions: &str, path: &str) -> Result<(Operand, Operand), Diagnostic> {
    let inside = objects::from_here(path)?;
    match objects::range(revisions)? {
        Some((old, new)) => Ok((Operand::at(&old, &inside)?, Operand::at(&new, &inside)?)),
        None => Ok((Operand::at(revisions, &inside)?, Operand::resolve(path)?)),
    }
}

/// Names for two sides that are called alike: revisions by themselves, else the last parts of their
/// names that differ.
pub fn apart(old: &Source, new: &Source) -> (String, String) {
    let is_of_git = |source: &Source| matches!(source, Source::Revision { .. });
    if is_of_git(old) || is_of_git(new) {
        let label = |source: &Source| match source {
            Source::File(_) => "working tree".to_owned(),
            source => source.label(),
        };
        let (a, b) = (label(old), label(new));
        if a != b {
            return (a, b);
        }
    }
    let (old, new) = (old.name(), new.name());
    let differing = old.rsplit('/').zip(new.rsplit('/')).find(|(a, b)| a != b);
    let (a, b) = differing.unwrap_or((&old, &new));
    (stem(a).to_owned(), stem(b).to_owned())
}
