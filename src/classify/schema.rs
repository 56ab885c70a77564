//! Schemas.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "schema-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "schema missing",
        why: "Everything that is looked for in it is not found.",
        example: Example::Change { old: "CREATE SCHEMA s;", new: "" },
    },
    judge: |event, _| event.is_removed(Kind::Schema),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "schema-added",
        level: Low,
        breaks: &[],
        summary: "schema only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change { old: "", new: "CREATE SCHEMA s;" },
    },
    judge: |event, _| event.is_added(Kind::Schema),
};
