//! Everything a kind may look at while it writes the statements of one object: the other objects,
//! and the versions that decide between two ways to say the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{Id, Object, Qualified, snapshot::Provenance};
use crate::kinds::{Kind, Space};

/// The objects of one snapshot.
pub struct Scope<'a> {
    objects: BTreeMap<&'a Id, &'a Object>,
    relations: BTreeMap<Qualified, &'a Object>,
    owned: BTreeMap<Qualified, Vec<String>>,
    server: Option<u32>,
    dumper: Option<u32>,
    dumped: bool,
    /// Off: a backslash in a plain literal has to be doubled.
    standard_conforming_strings: bool,
    /// Columns whose default, and checks that, cannot stand inside CREATE TABLE: what they call
    /// needs the table.
    apart: BTreeSet<Id>,
}

impl<'a> Scope<'a> {
    pub fn new(objects: impl IntoIterator<Item = &'a Object>, provenance: &Provenance) -> Self {
        let objects: BTreeMap<&Id, &Object> =
            objects.into_iter().map(|object| (&object.id, object)).collect();
        let relation = |object: &&'a Object| match object.body.names(&object.id) {
            Some((Space::Relation, name)) => Some((name, *object)),
            _ => None,
        };
        let mut owned: BTreeMap<Qualified, Vec<String>> = BTreeMap::new();
        for object in objects.values() {
            if let (Kind::Sequence, Some(parent)) = (object.id.kind, &object.parent) {
                owned.entry(parent.relation()).or_default().push(object.id.path().to_string());
            }
        }
        Self {
            owned,
            relations: objects.values().filter_map(relation).collect(),
            objects,
            server: provenance.privileged_server(),
            dumper: provenance.dumper_major(),
            dumped: provenance.is_of_pg_dump(),
            standard_conforming_strings: true,
            apart: BTreeSet::new(),
        }
    }

    pub fn with_strings(mut self, standard_conforming: bool) -> Self {
        self.standard_conforming_strings = standard_conforming;
        self
    }

    pub fn with_apart(mut self, apart: BTreeSet<Id>) -> Self {
        self.apart = apart;
        self
    }

    pub fn objects(&self) -> impl Iterator<Item = &'a Object> + '_ {
        self.objects.values().copied()
    }

    pub fn get(&self, id: &Id) -> Option<&'a Object> {
        self.objects.get(id).copied()
    }

    /// The relation of a name; for the name of its index, a constraint.
    pub fn relation(&self, name: &Qualified) -> Option<&'a Object> {
        self.relations.get(name).copied()
    }

    pub fn relation_kind(&self, name: &Qualified) -> Option<Kind> {
        self.relation(name).map(|object| object.id.kind)
    }

    /// The members of one kind that a relation or a domain has, by name.
    pub fn members(&self, kind: Kind, of: &Qualified) -> impl Iterator<Item = &'a Object> + '_ {
        let (first, of) = (Id::child(kind, of, ""), of.clone());
        let range = self.objects.range::<Id, _>(&first..);
        range
            .take_while(move |(id, _)| id.kind == kind && id.relation() == of)
            .map(|(_, object)| *object)
    }

    /// The sequences that belong to columns of a table, as their names print.
    pub fn owned_sequences(&self, table: &Qualified) -> &[String] {
        self.owned.get(table).map(Vec::as_slice).unwrap_or_default()
    }

    /// The server's major version; an unknown one is taken for a recent one.
    pub fn server(&self) -> u32 {
        self.server.or(self.dumper).unwrap_or(18)
    }

    /// The major version of the pg_dump whose layout is written.
    pub fn dumper(&self) -> u32 {
        self.dumper.unwrap_or_else(|| self.server())
    }

    /// As [`crate::kinds::Info::grantable`] wants it.
    pub fn known_server(&self) -> Option<u32> {
        self.server
    }

    /// Whether pg_dump wrote what the objects were read from.
    pub fn is_dumped(&self) -> bool {
        self.dumped
    }

    pub fn stands_apart(&self, id: &Id) -> bool {
        self.apart.contains(id)
    }

    /// A string constant.
    pub fn literal(&self, text: &str) -> String {
        let quoted = super::quote::literal(text);
        if self.standard_conforming_strings { quoted } else { quoted.replace('\\', "\\\\") }
    }
}
