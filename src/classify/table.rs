//! Tables and foreign tables.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] =
    &[REMOVED, ADDED, UNLOGGED, LOGGED, PARTITIONING, INHERITANCE, IDENTITY, STORAGE, FOREIGN];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "table-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "table missing",
        why: "Every statement that names it fails, and what it held is not there.",
        example: Example::Change { old: "CREATE TABLE t (a integer);", new: "" },
    },
    judge: |event, _| is_gone(event),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "table-added",
        level: Low,
        breaks: &[],
        summary: "table only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change { old: "", new: "CREATE TABLE t (a integer);" },
    },
    judge: |event, _| event.is_added(Kind::Table) || event.is_added(Kind::ForeignTable),
};

const UNLOGGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "table-unlogged",
        level: High,
        breaks: &[Integrity],
        summary: "table is not logged",
        why: "After a crash the table is empty, and replicas never have its rows.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE UNLOGGED TABLE t (a integer);",
        },
    },
    judge: |event, _| event.is_on(Kind::Table, "unlogged"),
};

const LOGGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "table-logged",
        level: Low,
        breaks: &[Performance],
        summary: "table is logged",
        why: "Its rows survive a crash; writing costs more.",
        example: Example::Change {
            old: "CREATE UNLOGGED TABLE t (a integer);",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| event.is_off(Kind::Table, "unlogged"),
};

const PARTITIONING: ChangeRule = ChangeRule {
    rule: Rule {
        code: "partitioning-changed",
        level: High,
        breaks: &[Writers],
        summary: "partitioning differs",
        why: "Rows go elsewhere or are refused. A table cannot be partitioned, or cease to be, in place.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer) PARTITION BY RANGE (a);",
        },
    },
    judge: |event, _| {
        is_fact(event, &["partition by", "partition key", "partition of", "partition bound"])
    },
};

const INHERITANCE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "inheritance-changed",
        level: High,
        breaks: &[Readers],
        summary: "inheritance differs",
        why: "Queries of the parent find other rows.",
        example: Example::Change {
            old: "CREATE TABLE p (a integer); CREATE TABLE t (a integer);",
            new: "CREATE TABLE p (a integer); CREATE TABLE t (a integer) INHERITS (p);",
        },
    },
    judge: |event, _| is_fact(event, &["inherits", "of type"]),
};

const IDENTITY: ChangeRule = ChangeRule {
    rule: Rule {
        code: "replica-identity-changed",
        level: Medium,
        breaks: &[Writers],
        summary: "replica identity differs",
        why: "UPDATE and DELETE of a published table fail without one, and subscribers may not find the row.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer); ALTER TABLE t REPLICA IDENTITY FULL;",
        },
    },
    judge: |event, _| event.fact_of(Kind::Table, &["replica identity"]).is_some(),
};

const STORAGE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "table-storage-changed",
        level: Low,
        breaks: &[Performance],
        summary: "storage of a table differs",
        why: "The same rows, stored or vacuumed otherwise.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer) WITH (fillfactor=70);",
        },
    },
    judge: |event, _| is_fact(event, &["option ", "tablespace", "access method", "with oids"]),
};

const FOREIGN: ChangeRule = ChangeRule {
    rule: Rule {
        code: "foreign-table-changed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "foreign table differs",
        why: "It reads and writes elsewhere.",
        example: Example::Change {
            old: "CREATE FOREIGN TABLE t (a integer) SERVER s;",
            new: "CREATE FOREIGN TABLE t (a integer) SERVER z;",
        },
    },
    judge: |event, _| {
        event.fact_of(Kind::ForeignTable, &["server", "foreign option "]).is_some()
            || event.fact_of(Kind::Column, &["foreign option "]).is_some()
    },
};

fn is_gone(event: &Event) -> bool {
    event.is_removed(Kind::Table) || event.is_removed(Kind::ForeignTable)
}

fn is_fact(event: &Event, paths: &[&str]) -> bool {
    [Kind::Table, Kind::ForeignTable].iter().any(|kind| event.fact_of(*kind, paths).is_some())
}
