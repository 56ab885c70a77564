//! Constants that a server prints as its session says, in one form, by the name of their type.

use pg_query::{
    NodeEnum,
    protobuf::{TypeCast, a_const},
};

use super::{bytes, container, float, instant, log_position};
use crate::tree::node;

/// Types whose constants hold instants, by their names in the catalog.
pub const INSTANTS: &[&str] = &["timestamptz", "tstzrange", "tstzmultirange"];

/// Types whose constants hold bytes.
pub const BYTES: &[&str] = &["bytea"];

/// Types whose constants hold positions in the log.
pub const LOG_POSITIONS: &[&str] = &["pg_lsn"];

/// Types whose constants are printed with as many digits as the session says.
pub const FLOATS: &[&str] = &["float4", "float8"];

/// Whether constants of a type are printed as the session or the version says: of an array by its
/// elements.
pub fn is_told_by_session(type_name: &str) -> bool {
    let element = catalog_name(type_name.strip_suffix("[]").unwrap_or(type_name));
    [INSTANTS, BYTES, LOG_POSITIONS, FLOATS].iter().any(|types| types.contains(&element))
}

/// `None` for a type whose constants have one form, and for what is no constant of the type. The
/// type is named as in the catalog or as format_type() does, an array with `[]`.
pub fn canonical(text: &str, type_name: &str) -> Option<String> {
    if let Some(element) = type_name.strip_suffix("[]") {
        let one = |value: &str| canonical(value, element).or_else(|| infinite(value));
        return container::array(text, &one).filter(|_| is_told_by_session(element));
    }
    let instant = |text: &str| instant::canonical(text).or_else(|| infinite(text));
    match catalog_name(type_name) {
        "timestamptz" => instant::canonical(text),
        "tstzrange" => container::range(text, &instant),
        "tstzmultirange" => container::multirange(text, &instant),
        "bytea" => bytes::canonical(text),
        "pg_lsn" => log_position::canonical(text),
        "float4" => float::single(text),
        "float8" => float::double(text),
        _ => None,
    }
}

fn catalog_name(type_name: &str) -> &str {
    match type_name {
        "timestamp with time zone" => "timestamptz",
        "real" => "float4",
        "double precision" => "float8",
        name => name,
    }
}

/// Within ranges and arrays the ends of time stand beside instants.
fn infinite(text: &str) -> Option<String> {
    ["infinity", "-infinity"].contains(&text).then(|| text.to_owned())
}

/// Spells the constant of a cast to one of the types, or to an array of them.
pub fn respell(cast: &mut TypeCast, types: &[&str]) -> Option<()> {
    let name = cast.type_name.as_ref()?;
    let [type_name] = node::strings(&name.names)?[..] else { return None };
    let type_name = types.iter().find(|known| **known == type_name)?;
    let brackets = if name.array_bounds.is_empty() { "" } else { "[]" };
    let type_name = format!("{type_name}{brackets}");
    let Some(NodeEnum::AConst(constant)) = &mut cast.arg.as_mut()?.node else { return None };
    if let Some(a_const::Val::Sval(text)) = &mut constant.val {
        text.sval = canonical(&text.sval, &type_name)?;
    }
    Some(())
}
