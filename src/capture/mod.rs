//! Capture: from the text of a dump to a snapshot.

mod as_read;
mod build;
mod cleaning;
mod contexts;
mod coverage;
mod descend;
mod envelope;
mod figures;
pub mod fold;
mod infer;
mod input;
mod mentions;
mod opaque;
mod order;
mod prepare;
mod refuse;
mod reserved;
mod residue;
mod route;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};

pub use as_read::as_read;
pub use envelope::{grant_of, name_of, target};
pub use figures::migrations;
pub use mentions::mentions;
pub use prepare::ops;

use crate::{
    equivalence::InForce,
    model::{
        Context, Diagnostic, Id, Snapshot,
        progress::Progress,
        snapshot::{Counts, Meta, Provenance, Source, SourceStatement},
    },
    script::{self, Script, ScriptKind},
    tree::visit::{self, Visitor},
};
use prepare::{Input, Setting};

/// How to capture.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The name reports use for this snapshot.
    pub label: String,
    /// Any statement that is not modelled, or not in full, is an error.
    pub strict: bool,
    /// A dump without its last line is captured as far as it goes.
    pub allow_truncated: bool,
    /// Overrides what the file says it is.
    pub form: Option<Form>,
    /// Worker threads; `None` for one per processor.
    pub threads: Option<usize>,
    /// Where to count the statements that are read.
    pub progress: Option<&'static Progress>,
}

/// What kind of text is captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// pg_dump wrote it: the order of its entries says nothing.
    Dump,
    /// Anything else: statements run in the order they are written.
    Script,
}

/// A snapshot, and what there is to say about how it came about.
pub struct Captured {
    pub snapshot: Snapshot,
    /// What was in the file and is no SQL: messages of pg_dump.
    pub notes: Vec<Diagnostic>,
    /// One per statement that became opaque, and per residue.
    pub warnings: Vec<Diagnostic>,
}

/// Captures a dump or a script.
///
/// # Errors
///
/// What is no SQL text (an archive, another encoding), a truncated dump, an unterminated quote,
/// several databases in one file; with `strict`, a statement that is not modelled in full.
pub fn capture(bytes: Vec<u8>, options: &Options) -> Result<Captured, Diagnostic> {
    let (text, notes) = script::taken_out(script::decode(bytes)?.text)?;
    let mut script = script::split(&text);
    check(&script, options)?;
    let form = options.form.unwrap_or(match script.head.kind {
        // A dump that lost its header still has its table of contents: structure.sql of Rails.
        ScriptKind::Script if script.head.entries == 0 => Form::Script,
        _ => Form::Dump,
    });
    let provenance = provenance(&script, form);
    let mut counts = counts(&script);
    let releases = [provenance.server_major(), provenance.dumper_major()];
    let release = releases.into_iter().flatten().min();
    let contexts = std::mem::take(&mut script.contexts);
    let (inputs, redacted) = input::of(&script.statements, &contexts, release, options.threads)?;
    counts.redacted = redacted;
    let (threads, progress) = (options.threads, options.progress);
    let setting = Setting { threads, progress, ..setting_of(&provenance) };
    let mut prepared = prepare::prepare(&inputs, setting)?;
    refuse::refuse(&script, &prepared)?;
    prepare::sort(&mut prepared, form);
    let dropped = prepare::take_noise(&mut prepared, &mut counts.noise);
    let coverage = coverage::of(&script, &prepared);
    let kept = prepared.iter().filter(|one| !dropped.contains(&one.index));
    let kept: Vec<_> = kept.map(|one| (one.index, one.context.clone())).collect();
    // Memory is scarcest while the model is built: what is known of the statements has done its duty.
    script.statements = Vec::new();
    let built = build::build(prepared, &inputs, &provenance, InForce::all())?;
    if options.strict {
        strict(&built.warnings)?;
    }
    counts.modelled = inputs.len() as u64 - dropped.len() as u64 - built.opaque;
    counts.opaque = built.opaque;
    counts.residues = built.residues;
    counts.objects = built.counts;
    let fingerprint = built.model.fingerprint()?;
    let label = options.label.clone();
    let meta = Meta { label, provenance, coverage, counts, fingerprint };
    let figures = figures::of(&script, &built.model);
    let source = source(&script, &inputs, &kept);
    let snapshot = Snapshot { meta, source, model: built.model, figures };
    Ok(Captured { snapshot, notes, warnings: built.warnings })
}

