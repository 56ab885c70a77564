//! Privileges, as the set that GRANT and REVOKE leave behind. PostgreSQL documentation, "Privileges".

use std::collections::BTreeMap;

use super::{Breaks::*, ChangeRule, Context, Event, Example, Rule, event::members};
use crate::{
    kinds::{Body, Kind},
    model::{
        FactChange, Id, Level, Level::*, Object, Snapshot, Value, privileges::held_by_default,
    },
};

pub const RULES: &[ChangeRule] = &[WIDENED, NARROWED, OTHERWISE];

const WIDENED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "grant-widened",
        level: High,
        breaks: &[Security],
        summary: "more privileges",
        why: "A role may do what it may not do in OLD. Of the rights that PUBLIC has by itself: high on \
          databases, schemas and SECURITY DEFINER routines, medium on other routines and languages, \
          low on types and domains.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); GRANT SELECT ON t TO r;",
            new: "CREATE TABLE t (a integer); GRANT SELECT, UPDATE ON t TO r;",
        },
    },
    judge: is_widened,
};

const NARROWED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "grant-narrowed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "fewer privileges",
        why: "A role is refused what it may do in OLD: its statements fail. A REVOKE is this, and never \
          `grant-widened`; of the rights that PUBLIC has by itself as high as getting them back.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); GRANT SELECT, UPDATE ON t TO r;",
            new: "CREATE TABLE t (a integer); GRANT SELECT ON t TO r;",
        },
    },
    judge: is_narrowed,
};

const OTHERWISE: ChangeRule = ChangeRule {
    rule: Rule {
        code: "privileges-changed",
        level: Medium,
        breaks: &[Security],
        summary: "privileges differ",
        why: "The same rights, granted by others: what a REVOKE of theirs takes away is not the same.",
        example: Example::Change {
            old: "CREATE TABLE t (a integer); GRANT SELECT ON t TO r GRANTED BY a;",
            new: "CREATE TABLE t (a integer); GRANT SELECT ON t TO r GRANTED BY b;",
        },
    },
    judge: is_otherwise,
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
        None => Held::read(&by_default(event.id, grantee, snapshot, context)),
        side => Held::read(members(side)),
    };
    let (old, new) = (held(&fact.old, context.old), held(&fact.new, context.new));
    Some((new.exceeds(&old), old.exceeds(&new)))
}

/// Rights by their names, with whether they may be granted on. Who granted them is no matter of how
/// many they are.
#[derive(Default)]
struct Held {
    given: BTreeMap<String, bool>,
    /// Taken away from what nobody here knows; `true` if that is the grant option alone.
    taken: BTreeMap<String, bool>,
}

impl Held {
    fn read(words: &[String]) -> Self {
        let mut held = Self::default();
        for word in words.iter().filter(|word| *word != "none") {
            let (right, _) = word.split_once(" GRANTED BY ").unwrap_or((word, ""));
            let plain = right.strip_suffix(OPTION);
            let (name, option) = (plain.unwrap_or(right), plain.is_some());
            match name.strip_prefix("REVOKED ") {
                Some(name) => *held.taken.entry(name.to_owned()).or_insert(true) &= option,
                None => *held.given.entry(name.to_owned()).or_default() |= option,
            }
        }
        held
    }

    /// It has what the other lacks.
    fn exceeds(&self, other: &Self) -> bool {
        let is_given = |(name, option): (&String, &bool)| {
            other.given.get(name).is_none_or(|known| *option && !known)
        };
        let is_left = |(name, option): (&String, &bool)| {
            !self.given.contains_key(name)
                && self.taken.get(name).is_none_or(|known| *known && !option)
        };
        self.given.iter().any(is_given) || other.taken.iter().any(is_left)
    }
}

const OPTION: &str = " WITH GRANT OPTION";

/// What a grantee holds of whom nothing is said.
fn by_default(id: &Id, grantee: &str, snapshot: &Snapshot, context: &Context) -> Vec<String> {
    let server = snapshot.meta.provenance.server_major();
    let grantable = match object(id, context) {
        Some(object) => object.grantable(server),
        None => (id.kind.info().grantable)(server),
    };
    let rights = held_by_default(grantee, grantable);
    rights.iter().map(|right| (*right).to_owned()).collect()
}

fn object(id: &Id, context: &Context) -> Option<Object> {
    context.new.model.find(id).or_else(|| context.old.model.find(id))
}

/// How much it matters what everybody may do: the rights that PUBLIC has by itself (PostgreSQL
/// documentation, "Privileges", table of default access privileges). `None` for all else.
pub(super) fn level(rule: &Rule, event: &Event, context: &Context) -> Option<Level> {
    let fact = event.fact().filter(|fact| fact.path == "privileges PUBLIC")?;
    if ![WIDENED.rule.code, NARROWED.rule.code].contains(&rule.code) {
        return None;
    }
    let named = |id: &Id| id.name.parse::<Id>().map(|id| id.kind);
    let kind = match event.id.kind {
        Kind::External => named(event.id).ok()?,
        kind => kind,
    };
    let is_built_in = |word: &String| {
        let name = word.trim_start_matches("REVOKED ");
        name == "none" || (kind.info().grantable)(None).public.contains(&name)
    };
    let words = [&fact.old, &fact.new].into_iter().flat_map(members);
    match kind {
        Kind::Schema => Some(High),
        _ if !words.into_iter().all(is_built_in) => None,
        Kind::Database => Some(High),
        Kind::Function | Kind::Procedure | Kind::Aggregate => {
            Some(if is_definer(event.id, context) { High } else { Medium })
        }
        Kind::Language => Some(Medium),
        Kind::DefaultPrivileges => None,
        _ => Some(Low),
    }
}

/// A routine that does what its owner may do, on either side.
fn is_definer(id: &Id, context: &Context) -> bool {
    let is = |object: Object| match object.body {
        Body::Function(function) => function.security_definer,
        Body::Procedure(procedure) => procedure.routine.security_definer,
        _ => false,
    };
    [context.old, context.new].iter().any(|side| side.model.find(id).is_some_and(is))
}
