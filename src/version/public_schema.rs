//! EQ-PUBLIC-DEFAULT and EQ-PUBLIC-UNKNOWN: the schema public, which every release makes by itself.

use super::{Boundary, Pair, Rule, Version, Versions};
use crate::{
    kinds::Kind,
    model::{FactChange, Id, Object, privileges::Start},
};

pub const DEFAULTS: Version = Version {
    code: "EQ-PUBLIC-DEFAULT",
    summary: "schema public as servers before 15 make it, and as those from 15 do",
    boundary: Boundary::Between(15),
    why: "Until 14 everybody may create objects in public and the bootstrap superuser owns it; since 15 \
          it belongs to pg_database_owner and PUBLIC has USAGE alone (release notes of PostgreSQL 15). \
          Each side at its own default counts as the same, and is always mentioned: after an upgrade \
          the schema stays open. A public that somebody hardened or opened is never equal to the \
          default of the other side, and neither are its privileges if its owner is another one.",
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
          one of those that initdb makes; another owner is a note. Nor is a comment compared of \
          which the quoting of names would have to tell whether it is there, and nothing of a \
          public that a part of a dump leaves out. Two dumps without a word of any privileges and \
          owners, by pg_dumps that start from different ones, were both told to leave them out.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| is_public(pair.id) && is_unknown(change, pair)),
};

/// A side cannot tell, or says so by its silence.
fn is_unknown(change: &FactChange, pair: &Pair) -> bool {
    let (Some(old), Some(new)) = (pair.old, pair.new) else { return false };
    let Versions { old_dumper, new_dumper, .. } = pair.ground.versions;
    let starts = [old.body.start(), new.body.start()];
    let sides = [(&change.old, old, old_dumper), (&change.new, new, new_dumper)];
    let mut silent =
        sides.into_iter().zip([&change.new, &change.old]).filter(|(side, _)| side.0.is_none());
    match change.path.as_str() {
        "privileges PUBLIC" => {
            starts.contains(&Some(Start::Unknown)) || starts == [Some(Start::Untold); 2]
        }
        "comment" => silent.any(|((_, side, _), _)| side.body.comment_is_untold()),
        "owner" => silent.any(|((_, side, dumper), other)| {
            // To an older pg_dump the owner of initdb goes without saying, whatever its name is.
            let is_first = dumper.is_some_and(|major| major < 15)
                && matches!(side.body.start(), Some(Start::Release | Start::Untold));
            let is_bootstrap =
                other.as_ref().is_none_or(|owner| BOOTSTRAP.contains(&owner.display().as_ref()));
            side.body.is_presumed() && (!is_first || is_bootstrap || pair.is_loose)
        }),
        _ => false,
    }
}

const DATABASE_OWNER: &str = "pg_database_owner";

fn is_public(id: &Id) -> bool {
    id.kind == Kind::Schema && id.name == "public"
}

/// Superusers that initdb made, on machines of one's own and at hosting services.
const BOOTSTRAP: [&str; 6] =
    ["postgres", "azure_superuser", "azuresu", "cloudsqladmin", "rdsadmin", "supabase_admin"];

/// Both sides are at the defaults of their release: in the owner or, for the privileges, in all that
/// is known of them.
fn is_default(change: &FactChange, pair: &Pair) -> bool {
    let is_forward = pair.ground.versions.old <= pair.ground.versions.new;
    let (older, newer) = if is_forward { (pair.old, pair.new) } else { (pair.new, pair.old) };
    let (Some(older), Some(newer)) = (older, newer) else { return false };
    match change.path.as_str() {
        "owner" => is_of(older, &BOOTSTRAP) && is_of(newer, &[DATABASE_OWNER]),
        "privileges PUBLIC" => {
            is_as_made(older, &BOOTSTRAP, "CREATE, USAGE")
                && is_as_made(newer, &[DATABASE_OWNER], "USAGE")
        }
        _ => false,
    }
}

/// The owner is one of those, where it is known at all.
fn is_of(public: &Object, owners: &[&str]) -> bool {
    told(public, "owner").is_none_or(|owner| owners.contains(&owner.as_str()))
}

fn told(public: &Object, path: &str) -> Option<String> {
    let facts = public.facts().0;
    facts.iter().find(|fact| fact.path == path).map(|fact| fact.value.display().into_owned())
}

/// The owner is one of those, and PUBLIC has these privileges, as far as they are known.
fn is_as_made(public: &Object, owners: &[&str], privileges: &str) -> bool {
    is_of(public, owners)
        && (public.body.start() == Some(Start::Unknown)
            || told(public, "privileges PUBLIC").is_some_and(|rights| rights == privileges))
}
