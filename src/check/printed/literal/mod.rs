//! What a type's input and output functions make of a constant in quotes: how a server prints it.

mod interval;
mod json;
mod moment;
mod number;
mod structured;

pub use number::numeric;
pub use structured::digits as bits;

use super::{World, types};

/// The constant as a server prints it after it was read as a value of the type; `Err` says why that
/// cannot be told.
pub fn printed(world: &dyn World, type_name: &str, text: &str) -> Result<String, String> {
    let unknown = || format!("how {type_name} prints '{text}' is not known");
    let name = types::base(world, type_name);
    if let Some(element) = types::element(&name) {
        return structured::array(text, &|item| printed(world, element, item)).ok_or_else(unknown);
    }
    if world.is_enumeration(&name) || types::is_citext(&name) {
        return Ok(text.to_owned());
    }
    let printed = match name.as_str() {
        "text" | "character varying" | "character" | "name" | "\"char\"" | "xml" | "json"
        | "refcursor" | "regclass" | "regproc" | "regprocedure" | "regtype" | "regconfig"
        | "regnamespace" | "regrole" | "regoper" | "regoperator" | "regdictionary"
        | "regcollation" => Some(text.to_owned()),
        "boolean" => number::boolean(text).map(str::to_owned),
        "smallint" | "integer" | "bigint" | "oid" => number::integer(text),
        "numeric" => number::numeric(text),
        "real" | "double precision" => number::float(text),
        "jsonb" => json::jsonb(text),
        "uuid" => structured::uuid(text),
        "bytea" => structured::bytea(text),
        "bit" | "bit varying" => structured::bits(text),
        "money" => number::money(text),
        "inet" | "cidr" | "macaddr" => structured::address(&name, text),
        "interval" => interval::interval(text),
        "date" => moment::date(text),
        "time without time zone" => moment::time(text),
        "timestamp without time zone" => moment::timestamp(text),
        "timestamp with time zone" => moment::timestamp_with_zone(text),
        "int4range" | "int8range" | "numrange" | "daterange" | "tsrange" | "tstzrange" => {
            structured::range(&name, text)
        }
        "point" | "box" | "circle" | "polygon" | "path" | "lseg" | "line" => {
            structured::geometry(&name, text)
        }
        _ => None,
    };
    printed.ok_or_else(unknown)
}

/// A length of some fields: `interval year`.
pub fn of_fields(shown: &str, text: &str) -> Result<String, String> {
    let fields = shown.strip_prefix("interval").unwrap_or_default().trim();
    let known = interval::of_fields(text, fields);
    known.ok_or_else(|| format!("how {shown} prints '{text}' is not known"))
}
