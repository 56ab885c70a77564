//! How the schema came about: whether something keeps account of it. What that says is told by the rules
//! of figures.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule, Subject},
    model::{Class, Level::*, figures::tools::Tool},
};

pub const RULES: &[AuditRule] = &[NO_TABLE];

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