/// # Errors
///
/// With anything that is not modelled, or not in full: all of it, each with its line.
fn strict(warnings: &[Diagnostic]) -> Result<(), Diagnostic> {
    let Some((first, others)) = warnings.split_first() else { return Ok(()) };
    let mut hint = match warnings.len() {
        1 => "--strict: this is not modelled in full; without it, it is kept as text".to_owned(),
        count => format!(
            "--strict: {count} statements are not modelled in full; without it, they are kept as text"
        ),
    };
    for other in others {
        hint.push_str(&format!(
            "\n{}{}",
            other.line.map_or("".into(), |l| format!("line {l}: ")),
            other.message
        ));
    }
    Err(first.clone().hint(hint))
}

/// Builds the model anew from the record: for snapshots of another epoch, to verify, and with other
/// equivalences in force than all of them.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn rebuild(
    source: &Source,
    provenance: &Provenance,
    in_force: &InForce,
) -> Result<crate::model::Model, Diagnostic> {
    let form = form_of(provenance);
    let default = Context::default();
    let inputs = inputs_of(source, &default, in_force);
    let mut prepared = prepare::prepare(&inputs, setting_of(provenance))?;
    prepare::sort(&mut prepared, form);
    Ok(build::build(prepared, &inputs, provenance, in_force)?.model)
}

/// What each statement of a record landed on, by its index.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn landed(
    source: &Source,
    provenance: &Provenance,
) -> Result<Vec<(usize, Vec<Id>)>, Diagnostic> {
    let default = Context::default();
    let inputs = inputs_of(source, &default, InForce::all());
    let mut prepared = prepare::prepare(&inputs, setting_of(provenance))?;
    prepare::sort(&mut prepared, form_of(provenance));
    let replayed = build::replay(prepared, &inputs, provenance, InForce::all())?;
    Ok(replayed.landed.into_iter().map(|one| (one.index, one.ids)).collect())
}

/// Builds the model of a record in which the visitor has been over the tree of one statement, without
/// its residues: for measuring what a comparison notices. Nothing else uses it.
///
/// # Errors
///
/// Those of [`rebuild`].
pub fn rebuild_visited(
    source: &Source,
    provenance: &Provenance,
    index: usize,
    visitor: &mut (dyn Visitor + Send),
) -> Result<crate::model::Model, Diagnostic> {
    let form = form_of(provenance);
    let default = Context::default();
    let inputs = inputs_of(source, &default, InForce::all());
    let visitor = Mutex::new(visitor);
    let mut prepared = prepare::prepare_with(
        &inputs,
        Setting { threads: Some(1), ..setting_of(provenance) },
        |at, tree| {
            if at == index
                && let Ok(mut visitor) = visitor.lock()
            {
                visit::walk_enum(&mut **visitor, tree);
            }
        },
    )?;
    prepare::sort(&mut prepared, form);
    build::build_bare(prepared, &inputs, provenance)
}

fn form_of(provenance: &Provenance) -> Form {
    if provenance.form == "script" { Form::Script } else { Form::Dump }
}

fn setting_of(provenance: &Provenance) -> Setting {
    Setting {
        form: form_of(provenance),
        server: provenance.server_major(),
        cleans: provenance.is_of_pg_dump(),
        threads: None,
        progress: None,
    }
}

