//! pgsnap compares PostgreSQL schemas from files.
//!
//! `capture` reads what `pg_dump --schema-only` wrote and makes a small snapshot of it; `diff`
//! compares two. Nothing ever connects to a database. Data flows one way:
//!
//! ```text
//! dump text ─split─▶ statements ─parse─▶ trees ─route─▶ ops ─replay─▶ catalog ─▶ Snapshot ─▶ file
//! Snapshot × Snapshot ─diff─▶ [Change] ─classify─▶ [Finding] ─▶ report ─format─▶ bytes
//! ```
//!
//! # Map
//!
//! * [`model`]: what everything else talks about. Ids, objects, facts, ops, changes.
//! * [`kinds`]: THE list of kinds, one file per kind: attributes, and how statements make them.
//! * [`tree`]: lexing, parsing, the one walker over syntax trees, keys.
//! * [`equivalence`]: why two texts count as one, whatever the other side is; one file each.
//! * [`version`]: what two servers or pg_dumps print of one source; one file each. It asks the kinds.
//! * [`statement`]: one statement as the kinds see it.
//! * [`resolve`]: what bare names mean under a search path.
//! * [`mod@script`]: from the bytes of a file to statements, each with its context.
//! * [`mod@redact`]: takes secrets out of a statement.
//! * [`rewrite`]: a record under other names: mappings and renames.
//! * [`mod@capture`]: parse, resolve, route, replay.
//! * [`depend`]: who needs whom among the objects of a snapshot, and why; orders.
//! * [`sql`]: objects back to statements, in an order that loads.
//! * [`proof`]: the statements of a model held against those it was read from.
//! * [`mod@replay`]: what a server does with statements, and what it refuses.
//! * [`figures`]: what production tells beside the schema: the script that asks, and its answers.
//! * [`snapshot`]: the file format.
//! * [`mod@diff`]: pairing and facts.
//! * [`mod@debug`]: what becomes of a piece of SQL, step by step.
//! * [`mod@compare`]: the main job: two snapshots and terms in, the compared result out.
//! * [`mod@plan`]: the statements that turn OLD into NEW, in an order that works.
//! * [`words`]: values, names and numbers in words a person reads.
//! * [`finding`]: what a judge found, and rules as data; levels of the settings, baselines.
//! * [`mod@classify`]: the judge of changes: how much each matters, to whom; one file per family of rules.
//! * [`mod@audit`]: the judge of one schema by itself; one file per family of rules.
//! * [`mod@check`]: a snapshot held to an expectation.
//! * [`judges`]: THE list of those who judge.
//! * [`config`]: what `pgsnap.toml` says.
//! * [`report`]: what was found, as a person is to read it: judged rows, tallies, verdict.
//! * [`format`](mod@format): one file or folder per output format.
//! * [`mod@reference`]: the equivalences, listed and explained.
//! * [`cli`]: one file per command; the only place that touches files, environment and terminal.
//!
//! # Invariants
//!
//! * Arrows point down: cli → format → report → config → classify → {finding, words, diff} → kinds → statement → {equivalence, tree, model};
//!   capture and snapshot → kinds, model. `tests/tidy.rs` reads the sources and holds this.
//! * Everything but [`cli`] is pure: no files, no clock, no environment, no randomness.
//! * A statement is either modelled in every attribute or kept as an opaque object. What a
//!   statement says in a form its kind does not know makes it opaque; nothing is dropped.
//! * A dump and its snapshot are one thing: one function builds a model from statements, wherever
//!   they come from, and proves it. What does not come back is a residue, a fact of its object.
//! * The hash of an object is made from its facts and from nothing else.
//! * No pg_query type is in the public API of capture, snapshot, diff, report and format.

// A test that fails may do so in any way.
#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::print_stderr,
        clippy::print_stdout,
        clippy::unwrap_used
    )
)]

pub mod audit;
pub mod capture;
pub mod check;
pub mod classify;
pub mod cli;
pub mod compare;
pub mod config;
pub mod debug;
pub mod depend;
pub mod diff;
pub mod drift;
pub mod equivalence;
pub mod figures;
pub mod finding;
pub mod format;
pub mod history;
pub mod judges;
pub mod kinds;
pub mod model;
pub mod plan;
pub mod proof;
pub mod redact;
pub mod reference;
pub mod replay;
pub mod report;
pub mod resolve;
pub mod rewrite;
pub mod script;
pub mod snapshot;
pub mod sql;
pub mod statement;
pub mod tree;
pub mod version;
pub mod words;

pub use compare::compare;
use equivalence::InForce;

use model::{Diagnostic, Model, Snapshot, snapshot::Source};

/// Reads a snapshot file, or captures a dump, as every command does with what it is given: whole.
/// `label` is what reports call a dump; a snapshot has its own.
///
/// # Errors
///
/// What is damaged, cut off, or neither a snapshot nor SQL: see [`snapshot::File::open`] and
/// [`mod@capture`].
pub fn load(bytes: Vec<u8>, label: &str) -> Result<Snapshot, Diagnostic> {
    if snapshot::is_snapshot(&bytes) {
        return read_whole(&bytes);
    }
    let options = capture::Options { label: label.to_owned(), ..capture::Options::default() };
    Ok(capture::capture(bytes, &options)?.snapshot)
}

/// Reads a snapshot file for comparing: its record stays unread, unless the file was written in
/// another epoch and its model has to be built anew.
///
/// # Errors
///
/// See [`snapshot::File::open`].
pub fn read(bytes: &[u8]) -> Result<Snapshot, Diagnostic> {
    let file = snapshot::File::open(bytes)?;
    if file.is_current() {
        let (model, figures) = (file.model()?, file.figures()?);
        return Ok(Snapshot { meta: file.meta, source: Source::default(), model, figures });
    }
    read_whole(bytes)
}

/// Reads a snapshot file with its record.
///
/// # Errors
///
/// See [`snapshot::File::open`].
pub fn read_whole(bytes: &[u8]) -> Result<Snapshot, Diagnostic> {
    let file = snapshot::File::open(bytes)?;
    let source = file.source()?;
    let mut meta = file.meta.clone();
    let model = if file.is_current() {
        file.model()?
    } else {
        let model: Model = capture::rebuild(&source, &meta.provenance, InForce::all())?;
        meta.fingerprint = model.fingerprint()?;
        model
    };
    let figures = file.figures()?;
    Ok(Snapshot { meta, source, model, figures })
}

/// Builds a model again as it is with some equivalences switched off. The snapshot must have its
/// record.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn rebuild(snapshot: &mut Snapshot, in_force: &InForce) -> Result<(), Diagnostic> {
    snapshot.model = capture::rebuild(&snapshot.source, &snapshot.meta.provenance, in_force)?;
    Ok(())
}
