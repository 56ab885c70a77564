//! Candidates for renames on the wire.

use serde::Serialize;

use crate::diff::Candidate;

/// What may be one object under two names.
#[derive(Serialize)]
pub(super) struct WireCandidate<'a> {
    from: String,
    to: String,
    score: f64,
    reason: &'a str,
}

impl<'a> WireCandidate<'a> {
    pub(super) fn of(candidate: &'a Candidate) -> Self {
        let Candidate { score, reason, .. } = candidate;
        let (from, to) = candidate.told();
        let score = (score * 100.0).round() / 100.0;
        Self { from, to, score, reason }
    }
}
