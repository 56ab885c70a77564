//! Sequences.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED, CHANGED, STORAGE];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "sequence-removed",
        level: High,
        breaks: &[Writers],
        summary: "sequence missing",
        why: "Whatever takes numbers from it fails.",
        example: Example::Change { old: "CREATE SEQUENCE s;", new: "" },
    },
    judge: |event, _| event.is_removed(Kind::Sequence),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "sequence-added",
        level: Low,
        breaks: &[],
        summary: "sequence only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change { old: "", new: "CREATE SEQUENCE s;" },
    },
    judge: |event, _| event.is_added(Kind::Sequence),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "sequence-changed",
        level: Medium,
        breaks: &[Writers],
        summary: "sequence differs",
        why: "It gives other numbers, or comes to its end sooner.",
        example: Example::Change {
            old: "CREATE SEQUENCE s;",
            new: "CREATE SEQUENCE s INCREMENT BY 2;",
        },
    },
    judge: |event, _| {
        event
            .fact_of(
                Kind::Sequence,
                &["type", "start", "increment", "minimum", "maximum", "cycle", "identity"],
            )
            .is_some()
    },
};

const STORAGE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "sequence-storage-changed",
        level: Low,
        breaks: &[Performance],
        summary: "sequence is kept otherwise",
        why: "The same numbers; gaps, speed, or what drops it with itself differ.",
        example: Example::Change { old: "CREATE SEQUENCE s;", new: "CREATE SEQUENCE s CACHE 20;" },
    },
    judge: |event, _| {
        event.fact_of(Kind::Sequence, &["cache", "persistence", "owned by"]).is_some()
    },
};
