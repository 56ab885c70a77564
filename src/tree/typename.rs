//! Names of types as format_type() (utils/adt/format_type.c) prints them.
//!
//! The catalog decides what a name means; without one, a name of a built-in type that stands
//! alone or behind `pg_catalog` is taken for that type, as the default search path does, and
//! every other name keeps the qualification it was written with.

use std::fmt::Write;

use pg_query::NodeEnum;
use pg_query::protobuf::{Node, TypeName};

use super::key::key_of_all;
use super::node::{Constant, constant_node, integer, strings};
use crate::model::quote::{ident, literal};

/// The canonical name of a type, with its modifiers: `numeric(10,2)`, `SETOF public.pair`,
/// `character varying(20)[]`.
///
/// An array prints one `[]` whatever its dimensions and bounds: PostgreSQL accepts both and
/// records neither in the type.
pub fn type_name(name: &TypeName) -> String {
    print(name, true)
}

/// The canonical name of a type without modifiers, as signatures of functions have it
/// (format_type_be()): `numeric`, `character varying[]`, `timestamp with time zone`.
pub fn type_name_bare(name: &TypeName) -> String {
    print(name, false)
}

fn print(name: &TypeName, with_modifiers: bool) -> String {
    let names = strings(&name.names).unwrap_or_default();
    let (builtin, is_array) = if name.pct_type { (None, false) } else { builtin(&names) };
    let printed = match builtin {
        Some(builtin) => format_builtin(builtin, name, with_modifiers),
        None => {
            let quoted: Vec<_> = names.iter().map(|part| ident(part)).collect();
            quoted.join(".") + &modifiers(name, with_modifiers)
        }
    };
    let setof = if name.setof { "SETOF " } else { "" };
    let pct_type = if name.pct_type { "%TYPE" } else { "" };
    let array = if is_array || !name.array_bounds.is_empty() { "[]" } else { "" };
    format!("{setof}{printed}{pct_type}{array}")
}

/// The name of the built-in type that a dotted name means, and whether it is the internal name
/// of an array (`_int4`), which only `pg_catalog` makes certain.
fn builtin<'a>(names: &[&'a str]) -> (Option<&'a str>, bool) {
    match names {
        [name] if is_special(name) => (Some(name), false),
        ["pg_catalog", name] | [_, "pg_catalog", name] => match name.strip_prefix('_') {
            Some(element) if !element.is_empty() => (Some(element), true),
            _ => (Some(name), false),
        },
        _ => (None, false),
    }
}

/// Built-in types that print as SQL spells them: (name in `pg_type`, before the modifier,
/// behind it). `bpchar` and `bit` are apart, see `format_builtin`.
const SPECIAL: &[(&str, &str, &str)] = &[
    ("bool", "boolean", ""),
    ("float4", "real", ""),
    ("float8", "double precision", ""),
    ("int2", "smallint", ""),
    ("int4", "integer", ""),
    ("int8", "bigint", ""),
    ("interval", "interval", ""),
    ("json", "json", ""),
    ("numeric", "numeric", ""),
    ("time", "time", " without time zone"),
    ("timestamp", "timestamp", " without time zone"),
    ("timestamptz", "timestamp", " with time zone"),
    ("timetz", "time", " with time zone"),
    ("varbit", "bit varying", ""),
    ("varchar", "character varying", ""),
];

fn special(name: &str) -> Option<(&'static str, &'static str)> {
    SPECIAL.iter().find(|entry| entry.0 == name).map(|entry| (entry.1, entry.2))
}

fn is_special(name: &str) -> bool {
    matches!(name, "bpchar" | "bit") || special(name).is_some()
}

/// `bpchar` and `bit` without a modifier are not `character` and `bit`, which mean a length of
/// one: format_type() prints the internal name, quoted where it is a keyword. Where modifiers do
/// not count there is nothing to tell apart.
fn format_builtin(builtin: &str, name: &TypeName, with_modifiers: bool) -> String {
    let bare = with_modifiers && name.typmods.is_empty();
    let (before, behind) = match builtin {
        "bpchar" if !bare => ("character", ""),
        "bit" if !bare => ("bit", ""),
        _ => match special(builtin) {
            Some(spelling) => spelling,
            None => return format!("{}{}", ident(builtin), modifiers(name, with_modifiers)),
        },
    };
    let modifier = match builtin {
        _ if !with_modifiers => String::new(),
        "interval" => interval(&name.typmods).unwrap_or_else(|| list(&name.typmods)),
        "numeric" => numeric(&name.typmods),
        "time" | "timetz" | "timestamp" | "timestamptz" => precision(&name.typmods),
        _ => list(&name.typmods),
    };
    format!("{before}{modifier}{behind}")
}

