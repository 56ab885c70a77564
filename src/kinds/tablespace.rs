//! Tablespaces: CREATE TABLESPACE and their options.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::protobuf::{
    AlterTableSpaceOptionsStmt, CreateTableSpaceStmt, DropTableSpaceStmt, ObjectType,
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        privileges::Grantable,
        quote::ident,
    },
    statement::{Captured, Statement, option_map, optional_role},
};

pub const INFO: Info = Info::new("tablespace", "tablespaces", Shape::Global)
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectTablespace);

fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["CREATE"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Tablespace {
    /// Empty for one inside the data directory.
    pub location: String,
    pub options: BTreeMap<String, String>,
}

impl Describe for Tablespace {
    fn facts(&self, facts: &mut Facts) {
        let Self { location, options } = self;
        facts.text("location", location);
        facts.map("option", options);
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self { location: _, options: _ } = self;
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = ident(&this.id.name);
        let owner = this.envelope.owner.as_ref().map(|owner| format!(" OWNER {}", ident(owner)));
        let (owner, location) = (owner.unwrap_or_default(), scope.literal(&self.location));
        let mut sql =
            vec![Sql::define(format!("CREATE TABLESPACE {name}{owner} LOCATION {location}"))];
        let one = |(name, value): (&String, &String)| format!("{}={value}", ident(name));
        let options: Vec<_> = self.options.iter().map(one).collect();
        if !options.is_empty() {
            sql.push(Sql::detail(format!("ALTER TABLESPACE {name} SET ({})", options.join(", "))));
        }
        sql
    }

    fn summary(&self) -> String {
        self.location.clone()
    }
}

pub fn capture(create: CreateTableSpaceStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateTableSpaceStmt { tablespacename, owner, location, options } = create;
    let tablespace = Tablespace { location, options: option_map(options)? };
    let mut object = Object::new(Id::global(Kind::Tablespace, tablespacename), tablespace);
    object.envelope.owner = optional_role(owner.as_ref())?;
    Ok(vec![Op::create(object)])
}

pub fn alter(alter: AlterTableSpaceOptionsStmt, _: &Statement) -> Captured<Vec<Op>> {
    let AlterTableSpaceOptionsStmt { tablespacename, options, is_reset } = alter;
    let options = option_map(options)?;
    let target = Target::Id(Id::global(Kind::Tablespace, tablespacename));
    let names = options.keys().cloned().collect();
    let alter = if is_reset { Alter::Reset(names) } else { Alter::Set(options) };
    Ok(vec![Op::alter(target, alter)])
}

/// SET and RESET of options.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Set(BTreeMap<String, String>),
    Reset(BTreeSet<String>),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |tablespace: &mut Tablespace| match self {
            Self::Set(options) => tablespace.options.extend(options),
            Self::Reset(names) => tablespace.options.retain(|name, _| !names.contains(name)),
        })
    }
}

pub fn drop(drop: DropTableSpaceStmt, _: &Statement) -> Captured<Vec<Op>> {
    let DropTableSpaceStmt { tablespacename, missing_ok } = drop;
    let target = Target::Id(Id::global(Kind::Tablespace, tablespacename));
    Ok(vec![Op::drop(target, missing_ok)])
}
