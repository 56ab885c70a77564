//! What sheets need of one snapshot: the chosen objects, what hangs on them, and who refers to them.
//! Nothing else is decoded.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::{Body, Kind},
    model::{Diagnostic, Id, Object, Snapshot},
};

#[derive(Default)]
pub struct Side {
    objects: BTreeMap<Id, Object>,
    children: BTreeMap<Id, Vec<Object>>,
    /// Foreign keys of other tables, by the table that they name.
    referring: BTreeMap<String, Vec<Object>>,
    /// Tables that inherit from a table or are partitions of it, by its name.
    heirs: BTreeMap<String, Vec<Id>>,
}

impl Side {
    pub fn of(snapshot: &Snapshot, ids: &[Id]) -> Result<Self, Diagnostic> {
        let model = &snapshot.model;
        let wanted: BTreeSet<&Id> = ids.iter().collect();
        let tables = ids.iter().filter(|id| is_relation(id.kind));
        let names: BTreeSet<String> = tables.map(|id| id.path().to_string()).collect();
        let mut side = Self::default();
        for (index, entry) in model.entries()?.iter().enumerate() {
            let is_wanted = wanted.contains(&entry.id);
            let hangs = entry.parent.as_ref().filter(|parent| wanted.contains(parent));
            if is_wanted {
                side.objects.insert(entry.id.clone(), model.object(index)?);
            }
            if let Some(parent) = hangs {
                side.children.entry(parent.clone()).or_default().push(model.object(index)?);
            }
            let may_name =
                matches!(entry.id.kind, Kind::Constraint | Kind::Table | Kind::ForeignTable);
            if !names.is_empty() && may_name {
                side.note(model.object(index)?, &names);
            }
        }
        Ok(side)
    }

    /// Remembers a foreign key, or a table with a parent, that names a chosen table.
    fn note(&mut self, object: Object, names: &BTreeSet<String>) {
        for parent in object.body.parents().filter(|parent| names.contains(*parent)) {
            self.heirs.entry(parent.clone()).or_default().push(object.id.clone());
        }
        if let Body::Constraint(constraint) = &object.body
            && let Some(to) = constraint.reference.as_ref().map(|reference| &reference.table)
            && names.contains(to)
        {
            self.referring.entry(to.clone()).or_default().push(object);
        }
    }

    pub fn object(&self, id: &Id) -> Option<&Object> {
        self.objects.get(id)
    }

    pub fn children(&self, of: &Id) -> &[Object] {
        self.children.get(of).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn referring(&self, to: &Id) -> &[Object] {
        self.referring.get(&to.path().to_string()).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn heirs(&self, of: &Id) -> &[Id] {
        self.heirs.get(&of.path().to_string()).map(Vec::as_slice).unwrap_or_default()
    }
}

fn is_relation(kind: Kind) -> bool {
    matches!(kind, Kind::Table | Kind::ForeignTable)
}
