//! What a mapping did, on the wire.

use serde::Serialize;

use crate::model::{Mapped, Mapping};

#[derive(Serialize)]
pub(super) struct WireMapped<'a> {
    what: &'static str,
    old: &'a str,
    new: &'a str,
    statements: usize,
    merged: bool,
    reason: Option<&'a str>,
}

impl<'a> WireMapped<'a> {
    pub(super) fn of(mapped: &'a Mapped) -> Self {
        let Mapped { mapping: Mapping { what, from, to, reason }, statements, is_merged } = mapped;
        Self {
            what: what.word(),
            old: from,
            new: to,
            statements: *statements,
            merged: *is_merged,
            reason: reason.as_deref(),
        }
    }
}
