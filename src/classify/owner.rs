//! Owners, and what else stands in the envelope of every object.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::model::Level::*;

pub const RULES: &[ChangeRule] = &[OWNER, LABEL, DEPENDS];

const OWNER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "owner-changed",
        level: Low,
        breaks: &[Security],
        summary: "owner differs",
        why: "The owner may alter and drop the object and passes over its row security. Functions with SECURITY DEFINER run as their owner.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); ALTER TABLE t OWNER TO a;",
            new: "CREATE TABLE t (a integer); ALTER TABLE t OWNER TO b;",
        },
    },
    judge: |event, _| event.fact().is_some_and(|fact| fact.path == "owner"),
};

const LABEL: ChangeRule = ChangeRule {
    rule: Rule {
        code: "security-label-changed",
        level: Medium,
        breaks: &[Security],
        summary: "security label differs",
        why: "The label provider (sepgsql, anon) decides by it who sees what.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer); SECURITY LABEL FOR anon ON TABLE t IS 'masked';",
        },
    },
    judge: |event, _| event.fact().is_some_and(|fact| fact.path.starts_with("security label ")),
};

const DEPENDS: ChangeRule = ChangeRule {
    rule: Rule {
        code: "extension-dependency-changed",
        level: Low,
        breaks: &[],
        summary: "dependence on an extension differs",
        why: "DROP EXTENSION takes the object along on one side, and leaves it on the other.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer); CREATE INDEX i ON t (a); ALTER INDEX i DEPENDS ON EXTENSION x;",
        },
    },
    judge: |event, _| event.fact().is_some_and(|fact| fact.path == "depends on extension"),
};
