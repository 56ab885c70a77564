//! EQ-TYPE-ALIAS: the spellings of the built-in types that SQL knows by several words.

use pg_query::{
    NodeEnum,
    protobuf::{Integer, Node, TypeName},
};

use super::{Exact, walk};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor},
};

pub const EXACT: Exact = Exact {
    code: "EQ-TYPE-ALIAS",
    summary: "`int4` and `integer`, `timestamptz` and `timestamp with time zone`, `text[3]` and `text[]`",
    why: "The grammar maps the words to the names in pg_type (SimpleTypename in gram.y); bounds and \
          number of dimensions of an array type are not enforced and not recorded (PostgreSQL \
          documentation, \"Arrays\").",
    same: &[
        ("x::int4", "x::integer"),
        ("x::timestamptz", "x::timestamp with time zone"),
        ("x::text[3][2]", "x::text[]"),
    ],
    different: &[
        ("x::int4", "x::int8"),
        ("x::text", "x::text[]"),
        ("x::bit", "x::\"bit\""),
        ("x::public.int4", "x::int4"),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Alias, tree),
};

/// Names the grammar qualifies by itself when they are written as SQL words.
const WORDS: [&str; 16] = [
    "bit",
    "bool",
    "bpchar",
    "float4",
    "float8",
    "int2",
    "int4",
    "int8",
    "interval",
    "json",
    "numeric",
    "time",
    "timestamp",
    "timestamptz",
    "timetz",
    "varchar",
];

struct Alias;

impl Visitor for Alias {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeName(name) = message {
            bare(name);
            if !name.array_bounds.is_empty() {
                name.array_bounds = vec![any_bound()];
            }
        }
        Step::Into
    }
}

fn bare(name: &mut TypeName) {
    let is_word = match node::strings(&name.names).as_deref() {
        Some(["pg_catalog", word]) => WORDS.contains(word) || *word == "varbit",
        _ => false,
    };
    if is_word {
        name.names.remove(0);
    }
}

/// `[]`, as the grammar has it.
fn any_bound() -> Node {
    Node { node: Some(NodeEnum::Integer(Integer { ival: -1 })) }
}
