//! Extensions. Their members are not in a dump.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED, CHANGED];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "extension-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "extension missing",
        why: "Its types, functions and operators are missing with it.",
        example: Example::Change { old: "CREATE EXTENSION citext;", new: "" },
    },
    judge: |event, _| event.is_removed(Kind::Extension),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "extension-added",
        level: Low,
        breaks: &[],
        summary: "extension only in NEW",
        why: "Nothing that exists depends on it; the server must have it installed.",
        example: Example::Change { old: "", new: "CREATE EXTENSION citext;" },
    },
    judge: |event, _| event.is_added(Kind::Extension),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "extension-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "extension differs",
        why: "Another schema moves its names; another version changes what they do.",
        example: Example::Change {
            old: "CREATE SCHEMA e; CREATE EXTENSION citext;",
            new: "CREATE SCHEMA e; CREATE EXTENSION citext SCHEMA e;",
        },
    },
    judge: |event, _| event.fact_of(Kind::Extension, &["schema", "version"]).is_some(),
};
