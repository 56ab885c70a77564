//! What rules look at: the objects of one snapshot with what is asked of them again and again.

use std::collections::{BTreeMap, HashMap};

use super::key::Part;
use crate::{
    depend::{Edge, Graph},
    kinds::{
        Body, Kind,
        column::Column,
        constraint::{Constraint, Sort},
        index::Index,
        table::{self, Table},
    },
    model::{Diagnostic, Expression, Id, Object, Qualified, Snapshot, types},
};

pub struct World<'a> {
    pub snapshot: &'a Snapshot,
    pub objects: BTreeMap<Id, Object>,
    /// What hangs on a relation or a domain.
    of_relation: HashMap<Qualified, Vec<Id>>,
    /// Partitions and children by what they belong to.
    children: HashMap<Qualified, Vec<Id>>,
    pub graph: Graph,
}

/// An index, or the one behind a constraint.
pub struct Access<'a> {
    pub id: &'a Id,
    pub method: &'a str,
    pub keys: Vec<Part>,
    pub include: Vec<String>,
    pub predicate: Option<&'a Expression>,
    pub is_unique: bool,
    pub nulls_not_distinct: bool,
    /// Behind a key: it goes with the constraint and not by itself.
    pub of_constraint: Option<Sort>,
    pub attached_to: Option<&'a str>,
}

impl<'a> World<'a> {
    /// # Errors
    ///
    /// A damaged snapshot; no thread can be started.
    pub fn of(snapshot: &'a Snapshot) -> Result<Self, Diagnostic> {
        let mut objects = BTreeMap::new();
        let mut of_relation: HashMap<Qualified, Vec<Id>> = HashMap::new();
        let mut children: HashMap<Qualified, Vec<Id>> = HashMap::new();
        for object in snapshot.model.objects() {
            let object = object?;
            if let Some(parent) = &object.parent {
                of_relation.entry(parent.relation()).or_default().push(object.id.clone());
            }
            for parent in object.body.parents().filter_map(|parent| parent.parse().ok()) {
                children.entry(parent).or_default().push(object.id.clone());
            }
            objects.insert(object.id.clone(), object);
        }
        let graph = Graph::of(objects.values(), true)?;
        Ok(Self { snapshot, objects, of_relation, children, graph })
    }

    pub fn get(&self, id: &Id) -> Option<&Object> {
        self.objects.get(id)
    }

