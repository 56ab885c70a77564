//! What a filter left out, on the wire.

use serde::Serialize;

use crate::diff::Ignored;

#[derive(Serialize)]
pub(super) struct WireIgnored<'a> {
    id: String,
    fact: Option<&'a str>,
    by: &'a str,
    reason: Option<&'a str>,
}

impl<'a> WireIgnored<'a> {
    pub(super) fn of(ignored: &'a Ignored) -> Self {
        let Ignored { id, fact, by, reason } = ignored;
        Self { id: id.to_string(), fact: fact.as_deref(), by, reason: reason.as_deref() }
    }
}
