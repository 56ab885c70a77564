//! Columns.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{
    kinds::{Body, Kind},
    model::{Level::*, Value},
};

pub const RULES: &[ChangeRule] = &[
    REMOVED,
    REQUIRED,
    ADDED,
    WIDENED,
    NARROWED,
    TYPE,
    NOT_NULL,
    NULLABLE,
    NOT_VALID,
    NO_DEFAULT,
    NEW_DEFAULT,
    DEFAULT,
    GENERATED,
    COLLATION,
    STORAGE,
    DECLARED,
];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "column missing",
        why: "Every statement that names it fails, and what it held is not there.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer);",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| event.is_removed(Kind::Column),
};

const REQUIRED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-required",
        level: High,
        breaks: &[Writers],
        summary: "column that must be given",
        why: "INSERTs that do not know the column fail: it is NOT NULL and has no default.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer, b integer NOT NULL);",
        },
    },
    judge: |event, _| is_required(event),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-added",
        level: Low,
        breaks: &[],
        summary: "column only in NEW",
        why: "Only SELECT * and INSERT without a list of columns see it.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer);",
            new: "CREATE TABLE t (a integer, b integer);",
        },
    },
    judge: |event, _| event.is_added(Kind::Column) && !is_required(event),
};

const WIDENED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-type-widened",
        level: Low,
        breaks: &[Readers],
        summary: "column type is wider",
        why: "Every old value fits. Programs that read may meet longer or larger ones.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b varchar(20));",
            new: "CREATE TABLE t (a integer, b text);",
        },
    },
    judge: |event, _| is_type(event, Step::Wider),
};

const NARROWED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-type-narrowed",
        level: High,
        breaks: &[Writers],
        summary: "column type is narrower",
        why: "Values that OLD takes are refused, and rows that have them stop the change.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b bigint);",
            new: "CREATE TABLE t (a integer, b integer);",
        },
    },
    judge: |event, _| is_type(event, Step::Narrower),
};

const TYPE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-type-changed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "column type differs",
        why: "Programs read another type, and comparisons, indexes and parameters may fail.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer);",
            new: "CREATE TABLE t (a integer, b uuid);",
        },
    },
    judge: |event, _| is_type(event, Step::Other),
};

const NOT_NULL: ChangeRule = ChangeRule {
    rule: Rule {
        code: "not-null-added",
        level: High,
        breaks: &[Writers],
        summary: "column is NOT NULL",
        why: "INSERTs and UPDATEs that leave it empty fail, and rows that have it empty stop the change.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer);",
            new: "CREATE TABLE t (a integer, b integer NOT NULL);",
        },
    },
    judge: |event, _| event.is_on(Kind::Column, "not null"),
};

const NULLABLE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "not-null-removed",
        level: Medium,
        breaks: &[Readers, Integrity],
        summary: "column may be NULL",
        why: "Programs that read may meet NULL where OLD never has it.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer NOT NULL);",
            new: "CREATE TABLE t (a integer, b integer);",
        },
    },
    judge: |event, _| event.is_off(Kind::Column, "not null"),
};

const NOT_VALID: ChangeRule = ChangeRule {
    rule: Rule {
        code: "not-null-unproved",
        level: Low,
        breaks: &[Integrity],
        summary: "NOT NULL differs in form",
        why: "NOT VALID leaves old rows unchecked; NO INHERIT and the name matter to children and migrations.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer CONSTRAINT x NOT NULL);",
            new: "CREATE TABLE t (a integer, b integer CONSTRAINT y NOT NULL);",
        },
    },
    judge: |event, _| {
        let paths = [
            "not null name",
            "not null no inherit",
            "not null not valid",
            "not null declared here",
        ];
        event.fact_of(Kind::Column, &paths).is_some()
    },
};

const NO_DEFAULT: ChangeRule = ChangeRule {
    rule: Rule {
        code: "default-removed",
        level: Medium,
        breaks: &[Writers],
        summary: "default missing",
        why: "INSERTs without the column store NULL, or fail if it is NOT NULL.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer DEFAULT 1);",
            new: "CREATE TABLE t (a integer, b integer);",
        },
    },
    judge: |event, _| default(event).is_some_and(|(_, new)| new.is_none()),
};

const NEW_DEFAULT: ChangeRule = ChangeRule {
    rule: Rule {
        code: "default-added",
        level: Low,
        breaks: &[Writers],
        summary: "default only in NEW",
        why: "INSERTs without the column store a value instead of NULL.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer);",
            new: "CREATE TABLE t (a integer, b integer DEFAULT 1);",
        },
    },
    judge: |event, _| default(event).is_some_and(|(old, new)| old.is_none() && new.is_some()),
};

const DEFAULT: ChangeRule = ChangeRule {
    rule: Rule {
        code: "default-changed",
        level: Low,
        breaks: &[Writers],
        summary: "default differs",
        why: "INSERTs without the column store another value.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer DEFAULT 1);",
            new: "CREATE TABLE t (a integer, b integer DEFAULT 2);",
        },
    },
    judge: |event, _| default(event).is_some_and(|(old, new)| old.is_some() && new.is_some()),
};

