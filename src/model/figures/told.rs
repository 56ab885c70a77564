//! What a server tells of itself and of its data, beside the schema: what `pgsnap figures-sql` asks
//! for. What is not known (no right to see it, never counted) is `None`, and never 0.

use serde::{Deserialize, Serialize};

/// The server and the database, when the figures were taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Server {
    /// `15.14 (Debian 15.14-1)`
    pub version: String,
    /// `150014`
    pub number: i64,
    pub database: String,
    pub encoding: String,
    pub collate: Option<String>,
    pub ctype: Option<String>,
    pub provider: Option<String>,
    pub locale: Option<String>,
    pub collation_version: Option<String>,
    pub standby: bool,
    /// Who asked, and what that role may see.
    pub role: String,
    pub superuser: bool,
    pub bypasses_row_security: bool,
    /// `2026-01-16 08:00:00 UTC`
    pub taken: String,
    pub started: Option<String>,
    /// Since when the server counts what is read: `unused` means since then.
    pub stats_reset: Option<String>,
    pub xid_age: Option<i64>,
    pub multixact_age: Option<i64>,
    pub freeze_max_age: Option<i64>,
    pub multixact_freeze_max_age: Option<i64>,
    pub bytes: Option<i64>,
}

/// A table, a partition, a foreign table or a materialized view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableFigures {
    pub schema: String,
    pub name: String,
    /// As pg_class has it: `r`, `p`, `m`, `f`.
    pub kind: String,
    #[serde(skip_serializing_if = "is_false")]
    pub partition: bool,
    /// As the planner estimates them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<i64>,
    /// As they were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dead: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analyzed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacuumed: Option<String>,
    /// With indexes and what is stored out of line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_bytes: Option<i64>,
    /// A materialized view that was never filled is not.
    pub populated: bool,
    /// Its replica identity is an index, and that index is gone.
    #[serde(skip_serializing_if = "is_false")]
    pub replica_identity_gone: bool,
}

/// An index that is invalid, or that nothing has read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IndexFigures {
    pub schema: String,
    pub name: String,
    pub table: String,
    pub valid: bool,
    /// It keeps rows out: then it does its work without being read.
    #[serde(skip_serializing_if = "is_false")]
    pub unique: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scans: Option<i64>,
    /// Since 16.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_scan: Option<String>,
    /// As the planner estimates them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<i64>,
    /// Somebody was building or vacuuming on its table.
    #[serde(skip_serializing_if = "is_false")]
    pub locked: bool,
}

/// A sequence, with the columns that it numbers. Numbers are texts: they may be larger than JSON's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SequenceFigures {
    pub schema: String,
    pub name: String,
    #[serde(rename = "type")]
    pub type_name: String,
    pub increment: String,
    pub min: String,
    pub max: String,
    #[serde(skip_serializing_if = "is_false")]
    pub cycles: bool,
    /// Whether the asking role may see where it is; then no last value means that it was never used.
    pub known: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// Of the column that owns it; of one that counts down, the lowest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<String>,
    #[serde(deserialize_with = "or_none", skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Numbered>,
}

/// A column that takes its values from a sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Numbered {
    pub schema: String,
    pub table: String,
    pub name: String,
    #[serde(rename = "type")]
    pub type_name: String,
}

/// A foreign key some of whose internal triggers are disabled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Disabled {
    pub schema: String,
    pub table: String,
    pub constraint: String,
    pub triggers: i64,
}

/// A setting of the database, of a role, or of a role in the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setting {
    /// Of this database; else of every one.
    pub database: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    pub name: String,
    /// Values that may be secret are not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A replication slot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Slot {
    pub name: String,
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plugin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    pub active: bool,
    /// Since 13: `reserved`, `lost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Bytes of the log that it holds back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behind: Option<i64>,
}

/// A collation whose library has changed; without a name, that of the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CollationFigures {
    pub schema: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExtensionFigures {
    pub name: String,
    pub version: String,
}

/// Something that was asked and not answered, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Untold {
    /// `rows of public.users`
    pub what: String,
    pub why: String,
}

pub(super) fn is_false(value: &bool) -> bool {
    !value
}

/// `null` is no columns.
fn or_none<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Numbered>, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}
