//! A snapshot in memory: the record (statements), its cache (the model), and what is known of both.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use super::inferred::{Inferred, MAINTAIN_SINCE};
use super::{Context, Coverage, Model, figures::Figures};

/// Changes whenever keys, hashes or the shape of the model could: an exact equivalence, a fold,
/// a fact, what a kind writes, a form that a proof knows, pg_query. Snapshots of another epoch are
/// rebuilt from their source before comparing.
pub const EPOCH: u32 = 8;

/// One schema, captured.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub meta: Meta,
    pub source: Source,
    pub model: Model,
    pub figures: Figures,
}

/// The record: every statement of the dump with its context, redacted, in canonical order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The distinct contexts, sorted; statements refer to them by index.
    pub contexts: Vec<Context>,
    pub statements: Vec<SourceStatement>,
    /// TOC entries without a statement that say something (`-- *not* creating schema`).
    pub notes: Vec<String>,
}

/// One statement as it stood in the dump, without its semicolon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceStatement {
    pub text: String,
    pub context: u32,
}

/// What is known about a snapshot beside the schema. Written as the JSON header of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The name reports use for this side.
    pub label: String,
    pub provenance: Provenance,
    pub coverage: Coverage,
    pub counts: Counts,
    /// Hash of all ids and object hashes, as `8f3c-21ab-90de-77c4-…`.
    pub fingerprint: String,
}

/// Where the text came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// `dump`, `cluster` or `script`.
    pub form: String,
    /// `15.14 (Debian 15.14-1)`, as pg_dump's header gives it.
    pub server: Option<String>,
    pub dumper: Option<String>,
    /// When the dump was begun, in the words of a verbose pg_dump; alone it is nothing new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
    pub database: Option<String>,
    /// The owner of schema public by the comments above what is said of it; empty where they name
    /// nobody. Older pg_dumps tell it nowhere else, and with `--use-set-session-authorization` none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_of_public: Option<String>,
    /// The dump had pg_dump's header and not its last line.
    pub truncated: bool,
    /// What a dump without its header tells of its versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inferred: Option<Inferred>,
}

impl Provenance {
    /// The server's major version: 9.6 is 9.
    pub fn server_major(&self) -> Option<u32> {
        major(self.server.as_deref()?)
    }

    pub fn dumper_major(&self) -> Option<u32> {
        major(self.dumper.as_deref()?)
    }

    /// The major versions that the server can have, the lowest and the highest; `None` where nothing
    /// tells.
    pub fn server_range(&self) -> Option<(u32, u32)> {
        let known = self.server_major().map(|major| (major, major));
        let inferred = self.inferred.filter(|inferred| inferred.has_settings);
        known.or(inferred.map(|inferred| inferred.server))
    }

    /// The server by which GRANT ALL means what it does: that, or the highest it can have where none
    /// of those knows MAINTAIN.
    pub fn privileged_server(&self) -> Option<u32> {
        let highest = self.server_range().map(|(_, highest)| highest);
        self.server_major().or(highest.filter(|major| *major < MAINTAIN_SINCE))
    }

    /// A script may write anything in any way, and is not held against pg_dump's layout, but for one
    /// that has pg_dump's settings: a dump without its comments, as frameworks keep them.
    pub fn is_of_pg_dump(&self) -> bool {
        self.form != "script"
            || self.dumper.is_some()
            || self.inferred.is_some_and(|inferred| inferred.has_settings)
    }

    /// Nothing tells whether ALL has MAINTAIN: neither a header nor a single setting.
    pub fn is_bare(&self) -> bool {
        self.server.is_none() && self.inferred.is_some_and(|inferred| !inferred.has_settings)
    }

    /// The server in words: `15`, `9 to 16`; `None` where nothing tells.
    pub fn server_words(&self) -> Option<String> {
        Some(match self.server_range()? {
            (lowest, highest) if lowest == highest => lowest.to_string(),
            (lowest, highest) => format!("{lowest} to {highest}"),
        })
    }

    /// Whether it is known what silence about schema public means: that depends on the pg_dump, and
    /// a cluster's globals are in no database.
    pub fn knows_public(&self) -> bool {
        self.dumper_major().is_some() && self.form != "cluster"
    }
}

fn major(version: &str) -> Option<u32> {
    let digits = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..digits].parse().ok()
}

/// Every statement of the dump is in exactly one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub statements: u64,
    pub modelled: u64,
    pub opaque: u64,
    /// Parts of statements that do not come back from the model: see [`super::Residue`].
    #[serde(default)]
    pub residues: u64,
    /// By name: session settings, psql commands.
    pub noise: BTreeMap<String, u64>,
    /// By name: COPY, INSERT, setval, …
    pub data: BTreeMap<String, u64>,
    pub redacted: u64,
    /// Settings that are bound to the statements as their contexts, and no statements of their own.
    /// Not in the file: their number follows from the order of the entries.
    #[serde(skip)]
    pub settings: u64,
    /// Objects by kind, in the words of the kinds.
    pub objects: BTreeMap<String, u64>,
}
