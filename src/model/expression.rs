//! An expression: the text the server printed, and a key that says when two texts are equal.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A 128-bit hash of a normalised syntax tree. Comparable only within one epoch.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Key(pub [u8; 16]);

impl Key {
    /// Of the text itself, every character of it. No key of a tree is equal to one of a text.
    pub fn of_text(text: &str) -> Self {
        let mut key = [0; 16];
        blake3::Hasher::new()
            .update(b"text ")
            .update(text.as_bytes())
            .finalize_xof()
            .fill(&mut key);
        Self(key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A piece of SQL as it stood in the dump. Two expressions are equal when their keys are;
/// whatever is shown or emitted is the text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Expression {
    pub text: String,
    pub key: Key,
    pub form: Form,
}

/// What a piece of SQL is, and so how it can be read again by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// `a + 1`
    #[default]
    Scalar,
    /// A whole statement, or the query of a view.
    Statement,
    /// `lower(a) DESC`
    IndexKey,
    PartitionKey,
    /// `FOR VALUES FROM (1) TO (2)`
    PartitionBound,
    /// `a WITH =`
    ExclusionElement,
    /// `RETURN 1`, `BEGIN ATOMIC … END`
    RoutineBody,
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Expression {}

impl PartialOrd for Expression {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Expression {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.cmp(&other.key)
    }
}
