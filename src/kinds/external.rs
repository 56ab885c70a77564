//! External objects: the dump speaks of them but does not create them. A function of an extension
//! whose grants changed, a catalog of PostgreSQL, a section that was left out. Envelope only,
//! and what is added to a publication.

use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Space, publication::Publication};
use crate::model::{
    Facts, Id, Object, Qualified, References, Scope, Shape, Sql, privileges::Grantable,
};

pub const INFO: Info = Info::new("external", "external objects", Shape::Verbatim).unspoken();

super::unaltered!();

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct External {
    /// What it is, as far as the statement says; decides which privileges ALL means.
    pub kind: Kind,
    /// What is added to a publication.
    pub publishes: Publication,
}

impl Describe for External {
    fn facts(&self, facts: &mut Facts) {
        let Self { kind: _, publishes } = self;
        publishes.facts_of_content(facts);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { kind: _, publishes } = self;
        publishes.references_of_content(to);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let name = this.id.name.parse::<Id>().map(|id| id.name.clone());
        name.map(|name| self.publishes.additions(&name)).unwrap_or_default()
    }

    fn grantable(&self, server: Option<u32>) -> Option<Grantable> {
        Some((self.kind.info().grantable)(server).unknown())
    }

    /// A relation is one thing whatever kind each statement takes it for.
    fn relation_name(&self, id: &Id) -> Option<Qualified> {
        let is_relation = self.kind.space() == Some(Space::Relation);
        is_relation.then(|| id.name.parse::<Id>().ok()).flatten().map(|id| id.relation())
    }

    fn is_mention(&self) -> bool {
        true
    }
}

/// The stand-in for an object of the given id: `external function pg_catalog.lo_import(text)`.
pub fn of(id: &Id) -> Object {
    Object::new(
        Id::global(Kind::External, id.to_string()),
        External { kind: id.kind, publishes: Publication::default() },
    )
}
