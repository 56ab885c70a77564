//! The envelope: owner, comment, privileges, security labels and residues, the same for every kind.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, Serialize};

use super::{Facts, Privileges, Reason, References, Residue, rare::Lent, residue};
use crate::kinds::Kind;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    pub owner: Option<String>,
    pub comment: Option<String>,
    pub privileges: Privileges,
    /// Provider to label (SECURITY LABEL).
    pub labels: BTreeMap<String, String>,
    /// Extensions whose removal removes the object (ALTER … DEPENDS ON EXTENSION).
    pub depends_on_extensions: std::collections::BTreeSet<String>,
    /// What was said of the object and does not come back from all this, sorted.
    pub residues: Vec<Residue>,
}

impl Lent for Envelope {
    fn lent() -> &'static Self {
        static EMPTY: LazyLock<Envelope> = LazyLock::new(Envelope::default);
        &EMPTY
    }
}

impl Envelope {
    /// Roles and extensions.
    pub fn references(&self, to: &mut References) {
        let Self { owner, comment: _, privileges, labels: _, depends_on_extensions, residues: _ } =
            self;
        owner.iter().for_each(|owner| to.role(Reason::Owner, owner));
        privileges.roles().for_each(|role| to.role(Reason::Grant, role));
        for extension in depends_on_extensions {
            to.global(Reason::Extension, Kind::Extension, extension);
        }
    }

    pub fn facts(&self, facts: &mut Facts) {
        let Self { owner, comment, privileges, labels, depends_on_extensions, residues } = self;
        let extensions: Vec<String> = depends_on_extensions.iter().cloned().collect();
        facts.list("depends on extension", &extensions);
        facts.maybe("owner", owner);
        facts.body("comment", comment);
        privileges.facts(facts);
        facts.map("security label", labels);
        residue::facts(residues, facts);
    }
}
