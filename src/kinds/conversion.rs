//! Conversions between encodings: CREATE CONVERSION.

use pg_query::protobuf::{CreateConversionStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, References, Scope, Shape, Sql, op::Op},
    statement::{Captured, Statement, dotted},
};

pub const INFO: Info = Info::new("conversion", "conversions", Shape::Qualified)
    .owned()
    .object_type(ObjectType::ObjectConversion);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Conversion {
    pub from: String,
    pub to: String,
    pub function: String,
    pub is_default: bool,
}

impl Describe for Conversion {
    fn facts(&self, facts: &mut Facts) {
        let Self { from, to, function, is_default } = self;
        facts.text("from", from);
        facts.text("to", to);
        facts.text("function", function);
        facts.flag("default", *is_default);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { from: _, to: _, function, is_default: _ } = self;
        to.routine(function);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { from, to, function, is_default } = self;
        let default = if *is_default { "DEFAULT " } else { "" };
        let (name, from, to) = (this.id.path(), scope.literal(from), scope.literal(to));
        vec![Sql::define(format!(
            "CREATE {default}CONVERSION {name} FOR {from} TO {to} FROM {function}"
        ))]
    }

    fn summary(&self) -> String {
        format!("FOR {} TO {} FROM {}", self.from, self.to, self.function)
    }
}

pub fn capture(create: CreateConversionStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateConversionStmt {
        conversion_name,
        for_encoding_name,
        to_encoding_name,
        func_name,
        def,
    } = create;
    let conversion = Conversion {
        from: for_encoding_name,
        to: to_encoding_name,
        function: dotted(&func_name).ok_or("a conversion without a function")?,
        is_default: def,
    };
    let id = Id::qualified(Kind::Conversion, &statement.name(&conversion_name)?);
    Ok(vec![Op::create(Object::new(id, conversion))])
}
