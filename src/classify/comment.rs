//! Comments: for people only.

use super::{ChangeRule, Context, Event, Example, Rule};
use crate::model::{Class, Level::*};

pub const RULES: &[ChangeRule] = &[COMMENT];

const COMMENT: ChangeRule = ChangeRule {
    rule: Rule {
        code: "comment-changed",
        level: Note,
        breaks: &[],
        summary: "comment differs",
        why: "Nothing but documentation depends on comments.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer); COMMENT ON TABLE t IS 'things';",
        },
    },
    judge: is_comment,
};

fn is_comment(event: &Event, _: &Context) -> bool {
    event.fact().is_some_and(|fact| Class::of(&fact.path) == Some(Class::Comments))
}