    /// Objects of one kind that the dump declares, in the order of ids.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Object> {
        self.objects
            .values()
            .filter(move |object| object.id.kind == kind && object.body.is_declared())
    }

    /// What hangs on a relation or a domain.
    pub fn on(&self, relation: &Qualified) -> impl Iterator<Item = &Object> {
        let ids = self.of_relation.get(relation).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.objects.get(id))
    }

    /// Partitions and children of a table.
    pub fn children(&self, table: &Qualified) -> impl Iterator<Item = &Object> {
        let ids = self.children.get(table).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.objects.get(id))
    }

    /// Tables that the dump declares, partitioned ones and partitions among them.
    pub fn tables(&self) -> impl Iterator<Item = (&Object, &Table)> {
        self.of_kind(Kind::Table).filter_map(|object| Some((object, table::read(&object.body)?)))
    }

    /// Without partitions: what holds of them is said of the table that they are of.
    pub fn whole_tables(&self) -> impl Iterator<Item = (&Object, &Table)> {
        self.tables().filter(|(_, table)| table.partition_of.is_none())
    }

    pub fn table(&self, name: &Qualified) -> Option<&Table> {
        table::read(&self.get(&Id::qualified(Kind::Table, name))?.body)
    }

    pub fn is_partition(&self, name: &Qualified) -> bool {
        self.table(name).is_some_and(|table| table.partition_of.is_some())
    }

    /// Columns that are declared in whole tables.
    pub fn columns(&self) -> impl Iterator<Item = (&Object, &Column)> {
        self.of_kind(Kind::Column).filter_map(|object| match &object.body {
            Body::Column(column) if !self.is_partition(&object.id.relation()) => {
                let of = object.parent.as_ref()?;
                (of.kind == Kind::Table).then_some((object, &**column))
            }
            _ => None,
        })
    }

    pub fn column(&self, table: &Qualified, name: &str) -> Option<&Column> {
        match &self.get(&Id::child(Kind::Column, table, name))?.body {
            Body::Column(column) => Some(column),
            _ => None,
        }
    }

    /// The type of a column, its own or inherited, as it is declared.
    pub fn column_type(&self, table: &Qualified, name: &str) -> Option<String> {
        match types::declared(&self.objects, table, name) {
            types::Known::Type(name) => Some(name),
            _ => None,
        }
    }

    pub fn is_not_null(&self, table: &Qualified, name: &str) -> bool {
        self.column(table, name).is_some_and(|it| it.not_null.is_some() || it.inherits_not_null)
    }

    pub fn constraints(&self, table: &Qualified) -> impl Iterator<Item = (&Object, &Constraint)> {
        self.on(table).filter_map(|object| match &object.body {
            Body::Constraint(constraint) => Some((object, &**constraint)),
            _ => None,
        })
    }

    /// Constraints of tables that are no partitions.
    pub fn all_constraints(&self, sort: Sort) -> impl Iterator<Item = (&Object, &Constraint)> {
        self.of_kind(Kind::Constraint).filter_map(move |object| match &object.body {
            Body::Constraint(constraint) if constraint.sort == sort => {
                let is_part = self.is_partition(&object.id.relation());
                (!is_part).then_some((object, &**constraint))
            }
            _ => None,
        })
    }

    pub fn primary_key(&self, table: &Qualified) -> Option<&Constraint> {
        let mut all = self.constraints(table).map(|(_, constraint)| constraint);
        all.find(|constraint| constraint.sort == Sort::PrimaryKey)
    }

    /// Indexes of a relation, those behind its keys among them. Call it where trees can be read.
    pub fn accesses(&self, relation: &Qualified) -> Vec<Access<'_>> {
        self.on(relation).filter_map(access).collect()
    }

    /// What needs an object, without what lives in it.
    pub fn users(&self, id: &Id) -> impl Iterator<Item = Edge> {
        self.graph.node(id).into_iter().flat_map(|node| self.graph.users(node))
    }

    pub fn id_of(&self, node: crate::depend::Node) -> Option<&Id> {
        self.graph.id(node)
    }

    /// The highest major version that the server can have.
    pub fn server(&self) -> Option<u32> {
        self.snapshot.meta.provenance.server_range().map(|(_, highest)| highest)
    }
}

fn access(object: &Object) -> Option<Access<'_>> {
    match &object.body {
        Body::Index(index) => Some(of_index(&object.id, index)),
        Body::Constraint(constraint) => of_constraint(&object.id, constraint),
        _ => None,
    }
}

fn of_index<'a>(id: &'a Id, index: &'a Index) -> Access<'a> {
    Access {
        id,
        method: &index.method,
        keys: index.keys.iter().map(Part::read).collect(),
        include: index.include.iter().map(|column| column.text.clone()).collect(),
        predicate: index.predicate.as_ref(),
        is_unique: index.unique,
        nulls_not_distinct: index.nulls_not_distinct,
        of_constraint: None,
        attached_to: index.state.attached_to.as_deref(),
    }
}

fn of_constraint<'a>(id: &'a Id, constraint: &'a Constraint) -> Option<Access<'a>> {
    if !matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique) || constraint.without_overlaps {
        return None;
    }
    Some(Access {
        id,
        method: "btree",
        keys: constraint.columns.iter().map(|name| Part::Column(name.clone())).collect(),
        include: constraint.include.clone(),
        predicate: None,
        is_unique: true,
        nulls_not_distinct: constraint.nulls_not_distinct,
        of_constraint: Some(constraint.sort),
        attached_to: constraint.index.attached_to.as_deref(),
    })
}
