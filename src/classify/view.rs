//! Views, materialized views and rewrite rules.

use super::{Breaks::*, Event, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] = &[REMOVED, ADDED, SECURITY, DEFINITION, STORAGE, RULE];

const REMOVED: Rule = Rule {
    code: "view-removed",
    level: High,
    breaks: &[Readers],
    summary: "view missing",
    why: "Every query that names it fails.",
    judge: |event, _| VIEWS.iter().any(|kind| event.is_removed(*kind)),
    example: Example { old: "CREATE VIEW v AS SELECT 1 AS a;", new: "" },
};

const ADDED: Rule = Rule {
    code: "view-added",
    level: Low,
    breaks: &[],
    summary: "view only in NEW",
    why: "Nothing that exists depends on it.",
    judge: |event, _| VIEWS.iter().any(|kind| event.is_added(*kind)),
    example: Example { old: "", new: "CREATE VIEW v AS SELECT 1 AS a;" },
};

const SECURITY: Rule = Rule {
    code: "view-security-changed",
    level: High,
    breaks: &[Security],
    summary: "view guards otherwise",
    why: "security_invoker says whose privileges count, security_barrier and the check option what gets past the condition.",
    judge: |event, _| is_security(event),
    example: Example {
        old: "CREATE VIEW v AS SELECT 1 AS a;",
        new: "CREATE VIEW v WITH (security_invoker=true) AS SELECT 1 AS a;",
    },
};

const DEFINITION: Rule = Rule {
    code: "view-definition-changed",
    level: Medium,
    breaks: &[Readers],
    summary: "view differs",
    why: "Queries of it get other columns or rows.",
    judge: |event, _| {
        VIEWS.iter().any(|kind| event.fact_of(*kind, &["definition", "columns"]).is_some())
    },
    example: Example {
        old: "CREATE VIEW v AS SELECT 1 AS a;",
        new: "CREATE VIEW v AS SELECT 2 AS a;",
    },
};

const STORAGE: Rule = Rule {
    code: "view-storage-changed",
    level: Low,
    breaks: &[Performance],
    summary: "storage of a materialized view differs",
    why: "The same rows, stored otherwise.",
    judge: |event, _| {
        event.fact_of(Kind::MaterializedView, &["option ", "access method", "tablespace"]).is_some()
    },
    example: Example {
        old: "CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;",
        new: "CREATE MATERIALIZED VIEW v WITH (fillfactor=70) AS SELECT 1 AS a;",
    },
};

const RULE: Rule = Rule {
    code: "rule-changed",
    level: High,
    breaks: &[Writers, Readers],
    summary: "rewrite rule differs",
    why: "What a statement on the table does is rewritten on one side and not, or otherwise, on the other.",
    judge: |event, _| {
        event.id.kind == Kind::Rule && event.fact().is_none_or(|fact| fact.path != "comment")
    },
    example: Example {
        old: "CREATE TABLE t (a integer); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;",
        new: "CREATE TABLE t (a integer);",
    },
};

const VIEWS: [Kind; 2] = [Kind::View, Kind::MaterializedView];

fn is_security(event: &Event) -> bool {
    event.fact_of(Kind::View, &["option ", "check option"]).is_some()
}
