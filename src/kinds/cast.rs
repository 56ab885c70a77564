//! Casts: CREATE CAST.

use pg_query::protobuf::{CoercionContext, CreateCastStmt, TypeName};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql, op::Op, quote::rsplit_outside_quotes,
    },
    statement::{Captured, Statement, routine},
    tree::typename::type_name_bare,
};

pub const INFO: Info = Info::new("cast", "casts", Shape::Verbatim);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Cast {
    /// `function public.f(text)`, `input and output` or `none`.
    pub method: String,
    /// `assignment` or `implicit`; `None` has to be asked for.
    pub context: Option<String>,
}

impl Describe for Cast {
    fn facts(&self, facts: &mut Facts) {
        let Self { method, context } = self;
        facts.text("method", method);
        facts.maybe("context", context);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { method, context: _ } = self;
        if let Some((from, into)) = types(&this.id) {
            to.data_type(from);
            to.data_type(into);
        }
        if let Some(function) = method.strip_prefix("function ") {
            to.routine(function);
        }
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { method, context } = self;
        let method = match (method.strip_prefix("function "), method.as_str()) {
            (Some(function), _) => format!("WITH FUNCTION {function}"),
            (None, "none") => "WITHOUT FUNCTION".to_owned(),
            (None, _) => "WITH INOUT".to_owned(),
        };
        let context = context.as_ref().map(|context| format!(" AS {}", context.to_uppercase()));
        let (types, context) = (&this.id.name, context.unwrap_or_default());
        vec![Sql::define(format!("CREATE CAST {types} {method}{context}"))]
    }

    fn summary(&self) -> String {
        format!("by {}", self.method)
    }
}

/// What it makes of what: `text`, `integer`.
pub fn types(id: &Id) -> Option<(&str, &str)> {
    let types = id.name.strip_prefix('(')?.strip_suffix(')')?;
    rsplit_outside_quotes(types, " AS ")
}

/// `cast (text AS integer)`
pub fn id(from: &TypeName, to: &TypeName) -> Id {
    Id::global(Kind::Cast, format!("({} AS {})", type_name_bare(from), type_name_bare(to)))
}

pub fn capture(create: CreateCastStmt, _: &Statement) -> Captured<Vec<Op>> {
    let context = match create.context() {
        CoercionContext::CoercionImplicit => Some("implicit".to_owned()),
        CoercionContext::CoercionAssignment => Some("assignment".to_owned()),
        CoercionContext::CoercionExplicit => None,
        _ => return Err("CREATE CAST in an unexpected context".into()),
    };
    let CreateCastStmt { sourcetype, targettype, func, context: _, inout } = create;
    let (Some(from), Some(to)) = (sourcetype, targettype) else {
        return Err("CREATE CAST without types".into());
    };
    let method = match func {
        Some(function) => format!("function {}", routine(&function)?),
        None if inout => "input and output".to_owned(),
        None => "none".to_owned(),
    };
    Ok(vec![Op::create(Object::new(id(&from, &to), Cast { method, context }))])
}
