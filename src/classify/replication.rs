//! Publications and subscriptions.

use super::{Breaks::*, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] = &[REMOVED, CHANGED];

const REMOVED: Rule = Rule {
    code: "replication-removed",
    level: High,
    breaks: &[Readers],
    summary: "publication or subscription missing",
    why: "Subscribers stop getting rows.",
    judge: |event, _| KINDS.iter().any(|kind| event.is_removed(*kind)),
    example: Example { old: "CREATE PUBLICATION p FOR ALL TABLES;", new: "" },
};

const CHANGED: Rule = Rule {
    code: "replication-changed",
    level: Medium,
    breaks: &[Readers],
    summary: "publication or subscription differs",
    why: "Subscribers get other rows, or from elsewhere.",
    judge: |event, _| {
        KINDS.contains(&event.id.kind)
            && !event.is_removed(event.id.kind)
            && event.fact().is_none_or(|fact| !matches!(fact.path.as_str(), "owner" | "comment"))
    },
    example: Example {
        old: "CREATE PUBLICATION p FOR ALL TABLES;",
        new: "CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert');",
    },
};

const KINDS: [Kind; 2] = [Kind::Publication, Kind::Subscription];
