//! Any number of schemas at once: which are alike, and where the others differ from the largest
//! group of those.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use super::{Terms, compare};
use crate::{
    diff::{Withheld, withheld},
    kinds::Kind,
    model::{
        Change, ChangeKind, Class, Coverage, Diagnostic, Id, Model, Seen, Snapshot,
        figures::Figures,
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
    /// largest. `load` is asked for no more than one snapshot of each group, the first one first.
    ///
    /// # Errors
    ///
    /// Those of `load`, and a damaged file.
    pub fn of(
        members: Vec<Member>,
        mut load: impl FnMut(usize) -> Result<Snapshot, Diagnostic>,
    ) -> Result<Self, Diagnostic> {
        let mut groups = by_fingerprint(&members).into_iter();
        let Some(mut first) = groups.next() else { return Ok(Self::default()) };
        let mut reference = load(first.members.first().copied().unwrap_or_default())?;
        let mut withheld: BTreeSet<_> =
            withheld::redacted(&reference, &reference)?.into_iter().collect();
        let mut kept = Vec::new();
        let mut deviations = Vec::new();
        for mut group in groups {
            let other = load(group.members.first().copied().unwrap_or_default())?;
            let compared = compare(reference, other, &Terms::default())?;
            let (other, diff) = (compared.new, compared.diff);
            reference = compared.old;
            withheld.extend(withheld::redacted(&other, &other)?);
            withheld.extend(diff.withheld.iter().cloned());
            if diff.is_empty() {
                // Printed differently, and the same.
                first.members.append(&mut group.members);
                continue;
            }
            group.changes = diff.changes.iter().map(|c| (c.id.clone(), c.kind)).collect();
            let top =
                |change: &Arc<Change>| change.parent.clone().unwrap_or_else(|| change.id.clone());
            deviations.push(deviation(&other.model, diff.changes.iter().map(top).collect())?);
            kept.push(group);
        }
        let there = reference.model.entries()?.iter().map(|entry| entry.id.clone()).collect();
        let tables = tables(&reference.model)?;
        first.members.sort_unstable();
        let rows = rows(&tables, &there, &deviations);
        kept.insert(0, first);
        Ok(Self { members, groups: kept, rows, withheld })
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

/// What a group has of the objects that differ: `None` for what it lacks, else a hash and, of a
/// table, its columns.
type Deviation = BTreeMap<Id, Option<([u8; 32], Option<usize>)>>;

fn deviation(model: &Model, tops: BTreeSet<Id>) -> Result<Deviation, Diagnostic> {
    let entries = model.entries()?;
    let parents: HashMap<&Id, &Id> =
        entries.iter().filter_map(|e| Some((&e.id, e.parent.as_ref()?))).collect();
    let mut found: BTreeMap<Id, (blake3::Hasher, usize)> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        let mut top = &entry.id;
        // A chain of parents is short; a damaged file could make it a circle.
        for _ in 0..8 {
            match parents.get(top) {
                Some(parent) if !tops.contains(top) => top = parent,
                _ => break,
            }
        }
        if tops.contains(top) {
            let (hasher, columns) = found.entry(top.clone()).or_default();
            hasher.update(entry.id.to_string().as_bytes()).update(&model.object(index)?.hash());
            *columns += usize::from(entry.id.kind == Kind::Column);
        }
    }
    let state = |id: Id| {
        let state = found.get(&id).map(|(hasher, columns)| {
            (*hasher.finalize().as_bytes(), is_table(&id).then_some(*columns))
        });
        (id, state)
    };
    Ok(tops.into_iter().map(state).collect())
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
