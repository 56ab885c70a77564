//! Types: enums, domains, composites, ranges and base types.

use super::{Breaks::*, ChangeRule, Event, Example, Rule, event::members};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] =
    &[LABEL_REMOVED, LABEL_ADDED, LABEL_ORDER, REMOVED, ADDED, ATTRIBUTE, CHANGED, OPERATOR];

const LABEL_REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "enum-label-removed",
        level: High,
        breaks: &[Writers, Readers],
        summary: "enum label missing",
        why: "Statements that name the label fail. PostgreSQL cannot remove one in place.",
        example: Example::Change {
            old: "CREATE TYPE e AS ENUM ('a', 'b');",
            new: "CREATE TYPE e AS ENUM ('a');",
        },
    },
    judge: |event, _| {
        labels(event).is_some_and(|(old, new)| old.iter().any(|label| !new.contains(label)))
    },
};

const LABEL_ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "enum-label-added",
        level: Low,
        breaks: &[Readers],
        summary: "enum label only in NEW",
        why: "Programs may meet a label they do not know.",
        example: Example::Change {
            old: "CREATE TYPE e AS ENUM ('a');",
            new: "CREATE TYPE e AS ENUM ('a', 'b');",
        },
    },
    judge: |event, _| {
        labels(event).is_some_and(|(old, new)| new.iter().any(|label| !old.contains(label)))
    },
};

const LABEL_ORDER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "enum-order-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "order of enum labels differs",
        why: "Sorting and comparing by the enum give other results.",
        example: Example::Change {
            old: "CREATE TYPE e AS ENUM ('a', 'b');",
            new: "CREATE TYPE e AS ENUM ('b', 'a');",
        },
    },
    judge: |event, _| labels(event).is_some_and(is_reordered),
};

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "type-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "type missing",
        why: "Whatever names it fails.",
        example: Example::Change { old: "CREATE TYPE e AS ENUM ('a');", new: "" },
    },
    judge: |event, _| TYPES.iter().any(|kind| event.is_removed(*kind)),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "type-added",
        level: Low,
        breaks: &[],
        summary: "type only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change { old: "", new: "CREATE TYPE e AS ENUM ('a');" },
    },
    judge: |event, _| TYPES.iter().any(|kind| event.is_added(*kind)),
};

const ATTRIBUTE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "attribute-changed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "attribute of a composite type differs",
        why: "Values of the type have other parts.",
        example: Example::Change {
            old: "CREATE TYPE c AS (a integer);",
            new: "CREATE TYPE c AS (a integer, b integer);",
        },
    },
    judge: |event, _| event.id.kind == Kind::Attribute && !is_aside(event),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "type-changed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "type differs",
        why: "Columns of the type hold other values.",
        example: Example::Change {
            old: "CREATE DOMAIN d AS integer;",
            new: "CREATE DOMAIN d AS bigint;",
        },
    },
    judge: |event, _| {
        TYPES.iter().any(|kind| event.is_altered(*kind))
            && labels(event).is_none()
            && !is_aside(event)
    },
};

const OPERATOR: ChangeRule = ChangeRule {
    rule: Rule {
        code: "operator-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "operator, cast or collation differs",
        why: "Expressions that use it fail or mean something else.",
        example: Example::Change {
            old: "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);",
            new: "",
        },
    },
    judge: |event, _| BEHIND.contains(&event.id.kind) && !is_aside(event),
};

const TYPES: [Kind; 6] = [
    Kind::Enumeration,
    Kind::Domain,
    Kind::Composite,
    Kind::Range,
    Kind::BaseType,
    Kind::ShellType,
];

/// What expressions are made of beside types and routines.
const BEHIND: [Kind; 11] = [
    Kind::Operator,
    Kind::OperatorFamily,
    Kind::OperatorClass,
    Kind::Cast,
    Kind::Transform,
    Kind::Collation,
    Kind::Conversion,
    Kind::TextSearchConfiguration,
    Kind::TextSearchDictionary,
    Kind::TextSearchParser,
    Kind::TextSearchTemplate,
];

fn labels<'a>(event: &'a Event) -> Option<(&'a [String], &'a [String])> {
    let fact = event.fact_of(Kind::Enumeration, &["labels"])?;
    Some((members(&fact.old), members(&fact.new)))
}

/// Those that both have, in another order.
fn is_reordered((old, new): (&[String], &[String])) -> bool {
    let common = old.iter().filter(|label| new.contains(label));
    !common.eq(new.iter().filter(|label| old.contains(label)))
}

/// What the rules of the envelope speak of.
fn is_aside(event: &Event) -> bool {
    event.fact().is_some_and(|fact| {
        matches!(fact.path.as_str(), "owner" | "comment") || fact.path.starts_with("privileges ")
    })
}
