//! Partitions and children: what they lack of what their siblings, or the whole, have.

use std::collections::{BTreeMap, BTreeSet};

use super::{AuditRule, Looked, Section, World, world::Access};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, constraint::Sort, table},
    model::{Class, Id, Level::*, Object, Qualified},
};

pub const RULES: &[AuditRule] = &[WITHOUT_DEFAULT, LACKS, NOT_ATTACHED];

const WITHOUT_DEFAULT: AuditRule = AuditRule {
    rule: Rule {
        code: "partition-without-default",
        level: Low,
        breaks: &[Writers],
        summary: "partitioned table without a DEFAULT partition",
        why: "A row that fits no partition is refused. Where partitions are made ahead of time, it is refused on the day that somebody forgets.",
        example: Example::Schema {
            sql: "CREATE TABLE a (x text NOT NULL PRIMARY KEY) PARTITION BY LIST (x); CREATE TABLE a_1 PARTITION OF a FOR VALUES IN ('1');",
            silent: "CREATE TABLE a (x text NOT NULL PRIMARY KEY) PARTITION BY LIST (x); CREATE TABLE a_1 PARTITION OF a FOR VALUES IN ('1'); CREATE TABLE a_d PARTITION OF a DEFAULT; CREATE TABLE h (x text PRIMARY KEY) PARTITION BY HASH (x);",
        },
    },
    section: Section::Tables,
    counted: "partitioned tables that take every row",
    needs: &[Class::PreData],
    is_off: false,
    look: without_default,
};

const LACKS: AuditRule = AuditRule {
    rule: Rule {
        code: "partition-lacks",
        level: Medium,
        breaks: &[Integrity, Performance],
        summary: "child without what its siblings have",
        why: "Partitions and children of one table differ: what holds in most of them, or is fast, is not so in this one. It was attached or made by hand.",
        example: Example::Schema {
            sql: "CREATE TABLE p (id bigint PRIMARY KEY, x integer); CREATE TABLE c1 (PRIMARY KEY (id)) INHERITS (p); CREATE TABLE c2 (PRIMARY KEY (id)) INHERITS (p); CREATE TABLE c3 (PRIMARY KEY (id)) INHERITS (p); CREATE INDEX c1_x ON c1 (x); CREATE INDEX c2_x ON c2 (x);",
            silent: "CREATE TABLE p (id bigint PRIMARY KEY, x integer); CREATE TABLE c1 (PRIMARY KEY (id)) INHERITS (p); CREATE TABLE c2 (PRIMARY KEY (id)) INHERITS (p); CREATE TABLE c3 (PRIMARY KEY (id)) INHERITS (p); CREATE INDEX c1_x ON c1 (x);",
        },
    },
    section: Section::Tables,
    counted: "partitions and children like their siblings",
    needs: &[Class::PostData],
    is_off: false,
    look: lacks,
};

const NOT_ATTACHED: AuditRule = AuditRule {
    rule: Rule {
        code: "index-not-attached",
        level: High,
        breaks: &[Performance, Integrity],
        summary: "index of a partitioned table that not every partition has",
        why: "As long as one partition has none attached to it the index is not valid: what it makes unique is not enforced as a whole, and nothing says so.",
        example: Example::Schema {
            sql: "CREATE TABLE a (x integer NOT NULL, y integer) PARTITION BY RANGE (x); CREATE TABLE a_1 PARTITION OF a FOR VALUES FROM (1) TO (2); CREATE TABLE a_2 PARTITION OF a DEFAULT; CREATE INDEX i ON ONLY a (y); CREATE INDEX i1 ON a_1 (y); ALTER INDEX i ATTACH PARTITION i1;",
            silent: "CREATE TABLE a (x integer NOT NULL, y integer) PARTITION BY RANGE (x); CREATE TABLE a_1 PARTITION OF a FOR VALUES FROM (1) TO (2); CREATE INDEX i ON ONLY a (y); CREATE INDEX i1 ON a_1 (y); ALTER INDEX i ATTACH PARTITION i1;",
        },
    },
    section: Section::Indexes,
    counted: "indexes of partitioned tables that all partitions have",
    needs: &[Class::PostData],
    is_off: false,
    look: not_attached,
};

