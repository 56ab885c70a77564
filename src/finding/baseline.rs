//! The baseline: findings that were accepted as they are, so that only new ones are reported.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Detail, Finding, by_subject};
use crate::model::Diagnostic;

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
    pub fn add(&mut self, pair: &str, finding: &Finding) {
        self.accepted.insert(Accepted::of(pair, finding));
    }

    pub fn accepts(&self, pair: &str, finding: &Finding) -> bool {
        self.accepted.contains(&Accepted::of(pair, finding))
    }

    /// Splits findings into those to report and those that are accepted. What is new about a subject
    /// brings back all that is found of it.
    pub fn split(&self, pair: &str, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
        let mut is_known = Vec::with_capacity(findings.len());
        for own in by_subject(&findings) {
            let known = own.iter().all(|finding| self.accepts(pair, finding));
            is_known.extend(own.iter().map(|_| known));
        }
        let (mut news, mut accepted) = (Vec::new(), Vec::new());
        for (finding, known) in findings.into_iter().zip(is_known) {
            if known { accepted.push(finding) } else { news.push(finding) }
        }
        (news, accepted)
    }

    /// Entries of a pair that none of its findings is any more, by object and code.
    pub fn mended(&self, pair: &str, findings: &[Finding]) -> Vec<(String, String)> {
        let now: BTreeSet<Accepted> =
            findings.iter().map(|finding| Accepted::of(pair, finding)).collect();
        let gone = self.accepted.iter().filter(|one| one.pair == pair && !now.contains(one));
        gone.map(|one| (one.object.clone(), one.code.clone())).collect()
    }

    /// Without the entries of a pair that none of its findings is any more.
    pub fn prune(&mut self, pair: &str, findings: &[Finding]) {
        let now: BTreeSet<Accepted> =
            findings.iter().map(|finding| Accepted::of(pair, finding)).collect();
        self.accepted.retain(|one| one.pair != pair || now.contains(one));
    }

    pub fn len(&self) -> usize {
        self.accepted.len()
    }

    pub fn is_empty(&self) -> bool {
        self.accepted.is_empty()
    }
}

impl Accepted {
    fn of(pair: &str, finding: &Finding) -> Self {
        Self {
            pair: pair.to_owned(),
            object: finding.subject.to_string(),
            code: finding.rule.code.to_owned(),
            detail: detail(finding),
        }
    }
}

pub(super) fn fingerprint(pair: &str, finding: &Finding) -> String {
    let Accepted { pair, object, code, detail } = Accepted::of(pair, finding);
    let mut hasher = blake3::Hasher::new();
    [pair, object, code, detail].iter().for_each(|part| add(&mut hasher, part));
    hasher.finalize().to_hex().as_str().get(..32).unwrap_or_default().to_owned()
}

/// A hash of what exactly was found.
fn detail(finding: &Finding) -> String {
    let mut hasher = blake3::Hasher::new();
    if finding.subject.feed(&mut |text| add(&mut hasher, text)).is_none() {
        add(&mut hasher, &finding.message);
        for Detail { name, text } in &finding.details {
            add(&mut hasher, name);
            add(&mut hasher, text);
        }
    }
    hasher.finalize().to_hex().as_str().get(..16).unwrap_or_default().to_owned()
}

/// The length goes before each part, so that different parts never run into one another.
fn add(hasher: &mut blake3::Hasher, text: &str) {
    hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
}
