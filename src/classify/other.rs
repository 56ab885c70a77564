//! What no other rule speaks of: judged by whether it came, went or differs.

use super::{Breaks::*, Example, Rule, What};
use crate::model::Level::*;

pub const RULES: &[Rule] = &[REMOVED, ADDED, CHANGED];

const REMOVED: Rule = Rule {
    code: "object-removed",
    level: Medium,
    breaks: &[Readers],
    summary: "object missing",
    why: "Whatever depends on it fails.",
    judge: |event, _| matches!(event.what, What::Removed(_)),
    example: Example { old: "DO 'BEGIN END';", new: "" },
};

const ADDED: Rule = Rule {
    code: "object-added",
    level: Low,
    breaks: &[],
    summary: "object only in NEW",
    why: "Nothing that exists depends on it.",
    judge: |event, _| matches!(event.what, What::Added(_)),
    example: Example { old: "", new: "DO 'BEGIN END';" },
};

const CHANGED: Rule = Rule {
    code: "object-changed",
    level: Medium,
    breaks: &[Readers],
    summary: "object differs",
    why: "It is not known what depends on it.",
    judge: |_, _| true,
    example: Example { old: "CREATE LANGUAGE l HANDLER h;", new: "CREATE LANGUAGE l HANDLER k;" },
};
