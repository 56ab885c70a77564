//! Constants that name objects: `'public.s'::regclass`.

use super::read::Mention;
use crate::{
    kinds::Kind,
    model::{Id, Named, Qualified, reference::type_of},
};

/// What a constant of the type names, if it is one of those whose values are objects (PostgreSQL
/// documentation, "Object Identifier Types"); PostgreSQL records it where the constant is stored.
pub fn named(of: &str, text: &str) -> Option<Mention> {
    let Ok(name) = text.parse::<Qualified>() else {
        return match (of, text.split_once('(')) {
            ("regtype", _) => Some(Mention::This(Named::Type(type_of(text)))),
            ("regprocedure", Some((name, _))) => {
                Some(Mention::Perhaps(Named::Routine(name.parse().ok()?, None)))
            }
            _ => None,
        };
    };
    let of_kind = |kind| Named::Id(Id::qualified(kind, &name));
    Some(Mention::This(match of {
        "regclass" => Named::Relation(name),
        "regtype" => Named::Type(name),
        "regproc" | "regprocedure" => Named::Routine(name, None),
        "regconfig" => of_kind(Kind::TextSearchConfiguration),
        "regdictionary" => of_kind(Kind::TextSearchDictionary),
        "regcollation" => of_kind(Kind::Collation),
        "regrole" => Named::Id(Id::global(Kind::Role, name.name)),
        "regnamespace" => Named::Id(Id::global(Kind::Schema, name.name)),
        _ => return None,
    }))
}
