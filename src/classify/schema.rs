//! Schemas.

use super::{Breaks::*, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] = &[REMOVED, ADDED];

const REMOVED: Rule = Rule {
    code: "schema-removed",
    level: High,
    breaks: &[Readers, Writers],
    summary: "schema missing",
    why: "Everything that is looked for in it is not found.",
    judge: |event, _| event.is_removed(Kind::Schema),
    example: Example { old: "CREATE SCHEMA s;", new: "" },
};

const ADDED: Rule = Rule {
    code: "schema-added",
    level: Low,
    breaks: &[],
    summary: "schema only in NEW",
    why: "Nothing that exists depends on it.",
    judge: |event, _| event.is_added(Kind::Schema),
    example: Example { old: "", new: "CREATE SCHEMA s;" },
};
