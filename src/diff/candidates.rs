//! What may be one object under two names: removed against added ones of one kind and place.
//! Candidates are shown and never assumed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    kinds::{Body, Kind, table},
    model::{Change, ChangeKind, Id, Key, Object, Value, quote::literal},
};

/// Tables with fewer of their columns in common are not one table renamed.
const SCORE_MIN: f64 = 0.6;

/// An object of OLD and one of NEW that may be the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub from: Id,
    pub to: Id,
    /// Of an enum, which is `from` and `to`: a label under two names.
    pub labels: Option<(String, String)>,
    /// From 0 to 1.
    pub score: f64,
    /// In words: `same columns 11 of 12`.
    pub reason: String,
}

impl Candidate {
    /// What OLD and NEW call it: ids, or an enum with its label.
    pub fn told(&self) -> (String, String) {
        let (from, to) = (self.from.to_string(), self.to.to_string());
        match &self.labels {
            Some((old, new)) => {
                (format!("{from} {}", literal(old)), format!("{to} {}", literal(new)))
            }
            None => (from, to),
        }
    }
}

/// Each object at most once: the best first, then in the order of ids.
pub fn of<C: AsRef<Change>>(changes: &[C]) -> Vec<Candidate> {
    let changes: Vec<&Change> = changes.iter().map(AsRef::as_ref).collect();
    let of_kind = |kind| changes.iter().copied().filter(move |change| change.kind == kind);
    let (removed, added): (Vec<_>, Vec<_>) =
        (of_kind(ChangeKind::Removed).collect(), of_kind(ChangeKind::Added).collect());
    let mut found = alike(&removed, &added);
    found.extend(tables(&removed, &added));
    found.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| (&a.from, &a.to).cmp(&(&b.from, &b.to)))
    });
    let (mut olds, mut news) = (BTreeSet::new(), BTreeSet::new());
    found.retain(|one| {
        let is_free = !olds.contains(&one.from) && !news.contains(&one.to);
        is_free && olds.insert(one.from.clone()) && news.insert(one.to.clone())
    });
    found.extend(changes.into_iter().flat_map(labels));
    found.sort_by(|a, b| (&a.from, &a.to, &a.labels).cmp(&(&b.from, &b.to, &b.labels)));
    found
}

/// Where an object is and what it is but for its name.
type Place<'a> = (Kind, &'a str, &'a str, &'a str, [u8; 16]);

/// Objects whose facts are all equal, paired in the order of names.
fn alike(removed: &[&Change], added: &[&Change]) -> Vec<Candidate> {
    let mut places: BTreeMap<Place, (Vec<&Id>, Vec<&Id>)> = BTreeMap::new();
    for (changes, is_old) in [(removed, true), (added, false)] {
        for change in changes {
            let Some(object) = change.object.as_deref().filter(|object| is_told(object)) else {
                continue;
            };
            let id = &change.id;
            let place = (id.kind, &*id.schema, &*id.parent, &*id.signature, object.hash());
            let sides = places.entry(place).or_default();
            if is_old { &mut sides.0 } else { &mut sides.1 }.push(id);
        }
    }
    let pairs = |(old, new): (Vec<&Id>, Vec<&Id>)| {
        let rivals = old.len().max(new.len());
        let pairs = old.into_iter().zip(new);
        pairs.map(|(old, new)| equal(old, new, rivals)).collect::<Vec<_>>()
    };
    places.into_values().flat_map(pairs).collect()
}

/// Kinds whose objects are told apart by more than their names.
fn is_told(object: &Object) -> bool {
    object.id.kind.info().told_apart && !object.body.describe().is_mention()
}

/// A type says less than a definition, and one of many less than the only one.
fn equal(old: &Id, new: &Id, rivals: usize) -> Candidate {
    let (score, same) = match old.kind {
        Kind::Column => (0.8, "same type and attributes"),
        _ => (1.0, "same definition"),
    };
    let reason = match rivals {
        1 => same.to_owned(),
        rivals => format!("{same}, as have {rivals} of them"),
    };
    let score = score / rivals as f64;
    Candidate { from: old.clone(), to: new.clone(), labels: None, score, reason }
}

