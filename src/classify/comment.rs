//! Comments: for people only.

use super::{Context, Event, Example, Rule};
use crate::model::{Class, Level::*};

pub const RULES: &[Rule] = &[COMMENT];

const COMMENT: Rule = Rule {
    code: "comment-changed",
    level: Note,
    breaks: &[],
    summary: "comment differs",
    why: "Nothing but documentation depends on comments.",
    judge: is_comment,
    example: Example {
        old: "CREATE TABLE t (a integer);",
        new: "CREATE TABLE t (a integer); COMMENT ON TABLE t IS 'things';",
    },
};

fn is_comment(event: &Event, _: &Context) -> bool {
    event.fact().is_some_and(|fact| Class::of(&fact.path) == Some(Class::Comments))
}
