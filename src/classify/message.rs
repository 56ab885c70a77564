//! What is found of a change, in words.

use super::{Context, Event, What};
use crate::{
    model::{Change, FactChange, Value},
    words::{escape, hanging, shown},
};

/// Columns that `old → new` takes at most in the line of a finding.
const ROOM: usize = 160;

/// Members of a list named at most.
const MEMBERS: usize = 3;

/// `missing in production: USING btree (account_status)`, `type: integer → bigint`.
pub fn of(change: &Change, event: &Event, context: &Context) -> String {
    let (_, new) = context.labels;
    let words = match event.what {
        What::Fact(fact) => return differing(fact),
        What::Removed(_) => format!("missing in {new}"),
        What::Added(_) => format!("only in {new}"),
    };
    match hanging::described(change) {
        what if what.is_empty() => words,
        what => format!("{words}: {what}"),
    }
}

fn differing(fact: &FactChange) -> String {
    let path = &fact.path;
    match shown::of(fact, ROOM) {
        shown::Shown::Arrow { old, new } => format!("{path}: {old} → {new}"),
        shown::Shown::Moved(moves) => format!("{path}: {moves}"),
        shown::Shown::SameText(text) => format!("{path}: {text} (it means something else)"),
        shown::Shown::Lines { .. } => match members(fact) {
            Some(members) => format!("{path}: {members}"),
            None => format!("{path} differs"),
        },
    }
}

/// Of a list too long to show: what only one side has.
fn members(fact: &FactChange) -> Option<String> {
    let (Some(Value::List(old)), Some(Value::List(new))) = (&fact.old, &fact.new) else {
        return None;
    };
    let only = |of: &[String], other: &[String], sign: char| -> Vec<String> {
        let only = of.iter().filter(|member| !other.contains(member));
        only.map(|member| format!("{sign} {}", escape::line(member))).collect()
    };
    let changes = [only(old, new, '−'), only(new, old, '+')].concat();
    let shown = changes.get(..MEMBERS).unwrap_or(&changes).join(", ");
    let more = changes.len().saturating_sub(MEMBERS);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!changes.is_empty()).then(|| shown + &rest)
}
