//! Constants that a server prints as its session says, in one form, by the name of their type.

use super::{bytes, instant};

/// `None` for a type whose constants have one form, and for what is no constant of the type.
pub fn canonical(text: &str, type_name: &str) -> Option<String> {
    match type_name {
        "timestamp with time zone" => instant::canonical(text),
        "bytea" => bytes::canonical(text),
        _ => None,
    }
}