fn modifiers(name: &TypeName, with_modifiers: bool) -> String {
    if with_modifiers { list(&name.typmods) } else { String::new() }
}

/// Modifiers as they were written, in parentheses; nothing for none.
fn list(modifiers: &[Node]) -> String {
    if modifiers.is_empty() {
        return String::new();
    }
    let printed: Vec<_> = modifiers.iter().map(modifier).collect();
    format!("({})", printed.join(","))
}

/// One modifier. typenameTypeMod() (parser/parse_type.c) accepts constants and plain names;
/// anything else fails on a server and only has to stay distinct.
fn modifier(node: &Node) -> String {
    if let Some(value) = integer(node) {
        return value.to_string();
    }
    match constant_node(node) {
        Some(Constant::Float(digits)) => return digits.into(),
        Some(Constant::String(text)) => return literal(text),
        _ => {}
    }
    if let Some(NodeEnum::ColumnRef(column)) = &node.node
        && let Some([name]) = strings(&column.fields).as_deref()
    {
        return ident(name).into_owned();
    }
    format!("<{}>", key_of_all(&mut [node.clone()]))
}

/// `numeric(10)` is `numeric(10,0)` (numerictypmodin(), utils/adt/numeric.c).
fn numeric(modifiers: &[Node]) -> String {
    match modifiers {
        [precision] => format!("({},0)", modifier(precision)),
        _ => list(modifiers),
    }
}

/// Fractional digits of seconds; more than six are cut to six with a warning
/// (MAX_TIMESTAMP_PRECISION, datatype/timestamp.h).
fn precision(modifiers: &[Node]) -> String {
    match modifiers {
        [digits] => integer(digits).map(|n| format!("({})", n.min(6))),
        _ => None,
    }
    .unwrap_or_else(|| list(modifiers))
}

/// Bits of the field mask in the first modifier of an interval (utils/datetime.h).
const MONTH: i64 = 1 << 1;
const YEAR: i64 = 1 << 2;
const DAY: i64 = 1 << 3;
const HOUR: i64 = 1 << 10;
const MINUTE: i64 = 1 << 11;
const SECOND: i64 = 1 << 12;
/// INTERVAL_FULL_RANGE (utils/timestamp.h): no fields named.
const FULL_RANGE: i64 = 0x7FFF;

/// The fields of an interval and its precision, as intervaltypmodout() (utils/adt/timestamp.c)
/// prints them. `None` when they are not what the grammar makes.
fn interval(modifiers: &[Node]) -> Option<String> {
    let [mask, rest @ ..] = modifiers else { return Some(String::new()) };
    let mut out = String::from(fields(integer(mask)?)?);
    match rest {
        [] => {}
        [digits] => write!(out, "({})", integer(digits)?.min(6)).ok()?,
        _ => return None,
    }
    Some(out)
}