/// Labels of an enum that differ at one position and stand nowhere else, with all others in place.
fn labels(change: &Change) -> Vec<Candidate> {
    let fact = change.facts.iter().find(|fact| fact.path == "labels");
    let (Kind::Enumeration, Some(Value::List(old)), Some(Value::List(new))) =
        (change.id.kind, fact.and_then(|f| f.old.as_ref()), fact.and_then(|f| f.new.as_ref()))
    else {
        return Vec::new();
    };
    let pairs: Vec<_> = old.iter().zip(new).filter(|(a, b)| a != b).collect();
    let is_new = |(a, b): &(&String, &String)| !new.contains(a) && !old.contains(b);
    if old.len() != new.len() || !pairs.iter().all(is_new) {
        return Vec::new();
    }
    let score = 1.0 - pairs.len() as f64 / (old.len() + 1) as f64;
    let (same, all) = (old.len() - pairs.len(), old.len());
    let reason = format!("same position, {same} of {all} labels in place");
    let candidate = |(a, b): (&String, &String)| Candidate {
        from: change.id.clone(),
        to: change.id.clone(),
        labels: Some((unquoted(a), unquoted(b))),
        score,
        reason: reason.clone(),
    };
    pairs.into_iter().map(candidate).collect()
}

/// The label in a literal.
fn unquoted(literal: &str) -> String {
    let (start, end) = (literal.find('\''), literal.rfind('\''));
    let inside = start.zip(end).and_then(|(start, end)| literal.get(start + 1..end));
    let text = inside.unwrap_or(literal).replace("''", "'");
    if literal.starts_with(['E', 'e']) { text.replace("\\\\", "\\") } else { text }
}

/// Hashes of the names and types of the columns of a table, each once.
fn columns(change: &Change) -> Option<BTreeSet<u64>> {
    let is_table = matches!(change.id.kind, Kind::Table | Kind::ForeignTable);
    let column = |object: &Object| match &object.body {
        Body::Column(column) => {
            let type_name = column.type_name.as_deref().unwrap_or_default();
            let text = format!("{}\0{type_name}", object.id.name);
            let hash = blake3::hash(text.as_bytes());
            hash.as_bytes().first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
        }
        _ => None,
    };
    let columns: BTreeSet<u64> = change.contains.iter().filter_map(column).collect();
    (is_table && !columns.is_empty()).then_some(columns)
}

/// Which rows a partition holds: partitions of one table are alike in all else.
fn bound(change: &Change) -> Option<Key> {
    let table = table::read(&change.object.as_deref()?.body)?;
    table.bound.as_ref().map(|bound| bound.key)
}

/// Tables with most of their columns in common. Counted over an index of the columns, so that
/// tables that share none cost nothing.
fn tables(removed: &[&Change], added: &[&Change]) -> Vec<Candidate> {
    let added: Vec<_> = added.iter().filter_map(|c| Some((&c.id, columns(c)?, bound(c)))).collect();
    let mut having: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, (_, columns, _)) in added.iter().enumerate() {
        columns.iter().for_each(|column| having.entry(*column).or_default().push(index));
    }
    let mut candidates = Vec::new();
    let mut common = vec![0usize; added.len()];
    let removed = removed.iter().filter_map(|c| Some((&c.id, columns(c)?, bound(c))));
    for (old, of_old, old_bound) in removed {
        common.fill(0);
        for index in of_old.iter().filter_map(|column| having.get(column)).flatten() {
            if let Some(common) = common.get_mut(*index) {
                *common += 1;
            }
        }
        for ((new, of_new, new_bound), common) in added.iter().zip(&common) {
            let most = of_old.len().max(of_new.len());
            let score = *common as f64 / most as f64;
            if score >= SCORE_MIN && old.kind == new.kind && old_bound == *new_bound {
                let reason = format!("same columns {common} of {most}");
                let (from, to) = (old.clone(), (*new).clone());
                candidates.push(Candidate { from, to, labels: None, score, reason });
            }
        }
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FactChange;

    fn enumeration(old: &[&str], new: &[&str]) -> Vec<Candidate> {
        let list = |labels: &[&str]| Some(Value::List(labels.iter().map(|&l| l.into()).collect()));
        let fact = FactChange::new("labels", list(old), list(new));
        of(&[Change {
            id: "enum public.mood".parse().unwrap(),
            kind: ChangeKind::Altered,
            from: None,
            parent: None,
            facts: vec![fact],
            object: None,
            contains: Vec::new(),
        }])
    }

    #[test]
    fn a_label_in_the_place_of_another_may_be_it() {
        let found = enumeration(&["'sad'", "'ok'"], &["'blue'", "'ok'"]);
        assert_eq!(found.len(), 1);
        let (from, to) = found[0].told();
        assert_eq!((&*from, &*to), ("enum public.mood 'sad'", "enum public.mood 'blue'"));
        assert_eq!(found[0].reason, "same position, 1 of 2 labels in place");
        assert!(enumeration(&["'sad'", "'ok'"], &["'ok'", "'sad'"]).is_empty());
        assert!(enumeration(&["'sad'"], &["'sad'", "'ok'"]).is_empty());
    }
}
