//! The order of what both sides have: different, and nothing works differently.

use super::{Context, Event, Example, Rule};
use crate::model::{Level::*, Value};

pub const RULES: &[Rule] = &[ORDER];

const ORDER: Rule = Rule {
    code: "order-changed",
    level: Note,
    breaks: &[],
    summary: "order of columns differs",
    why: "Only SELECT * and INSERT without a list of columns see it. PostgreSQL cannot change it in place.",
    judge: is_order,
    example: Example {
        old: "CREATE TABLE t (a integer, b integer);",
        new: "CREATE TABLE t (b integer, a integer);",
    },
};

/// Dumps list columns in their order; enum labels are no such order, theirs means something.
fn is_order(event: &Event, _: &Context) -> bool {
    event.fact().is_some_and(|fact| matches!(fact.new, Some(Value::Order(_))))
}
