//! An object: identity, what every kind has (the envelope), and what its kind alone has.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Class, Envelope, Fact, Facts, Id, Reason, References, Shape, coverage, privileges::Grantable,
    rare::Rare,
};
use crate::kinds::{Body, Kind};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Object {
    pub id: Id,
    /// The object this one lives and dies with: the table of a column, an index, a trigger.
    pub parent: Option<Id>,
    /// Most objects have nothing in it.
    pub envelope: Rare<Envelope>,
    pub body: Body,
}

impl Object {
    pub fn new(id: Id, body: impl Into<Body>) -> Self {
        Self { id, parent: None, envelope: Rare::default(), body: body.into() }
    }

    /// Everything there is to compare, in reading order: the kind's own facts, then the envelope's.
    pub fn facts(&self) -> Facts {
        let Self { id: _, parent, envelope, body } = self;
        let mut facts = Facts::default();
        // A name that is kept as it prints says what it belongs to, and so does OWNED BY.
        if let Some(parent) = parent
            && self.id.parent.is_empty()
            && self.id.kind.shape() != Shape::Verbatim
            && self.id.kind != Kind::Sequence
        {
            facts.text("on", &parent.to_string());
        }
        body.describe().facts(&mut facts);
        envelope.facts(&mut facts);
        facts
    }

    /// Everything it names, each with the reason.
    pub fn references(&self) -> References<'_> {
        let Self { id, parent, envelope, body } = self;
        let mut to = References::default();
        if let Some(parent) = parent {
            to.id(Reason::Parent, parent.clone());
        }
        // An index lies where its table does, as children do.
        if !id.schema.is_empty() && id.parent.is_empty() && id.kind != Kind::Index {
            to.global(Reason::Schema, Kind::Schema, &id.schema);
        }
        body.describe().references(self, &mut to);
        envelope.references(&mut to);
        to
    }

    /// The privileges it can have, and who holds them from the start.
    pub fn grantable(&self, server: Option<u32>) -> Grantable {
        let of_kind = || (self.body.kind().info().grantable)(server);
        self.body.describe().grantable(server).unwrap_or_else(of_kind)
    }

    /// The hash of the facts and nothing else: equal hashes mean that a diff finds nothing.
    pub fn hash(&self) -> [u8; 16] {
        self.hash_without(&BTreeSet::new())
    }

    /// The hash of the facts that are compared.
    pub fn hash_without(&self, skipped: &BTreeSet<Class>) -> [u8; 16] {
        let mut hasher = blake3::Hasher::new();
        let is_compared =
            |fact: &Fact| !coverage::is_fact_skipped(self.id.kind, &fact.path, skipped);
        for fact in self.facts().0.into_iter().filter(is_compared) {
            hasher.update(&(fact.path.len() as u64).to_le_bytes());
            hasher.update(fact.path.as_bytes());
            fact.value.hash_into(&mut hasher);
        }
        let mut hash = [0; 16];
        hash.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        hash
    }
}

/// The same object, and nothing of it differs.
impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.parent == other.parent && self.facts().0 == other.facts().0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A large dump has a million of them: what a kind holds lies in a box of its own size.
    #[test]
    fn an_object_is_small() {
        const MOST: usize = 40;
        let size = size_of::<Object>();
        assert!(size <= MOST, "an object has {size} bytes itself");
        assert!(size_of::<Body>() <= 16);
    }
}
