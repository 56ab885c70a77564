//! The attributes of a pair of objects, where nothing more particular is to be said of them.

use std::collections::BTreeMap;

use super::{
    expression::{self, Told},
    item::{Point, Status},
    sides::Sides,
    table::{self, Line},
    types::{self, Met},
    world::Around,
};
use crate::{
    check::printed::World,
    kinds::{Body, Kind, index::plain_name},
    model::{Fact, Id, Object, Qualified, Value, coverage::is_fact_skipped, residue::is_residue},
};

/// What is particular to a kind: attributes that are judged elsewhere, and what unsaid ones mean.
pub struct Policy<'a> {
    /// Begins of paths that are not looked at here.
    pub elsewhere: &'a [&'a str],
    /// Attributes that count although EXPECTED does not say them, by how their paths begin.
    pub unsaid: &'a [(&'a str, &'static Line)],
}

/// Attributes that every kind has, and that are free where they are not said.
const ENVELOPE: [&str; 7] = [
    "owner",
    "comment",
    "privileges",
    "security label",
    "depends on extension",
    "index comment",
    "tablespace",
];

/// The points of a pair, in reading order.
pub fn compare(want: &Object, have: &Object, policy: &Policy, sides: &Sides) -> Vec<Point> {
    let kind = want.id.kind;
    let is_looked_at = |path: &str| {
        let is_elsewhere = policy.elsewhere.iter().any(|begin| path.starts_with(begin));
        let is_form = sides.is_open && is_residue(path);
        !is_elsewhere && !is_form && !is_fact_skipped(kind, path, &sides.skipped)
    };
    let found: Vec<Fact> = have.facts().0;
    let mut left: BTreeMap<&str, &Value> =
        found.iter().map(|fact| (fact.path.as_ref(), &fact.value)).collect();
    let on = relation_of(want);
    let mut points = Vec::new();
    for Fact { path, value } in want.facts().0.iter().filter(|fact| is_looked_at(&fact.path)) {
        let other = left.remove(path.as_ref());
        let is_free = kind == Kind::Sequence && sides.is_open && is_option(path);
        if is_free && !sides.places.written.says(want, path) {
            continue;
        }
        let is_nobodys = other.is_none() && (is_of_owner(path, have) || is_revoked(path, value));
        if is_untold(kind, path) || is_nobodys {
            continue;
        }
        points.extend(said(want, path, value, other, on.as_ref(), sides));
    }
    let mut unsaid: Vec<_> = left.into_iter().filter(|(path, _)| is_looked_at(path)).collect();
    unsaid.sort_by_key(|(path, _)| *path);
    for (path, value) in unsaid {
        if let Some(line) = unsaid_line(want, path, policy, sides) {
            let value = value.display().into_owned();
            let message = format!("{path}: {value}, which is not expected");
            points.push(line.point(message).of(path, None, Some(value)));
        }
    }
    points
}

fn relation_of(object: &Object) -> Option<Qualified> {
    if object.body.is_table() {
        return Some(object.id.relation());
    }
    let parent = object.parent.as_ref().map(Id::relation);
    parent.or_else(|| (!object.id.parent.is_empty()).then(|| object.id.relation()))
}

/// What every sequence has, whether anybody has said it or not.
fn is_option(path: &str) -> bool {
    ["start", "increment", "cache", "type", "minimum", "maximum"].contains(&path)
}

fn unsaid_line(want: &Object, path: &str, policy: &Policy, sides: &Sides) -> Option<&'static Line> {
    let kind = want.id.kind;
    if sides.is_open && sides.places.written.says(want, path) {
        return Some(if is_envelope(path) { &table::SAID_ELSE } else { &table::DIFFERS });
    }
    let listed = policy.unsaid.iter().find(|(begin, _)| path.starts_with(begin));
    match listed {
        Some((_, line)) if !is_envelope(path) => Some(line),
        _ if sides.is_open => None,
        // Everything has an owner; who does not say it knows that.
        _ if sides.is_unseen(path) || path == "owner" || kind == Kind::External => None,
        _ if is_envelope(path) => Some(&table::SAID_ELSE),
        _ => Some(&table::DIFFERS),
    }
}