const GENERATED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "generation-changed",
        level: High,
        breaks: &[Writers],
        summary: "generated or identity differs",
        why: "What may be written into the column, and what stands there, is not the same.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b integer);",
            new: "CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);",
        },
    },
    judge: |event, _| {
        event.fact_of(Kind::Column, &["generated", "generated virtual", "identity"]).is_some()
    },
};

const COLLATION: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-collation-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "collation differs",
        why: "Sorting and comparing give other results, and indexes on the column are rebuilt.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b text);",
            new: "CREATE TABLE t (a integer, b text COLLATE \"C\");",
        },
    },
    judge: |event, _| event.fact_of(Kind::Column, &["collation"]).is_some(),
};

const STORAGE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-storage-changed",
        level: Low,
        breaks: &[Performance],
        summary: "storage of a column differs",
        why: "The same values, stored or estimated otherwise.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer, b text);",
            new: "CREATE TABLE t (a integer, b text); ALTER TABLE t ALTER COLUMN b SET STORAGE external;",
        },
    },
    judge: |event, _| {
        event.fact_of(Kind::Column, &["storage", "compression", "statistics", "option "]).is_some()
    },
};

const DECLARED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "column-declaration-changed",
        level: Low,
        breaks: &[],
        summary: "column is declared on one side only",
        why: "Both sides inherit it. When the parent's is dropped it goes with it, but for the side that declares it too.",
        example: Example::Change {
            old: "CREATE TABLE p (a integer); CREATE TABLE t () INHERITS (p);",
            new: "CREATE TABLE p (a integer); CREATE TABLE t (a integer) INHERITS (p);",
        },
    },
    judge: |event, _| event.fact_of(Kind::Column, &["declared here"]).is_some(),
};

/// How one type stands to another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Wider,
    Narrower,
    Other,
}

fn is_required(event: &Event) -> bool {
    match event.added() {
        Some(Body::Column(column)) => {
            column.not_null.is_some()
                && column.default.is_none()
                && column.generated.is_none()
                && column.identity.is_none()
        }
        _ => false,
    }
}

/// The defaults of both sides; NULL, by which a child table puts that of its parent aside, is none.
fn default<'a>(event: &'a Event) -> Option<(Option<&'a str>, Option<&'a str>)> {
    let fact = event.fact_of(Kind::Column, &["default"])?;
    let stored = |side: &'a Option<Value>| match side {
        Some(Value::Expr(e)) if e.text != "NULL" && !e.text.starts_with("NULL::") => {
            Some(e.text.as_str())
        }
        _ => None,
    };
    Some((stored(&fact.old), stored(&fact.new)))
}

fn is_type(event: &Event, wanted: Step) -> bool {
    let Some(fact) = event.fact_of(Kind::Column, &["type"]) else { return false };
    let step = match event.texts(Kind::Column, "type") {
        Some((old, new)) if holds(new, old) => Step::Wider,
        Some((old, new)) if holds(old, new) => Step::Narrower,
        _ => Step::Other,
    };
    fact.path == "type" && step == wanted
}

/// Whether every value of one type is one of the other too, as it stands.
fn holds(wide: &str, narrow: &str) -> bool {
    const INTEGERS: [&str; 3] = ["smallint", "integer", "bigint"];
    const FLOATS: [&str; 2] = ["real", "double precision"];
    for family in [INTEGERS.as_slice(), FLOATS.as_slice()] {
        let place = |name: &str| family.iter().position(|member| *member == name);
        if let (Some(wide), Some(narrow)) = (place(wide), place(narrow)) {
            return wide > narrow;
        }
    }
    let ((wide, width), (narrow, length)) = (parts(wide), parts(narrow));
    let is_text = |name: &str| matches!(name, "text" | "character varying");
    match (width.as_slice(), length.as_slice()) {
        ([], _) if is_text(wide) && is_text(narrow) => true,
        ([], [_, ..]) => wide == "numeric" && narrow == "numeric",
        ([w], [n]) => wide == narrow && w > n,
        ([w, ws], [n, ns]) => {
            // Digits before the point, and after it.
            wide == narrow && ws >= ns && w.saturating_sub(*ws) >= n.saturating_sub(*ns)
        }
        _ => false,
    }
}

/// `numeric(10,2)` is `numeric` with 10 and 2.
fn parts(name: &str) -> (&str, Vec<u32>) {
    let Some((base, rest)) = name.split_once('(') else { return (name, Vec::new()) };
    match rest.strip_suffix(')') {
        Some(numbers) => {
            let numbers = numbers.split(',').map(|number| number.trim().parse().ok());
            (base, numbers.collect::<Option<_>>().unwrap_or_default())
        }
        None => (name, Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn what_fits_into_what() {
        for (wide, narrow) in [
            ("bigint", "integer"),
            ("text", "character varying(20)"),
            ("character varying", "character varying(20)"),
            ("character varying(30)", "character varying(20)"),
            ("numeric(12,2)", "numeric(10,2)"),
            ("numeric", "numeric(10,2)"),
            ("timestamp(6) with time zone", "no such thing"),
        ] {
            assert_eq!(holds(wide, narrow), !narrow.starts_with("no "), "{wide} {narrow}");
            assert!(!holds(narrow, wide), "{narrow} {wide}");
        }
        assert!(!holds("numeric(10,4)", "numeric(10,2)"));
        assert!(!holds("character(9)", "character varying(8)"));
    }
}
