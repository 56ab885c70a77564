//! Functions, procedures and aggregates.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] =
    &[REMOVED, ADDED, DEFINER, INVOKER, SET, SIGNATURE, BODY, COST, LEAKPROOF, AGGREGATE];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "routine-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "routine missing",
        why: "Every call of it fails. Other input types make another routine.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
            new: "",
        },
    },
    judge: |event, _| ROUTINES.iter().any(|kind| event.is_removed(*kind)),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "routine-added",
        level: Low,
        breaks: &[],
        summary: "routine only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change {
            old: "",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        },
    },
    judge: |event, _| ROUTINES.iter().any(|kind| event.is_added(*kind)),
};

const DEFINER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "security-definer-gained",
        level: High,
        breaks: &[Security],
        summary: "routine runs as its owner",
        why: "SECURITY DEFINER: whoever may call it does so with the rights of its owner.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
        },
    },
    judge: |event, _| is_on(event, "security definer") || is_on(event, "leakproof"),
};

const INVOKER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "security-definer-lost",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "routine runs as its caller",
        why: "Callers without the rights of its owner are refused.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        },
    },
    judge: |event, _| is_off(event, "security definer"),
};

const SET: ChangeRule = ChangeRule {
    rule: Rule {
        code: "routine-settings-changed",
        level: Medium,
        breaks: &[Security, Readers],
        summary: "settings of a routine differ",
        why: "Under another search_path its names mean something else; without one, whatever the caller puts there.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET search_path TO pg_catalog AS 'SELECT 1';",
        },
    },
    judge: |event, _| is_fact(event, &["set "]),
};

const SIGNATURE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "routine-signature-changed",
        level: High,
        breaks: &[Readers],
        summary: "routine returns or takes something else",
        why: "Callers get another type, or name a parameter that is not there.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1';",
        },
    },
    judge: |event, _| is_fact(event, &["returns", "parameter "]),
};

const BODY: ChangeRule = ChangeRule {
    rule: Rule {
        code: "routine-body-changed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "routine does something else",
        why: "The text that runs is not the same.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 2';",
        },
    },
    judge: |event, _| {
        is_fact(event, &["body", "language", "object file", "strict", "window", "transforms"])
    },
};

const COST: ChangeRule = ChangeRule {
    rule: Rule {
        code: "routine-planning-changed",
        level: Low,
        breaks: &[Performance],
        summary: "routine is planned otherwise",
        why: "Volatility, cost, rows and parallel safety say when and how often it runs. A wrong IMMUTABLE gives wrong answers.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';",
        },
    },
    judge: |event, _| is_fact(event, &["volatility", "cost", "rows", "support", "parallel"]),
};

const LEAKPROOF: ChangeRule = ChangeRule {
    rule: Rule {
        code: "leakproof-lost",
        level: Low,
        breaks: &[Performance],
        summary: "routine is not leakproof",
        why: "Conditions with it are checked later, behind security barriers and row security.",
        example: Example::Change {
            old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql LEAKPROOF AS 'SELECT 1';",
            new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        },
    },
    judge: |event, _| is_off(event, "leakproof"),
};

const AGGREGATE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "aggregate-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "aggregate differs",
        why: "It computes something else.",
        example: Example::Change {
            old: "CREATE AGGREGATE m(integer) (sfunc = int4larger, stype = integer);",
            new: "CREATE AGGREGATE m(integer) (sfunc = int4smaller, stype = integer);",
        },
    },
    judge: |event, _| {
        event.is_altered(Kind::Aggregate) && !is_fact(event, &["owner", "comment", "privileges "])
    },
};

const ROUTINES: [Kind; 3] = [Kind::Function, Kind::Procedure, Kind::Aggregate];

fn is_on(event: &Event, path: &str) -> bool {
    ROUTINES.iter().any(|kind| event.is_on(*kind, path))
}

fn is_off(event: &Event, path: &str) -> bool {
    ROUTINES.iter().any(|kind| event.is_off(*kind, path))
}

fn is_fact(event: &Event, paths: &[&str]) -> bool {
    ROUTINES.iter().any(|kind| event.fact_of(*kind, paths).is_some())
}
