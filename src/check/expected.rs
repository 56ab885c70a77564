//! Reading EXPECTED: a file of SQL as a person writes it or an ORM prints it, or a dump, which says
//! everything.

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
}

/// Reads a text. A dump that comes back whole says everything; whatever else is SQL that runs as
/// written. `server` is the one that the expectation is held against, which tells what ALL is.
///
/// # Errors
///
/// Those of [`capture::capture`].
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
        return Ok(Expectation { snapshot: captured, is_open: false });
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
    Ok(Expectation { snapshot, is_open: true })
}
