//! EQ-PUBLIC-DEFAULT and EQ-PUBLIC-UNKNOWN: the schema public, which every release makes by itself.

use super::{Boundary, Pair, Rule, Version, Versions};
use crate::model::{FactChange, Id, Object, Value};

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
    summary: "what a dump does not say of schema public, and would not say whatever it is",
    boundary: Boundary::Any,
    why: "pg_dump before 15 writes neither owner nor comment of a public that it does not create \
          (selectDumpableNamespace in pg_dump.c): the comment is not compared, nor an owner who is \
          one of those that initdb makes; another owner is a note. pg_dump from 15 always \
          writes the privileges of a public that a server before 15 made: where a dump has none \
          of any object, they were left out.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| is_public(pair.id) && is_unknown(change, pair)),
};

/// A side cannot tell, or says so by its silence.
fn is_unknown(change: &FactChange, pair: &Pair) -> bool {
    let Versions { old_dumper, new_dumper, .. } = pair.ground.versions;
    let sides = [(&change.old, pair.old, old_dumper), (&change.new, pair.new, new_dumper)];
    let is_silent = |side: Option<&Object>, dumper: Option<u32>| {
        side.is_none_or(|public| public.body.is_presumed())
            && dumper.is_some_and(|major| major < 15)
    };
    sides.into_iter().zip([&change.new, &change.old]).any(|((value, side, dumper), other)| {
        match change.path.as_str() {
            "comment" => value.is_none() && is_silent(side, dumper),
            "owner" => {
                let owner = other.as_ref().map(Value::display);
                let is_first = owner.is_none_or(|owner| {
                    BOOTSTRAP.contains(&owner.as_ref()) || owner == DATABASE_OWNER
                });
                value.is_none() && is_silent(side, dumper) && (is_first || pair.is_loose)
            }
            "privileges PUBLIC" => side.is_some_and(|public| public.body.has_unknown_privileges()),
            _ => false,
        }
    })
}

const DATABASE_OWNER: &str = "pg_database_owner";

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
        && newer.is_some_and(|public| is_as_made(public, &[DATABASE_OWNER], "USAGE"))
}

/// The owner is one of those, where it is known at all, and PUBLIC has these privileges.
fn is_as_made(public: &Object, owners: &[&str], privileges: &str) -> bool {
    let facts = public.facts().0;
    let told = |path: &str| {
        facts.iter().find(|fact| fact.path == path).map(|fact| fact.value.display().into_owned())
    };
    told("owner").is_none_or(|owner| owners.contains(&owner.as_str()))
        && (public.body.has_unknown_privileges()
            || told("privileges PUBLIC").is_some_and(|rights| rights == privileges))
}
