//! The sequential half of capture: replays the ops over a catalog and writes the model.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    fold::{self, Objects},
    opaque,
    prepare::{self, Input, Outcome, Prepared},
    residue,
};
use crate::{
    equivalence::InForce,
    kinds::{Body, Kind, opaque::Opaque},
    model::{
        Context, Diagnostic, Expression, Id, Model, Object, catalog::Catalog, op::Setting,
        snapshot::Provenance,
    },
    tree::parse,
};

pub struct Built {
    pub model: Model,
    /// Objects by kind, in the words of the kinds.
    pub counts: BTreeMap<String, u64>,
    /// Statements.
    pub opaque: u64,
    pub residues: u64,
    /// What is not modelled, or not in full, in the order of the lines.
    pub warnings: Vec<Diagnostic>,
}

/// A statement that is not modelled.
struct Unmodelled {
    index: usize,
    reason: String,
    statement: Option<Expression>,
}

/// The model of a record, with the residues of its statements: the one way from statements to a
/// model.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn build(
    prepared: Vec<Prepared>,
    inputs: &[Input],
    provenance: &Provenance,
    in_force: &InForce,
) -> Result<Built, Diagnostic> {
    let mut replayed = replay(prepared, inputs, provenance, in_force)?;
    let leftovers = residue::of(&replayed, inputs, provenance, in_force)?;
    let warnings = residue::keep(&mut replayed, leftovers, inputs);
    finish(replayed, inputs, warnings)
}

/// The model without residues: for measuring what is modelled.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn build_bare(
    prepared: Vec<Prepared>,
    inputs: &[Input],
    provenance: &Provenance,
) -> Result<Model, Diagnostic> {
    let replayed = replay(prepared, inputs, provenance, InForce::all())?;
    Ok(finish(replayed, inputs, Vec::new())?.model)
}

/// The finished objects of a record, and what became of each statement.
pub struct Replayed {
    pub objects: Objects,
    /// Modelled statements, by their places among the inputs, in the order of the replay.
    pub landed: Vec<Landed>,
    unmodelled: Vec<Unmodelled>,
}

/// A modelled statement, and the objects it landed on.
pub struct Landed {
    pub index: usize,
    pub context: Arc<Context>,
    pub ids: Vec<Id>,
}

impl Replayed {
    /// Keeps a statement as text, beside those that are so already.
    pub fn make_opaque(&mut self, index: usize, reason: &str) {
        if self.unmodelled.iter().all(|one| one.index != index) {
            self.unmodelled.push(Unmodelled { index, reason: reason.to_owned(), statement: None });
        }
    }
}

pub fn replay(
    mut prepared: Vec<Prepared>,
    inputs: &[Input],
    provenance: &Provenance,
    in_force: &InForce,
) -> Result<Replayed, Diagnostic> {
    let setting =
        Setting { server: provenance.privileged_server(), dumped: provenance.is_of_pg_dump() };
    let mut catalog = Catalog::default();
    let (mut unmodelled, mut landed) = (Vec::new(), Vec::new());
    if in_force.has(fold::public::FOLD.code)
        && let Some(public) = fold::public::presume(&mut prepared, inputs, provenance)
    {
        // Nothing is there yet: a create cannot fail.
        drop(catalog.replay(vec![public], setting));
    }
    for Prepared { index, context, outcome, .. } in prepared {
        match outcome {
            Outcome::Noise(_) => {}
            Outcome::Opaque(one) => {
                let prepare::Unmodelled { reason, statement } = *one;
                unmodelled.push(Unmodelled { index, reason, statement: Some(statement) });
            }
            Outcome::Ops(ops) => match catalog.replay(ops, setting) {
                Ok(ids) => landed.push(Landed { index, context, ids }),
                Err(reason) => unmodelled.push(Unmodelled { index, reason, statement: None }),
            },
        }
    }
    let mut objects = catalog.finish();
    fold::fold(&mut objects, in_force)?;
    Ok(Replayed { objects, landed, unmodelled })
}

/// Adds the opaque objects. Warnings come with the place of their statement.
fn finish(
    replayed: Replayed,
    inputs: &[Input],
    mut warnings: Vec<(usize, Diagnostic)>,
) -> Result<Built, Diagnostic> {
    let Replayed { mut objects, unmodelled, landed: _ } = replayed;
    let residues = objects.values().map(|object| object.envelope.residues.len() as u64).sum();
    let opaque = unmodelled.len() as u64;
    warnings.extend(unmodelled.iter().map(|one| (one.index, warning(one, inputs))));
    warnings.sort_by_key(|(index, warning)| (warning.line, *index));
    let warnings = warnings.into_iter().map(|(_, warning)| warning).collect();
    let opaques = opaques(unmodelled, inputs)?;
    objects.extend(opaques.into_iter().map(|object| (object.id.clone(), object)));
    let counts = count(objects.values());
    Ok(Built { model: Model::new(objects.values()), counts, opaque, residues, warnings })
}

fn warning(one: &Unmodelled, inputs: &[Input]) -> Diagnostic {
    let Some(input) = inputs.get(one.index) else { return Diagnostic::new(one.reason.clone()) };
    let head = input.head();
    let diagnostic =
        Diagnostic::new(format!("not modelled, kept as text: {head} ({})", one.reason));
    if input.line > 0 { diagnostic.at(input.line) } else { diagnostic }
}

/// One object per head. Statements that failed in replay are read once more for their keys.
fn opaques(unmodelled: Vec<Unmodelled>, inputs: &[Input]) -> Result<Vec<Object>, Diagnostic> {
    let read = |one: &Unmodelled| {
        let input = inputs.get(one.index)?;
        let expression = || opaque::expression(&input.text, input.context, input.in_force);
        Some((input.head(), one.statement.clone().unwrap_or_else(expression)))
    };
    let read = parse::map_parallel(&unmodelled, None, read)?;
    let mut heads: BTreeMap<String, Opaque> = BTreeMap::new();
    for (one, read) in unmodelled.into_iter().zip(read) {
        let Some((head, statement)) = read else { continue };
        let opaque = heads.entry(head).or_default();
        if opaque.statements.is_empty() {
            opaque.reason = one.reason;
        }
        opaque.statements.push(statement);
    }
    let object = |(head, mut of_head): (String, Opaque)| {
        if !of_head.statements.iter().any(|one| opaque::is_in_turn(&one.text)) {
            of_head.statements.sort_by(|a, b| (a.key, &a.text).cmp(&(b.key, &b.text)));
        }
        Object::new(Id::global(Kind::Opaque, head), Body::from(of_head))
    };
    Ok(heads.into_iter().map(object).collect())
}

/// Objects by kind, without those that are declared elsewhere: columns of a view, of a parent.
fn count<'a>(objects: impl Iterator<Item = &'a Object>) -> BTreeMap<String, u64> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for object in objects.filter(|object| object.body.is_declared()) {
        *counts.entry(object.id.kind.word()).or_default() += 1;
    }
    counts.into_iter().map(|(word, count)| (word.to_owned(), count)).collect()
}
