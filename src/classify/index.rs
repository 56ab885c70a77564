//! Indexes that belong to no constraint.

use std::collections::BTreeSet;

use super::{Breaks::*, ChangeRule, Context, Event, Example, Rule};
use crate::{
    kinds::{Body, Kind},
    model::{Level::*, Snapshot, Value},
};

pub const RULES: &[ChangeRule] =
    &[UNIQUE, REMOVED, NEW_UNIQUE, ADDED, UNIQUENESS, CHANGED, STORAGE, STATISTICS];

const UNIQUE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "unique-index-removed",
        level: High,
        breaks: &[Integrity, Performance],
        summary: "unique index missing",
        why: "Rows can repeat, ON CONFLICT has nothing to refer to, and queries may read the whole table.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); CREATE UNIQUE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer, b integer); ",
        },
    },
    judge: |event, _| is_unique(event.removed()),
};

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "index-removed",
        level: Medium,
        breaks: &[Performance],
        summary: "index missing",
        why: "Queries that use it in OLD may read the whole table.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer, b integer); ",
        },
    },
    judge: |event, _| event.is_removed(Kind::Index) && !is_unique(event.removed()),
};

const NEW_UNIQUE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "unique-index-added",
        level: Medium,
        breaks: &[Writers],
        summary: "unique index only in NEW",
        why: "Rows that repeat are refused, and those that are there already stop the change.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); ",
            new: "CREATE TABLE t (a integer, b integer); CREATE UNIQUE INDEX i ON t (a);",
        },
    },
    judge: |event, _| is_unique(event.added()),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "index-added",
        level: Low,
        breaks: &[Performance],
        summary: "index only in NEW",
        why: "Queries may become faster; every write has one more index to keep.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); ",
            new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
        },
    },
    judge: |event, _| event.is_added(Kind::Index) && !is_unique(event.added()),
};

const UNIQUENESS: ChangeRule = ChangeRule {
    rule: Rule {
        code: "index-uniqueness-changed",
        level: High,
        breaks: &[Integrity, Writers],
        summary: "index is not unique in the same way",
        why: "It is unique on one side only, or over other columns or rows: rows that repeat are stored on one side \
          and refused on the other.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); CREATE UNIQUE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
        },
    },
    judge: |event, context| {
        event.fact_of(Kind::Index, &["unique", "nulls not distinct"]).is_some()
            || is_unique_otherwise(event, context)
    },
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "index-changed",
        level: Medium,
        breaks: &[Performance],
        summary: "index differs",
        why: "Under the same name it serves other queries.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (b);",
        },
    },
    judge: |event, context| {
        let paths = ["on", "method", "keys", "include", "where", "only", "attached to"];
        event.fact_of(Kind::Index, &paths).is_some() && !is_unique_otherwise(event, context)
    },
};

const STORAGE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "index-storage-changed",
        level: Low,
        breaks: &[Performance],
        summary: "storage of an index differs",
        why: "The same index, stored or estimated otherwise.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
            new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a) WITH (fillfactor=70);",
        },
    },
    judge: |event, _| {
        event.fact_of(Kind::Index, &["option ", "tablespace", "clustered", "statistics "]).is_some()
    },
};

const STATISTICS: ChangeRule = ChangeRule {
    rule: Rule {
        code: "statistics-changed",
        level: Low,
        breaks: &[Performance],
        summary: "extended statistics differ",
        why: "The planner estimates otherwise and may choose other plans.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer); CREATE STATISTICS s (dependencies) ON a, b FROM t;",
            new: "CREATE TABLE t (a integer, b integer); ",
        },
    },
    judge: |event, _| {
        event.id.kind == Kind::Statistics && event.fact().is_none_or(|fact| fact.path != "owner")
    },
};

/// Other keys or another condition of an index that is unique on both sides. The order of the keys
/// means nothing for what is unique, nor does how they sort.
fn is_unique_otherwise(event: &Event, context: &Context) -> bool {
    let index = |of: &Snapshot| is_unique(of.model.find(event.id).as_ref().map(|it| &it.body));
    let both = || index(context.old) && index(context.new);
    let keys = |side: &Option<Value>| match side {
        Some(Value::Exprs(keys)) => keys.iter().map(|key| compared(&key.text)).collect(),
        _ => BTreeSet::new(),
    };
    match event.fact_of(Kind::Index, &["keys", "where"]) {
        Some(fact) if fact.path == "keys" => keys(&fact.old) != keys(&fact.new) && both(),
        Some(_) => both(),
        None => false,
    }
}

/// A key without the order in which it sorts.
fn compared(key: &str) -> String {
    const SORTED: [&str; 4] = [" NULLS FIRST", " NULLS LAST", " ASC", " DESC"];
    SORTED.iter().fold(key, |key, order| key.strip_suffix(order).unwrap_or(key)).to_owned()
}

fn is_unique(body: Option<&Body>) -> bool {
    matches!(body, Some(Body::Index(index)) if index.unique)
}
