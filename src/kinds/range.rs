//! CREATE TYPE … AS RANGE.

use std::collections::BTreeMap;

use pg_query::protobuf::CreateRangeStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Qualified, References, Scope, Shape, Sql, Stage, layout::block, op::Op,
    },
    statement::{Captured, DefOption, Statement, options},
};

pub const INFO: Info = Info::new("range type", "range types", Shape::Qualified).data_type();

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Range {
    /// `subtype`, `subtype_opclass`, `collation`, `canonical`, `subtype_diff`,
    /// `multirange_type_name`
    pub options: BTreeMap<String, String>,
}

impl Describe for Range {
    fn facts(&self, facts: &mut Facts) {
        let Self { options } = self;
        for (name, value) in options {
            facts.text(name.clone(), value);
        }
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { options } = self;
        for (name, value) in options {
            match name.as_str() {
                "subtype" => to.data_type(value),
                "collation" => to.collation(&Some(value.clone())),
                "canonical" => to.routine_of(value, &this.id.path().to_string()),
                "subtype_diff" => to.routine(value),
                "subtype_opclass" => to.operator_class(value, "btree"),
                _ => {}
            }
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        const ORDER: [&str; 6] = [
            "subtype",
            "multirange_type_name",
            "subtype_opclass",
            "collation",
            "canonical",
            "subtype_diff",
        ];
        let name = this.id.path();
        // Multiranges came with PostgreSQL 14; from there on pg_dump always names them.
        let multirange = (scope.server() >= 14 && scope.dumper() >= 14)
            .then(|| multirange_name(&this.id.relation()))
            .flatten()
            .map(|name| name.to_string());
        let value = |name: &str| match self.options.get(name) {
            None if name == "multirange_type_name" => multirange.as_ref(),
            value => value,
        };
        let option = |name: &&str| Some(format!("{name} = {}", value(name)?));
        let options: Vec<_> = ORDER.iter().filter_map(option).collect();
        // The canonical function takes and returns the type.
        let shell = self.options.contains_key("canonical");
        let shell = shell.then(|| Sql::new(Stage::Shell, format!("CREATE TYPE {name}")));
        let define = Sql::define(block(&format!("CREATE TYPE {name} AS RANGE"), &options));
        shell.into_iter().chain([define]).collect()
    }

    fn summary(&self) -> String {
        format!("of {}", self.options.get("subtype").map_or("?", String::as_str))
    }
}

pub fn capture(create: CreateRangeStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateRangeStmt { type_name, params } = create;
    let name = statement.name(&type_name)?;
    let option = |option: DefOption| {
        // Only one of them names a type that may be built in.
        let value =
            if option.name == "subtype" { option.required_text() } else { option.dotted_name() };
        value.map(|value| (option.name, value))
    };
    let mut options: BTreeMap<String, String> =
        options(params)?.into_iter().map(option).collect::<Captured<_>>()?;
    let default = multirange_name(&name).map(|name| name.to_string());
    options.retain(|option, name| {
        option != "multirange_type_name" || Some(&*name) != default.as_ref()
    });
    Ok(vec![Op::create(Object::new(Id::qualified(Kind::Range, &name), Range { options }))])
}

/// The name PostgreSQL gives the multirange type by itself (makeMultirangeTypeName in pg_type.c);
/// `None` where it would be cut.
pub fn multirange_name(range: &Qualified) -> Option<Qualified> {
    const LIMIT: usize = 63;
    let name = match range.name.contains("range") {
        true => range.name.replacen("range", "multirange", 1),
        false => format!("{}_multirange", range.name),
    };
    (name.len() <= LIMIT).then(|| Qualified::new(&range.schema, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multirange_types_are_named_after_their_range() {
        let name = |range| multirange_name(&Qualified::new("s", range)).map(|name| name.name);
        assert_eq!(name("fr").as_deref(), Some("fr_multirange"));
        assert_eq!(name("frange").as_deref(), Some("fmultirange"));
        assert_eq!(name("myranges_range").as_deref(), Some("mymultiranges_range"));
        assert_eq!(name(&"r".repeat(60)), None);
    }
}
