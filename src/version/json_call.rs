//! EQ-JSON-CALL: JSON(x), a cast that looks like a call, which became a constructor.

use pg_query::{
    NodeEnum,
    protobuf::{JsonFormatType, JsonParseExpr, Node, String as Name, TypeCast, TypeName},
};

use super::{Boundary, Rule, Version};
use crate::tree::visit::{Visitor, walk_enum};

pub const VERSION: Version = Version {
    code: "EQ-JSON-CALL",
    summary: "`(x)::json` (servers before 17) and `JSON(x)`",
    boundary: Boundary::Between(17),
    why: "Before 17 `json(x)` is a cast in the form of a call, and prints as a cast; since then it is the \
          constructor of SQL/JSON (release notes of PostgreSQL 17), which reads the same texts. It hides \
          a cast that was rewritten to the constructor after the upgrade.",
    same: &[("(x)::json", "JSON(x)")],
    different: &[("(x)::json", "JSON(x WITH UNIQUE KEYS)"), ("(x)::jsonb", "JSON(x)")],
    rule: Rule::Tree(|tree, _| walk_enum(&mut Cast, tree)),
};

struct Cast;

impl Visitor for Cast {
    fn node_done(&mut self, node: &mut NodeEnum) {
        if let NodeEnum::JsonParseExpr(call) = node
            && let Some(cast) = cast(call)
        {
            *node = cast;
        }
    }
}

fn cast(call: &mut JsonParseExpr) -> Option<NodeEnum> {
    let value = call.expr.as_mut().filter(|_| !call.unique_keys)?;
    let is_plain =
        value.format.as_ref().is_none_or(|f| f.format_type() == JsonFormatType::JsFormatDefault);
    if !is_plain || value.raw_expr.is_none() {
        return None;
    }
    let arg = value.raw_expr.take();
    let name = NodeEnum::String(Name { sval: "json".to_owned() });
    let names = vec![Node { node: Some(name) }];
    let type_name = Some(TypeName { names, typemod: -1, ..TypeName::default() });
    Some(NodeEnum::TypeCast(Box::new(TypeCast { arg, type_name, location: 0 })))
}
