//! User mappings: what a role is on a foreign server. Their secrets are gone before they come here.

use std::collections::BTreeMap;

use pg_query::protobuf::{
    AlterUserMappingStmt, CreateUserMappingStmt, DropUserMappingStmt, RoleSpec,
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        layout::foreign_options,
        op::{Op, Setting, Target},
        quote::{ident, rsplit_outside_quotes},
    },
    statement::{Captured, OptionChanges, Statement, option_changes, option_map, role_text},
};

pub const INFO: Info = Info::new("user mapping", "user mappings", Shape::Verbatim).unspoken();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct UserMapping {
    pub options: BTreeMap<String, String>,
}

impl Describe for UserMapping {
    fn facts(&self, facts: &mut Facts) {
        let Self { options } = self;
        facts.map("option", options);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { options: _ } = self;
        // The server is its parent.
        let name = this.id.name.trim_start_matches("for ");
        if let Some((user, _)) = rsplit_outside_quotes(name, " on ").filter(|it| it.0 != "PUBLIC") {
            to.printed(Reason::Owner, Kind::Role, user);
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = this.id.name.trim_start_matches("for ");
        let Some((user, server)) = rsplit_outside_quotes(name, " on ") else { return Vec::new() };
        let options = foreign_options(" ", &self.options, scope);
        vec![Sql::define(format!("CREATE USER MAPPING FOR {user} SERVER {server}{options}"))]
    }
}

/// `user mapping for r on s`
fn id(user: Option<&RoleSpec>, server: &str) -> Captured<Id> {
    let name = format!("for {} on {}", role_text(user)?, ident(server));
    Ok(Id::global(Kind::UserMapping, name))
}

pub fn capture(create: CreateUserMappingStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateUserMappingStmt { user, servername, if_not_exists, options } = create;
    let mapping = UserMapping { options: option_map(options)? };
    let object = Object::new(id(user.as_ref(), &servername)?, mapping);
    let op = Op::create_on(object, Target::Id(Id::global(Kind::Server, servername)));
    Ok(vec![op.with(|create| create.if_absent = if_not_exists)])
}

pub fn alter(alter: AlterUserMappingStmt, _: &Statement) -> Captured<Vec<Op>> {
    let AlterUserMappingStmt { user, servername, options } = alter;
    let changes = option_changes(options)?;
    Ok(vec![Op::alter(Target::Id(id(user.as_ref(), &servername)?), Alter(changes))])
}

/// ALTER USER MAPPING … OPTIONS.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub OptionChanges);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |mapping: &mut UserMapping| self.0.apply(&mut mapping.options))
    }
}

pub fn drop(drop: DropUserMappingStmt, _: &Statement) -> Captured<Vec<Op>> {
    let DropUserMappingStmt { user, servername, missing_ok } = drop;
    let target = Target::Id(id(user.as_ref(), &servername)?);
    Ok(vec![Op::drop(target, missing_ok)])
}
