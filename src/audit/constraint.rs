//! Constraints that hold less than they say.

use std::collections::BTreeMap;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{
        Body, Kind,
        constraint::{Constraint, Sort},
    },
    model::{Class, Id, Key, Level::*, Object, Qualified, quote::ident},
};

pub const RULES: &[AuditRule] = &[NOT_VALID, NOT_ENFORCED, DUPLICATE];

const NOT_VALID: AuditRule = AuditRule {
    rule: Rule {
        code: "constraint-not-valid",
        level: Medium,
        breaks: &[Integrity],
        summary: "constraint that is NOT VALID",
        why: "It holds for what is written now; rows that were there before may break it. The planner does not believe it either.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x integer); ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x integer, CONSTRAINT c CHECK (x > 0));",
        },
    },
    section: Section::Constraints,
    counted: "constraints that hold for every row",
    needs: &[Class::PostData],
    is_off: false,
    look: not_valid,
};

const NOT_ENFORCED: AuditRule = AuditRule {
    rule: Rule {
        code: "constraint-not-enforced",
        level: Medium,
        breaks: &[Integrity],
        summary: "constraint that is NOT ENFORCED",
        why: "Nobody checks it (from PostgreSQL 18): it is a note about rows that may not be so.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x integer, CONSTRAINT c CHECK (x > 0) NOT ENFORCED);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x integer, CONSTRAINT c CHECK (x > 0));",
        },
    },
    section: Section::Constraints,
    counted: "constraints that are enforced",
    needs: &[Class::PreData],
    is_off: false,
    look: not_enforced,
};

const DUPLICATE: AuditRule = AuditRule {
    rule: Rule {
        code: "check-duplicate",
        level: Low,
        breaks: &[Performance],
        summary: "check that another one repeats",
        why: "Each row is checked twice, and whoever changes one forgets the other.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x integer, CONSTRAINT c CHECK (x > 0), CONSTRAINT d CHECK (x > 0));",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x integer, CONSTRAINT c CHECK (x > 0), CONSTRAINT d CHECK (x < 10));",
        },
    },
    section: Section::Constraints,
    counted: "checks that stand alone",
    needs: &[Class::PreData],
    is_off: false,
    look: duplicate,
};

fn constraints<'a>(world: &'a World) -> impl Iterator<Item = (&'a Object, &'a Constraint)> {
    world.of_kind(Kind::Constraint).filter_map(|object| match &object.body {
        Body::Constraint(constraint) => Some((object, &**constraint)),
        _ => None,
    })
}

/// `TABLE public.t`, `DOMAIN public.d`
fn owner(object: &Object) -> String {
    let of = object.parent.as_ref();
    match of.map(|parent| parent.kind) {
        Some(Kind::Domain) => format!("DOMAIN {}", object.id.relation()),
        _ => format!("TABLE {}", object.id.relation()),
    }
}

fn validate(object: &Object, name: &str) -> String {
    format!("ALTER {} VALIDATE CONSTRAINT {};", owner(object), ident(name))
}

fn not_valid(world: &World, looked: &mut Looked) {
    for (object, constraint) in constraints(world) {
        looked.at();
        // What is not enforced is never valid, and a rule of its own.
        if constraint.not_valid && !constraint.not_enforced {
            looked.find(&object.id, "NOT VALID").remedy = Some(validate(object, &object.id.name));
        }
    }
    for (object, column) in world.columns() {
        let Some(not_null) = column.not_null.as_ref() else { continue };
        looked.at();
        if not_null.not_valid {
            let name = column.not_null_name(&object.id).unwrap_or_default();
            looked
                .find(&object.id, format!("its NOT NULL ({}) is NOT VALID", ident(&name)))
                .remedy = Some(validate(object, &name));
        }
    }
}

fn not_enforced(world: &World, looked: &mut Looked) {
    for (object, constraint) in constraints(world) {
        looked.at();
        if constraint.not_enforced {
            let name = ident(&object.id.name);
            looked.find(&object.id, "NOT ENFORCED").remedy =
                Some(format!("ALTER {} ALTER CONSTRAINT {name} ENFORCED;", owner(object)));
        }
    }
}

fn duplicate(world: &World, looked: &mut Looked) {
    let mut seen: BTreeMap<(Qualified, Key), &Id> = BTreeMap::new();
    for (object, check) in world.all_constraints(Sort::Check) {
        let Some(expression) = &check.check else { continue };
        looked.at();
        let key = (object.id.relation(), expression.key);
        if let Some(first) = seen.get(&key) {
            let name = ident(&object.id.name);
            looked.find(&object.id, format!("the same as {first}")).remedy =
                Some(format!("ALTER {} DROP CONSTRAINT {name};", owner(object)));
        } else {
            seen.insert(key, &object.id);
        }
    }
}
