//! EQ-PUBLIC-DEFAULT and EQ-PUBLIC-UNKNOWN: the schema public, which every release makes by itself.

use super::{Boundary, Pair, Rule, Version};
use crate::model::{FactChange, Id, Object};

pub const DEFAULTS: Version = Version {
    code: "EQ-PUBLIC-DEFAULT",
    summary: "schema public as servers before 15 make it, and as those from 15 do",
    boundary: Boundary::Between(15),
    why: "Until 14 everybody may create objects in public and the bootstrap superuser owns it; since 15 \
          it belongs to pg_database_owner and PUBLIC has USAGE alone (release notes of PostgreSQL 15). \
          Each side at its own default counts as the same, and is always mentioned: after an upgrade \
          the schema stays open. A public that somebody hardened or opened is never equal to the \
          default of the other side.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| is_public(pair.id) && is_default(change, pair)),
};

pub const UNKNOWN: Version = Version {
    code: "EQ-PUBLIC-UNKNOWN",
    summary: "owner and comment of schema public in a dump by pg_dump 13 or 14",
    boundary: Boundary::DumperBefore(15),
    why: "pg_dump before 15 writes neither (selectDumpableNamespace in pg_dump.c): they are not known, \
          and so not compared.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        is_public(pair.id) && matches!(change.path.as_str(), "owner" | "comment")
    }),
};

fn is_public(id: &Id) -> bool {
    id.kind.word() == "schema" && id.name == "public"
}

/// Superusers that initdb made, on machines of one's own and at hosting services.
const BOOTSTRAP: [&str; 6] =
    ["postgres", "azure_superuser", "azuresu", "cloudsqladmin", "rdsadmin", "supabase_admin"];

/// Both sides are at the defaults of their release, in all that is known of them.
fn is_default(change: &FactChange, pair: &Pair) -> bool {
    let (older, newer) = match pair.ground.versions.old <= pair.ground.versions.new {
        true => (pair.old, pair.new),
        false => (pair.new, pair.old),
    };
    matches!(change.path.as_str(), "owner" | "privileges PUBLIC")
        && older.is_some_and(|public| is_as_made(public, &BOOTSTRAP, "CREATE, USAGE"))
        && newer.is_some_and(|public| is_as_made(public, &["pg_database_owner"], "USAGE"))
}

/// The owner is one of those, where it is known at all, and PUBLIC has these privileges.
fn is_as_made(public: &Object, owners: &[&str], privileges: &str) -> bool {
    let facts = public.facts().0;
    let told = |path: &str| {
        facts.iter().find(|fact| fact.path == path).map(|fact| fact.value.display().into_owned())
    };
    told("owner").is_none_or(|owner| owners.contains(&owner.as_str()))
        && told("privileges PUBLIC").is_some_and(|rights| rights == privileges)
}
