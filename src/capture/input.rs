//! From the statements of a script to what is prepared of them: without secrets, and with the quotes
//! that names need.

use std::collections::BTreeSet;

use super::{prepare::Input, reserved};
use crate::{
    equivalence::InForce,
    model::{Context, Diagnostic},
    redact,
    script::Statement,
    tree::parse,
};

/// The statements, redacted, with the quotes that names need today.
///
/// `release` is the oldest that had a part in the dump. Also says how many values were redacted.
pub(super) fn of<'a>(
    statements: &[Statement<'a>],
    contexts: &'a [Context],
    release: Option<u32>,
    threads: Option<usize>,
) -> Result<(Vec<Input<'a>>, u64), Diagnostic> {
    let mut values = 0;
    let broken = broken(statements, contexts, threads)?;
    let mut inputs = Vec::with_capacity(statements.len());
    for (index, statement) in statements.iter().enumerate() {
        let Some(context) = contexts.get(statement.context) else { continue };
        let standard = context.standard_conforming_strings;
        let (text, redacted) = redact::redact(statement.text, standard, !broken.contains(&index));
        let text = reserved::quoted(text, standard, release);
        values += redacted as u64;
        inputs.push(Input { text, context, line: statement.line, in_force: InForce::all() });
    }
    Ok((inputs, values))
}

/// The statements, by index, that may hold a secret and do not parse: what is code and what is text
/// in them, nobody knows.
fn broken(
    statements: &[Statement],
    contexts: &[Context],
    threads: Option<usize>,
) -> Result<BTreeSet<usize>, Diagnostic> {
    let suspects: Vec<usize> = (0..statements.len())
        .filter(|index| statements.get(*index).is_some_and(|s| redact::possible(s.text)))
        .collect();
    let is_broken = |index: &usize| {
        let Some(statement) = statements.get(*index) else { return false };
        let context = contexts.get(statement.context);
        let standard = context.is_none_or(|context| context.standard_conforming_strings);
        parse::parse(statement.text, standard).is_err()
    };
    let broken = parse::map_parallel(&suspects, threads, is_broken)?;
    Ok(suspects.into_iter().zip(broken).filter_map(|(at, is)| is.then_some(at)).collect())
}
