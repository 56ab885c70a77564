//! Changes: what a diff says, as values. Everything shown, judged or planned starts from these.

use serde::{Deserialize, Serialize};

use super::{Id, Object, Value};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Different, and nothing works differently: the order of columns.
    Note,
    Low,
    Medium,
    High,
}

impl Level {
    /// The highest first.
    pub const ALL: [Self; 4] = [Self::High, Self::Medium, Self::Low, Self::Note];

    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Added,
    Removed,
    Altered,
    /// Called otherwise in OLD: the fact `name` says how, or `generated name` where PostgreSQL gave
    /// both names by itself.
    Renamed,
    /// Only the order of members that both sides have.
    Reordered,
}

/// One attribute that differs. `None` is a side that does not have it.
#[derive(Clone, Debug, PartialEq)]
pub struct FactChange {
    pub path: String,
    pub old: Option<Value>,
    pub new: Option<Value>,
    /// Version equivalences by which it would be none if one side came from an older server: an
    /// upgraded database keeps such forms. Empty when there is no such explanation.
    pub leftover: Vec<&'static str>,
    /// Version equivalences by which it may be none: the types of columns would tell, and are not
    /// known.
    pub uncertain: Vec<&'static str>,
}

impl FactChange {
    pub fn new(path: impl Into<String>, old: Option<Value>, new: Option<Value>) -> Self {
        Self { path: path.into(), old, new, leftover: Vec::new(), uncertain: Vec::new() }
    }
}

impl AsRef<Change> for Change {
    fn as_ref(&self) -> &Change {
        self
    }
}

/// One difference between OLD and NEW.
#[derive(Clone, Debug)]
pub struct Change {
    pub id: Id,
    pub kind: ChangeKind,
    /// What OLD calls it, if it was renamed.
    pub from: Option<Id>,
    /// The object this one hangs on, so that reports can group by table.
    pub parent: Option<Id>,
    /// What differs; empty when the object came or went.
    pub facts: Vec<FactChange>,
    /// The object that came or went; `None` when it is on both sides.
    pub object: Option<Box<Object>>,
    /// What came or went with it, and so is no change of its own.
    pub contains: Vec<Object>,
}
