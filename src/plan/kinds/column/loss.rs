//! Which changes of a type keep every value, and which cut, round or merge some without an error.
//! PostgreSQL: "ALTER TABLE", "Value Expressions: Type Casts", "CREATE CAST"; pg_cast.dat.

use crate::{
    kinds::{Body, Kind},
    model::{Id, Qualified, Scope},
};

/// Whether values may be gone or changed afterwards although the statement ran. What is not known to
/// keep them does not.
pub fn loses(from: &Type, to: &Type) -> bool {
    if from.is_array != to.is_array {
        return !(from.is_array && is_assigned(from, to));
    }
    match (from.name.as_str(), to.name.as_str()) {
        (from_name, to_name) if from_name == to_name => loses_precision(from, to),
        _ if is_assigned(from, to) => false,
        ("smallint" | "integer" | "bigint", "smallint" | "integer" | "bigint" | "numeric")
        | ("smallint", "real")
        | ("smallint" | "integer" | "real", "double precision")
        | ("boolean", "integer")
        | ("date", "timestamp without time zone" | "timestamp with time zone")
        | ("jsonb", "json")
        | ("cidr", "inet")
        | ("macaddr", "macaddr8")
        | ("macaddr8", "macaddr")
        | ("text" | "character varying", "uuid") => false,
        ("timestamp without time zone", "timestamp with time zone")
        | ("timestamp with time zone", "timestamp without time zone") => fewer_digits(from, to),
        ("numeric", "smallint" | "integer" | "bigint") => from.scale() != Some(0),
        // An enum takes the text of its labels and no other.
        (_, _) => !to.is_enum || !(from.is_enum || is_texts(&from.name)),
    }
}

/// Whether a column becomes of the type by assignment, which refuses a value that is too long where a
/// cast would cut it.
pub fn is_assigned(from: &Type, to: &Type) -> bool {
    is_texts(&to.name) && (!to.is_array || from.is_array && is_texts(&from.name))
}

fn is_texts(name: &str) -> bool {
    matches!(name, "text" | "character varying" | "character")
}

fn loses_precision(from: &Type, to: &Type) -> bool {
    match to.name.as_str() {
        "numeric" => match (from.scale(), to.scale()) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(from), Some(to)) => to < from,
        },
        name if name.starts_with("time") => fewer_digits(from, to),
        // Fields (`interval day`) and digits.
        "interval" => !to.modifier.is_empty() && from.modifier != to.modifier,
        _ => false,
    }
}

/// Of a second; six where none are said.
fn fewer_digits(from: &Type, to: &Type) -> bool {
    let digits = |of: &Type| of.modifier.parse::<u32>().unwrap_or(6);
    digits(to) < digits(from)
}

/// A type as a cast sees it: a domain is what it is made of.
#[derive(Clone, Debug)]
pub struct Type {
    /// Without what is in parentheses, and without `[]`.
    name: String,
    /// What is in the parentheses; of an interval its fields, too.
    modifier: String,
    is_array: bool,
    is_enum: bool,
}

impl Type {
    pub fn of(name: &str, scope: &Scope) -> Self {
        let mut name = name.to_owned();
        // Domains over domains; a damaged file could make them a circle.
        for _ in 0..16 {
            let Some(base) = domain(&name, scope) else { break };
            name = base;
        }
        let (element, is_array) = match name.strip_suffix("[]") {
            Some(element) => (element, true),
            None => (name.as_str(), false),
        };
        let is_enum = element
            .parse::<Qualified>()
            .is_ok_and(|name| scope.get(&Id::qualified(Kind::Enumeration, &name)).is_some());
        let (name, modifier) = parts(element);
        Self { name, modifier, is_array, is_enum }
    }

    /// Digits behind the point; `None` for a numeric of any number of them.
    fn scale(&self) -> Option<i32> {
        let mut numbers = self.modifier.split(',').map(|number| number.trim().parse().ok());
        numbers.next()??;
        numbers.next().map_or(Some(0), |scale| scale)
    }
}

/// `timestamp(3) with time zone` is a `timestamp with time zone` of `3`.
fn parts(name: &str) -> (String, String) {
    let (name, modifier) = match (name.split_once('('), name.split_once(')')) {
        (Some((head, _)), Some((inside, tail))) => {
            let modifier = inside.split_once('(').map_or("", |(_, modifier)| modifier);
            (format!("{}{tail}", head.trim_end()), modifier.to_owned())
        }
        _ => (name.to_owned(), String::new()),
    };
    match name.strip_prefix("interval ") {
        Some(fields) => ("interval".to_owned(), format!("{fields} {modifier}")),
        None => (name, modifier),
    }
}

fn domain(name: &str, scope: &Scope) -> Option<String> {
    let name = name.parse::<Qualified>().ok()?;
    match &scope.get(&Id::qualified(Kind::Domain, &name))?.body {
        Body::Domain(domain) => Some(domain.base.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> Type {
        let (element, is_array) = match name.strip_suffix("[]") {
            Some(element) => (element, true),
            None => (name, false),
        };
        let (name, modifier) = parts(element);
        let is_enum = name == "mood";
        Type { name, modifier, is_array, is_enum }
    }

    #[test]
    fn what_keeps_every_value() {
        for (from, to) in [
            ("text", "character varying(3)"),
            ("text[]", "character varying(3)[]"),
            ("mood", "character varying(3)"),
            ("integer[]", "text"),
            ("integer", "text"),
            ("character varying(5)", "character(2)"),
            ("integer", "smallint"),
            ("bigint", "numeric(5,0)"),
            ("numeric(10,0)", "bigint"),
            ("numeric(10)", "integer"),
            ("numeric(10,2)", "numeric(5,2)"),
            ("numeric(10,2)", "numeric"),
            ("timestamp(3) with time zone", "timestamp with time zone"),
            ("date", "timestamp without time zone"),
            ("text", "mood"),
            ("mood", "mood"),
            ("bit(4)", "bit(2)"),
            ("interval", "interval"),
        ] {
            assert!(!loses(&of(from), &of(to)), "{from} → {to}");
        }
    }

    #[test]
    fn what_may_lose_some() {
        for (from, to) in [
            ("integer", "boolean"),
            ("timestamp without time zone", "time without time zone"),
            ("timestamp without time zone", "date"),
            ("double precision", "numeric(3,0)"),
            ("double precision", "real"),
            ("bigint", "double precision"),
            ("integer", "real"),
            ("numeric", "numeric(5,1)"),
            ("numeric(10,4)", "numeric(10,2)"),
            ("numeric(10,2)", "integer"),
            ("timestamp with time zone", "timestamp(0) with time zone"),
            ("timestamp(3) without time zone", "timestamp(0) with time zone"),
            ("json", "jsonb"),
            ("inet", "cidr"),
            ("bit(4)", "bit varying(2)"),
            ("interval", "interval day"),
            ("interval", "interval(0)"),
            ("text", "name"),
            ("text", "\"char\""),
            ("text", "integer"),
            ("integer[]", "integer"),
            ("text", "text[]"),
            ("public.hstore", "jsonb"),
        ] {
            assert!(loses(&of(from), &of(to)), "{from} → {to}");
        }
    }
}
