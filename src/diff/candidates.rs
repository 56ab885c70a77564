//! What may be one object under two names: removed against added ones of one kind and place.
//! Candidates are shown and never assumed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    kinds::{Body, Kind},
    model::{Change, ChangeKind, Id, Object},
};

/// Tables with fewer of their columns in common are not one table renamed.
const SCORE_MIN: f64 = 0.6;

/// An object of OLD and one of NEW that may be the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub from: Id,
    pub to: Id,
    /// From 0 to 1.
    pub score: f64,
    /// In words: `same columns 11 of 12`.
    pub reason: String,
}

/// Each object at most once: the best first, then in the order of ids.
pub fn of(changes: &[Change]) -> Vec<Candidate> {
    let of_kind = |kind| changes.iter().filter(move |change| change.kind == kind);
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
    found.sort_by(|a, b| (&a.from, &a.to).cmp(&(&b.from, &b.to)));
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
    const KINDS: [Kind; 8] = [
        Kind::Column,
        Kind::Constraint,
        Kind::Index,
        Kind::Function,
        Kind::Procedure,
        Kind::View,
        Kind::MaterializedView,
        Kind::Enumeration,
    ];
    KINDS.contains(&object.id.kind) && !object.body.describe().is_mention()
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
    Candidate { from: old.clone(), to: new.clone(), score, reason }
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

/// Tables with most of their columns in common. Counted over an index of the columns, so that
/// tables that share none cost nothing.
fn tables(removed: &[&Change], added: &[&Change]) -> Vec<Candidate> {
    let added: Vec<_> = added.iter().filter_map(|c| Some((&c.id, columns(c)?))).collect();
    let mut having: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, (_, columns)) in added.iter().enumerate() {
        columns.iter().for_each(|column| having.entry(*column).or_default().push(index));
    }
    let mut candidates = Vec::new();
    let mut common = vec![0usize; added.len()];
    for (old, of_old) in removed.iter().filter_map(|c| Some((&c.id, columns(c)?))) {
        common.fill(0);
        for index in of_old.iter().filter_map(|column| having.get(column)).flatten() {
            common[*index] += 1;
        }
        for ((new, of_new), common) in added.iter().zip(&common) {
            let most = of_old.len().max(of_new.len());
            let score = *common as f64 / most as f64;
            if score >= SCORE_MIN && old.kind == new.kind {
                let reason = format!("same columns {common} of {most}");
                let (from, to) = (old.clone(), (*new).clone());
                candidates.push(Candidate { from, to, score, reason });
            }
        }
    }
    candidates
}
