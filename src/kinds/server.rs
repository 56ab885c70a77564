//! Foreign servers.

use std::collections::BTreeMap;

use pg_query::protobuf::{AlterForeignServerStmt, CreateForeignServerStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        layout::foreign_options,
        op::{Op, Setting, Target},
        privileges::Grantable,
        quote::ident,
    },
    statement::{Captured, OptionChanges, Statement, option_changes, option_map},
};

pub const INFO: Info = Info::new("server", "servers", Shape::Global)
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectForeignServer)
    .granted_as("FOREIGN SERVER");

fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["USAGE"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Server {
    pub wrapper: String,
    pub server_type: Option<String>,
    pub version: Option<String>,
    pub options: BTreeMap<String, String>,
}

impl Describe for Server {
    fn facts(&self, facts: &mut Facts) {
        let Self { wrapper, server_type, version, options } = self;
        facts.text("foreign data wrapper", wrapper);
        facts.maybe("type", server_type);
        facts.maybe("version", version);
        facts.map("option", options);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { wrapper, server_type: _, version: _, options: _ } = self;
        to.global(Reason::Named, Kind::ForeignDataWrapper, wrapper);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { wrapper, server_type, version, options } = self;
        let mut text = format!("CREATE SERVER {}", ident(&this.id.name));
        text.extend(server_type.iter().map(|text| format!(" TYPE {}", scope.literal(text))));
        text.extend(version.iter().map(|text| format!(" VERSION {}", scope.literal(text))));
        text.push_str(&format!(" FOREIGN DATA WRAPPER {}", ident(wrapper)));
        vec![Sql::define(text + &foreign_options(" ", options, scope))]
    }

    fn summary(&self) -> String {
        format!("FOREIGN DATA WRAPPER {}", self.wrapper)
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

pub fn capture(create: CreateForeignServerStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateForeignServerStmt {
        servername,
        servertype,
        version,
        fdwname,
        if_not_exists,
        options,
    } = create;
    let server = Server {
        wrapper: fdwname,
        server_type: some(servertype),
        version: some(version),
        options: option_map(options)?,
    };
    let object = Object::new(Id::global(Kind::Server, servername), server);
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}

pub fn alter(alter: AlterForeignServerStmt, _: &Statement) -> Captured<Vec<Op>> {
    let AlterForeignServerStmt { servername, version, options, has_version } = alter;
    let changes = option_changes(options)?;
    let target = Target::Id(Id::global(Kind::Server, servername));
    let version = has_version.then(|| some(version));
    Ok(vec![Op::alter(target, Alter { version, options: changes })])
}

/// ALTER SERVER.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub version: Option<Option<String>>,
    pub options: OptionChanges,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let Self { version, options } = self;
        super::alter(object, |server: &mut Server| {
            if let Some(version) = version {
                server.version = version;
            }
            options.apply(&mut server.options);
        })
    }
}
