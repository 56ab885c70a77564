//! How the schema came about: whether something keeps account of it, and what that says.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule, Subject},
    kinds::Kind,
    model::{
        Class, Id,
        Level::*,
        figures::{Migrations, tools::Tool},
    },
};

pub const RULES: &[AuditRule] = &[NO_TABLE, HEADS, FAILED];

const NO_TABLE: AuditRule = AuditRule {
    rule: Rule {
        code: "migration-table-missing",
        level: Low,
        breaks: &[Integrity],
        summary: "nothing keeps account of migrations",
        why: "There is no table of a migration tool (alembic_version, schema_migrations, flyway_schema_history and others): nobody can tell which changes this database has, nor which it lacks.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY); CREATE TABLE c (id bigint PRIMARY KEY); CREATE TABLE d (id bigint PRIMARY KEY); CREATE TABLE e (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY); CREATE TABLE c (id bigint PRIMARY KEY); CREATE TABLE d (id bigint PRIMARY KEY); CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);",
        },
    },
    section: Section::Migrations,
    counted: "databases with a table of migrations",
    needs: &[Class::PreData],
    is_off: false,
    look: no_table,
};

const HEADS: AuditRule = AuditRule {
    rule: Rule {
        code: "migration-heads-several",
        level: Medium,
        breaks: &[Integrity],
        summary: "several migration heads",
        why: "Two lines of migrations ended here and nobody joined them: the next one that comes after one of the two does not know of the other.",
        example: Example::Schema {
            sql: "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); INSERT INTO alembic_version (version_num) VALUES ('06fc7e9891b1'); INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6');",
            silent: "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); INSERT INTO alembic_version (version_num) VALUES ('06fc7e9891b1');",
        },
    },
    section: Section::Migrations,
    counted: "migration tables with a single head",
    needs: &[],
    is_off: false,
    look: heads,
};

const FAILED: AuditRule = AuditRule {
    rule: Rule {
        code: "migration-failed",
        level: Medium,
        breaks: &[Integrity],
        summary: "migration that failed",
        why: "Its tool noted that it did not go through: the schema may be between two of its states.",
        example: Example::Schema {
            sql: "CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations (version, dirty) VALUES (7, true);",
            silent: "CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations (version, dirty) VALUES (7, false);",
        },
    },
    section: Section::Migrations,
    counted: "migration tables in which all went through",
    needs: &[],
    is_off: false,
    look: failed,
};

/// Fewer tables are an example, or part of something.
const FEW: usize = 5;

fn no_table(world: &World, looked: &mut Looked) {
    let tables = || world.whole_tables().map(|(object, _)| object);
    let is_known = tables().any(|object| Tool::knows(&object.id.name));
    if tables().count() < FEW && !is_known {
        return;
    }
    looked.at();
    if !is_known {
        let meta = &world.snapshot.meta;
        let name = meta.provenance.database.as_ref().unwrap_or(&meta.label);
        looked.find_in(Subject::Database(name.clone()), "no table of a migration tool");
    }
}

/// The table in which a tool notes what it has run.
fn table(of: &Migrations) -> Option<Id> {
    Some(Id::qualified(Kind::Table, &of.path().parse().ok()?))
}

fn heads(world: &World, looked: &mut Looked) {
    for migrations in &world.snapshot.figures.migrations {
        // Others keep a head for each application, or note settings.
        let Some(id) = table(migrations).filter(|_| migrations.tool == "Alembic") else { continue };
        looked.at();
        if migrations.heads.len() > 1 {
            let heads = migrations.heads.join(", ");
            looked.find(&id, format!("{} heads: {heads}", migrations.heads.len())).remedy =
                Some("-- alembic merge heads, then alembic upgrade head".to_owned());
        }
    }
}

fn failed(world: &World, looked: &mut Looked) {
    for migrations in &world.snapshot.figures.migrations {
        let Some(id) = table(migrations) else { continue };
        looked.at();
        let failed: Vec<&str> = migrations.failed().map(|row| row.version.as_str()).collect();
        if !failed.is_empty() {
            looked.find(&id, format!("failed: {}", failed.join(", ")));
        }
    }
}
