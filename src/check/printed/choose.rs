//! Which of several routines or operators is meant: func_match_argtypes(), func_select_candidate() of
//! parse_func.c and oper() of parse_oper.c, and what polymorphic types stand for.

use super::{
    World,
    catalog::{self, Context, Routine},
    polymorphic::resolve,
    types::{self, Ty, element, is_array},
};

/// A chosen routine: the types its arguments become, and what it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub arguments: Vec<String>,
    pub result: String,
    pub returns_set: bool,
    pub columns: Vec<(String, String)>,
    /// The first of the arguments that become one array.
    pub spread: Option<usize>,
}

/// Whether a value of a type may stand where another is wanted (can_coerce_type).
pub fn can_coerce(world: &dyn World, from: &Ty, to: &str, context: Context) -> bool {
    let Ty::Of(from) = from else { return true };
    let from = from.name.as_str();
    if from == to || to == "\"any\"" {
        return true;
    }
    let base = types::base(world, from);
    match to {
        "anyelement" | "anycompatible" => return true,
        "anyarray" | "anycompatiblearray" => return is_array(&base) || is_vector(&base),
        "anynonarray" | "anycompatiblenonarray" => return !is_array(&base),
        "anyenum" => return world.is_enumeration(&base),
        "anyrange" | "anycompatiblerange" => {
            return types::category(world, &base).0 == 'R' && !base.ends_with("multirange");
        }
        "anymultirange" | "anycompatiblemultirange" => return base.ends_with("multirange"),
        "record" => return world.is_composite(&base),
        "record[]" => return element(&base).is_some_and(|of| world.is_composite(of)),
        _ => {}
    }
    if base == to {
        return true;
    }
    pathway(world, &base, to).is_some_and(|found| found <= context)
}

fn is_vector(name: &str) -> bool {
    matches!(name, "int2vector" | "oidvector")
}

/// find_coercion_pathway(): a cast, that of the elements of arrays, or by input and output.
pub fn pathway(world: &dyn World, from: &str, to: &str) -> Option<Context> {
    let to_base = types::base(world, to);
    if from == to_base {
        return Some(Context::Implicit);
    }
    if types::is_citext(from) {
        return match to_base.as_str() {
            "text" | "character varying" => Some(Context::Implicit),
            "character" => Some(Context::Assignment),
            _ => None,
        };
    }
    if let Some(known) = catalog::cast(from, &to_base) {
        return Some(known);
    }
    if let (Some(a), Some(b)) = (element(from), element(&to_base)) {
        return pathway(world, a, b);
    }
    // By input and output: to a string in an assignment, otherwise only where it is asked for.
    let (to_category, _) = types::category(world, &to_base);
    if to_category == 'S' {
        return Some(Context::Assignment);
    }
    let (from_category, _) = types::category(world, from);
    (from_category == 'S').then_some(Context::Explicit)
}

/// Chooses an operator. `Err` says why none can be told.
pub fn operator(
    world: &dyn World,
    name: &str,
    schema: Option<&str>,
    given: &[Ty],
) -> Result<Chosen, String> {
    let candidates = match schema {
        Some(schema) if schema != "pg_catalog" => world.operators(schema, name),
        _ => {
            let mut all = catalog::operators(name);
            all.extend(citext_operators(name, given));
            all
        }
    };
    let fitting: Vec<Routine> =
        candidates.into_iter().filter(|one| one.arguments.len() == given.len()).collect();
    if fitting.is_empty() {
        return Err(format!("operator {name} is not known"));
    }
    let exact = exact_operator(world, &fitting, given);
    let chosen = match exact {
        Some(exact) => exact,
        None => select(world, &fitting, given)
            .ok_or_else(|| format!("operator {name} has no certain meaning"))?,
    };
    resolve(world, &chosen, given).ok_or_else(|| format!("operator {name} does not resolve"))
}

