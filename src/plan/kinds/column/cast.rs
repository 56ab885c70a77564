//! Which types PostgreSQL makes of one another by a cast, and which by way of their text.

use crate::{
    kinds::Kind,
    model::{Id, Qualified, Scope},
    plan::kinds::Case,
};

/// Types between which PostgreSQL has casts (pg_cast.dat); text is one of each family.
const FAMILIES: [&[&str]; 8] = [
    &["smallint", "integer", "bigint", "numeric", "real", "double precision"],
    &["integer", "boolean"],
    &["integer", "bigint", "oid", "regclass", "regtype", "regproc", "regrole", "regnamespace"],
    &["date", "timestamp without time zone", "timestamp with time zone"],
    &["interval", "time without time zone", "time with time zone"],
    &["json", "jsonb"],
    &["inet", "cidr"],
    &["bit", "bit varying", "integer", "bigint"],
];

const TEXTS: [&str; 5] = ["text", "character varying", "character", "name", "\"char\""];

/// Whether nothing makes one of the other but that both are read and written as text. What is not
/// known, as a type of an extension, has a cast.
pub fn goes_through_text(from: &str, to: &str, case: &Case) -> bool {
    let (from, to) = (of_elements(from), of_elements(to));
    if is_text(&from.name) || is_text(&to.name) {
        return false;
    }
    let is_cast = |scope: &Scope| {
        let name = format!("({} AS {})", from.name, to.name);
        scope.get(&Id::global(Kind::Cast, name)).is_some()
    };
    if is_cast(case.from) || is_cast(case.to) {
        return false;
    }
    if is_made(&from.name, case.from) || is_made(&to.name, case.to) {
        return true;
    }
    let is_known = |name: &str| FAMILIES.iter().any(|family| family.contains(&name));
    let is_family = FAMILIES
        .iter()
        .any(|family| family.contains(&from.name.as_str()) && family.contains(&to.name.as_str()));
    from.is_array != to.is_array || is_known(&from.name) && is_known(&to.name) && !is_family
}

struct Element {
    name: String,
    is_array: bool,
}

/// `numeric(10,2)[]` is an array of `numeric`.
fn of_elements(name: &str) -> Element {
    let (name, is_array) = match name.strip_suffix("[]") {
        Some(element) => (element, true),
        None => (name, false),
    };
    let name = match (name.split_once('('), name.split_once(')')) {
        (Some((head, _)), Some((_, tail))) => format!("{}{tail}", head.trim_end()),
        _ => name.to_owned(),
    };
    Element { name, is_array }
}

fn is_text(name: &str) -> bool {
    TEXTS.contains(&name)
}

/// A type that one side makes, without a cast of its own. A domain is cast as what it is made of.
fn is_made(name: &str, scope: &Scope) -> bool {
    let Ok(name) = name.parse::<Qualified>() else { return false };
    let kinds = [Kind::Enumeration, Kind::Range, Kind::Composite, Kind::BaseType];
    kinds.into_iter().any(|kind| scope.get(&Id::qualified(kind, &name)).is_some())
}
