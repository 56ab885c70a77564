//! One of the two schemas, and what is asked of it.

use std::collections::{BTreeSet, HashMap};

use crate::{
    depend::Node,
    kinds::Kind,
    model::{Diagnostic, Id, Object, Qualified, Snapshot, Stage},
    sql::{self, Loaded},
};

pub struct Side<'a> {
    pub loaded: Loaded<'a>,
    /// The step that makes an object.
    makes: HashMap<&'a Id, usize>,
    pub children: Children,
}

/// The tables that inherit from a table or are its partitions, by how its name prints.
pub type Children = HashMap<String, Vec<Qualified>>;

impl<'a> Side<'a> {
    pub fn of(
        objects: &'a [Object],
        snapshot: &Snapshot,
        apart: &BTreeSet<Id>,
    ) -> Result<Self, Diagnostic> {
        let loaded = sql::loaded(objects, &snapshot.source, &snapshot.meta, apart)?;
        let mut makes = HashMap::new();
        for (at, step) in loaded.steps.iter().enumerate() {
            if matches!(step.stage, Stage::Define | Stage::Shell) {
                makes.entry(&step.object.id).or_insert(at);
            }
        }
        // What another object's statement makes, or only ties.
        for (at, step) in loaded.steps.iter().enumerate() {
            makes.entry(&step.object.id).or_insert(at);
        }
        let mut children = Children::new();
        for object in objects {
            for parent in object.body.parents() {
                children.entry(parent.clone()).or_default().push(object.id.relation());
            }
        }
        Ok(Self { loaded, makes, children })
    }

    pub fn get(&self, id: &Id) -> Option<&'a Object> {
        self.loaded.scope.get(id)
    }

    pub fn node(&self, id: &Id) -> Option<Node> {
        self.loaded.graph.node(id)
    }

    /// Where in the order an object is made: with its parent, where that one's statement does it.
    pub fn place(&self, id: &Id) -> usize {
        let parent = || self.get(id)?.parent.as_ref();
        let own = self.makes.get(id).copied();
        let place = match id.kind {
            Kind::Column | Kind::Attribute => parent().map(|parent| self.place(parent)).or(own),
            _ => own.or_else(|| parent().map(|parent| self.place(parent))),
        };
        place.unwrap_or(self.loaded.steps.len())
    }
}
