//! Reading EXPECTED: a file of SQL as a person writes it or an ORM prints it, or a dump, which says
//! everything.

use super::place::Places;
use crate::{
    capture::{self, Form, Options},
    equivalence::InForce,
    model::{Diagnostic, Snapshot, snapshot::Provenance},
};

/// What is expected, and how it was said.
pub struct Expectation {
    pub snapshot: Snapshot,
    /// What it leaves open is free: it is no dump.
    pub is_open: bool,
    pub places: Places,
}

impl Expectation {
    /// A snapshot or a dump as an expectation: it says everything.
    pub fn of(snapshot: Snapshot) -> Self {
        Self { snapshot, is_open: false, places: Places::default() }
    }
}

/// Reads a text. A dump that comes back whole says everything; whatever else is SQL that runs as
/// written. `server` is the one that the expectation is held against, which tells what ALL is.
///
/// # Errors
///
/// Those of [`capture::capture`]; a text in which nothing is said.
pub fn read(bytes: Vec<u8>, label: &str, server: Option<&str>) -> Result<Expectation, Diagnostic> {
    let options = |form| Options {
        label: label.to_owned(),
        allow_truncated: true,
        form,
        ..Options::default()
    };
    let captured = capture::capture(bytes.clone(), &options(None))?.snapshot;
    let Provenance { form, truncated, .. } = &captured.meta.provenance;
    let counts = &captured.meta.counts;
    let is_whole = !truncated && counts.opaque == 0 && counts.residues == 0;
    if form != "script" && is_whole {
        return Ok(Expectation::of(captured));
    }
    let text = crate::script::decode(bytes.clone())?.text;
    let places = Places::read(&text)?;
    if places.statements == 0 {
        return Err(Diagnostic::new("nothing is expected: there is no statement in it")
            .hint("EXPECTED is SQL: CREATE TABLE …, as a person writes it or an ORM exports it"));
    }
    let mut snapshot = match form.as_str() {
        "script" => captured,
        _ => capture::capture(bytes, &options(Some(Form::Script)))?.snapshot,
    };
    let provenance = &mut snapshot.meta.provenance;
    if provenance.server.is_none() && server.is_some() {
        provenance.server = server.map(str::to_owned);
        crate::rebuild(&mut snapshot, InForce::all())?;
    }
    Ok(Expectation { snapshot, is_open: true, places })
}
