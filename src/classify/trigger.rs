//! Triggers and event triggers.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED, ENABLED, CHANGED];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "trigger-removed",
        level: High,
        breaks: &[Integrity, Writers],
        summary: "trigger missing",
        why: "What it checks, fills in or records does not happen.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();",
            new: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; ",
        },
    },
    judge: |event, _| TRIGGERS.iter().any(|kind| event.is_removed(*kind)),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "trigger-added",
        level: Medium,
        breaks: &[Writers],
        summary: "trigger only in NEW",
        why: "Writing does more than before, and can be refused by it.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; ",
            new: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();",
        },
    },
    judge: |event, _| TRIGGERS.iter().any(|kind| event.is_added(*kind)),
};

const ENABLED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "trigger-firing-changed",
        level: High,
        breaks: &[Integrity, Writers],
        summary: "trigger fires in other cases",
        why: "A disabled trigger checks and records nothing; REPLICA and ALWAYS say whether replication fires it.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();",
            new: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g(); ALTER TABLE t DISABLE TRIGGER x;",
        },
    },
    judge: |event, _| TRIGGERS.iter().any(|kind| event.fact_of(*kind, &["enabled"]).is_some()),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "trigger-changed",
        level: Medium,
        breaks: &[Writers],
        summary: "trigger differs",
        why: "It fires at other times or calls something else.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();",
            new: "CREATE TABLE t (a integer); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER x AFTER INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();",
        },
    },
    judge: |event, _| TRIGGERS.iter().any(|kind| event.is_altered(*kind)) && !is_aside(event),
};

const TRIGGERS: [Kind; 2] = [Kind::Trigger, Kind::EventTrigger];

/// What other rules speak of.
fn is_aside(event: &Event) -> bool {
    event.fact().is_some_and(|fact| matches!(fact.path.as_str(), "enabled" | "owner" | "comment"))
}
