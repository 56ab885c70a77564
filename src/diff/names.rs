//! Pairs objects that differ only by the names PostgreSQL gave them: because other names were
//! taken on one side, or because the table had another name when they were made. Such a pair
//! is one change of level note, not one object lost and another found.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{facts, settle::Open};
use crate::{
    kinds::Kind,
    model::{
        Change, ChangeKind, Class, Diagnostic, FactChange, Id, Object, Qualified, Value,
        generated::Recipe, quote::ident,
    },
    tree::parse,
};

/// Indexes of partitions name the index they are attached to, which may have a parent in turn: as
/// deep as partitions are nested in earnest.
const ROUNDS: usize = 8;

/// Objects of both sides with the same kind, parent and facts, each side in the order of names.
type Alike = BTreeMap<(Id, [u8; 16]), (Vec<Id>, Vec<Id>)>;

/// The pairs as changes; they are no longer in `open`, nor are facts that differ only because they
/// name one of a pair.
///
/// # Errors
///
/// Only when no thread could be started.
pub fn pair(open: &mut Open, skipped: &BTreeSet<Class>) -> Result<Vec<Change>, Diagnostic> {
    let mut renamed = HashMap::new();
    let mut changes = Vec::new();
    let taken_apart = take_apart(open, skipped);
    for _ in 0..ROUNDS {
        let pairs = pairs(open, skipped)?;
        if pairs.is_empty() {
            break;
        }
        for (old, new) in pairs {
            let (Some(_), Some(object)) = (open.removed.remove(&old), open.added.remove(&new))
            else {
                continue;
            };
            renamed.insert(relation(&old), relation(&new));
            changes.push(change(old, object));
        }
        open.removed.values_mut().for_each(|object| follow(object, &renamed));
    }
    put_together(open, taken_apart, skipped);
    if !renamed.is_empty() {
        for (facts, _, new) in &mut open.differing {
            facts.retain(|fact| !is_explained(fact, &new.id.schema, &renamed));
        }
        open.differing.retain(|(facts, ..)| !facts.is_empty());
    }
    Ok(changes)
}

/// Numbers in generated names follow the order of creation: `t_check` here is `t_check1` there and
/// the other way round. Pairs of one name that differ, where each half is alike to something on the
/// other side, count as on one side only until the names are compared.
fn take_apart(open: &mut Open, skipped: &BTreeSet<Class>) -> Vec<Id> {
    let place = |object: &Object| {
        let kinds = [Kind::Constraint, Kind::Index, Kind::Sequence, Kind::Statistics];
        let parent = object.parent.clone().filter(|_| kinds.contains(&object.id.kind));
        parent.map(|parent| (parent, object.id.kind, object.hash_without(skipped)))
    };
    let olds = open.removed.values().chain(open.differing.iter().map(|(_, old, _)| old));
    let olds: BTreeSet<_> = olds.filter_map(place).collect();
    let news = open.added.values().chain(open.differing.iter().map(|(_, _, new)| new));
    let news: BTreeSet<_> = news.filter_map(place).collect();
    let is_crossed = |old: &Object, new: &Object| {
        let on_other_side = place(old).is_some_and(|old| news.contains(&old));
        old.id == new.id && on_other_side && place(new).is_some_and(|new| olds.contains(&new))
    };
    let (apart, together) = std::mem::take(&mut open.differing)
        .into_iter()
        .partition(|(_, old, new)| is_crossed(old, new));
    open.differing = together;
    let apart: Vec<(Vec<FactChange>, Object, Object)> = apart;
    let taken = apart.iter().map(|(_, old, _)| old.id.clone()).collect();
    for (_, old, new) in apart {
        open.removed.insert(old.id.clone(), old);
        open.added.insert(new.id.clone(), new);
    }
    taken
}

/// Halves that found nobody else are a pair again.
fn put_together(open: &mut Open, taken_apart: Vec<Id>, skipped: &BTreeSet<Class>) {
    for id in taken_apart {
        let is_whole = open.removed.contains_key(&id) && open.added.contains_key(&id);
        let halves = is_whole.then(|| (open.removed.remove(&id), open.added.remove(&id)));
        if let Some((Some(old), Some(new))) = halves {
            open.differing.push((facts::compare(&old, &new, skipped), old, new));
        }
    }
}

fn pairs(open: &Open, skipped: &BTreeSet<Class>) -> Result<Vec<(Id, Id)>, Diagnostic> {
    let alike: Vec<(Vec<Id>, Vec<Id>)> = alike(open, skipped)
        .into_values()
        .filter(|(old, new)| !old.is_empty() && !new.is_empty())
        .collect();
    let made = |(old, new): &(Vec<Id>, Vec<Id>)| {
        let object = new.first().and_then(|id| open.added.get(id));
        object.map(|object| made(object, old, new)).unwrap_or_default()
    };
    let pairs = parse::map_parallel(&alike, None, made)?;
    Ok(pairs.into_iter().flatten().collect())
}

