//! Names: what has another name on the other side.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{
    kinds::Kind,
    model::{FactChange, Level::*, Value, generated::Recipe},
};

pub const RULES: &[ChangeRule] = &[GENERATED, RENAMED, HANGING, LABEL];

const GENERATED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "generated-name-differs",
        level: Note,
        breaks: &[],
        summary: "name given by PostgreSQL differs",
        why: "Nobody chose either name. Only a statement that names the object sees it: ALTER, DROP, ON CONFLICT ON CONSTRAINT.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT t_a_check CHECK (a > 0);",
            new: "CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT t_a_check1 CHECK (a > 0);",
        },
    },
    judge: |event, _| is_generated(event),
};

const RENAMED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "renamed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "renamed",
        why: "Every query and program that uses the old name fails.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE u (a integer);",
        },
    },
    judge: |event, _| is_renamed(event) && !is_hanging(event),
};

const HANGING: ChangeRule = ChangeRule {
    rule: Rule {
        code: "constraint-or-index-renamed",
        level: Low,
        breaks: &[],
        summary: "constraint or index renamed",
        why: "Only a statement that names it sees it: ALTER, DROP, ON CONFLICT ON CONSTRAINT.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer); CREATE INDEX j ON t (a);",
        },
    },
    judge: |event, _| is_renamed(event) && is_hanging(event),
};

const LABEL: ChangeRule = ChangeRule {
    rule: Rule {
        code: "enum-label-renamed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "label renamed",
        why: "Every query and program that writes or compares with the old label fails.",
        example: Example::Change {
            old: "CREATE TYPE e AS ENUM ('a', 'b', 'c');",
            new: "CREATE TYPE e AS ENUM ('a', 'x', 'c');",
        },
    },
    judge: |event, _| event.fact().is_some_and(|fact| fact.path == "label"),
};

/// Confirmed by the file of renames: nothing else has this fact.
fn is_renamed(event: &Event) -> bool {
    event.fact().is_some_and(|fact| fact.path == "name")
}

fn is_hanging(event: &Event) -> bool {
    matches!(event.id.kind, Kind::Constraint | Kind::Index)
}

/// Objects that were paired by their names, and columns with a NOT NULL constraint each.
pub fn is_generated(event: &Event) -> bool {
    let paired = event.fact().is_some_and(|fact| fact.path == "generated name");
    let not_null = event.fact_of(Kind::Column, &["not null name"]);
    paired || not_null.is_some_and(|fact| is_generated_not_null(fact, event))
}

/// One side has the name that PostgreSQL gives today, which is no fact, or both have one that it gave
/// because names were taken, or while the table had another name.
fn is_generated_not_null(fact: &FactChange, event: &Event) -> bool {
    let recipe = Recipe::new(event.id.name.as_str(), "not_null");
    let is_made = |name: &str| recipe.makes(name, &event.id.parent) || recipe.may_have_made(name);
    [&fact.old, &fact.new].into_iter().flatten().all(|value| match value {
        Value::Text(name) => is_made(name),
        _ => false,
    })
}
