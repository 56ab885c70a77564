//! Tables as a whole: keys, persistence, replication, and what was left behind.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::constraint::Sort,
    model::{Class, Id, Level::*, Qualified},
    words::leftover,
};

pub const RULES: &[AuditRule] = &[WITHOUT_KEY, UNLOGGED, AUTOVACUUM_OFF, LEFTOVER];

const WITHOUT_KEY: AuditRule = AuditRule {
    rule: Rule {
        code: "table-without-primary-key",
        level: Medium,
        breaks: &[Integrity],
        summary: "table without a primary key",
        why: "Nothing tells its rows apart: the same row can be there twice, nothing can refer to it, and logical \
          replication cannot follow an UPDATE or a DELETE.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY);",
        },
    },
    section: Section::Tables,
    counted: "tables with a primary key",
    needs: &[Class::PostData],
    is_off: false,
    look: without_key,
};

const UNLOGGED: AuditRule = AuditRule {
    rule: Rule {
        code: "table-not-durable",
        level: Medium,
        breaks: &[Integrity],
        summary: "unlogged table",
        why: "After a crash it is empty, and no standby has its rows. Right for what can be made again, and for nothing else.",
        example: Example::Schema {
            sql: "CREATE UNLOGGED TABLE a (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY);",
        },
    },
    section: Section::Tables,
    counted: "tables that outlive a crash",
    needs: &[Class::PreData],
    is_off: false,
    look: unlogged,
};

const AUTOVACUUM_OFF: AuditRule = AuditRule {
    rule: Rule {
        code: "table-autovacuum-off",
        level: Medium,
        breaks: &[Performance],
        summary: "autovacuum is switched off for a table",
        why: "Dead rows stay, and what the planner knows of the table grows old, until somebody runs VACUUM and ANALYZE. \
          Often it was switched off for one load and forgotten.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY) WITH (autovacuum_enabled=false);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY) WITH (fillfactor=70);",
        },
    },
    section: Section::Performance,
    counted: "tables with autovacuum",
    needs: &[Class::PreData],
    is_off: false,
    look: autovacuum_off,
};

const LEFTOVER: AuditRule = AuditRule {
    rule: Rule {
        code: "table-leftover",
        level: Low,
        breaks: &[],
        summary: "table that seems to be left over",
        why: "By its name it is a copy, a backup or a temporary table. It costs room and backups, may hold personal data \
          that nobody deletes, and somebody will use it by mistake.",
        example: Example::Schema {
            sql: "CREATE TABLE users_backup_20250101 (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE backups (id bigint PRIMARY KEY); \
              CREATE TABLE m (at date) PARTITION BY RANGE (at); \
              CREATE TABLE m_20250101 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2025-01-02'); \
              CREATE TABLE m_rest PARTITION OF m DEFAULT; ALTER TABLE m ADD PRIMARY KEY (at);",
        },
    },
    section: Section::Tables,
    counted: "tables with a name that is in use",
    needs: &[Class::PreData],
    is_off: false,
    look: leftover,
};

fn without_key(world: &World, looked: &mut Looked) {
    for (object, definition) in world.whole_tables() {
        looked.at();
        let table = object.id.relation();
        // Of parent and children that all have none, the parent is told of.
        let parents = definition.inherits.iter().filter_map(|parent| parent.parse().ok());
        let has_key = |table: &Qualified| world.primary_key(table).is_some();
        let is_like_parents =
            parents.clone().count() > 0 && !parents.into_iter().any(|it| has_key(&it));
        if has_key(&table) || is_like_parents {
            continue;
        }
        let mut uniques = world.constraints(&table).filter(|(_, it)| it.sort == Sort::Unique);
        let message = match uniques.next() {
            Some((unique, _)) => format!("no primary key; {} is unique", unique.id.name),
            None => "no primary key".to_owned(),
        };
        looked.find(&object.id, message);
    }
}

fn unlogged(world: &World, looked: &mut Looked) {
    for (object, table) in world.tables() {
        looked.at();
        if table.unlogged {
            let name = object.id.relation();
            looked.find(&object.id, "UNLOGGED").remedy =
                Some(format!("ALTER TABLE {name} SET LOGGED;"));
        }
    }
}

fn autovacuum_off(world: &World, looked: &mut Looked) {
    for (object, table) in world.tables() {
        looked.at();
        for option in ["autovacuum_enabled", "toast.autovacuum_enabled"] {
            let value = table.options.get(option).map(|value| value.to_lowercase());
            let is_off = |value: String| ["false", "off", "no", "0", "f"].contains(&value.as_str());
            if value.is_some_and(is_off) {
                let name = object.id.relation();
                looked.find(&object.id, format!("{option} is off")).remedy =
                    Some(format!("ALTER TABLE {name} RESET ({option});"));
            }
        }
    }
}

fn leftover(world: &World, looked: &mut Looked) {
    for (object, _) in world.whole_tables() {
        looked.at();
        let table = object.id.relation();
        let Some(why) = leftover::told(&table.name, |name| is_table(&table, name, world)) else {
            continue;
        };
        let used = world.users(&object.id).filter(|edge| edge.is_recorded());
        let used = used.filter_map(|edge| world.id_of(edge.from));
        let others: Vec<String> = used
            .filter(|id| id.relation() != table && parent_of(id, world) != Some(&object.id))
            .map(ToString::to_string)
            .collect();
        let finding = looked.find(&object.id, why);
        match others.is_empty() {
            true => finding.remedy = Some(format!("DROP TABLE {table};")),
            false => {
                let text = others.join(", ");
                finding.details.push(crate::finding::Detail { name: "used by", text });
            }
        }
    }
}

/// Whether the schema of a table has another of this name.
fn is_table(of: &Qualified, name: &str, world: &World) -> bool {
    world.table(&Qualified::new(of.schema.as_str(), name)).is_some()
}

/// What an object lives with: the table of an index, of a sequence of its columns.
fn parent_of<'a>(id: &Id, world: &'a World) -> Option<&'a Id> {
    world.get(id)?.parent.as_ref()
}
