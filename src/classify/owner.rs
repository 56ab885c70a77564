//! Owners, and what else stands in the envelope of every object.

use super::{Breaks::*, Example, Rule};
use crate::model::Level::*;

pub const RULES: &[Rule] = &[OWNER, LABEL, DEPENDS];

const OWNER: Rule = Rule {
    code: "owner-changed",
    level: Low,
    breaks: &[Security],
    summary: "owner differs",
    why: "The owner may alter and drop the object and passes over its row security. Functions with SECURITY DEFINER run as their owner.",
    judge: |event, _| event.fact().is_some_and(|fact| fact.path == "owner"),
    example: Example {
        old: "CREATE TABLE t (a integer); ALTER TABLE t OWNER TO a;",
        new: "CREATE TABLE t (a integer); ALTER TABLE t OWNER TO b;",
    },
};

const LABEL: Rule = Rule {
    code: "security-label-changed",
    level: Medium,
    breaks: &[Security],
    summary: "security label differs",
    why: "The label provider (sepgsql, anon) decides by it who sees what.",
    judge: |event, _| event.fact().is_some_and(|fact| fact.path.starts_with("security label ")),
    example: Example {
        old: "CREATE TABLE t (a integer);",
        new: "CREATE TABLE t (a integer); SECURITY LABEL FOR anon ON TABLE t IS 'masked';",
    },
};

const DEPENDS: Rule = Rule {
    code: "extension-dependency-changed",
    level: Low,
    breaks: &[],
    summary: "dependence on an extension differs",
    why: "DROP EXTENSION takes the object along on one side, and leaves it on the other.",
    judge: |event, _| event.fact().is_some_and(|fact| fact.path == "depends on extension"),
    example: Example {
        old: "CREATE TABLE t (a integer); CREATE INDEX i ON t (a);",
        new: "CREATE TABLE t (a integer); CREATE INDEX i ON t (a); ALTER INDEX i DEPENDS ON EXTENSION x;",
    },
};