/// What no dump says: which version of an extension there is.
fn is_untold(kind: Kind, path: &str) -> bool {
    kind == Kind::Extension && path == "version"
}

/// What was taken from somebody who has nothing by default.
fn is_revoked(path: &str, value: &Value) -> bool {
    let grantee = path.strip_prefix("privileges ");
    grantee.is_some_and(|grantee| grantee != "PUBLIC") && value.display().starts_with("REVOKED")
}

/// What an owner may do by itself is not said of them.
fn is_of_owner(path: &str, have: &Object) -> bool {
    let grantee = path.strip_prefix("privileges ");
    path == "privileges of the owner"
        || grantee.is_some() && grantee == have.envelope.owner.as_deref()
}

fn is_envelope(path: &str) -> bool {
    ENVELOPE.iter().any(|begin| path.starts_with(begin))
}

/// An attribute that EXPECTED says.
fn said(
    object: &Object,
    path: &str,
    want: &Value,
    have: Option<&Value>,
    on: Option<&Qualified>,
    sides: &Sides,
) -> Option<Point> {
    let line = if is_envelope(path) { &table::SAID_ELSE } else { &table::DIFFERS };
    let shown = |value: &Value| value.display().into_owned();
    let point = |line: &Line, message: String| {
        line.point(message).of(path, Some(shown(want)), have.map(shown))
    };
    let Some(have) = have else {
        if is_copied_collation(object, path, want, sides) {
            return None;
        }
        return Some(point(line, format!("{path} is not {}", shown(want))));
    };
    let told = match (want, have) {
        (Value::Expr(want), Value::Expr(have)) if path == "partition bound" => {
            sides.same_bounds(want, have, &sides.partition_types(object))
        }
        (Value::Expr(want), Value::Expr(have)) => {
            sides.same(want, have, expression::about(object, path, on))
        }
        // Columns of statistics come before expressions.
        (Value::Exprs(want), Value::Exprs(have)) if object.id.kind == Kind::Statistics => {
            let (mut want, mut have) = (want.clone(), have.clone());
            want.sort_by_key(|one| plain_name(&one.text));
            have.sort_by_key(|one| plain_name(&one.text));
            sides.all_same(&want, &have, expression::about(object, path, on))
        }
        (Value::Exprs(want), Value::Exprs(have)) => {
            sides.all_same(want, have, expression::about(object, path, on))
        }
        (Value::Text(want), Value::Text(have)) if is_type(path) => match sides.met(want, have) {
            Met::Same => Told::Same,
            _ => Told::Different,
        },
        (Value::Text(want), Value::Text(have)) if is_builtin(want, have) => Told::Same,
        (want, _) if path == "roles" && is_session_role(want) => {
            Told::Unproven("who runs the statement is not known".to_owned())
        }
        (want, have) if want.differs(have) => Told::Different,
        _ => Told::Same,
    };
    let told = match told {
        Told::Different if is_copied_collation(object, path, want, sides) => Told::Same,
        told => told,
    };
    match told {
        Told::Same => None,
        Told::Different => {
            let message = format!("{path} is {}, not {}", shown(have), shown(want));
            Some(point(line, message))
        }
        Told::Unproven(why) => {
            Some(point(&table::UNPROVEN, format!("{path} cannot be told: {why}")))
        }
    }
}

/// A bare name can be one of PostgreSQL's own.
fn is_builtin(want: &str, have: &str) -> bool {
    have.strip_prefix("pg_catalog.") == Some(want)
}

fn is_session_role(value: &Value) -> bool {
    const ROLES: [&str; 3] = ["CURRENT_USER", "CURRENT_ROLE", "SESSION_USER"];
    ROLES.contains(&value.display().as_ref())
}

/// `FROM "POSIX"`: what is copied is printed in full.
fn is_copied_collation(object: &Object, path: &str, want: &Value, sides: &Sides) -> bool {
    let have = sides.found.get(&object.id);
    let locale =
        have.and_then(|have| have.facts().0.into_iter().find(|fact| fact.path == "locale"));
    object.id.kind == Kind::Collation
        && path == "from"
        && locale.is_some_and(|fact| fact.value.display() == want.display().trim_matches('"'))
}

