//! What a server does with statements: a schema, and what it is after them, or the first that the
//! server refuses and why. Recorded from servers: see `tests/replay`.
//!
//! Nothing here knows who wrote the statements. What PostgreSQL does with one and is not known here
//! is refused by name.

mod alter;
mod checks;
mod closure;
mod columns;
mod creates;
mod domains;
mod drop;
mod labels;
mod lenient;
mod mentions;
mod moved;
mod named;
mod names;
mod others;
mod owners;
mod place;
mod refusal;
mod rename;
mod results;
mod sequences;
mod spelling;
mod statement;
mod table;
mod uses;
mod world;
mod written;

use std::collections::{BTreeMap, BTreeSet};

pub use lenient::{Left, lenient};
pub use refusal::Refusal;

use crate::{
    capture::{self, Options},
    kinds::Kind,
    model::{
        Context, Diagnostic, Id, Model, Object, Snapshot,
        catalog::Catalog,
        snapshot::{Source, SourceStatement},
    },
    script, sql,
    tree::parse,
};
use world::World;

/// Who runs statements, and where.
#[derive(Clone, Debug, Default)]
pub struct Server {
    /// Major version; that of the snapshot where it is `None`.
    pub version: Option<u32>,
    /// The role that runs them: owner of what they create.
    pub role: Option<String>,
    /// Expressions stand as a server of this version prints them: they were taken from a dump.
    pub is_printed: bool,
}

/// One file of statements.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub text: String,
}

/// The first statement that is refused.
#[derive(Clone, Debug)]
pub struct Refused {
    pub file: String,
    pub line: usize,
    pub statement: String,
    pub refusal: Refusal,
}

impl From<Refused> for Diagnostic {
    fn from(refused: Refused) -> Self {
        let Refused { file, line, statement, refusal } = refused;
        let head: String = statement.lines().next().unwrap_or_default().chars().take(120).collect();
        let (message, hint) = match refusal.is_unknown() {
            true => (
                format!("it is not known what a server does with: {head}"),
                format!("{}\nnothing is predicted, as nothing is left out", refusal.message),
            ),
            false => (
                format!("the server would refuse: {head}"),
                format!("ERROR: {} (SQLSTATE {})", refusal.message, refusal.state),
            ),
        };
        Diagnostic::new(message).in_file(file).at(line).hint(hint)
    }
}

/// The schema after the statements of files, in their order.
///
/// `snapshot` must have its record.
///
/// # Errors
///
/// The first statement that the server refuses, or of which it is not known what it does; a file
/// that is no SQL.
pub fn replay(
    snapshot: &Snapshot,
    files: &[File],
    server: &Server,
) -> Result<Snapshot, Diagnostic> {
    replay_or_refusal(snapshot, files, server)?.map_err(Diagnostic::from)
}

/// As [`replay`], a refusal as a value of its own.
///
/// # Errors
///
/// A file that is no SQL.
pub fn replay_or_refusal(
    snapshot: &Snapshot,
    files: &[File],
    server: &Server,
) -> Result<Result<Snapshot, Refused>, Diagnostic> {
    let objects = snapshot.model.objects().collect::<Result<Vec<_>, _>>()?;
    let version = server.version.or_else(|| snapshot.meta.provenance.server_major()).unwrap_or(18);
    let jobs = [()];
    let run = |_: &()| run(objects.clone(), files, server, version, snapshot);
    let mut results = parse::map_parallel(&jobs, Some(1), run)?;
    match results.pop().unwrap_or_else(|| Ok(Ok(Vec::new())))? {
        Ok(objects) => finished(snapshot, objects).map(Ok),
        Err(refused) => Ok(Err(refused)),
    }
}

type Run = Result<Result<Vec<Object>, Refused>, Diagnostic>;

fn run(
    objects: Vec<Object>,
    files: &[File],
    server: &Server,
    version: u32,
    snapshot: &Snapshot,
) -> Run {
    let mut world = World {
        catalog: Catalog::of(objects),
        version,
        provenance: snapshot.meta.provenance.clone(),
        role: server.role.clone(),
        is_printed: server.is_printed,
    };
    for file in files {
        let script = script::split(&file.text);
        if let Some(problem) = script.problems.first() {
            return Err(problem.clone().in_file(file.name.clone()));
        }
        for one in &script.statements {
            let default = Context::default();
            let context = script.contexts.get(one.context).unwrap_or(&default);
            let mut context = context.clone();
            if context.session_authorization.is_none() {
                context.session_authorization.clone_from(&server.role);
            }
            if let Err(refusal) = statement::run(one.text, &context, &mut world) {
                return Ok(Err(Refused {
                    file: file.name.clone(),
                    line: one.line,
                    statement: one.text.to_owned(),
                    refusal,
                }));
            }
        }
    }
    Ok(Ok(world.objects().cloned().collect()))
}

/// The objects as a snapshot: written as a dump and captured, but for what cannot be written (what is
/// opaque, what is redacted), which stays as it was.
fn finished(before: &Snapshot, objects: Vec<Object>) -> Result<Snapshot, Diagnostic> {
    let text = sql::render(&objects, &before.source, &before.meta, &BTreeMap::new(), |_| true)?;
    let options = Options { label: before.meta.label.clone(), ..Options::default() };
    let mut after = capture::capture(text.into_bytes(), &options)?.snapshot;
    after.meta.coverage = before.meta.coverage.clone();
    after.meta.provenance = before.meta.provenance.clone();
    let written = after.model.objects().collect::<Result<Vec<_>, _>>()?;
    let ids: BTreeSet<&Id> = written.iter().map(|object| &object.id).collect();
    let kept: Vec<&Object> = objects
        .iter()
        .filter(|object| !ids.contains(&object.id))
        .filter(|object| object.id.kind == Kind::Opaque || names::is_redacted(object, before))
        .collect();
    if kept.is_empty() {
        return Ok(after);
    }
    let kept_ids: Vec<Id> = kept.iter().map(|object| object.id.clone()).collect();
    let all: BTreeMap<&Id, &Object> =
        written.iter().chain(kept).map(|object| (&object.id, object)).collect();
    let model = Model::new(all.into_values());
    for index in capture::mentions(&before.source, &before.meta.provenance, &kept_ids)? {
        add(&mut after.source, &before.source, index);
    }
    after.meta.fingerprint = model.fingerprint()?;
    after.model = model;
    Ok(after)
}

/// A statement of one record more in another.
fn add(to: &mut Source, from: &Source, index: usize) {
    let Some(SourceStatement { text, context }) = from.statements.get(index) else { return };
    let Some(context) = from.contexts.get(*context as usize) else { return };
    let known = to.contexts.iter().position(|other| other == context);
    let at = known.unwrap_or_else(|| {
        to.contexts.push(context.clone());
        to.contexts.len() - 1
    });
    let context = u32::try_from(at).unwrap_or_default();
    to.statements.push(SourceStatement { text: text.clone(), context });
}
