//! CREATE SCHEMA.

use pg_query::protobuf::{CreateSchemaStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Envelope, Facts, Id, Object, References, Scope, Shape, Sql,
        op::Op,
        privileges::{Grantable, Grantee, Privileges, Start},
        quote::ident,
    },
    statement::{Captured, Statement, optional_role},
};

pub const INFO: Info = Info::new("schema", "schemas", Shape::Global)
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectSchema);

super::unaltered!();

pub fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["CREATE", "USAGE"], &[])
}

/// All of this is how the statements about public are read, and how they are written again; the
/// schema itself has no facts but those of its envelope.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Schema {
    /// It is public and no statement creates it: it was there.
    pub is_presumed: bool,
    pub start: Start,
    /// What it has without a statement.
    pub presumed_owner: Option<String>,
    pub presumed_comment: Option<String>,
    /// Without a comment it may have any: the pg_dump writes none for public.
    pub comment_is_untold: bool,
    /// The owner that initdb made, when pg_dump before 15 says by GRANT and REVOKE that another has
    /// taken it over.
    pub moved_from: Option<String>,
}

/// The first pg_dump that starts from the defaults of PostgreSQL 15.
pub const NEW_PUBLIC: u32 = 15;

/// The owner that initdb gives schema public from 15.
pub const DATABASE_OWNER: &str = "pg_database_owner";

/// The comment that initdb gives schema public.
pub const COMMENT: &str = "standard public schema";

/// Schema public as it is taken for granted before any statement.
pub fn presumed_public(schema: Schema, privileges: Privileges) -> Object {
    let Schema { presumed_owner: owner, presumed_comment: comment, .. } = schema.clone();
    let mut object = Object::new(Id::global(Kind::Schema, "public"), schema);
    object.envelope = Envelope { owner, comment, privileges, ..Envelope::default() }.into();
    object
}

/// The privileges that a start means.
pub fn privileges_at(start: Start, dumper: u32) -> Privileges {
    match start {
        Start::Release | Start::Untold => {
            Privileges::granted(Grantee::Public, public_usage(dumper))
        }
        Start::Nothing | Start::Anew | Start::Unknown => Privileges::default(),
    }
}

/// What PUBLIC may do in schema public from the start.
pub fn public_usage(dumper: u32) -> &'static [&'static str] {
    if dumper >= NEW_PUBLIC { &["USAGE"] } else { &["CREATE", "USAGE"] }
}

impl Describe for Schema {
    fn facts(&self, _facts: &mut Facts) {
        let Self {
            is_presumed: _,
            start: _,
            presumed_owner: _,
            presumed_comment: _,
            comment_is_untold: _,
            moved_from: _,
        } = self;
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self {
            is_presumed: _,
            start: _,
            presumed_owner: _,
            presumed_comment: _,
            comment_is_untold: _,
            moved_from: _,
        } = self;
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        if self.is_presumed {
            return Vec::new();
        }
        vec![Sql::define(format!("CREATE SCHEMA {}", ident(&this.id.name)))]
    }
}

pub fn capture(create: CreateSchemaStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateSchemaStmt { schemaname, authrole, schema_elts, if_not_exists } = create;
    if !schema_elts.is_empty() {
        return Err("CREATE SCHEMA with elements".into());
    }
    let owner = optional_role(authrole.as_ref())?;
    let name = if schemaname.is_empty() { owner.clone().unwrap_or_default() } else { schemaname };
    let mut object = Object::new(Id::global(Kind::Schema, name), Schema::default());
    object.envelope.owner = owner;
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}
