//! Indexes that others make superfluous, and those that are not what they seem.

use std::collections::BTreeMap;

use super::{AuditRule, Looked, Section, World, world::Access};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, constraint::Sort},
    model::{Class, Id, Level::*, Object, Qualified, quote::ident},
};

pub const RULES: &[AuditRule] = &[DUPLICATE, REDUNDANT, PREFIX];

const DUPLICATE: AuditRule = AuditRule {
    rule: Rule {
        code: "index-duplicate",
        level: Medium,
        breaks: &[Performance],
        summary: "index that another one repeats",
        why: "Two indexes over the same: every INSERT writes both, and no query is faster for it.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x text); CREATE INDEX i ON a (x); CREATE INDEX j ON a (x);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text); CREATE INDEX i ON a (x); \
              CREATE INDEX j ON a (x text_pattern_ops); CREATE INDEX k ON a (x) WHERE x <> ''; CREATE INDEX l ON a (x) INCLUDE (id); \
              CREATE INDEX m ON a USING hash (x); CREATE INDEX n ON a (x COLLATE \"C\"); CREATE INDEX o ON a (x NULLS FIRST);",
        },
    },
    section: Section::Indexes,
    counted: "indexes that no other repeats",
    needs: &[Class::PostData],
    is_off: false,
    look: duplicate,
};

const REDUNDANT: AuditRule = AuditRule {
    rule: Rule {
        code: "index-redundant",
        level: Low,
        breaks: &[Performance],
        summary: "index over what is unique already",
        why: "The index of a primary key, or of another unique one, has the same columns and serves the same queries.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE INDEX i ON a (id);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text); CREATE INDEX i ON a (x); CREATE INDEX h ON a USING hash (id);",
        },
    },
    section: Section::Indexes,
    counted: "indexes over what is not unique already",
    needs: &[Class::PostData],
    is_off: false,
    look: redundant,
};

const PREFIX: AuditRule = AuditRule {
    rule: Rule {
        code: "index-left-prefix",
        level: Low,
        breaks: &[Performance],
        summary: "index whose columns lead in another",
        why: "A B-tree over (a, b) serves what one over (a) does. The smaller one may be worth its writes where it is much \
          smaller and much read.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x text, y text); CREATE INDEX i ON a (x); CREATE INDEX j ON a (x, y);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text, y text); CREATE INDEX i ON a (x); CREATE INDEX j ON a (y, x); \
              CREATE INDEX k ON a (x, y) WHERE y <> ''; CREATE UNIQUE INDEX l ON a (y); CREATE INDEX m ON a USING hash (y);",
        },
    },
    section: Section::Indexes,
    counted: "B-trees whose columns do not lead in another",
    needs: &[Class::PostData],
    is_off: false,
    look: prefix,
};

/// Plain indexes that could go, each with all indexes of its relation: not those of keys, of parts
/// of a partitioned one, nor what replication or a foreign key stands on.
fn each<'a>(world: &'a World) -> Vec<(&'a Id, &'a [Access])> {
    let mut all: BTreeMap<Qualified, Vec<&Id>> = BTreeMap::new();
    for object in world.objects.values() {
        let Body::Index(index) = &object.body else { continue };
        let Some(parent) = object.parent.as_ref().filter(|_| index.state.attached_to.is_none())
        else {
            continue;
        };
        all.entry(parent.relation()).or_default().push(&object.id);
    }
    let of = |(relation, ids): (Qualified, Vec<&'a Id>)| {
        let free = ids.into_iter().filter(|id| !is_stood_on(id, &relation, world));
        free.map(|id| (id, world.accesses(&relation))).collect::<Vec<_>>()
    };
    all.into_iter().flat_map(of).collect()
}

/// Whether replication tells rows apart by it, or a foreign key refers to what it makes unique.
fn is_stood_on(id: &Id, relation: &Qualified, world: &World) -> bool {
    let identity = world.table(relation).and_then(|table| table.replica_identity.as_deref());
    let is_identity = identity
        .and_then(|it| it.strip_prefix("using index "))
        .is_some_and(|name| name == ident(&id.name) || name == id.path().to_string());
    let is_target = |object: &Object| match &object.body {
        Body::Constraint(key) => key.reference.as_ref().is_some_and(|to| !to.columns.is_empty()),
        _ => false,
    };
    let used = || world.users(id).filter_map(|edge| world.get(world.id_of(edge.from)?));
    is_identity || used().any(is_target)
}

fn duplicate(world: &World, looked: &mut Looked) {
    for (id, accesses) in each(world) {
        looked.at();
        let Some(own) = accesses.iter().find(|access| access.id == *id) else { continue };
        // The first of them stays; and one behind a key before any other.
        let same = accesses.iter().find(|other| {
            is_same(own, other)
                && own.is_unique == other.is_unique
                && own.nulls_not_distinct == other.nulls_not_distinct
                && (other.of_constraint.is_some()
                    || other.attached_to.is_some()
                    || other.id < own.id)
        });
        if let Some(same) = same {
            drop_index(looked, id, format!("the same as {}", same.id));
        }
    }
}

fn redundant(world: &World, looked: &mut Looked) {
    for (id, accesses) in each(world) {
        looked.at();
        let Some(own) = accesses.iter().find(|access| access.id == *id) else { continue };
        let unique =
            accesses.iter().find(|other| is_same(own, other) && other.is_unique && !own.is_unique);
        if let Some(unique) = unique {
            let what = match unique.of_constraint {
                Some(Sort::PrimaryKey) => "the primary key".to_owned(),
                _ => unique.id.to_string(),
            };
            drop_index(looked, id, format!("{what} has the same columns"));
        }
    }
}

fn prefix(world: &World, looked: &mut Looked) {
    for (id, accesses) in each(world) {
        let Some(own) = accesses.iter().find(|access| access.id == *id) else { continue };
        if own.method != "btree" {
            continue;
        }
        looked.at();
        if own.is_unique || !own.include.is_empty() {
            continue;
        }
        let longer = accesses.iter().find(|other| {
            other.method == "btree"
                && other.keys.len() > own.keys.len()
                && other.keys.starts_with(&own.keys)
                && own.predicate == other.predicate
        });
        if let Some(longer) = longer {
            drop_index(looked, id, format!("{} begins with the same columns", longer.id));
        }
    }
}

/// The same keys of the same rows.
fn is_same(a: &Access, b: &Access) -> bool {
    let mut include = [a.include.clone(), b.include.clone()];
    include.iter_mut().for_each(|columns| columns.sort());
    let [one, other] = include;
    a.id != b.id
        && a.method == b.method
        && a.keys == b.keys
        && a.predicate == b.predicate
        && (one == other)
}

fn drop_index(looked: &mut Looked, id: &Id, message: String) {
    let name = id.path();
    looked.find(id, message).remedy = Some(format!("DROP INDEX CONCURRENTLY {name};"));
}
