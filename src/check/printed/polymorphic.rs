//! What polymorphic types stand for, and the type that several values have in common.

use super::{
    World,
    catalog::{Context, Routine},
    choose::{Chosen, can_coerce, name_of},
    types::{self, Ty, array_of, element},
};

fn is_polymorphic(name: &str) -> bool {
    matches!(
        name,
        "anyelement"
            | "anyarray"
            | "anynonarray"
            | "anyenum"
            | "anyrange"
            | "anymultirange"
            | "anycompatible"
            | "anycompatiblearray"
            | "anycompatiblenonarray"
            | "anycompatiblerange"
            | "anycompatiblemultirange"
    )
}

/// enforce_generic_type_consistency(): what polymorphic arguments stand for.
pub fn resolve(world: &dyn World, routine: &Routine, given: &[Ty]) -> Option<Chosen> {
    let (mut elem, mut common, mut range): (Option<String>, Option<String>, Option<String>) =
        (None, None, None);
    for (want, have) in routine.arguments.iter().zip(given) {
        let Some(have) = name_of(have) else { continue };
        let base = types::base(world, have);
        match want.as_str() {
            "anyelement" | "anynonarray" | "anyenum" => elem = elem.or(Some(have.to_owned())),
            "anyarray" => elem = elem.or(element(&base).map(str::to_owned)),
            "anyrange" => {
                elem = elem.or(range_of(&base).map(str::to_owned));
                range = range.or(Some(base));
            }
            "anycompatible" | "anycompatiblenonarray" => {
                common = merged(world, common, &base);
            }
            "anycompatiblearray" => {
                common = merged(world, common, element(&base)?);
            }
            _ => {}
        }
    }
    let has_polymorphic = routine.arguments.iter().any(|name| is_polymorphic(name));
    if has_polymorphic && elem.is_none() && common.is_none() && range.is_none() {
        // All of them constants: text.
        common = Some("text".to_owned());
        elem = Some("text".to_owned());
    }
    let actual = |name: &str, have: Option<&Ty>| -> Option<String> {
        Some(match name {
            "anyelement" | "anynonarray" | "anyenum" => elem.clone()?,
            "anyarray" => array_of(&elem.clone()?),
            "anyrange" => range.clone()?,
            "anycompatible" | "anycompatiblenonarray" => common.clone()?,
            "anycompatiblearray" => array_of(&common.clone()?),
            "anymultirange" | "anycompatiblerange" | "anycompatiblemultirange" => {
                name_of(have?)?.to_owned()
            }
            // Anything is taken as it is.
            "\"any\"" | "record" | "record[]" => match have.and_then(name_of) {
                Some(have) => have.to_owned(),
                None => name.to_owned(),
            },
            name => name.to_owned(),
        })
    };
    let pairs = routine.arguments.iter().zip(given);
    let arguments: Option<Vec<String>> =
        pairs.map(|(want, have)| actual(want, Some(have))).collect();
    let result = match routine.result.as_str() {
        "\"any\"" | "record" | "record[]" => routine.result.clone(),
        result => actual(result, given.first())?,
    };
    let returns_set = routine.returns_set;
    let columns = routine.columns.iter();
    let columns: Option<Vec<(String, String)>> =
        columns.map(|(name, of)| Some((name.clone(), actual(of, None)?))).collect();
    let (arguments, columns) = (arguments?, columns.unwrap_or_default());
    Some(Chosen { arguments, result, returns_set, columns, spread: None })
}

fn range_of(range: &str) -> Option<&'static str> {
    Some(match range {
        "int4range" => "integer",
        "int8range" => "bigint",
        "numrange" => "numeric",
        "tsrange" => "timestamp without time zone",
        "tstzrange" => "timestamp with time zone",
        "daterange" => "date",
        _ => return None,
    })
}

fn merged(world: &dyn World, common: Option<String>, other: &str) -> Option<String> {
    match common {
        None => Some(other.to_owned()),
        Some(common) => union(world, &[Ty::plain(common), Ty::plain(other)]),
    }
}

/// select_common_type(): the type that all of some values become; text where none has one.
pub fn union(world: &dyn World, all: &[Ty]) -> Option<String> {
    let mut chosen: Option<String> = None;
    let known: Vec<&str> = all.iter().filter_map(name_of).collect();
    let first = known.first()?;
    if known.len() == all.len() && known.iter().all(|name| name == first) {
        return Some((*first).to_owned());
    }
    for name in known {
        let next = types::base(world, name);
        let Some(current) = &chosen else {
            chosen = Some(next);
            continue;
        };
        if next == *current {
            continue;
        }
        let (category, preferred) = types::category(world, current);
        let (other, _) = types::category(world, &next);
        if category != other {
            return None;
        }
        let to_next = can_coerce(world, &Ty::plain(current.clone()), &next, Context::Implicit);
        let back = can_coerce(world, &Ty::plain(next.clone()), current, Context::Implicit);
        if !preferred && to_next && !back {
            chosen = Some(next);
        }
    }
    chosen
}
