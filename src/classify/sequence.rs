//! Sequences.

use super::{Breaks::*, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] = &[REMOVED, ADDED, CHANGED, STORAGE];

const REMOVED: Rule = Rule {
    code: "sequence-removed",
    level: High,
    breaks: &[Writers],
    summary: "sequence missing",
    why: "Whatever takes numbers from it fails.",
    judge: |event, _| event.is_removed(Kind::Sequence),
    example: Example { old: "CREATE SEQUENCE s;", new: "" },
};

const ADDED: Rule = Rule {
    code: "sequence-added",
    level: Low,
    breaks: &[],
    summary: "sequence only in NEW",
    why: "Nothing that exists depends on it.",
    judge: |event, _| event.is_added(Kind::Sequence),
    example: Example { old: "", new: "CREATE SEQUENCE s;" },
};

const CHANGED: Rule = Rule {
    code: "sequence-changed",
    level: Medium,
    breaks: &[Writers],
    summary: "sequence differs",
    why: "It gives other numbers, or comes to its end sooner.",
    judge: |event, _| {
        event
            .fact_of(
                Kind::Sequence,
                &["type", "start", "increment", "minimum", "maximum", "cycle", "identity"],
            )
            .is_some()
    },
    example: Example { old: "CREATE SEQUENCE s;", new: "CREATE SEQUENCE s INCREMENT BY 2;" },
};

const STORAGE: Rule = Rule {
    code: "sequence-storage-changed",
    level: Low,
    breaks: &[Performance],
    summary: "sequence is kept otherwise",
    why: "The same numbers; gaps, speed, or what drops it with itself differ.",
    judge: |event, _| {
        event.fact_of(Kind::Sequence, &["cache", "persistence", "owned by"]).is_some()
    },
    example: Example { old: "CREATE SEQUENCE s;", new: "CREATE SEQUENCE s CACHE 20;" },
};