fn without_default(world: &World, looked: &mut Looked) {
    for (object, table) in world.tables() {
        let Some(by) = &table.partition_by else { continue };
        let strategy = by.strategy.to_lowercase();
        if strategy == "hash" {
            continue;
        }
        looked.at();
        let name = object.id.relation();
        let bounds =
            world.children(&name).filter_map(|child| table::read(&child.body)?.bound.as_ref());
        let mut bounds = bounds.map(|bound| bound.text.trim().to_uppercase());
        if !bounds.any(|bound| bound == "DEFAULT") {
            let finding =
                looked.find(&object.id, format!("by {strategy}, and no partition is DEFAULT"));
            // Ranges of time end somewhere, and a row outside of them is often a mistake.
            if strategy == "range" {
                finding.level = Note;
            }
            let partition = Qualified::new(name.schema.as_str(), format!("{}_default", name.name));
            finding.remedy = Some(format!("CREATE TABLE {partition} PARTITION OF {name} DEFAULT;"));
        }
    }
}

/// Siblings that say what is usual.
const SIBLINGS: usize = 3;

fn lacks(world: &World, looked: &mut Looked) {
    let parents = world.tables().map(|(object, _)| object.id.relation());
    for parent in parents {
        let children: Vec<&Object> =
            world.children(&parent).filter(|child| table::read(&child.body).is_some()).collect();
        if children.len() < SIBLINGS {
            continue;
        }
        let parts: Vec<BTreeMap<String, &Id>> =
            children.iter().map(|child| parts(&child.id.relation(), world)).collect();
        let all: BTreeSet<&String> = parts.iter().flat_map(BTreeMap::keys).collect();
        for (child, own) in children.iter().zip(&parts) {
            looked.at();
            let lacking = all.iter().filter(|part| {
                let having = parts.iter().filter(|own| own.contains_key(**part)).count();
                !own.contains_key(**part) && having * 3 >= children.len() * 2
            });
            let lacking: Vec<&str> = lacking.map(|part| part.as_str()).collect();
            if lacking.is_empty() {
                continue;
            }
            let finding = looked
                .find(&child.id, format!("most children of {parent} have {}", lacking.join("; ")));
            if lacking.iter().all(|part| part.starts_with("an index")) {
                finding.level = Low;
            }
        }
    }
}

/// What a table has of its own, in words that are the same for siblings. What belongs to something of
/// the parent is that one's matter.
fn parts<'a>(table: &Qualified, world: &'a World) -> BTreeMap<String, &'a Id> {
    let mut parts = BTreeMap::new();
    for object in world.on(table) {
        let part = match &object.body {
            Body::Index(index) if index.state.attached_to.is_none() => {
                Some(format!("an index {}", object.body.describe().summary()))
            }
            Body::Constraint(constraint) if constraint.index.attached_to.is_none() => {
                match constraint.sort {
                    Sort::Check => None,
                    _ => Some(object.body.describe().summary()),
                }
            }
            Body::Trigger(trigger) => {
                let of = trigger.definition.as_ref();
                of.map(|of| {
                    format!(
                        "a trigger {} {} calling {}",
                        of.timing,
                        of.events.join(" or "),
                        of.function
                    )
                })
            }
            _ => None,
        };
        parts.extend(part.map(|part| (part, &object.id)));
    }
    parts
}

fn not_attached(world: &World, looked: &mut Looked) {
    let is_dump = world.snapshot.meta.provenance.form != "script";
    for (object, _) in world.tables().filter(|(_, table)| table.partition_by.is_some()) {
        let name = object.id.relation();
        let partitions: Vec<&Object> = world
            .children(&name)
            .filter(|child| table::read(&child.body).is_some_and(|it| it.partition_of.is_some()))
            .collect();
        for access in world.accesses(&name) {
            // Where a statement does not say ONLY, the server makes one for each partition.
            if !(is_only(&access.id, world) || is_dump && access.of_constraint.is_some()) {
                continue;
            }
            let path = access.id.path().to_string();
            let path = match access.of_constraint {
                Some(_) => {
                    Qualified::new(access.id.schema.as_str(), access.id.name.as_str()).to_string()
                }
                None => path,
            };
            let lacking: Vec<String> = partitions
                .iter()
                .filter(|partition| !has_attached(&partition.id.relation(), &path, world))
                .map(|partition| partition.id.path().to_string())
                .collect();
            // Where no partition has one, the key may have been written for all of them.
            if access.of_constraint.is_some() && lacking.len() == partitions.len() {
                continue;
            }
            looked.at();
            if !lacking.is_empty() {
                looked.find(&access.id, format!("not attached in {}", lacking.join(", ")));
            }
        }
    }
}

fn is_only(id: &Id, world: &World) -> bool {
    matches!(world.get(id).map(|object| &object.body), Some(Body::Index(index)) if index.only)
}

fn has_attached(partition: &Qualified, parent: &str, world: &World) -> bool {
    world
        .accesses(partition)
        .iter()
        .any(|access: &Access| access.attached_to.as_deref() == Some(parent))
}
