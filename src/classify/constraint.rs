//! Constraints: what keeps wrong rows out. NOT NULL belongs to its column.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::Level::*,
};

pub const RULES: &[ChangeRule] =
    &[PRIMARY, UNIQUE, FOREIGN, CHECK, EXCLUDE, ADDED, ACTION, UNPROVED, PROVED, STORAGE, CHANGED];

const PRIMARY: ChangeRule = ChangeRule {
    rule: Rule {
        code: "primary-key-removed",
        level: High,
        breaks: &[Integrity, Readers],
        summary: "primary key missing",
        why: "Rows can repeat and ON CONFLICT has nothing to refer to; foreign keys and logical replication need it.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer PRIMARY KEY);",
            new: "CREATE TABLE t (a integer NOT NULL);",
        },
    },
    judge: |event, _| is_removed(event, Sort::PrimaryKey),
};

const UNIQUE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "unique-removed",
        level: High,
        breaks: &[Integrity, Writers],
        summary: "unique constraint missing",
        why: "Rows can repeat, and ON CONFLICT has nothing to refer to.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer UNIQUE);",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| is_removed(event, Sort::Unique),
};

const FOREIGN: ChangeRule = ChangeRule {
    rule: Rule {
        code: "foreign-key-removed",
        level: Medium,
        breaks: &[Integrity],
        summary: "foreign key missing",
        why: "Rows can refer to what is not there.",
        example: Example::Change {
            old: "CREATE TABLE p (i integer PRIMARY KEY); CREATE TABLE t (a integer REFERENCES p);",
            new: "CREATE TABLE p (i integer PRIMARY KEY); CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| is_removed(event, Sort::ForeignKey),
};

const CHECK: ChangeRule = ChangeRule {
    rule: Rule {
        code: "check-removed",
        level: Medium,
        breaks: &[Integrity],
        summary: "check missing",
        why: "Values that OLD refuses are stored.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer CHECK (a > 0));",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| is_removed(event, Sort::Check),
};

const EXCLUDE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "exclusion-removed",
        level: High,
        breaks: &[Integrity],
        summary: "exclusion constraint missing",
        why: "Rows that conflict are stored side by side.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING btree (a WITH =);",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| is_removed(event, Sort::Exclude),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "constraint-added",
        level: Medium,
        breaks: &[Writers],
        summary: "constraint only in NEW",
        why: "Rows that OLD takes are refused, and rows that are there already can stop the change.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer CHECK (a > 0));",
        },
    },
    judge: |event, _| event.is_added(Kind::Constraint),
};

const ACTION: ChangeRule = ChangeRule {
    rule: Rule {
        code: "foreign-key-action-changed",
        level: High,
        breaks: &[Integrity, Writers],
        summary: "foreign key acts otherwise",
        why: "Deleting or updating what is referred to is refused, or deletes and changes other rows.",
        example: Example::Change {
            old: "CREATE TABLE p (i integer PRIMARY KEY); CREATE TABLE t (a integer REFERENCES p);",
            new: "CREATE TABLE p (i integer PRIMARY KEY); CREATE TABLE t (a integer REFERENCES p ON DELETE CASCADE);",
        },
    },
    judge: |event, _| {
        event.fact_of(Kind::Constraint, &["on delete", "on update", "on delete columns"]).is_some()
    },
};

const UNPROVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "constraint-unproved",
        level: Medium,
        breaks: &[Integrity],
        summary: "constraint is not proved",
        why: "NOT VALID leaves the rows unchecked that were there before; NOT ENFORCED checks nothing.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0));",
            new: "CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
        },
    },
    judge: |event, _| CHECKED.iter().any(|path| event.is_on(Kind::Constraint, path)),
};

const PROVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "constraint-proved",
        level: Low,
        breaks: &[Writers],
        summary: "constraint is proved",
        why: "Every row is checked; rows that fail stop the change.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
            new: "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0));",
        },
    },
    judge: |event, _| CHECKED.iter().any(|path| event.is_off(Kind::Constraint, path)),
};

const STORAGE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "constraint-storage-changed",
        level: Low,
        breaks: &[Performance],
        summary: "storage of a constraint differs",
        why: "The same rows are kept out; the index behind it is stored or used otherwise.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer UNIQUE);",
            new: "CREATE TABLE t (a integer UNIQUE WITH (fillfactor=70));",
        },
    },
    judge: |event, _| is_storage(event),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "constraint-changed",
        level: Medium,
        breaks: &[Writers, Integrity],
        summary: "constraint differs",
        why: "Other rows are refused than in OLD, and others are let in.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0));",
            new: "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a >= 0));",
        },
    },
    judge: |event, _| {
        event.is_altered(Kind::Constraint) && !is_storage(event) && is_condition(event)
    },
};

const CHECKED: [&str; 2] = ["not valid", "not enforced"];

fn is_removed(event: &Event, sort: Sort) -> bool {
    matches!(event.removed(), Some(Body::Constraint(constraint)) if constraint.sort == sort)
}

fn is_storage(event: &Event) -> bool {
    let paths = ["option ", "tablespace", "include", "clustered", "statistics ", "attached to"];
    event.fact_of(Kind::Constraint, &paths).is_some()
}

/// What another rule does not speak of.
fn is_condition(event: &Event) -> bool {
    let others = ["on delete", "on update", "on delete columns", "not valid", "not enforced"];
    let envelope = ["comment", "owner", "index comment"];
    event.fact_of(Kind::Constraint, &others).is_none()
        && event.fact_of(Kind::Constraint, &envelope).is_none()
}
