//! Foreign servers, wrappers and user mappings.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, CHANGED];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "foreign-server-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "foreign server or mapping missing",
        why: "Its foreign tables cannot be read.",
        example: Example::Change { old: "CREATE SERVER s FOREIGN DATA WRAPPER w;", new: "" },
    },
    judge: |event, _| KINDS.iter().any(|kind| event.is_removed(*kind)),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "foreign-server-changed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "foreign server or mapping differs",
        why: "Foreign tables read and write elsewhere, or as somebody else.",
        example: Example::Change {
            old: "CREATE SERVER s FOREIGN DATA WRAPPER w;",
            new: "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'b');",
        },
    },
    judge: |event, _| {
        KINDS.contains(&event.id.kind)
            && !event.is_removed(event.id.kind)
            && event.fact().is_none_or(|fact| {
                !matches!(fact.path.as_str(), "owner" | "comment")
                    && !fact.path.starts_with("privileges ")
            })
    },
};

const KINDS: [Kind; 3] = [Kind::ForeignDataWrapper, Kind::Server, Kind::UserMapping];
