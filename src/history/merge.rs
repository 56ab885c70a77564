//! What a commit changed by itself: of a merge, only what is so in none of its parents.

use std::{collections::HashMap, sync::Arc};

use crate::{
    diff::Diff,
    model::{Change, ChangeKind, Id},
};

/// The own changes of a commit, from those against each of its parents, as git shows a merge
/// (git-diff(1), "combined diff format"): what one parent has like that came from there.
pub fn own(mut against: Vec<Diff>) -> Option<Diff> {
    let mut first = (!against.is_empty()).then(|| against.remove(0))?;
    for other in against {
        first.changes = in_both(&first.changes, &other.changes);
    }
    Some(first)
}

fn in_both(one: &[Arc<Change>], other: &[Arc<Change>]) -> Vec<Arc<Change>> {
    let of_other = by_id(other);
    let mut kept: Vec<_> = one
        .iter()
        .filter_map(|change| match of_other.get(&change.id)? {
            whole if whole.id != change.id => Some(Arc::clone(change)),
            same => both(change, same),
        })
        .collect();
    // What came or went with a table against one parent is a change of its own against the other.
    let of_one = by_id(one);
    let is_within =
        |change: &&Arc<Change>| of_one.get(&change.id).is_some_and(|whole| whole.id != change.id);
    kept.extend(other.iter().filter(is_within).cloned());
    kept.sort_by(|a, b| (&a.id, a.kind).cmp(&(&b.id, b.kind)));
    kept
}

/// The change that speaks of each object: its own, or that of what it came or went with.
fn by_id(changes: &[Arc<Change>]) -> HashMap<&Id, &Arc<Change>> {
    let mut found: HashMap<&Id, &Arc<Change>> = HashMap::new();
    for change in changes {
        found.extend(change.contains.iter().map(|object| (&object.id, change)));
    }
    found.extend(changes.iter().map(|change| (&change.id, change)));
    found
}

/// What of an object differs from both parents.
fn both(one: &Arc<Change>, other: &Arc<Change>) -> Option<Arc<Change>> {
    let is_whole = |change: &Change| change.object.is_some();
    match (is_whole(one), is_whole(other)) {
        (true, true) => (one.kind == other.kind).then(|| Arc::clone(one)),
        // One parent did not have it, or still has it: against the other it says less, and more exactly.
        (true, false) => Some(Arc::clone(other)),
        (false, true) => Some(Arc::clone(one)),
        (false, false) => shared_facts(one, other),
    }
}

fn shared_facts(one: &Arc<Change>, other: &Change) -> Option<Arc<Change>> {
    let has = |path: &str| other.facts.iter().any(|fact| fact.path == path);
    let facts: Vec<_> = one.facts.iter().filter(|fact| has(&fact.path)).cloned().collect();
    if facts.len() == one.facts.len() {
        return Some(Arc::clone(one));
    }
    let is_only_facts = one.kind == ChangeKind::Altered;
    (!facts.is_empty() || !is_only_facts).then(|| Arc::new(Change { facts, ..Change::clone(one) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff;

    /// What a merge that made `merged` of the two `parents` changed by itself.
    fn told(parents: [&str; 2], merged: &str) -> Vec<String> {
        let load = |sql: &str| crate::load(sql.as_bytes().to_vec(), "x").expect("it is SQL");
        let merged = load(merged);
        let against = |parent: &str| diff::diff(&load(parent), &merged).expect("they compare");
        let own = own(parents.map(against).into()).expect("two parents");
        let said = |change: &Arc<Change>| format!("{:?} {}", change.kind, change.id);
        own.changes.iter().map(said).collect()
    }

    #[test]
    fn what_a_parent_has_came_from_there() {
        let (a, b) =
            ("CREATE TABLE t (a int, b text);", "CREATE TABLE t (a int); CREATE TABLE u ();");
        let both = "CREATE TABLE t (a int, b text); CREATE TABLE u ();";
        assert!(told([a, b], both).is_empty());
    }

    #[test]
    fn what_is_in_neither_is_of_the_merge() {
        let (a, b) = ("CREATE TABLE t (a int);", "CREATE TABLE t (a int); CREATE TABLE u ();");
        let merged = "CREATE TABLE t (a text); CREATE TABLE u (x int); CREATE TABLE v ();";
        let own = told([a, b], merged);
        assert_eq!(
            own,
            [
                "Altered table public.u",
                "Added table public.v",
                "Altered column public.t.a",
                "Added column public.u.x"
            ]
        );
    }

    #[test]
    fn a_fact_that_a_parent_has_is_no_part_of_it() {
        let (a, b) = ("CREATE TABLE t (a int);", "CREATE TABLE t (a text);");
        let merged = "CREATE TABLE t (a text NOT NULL);";
        assert_eq!(told([a, b], merged), ["Altered column public.t.a"]);
        let load = |sql: &str| crate::load(sql.as_bytes().to_vec(), "x").expect("it is SQL");
        let merged = load(merged);
        let against =
            [a, b].map(|parent| diff::diff(&load(parent), &merged).expect("they compare"));
        let own = own(against.into()).expect("two parents");
        let paths: Vec<_> = own.changes[0].facts.iter().map(|fact| fact.path.as_str()).collect();
        assert_eq!(paths, ["not null"]);
    }

    #[test]
    fn what_neither_has_any_more() {
        let a = "CREATE TABLE t (); CREATE TABLE u ();";
        assert_eq!(told([a, a], "CREATE TABLE t ();"), ["Removed table public.u"]);
        assert!(told([a, "CREATE TABLE t ();"], "CREATE TABLE t ();").is_empty());
    }
}
