//! Reading EXPECTED: a file of SQL as a person writes it or an ORM prints it, a folder of migrations,
//! or a dump, which says everything.

use super::{
    migrations::{Folder, Migration},
    place::Places,
};
use crate::{
    capture::{self, Form, Options},
    equivalence::InForce,
    model::{Diagnostic, Snapshot, snapshot::Provenance},
    replay::{self, File, Left, Server},
};

/// What is expected, and how it was said.
pub struct Expectation {
    pub snapshot: Snapshot,
    /// What it leaves open is free: it is no dump.
    pub is_open: bool,
    pub places: Places,
    /// Statements whose effect is not known, or that a server would refuse.
    pub left: Vec<Left>,
    /// The migrations, where it is a folder of them.
    pub folder: Option<Folder>,
}

impl Expectation {
    /// A snapshot or a dump as an expectation: it says everything.
    pub fn of(snapshot: Snapshot) -> Self {
        let (places, left) = Default::default();
        Self { snapshot, is_open: false, places, left, folder: None }
    }
}

/// Reads a text. A dump that comes back whole says everything; whatever else is SQL that runs as
/// written. `server` is the one that the expectation is held against, which tells what ALL is.
///
/// # Errors
///
/// Those of [`capture::capture`]; a text in which nothing is said.
pub fn read(bytes: Vec<u8>, label: &str, server: Option<&str>) -> Result<Expectation, Diagnostic> {
    let captured = capture::capture(bytes.clone(), &options(label, None))?.snapshot;
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
        _ => capture::capture(bytes, &options(label, Some(Form::Script)))?.snapshot,
    };
    let (mut left, unread) = (Vec::new(), places.problems.len() as u64);
    // What no kind models, a server may do all the same: RENAME, SET SCHEMA.
    if snapshot.meta.counts.opaque > unread {
        let files = [File { name: label.to_owned(), text }];
        let (replayed, rest) = replayed(&files, label, server)?;
        if (rest.len() as u64) <= snapshot.meta.counts.opaque {
            (snapshot, left) = (replayed, rest);
        }
    }
    served(&mut snapshot, server)?;
    Ok(Expectation { snapshot, is_open: true, places, left, folder: None })
}

fn options(label: &str, form: Option<Form>) -> Options {
    Options { label: label.to_owned(), allow_truncated: true, form, ..Options::default() }
}

fn served(snapshot: &mut Snapshot, server: Option<&str>) -> Result<(), Diagnostic> {
    let provenance = &mut snapshot.meta.provenance;
    if provenance.server.is_none() && server.is_some() {
        provenance.server = server.map(str::to_owned);
        crate::rebuild(snapshot, InForce::all())?;
    }
    Ok(())
}

/// The schema that files make of an empty database.
fn replayed(
    files: &[File],
    label: &str,
    server: Option<&str>,
) -> Result<(Snapshot, Vec<Left>), Diagnostic> {
    let mut before = capture::capture(b"-- empty\n".to_vec(), &options(label, None))?.snapshot;
    before.meta.provenance.server = server.map(str::to_owned);
    replay::lenient(&before, files, &Server::default())
}

/// Reads a folder of migrations: what they make, run in their order. They say everything.
///
/// # Errors
///
/// Nothing in it is a migration; a file that is no SQL.
pub fn migrated(
    folder: Folder,
    label: &str,
    server: Option<&str>,
) -> Result<Expectation, Diagnostic> {
    let files: Vec<File> = folder.files();
    let (mut snapshot, mut left) = replayed(&files, label, server)?;
    if folder.layout.is_read_only {
        left = folder.migrations.iter().map(program).collect();
    }
    served(&mut snapshot, server)?;
    let places = Places::default();
    let is_open = folder.layout.is_read_only;
    Ok(Expectation { snapshot, is_open, places, left, folder: Some(folder) })
}

fn program(one: &Migration) -> Left {
    let reason = "it is a program: name the SQL that its tool exports, see `pgsnap help check`";
    Left { file: one.file.clone(), line: 1, head: one.stem.clone(), reason: reason.to_owned() }
}