fn is_type(path: &str) -> bool {
    path == "type" || path == "returns" || path.ends_with(" type")
}

impl Sides {
    /// The types of the key of the table that a partition is of.
    fn partition_types(&self, partition: &Object) -> Vec<String> {
        let around = Around::new(self);
        let types = || {
            let parent = match &partition.body {
                Body::Table(table) => table.partition_of.clone()?,
                Body::ForeignTable(foreign) => foreign.table.partition_of.clone()?,
                _ => return None,
            };
            let parent = format!("table {parent}").parse::<Id>().ok()?;
            let of = |side: &super::sides::Side| match &side.get(&parent)?.body {
                Body::Table(table) => table.partition_by.clone(),
                _ => None,
            };
            let by = of(&self.expected).or_else(|| of(&self.found))?;
            let columns = around.columns(&parent.relation())?;
            let key = |key: &crate::model::Expression| {
                let name = plain_name(&key.text)?;
                let column = columns.iter().find(|(column, _)| *column == name);
                column.map(|(_, of)| of.clone())
            };
            by.keys.iter().map(key).collect::<Option<Vec<String>>>()
        };
        types().unwrap_or_default()
    }

    /// How a type stands to the one that is expected.
    pub fn met(&self, want: &str, have: &str) -> Met {
        types::compare(want, have, &|bare, qualified| self.may_be(bare, qualified))
    }
}

impl Policy<'_> {
    /// Of a kind that has nothing of its own here.
    pub fn of(kind: Kind) -> Policy<'static> {
        const NOT_SAID: &Line = &table::NOT_SAID;
        const FAILS: &Line = &table::DIFFERS;
        match kind {
            Kind::Function | Kind::Procedure => Policy {
                elsewhere: &[],
                unsaid: &[
                    ("volatility", NOT_SAID),
                    ("strict", NOT_SAID),
                    ("security definer", NOT_SAID),
                    ("parameter", FAILS),
                    ("returns", FAILS),
                ],
            },
            Kind::MaterializedView => Policy { elsewhere: &["columns"], unsaid: &[] },
            Kind::Publication => Policy { elsewhere: &[], unsaid: &[("all tables", FAILS)] },
            Kind::View => {
                let unsaid = &[("check option", NOT_SAID), ("option", NOT_SAID)];
                Policy { elsewhere: &["columns"], unsaid }
            }
            Kind::Trigger => Policy {
                elsewhere: &["enabled"],
                unsaid: &[
                    ("when", FAILS),
                    ("columns", FAILS),
                    ("arguments", FAILS),
                    ("constraint trigger", FAILS),
                    ("deferrable", FAILS),
                    ("initially deferred", FAILS),
                    ("from", FAILS),
                    ("old table", FAILS),
                    ("new table", FAILS),
                ],
            },
            Kind::Policy => {
                // PERMISSIVE is what is meant where nothing is said.
                let unsaid = &[("using", FAILS), ("with check", FAILS), ("restrictive", FAILS)];
                Policy { elsewhere: &[], unsaid }
            }
            // ALSO is what is meant where nothing is said.
            Kind::Rule => {
                Policy { elsewhere: &["enabled"], unsaid: &[("instead", FAILS), ("where", FAILS)] }
            }
            Kind::EventTrigger => Policy { elsewhere: &["enabled"], unsaid: &[("tags", FAILS)] },
            // What they are is all that their statement says.
            Kind::Aggregate | Kind::Attribute | Kind::Statistics => {
                Policy { elsewhere: &[], unsaid: &[("", FAILS)] }
            }
            Kind::Domain => Policy { elsewhere: &[], unsaid: &[("not null", NOT_SAID)] },
            _ => Policy { elsewhere: &[], unsaid: &[] },
        }
    }
}

/// The worst of some points.
pub fn worst(points: &[Point]) -> Status {
    points.iter().map(|point| point.status).max().unwrap_or_default()
}