/// citext compares as text does, by operators of its own.
fn citext_operators(name: &str, given: &[Ty]) -> Vec<Routine> {
    let Some(citext) = given.iter().find_map(|ty| match ty {
        Ty::Of(named) if types::is_citext(&named.name) => Some(named.name.clone()),
        _ => None,
    }) else {
        return Vec::new();
    };
    let pairs = match name {
        "=" | "<>" | "<" | "<=" | ">" | ">=" => vec![[citext.clone(), citext]],
        "~~" | "!~~" | "~" | "!~" | "~*" | "!~*" | "~~*" | "!~~*" => {
            vec![[citext.clone(), citext.clone()], [citext, "text".to_owned()]]
        }
        _ => Vec::new(),
    };
    let routine = |arguments: [String; 2]| Routine {
        arguments: arguments.to_vec(),
        result: "boolean".to_owned(),
        is_variadic: false,
        defaults: 0,
        returns_set: false,
        columns: Vec::new(),
    };
    pairs.into_iter().map(routine).collect()
}

/// binary_oper_exact(): a constant without a type takes that of the other side.
fn exact_operator(world: &dyn World, candidates: &[Routine], given: &[Ty]) -> Option<Routine> {
    let names: Vec<Option<&str>> = given.iter().map(name_of).collect();
    let known = names.iter().flatten().next().copied()?;
    let wanted: Vec<String> = names.iter().map(|name| name.unwrap_or(known).to_owned()).collect();
    let find = |wanted: &[String]| candidates.iter().find(|one| one.arguments == wanted).cloned();
    if let Some(found) = find(&wanted) {
        return Some(found);
    }
    let bases: Vec<String> = wanted.iter().map(|name| types::base(world, name)).collect();
    if names.iter().any(Option::is_none) && bases != wanted { find(&bases) } else { None }
}

pub fn name_of(ty: &Ty) -> Option<&str> {
    match ty {
        Ty::Unknown => None,
        Ty::Of(named) => Some(&named.name),
    }
}

/// Chooses a function by its arguments.
pub fn function(
    world: &dyn World,
    name: &str,
    candidates: Vec<Routine>,
    given: &[Ty],
    is_array_given: bool,
) -> Result<Chosen, String> {
    let fit = |one: &Routine| match is_array_given {
        true => (one.arguments.len() == given.len()).then(|| one.clone()),
        false => fitted(one, given.len()),
    };
    let fitting: Vec<Routine> = candidates.iter().filter_map(fit).collect();
    if fitting.is_empty() {
        return Err(format!("function {name} is not known with {} arguments", given.len()));
    }
    let names: Vec<Option<&str>> = given.iter().map(name_of).collect();
    let is_exact = |one: &&Routine| {
        one.arguments.iter().zip(&names).all(|(want, have)| Some(want.as_str()) == *have)
    };
    let spread = |one: &Routine| {
        let is_any = one.arguments.last().is_some_and(|last| last == "\"any\"");
        let declared = candidates.iter().filter(|it| it.is_variadic && it.result == one.result);
        let at = declared.map(|it| it.arguments.len().saturating_sub(1)).next();
        at.filter(|_| one.is_variadic && !is_any && !is_array_given)
    };
    let chosen = match fitting.iter().find(is_exact) {
        Some(exact) => exact.clone(),
        None => select(world, &fitting, given)
            .ok_or_else(|| format!("function {name} has no certain meaning"))?,
    };
    let resolved = resolve(world, &chosen, given);
    let resolved = resolved.ok_or_else(|| format!("function {name} does not resolve"))?;
    Ok(Chosen { spread: spread(&chosen), ..resolved })
}

/// The routine with as many arguments as are given: defaults left out, VARIADIC spread.
fn fitted(routine: &Routine, count: usize) -> Option<Routine> {
    let declared = routine.arguments.len();
    let mut fitted = routine.clone();
    if routine.is_variadic {
        let last = fitted.arguments.pop()?;
        if count + 1 < declared {
            return None;
        }
        let each = match last.as_str() {
            "\"any\"" => "\"any\"".to_owned(),
            "anyarray" => "anyelement".to_owned(),
            "anycompatiblearray" => "anycompatible".to_owned(),
            other => element(other)?.to_owned(),
        };
        while fitted.arguments.len() < count {
            fitted.arguments.push(each.clone());
        }
        return (fitted.arguments.len() == count).then_some(fitted);
    }
    if count > declared || count + routine.defaults < declared {
        return None;
    }
    fitted.arguments.truncate(count);
    Some(fitted)
}

