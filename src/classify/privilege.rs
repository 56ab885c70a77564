//! Privileges, as the set that GRANT and REVOKE leave behind. PostgreSQL documentation, "Privileges".

use super::{Breaks::*, Context, Event, Example, Rule, event::members};
use crate::{
    kinds::Kind,
    model::{FactChange, Level::*, Snapshot, Value},
};

pub const RULES: &[Rule] = &[WIDENED, NARROWED, OTHERWISE];

const WIDENED: Rule = Rule {
    code: "grant-widened",
    level: High,
    breaks: &[Security],
    summary: "more privileges",
    why: "A role may do what it may not do in OLD.",
    judge: is_widened,
    example: Example {
        old: "CREATE TABLE t (a integer); GRANT SELECT ON t TO r;",
        new: "CREATE TABLE t (a integer); GRANT SELECT, UPDATE ON t TO r;",
    },
};

const NARROWED: Rule = Rule {
    code: "grant-narrowed",
    level: Medium,
    breaks: &[Readers, Writers],
    summary: "fewer privileges",
    why: "A role is refused what it may do in OLD: its statements fail.",
    judge: is_narrowed,
    example: Example {
        old: "CREATE TABLE t (a integer); GRANT SELECT, UPDATE ON t TO r;",
        new: "CREATE TABLE t (a integer); GRANT SELECT ON t TO r;",
    },
};

const OTHERWISE: Rule = Rule {
    code: "privileges-changed",
    level: Medium,
    breaks: &[Security],
    summary: "privileges differ",
    why: "What the role may do is not the same.",
    judge: is_otherwise,
    example: Example {
        old: "ALTER DEFAULT PRIVILEGES FOR ROLE a GRANT SELECT ON TABLES TO r;",
        new: "ALTER DEFAULT PRIVILEGES FOR ROLE b GRANT SELECT ON TABLES TO r;",
    },
};

fn is_widened(event: &Event, context: &Context) -> bool {
    event.fact().is_some_and(|fact| moved(event, fact, context).is_some_and(|(more, _)| more))
}

fn is_narrowed(event: &Event, context: &Context) -> bool {
    event.fact().is_some_and(|fact| moved(event, fact, context).is_some_and(|(_, fewer)| fewer))
}

fn is_otherwise(event: &Event, context: &Context) -> bool {
    let kind = Kind::DefaultPrivileges;
    event.is_added(kind)
        || event.is_removed(kind)
        || event.fact().is_some_and(|fact| moved(event, fact, context) == Some((false, false)))
}

/// Whether a fact about privileges gives more, and whether it gives less.
fn moved(event: &Event, fact: &FactChange, context: &Context) -> Option<(bool, bool)> {
    let grantee = fact.path.strip_prefix("privileges ")?;
    let held = |side: &Option<Value>, snapshot: &Snapshot| match side {
        None => by_default(event.id.kind, grantee, snapshot),
        side => members(side).iter().filter(|right| *right != "none").cloned().collect(),
    };
    let (old, new) = (held(&fact.old, context.old), held(&fact.new, context.new));
    let lacks = |of: &[String], other: &[String]| other.iter().any(|right| !of.contains(right));
    Some((lacks(&old, &new), lacks(&new, &old)))
}

/// What a grantee holds of whom nothing is said.
fn by_default(kind: Kind, grantee: &str, snapshot: &Snapshot) -> Vec<String> {
    let grantable = (kind.info().grantable)(snapshot.meta.provenance.server_major());
    let rights = match grantee {
        "PUBLIC" => grantable.public,
        "of the owner" => grantable.owner,
        _ => &[],
    };
    rights.iter().map(|right| (*right).to_owned()).collect()
}
