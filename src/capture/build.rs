//! The sequential half of capture: replays the ops over a catalog and writes the model.

use std::collections::BTreeMap;

use super::{
    fold, opaque,
    prepare::{Input, Outcome, Prepared},
};
use crate::{
    equivalence::InForce,
    kinds::{Body, Kind, opaque::Opaque},
    model::{
        Diagnostic, Expression, Id, Model, Object,
        catalog::Catalog,
        id_key,
        op::{Op, Setting},
        snapshot::Provenance,
    },
    tree::parse,
};

pub struct Built {
    pub model: Model,
    pub opaque: u64,
    pub warnings: Vec<Diagnostic>,
    /// What each modelled statement landed on, by its place among the inputs.
    pub landed: Vec<(usize, Vec<Id>)>,
}

/// A statement that is not modelled.
struct Unmodelled {
    index: usize,
    reason: String,
    statement: Option<Expression>,
}

pub fn build(
    mut prepared: Vec<Prepared>,
    inputs: &[Input],
    provenance: &Provenance,
    demoted: &[u32],
    in_force: &InForce,
) -> Result<Built, Diagnostic> {
    let setting = Setting { server: provenance.privileged_server() };
    let mut catalog = Catalog::default();
    let (mut unmodelled, mut landed) = (Vec::new(), Vec::new());
    if in_force.has(fold::public::FOLD.code)
        && let Some(public) = fold::public::presume(&mut prepared, inputs, provenance)
    {
        // Nothing is there yet: a create cannot fail.
        drop(catalog.replay(vec![public], setting));
    }
    for one in prepared {
        let index = one.index;
        if u32::try_from(index).is_ok_and(|index| demoted.binary_search(&index).is_ok()) {
            let reason = "it does not come back from the model as it was read".to_owned();
            unmodelled.push(Unmodelled { index, reason, statement: None });
            continue;
        }
        match one.outcome {
            Outcome::Noise(_) => {}
            Outcome::Opaque { reason, statement } => {
                unmodelled.push(Unmodelled { index, reason, statement: Some(statement) });
            }
            Outcome::Ops(ops) => match catalog.replay(ops, setting) {
                Ok(ids) => landed.push((index, ids)),
                Err(reason) => unmodelled.push(Unmodelled { index, reason, statement: None }),
            },
        }
    }
    let warnings = unmodelled.iter().map(|one| warning(one, inputs)).collect();
    let opaque = unmodelled.len() as u64;
    for op in opaques(unmodelled, inputs)? {
        // Nothing else has this kind, and heads are grouped: a create cannot fail.
        drop(catalog.replay(vec![op], setting));
    }
    let mut objects = catalog.finish();
    fold::fold(&mut objects, in_force)?;
    Ok(Built { model: Model::new(objects.values()), opaque, warnings, landed })
}

fn warning(one: &Unmodelled, inputs: &[Input]) -> Diagnostic {
    let Some(input) = inputs.get(one.index) else { return Diagnostic::new(one.reason.clone()) };
    let head = input.head();
    let diagnostic =
        Diagnostic::new(format!("not modelled, kept as text: {head} ({})", one.reason));
    if input.line > 0 { diagnostic.at(input.line) } else { diagnostic }
}

/// One object per head. Statements that failed in replay are read once more for their keys.
fn opaques(unmodelled: Vec<Unmodelled>, inputs: &[Input]) -> Result<Vec<Op>, Diagnostic> {
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
    let object = |(head, mut opaque): (String, Opaque)| {
        opaque.statements.sort_by(|a, b| (a.key, &a.text).cmp(&(b.key, &b.text)));
        Op::create(Object::new(Id::global(Kind::Opaque, head), Body::from(opaque)))
    };
    Ok(heads.into_iter().map(object).collect())
}

/// Objects by kind, in words.
pub fn count_objects(model: &Model) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    let mut cursor = model.cursor();
    // The model was written just now: it is whole.
    while let Ok(Some(line)) = cursor.line() {
        let kind = line.key.first().copied().and_then(id_key::kind_of);
        *counts.entry(kind.map_or("", Kind::word)).or_default() += 1;
        if cursor.advance().is_err() {
            break;
        }
    }
    counts.into_iter().map(|(word, count): (&str, u64)| (word.to_owned(), count)).collect()
}
