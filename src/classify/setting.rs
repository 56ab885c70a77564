//! Settings of databases and roles, and the database itself.

use super::{Breaks::*, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[Rule] = &[SETTING, DATABASE];

const SETTING: Rule = Rule {
    code: "setting-changed",
    level: Medium,
    breaks: &[Readers, Writers],
    summary: "setting of a database or role differs",
    why: "Sessions begin otherwise: another search_path, time zone or timeout.",
    judge: |event, _| event.id.kind == Kind::Settings,
    example: Example {
        old: "ALTER ROLE r SET search_path TO a;",
        new: "ALTER ROLE r SET search_path TO b;",
    },
};

const DATABASE: Rule = Rule {
    code: "database-changed",
    level: Medium,
    breaks: &[Readers],
    summary: "database differs",
    why: "Encoding, locale or limits of the whole database are not the same.",
    judge: |event, _| {
        matches!(event.id.kind, Kind::Database | Kind::Tablespace)
            && event.fact().is_none_or(|fact| {
                !matches!(fact.path.as_str(), "owner" | "comment")
                    && !fact.path.starts_with("privileges ")
            })
    },
    example: Example {
        old: "CREATE TABLESPACE x LOCATION '/a';",
        new: "CREATE TABLESPACE x LOCATION '/b';",
    },
};
