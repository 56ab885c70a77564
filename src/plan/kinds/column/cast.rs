//! Which types PostgreSQL makes of one another by a cast, and which by way of their text.

use crate::{
    kinds::Kind,
    model::{Id, Qualified, Scope, casts},
    plan::kinds::Case,
};

const TEXTS: [&str; 4] = ["text", "character varying", "character", "name"];

/// Whether nothing makes one of the other but that both are read and written as text. What is not
/// known, as a type of an extension, has a cast.
pub fn goes_through_text(from: &str, to: &str, case: &Case) -> bool {
    let own = casts::is_cast(from, to, case.target);
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
    from.is_array != to.is_array || own == Some(false)
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
