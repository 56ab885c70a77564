//! Row security: which rows a role may see and write.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[DISABLED, ENABLED, REMOVED, ADDED, CHANGED];

const DISABLED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "row-security-disabled",
        level: High,
        breaks: &[Security],
        summary: "row security is off",
        why: "Policies are not applied: whoever may read the table sees every row.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| SWITCHES.iter().any(|path| event.is_off(Kind::Table, path)),
};

const ENABLED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "row-security-enabled",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "row security is on",
        why: "Roles see and write only what policies let them; without a policy, nothing.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer); ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
        },
    },
    judge: |event, _| SWITCHES.iter().any(|path| event.is_on(Kind::Table, path)),
};

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "policy-removed",
        level: High,
        breaks: &[Security],
        summary: "policy missing",
        why: "Without a restrictive policy rows are open that were not; without a permissive one they are out of reach.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE POLICY p ON t USING (true);",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| event.is_removed(Kind::Policy),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "policy-added",
        level: Medium,
        breaks: &[Security, Readers],
        summary: "policy only in NEW",
        why: "A permissive policy opens rows, a restrictive one closes them.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer); CREATE POLICY p ON t USING (true);",
        },
    },
    judge: |event, _| event.is_added(Kind::Policy),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "policy-changed",
        level: High,
        breaks: &[Security, Readers],
        summary: "policy differs",
        why: "Other rows are open, to other roles.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE POLICY p ON t USING (a > 0);",
            new: "CREATE TABLE t (a integer); CREATE POLICY p ON t USING (true);",
        },
    },
    judge: |event, _| {
        event.is_altered(Kind::Policy) && event.fact_of(Kind::Policy, &["comment"]).is_none()
    },
};

const SWITCHES: [&str; 2] = ["row security", "force row security"];
