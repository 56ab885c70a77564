//! CREATE EXTENSION. Its members are not in a dump.

use pg_query::protobuf::{CreateExtensionStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Reason, References, Scope, Shape, Sql, op::Op, quote::ident},
    statement::{Captured, Statement, Unmodelled, options},
};

pub const INFO: Info =
    Info::new("extension", "extensions", Shape::Global).object_type(ObjectType::ObjectExtension);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Extension {
    pub schema: Option<String>,
    /// pg_dump never writes it; scripts may.
    pub version: Option<String>,
}

impl Describe for Extension {
    fn facts(&self, facts: &mut Facts) {
        let Self { schema, version } = self;
        facts.maybe("schema", schema);
        facts.maybe("version", version);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { schema, version: _ } = self;
        if let Some(schema) = schema {
            to.global(Reason::Schema, Kind::Schema, schema);
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { schema, version } = self;
        let name = ident(&this.id.name);
        let schema = schema.as_ref().map(|schema| format!(" SCHEMA {}", ident(schema)));
        let version =
            version.as_ref().map(|version| format!(" VERSION {}", scope.literal(version)));
        let options = format!("{}{}", schema.unwrap_or_default(), version.unwrap_or_default());
        let with = if options.is_empty() { "" } else { " WITH" };
        vec![Sql::define(format!("CREATE EXTENSION IF NOT EXISTS {name}{with}{options}"))]
    }

    fn summary(&self) -> String {
        self.schema.as_ref().map(|schema| format!("in schema {schema}")).unwrap_or_default()
    }
}

pub fn capture(create: CreateExtensionStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateExtensionStmt { extname, if_not_exists, options: list } = create;
    let mut extension = Extension::default();
    for option in options(list)? {
        match option.name.as_str() {
            "schema" => extension.schema = option.text(),
            "new_version" => extension.version = option.text(),
            "cascade" => {}
            other => return Err(Unmodelled(format!("CREATE EXTENSION option {other}"))),
        }
    }
    let object = Object::new(Id::global(Kind::Extension, extname), extension);
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}
