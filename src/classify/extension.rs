//! Extensions. Their members are not in a dump.

use super::{Breaks::*, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] = &[REMOVED, ADDED, CHANGED];

const REMOVED: Rule = Rule {
    code: "extension-removed",
    level: High,
    breaks: &[Readers, Writers],
    summary: "extension missing",
    why: "Its types, functions and operators are missing with it.",
    judge: |event, _| event.is_removed(Kind::Extension),
    example: Example { old: "CREATE EXTENSION citext;", new: "" },
};

const ADDED: Rule = Rule {
    code: "extension-added",
    level: Low,
    breaks: &[],
    summary: "extension only in NEW",
    why: "Nothing that exists depends on it; the server must have it installed.",
    judge: |event, _| event.is_added(Kind::Extension),
    example: Example { old: "", new: "CREATE EXTENSION citext;" },
};

const CHANGED: Rule = Rule {
    code: "extension-changed",
    level: Medium,
    breaks: &[Readers],
    summary: "extension differs",
    why: "Another schema moves its names; another version changes what they do.",
    judge: |event, _| event.fact_of(Kind::Extension, &["schema", "version"]).is_some(),
    example: Example {
        old: "CREATE SCHEMA e; CREATE EXTENSION citext;",
        new: "CREATE SCHEMA e; CREATE EXTENSION citext SCHEMA e;",
    },
};
