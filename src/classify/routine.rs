//! Functions, procedures and aggregates.

use super::{Breaks::*, Event, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] =
    &[REMOVED, ADDED, DEFINER, INVOKER, SET, SIGNATURE, BODY, COST, LEAKPROOF, AGGREGATE];

const REMOVED: Rule = Rule {
    code: "routine-removed",
    level: High,
    breaks: &[Readers, Writers],
    summary: "routine missing",
    why: "Every call of it fails. Other input types make another routine.",
    judge: |event, _| ROUTINES.iter().any(|kind| event.is_removed(*kind)),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        new: "",
    },
};

const ADDED: Rule = Rule {
    code: "routine-added",
    level: Low,
    breaks: &[],
    summary: "routine only in NEW",
    why: "Nothing that exists depends on it.",
    judge: |event, _| ROUTINES.iter().any(|kind| event.is_added(*kind)),
    example: Example {
        old: "",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
    },
};

const DEFINER: Rule = Rule {
    code: "security-definer-gained",
    level: High,
    breaks: &[Security],
    summary: "routine runs as its owner",
    why: "SECURITY DEFINER: whoever may call it does so with the rights of its owner.",
    judge: |event, _| is_on(event, "security definer") || is_on(event, "leakproof"),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
    },
};

const INVOKER: Rule = Rule {
    code: "security-definer-lost",
    level: Medium,
    breaks: &[Readers, Writers],
    summary: "routine runs as its caller",
    why: "Callers without the rights of its owner are refused.",
    judge: |event, _| is_off(event, "security definer"),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
    },
};

const SET: Rule = Rule {
    code: "routine-settings-changed",
    level: Medium,
    breaks: &[Security, Readers],
    summary: "settings of a routine differ",
    why: "Under another search_path its names mean something else; without one, whatever the caller puts there.",
    judge: |event, _| is_fact(event, &["set "]),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET search_path TO pg_catalog AS 'SELECT 1';",
    },
};

const SIGNATURE: Rule = Rule {
    code: "routine-signature-changed",
    level: High,
    breaks: &[Readers],
    summary: "routine returns or takes something else",
    why: "Callers get another type, or name a parameter that is not there.",
    judge: |event, _| is_fact(event, &["returns", "parameter "]),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1';",
    },
};

const BODY: Rule = Rule {
    code: "routine-body-changed",
    level: Medium,
    breaks: &[Readers, Writers],
    summary: "routine does something else",
    why: "The text that runs is not the same.",
    judge: |event, _| {
        is_fact(event, &["body", "language", "object file", "strict", "window", "transforms"])
    },
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 2';",
    },
};

const COST: Rule = Rule {
    code: "routine-planning-changed",
    level: Low,
    breaks: &[Performance],
    summary: "routine is planned otherwise",
    why: "Volatility, cost, rows and parallel safety say when and how often it runs. A wrong IMMUTABLE gives wrong answers.",
    judge: |event, _| is_fact(event, &["volatility", "cost", "rows", "support", "parallel"]),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';",
    },
};

const LEAKPROOF: Rule = Rule {
    code: "leakproof-lost",
    level: Low,
    breaks: &[Performance],
    summary: "routine is not leakproof",
    why: "Conditions with it are checked later, behind security barriers and row security.",
    judge: |event, _| is_off(event, "leakproof"),
    example: Example {
        old: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql LEAKPROOF AS 'SELECT 1';",
        new: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql  AS 'SELECT 1';",
    },
};

const AGGREGATE: Rule = Rule {
    code: "aggregate-changed",
    level: Medium,
    breaks: &[Readers],
    summary: "aggregate differs",
    why: "It computes something else.",
    judge: |event, _| {
        event.is_altered(Kind::Aggregate) && !is_fact(event, &["owner", "comment", "privileges "])
    },
    example: Example {
        old: "CREATE AGGREGATE m(integer) (sfunc = int4larger, stype = integer);",
        new: "CREATE AGGREGATE m(integer) (sfunc = int4smaller, stype = integer);",
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
