//! Indexes that belong to no constraint.

use std::collections::BTreeSet;

use super::{Breaks::*, Context, Event, Example, Rule};
use crate::{
    kinds::{Body, Kind},
    model::{Level::*, Snapshot, Value},
};

pub const RULES: &[Rule] =
    &[UNIQUE, REMOVED, NEW_UNIQUE, ADDED, UNIQUENESS, CHANGED, STORAGE, STATISTICS];

const UNIQUE: Rule = Rule {
    code: "unique-index-removed",
    level: High,
    breaks: &[Integrity, Performance],
    summary: "unique index missing",
    why: "Rows can repeat, ON CONFLICT has nothing to refer to, and queries may read the whole table.",
    judge: |event, _| is_unique(event.removed()),
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); CREATE UNIQUE INDEX i ON t (a);",
        new: "CREATE TABLE t (a integer, b integer); ",
    },
};

const REMOVED: Rule = Rule {
    code: "index-removed",
    level: Medium,
    breaks: &[Performance],
    summary: "index missing",
    why: "Queries that use it in OLD may read the whole table.",
    judge: |event, _| event.is_removed(Kind::Index) && !is_unique(event.removed()),
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
        new: "CREATE TABLE t (a integer, b integer); ",
    },
};

const NEW_UNIQUE: Rule = Rule {
    code: "unique-index-added",
    level: Medium,
    breaks: &[Writers],
    summary: "unique index only in NEW",
    why: "Rows that repeat are refused, and those that are there already stop the change.",
    judge: |event, _| is_unique(event.added()),
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); ",
        new: "CREATE TABLE t (a integer, b integer); CREATE UNIQUE INDEX i ON t (a);",
    },
};

const ADDED: Rule = Rule {
    code: "index-added",
    level: Low,
    breaks: &[Performance],
    summary: "index only in NEW",
    why: "Queries may become faster; every write has one more index to keep.",
    judge: |event, _| event.is_added(Kind::Index) && !is_unique(event.added()),
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); ",
        new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
    },
};

const UNIQUENESS: Rule = Rule {
    code: "index-uniqueness-changed",
    level: High,
    breaks: &[Integrity, Writers],
    summary: "index is not unique in the same way",
    why: "It is unique on one side only, or over other columns or rows: rows that repeat are stored on one side \
          and refused on the other.",
    judge: |event, context| {
        event.fact_of(Kind::Index, &["unique", "nulls not distinct"]).is_some()
            || is_unique_otherwise(event, context)
    },
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); CREATE UNIQUE INDEX i ON t (a);",
        new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
    },
};

const CHANGED: Rule = Rule {
    code: "index-changed",
    level: Medium,
    breaks: &[Performance],
    summary: "index differs",
    why: "Under the same name it serves other queries.",
    judge: |event, context| {
        let paths = ["on", "method", "keys", "include", "where", "only", "attached to"];
        event.fact_of(Kind::Index, &paths).is_some() && !is_unique_otherwise(event, context)
    },
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
        new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (b);",
    },
};

const STORAGE: Rule = Rule {
    code: "index-storage-changed",
    level: Low,
    breaks: &[Performance],
    summary: "storage of an index differs",
    why: "The same index, stored or estimated otherwise.",
    judge: |event, _| {
        event.fact_of(Kind::Index, &["option ", "tablespace", "clustered", "statistics "]).is_some()
    },
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);",
        new: "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a) WITH (fillfactor=70);",
    },
};

const STATISTICS: Rule = Rule {
    code: "statistics-changed",
    level: Low,
    breaks: &[Performance],
    summary: "extended statistics differ",
    why: "The planner estimates otherwise and may choose other plans.",
    judge: |event, _| {
        event.id.kind == Kind::Statistics && event.fact().is_none_or(|fact| fact.path != "owner")
    },
    example: Example {
        old: "CREATE TABLE t (a integer, b integer); CREATE STATISTICS s (dependencies) ON a, b FROM t;",
        new: "CREATE TABLE t (a integer, b integer); ",
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
