//! CREATE TYPE … AS RANGE.

use std::collections::BTreeMap;

use pg_query::protobuf::CreateRangeStmt;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, Scope, Shape, Sql, Stage, layout::block, op::Op},
    statement::{Captured, DefOption, Statement, options},
};

pub const INFO: Info = Info::new("range type", "range types", Shape::Qualified).data_type();

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

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        const ORDER: [&str; 6] = [
            "subtype",
            "multirange_type_name",
            "subtype_opclass",
            "collation",
            "canonical",
            "subtype_diff",
        ];
        let option = |name: &&str| Some(format!("{name} = {}", self.options.get(*name)?));
        let options: Vec<_> = ORDER.iter().filter_map(option).collect();
        let name = this.id.path();
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
    let id = Id::qualified(Kind::Range, &statement.name(&type_name)?);
    let option = |option: DefOption| {
        // Only one of them names a type that may be built in.
        let value =
            if option.name == "subtype" { option.required_text() } else { option.dotted_name() };
        value.map(|value| (option.name, value))
    };
    let options = options(params)?.into_iter().map(option).collect::<Captured<_>>()?;
    Ok(vec![Op::create(Object::new(id, Range { options }))])
}
