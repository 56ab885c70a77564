//! The baseline: findings that were accepted as they are, so that only new ones are reported.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Finding;
use crate::model::{Change, Diagnostic, FactChange};

/// Raised when accepted findings of older files can no longer be recognised.
const VERSION: u32 = 1;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Baseline {
    #[serde(rename = "pgsnap-baseline")]
    version: u32,
    accepted: BTreeSet<Accepted>,
}

/// One finding. `detail` is a hash of what exactly differs: a finding that changes is new again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Accepted {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pair: String,
    object: String,
    code: String,
    detail: String,
}

impl Default for Baseline {
    fn default() -> Self {
        Self { version: VERSION, accepted: BTreeSet::new() }
    }
}

impl Baseline {
    /// # Errors
    ///
    /// What is no baseline, or one of a later version.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let hint = "`pgsnap diff … --write-baseline FILE` writes one";
        let baseline: Self = serde_json::from_str(text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let mut diagnostic = Diagnostic::new(format!("this is no baseline: {error}"));
            (diagnostic.line, diagnostic.column) = (Some(line), Some(column));
            diagnostic.hint(hint)
        })?;
        match baseline.version {
            VERSION => Ok(baseline),
            other => {
                Err(Diagnostic::new(format!("a baseline of version {other} is not understood"))
                    .hint(hint))
            }
        }
    }

    /// Sorted, a finding to a few lines: a change of it is readable in git.
    pub fn to_json(&self) -> String {
        // Plain texts and numbers: there is nothing JSON could not hold.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// `pair` is the name of the database within a set, else empty.
    pub fn add(&mut self, pair: &str, change: &Change, finding: &Finding) {
        self.accepted.insert(Accepted::of(pair, change, finding));
    }

    pub fn accepts(&self, pair: &str, change: &Change, finding: &Finding) -> bool {
        self.accepted.contains(&Accepted::of(pair, change, finding))
    }

    pub fn len(&self) -> usize {
        self.accepted.len()
    }

    pub fn is_empty(&self) -> bool {
        self.accepted.is_empty()
    }
}

impl Accepted {
    fn of(pair: &str, change: &Change, finding: &Finding) -> Self {
        Self {
            pair: pair.to_owned(),
            object: change.id.to_string(),
            code: finding.rule.code.to_owned(),
            detail: detail(change, finding.fact),
        }
    }
}

/// What tells findings of one run from those of the next: the same finding, the same text.
pub fn fingerprint(pair: &str, change: &Change, finding: &Finding) -> String {
    let Accepted { pair, object, code, detail } = Accepted::of(pair, change, finding);
    let mut hasher = blake3::Hasher::new();
    for part in [pair, object, code, detail] {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    }
    hasher.finalize().to_hex().as_str().get(..32).unwrap_or_default().to_owned()
}

/// A hash of one fact, or of the object that came or went with all that hangs on it. From what is
/// displayed, not from keys: those may change from one version of pgsnap to the next.
fn detail(change: &Change, fact: Option<usize>) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
    };
    add(&format!("{:?}", change.kind));
    if let Some(FactChange { path, old, new, leftover: _, uncertain: _ }) =
        fact.and_then(|index| change.facts.get(index))
    {
        add(path);
        for side in [old, new] {
            add(if side.is_some() { "+" } else { "-" });
            add(&side.as_ref().map(|value| value.display()).unwrap_or_default());
        }
    }
    for object in change.object.iter().map(|object| &**object).chain(&change.contains) {
        add(&object.id.to_string());
        for fact in object.facts().0 {
            add(&fact.path);
            add(&fact.value.display());
        }
    }
    hasher.finalize().to_hex().as_str().get(..16).unwrap_or_default().to_owned()
}