fn alike(open: &Open, skipped: &BTreeSet<Class>) -> Alike {
    // Most that is on one side only has nothing beside it on the other.
    let place = |object: &Object| object.parent.clone().map(|parent| (parent, object.id.kind));
    let added: BTreeSet<_> = open.added.values().filter_map(place).collect();
    let mut alike = Alike::new();
    let mut put = |object: &Object, is_old: bool| {
        let Some(place) = place(object).filter(|place| added.contains(place)) else { return };
        let sides = alike.entry((place.0, object.hash_without(skipped))).or_default();
        let side = if is_old { &mut sides.0 } else { &mut sides.1 };
        side.push(object.id.clone());
    };
    open.removed.values().for_each(|object| put(object, true));
    open.added.values().for_each(|object| put(object, false));
    alike
}

/// Pairs of objects that are alike but for their names, where PostgreSQL gave both.
fn made(object: &Object, old: &[Id], new: &[Id]) -> Vec<(Id, Id)> {
    let Some(parent) = &object.parent else { return Vec::new() };
    let relation = parent.relation().name;
    let recipes = object.body.describe().recipes();
    let is_made = |id: &&Id| made_by(&recipes, &id.name, &relation) > Made::No;
    let pairs = old.iter().filter(is_made).zip(new.iter().filter(is_made));
    let certain = |(old, new): &(&Id, &Id)| {
        [old, new].iter().any(|id| made_by(&recipes, &id.name, &relation) == Made::Here)
    };
    pairs.filter(certain).map(|(old, new)| (old.clone(), new.clone())).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Made {
    No,
    /// While the relation had another name.
    Before,
    Here,
}

fn made_by(recipes: &[Recipe], name: &str, relation: &str) -> Made {
    let made = |recipe: &Recipe| match (recipe.makes(name, relation), recipe.may_have_made(name)) {
        (true, _) => Made::Here,
        (false, true) => Made::Before,
        (false, false) => Made::No,
    };
    recipes.iter().map(made).max().unwrap_or(Made::No)
}

fn change(old: Id, new: Object) -> Change {
    let text = |id: &Id| Some(Value::Text(id.name.clone()));
    let path = "generated name".to_owned();
    let fact = FactChange::new(path, text(&old), text(&new.id));
    Change {
        id: new.id,
        kind: ChangeKind::Renamed,
        from: Some(old),
        parent: new.parent,
        facts: vec![fact],
        object: None,
        contains: Vec::new(),
    }
}

/// The name among relations: of an index, a sequence, the index of a constraint.
fn relation(id: &Id) -> String {
    Qualified::new(&id.schema, &id.name).to_string()
}

/// Lets what names one of a pair name the other, so that the next round finds it alike.
fn follow(object: &mut Object, renamed: &HashMap<String, String>) {
    if let Some(index) = object.body.attached_to()
        && let Some(new) = renamed.get(index)
    {
        new.clone_into(index);
    }
}

/// The fact names one of a pair on each side, and nothing else differs in it.
fn is_explained(fact: &FactChange, schema: &str, renamed: &HashMap<String, String>) -> bool {
    let (Some(old), Some(new)) = (&fact.old, &fact.new) else { return false };
    let (old, new) = (old.display(), new.display());
    // A replica identity names an index of its own table, without the schema of both.
    let index = |value: &str| {
        let name = value.strip_prefix("using index ")?;
        Some(if schema.is_empty() { name.to_owned() } else { format!("{}.{name}", ident(schema)) })
    };
    match fact.path.as_str() {
        "attached to" => renamed.get(&*old).is_some_and(|to| *to == new),
        "default" => match (sequence_read(&old), sequence_read(&new)) {
            (Some(old), Some(new)) => renamed.get(old).is_some_and(|to| to == new),
            _ => false,
        },
        "replica identity" => match (index(&old), index(&new)) {
            (Some(old), Some(new)) => renamed.get(&old).is_some_and(|to| *to == new),
            _ => false,
        },
        _ => false,
    }
}

/// The sequence of a default that is nothing but its next value, as servers print it.
fn sequence_read(default: &str) -> Option<&str> {
    default.strip_prefix("nextval('")?.strip_suffix("'::regclass)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_the_two_names_is_that_of_the_relation() {
        let recipes = [Recipe::new("a_b", "fkey"), Recipe::new("a", "fkey")];
        assert_eq!(made_by(&recipes, "t_a_b_fkey", "t"), Made::Here);
        assert_eq!(made_by(&recipes, "t_a_fkey3", "t"), Made::Here);
        assert_eq!(made_by(&recipes, "before_a_b_fkey", "t"), Made::Before);
        assert_eq!(made_by(&recipes, "a_of_b", "t"), Made::No);
    }

    #[test]
    fn a_fact_is_explained_only_by_a_pair_of_its_own() {
        let renamed = HashMap::from([("s.a".to_owned(), "s.b".to_owned())]);
        let text = |text: &str| Some(Value::Text(text.to_owned()));
        let explained = |path: &str, schema, old: &str, new: &str| {
            let fact = FactChange::new(path, text(old), text(new));
            is_explained(&fact, schema, &renamed)
        };
        assert!(explained("attached to", "s", "s.a", "s.b"));
        assert!(!explained("attached to", "s", "s.b", "s.a"));
        assert!(explained("replica identity", "s", "using index a", "using index b"));
        assert!(!explained("replica identity", "other", "using index a", "using index b"));
        let next = |name| format!("nextval('{name}'::regclass)");
        assert!(explained("default", "s", &next("s.a"), &next("s.b")));
        assert!(!explained("default", "s", &next("s.a"), &next("s.c")));
        assert!(!explained("comment", "s", "s.a", "s.b"));
    }
}
