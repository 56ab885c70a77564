//! What a finding is about.

use std::{fmt, sync::Arc};

use crate::model::{Change, ChangeKind, FactChange, Id, Object};

#[derive(Clone, Debug)]
pub enum Subject {
    /// What differs between two schemas: an object that came or went, or one fact of one that both
    /// have.
    Change { change: Arc<Change>, fact: Option<usize> },
    /// An object of one snapshot.
    Object(Id),
    /// What is expected to be there, and where that is said.
    Expected { id: Id, place: Place },
    /// A database as a whole, by the name it has in a set.
    Database(String),
    /// A question about the data, by its name.
    Probe(String),
}

/// Where something is said: a file, and a line from 1 on.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: String,
    pub line: Option<usize>,
}

impl Subject {
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Change { change, .. } => Some(&change.id),
            Self::Object(id) | Self::Expected { id, .. } => Some(id),
            Self::Database(_) | Self::Probe(_) => None,
        }
    }

    /// `index`; a database is one, whatever is known of it.
    pub fn kind_word(&self) -> &'static str {
        match self {
            Self::Probe(_) => "probe",
            other => other.id().map_or("database", |id| id.kind.word()),
        }
    }

    /// The name without the kind: `public.users.email`.
    pub fn path(&self) -> String {
        match self {
            Self::Database(name) | Self::Probe(name) => name.clone(),
            other => other.id().map(|id| id.path().to_string()).unwrap_or_default(),
        }
    }

    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Expected { place, .. } => Some(place),
            Self::Change { .. } | Self::Object(_) | Self::Database(_) | Self::Probe(_) => None,
        }
    }

    pub fn change(&self) -> Option<&Arc<Change>> {
        match self {
            Self::Change { change, .. } => Some(change),
            Self::Object(_) | Self::Expected { .. } | Self::Database(_) | Self::Probe(_) => None,
        }
    }

    /// The fact that differs, where it is about one.
    pub fn fact(&self) -> Option<&FactChange> {
        match self {
            Self::Change { change, fact } => change.facts.get((*fact)?),
            Self::Object(_) | Self::Expected { .. } | Self::Database(_) | Self::Probe(_) => None,
        }
    }

    /// Whether two findings are about one change, object, expected item or database.
    pub fn is_of_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Change { change: a, .. }, Self::Change { change: b, .. }) => Arc::ptr_eq(a, b),
            (Self::Object(a), Self::Object(b)) => a == b,
            (Self::Expected { id: a, place: p }, Self::Expected { id: b, place: q }) => {
                a == b && p == q
            }
            (Self::Database(a), Self::Database(b)) | (Self::Probe(a), Self::Probe(b)) => a == b,
            _ => false,
        }
    }

    /// What exactly is judged, part by part: when that changes, a finding is a new one. From what is
    /// displayed, not from keys, which may change from one version of pgsnap to the next. `None`
    /// where the message of the finding says all of it.
    pub(super) fn feed(&self, add: &mut dyn FnMut(&str)) -> Option<()> {
        let Self::Change { change, .. } = self else { return None };
        add(&format!("{:?}", change.kind));
        if let Some(FactChange { path, old, new, leftover: _, uncertain: _ }) = self.fact() {
            add(path);
            for side in [old, new] {
                add(if side.is_some() { "+" } else { "-" });
                add(&side.as_ref().map(|value| value.display()).unwrap_or_default());
            }
        }
        let objects = change.object.iter().map(|object| &**object).chain(&change.contains);
        objects.for_each(|object| whole(object, add));
        Some(())
    }
}

fn whole(object: &Object, add: &mut dyn FnMut(&str)) {
    add(&object.id.to_string());
    for fact in object.facts().0 {
        add(&fact.path);
        add(&fact.value.display());
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            Some(id) => id.fmt(f),
            None => write!(f, "{} {}", self.kind_word(), self.path()),
        }
    }
}

impl Subject {
    /// How the subject changed; `None` where nothing is compared.
    pub fn change_kind(&self) -> Option<ChangeKind> {
        self.change().map(|change| change.kind)
    }
}
