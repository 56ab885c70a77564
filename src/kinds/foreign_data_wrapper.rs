//! Foreign data wrappers.

use std::collections::BTreeMap;

use pg_query::protobuf::{AlterFdwStmt, CreateFdwStmt, Node, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        layout::foreign_options,
        op::{Op, Setting, Target},
        privileges::Grantable,
        quote::ident,
    },
    statement::{
        Captured, OptionChanges, Statement, Unmodelled, option_changes, option_map, options,
    },
};

pub const INFO: Info = Info::new("foreign data wrapper", "foreign data wrappers", Shape::Global)
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectFdw);

fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["USAGE"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ForeignDataWrapper {
    pub handler: Option<String>,
    pub validator: Option<String>,
    pub options: BTreeMap<String, String>,
}

impl Describe for ForeignDataWrapper {
    fn facts(&self, facts: &mut Facts) {
        let Self { handler, validator, options } = self;
        facts.maybe("handler", handler);
        facts.maybe("validator", validator);
        facts.map("option", options);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { handler, validator, options: _ } = self;
        handler.iter().for_each(|handler| to.routine_of(handler, ""));
        validator.iter().for_each(|validator| to.routine_of(validator, "text[], oid"));
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { handler, validator, options } = self;
        let mut text = format!("CREATE FOREIGN DATA WRAPPER {}", ident(&this.id.name));
        text.extend(handler.iter().map(|handler| format!(" HANDLER {handler}")));
        text.extend(validator.iter().map(|validator| format!(" VALIDATOR {validator}")));
        vec![Sql::define(text + &foreign_options(" ", options, scope))]
    }

    fn summary(&self) -> String {
        self.handler.as_ref().map(|handler| format!("HANDLER {handler}")).unwrap_or_default()
    }
}

/// HANDLER, NO HANDLER, VALIDATOR, NO VALIDATOR; what is not said is `None`.
#[derive(Default)]
struct Functions {
    handler: Option<Option<String>>,
    validator: Option<Option<String>>,
}

fn functions(nodes: Vec<Node>) -> Captured<Functions> {
    let mut functions = Functions::default();
    for option in options(nodes)? {
        let function = option.value.as_ref().map(|_| option.dotted_name()).transpose()?;
        match option.name.as_str() {
            "handler" => functions.handler = Some(function),
            "validator" => functions.validator = Some(function),
            other => return Err(Unmodelled(format!("a foreign data wrapper with {other}"))),
        }
    }
    Ok(functions)
}

pub fn capture(create: CreateFdwStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateFdwStmt { fdwname, func_options, options } = create;
    let Functions { handler, validator } = functions(func_options)?;
    let wrapper = ForeignDataWrapper {
        handler: handler.flatten(),
        validator: validator.flatten(),
        options: option_map(options)?,
    };
    Ok(vec![Op::create(Object::new(Id::global(Kind::ForeignDataWrapper, fdwname), wrapper))])
}

pub fn alter(alter: AlterFdwStmt, _: &Statement) -> Captured<Vec<Op>> {
    let AlterFdwStmt { fdwname, func_options, options } = alter;
    let Functions { handler, validator } = functions(func_options)?;
    let changes = option_changes(options)?;
    let target = Target::Id(Id::global(Kind::ForeignDataWrapper, fdwname));
    Ok(vec![Op::alter(target, Alter { handler, validator, options: changes })])
}

/// ALTER FOREIGN DATA WRAPPER. A function that is said may be none: `NO HANDLER`.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub handler: Option<Option<String>>,
    pub validator: Option<Option<String>>,
    pub options: OptionChanges,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let Self { handler, validator, options } = self;
        super::alter(object, |wrapper: &mut ForeignDataWrapper| {
            if let Some(handler) = handler {
                wrapper.handler = handler;
            }
            if let Some(validator) = validator {
                wrapper.validator = validator;
            }
            options.apply(&mut wrapper.options);
        })
    }
}