/// func_match_argtypes() and func_select_candidate().
fn select(world: &dyn World, candidates: &[Routine], given: &[Ty]) -> Option<Routine> {
    let fits = |one: &&Routine| {
        let mut pairs = one.arguments.iter().zip(given);
        pairs.all(|(want, have)| can_coerce(world, have, want, Context::Implicit))
    };
    let mut left: Vec<&Routine> = candidates.iter().filter(fits).collect();
    if left.len() <= 1 {
        return left.first().map(|one| (*one).clone());
    }
    let bases: Vec<Option<String>> =
        given.iter().map(|ty| name_of(ty).map(|name| types::base(world, name))).collect();
    let best = |left: &mut Vec<&Routine>, score: &dyn Fn(&Routine) -> usize| {
        let most = left.iter().map(|one| score(one)).max().unwrap_or(0);
        if most > 0 || left.iter().all(|one| score(one) == most) {
            left.retain(|one| score(one) == most);
        }
    };
    best(&mut left, &|one| {
        let pairs = one.arguments.iter().zip(&bases);
        pairs.filter(|(want, have)| Some(*want) == have.as_ref()).count()
    });
    if let [only] = left[..] {
        return Some(only.clone());
    }
    let preferred_at = |one: &Routine| {
        let pairs = one.arguments.iter().zip(&bases);
        pairs
            .filter(|(want, have)| {
                have.as_ref().is_some_and(|have| {
                    let (category, _) = types::category(world, have);
                    *want == have || types::category(world, want) == (category, true)
                })
            })
            .count()
    };
    best(&mut left, &preferred_at);
    if let [only] = left[..] {
        return Some(only.clone());
    }
    by_unknowns(world, left, given, &bases)
}

/// The part of func_select_candidate() that looks at constants without a type.
fn by_unknowns(
    world: &dyn World,
    mut left: Vec<&Routine>,
    given: &[Ty],
    bases: &[Option<String>],
) -> Option<Routine> {
    let unknown: Vec<usize> =
        given.iter().enumerate().filter(|(_, ty)| **ty == Ty::Unknown).map(|(at, _)| at).collect();
    if unknown.is_empty() {
        return None;
    }
    let at = |one: &Routine, place: usize| {
        one.arguments.get(place).map(|name| types::category(world, name)).unwrap_or(('X', false))
    };
    let mut slots: Vec<(usize, char, bool)> = Vec::new();
    let mut is_resolved = true;
    for place in &unknown {
        let categories: Vec<(char, bool)> = left.iter().map(|one| at(one, *place)).collect();
        let first = categories.first().map(|(category, _)| *category)?;
        let has_string = categories.iter().any(|(category, _)| *category == 'S');
        let is_one = categories.iter().all(|(category, _)| *category == first);
        let category = match (has_string, is_one) {
            (true, _) => 'S',
            (false, true) => first,
            (false, false) => {
                is_resolved = false;
                break;
            }
        };
        let preferred = categories.contains(&(category, true));
        slots.push((*place, category, preferred));
    }
    if is_resolved {
        let suits = |one: &&Routine| {
            slots.iter().all(|(place, category, preferred)| {
                let (have, is_preferred) = at(one, *place);
                have == *category && (!preferred || is_preferred)
            })
        };
        let suited: Vec<&Routine> = left.iter().copied().filter(suits).collect();
        if !suited.is_empty() {
            left = suited;
        }
        if let [only] = left[..] {
            return Some(only.clone());
        }
    }
    // All known inputs are of one type: the others are taken for the same.
    let mut known = bases.iter().flatten();
    let first = known.next()?;
    if known.any(|other| other != first) {
        return None;
    }
    let takes = |one: &&&Routine| {
        let known = Ty::plain(first.clone());
        one.arguments.iter().all(|want| can_coerce(world, &known, want, Context::Implicit))
    };
    let mut taking = left.iter().filter(takes);
    match (taking.next(), taking.next()) {
        (Some(only), None) => Some((*only).clone()),
        _ => None,
    }
}
