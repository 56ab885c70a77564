//! A probe: one question about the data, what it is expected to answer, and what it answered.

use serde::{Deserialize, Serialize};

use super::told::is_false;
use crate::model::Level;

/// Rows that are kept of one probe.
pub const ROWS_MAX: usize = 1_000;

/// What kind of answer a probe has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    #[default]
    Count,
    Number,
    Text,
    Time,
    Boolean,
    Rows,
}

/// Who thought of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A file of probes.
    #[default]
    Written,
    ForeignKey,
    Unique,
    NotNull,
    /// An annotation of a column: `values=`, `matches=`, `format=`, `hashed=`.
    Annotation,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Probe {
    pub name: String,
    #[serde(rename = "type")]
    pub answer: Answer,
    pub origin: Origin,
    /// The object it asks about, as an id: `constraint public.orders.orders_customer_id_fkey`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// `= 0`, `>= 1`, `same`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What puts it right, as SQL or in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// Columns that tell rows apart.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// The answer; no answer and no reason for that is NULL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Of how many: `0 of 6`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Rows that the remedy would change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// There are more rows than these.
    #[serde(skip_serializing_if = "is_false")]
    pub more: bool,
    /// It failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
    /// It was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped: Option<String>,
    /// Milliseconds it took.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ms: Option<i64>,
}

/// One row: its columns in order, each with its value as text. Values are hashed (`#1f3a…`) unless
/// the probe says that they may be shown.
pub type Row = Vec<(String, Option<String>)>;

impl Probe {
    /// Whether it answered.
    pub fn is_answered(&self) -> bool {
        self.failed.is_none() && self.skipped.is_none()
    }
}
