//! Any number of schemas at once: which are alike, and where the others differ from the largest
//! group of those.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use super::under_own_names;
use crate::{
    diff::{Filter, Withheld, withheld},
    kinds::Kind,
    model::{
        Change, ChangeKind, Class, Coverage, Diagnostic, Fact, FactChange, Id, Model, Object, Seen,
        Snapshot, Value, figures::Figures,
    },
};

/// One of the schemas, before it is compared: its name, and what its file says of itself.
#[derive(Clone, Debug)]
pub struct Member {
    pub label: String,
    pub fingerprint: String,
    pub coverage: Coverage,
    pub figures: Figures,
}

#[derive(Clone, Debug, Default)]
pub struct Matrix {
    pub members: Vec<Member>,
    /// The largest group comes first: the others are told by how they differ from it.
    pub groups: Vec<Group>,
    /// Top-level objects that are not alike everywhere, and all tables; in the order of the kinds.
    pub rows: Vec<Row>,
    /// Values and objects that were not compared, of any two.
    pub withheld: BTreeSet<Withheld>,
    /// How many differences from the first group a filter left out.
    pub ignored: usize,
}

/// Members whose schemas are the same.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Indexes of the members.
    pub members: Vec<usize>,
    /// What differs from the first group.
    pub changes: Vec<(Id, ChangeKind)>,
}

/// One object in every group.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: Id,
    /// Of a table: its columns in the first group that has it.
    pub columns: Option<usize>,
    /// One for each group: `None` where it is not there. Groups with one number have it alike, as
    /// far as their hashes tell; 0 is as in the first group.
    pub variants: Vec<Option<usize>>,
}

impl Row {
    pub fn is_alike(&self) -> bool {
        self.variants.iter().all(|variant| *variant == Some(0))
    }
}

impl Matrix {
    pub fn is_same(&self) -> bool {
        self.groups.len() <= 1
    }

    /// Classes that some members did not capture, and which those are.
    pub fn not_compared(&self) -> Vec<(Class, Vec<&str>)> {
        let lacking = |class: Class| {
            let seen = || self.members.iter().map(|member| member.coverage.of(class));
            let all = seen().all(Seen::is_left_out) && !seen().any(|seen| seen == Seen::Declared);
            let lacks = |member: &&Member| member.coverage.of(class).is_left_out();
            let members = self.members.iter().filter(lacks).map(|member| member.label.as_str());
            let members: Vec<&str> = members.collect();
            let is_untold = members.is_empty() || (all && class.is_rare());
            (!is_untold).then_some((class, members))
        };
        Class::ALL.into_iter().filter_map(lacking).collect()
    }

    /// Groups members by fingerprint, then compares one member of each group with one of the
    /// largest. Groups that differ from it in the same way are one, if a comparison of the two finds
    /// nothing either: what a filter leaves out makes no groups. `load` is asked for the first member
    /// of each group, the first group first, and again for one that another may be like.
    ///
    /// # Errors
    ///
    /// Those of `load`, and a damaged file.
    pub fn of(
        members: Vec<Member>,
        filter: &Filter,
        mut load: impl FnMut(usize) -> Result<Snapshot, Diagnostic>,
    ) -> Result<Self, Diagnostic> {
        let mut groups = by_fingerprint(&members).into_iter();
        let Some(mut first) = groups.next() else { return Ok(Self::default()) };
        let reference = load(first.members.first().copied().unwrap_or_default())?;
        let mut withheld: BTreeSet<_> =
            withheld::redacted(&reference, &reference)?.into_iter().collect();
        let mut ignored = 0;
        let mut kept: Vec<Group> = Vec::new();
        let mut deviations: Vec<Deviation> = Vec::new();
        for mut group in groups {
            let other = load(group.members.first().copied().unwrap_or_default())?;
            let diff = under_own_names(&reference, &other, filter)?;
            withheld.extend(withheld::redacted(&other, &other)?);
            withheld.extend(diff.withheld.iter().cloned());
            ignored += diff.ignored.len();
            if diff.is_empty() {
                // Printed differently, and the same.
                first.members.append(&mut group.members);
                continue;
            }
            let deviation = deviation(&other.model, &diff.changes, filter)?;
            let known = deviations.iter().position(|known| *known == deviation);
            if let Some(alike) = known.and_then(|place| kept.get_mut(place)) {
                let one = load(alike.members.first().copied().unwrap_or_default())?;
                if under_own_names(&one, &other, filter)?.is_empty() {
                    alike.members.append(&mut group.members);
                    continue;
                }
            }
            group.changes = diff.changes.iter().map(|c| (c.id.clone(), c.kind)).collect();
            deviations.push(deviation);
            kept.push(group);
        }
        let there = reference.model.entries()?.iter().map(|entry| entry.id.clone()).collect();
        let tables = tables(&reference.model)?;
        let rows = rows(&tables, &there, &deviations);
        kept.insert(0, first);
        kept.iter_mut().for_each(|group| group.members.sort_unstable());
        Ok(Self { members, groups: kept, rows, withheld, ignored })
    }
}

