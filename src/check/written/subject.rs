//! What a statement speaks of, by its names as they are resolved where it stands.

use pg_query::protobuf::{Node, RangeVar};

use crate::{
    kinds::{Body, Kind},
    model::{Context, Id, Object},
    tree::node,
};

pub const RELATIONS: &[Kind] =
    &[Kind::Table, Kind::ForeignTable, Kind::View, Kind::MaterializedView, Kind::Sequence];
pub const TYPES: &[Kind] =
    &[Kind::Enumeration, Kind::Domain, Kind::Composite, Kind::Range, Kind::BaseType];
pub const ROUTINES: &[Kind] = &[Kind::Function, Kind::Procedure, Kind::Aggregate];
pub const COLUMN: &[Kind] = &[Kind::Column];
pub const CONSTRAINT: &[Kind] = &[Kind::Constraint];

/// What a statement speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kinds: &'static [Kind],
    /// As it is resolved where it stands.
    pub schema: String,
    /// The relation of a part; else empty.
    pub parent: String,
    /// Empty for a constraint that has no name.
    pub name: String,
    /// Of a constraint without a name: its columns.
    pub columns: Vec<String>,
}

impl Subject {
    pub fn new(kinds: &'static [Kind], schema: &str, parent: &str, name: &str) -> Self {
        let [schema, parent, name] = [schema, parent, name].map(str::to_owned);
        Self { kinds, schema, parent, name, columns: Vec::new() }
    }

    pub fn relation(range: &RangeVar, context: &Context) -> Self {
        Self::new(RELATIONS, schema(&range.schemaname, context), "", &range.relname)
    }

    /// A part of a relation.
    pub fn part(&self, kinds: &'static [Kind], name: &str) -> Self {
        Self::new(kinds, &self.schema, &self.name, name)
    }

    /// The id that an object of this name has, if it is of the first kind that it can be.
    pub fn id(&self) -> Option<Id> {
        let kind = *self.kinds.first()?;
        let relation = crate::model::Qualified::new(&self.schema, &self.parent);
        Some(match self.parent.is_empty() {
            true if self.schema.is_empty() => Id::global(kind, &self.name),
            true => {
                let name = crate::model::Qualified::new(&self.schema, &self.name);
                Id::qualified(kind, &name)
            }
            false => Id::child(kind, &relation, self.name.as_str()),
        })
    }

    pub fn is_of(&self, object: &Object) -> bool {
        let id = &object.id;
        let is_named = match (self.name.is_empty(), &object.body) {
            (false, _) => self.name == id.name,
            (true, Body::Constraint(constraint)) => constraint.columns == self.columns,
            _ => false,
        };
        let is_part = match self.kinds {
            // An index lies beside its table.
            [Kind::Index] => true,
            _ => self.parent == id.parent,
        };
        self.kinds.contains(&id.kind) && is_named && is_part && self.schema == id.schema
    }
}

fn schema<'a>(given: &'a str, context: &'a Context) -> &'a str {
    if given.is_empty() { context.creation_schema() } else { given }
}

pub fn named(names: &[Node], kinds: &'static [Kind], context: &Context) -> Option<Subject> {
    let (given, name) = node::qualified(names)?;
    Some(Subject::new(kinds, schema(given.unwrap_or_default(), context), "", name))
}
