//! The layouts that several kinds share in pg_dump's output: option lists and blocks of attributes.

use std::collections::BTreeMap;

use super::{
    Scope,
    quote::{ident, parameter_value},
};

/// Attributes one per line, as CREATE TYPE and CREATE AGGREGATE have them.
pub fn block(head: &str, attributes: &[String]) -> String {
    if attributes.is_empty() {
        return format!("{head} (\n)");
    }
    format!("{head} (\n    {}\n)", attributes.join(",\n    "))
}

/// ` WITH (fillfactor='70')`, or nothing. Those of the TOAST table come last.
pub fn parameters(before: &str, options: &BTreeMap<String, String>) -> String {
    if options.is_empty() {
        return String::new();
    }
    let (toast, own): (Vec<_>, Vec<_>) =
        options.iter().partition(|(name, _)| name.starts_with("toast."));
    let one = |(name, value): (&String, &String)| {
        let name: Vec<_> = name.split('.').map(ident).collect();
        format!("{}={}", name.join("."), parameter_value(value))
    };
    let all: Vec<_> = own.into_iter().chain(toast).map(one).collect();
    format!("{before}WITH ({})", all.join(", "))
}

/// `OPTIONS (` of foreign objects, sorted by name; or nothing.
pub fn foreign_options(before: &str, options: &BTreeMap<String, String>, scope: &Scope) -> String {
    if options.is_empty() {
        return String::new();
    }
    let one =
        |(name, value): (&String, &String)| format!("{} {}", ident(name), scope.literal(value));
    let all: Vec<_> = options.iter().map(one).collect();
    format!("{before}OPTIONS (\n    {}\n)", all.join(",\n    "))
}

/// The attributes of a map that are there, in the given order, as `NAME = value`.
pub fn attributes<'a>(
    options: &'a BTreeMap<String, String>,
    order: &[&str],
    value: impl Fn(&str, &'a str) -> String,
) -> Vec<String> {
    let one = |name: &&str| {
        let text = options.get(*name)?;
        Some(format!("{} = {}", name.to_uppercase(), value(name, text)))
    };
    order.iter().filter_map(one).collect()
}