fn fields(mask: i64) -> Option<&'static str> {
    const YEAR_TO_MONTH: i64 = YEAR | MONTH;
    const DAY_TO_HOUR: i64 = DAY | HOUR;
    const DAY_TO_MINUTE: i64 = DAY_TO_HOUR | MINUTE;
    const DAY_TO_SECOND: i64 = DAY_TO_MINUTE | SECOND;
    const HOUR_TO_MINUTE: i64 = HOUR | MINUTE;
    const HOUR_TO_SECOND: i64 = HOUR_TO_MINUTE | SECOND;
    const MINUTE_TO_SECOND: i64 = MINUTE | SECOND;
    Some(match mask {
        FULL_RANGE => "",
        YEAR => " year",
        MONTH => " month",
        DAY => " day",
        HOUR => " hour",
        MINUTE => " minute",
        SECOND => " second",
        YEAR_TO_MONTH => " year to month",
        DAY_TO_HOUR => " day to hour",
        DAY_TO_MINUTE => " day to minute",
        DAY_TO_SECOND => " day to second",
        HOUR_TO_MINUTE => " hour to minute",
        HOUR_TO_SECOND => " hour to second",
        MINUTE_TO_SECOND => " minute to second",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::node::as_type_name;
    use crate::tree::parse::parse;

    fn of(text: &str) -> (String, String) {
        let tree = parse(&format!("CREATE FUNCTION f() RETURNS {text} RETURN 1"), true).unwrap();
        let NodeEnum::CreateFunctionStmt(function) = tree else { panic!("not a function") };
        let name = function.return_type.unwrap();
        let node = Node { node: Some(NodeEnum::TypeName(name.clone())) };
        assert_eq!(as_type_name(&node), Some(&name));
        (type_name(&name), type_name_bare(&name))
    }

    /// What is written, and what format_type() prints.
    const BUILT_IN: &[(&str, &str)] = &[
        ("int", "integer"),
        ("pg_catalog.int4", "integer"),
        ("int4", "integer"),
        ("float(24)", "real"),
        ("float", "double precision"),
        ("bool", "boolean"),
        ("int2", "smallint"),
        ("bigint", "bigint"),
        ("dec(10,2)", "numeric(10,2)"),
        ("decimal(10)", "numeric(10,0)"),
        ("numeric(3,-2)", "numeric(3,-2)"),
        ("numeric", "numeric"),
        ("varchar(20)", "character varying(20)"),
        ("varchar", "character varying"),
        ("char", "character(1)"),
        ("char(7)", "character(7)"),
        ("nchar(7)", "character(7)"),
        ("bpchar", "bpchar"),
        ("\"char\"", "\"char\""),
        ("pg_catalog.\"char\"", "\"char\""),
        ("bit", "bit(1)"),
        ("bit(3)", "bit(3)"),
        ("pg_catalog.bit", "\"bit\""),
        ("bit varying", "bit varying"),
        ("bit varying(5)", "bit varying(5)"),
        ("timestamp", "timestamp without time zone"),
        ("timestamp(3) with time zone", "timestamp(3) with time zone"),
        ("timestamptz(9)", "timestamp(6) with time zone"),
        ("timestamptz(0)", "timestamp(0) with time zone"),
        ("time(2)", "time(2) without time zone"),
        ("timetz", "time with time zone"),
        ("json", "json"),
        ("jsonb", "jsonb"),
        ("pg_catalog.text", "text"),
        ("date", "date"),
    ];

    #[test]
    fn built_in_types_print_as_format_type_does() {
        for &(text, expected) in BUILT_IN {
            assert_eq!(of(text).0, expected, "{text}");
        }
    }

    #[test]
    fn intervals_print_their_fields() {
        let masks = [
            "",
            " year",
            " month",
            " day",
            " hour",
            " minute",
            " second",
            " year to month",
            " day to hour",
            " day to minute",
            " day to second",
            " hour to minute",
            " hour to second",
            " minute to second",
            "(3)",
            " second(3)",
            " day to second(3)",
            " hour to second(0)",
            " minute to second(6)",
        ];
        for mask in masks {
            assert_eq!(of(&format!("interval{mask}")).0, format!("interval{mask}"));
        }
    }

    #[test]
    fn other_types_keep_their_qualification() {
        let cases = [
            ("public.mood", "public.mood"),
            ("mood", "mood"),
            ("\"My\".\"Type\"", "\"My\".\"Type\""),
            ("public.\"integer\"", "public.\"integer\""),
            ("public.geometry(Point,4326)", "public.geometry(point,4326)"),
            ("public.geometry('Point',-1)", "public.geometry('Point',-1)"),
            ("information_schema.sql_identifier", "information_schema.sql_identifier"),
            ("SETOF public.pair", "SETOF public.pair"),
            ("public.t.c%TYPE", "public.t.c%TYPE"),
            ("SETOF t._c%TYPE", "SETOF t._c%TYPE"),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text).0, expected, "{text}");
        }
    }

    #[test]
    fn arrays_print_one_pair_of_brackets() {
        for text in ["int[]", "int[3][4]", "int ARRAY", "int ARRAY[4]", "pg_catalog._int4"] {
            assert_eq!(of(text).0, "integer[]", "{text}");
        }
        assert_eq!(of("varchar(3)[]").0, "character varying(3)[]");
        assert_eq!(of("timestamptz(3)[]").0, "timestamp(3) with time zone[]");
        assert_eq!(of("_text").0, "_text");
    }

    #[test]
    fn without_modifiers_lengths_do_not_count() {
        let cases = [
            ("char", "character"),
            ("bpchar", "character"),
            ("pg_catalog.bit", "bit"),
            ("numeric(10,2)[]", "numeric[]"),
            ("interval day to second(3)", "interval"),
            ("timestamptz(3)", "timestamp with time zone"),
            ("public.geometry(Point,4326)", "public.geometry"),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text).1, expected, "{text}");
        }
    }

    #[test]
    fn what_no_server_accepts_stays_distinct() {
        assert_ne!(of("public.t(1 + 1)").0, of("public.t(1 + 2)").0);
    }
}
