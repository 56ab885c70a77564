//! Foreign tables: tables whose rows are on a foreign server.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, CreateForeignTableStmt, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, relation_privileges, table, table::Table};
use crate::{
    model::{
        Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql,
        layout::foreign_options,
        op::{Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, OptionChanges, Span, Statement, option_changes, option_map},
};

pub const INFO: Info = Info::new("foreign table", "foreign tables", Shape::Qualified)
    .relation()
    .owned()
    .grantable(relation_privileges)
    .object_type(ObjectType::ObjectForeignTable)
    .granted_as("TABLE");

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ForeignTable {
    pub table: Table,
    pub server: String,
    pub options: BTreeMap<String, String>,
}

impl Describe for ForeignTable {
    fn facts(&self, facts: &mut Facts) {
        let Self { table, server, options } = self;
        facts.text("server", server);
        facts.map("foreign option", options);
        table.facts(facts);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { table, server, options: _ } = self;
        table.references(this, to);
        to.global(Reason::Named, Kind::Server, server);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let server = format!("\nSERVER {}", ident(&self.server));
        let options = foreign_options("\n", &self.options, scope);
        let mut sql = vec![self.table.definition("FOREIGN TABLE", &server, &options, this, scope)];
        sql.extend(self.table.details(this));
        sql
    }

    fn summary(&self) -> String {
        format!("SERVER {}", self.server)
    }
}

pub fn capture(create: CreateForeignTableStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateForeignTableStmt { base_stmt, servername, options } = create;
    let create = base_stmt.ok_or("a foreign table without a table")?;
    let mut built = table::build(create, statement)?;
    // What is set for the session is for tables that are stored.
    (built.table.access_method, built.table.tablespace) = (None, None);
    let table =
        ForeignTable { table: built.table, server: servername, options: option_map(options)? };
    let object = Object::new(Id::qualified(Kind::ForeignTable, &built.name), table);
    let create = Op::create(object).with(|create| create.if_absent = built.if_absent);
    Ok(std::iter::once(create).chain(built.members).collect())
}

/// ALTER FOREIGN TABLE … OPTIONS.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    _span: Span,
    _: &Statement,
) -> Captured<Vec<Op>> {
    let Some(NodeEnum::List(list)) = cmd.def.and_then(|def| def.node) else {
        return Err("ALTER FOREIGN TABLE of an unexpected form".into());
    };
    let changes = option_changes(list.items)?;
    Ok(vec![Op::alter(Target::Relation(relation.clone()), Alter(changes))])
}

/// ALTER FOREIGN TABLE … OPTIONS.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub OptionChanges);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |table: &mut ForeignTable| self.0.apply(&mut table.options))
    }
}
