//! Publications and subscriptions.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, CHANGED];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "replication-removed",
        level: High,
        breaks: &[Readers],
        summary: "publication or subscription missing",
        why: "Subscribers stop getting rows.",
        example: Example::Change { old: "CREATE PUBLICATION p FOR ALL TABLES;", new: "" },
    },
    judge: |event, _| KINDS.iter().any(|kind| event.is_removed(*kind)),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "replication-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "publication or subscription differs",
        why: "Subscribers get other rows, or from elsewhere.",
        example: Example::Change {
            old: "CREATE PUBLICATION p FOR ALL TABLES;",
            new: "CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert');",
        },
    },
    judge: |event, _| {
        KINDS.contains(&event.id.kind)
            && !event.is_removed(event.id.kind)
            && event.fact().is_none_or(|fact| !matches!(fact.path.as_str(), "owner" | "comment"))
    },
};

const KINDS: [Kind; 2] = [Kind::Publication, Kind::Subscription];
