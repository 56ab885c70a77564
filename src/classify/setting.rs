//! Settings of databases and roles, and the database itself.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[SETTING, DATABASE];

const SETTING: ChangeRule = ChangeRule {
    rule: Rule {
        code: "setting-changed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "setting of a database or role differs",
        why: "Sessions begin otherwise: another search_path, time zone or timeout.",
        example: Example::Change {
            old: "ALTER ROLE r SET search_path TO a;",
            new: "ALTER ROLE r SET search_path TO b;",
        },
    },
    judge: |event, _| event.id.kind == Kind::Settings,
};

const DATABASE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "database-changed",
        level: Medium,
        breaks: &[Readers],
        summary: "database differs",
        why: "Encoding, locale or limits of the whole database are not the same.",
        example: Example::Change {
            old: "CREATE TABLESPACE x LOCATION '/a';",
            new: "CREATE TABLESPACE x LOCATION '/b';",
        },
    },
    judge: |event, _| {
        matches!(event.id.kind, Kind::Database | Kind::Tablespace)
            && event.fact().is_none_or(|fact| {
                !matches!(fact.path.as_str(), "owner" | "comment")
                    && !fact.path.starts_with("privileges ")
            })
    },
};
