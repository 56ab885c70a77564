//! EQ-CATALOG-NAME: functions and types of PostgreSQL itself, with and without `pg_catalog`.

use pg_query::protobuf::Node;

use super::{Exact, walk};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor},
};

pub const EXACT: Exact = Exact {
    code: "EQ-CATALOG-NAME",
    summary: "`pg_catalog.lower(x)` and `lower(x)`, where the search path is empty",
    why: "pg_dump sets an empty search path, and then a name without a schema is found in \
          pg_catalog alone (PostgreSQL documentation, \"The System Catalog Schema\"; \
          namespace.c). It does not hold for a script that sets no path.",
    same: &[
        ("pg_catalog.lower(x)", "lower(x)"),
        ("x::pg_catalog.inet", "x::inet"),
        ("pg_catalog.\"position\"(b, 'a')", "\"position\"(b, 'a')"),
    ],
    different: &[("public.lower(x)", "lower(x)"), ("x::public.inet", "x::inet")],
    needs_empty_path: true,
    rewrite: |tree| walk(Bare, tree),
};

struct Bare;

impl Visitor for Bare {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::FuncCall(call) => strip(&mut call.funcname),
            Message::TypeName(name) => strip(&mut name.names),
            _ => {}
        }
        Step::Into
    }
}

fn strip(names: &mut Vec<Node>) {
    if names.len() == 2 && names.first().and_then(node::string) == Some("pg_catalog") {
        names.remove(0);
    }
}
