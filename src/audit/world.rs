//! What rules look at: the objects of one snapshot with what is asked of them again and again.

use std::{
    collections::{BTreeMap, HashMap},
    sync::OnceLock,
};

use super::key::Part;
use crate::{
    depend::{Edge, Graph, Node},
    kinds::{
        Body, Kind,
        column::Column,
        constraint::{Constraint, Sort},
        index::Index,
        table::{self, Table},
    },
    model::{Diagnostic, Expression, Id, Object, Qualified, Reason, Snapshot, types},
};

pub struct World<'a> {
    pub snapshot: &'a Snapshot,
    pub objects: BTreeMap<Id, Object>,
    /// What hangs on a relation or a domain.
    of_relation: HashMap<Qualified, Vec<Id>>,
    /// Partitions and children by what they belong to.
    children: HashMap<Qualified, Vec<Id>>,
    pub graph: Graph,
    /// Read when somebody first asks, as that takes a thread that can read trees.
    accesses: OnceLock<HashMap<Qualified, Vec<Access>>>,
}

/// An index, or the one behind a constraint.
pub struct Access {
    pub id: Id,
    pub method: String,
    pub keys: Vec<Part>,
    pub include: Vec<String>,
    pub predicate: Option<Expression>,
    pub is_unique: bool,
    pub nulls_not_distinct: bool,
    /// Behind a key: it goes with the constraint and not by itself.
    pub of_constraint: Option<Sort>,
    pub attached_to: Option<String>,
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
        Ok(Self { snapshot, objects, of_relation, children, graph, accesses: OnceLock::new() })
    }

    pub fn get(&self, id: &Id) -> Option<&Object> {
        self.objects.get(id)
    }

    /// Objects of one kind that the dump declares, in the order of ids.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Object> {
        let first = Id::global(kind, "");
        let of_kind = self.objects.range(first..).take_while(move |(id, _)| id.kind == kind);
        of_kind.map(|(_, object)| object).filter(|object| object.body.is_declared())
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

    /// Whether a column is one of a parent's, too: then what holds of it is said there.
    fn is_of_parent(&self, column: &Id) -> bool {
        let table = self.table(&column.relation());
        let parents = table.into_iter().flat_map(|it| it.inherits.iter().chain(&it.partition_of));
        let mut parents = parents.filter_map(|parent| parent.parse::<Qualified>().ok());
        parents.any(|parent| {
            let id = Id::child(Kind::Column, &parent, &*column.name);
            self.get(&id).is_some() || self.is_of_parent(&id)
        })
    }

    /// Columns that are declared in whole tables, and not in what those inherit from.
    pub fn columns(&self) -> impl Iterator<Item = (&Object, &Column)> {
        self.of_kind(Kind::Column).filter_map(|object| match &object.body {
            Body::Column(column) if !self.is_of_parent(&object.id) => {
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
    pub fn accesses(&self, relation: &Qualified) -> &[Access] {
        let read = || {
            let mut all: HashMap<Qualified, Vec<Access>> = HashMap::new();
            for object in self.objects.values() {
                if let (Some(parent), Some(access)) = (&object.parent, access(object)) {
                    all.entry(parent.relation()).or_default().push(access);
                }
            }
            all
        };
        let all = self.accesses.get_or_init(read);
        all.get(relation).map(Vec::as_slice).unwrap_or_default()
    }

    /// What needs an object, without what lives in it.
    pub fn users(&self, id: &Id) -> impl Iterator<Item = Edge> {
        self.graph.node(id).into_iter().flat_map(|node| self.graph.users(node))
    }

    /// What an object needs, each with the reason.
    pub fn needed(&self, id: &Id) -> impl Iterator<Item = (&Id, Reason)> {
        let edges = self.graph.node(id).into_iter().flat_map(|node| self.graph.needs(node));
        edges.filter_map(|edge| Some((self.graph.id(edge.to)?, edge.reason)))
    }

    pub fn needs(&self, id: &Id) -> impl Iterator<Item = &Id> {
        self.needed(id).map(|(id, _)| id)
    }

    /// Whether a node lives in an object.
    pub fn is_part(&self, node: Node, of: &Id) -> bool {
        let parent = self.graph.parent(node).and_then(|parent| self.graph.id(parent));
        parent == Some(of)
    }

    /// What belongs to a table without living in it: sequences of its columns.
    pub fn owned_by(&self, table: &Qualified) -> impl Iterator<Item = &Object> {
        self.on(table).filter(|object| object.id.kind == Kind::Sequence)
    }

    pub fn id_of(&self, node: Node) -> Option<&Id> {
        self.graph.id(node)
    }

    /// The lowest major version that the server can have.
    pub fn oldest_server(&self) -> Option<u32> {
        self.snapshot.meta.provenance.server_range().map(|(lowest, _)| lowest)
    }
}

fn access(object: &Object) -> Option<Access> {
    match &object.body {
        Body::Index(index) => Some(of_index(&object.id, index)),
        Body::Constraint(constraint) => of_constraint(&object.id, constraint),
        _ => None,
    }
}

fn of_index(id: &Id, index: &Index) -> Access {
    Access {
        id: id.clone(),
        method: index.method.clone(),
        keys: index.keys.iter().map(Part::read).collect(),
        include: index.include.iter().map(|column| column.text.clone()).collect(),
        predicate: index.predicate.clone(),
        is_unique: index.unique,
        nulls_not_distinct: index.nulls_not_distinct,
        of_constraint: None,
        attached_to: index.state.attached_to.clone(),
    }
}

fn of_constraint(id: &Id, constraint: &Constraint) -> Option<Access> {
    if !matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique) || constraint.without_overlaps {
        return None;
    }
    Some(Access {
        id: id.clone(),
        method: "btree".to_owned(),
        keys: constraint.columns.iter().map(|name| Part::Column(name.clone())).collect(),
        include: constraint.include.clone(),
        predicate: None,
        is_unique: true,
        nulls_not_distinct: constraint.nulls_not_distinct,
        of_constraint: Some(constraint.sort),
        attached_to: constraint.index.attached_to.clone(),
    })
}
