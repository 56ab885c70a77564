//! What rules are asked about: an object that came or went, or one fact that differs.

use crate::{
    kinds::{Body, Kind},
    model::{Change, ChangeKind, Class, FactChange, Id, Object, Value},
};

pub struct Event<'a> {
    pub id: &'a Id,
    pub what: What<'a>,
    /// Index of the fact in its change; `None` for an object that came or went.
    pub(super) fact_index: Option<usize>,
}

pub enum What<'a> {
    Added(&'a Object),
    Removed(&'a Object),
    Fact(&'a FactChange),
}

/// The events of a change: each is judged by itself.
pub(super) fn of(change: &Change) -> Vec<Event<'_>> {
    let id = &change.id;
    let event = |what, fact_index| Event { id, what, fact_index };
    match &change.object {
        Some(object) if change.kind == ChangeKind::Removed => {
            vec![event(What::Removed(object), None)]
        }
        Some(object) => vec![event(What::Added(object), None)],
        None => {
            let facts = change.facts.iter().enumerate();
            facts.map(|(i, fact)| event(What::Fact(fact), Some(i))).collect()
        }
    }
}

/// Of what stands in the envelope of every object.
const ENVELOPE: [Class; 4] =
    [Class::Owners, Class::Privileges, Class::Comments, Class::SecurityLabels];

impl Event<'_> {
    pub fn is_added(&self, kind: Kind) -> bool {
        matches!(&self.what, What::Added(_)) && self.id.kind == kind
    }

    pub fn is_removed(&self, kind: Kind) -> bool {
        matches!(&self.what, What::Removed(_)) && self.id.kind == kind
    }

    pub fn added(&self) -> Option<&Body> {
        match &self.what {
            What::Added(object) => Some(&object.body),
            _ => None,
        }
    }

    pub fn removed(&self) -> Option<&Body> {
        match &self.what {
            What::Removed(object) => Some(&object.body),
            _ => None,
        }
    }

    /// The fact that differs, of an object of any kind.
    pub fn fact(&self) -> Option<&FactChange> {
        match &self.what {
            What::Fact(fact) => Some(fact),
            _ => None,
        }
    }

    /// A fact that objects of any kind have: owner, comment, privileges, labels, extensions.
    pub fn is_of_envelope(&self) -> bool {
        self.fact().is_some_and(|fact| match Class::of(&fact.path) {
            Some(class) => ENVELOPE.contains(&class),
            None => fact.path == "depends on extension",
        })
    }

    /// The fact that differs, if it is one of these. A path that ends in a space stands for all
    /// that begin with it.
    pub fn fact_of(&self, kind: Kind, paths: &[&str]) -> Option<&FactChange> {
        let is_meant = |path: &str| {
            paths.iter().any(|p| path == *p || p.ends_with(' ') && path.starts_with(p))
        };
        self.fact().filter(|fact| self.id.kind == kind && is_meant(&fact.path))
    }

    /// Any fact of an object of the kind.
    pub fn is_altered(&self, kind: Kind) -> bool {
        self.id.kind == kind && self.fact().is_some()
    }

    pub fn is_on(&self, kind: Kind, path: &str) -> bool {
        self.fact_of(kind, &[path]).is_some_and(|fact| fact.new == Some(Value::Flag(true)))
    }

    pub fn is_off(&self, kind: Kind, path: &str) -> bool {
        self.fact_of(kind, &[path]).is_some_and(|fact| fact.new == Some(Value::Flag(false)))
    }

    /// The two sides of a fact that is a short text on both.
    pub fn texts(&self, kind: Kind, path: &str) -> Option<(&str, &str)> {
        let fact = self.fact_of(kind, &[path])?;
        match (&fact.old, &fact.new) {
            (Some(Value::Text(old)), Some(Value::Text(new))) => Some((old, new)),
            _ => None,
        }
    }
}

/// The members of a list; none for a side without one.
pub fn members(value: &Option<Value>) -> &[String] {
    match value {
        Some(Value::List(items) | Value::Order(items)) => items,
        _ => &[],
    }
}
