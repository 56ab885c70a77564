//! What no other rule speaks of: judged by whether it came, went or differs.

use super::{Breaks::*, ChangeRule, Example, Rule, What};
use crate::model::Level::*;

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED, CHANGED];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "object-removed",
        level: Medium,
        breaks: &[Readers],
        summary: "object missing",
        why: "Whatever depends on it fails.",
        example: Example::Change { old: "DO 'BEGIN END';", new: "" },
    },
    judge: |event, _| matches!(event.what, What::Removed(_)),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "object-added",
        level: Low,
        breaks: &[],
        summary: "object only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change { old: "", new: "DO 'BEGIN END';" },
    },
    judge: |event, _| matches!(event.what, What::Added(_)),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "object-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "object differs",
        why: "It is not known what depends on it.",
        example: Example::Change {
            old: "CREATE LANGUAGE l HANDLER h;",
            new: "CREATE LANGUAGE l HANDLER k;",
        },
    },
    judge: |_, _| true,
};
