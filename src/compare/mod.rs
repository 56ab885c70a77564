//! The main job: two snapshots and terms in, the compared result out.

pub mod explain;
pub mod matrix;
mod rewritten;
mod terms;

pub use terms::Terms;

use crate::{
    diff::{self, Diff, Filter},
    model::{Diagnostic, Mapped, Meta, Model, Snapshot, figures::Figures, snapshot::Source},
};

/// Two sides as they were compared, and what differs.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Under the names of NEW, where mappings and renames gave it those.
    pub old: Snapshot,
    pub new: Snapshot,
    pub diff: Diff,
}

/// Compares two snapshots on given terms. OLD is built anew once at most, after all that changes its
/// names; what the terms leave out is left out last, of what differs.
///
/// # Errors
///
/// A snapshot without its record where the terms need it: see [`Terms::need_record`]. Two mappings of
/// one name, a rename of what is not there; a damaged file.
pub fn compare(
    mut old: Snapshot,
    mut new: Snapshot,
    terms: &Terms,
) -> Result<Compared, Diagnostic> {
    terms.check_records(&old, &new)?;
    if !terms.in_force.is_all() {
        crate::rebuild(&mut new, &terms.in_force)?;
    }
    let mapped = rewritten::rewrite(&mut old, &new, terms)?;
    let diff = compared(&old, &new, terms, mapped)?;
    Ok(Compared { old, new, diff })
}

/// Of two sides under the names of NEW.
fn compared(
    old: &Snapshot,
    new: &Snapshot,
    terms: &Terms,
    mapped: Vec<Mapped>,
) -> Result<Diff, Diagnostic> {
    let Terms { filter, renames, in_force, explain, mappings: _ } = terms;
    let of_diff = diff::Terms { renames, in_force, explain: *explain };
    let mut diff = diff::diff_on(of_diff, old, new)?;
    if *explain {
        let folds = explain::folds(old, new, &diff, of_diff)?;
        diff.explained.get_or_insert_default().extend(folds);
    }
    diff.mapped = mapped;
    filter.apply(&mut diff, &old.model, &new.model)?;
    Ok(diff)
}

/// What differs between two sides that are called alike: versions of one schema, which are compared
/// many at a time.
///
/// # Errors
///
/// A damaged file.
pub fn under_own_names(
    old: &Snapshot,
    new: &Snapshot,
    filter: &Filter,
) -> Result<Diff, Diagnostic> {
    let mut diff = diff::diff(old, new)?;
    filter.apply(&mut diff, &old.model, &new.model)?;
    Ok(diff)
}

/// What a file says of itself, and what its tool noted.
pub type Head = (Meta, Figures);

/// What the heads of two snapshots alone tell: that they are the same. `None` if more has to be read
/// to know; damage in what was not read is a matter of `verify`.
///
/// # Errors
///
/// None today: it compares two empty models.
pub fn of_heads(old: Head, new: Head, terms: &Terms) -> Result<Option<Compared>, Diagnostic> {
    if !terms.is_plain() || !diff::is_told_by_heads(&old.0, &new.0) {
        return Ok(None);
    }
    let empty = |(meta, figures): Head| {
        let (source, model) = (Source::default(), Model::default());
        Snapshot { meta, source, model, figures }
    };
    let (old, new) = (empty(old), empty(new));
    let diff = diff::diff(&old, &new)?;
    Ok(Some(Compared { old, new, diff }))
}
