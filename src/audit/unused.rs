//! What nothing in the schema uses.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Example, Rule},
    kinds::{Body, Kind},
    model::{Class, Id, Level::*, Object, Reason},
};

pub const RULES: &[AuditRule] = &[ENUM, DOMAIN, SEQUENCE, FUNCTION];

const ENUM: AuditRule = AuditRule {
    rule: Rule {
        code: "enum-unused",
        level: Low,
        breaks: &[],
        summary: "enum that nothing uses",
        why: "No column, function or other type is of it. Either the column that it was made for is text, or it is left over.",
        example: Example::Schema {
            sql: "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            silent: "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE a (id bigint PRIMARY KEY, m mood[]);",
        },
    },
    section: Section::Types,
    counted: "enums that something uses",
    needs: &[Class::PreData],
    is_off: false,
    look: enumeration,
};

const DOMAIN: AuditRule = AuditRule {
    rule: Rule {
        code: "domain-unused",
        level: Low,
        breaks: &[],
        summary: "domain that nothing uses",
        why: "No column, function or other type is of it: what it checks is checked nowhere.",
        example: Example::Schema {
            sql: "CREATE DOMAIN d AS text CHECK (VALUE <> '');",
            silent: "CREATE DOMAIN d AS text CHECK (VALUE <> ''); CREATE TABLE a (id bigint PRIMARY KEY, m d);",
        },
    },
    section: Section::Types,
    counted: "domains that something uses",
    needs: &[Class::PreData],
    is_off: false,
    look: domain,
};

const SEQUENCE: AuditRule = AuditRule {
    rule: Rule {
        code: "sequence-unused",
        level: Low,
        breaks: &[],
        summary: "sequence that nothing uses",
        why: "It belongs to no column, no default asks it, and no function has its name. A program may.",
        example: Example::Schema {
            sql: "CREATE SEQUENCE s;",
            silent: "CREATE SEQUENCE s; CREATE TABLE a (id bigint DEFAULT nextval('s') PRIMARY KEY); CREATE TABLE b (id bigserial PRIMARY KEY);",
        },
    },
    section: Section::Tables,
    counted: "sequences that something uses",
    needs: &[Class::PreData],
    is_off: false,
    look: sequence,
};

const FUNCTION: AuditRule = AuditRule {
    rule: Rule {
        code: "function-unused",
        level: Low,
        breaks: &[],
        summary: "function that nothing in the schema uses",
        why: "No trigger, view, default, index, policy or function calls it. Programs may: look at pg_stat_user_functions before it goes.",
        example: Example::Schema {
            sql: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$SELECT 1$$;",
            silent: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$SELECT 1$$; CREATE TABLE a (id bigint PRIMARY KEY, x integer DEFAULT f());",
        },
    },
    section: Section::Routines,
    counted: "functions that something in the schema uses",
    needs: &[Class::PreData, Class::PostData],
    is_off: true,
    look: function,
};

/// Whether anything uses an object: a name in a body counts, who owns it or has it does not.
fn is_used(id: &Id, world: &World) -> bool {
    world
        .users(id)
        .any(|edge| !matches!(edge.reason, Reason::Owner | Reason::Grant | Reason::Parent))
}

fn each(
    world: &World,
    looked: &mut Looked,
    kind: Kind,
    is_meant: impl Fn(&Object) -> bool,
    word: &str,
) {
    for object in world.of_kind(kind).filter(|object| is_meant(object)) {
        // What goes with an extension is the extension's.
        if !object.envelope.depends_on_extensions.is_empty() {
            continue;
        }
        looked.at();
        if !is_used(&object.id, world) {
            let path = object.id.path();
            looked.find(&object.id, "nothing uses it").remedy =
                Some(format!("DROP {word} {path};"));
        }
    }
}

fn enumeration(world: &World, looked: &mut Looked) {
    each(world, looked, Kind::Enumeration, |_| true, "TYPE");
}

fn domain(world: &World, looked: &mut Looked) {
    each(world, looked, Kind::Domain, |_| true, "DOMAIN");
}

fn sequence(world: &World, looked: &mut Looked) {
    let is_alone = |object: &Object| match &object.body {
        Body::Sequence(sequence) => sequence.owned_by.is_none() && !sequence.is_identity,
        _ => false,
    };
    each(world, looked, Kind::Sequence, is_alone, "SEQUENCE");
}

fn function(world: &World, looked: &mut Looked) {
    each(world, looked, Kind::Function, |_| true, "FUNCTION");
}
