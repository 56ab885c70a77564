//! Views, materialized views and rewrite rules.

use super::{Breaks::*, ChangeRule, Event, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED, SECURITY, DEFINITION, STORAGE, RULE];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "view-removed",
        level: High,
        breaks: &[Readers],
        summary: "view missing",
        why: "Every query that names it fails.",
        example: Example::Change { old: "CREATE VIEW v AS SELECT 1 AS a;", new: "" },
    },
    judge: |event, _| VIEWS.iter().any(|kind| event.is_removed(*kind)),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "view-added",
        level: Low,
        breaks: &[],
        summary: "view only in NEW",
        why: "Nothing that exists depends on it.",
        example: Example::Change { old: "", new: "CREATE VIEW v AS SELECT 1 AS a;" },
    },
    judge: |event, _| VIEWS.iter().any(|kind| event.is_added(*kind)),
};

const SECURITY: ChangeRule = ChangeRule {
    rule: Rule {
        code: "view-security-changed",
        level: High,
        breaks: &[Security],
        summary: "view guards otherwise",
        why: "security_invoker says whose privileges count, security_barrier and the check option what gets past the condition.",
        example: Example::Change {
            old: "CREATE VIEW v AS SELECT 1 AS a;",
            new: "CREATE VIEW v WITH (security_invoker=true) AS SELECT 1 AS a;",
        },
    },
    judge: |event, _| is_security(event),
};

const DEFINITION: ChangeRule = ChangeRule {
    rule: Rule {
        code: "view-definition-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "view differs",
        why: "Queries of it get other columns or rows.",
        example: Example::Change {
            old: "CREATE VIEW v AS SELECT 1 AS a;",
            new: "CREATE VIEW v AS SELECT 2 AS a;",
        },
    },
    judge: |event, _| {
        VIEWS.iter().any(|kind| event.fact_of(*kind, &["definition", "columns"]).is_some())
    },
};

const STORAGE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "view-storage-changed",
        level: Low,
        breaks: &[Performance],
        summary: "storage of a materialized view differs",
        why: "The same rows, stored otherwise.",
        example: Example::Change {
            old: "CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;",
            new: "CREATE MATERIALIZED VIEW v WITH (fillfactor=70) AS SELECT 1 AS a;",
        },
    },
    judge: |event, _| {
        event.fact_of(Kind::MaterializedView, &["option ", "access method", "tablespace"]).is_some()
    },
};

const RULE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "rule-changed",
        level: High,
        breaks: &[Writers, Readers],
        summary: "rewrite rule differs",
        why: "What a statement on the table does is rewritten on one side and not, or otherwise, on the other.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;",
            new: "CREATE TABLE t (a integer);",
        },
    },
    judge: |event, _| {
        event.id.kind == Kind::Rule && event.fact().is_none_or(|fact| fact.path != "comment")
    },
};

const VIEWS: [Kind; 2] = [Kind::View, Kind::MaterializedView];

fn is_security(event: &Event) -> bool {
    event.fact_of(Kind::View, &["option ", "check option"]).is_some()
}
