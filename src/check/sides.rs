//! The two sides of a check in memory, with what is asked of them again and again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{expected::Expectation, place::Places};
use crate::{
    kinds::{Body, Kind, constraint::Constraint, index::Index},
    model::{
        Class, Diagnostic, Id, Object, Qualified, Snapshot,
        coverage::{self, Seen},
    },
};

/// The objects of one side.
pub struct Side {
    pub objects: BTreeMap<Id, Object>,
    /// Constraints, indexes, triggers, policies and rules of a relation.
    of_relation: HashMap<Qualified, Vec<Id>>,
    /// Schemas in which an extension lies.
    extension_schemas: BTreeSet<String>,
}

/// What is expected, and what is there.
pub struct Sides {
    pub expected: Side,
    pub found: Side,
    /// What EXPECTED leaves open is free.
    pub is_open: bool,
    /// What one of the sides cannot have told.
    pub skipped: BTreeSet<Class>,
    /// What EXPECTED may have been dumped without: of that, silence says nothing.
    unseen: BTreeSet<Class>,
    /// The major version of the server that the dump is of.
    pub server: u32,
    /// What the text of EXPECTED tells beside its model.
    pub places: Places,
}

/// What prints where the dump does not say which server did.
const SERVER: u32 = 18;

impl Side {
    /// # Errors
    ///
    /// A damaged snapshot.
    pub fn of(snapshot: &Snapshot) -> Result<Self, Diagnostic> {
        let mut objects = BTreeMap::new();
        let mut of_relation: HashMap<Qualified, Vec<Id>> = HashMap::new();
        let mut extension_schemas = BTreeSet::new();
        for object in snapshot.model.objects() {
            let object = object?;
            if let Some(parent) = &object.parent {
                of_relation.entry(parent.relation()).or_default().push(object.id.clone());
            }
            if let Body::Extension(extension) = &object.body {
                extension_schemas.extend(extension.schema.clone());
            }
            objects.insert(object.id.clone(), object);
        }
        Ok(Self { objects, of_relation, extension_schemas })
    }

    pub fn get(&self, id: &Id) -> Option<&Object> {
        self.objects.get(id)
    }

    /// What hangs on a relation or a domain.
    pub fn on(&self, relation: &Qualified) -> impl Iterator<Item = &Object> {
        let ids = self.of_relation.get(relation).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.objects.get(id))
    }

    pub fn constraints(&self, relation: &Qualified) -> impl Iterator<Item = (&Id, &Constraint)> {
        self.on(relation).filter_map(|object| match &object.body {
            Body::Constraint(constraint) => Some((&object.id, &**constraint)),
            _ => None,
        })
    }

    pub fn indexes(&self, relation: &Qualified) -> impl Iterator<Item = (&Id, &Index)> {
        self.on(relation).filter_map(|object| match &object.body {
            Body::Index(index) => Some((&object.id, &**index)),
            _ => None,
        })
    }

    /// The relation of that name, whatever its kind.
    pub fn relation(&self, name: &Qualified) -> Option<&Object> {
        RELATIONS.iter().find_map(|kind| self.get(&Id::qualified(*kind, name)))
    }

    /// Whether an extension of this side lies in a schema.
    pub fn has_extension_in(&self, schema: &str) -> bool {
        self.extension_schemas.contains(schema)
    }
}

/// What can stand where a relation is named.
pub const RELATIONS: [Kind; 5] =
    [Kind::Table, Kind::ForeignTable, Kind::View, Kind::MaterializedView, Kind::Sequence];

impl Sides {
    /// # Errors
    ///
    /// A damaged snapshot.
    pub fn of(wanted: &Expectation, found: &Snapshot, is_open: bool) -> Result<Self, Diagnostic> {
        let (expected, places) = (&wanted.snapshot, wanted.places.clone());
        let left_out = |class: &Class| {
            [expected, found].iter().any(|side| side.meta.coverage.of(*class).is_left_out())
        };
        let skipped = Class::ALL.into_iter().filter(left_out).collect();
        let is_unseen = |class: &Class| expected.meta.coverage.of(*class) != Seen::Yes;
        let unseen = Class::ALL.into_iter().filter(is_unseen).collect();
        let server = found.meta.provenance.server_major().unwrap_or(SERVER);
        let (expected, found) = (Side::of(expected)?, Side::of(found)?);
        Ok(Self { expected, found, is_open, skipped, unseen, server, places })
    }

    /// Whether EXPECTED may have been made without facts of this path.
    pub fn is_unseen(&self, path: &str) -> bool {
        Class::of(path).is_some_and(|class| self.unseen.contains(&class))
    }

    /// Whether both sides can have told of an object.
    pub fn is_skipped(&self, object: &Object) -> bool {
        coverage::is_skipped(object, &self.skipped)
    }

    /// Whether a bare name of EXPECTED can be what the dump has in a schema: what EXPECTED does not
    /// create may lie wherever an extension of the dump does.
    pub fn may_be(&self, bare: &str, qualified: &str) -> bool {
        let Some((schema, name)) = qualified.rsplit_once('.') else { return false };
        let bare = bare.rsplit_once('.').map_or(bare, |(_, name)| name);
        bare == name && self.found.has_extension_in(schema.trim_matches('"'))
    }
}
