//! OLD under the names of NEW: mappings, then renames, wherever it is certain that a name means them,
//! and then one model of it.

use super::Terms;
use crate::{
    diff::{Rename, renames},
    kinds::Kind,
    model::{Diagnostic, Id, Mapped, Mapping, Snapshot, mapping::Mappable, snapshot::Source},
    rewrite::{
        mapped,
        renamed::{self, Label, Table},
    },
};

/// Returns what each mapping did.
pub fn rewrite(
    old: &mut Snapshot,
    new: &Snapshot,
    terms: &Terms,
) -> Result<Vec<Mapped>, Diagnostic> {
    let Terms { mappings, renames, in_force, .. } = terms;
    let (of_text, others): (Vec<&Rename>, Vec<&Rename>) = renames
        .iter()
        .partition(|rename| rename.label.is_some() || rename.from.kind == Kind::Table);
    let before = Before { old, mappings };
    of_text.iter().try_for_each(|rename| before.check(rename, new))?;
    let mut told = Vec::new();
    if !mappings.is_empty() {
        (old.source, told) = mapped::mapped(&old.source, &old.meta.provenance, mappings)?;
    }
    if !of_text.is_empty() {
        old.source = under_new_names(&old.source, &of_text);
    }
    if !mappings.is_empty() || !of_text.is_empty() || !in_force.is_all() {
        crate::rebuild(old, in_force)?;
    }
    let within = |rename: &Rename| {
        let from = renames::within_renamed(&rename.from, renames);
        Rename { from, ..rename.clone() }
    };
    others.iter().try_for_each(|rename| within(rename).check_in(&old.model, &new.model))?;
    Ok(told)
}

/// Tables and labels are renamed in the text, so that what hangs on them and what refers to them
/// compares.
fn under_new_names(source: &Source, renames: &[&Rename]) -> Source {
    let table = |rename: &&&Rename| rename.label.is_none();
    let tables: Vec<Table> =
        renames.iter().filter(table).map(|Rename { from, to, .. }| Table { from, to }).collect();
    let label = |rename: &&Rename| {
        let (from, to) = rename.label.as_ref()?;
        Some(Label { of: rename.from.clone(), from: from.clone(), to: to.clone() })
    };
    let labels: Vec<Label> = renames.iter().filter_map(label).collect();
    renamed::renamed(source, &tables, &labels)
}

/// OLD before it was mapped, asked by the names it will have.
struct Before<'a> {
    old: &'a Snapshot,
    mappings: &'a [Mapping],
}

impl Before<'_> {
    fn check(&self, rename: &Rename, new: &Snapshot) -> Result<(), Diagnostic> {
        let called = |id: &Id| self.called(id);
        rename.check_as(&called, &self.old.model, &new.model)?;
        match rename.label {
            Some(_) => Ok(()),
            None => rename.check_is_certain(&called, &self.old.model),
        }
    }

    /// What OLD calls it; `None` where the name will be no longer there.
    fn called(&self, id: &Id) -> Option<Id> {
        let of_schemas = || self.mappings.iter().filter(|mapping| mapping.what == Mappable::Schema);
        let schema = |name: &str| match of_schemas().find(|mapping| mapping.to == name) {
            Some(mapping) => Some(mapping.from.clone()),
            None => of_schemas().all(|mapping| mapping.from != name).then(|| name.to_owned()),
        };
        match id.kind {
            Kind::Schema => {
                let name = schema(&id.name)?;
                Some(id.with(|id| id.name = name))
            }
            _ => {
                let schema = schema(&id.schema)?;
                Some(id.with(|id| id.schema = schema))
            }
        }
    }
}
