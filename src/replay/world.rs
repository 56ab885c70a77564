//! The schema as it stands between two statements, and the questions that statements ask of it.

use crate::replay::columns::Known;
use crate::{
    kinds::{Body, Kind, table},
    model::{
        Id, Object, Qualified,
        catalog::Catalog,
        op::{Setting, Target},
        snapshot::Provenance,
    },
    tree::form,
};
use pg_query::{
    NodeEnum,
    protobuf::{Node, SelectStmt},
};

pub struct World {
    pub catalog: Catalog,
    /// Major version of the server that runs the statements.
    pub version: u32,
    pub provenance: Provenance,
    /// Who runs them: owns what is created, grants what is granted.
    pub role: Option<String>,
    /// See [`super::Server::is_printed`].
    pub is_printed: bool,
}

impl World {
    pub fn setting(&self) -> Setting {
        Setting { server: Some(self.version), dumped: false }
    }

    pub fn objects(&self) -> impl Iterator<Item = &Object> {
        self.catalog.objects().values()
    }

    pub fn get(&self, id: &Id) -> Option<&Object> {
        self.catalog.get(id)
    }

    pub fn has(&self, id: &Id) -> bool {
        self.get(id).is_some()
    }

    /// Whatever holds a name among relations; the index of a constraint is the constraint.
    pub fn relation(&self, name: &Qualified) -> Option<Id> {
        self.catalog.resolve(&Target::Relation(name.clone()))
    }

    pub fn data_type(&self, name: &Qualified) -> Option<Id> {
        self.catalog.resolve(&Target::Type(name.clone()))
    }

    pub fn has_schema(&self, name: &str) -> bool {
        matches!(name, "public" | "pg_catalog" | "information_schema")
            || self.has(&Id::global(Kind::Schema, name))
    }

    /// What lives with a relation, a domain or a composite type, of one kind.
    pub fn members(&self, kind: Kind, of: &Qualified) -> Vec<Id> {
        let (first, of) = (Id::child(kind, of, ""), of.clone());
        let range = self.catalog.objects().range(first..);
        let ids = range.map(|(id, _)| id);
        ids.take_while(|id| id.kind == kind && id.relation() == of).cloned().collect()
    }

    /// What lives with an object.
    pub fn children(&self, of: &Id) -> Vec<Id> {
        let lives = self.objects().filter(|object| object.parent.as_ref() == Some(of));
        lives.map(|object| object.id.clone()).collect()
    }

    /// The tables that inherit from a table or are its partitions, not theirs.
    pub fn heirs(&self, of: &Qualified) -> Vec<Id> {
        let name = of.to_string();
        let inherits = |object: &&Object| object.body.parents().any(|parent| *parent == name);
        self.objects().filter(inherits).map(|object| object.id.clone()).collect()
    }

    /// A table and all under it.
    pub fn family(&self, of: &Qualified) -> Vec<Qualified> {
        let mut family = vec![of.clone()];
        let mut at = 0;
        while let Some(table) = family.get(at).cloned() {
            for heir in self.heirs(&table) {
                if !family.contains(&heir.relation()) {
                    family.push(heir.relation());
                }
            }
            at += 1;
        }
        family
    }

    /// The tables that a table inherits from or is a partition of.
    pub fn parents(&self, of: &Qualified) -> Vec<Qualified> {
        let Some(object) = self.relation(of).and_then(|id| self.get(&id)) else {
            return Vec::new();
        };
        object.body.parents().filter_map(|parent| qualified(parent)).collect()
    }

    /// A table and all that it inherits from.
    pub fn ancestors(&self, of: &Qualified) -> Vec<Qualified> {
        let mut ancestors = vec![of.clone()];
        let mut at = 0;
        while let Some(table) = ancestors.get(at).cloned() {
            for parent in self.parents(&table) {
                if !ancestors.contains(&parent) {
                    ancestors.push(parent);
                }
            }
            at += 1;
        }
        ancestors
    }

    /// Whether a column comes from a parent: PostgreSQL keeps it in step with the one there.
    pub fn is_inherited(&self, table: &Qualified, column: &str) -> bool {
        self.parents(table).iter().any(|parent| {
            self.columns(parent).is_some_and(|columns| columns.iter().any(|own| own == column))
        })
    }

    pub fn has_column(&self, relation: &Qualified, name: &str) -> bool {
        self.columns(relation).is_some_and(|columns| columns.iter().any(|column| column == name))
    }

    /// The table of a name, plain or foreign.
    pub fn table(&self, name: &Qualified) -> Option<&table::Table> {
        table::read(&self.get(&self.relation(name)?)?.body)
    }

    /// The routines of a name.
    pub fn routines(&self, name: &Qualified) -> Vec<Id> {
        let of_kind = |kind: Kind| {
            let first = Id::routine(kind, name, "");
            let range = self.catalog.objects().range(first..);
            let ids = range.map(|(id, _)| id);
            ids.take_while(move |id| id.kind == kind && id.relation() == *name)
                .cloned()
                .collect::<Vec<_>>()
        };
        [Kind::Function, Kind::Procedure, Kind::Aggregate].into_iter().flat_map(of_kind).collect()
    }
}

/// A name as it prints: `app.users`.
pub fn qualified(text: &str) -> Option<Qualified> {
    Some(format!("table {text}").parse::<Id>().ok()?.relation())
}

/// A column as it prints: `app.users.id`.
pub fn column(text: &str) -> Option<Id> {
    format!("column {text}").parse().ok()
}

impl Known for World {
    fn columns(&self, relation: &Qualified) -> Option<Vec<String>> {
        let id = self.relation(relation).or_else(|| self.data_type(relation))?;
        let object = self.get(&id)?;
        if let Some(table) = table::read(&object.body) {
            let mut columns = Vec::new();
            for parent in object.body.parents() {
                let parent = self.columns(&qualified(parent)?)?;
                columns.extend(parent);
            }
            for column in &table.columns {
                if !columns.contains(column) {
                    columns.push(column.clone());
                }
            }
            if let Some(of) = table.of_type.as_deref().and_then(qualified) {
                let members = self.members(Kind::Attribute, &of);
                columns.extend(members.into_iter().map(|id| id.name.clone()));
            }
            return Some(columns);
        }
        if let Body::Composite(composite) = &object.body {
            return Some(composite.attributes.clone());
        }
        let (query, given) = object.body.query()?;
        let NodeEnum::SelectStmt(select) = form::read(&query.text, query.form)? else {
            return None;
        };
        let mut columns = results(&select)?;
        for (place, name) in columns.iter_mut().zip(given) {
            place.clone_from(name);
        }
        Some(columns)
    }
}

/// What a query calls its results (FigureColname in parse_target.c); `None` where that is not known.
fn results(select: &SelectStmt) -> Option<Vec<String>> {
    if let Some(left) = &select.larg {
        return results(left);
    }
    let name = |node: &Node| {
        let Some(NodeEnum::ResTarget(target)) = &node.node else { return None };
        if !target.name.is_empty() {
            return Some(target.name.clone());
        }
        match target.val.as_ref()?.node.as_ref()? {
            NodeEnum::ColumnRef(column) => {
                column.fields.last().and_then(crate::tree::node::string).map(str::to_owned)
            }
            NodeEnum::FuncCall(call) => {
                call.funcname.last().and_then(crate::tree::node::string).map(str::to_owned)
            }
            _ => None,
        }
    };
    select.target_list.iter().map(name).collect()
}
