//! Why texts that differ are the same: the exact equivalences at work in each pair of objects.

use std::collections::BTreeMap;

use super::Used;
use crate::{
    equivalence::{InForce, why_same},
    model::{Diagnostic, Expression, Fact, Object, Value},
    tree::parse,
};

/// The exact equivalences by which expressions of two objects of one id are the same.
///
/// # Errors
///
/// Only when no thread could be started.
pub fn explain(pairs: &[(Object, Object)], in_force: &InForce) -> Result<Vec<Used>, Diagnostic> {
    let explained = parse::map_parallel(pairs, None, |(old, new)| of_pair(old, new, in_force))?;
    Ok(explained.into_iter().flatten().collect())
}

fn of_pair(old: &Object, new: &Object, in_force: &InForce) -> Vec<Used> {
    let facts = old.facts().0;
    let before: BTreeMap<&str, &Value> =
        facts.iter().map(|fact| (fact.path.as_ref(), &fact.value)).collect();
    let mut used = Vec::new();
    for Fact { path, value } in new.facts().0 {
        let Some(old) = before.get(path.as_ref()).filter(|old| **old == &value) else { continue };
        let mut codes: Vec<_> = expressions(old)
            .iter()
            .zip(expressions(&value))
            .flat_map(|(old, new)| why_same(old, new, in_force))
            .collect();
        codes.sort_unstable();
        codes.dedup();
        let of_fact =
            |code| Used { code, id: new.id.clone(), path: path.to_string(), moved: Vec::new() };
        used.extend(codes.into_iter().map(of_fact));
    }
    used
}

fn expressions(value: &Value) -> &[Expression] {
    match value {
        Value::Expr(expression) => std::slice::from_ref(expression),
        Value::Exprs(expressions) => expressions,
        _ => &[],
    }
}