/// The statements of a record; `default` is the context of those that have none.
fn inputs_of<'a>(
    source: &'a Source,
    default: &'a Context,
    in_force: &'a InForce,
) -> Vec<Input<'a>> {
    let mut inputs = Vec::with_capacity(source.statements.len());
    for SourceStatement { text, context } in &source.statements {
        let context = source.contexts.get(*context as usize).unwrap_or(default);
        inputs.push(Input { text: text.as_str().into(), context, line: 0, in_force });
    }
    inputs
}

fn check(script: &Script, options: &Options) -> Result<(), Diagnostic> {
    if !script.head.complete && !options.allow_truncated && options.form != Some(Form::Script) {
        let last = script
            .tail
            .as_ref()
            .map(|(line, words)| format!("the last statement begins at line {line}: {words} …\n"));
        return Err(Diagnostic::new(
            "the dump ends in the middle: no \"PostgreSQL database dump complete\" line",
        )
        .hint(format!(
            "{}pg_dump may have been cut off. Dump again, or capture what is there with \
             pgsnap capture --allow-truncated.",
            last.unwrap_or_default()
        )));
    }
    if let [first, second, ..] = script.head.databases.as_slice() {
        return Err(Diagnostic::new(format!(
            "the file holds several databases ({first}, {second}, …)"
        ))
        .hint(
            "capture them into a folder, a snapshot for each: pgsnap capture FILE -o FOLDER/\n\
             and roles and tablespaces with: pgsnap capture --globals FILE -o globals.pgsnap",
        ));
    }
    match script.problems.first() {
        Some(problem) if !options.allow_truncated => Err(problem.clone()),
        _ => Ok(()),
    }
}

fn provenance(script: &Script, form: Form) -> Provenance {
    let head = &script.head;
    Provenance {
        form: match (form, head.kind) {
            (Form::Script, _) => "script",
            (Form::Dump, ScriptKind::Cluster) => "cluster",
            (Form::Dump, _) => "dump",
        }
        .to_owned(),
        server: head.server.clone(),
        dumper: head.dumper.clone().or_else(|| inferred_dumper(script)),
        started: head.started.clone(),
        database: head.databases.first().cloned(),
        owner_of_public: head.owner_of_public.clone(),
        truncated: !head.complete,
        inferred: infer::of(script),
    }
}

/// The pg_dump of a dump that lost its header, where every rule that asks for it would answer alike:
/// this setting came with 17, and none of them changed since.
fn inferred_dumper(script: &Script) -> Option<String> {
    if script.head.inferred.is_some() {
        return None;
    }
    let is_recent = script.noise.contains_key("SET transaction_timeout");
    is_recent.then(|| "17 or later".to_owned())
}

fn counts(script: &Script) -> Counts {
    let noise: BTreeMap<String, u64> =
        script.noise.iter().map(|(name, count)| (name.clone(), *count as u64)).collect();
    let data: BTreeMap<String, u64> =
        script.data.iter().map(|(name, count)| ((*name).to_owned(), *count as u64)).collect();
    let all = noise.values().sum::<u64>() + data.values().sum::<u64>();
    let settings = script.settings.values().map(|count| *count as u64).sum();
    let statements = all + script.statements.len() as u64;
    Counts { statements, settings, noise, data, ..Counts::default() }
}

/// The record: statements in canonical order, contexts cut down to what matters to each.
fn source(script: &Script, inputs: &[Input], kept: &[(usize, Arc<Context>)]) -> Source {
    let contexts: BTreeSet<&Context> = kept.iter().map(|(_, context)| &**context).collect();
    let number: BTreeMap<&Context, u32> = contexts.iter().copied().zip(0..).collect();
    let statement = |(index, context): &(usize, Arc<Context>)| SourceStatement {
        text: inputs.get(*index).map(|input| input.text.to_string()).unwrap_or_default(),
        context: number.get(&**context).copied().unwrap_or_default(),
    };
    let mut notes: Vec<String> =
        script.bare_entries.iter().filter_map(|toc| toc.note.map(str::to_owned)).collect();
    notes.sort();
    Source {
        statements: kept.iter().map(statement).collect(),
        contexts: contexts.into_iter().cloned().collect(),
        notes,
    }
}