/// The largest first; of equally large ones, the one whose first member comes first.
fn by_fingerprint(members: &[Member]) -> Vec<Group> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let place = *places.entry(&member.fingerprint).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Group::default());
        }
        if let Some(group) = groups.get_mut(place) {
            group.members.push(index);
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.members.len()));
    groups
}

/// What a group has of the objects that differ: `None` for what it lacks, else a hash of how it
/// differs and, of a table, its columns.
type Deviation = BTreeMap<Id, Option<([u8; 32], Option<usize>)>>;

/// What hangs on a table counts as the table's.
fn deviation(
    model: &Model,
    changes: &[Arc<Change>],
    filter: &Filter,
) -> Result<Deviation, Diagnostic> {
    let mut found: BTreeMap<&Id, blake3::Hasher> = BTreeMap::new();
    for change in changes {
        hash_into(change, found.entry(change.parent.as_ref().unwrap_or(&change.id)).or_default());
    }
    // A diff tells the order of what both sides have: where something is added says the object alone.
    for (id, hasher) in &mut found {
        let facts = model.find(id).map(|object| object.facts().0).unwrap_or_default();
        let is_order = |fact: &&Fact| matches!(fact.value, Value::Order(_));
        let orders = facts.iter().filter(is_order).filter(|fact| filter.keeps_fact(&fact.path));
        orders.for_each(|fact| fact.value.hash_into(hasher));
    }
    let entries = model.entries()?;
    let there: BTreeSet<&Id> = entries.iter().map(|entry| &entry.id).collect();
    let tables = tables(model)?;
    let state = |(id, hasher): (&Id, blake3::Hasher)| {
        let state = || (*hasher.finalize().as_bytes(), tables.get(id).copied());
        (id.clone(), there.contains(id).then(state))
    };
    Ok(found.into_iter().map(state).collect())
}

/// What NEW has of a change against one OLD; a length or a tag before each part keeps them apart.
fn hash_into(change: &Change, hasher: &mut blake3::Hasher) {
    let Change { id, kind, from, parent: _, facts, object, contains } = change;
    let text = |hasher: &mut blake3::Hasher, text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
    };
    text(hasher, &id.to_string());
    text(hasher, &from.as_ref().map(Id::to_string).unwrap_or_default());
    hasher.update(&[*kind as u8]);
    for FactChange { path, new, .. } in facts {
        text(hasher, path);
        match new {
            Some(new) => new.hash_into(hasher),
            None => drop(hasher.update(&[0])),
        }
    }
    let whole = object.as_deref().into_iter().chain(contains);
    whole.for_each(|object: &Object| {
        text(hasher, &object.id.to_string());
        hasher.update(&object.hash());
    });
}

fn is_table(id: &Id) -> bool {
    matches!(id.kind, Kind::Table | Kind::ForeignTable)
}

/// Tables with their numbers of columns.
fn tables(model: &Model) -> Result<BTreeMap<Id, usize>, Diagnostic> {
    let entries = model.entries()?;
    let ids = entries.iter().map(|entry| &entry.id).filter(|id| is_table(id));
    let mut tables: BTreeMap<Id, usize> = ids.map(|id| (id.clone(), 0)).collect();
    for entry in entries.iter().filter(|entry| entry.id.kind == Kind::Column) {
        if let Some(count) = entry.parent.as_ref().and_then(|parent| tables.get_mut(parent)) {
            *count += 1;
        }
    }
    Ok(tables)
}

fn rows(tables: &BTreeMap<Id, usize>, there: &BTreeSet<Id>, deviations: &[Deviation]) -> Vec<Row> {
    let mut ids: BTreeSet<&Id> = tables.keys().collect();
    ids.extend(deviations.iter().flat_map(BTreeMap::keys));
    let row = |id| row(id, there.contains(id).then_some(0), tables.get(id).copied(), deviations);
    ids.into_iter().map(row).collect()
}

/// `first` is what the first group has.
fn row(id: &Id, first: Option<usize>, columns: Option<usize>, deviations: &[Deviation]) -> Row {
    let mut hashes: Vec<[u8; 32]> = Vec::new();
    let mut variants = vec![first];
    let mut elsewhere = None;
    for deviation in deviations {
        variants.push(match deviation.get(id) {
            None => first,
            Some(None) => None,
            Some(Some((hash, columns))) => {
                elsewhere = elsewhere.or(*columns);
                let known = hashes.iter().position(|known| known == hash);
                let place = known.unwrap_or(hashes.len());
                if known.is_none() {
                    hashes.push(*hash);
                }
                Some(place + 1)
            }
        });
    }
    Row { id: id.clone(), columns: columns.or(elsewhere), variants }
}
