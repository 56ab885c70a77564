//! Types as parse analysis has them: a name, and a modifier that takes no part in choosing.

use pg_query::{NodeEnum, protobuf::TypeName};

use super::{World, catalog};
use crate::{
    model::Form,
    tree::{form, typename},
};

/// The type of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ty {
    /// A constant in quotes, or NULL, that has no type yet.
    Unknown,
    Of(Named),
}

/// A type by its name: `character varying`, with the modifier `(10)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// As format_type() prints it without a modifier; `character` for bpchar.
    pub name: String,
    /// The whole, where there is a modifier: `character varying(10)`.
    pub modified: Option<String>,
}

impl Named {
    /// Of a type as it is printed.
    pub fn read(printed: &str) -> Self {
        let name = without_modifier(printed);
        let has_modifier = name != printed;
        let name = match name.as_str() {
            "bpchar" => "character".to_owned(),
            "\"bit\"" => "bit".to_owned(),
            _ => name,
        };
        let modified = match printed {
            // CHARACTER and BIT alone are of length 1.
            "character" | "bit" => Some(format!("{printed}(1)")),
            printed => has_modifier.then(|| printed.to_owned()),
        };
        Self { name, modified }
    }

    pub fn plain(name: impl Into<String>) -> Self {
        Self { name: name.into(), modified: None }
    }
}

impl Ty {
    pub fn plain(name: impl Into<String>) -> Self {
        Self::Of(Named::plain(name))
    }

    pub fn read(printed: &str) -> Self {
        Self::Of(Named::read(printed))
    }

    pub fn boolean() -> Self {
        Self::plain("boolean")
    }
}

/// `numeric(10,2)[]` as `numeric[]`.
fn without_modifier(printed: &str) -> String {
    if printed.starts_with('"') {
        return printed.to_owned();
    }
    match (printed.find('('), printed.rfind(')')) {
        (Some(open), Some(close)) if open < close => {
            let head = printed.get(..open).unwrap_or_default();
            format!("{head}{}", printed.get(close + 1..).unwrap_or_default())
        }
        _ => match printed.strip_prefix("interval ") {
            Some(_) => "interval".to_owned(),
            None => printed.to_owned(),
        },
    }
}

pub fn is_array(name: &str) -> bool {
    name.ends_with("[]")
}

pub fn element(name: &str) -> Option<&str> {
    name.strip_suffix("[]")
}

pub fn array_of(name: &str) -> String {
    format!("{name}[]")
}

/// A type as trees have it.
pub fn type_name(printed: &str) -> Option<TypeName> {
    let printed = match printed {
        "character" => "bpchar",
        "character[]" => "bpchar[]",
        "bit" => "\"bit\"",
        printed => printed,
    };
    match form::read(&format!("NULL::{printed}"), Form::Scalar)? {
        NodeEnum::TypeCast(cast) => cast.type_name,
        _ => None,
    }
}

/// The type that a tree names.
pub fn named(name: &TypeName) -> Named {
    Named::read(&typename::type_name(name))
}

/// What is under a domain, through all of them; any other type is itself.
pub fn base(world: &dyn World, name: &str) -> String {
    let mut name = name.to_owned();
    for _ in 0..32 {
        match world.domain(&name) {
            Some(under) => name = Named::read(&under).name,
            None => return name,
        }
    }
    name
}

/// The category of a type and whether it is preferred there.
pub fn category(world: &dyn World, name: &str) -> (char, bool) {
    let name = base(world, name);
    if let Some(known) = catalog::type_of(&name) {
        return (known.category, known.preferred);
    }
    if is_array(&name) {
        return ('A', false);
    }
    if world.is_enumeration(&name) {
        return ('E', false);
    }
    if is_citext(&name) {
        return ('S', false);
    }
    if world.is_composite(&name) { ('C', false) } else { ('U', false) }
}

/// The type of the extension citext.
pub fn is_citext(name: &str) -> bool {
    name == "citext" || name.ends_with(".citext")
}
