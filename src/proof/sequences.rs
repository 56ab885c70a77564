//! Options of sequences in their shortest form: what CREATE SEQUENCE does without being told goes
//! (`init_params` in commands/sequence.c).

use pg_query::{
    NodeEnum,
    protobuf::{DefElem, Node},
};

use crate::tree::node;

/// Of CREATE SEQUENCE, where the type is told or `bigint`.
pub fn shorten(options: &mut Vec<Node>) {
    let data_type = node::def(options, "as").map(|option| type_word(option).unwrap_or_default());
    let bounds = match data_type.as_deref() {
        None | Some("int8" | "bigint") => Some((i64::MIN, i64::MAX)),
        Some("int4" | "integer") => Some((i32::MIN.into(), i32::MAX.into())),
        Some("int2" | "smallint") => Some((i16::MIN.into(), i16::MAX.into())),
        Some(_) => None,
    };
    shorten_within(options, bounds);
    options.retain(|node| option(node).is_none_or(|option| !is_bigint(option)));
}

/// Of an identity column, whose type stands elsewhere.
pub fn shorten_of_identity(options: &mut Vec<Node>) {
    shorten_within(options, None);
}

fn shorten_within(options: &mut Vec<Node>, bounds: Option<(i64, i64)>) {
    let number = |name: &str, options: &[Node]| node::def(options, name).and_then(value);
    let is_ascending = number("increment", options).unwrap_or(1) > 0;
    let (low, high) = match (bounds, is_ascending) {
        (Some((_, high)), true) => (Some(1), Some(high)),
        (Some((low, _)), false) => (Some(low), Some(-1)),
        (None, true) => (Some(1), None),
        (None, false) => (None, Some(-1)),
    };
    let (end, default) = if is_ascending { ("minvalue", low) } else { ("maxvalue", high) };
    let first = number(end, options).or(default);
    options.retain(|node| {
        let Some(option) = option(node) else { return true };
        let value = value(option);
        match option.defname.as_str() {
            // Its position is no schema.
            "restart" => false,
            "start" => value.is_none() || value != first,
            "increment" | "cache" => value != Some(1),
            "minvalue" => value.is_some() && value != low,
            "maxvalue" => value.is_some() && value != high,
            "cycle" => node::def_bool(option) != Some(false),
            _ => true,
        }
    });
}

fn option(node: &Node) -> Option<&DefElem> {
    if let Some(NodeEnum::DefElem(option)) = &node.node { Some(option) } else { None }
}

/// A number in any notation: those over 31 bits are not integers to the parser.
fn value(option: &DefElem) -> Option<i64> {
    node::def_string(option)?.parse().ok()
}

fn type_word(option: &DefElem) -> Option<String> {
    let name = option.arg.as_deref().and_then(node::as_type_name)?;
    node::strings(&name.names)?.last().map(|word| (*word).to_owned())
}

fn is_bigint(option: &DefElem) -> bool {
    option.defname == "as" && type_word(option).is_some_and(|word| word == "int8")
}
