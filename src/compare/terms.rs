//! On what terms two sides are compared.

use crate::{
    diff::{Filter, Rename},
    equivalence::InForce,
    model::{Diagnostic, Mapping, Snapshot},
};

/// By default everything is compared as it is called, and every equivalence holds.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Differences that are left out.
    pub filter: Filter,
    /// Schemas and roles that have one name in OLD and another in NEW.
    pub mappings: Vec<Mapping>,
    /// Objects that have one name in OLD and another in NEW. Mappings come first: the schemas are those
    /// of NEW.
    pub renames: Vec<Rename>,
    pub in_force: InForce,
    /// Whether to find out which equivalences made texts the same, and where.
    pub explain: bool,
}

impl Terms {
    /// Nothing is asked for that changes what is compared or how.
    pub fn is_plain(&self) -> bool {
        let Self { filter, mappings, renames, in_force, explain } = self;
        filter.is_empty()
            && mappings.is_empty()
            && renames.is_empty()
            && in_force.is_all()
            && !explain
    }

    /// Whether OLD and NEW must have their records, the statements they were made from: to be built
    /// anew under other names or without an equivalence. See [`crate::read_whole`].
    pub fn need_record(&self) -> [bool; 2] {
        let both = self.explain || !self.in_force.is_all();
        [both || !self.mappings.is_empty() || !self.renames.is_empty(), both]
    }

    /// A model that was read without its record would be built anew from nothing.
    pub(super) fn check_records(&self, old: &Snapshot, new: &Snapshot) -> Result<(), Diagnostic> {
        for ((side, is_needed), word) in
            [old, new].iter().zip(self.need_record()).zip(["OLD", "NEW"])
        {
            if is_needed && side.source.statements.is_empty() && side.meta.counts.statements > 0 {
                return Err(Diagnostic::new(format!("{word} was read without its record"))
                    .hint("mappings, renames, --explain and equivalences that are switched off build it anew: read it whole"));
            }
        }
        Ok(())
    }
}
