//! Procedural languages: CREATE LANGUAGE … HANDLER. Without a handler the grammar reads it as CREATE
//! EXTENSION, which it has meant since PostgreSQL 13.

use pg_query::protobuf::{CreatePLangStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql, op::Op, privileges::Grantable,
        quote::ident,
    },
    statement::{Captured, Statement, dotted},
};

pub const INFO: Info = Info::new("language", "languages", Shape::Global)
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectLanguage)
    .owned_as("PROCEDURAL LANGUAGE");

super::unaltered!();

fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["USAGE"], &["USAGE"])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Language {
    pub trusted: bool,
    pub handler: String,
    pub inline: Option<String>,
    pub validator: Option<String>,
}

impl Describe for Language {
    fn facts(&self, facts: &mut Facts) {
        let Self { trusted, handler, inline, validator } = self;
        facts.flag("trusted", *trusted);
        facts.text("handler", handler);
        facts.maybe("inline", inline);
        facts.maybe("validator", validator);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { trusted: _, handler, inline, validator } = self;
        to.routine_of(handler, "");
        inline.iter().for_each(|inline| to.routine_of(inline, "internal"));
        validator.iter().for_each(|validator| to.routine_of(validator, "oid"));
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { trusted, handler, inline, validator } = self;
        let name = ident(&this.id.name);
        let trusted = if *trusted { "TRUSTED " } else { "" };
        let mut text = format!("CREATE {trusted}PROCEDURAL LANGUAGE {name} HANDLER {handler}");
        text.extend(inline.iter().map(|inline| format!(" INLINE {inline}")));
        text.extend(validator.iter().map(|validator| format!(" VALIDATOR {validator}")));
        vec![Sql::define(text)]
    }

    fn summary(&self) -> String {
        format!("HANDLER {}", self.handler)
    }
}

pub fn capture(create: CreatePLangStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreatePLangStmt { replace, plname, plhandler, plinline, plvalidator, pltrusted } = create;
    let language = Language {
        trusted: pltrusted,
        handler: dotted(&plhandler).ok_or("a language without a handler")?,
        inline: dotted(&plinline),
        validator: dotted(&plvalidator),
    };
    let object = Object::new(Id::global(Kind::Language, plname), language);
    Ok(vec![Op::create(object).with(|create| create.replace = replace)])
}
