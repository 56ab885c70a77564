//! The order of what both sides have: different, and nothing works differently.

use super::{ChangeRule, Context, Event, Example, Rule};
use crate::{
    kinds::Kind,
    model::{Level::*, Value},
};

pub const RULES: &[ChangeRule] = &[ORDER];

const ORDER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "order-changed",
        level: Note,
        breaks: &[],
        summary: "order of columns differs",
        why: "Only SELECT * and INSERT without a list of columns see it. PostgreSQL cannot change it in place.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer);",
            new: "CREATE TABLE t (b integer, a integer);",
        },
    },
    judge: is_order,
};

/// Columns of tables only: the order of enum labels and of attributes means something.
fn is_order(event: &Event, _: &Context) -> bool {
    let of_table = matches!(event.id.kind, Kind::Table | Kind::ForeignTable);
    of_table && event.fact().is_some_and(|fact| matches!(fact.new, Some(Value::Order(_))))
}
