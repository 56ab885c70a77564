//! Every table of both sides with its status: what reports list beside the changes.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    Report,
    facet::{Facets, What},
    judged::{self, Judged},
};
use crate::{
    config::Topics,
    kinds::{Body, Kind},
    model::{ChangeKind, Diagnostic, Id, Level, Model, Object, Snapshot},
};

#[derive(Clone, Debug, Default)]
pub struct Inventory {
    /// By schema and name.
    pub tables: Vec<Table>,
    /// Foreign keys of tables that differ.
    pub references: Vec<Reference>,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub id: Id,
    /// Columns on each side; `None` where the table is not there.
    pub old: Option<usize>,
    pub new: Option<usize>,
    pub topic: Option<String>,
    /// Other topics that it is in by the settings, too.
    pub also_in: Vec<String>,
    pub status: Status,
    /// The highest level of what differs in the table.
    pub level: Option<Level>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    OnlyOld,
    OnlyNew,
    Differs,
    /// Differs only in what the baseline accepts.
    Accepted,
    Same,
}

/// A foreign key from one table to another, by their ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    pub from: Id,
    pub to: Id,
    pub status: Status,
}

impl Inventory {
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn of(
        old: &Snapshot,
        new: &Snapshot,
        report: &Report,
        topics: &Topics,
    ) -> Result<Self, Diagnostic> {
        let touched = touched(report);
        let table = |(id, facets): (&Id, &Facets)| {
            let columns = facets.get(What::Columns);
            let [is_old, is_new] = facets.there;
            let (old, new) = (is_old.then_some(columns.old), is_new.then_some(columns.new));
            let (differs, level) = touched.get(id).copied().unwrap_or((Status::Same, None));
            let status = match (old, new) {
                (Some(_), None) => Status::OnlyOld,
                (None, Some(_)) => Status::OnlyNew,
                _ => differs,
            };
            let mut all = topics.all_of(id).into_iter().map(str::to_owned);
            let (topic, also_in) = (all.next(), all.collect());
            Table { id: id.clone(), old, new, topic, also_in, status, level }
        };
        let there = report.facets.iter().filter(|(_, facets)| facets.there != [false; 2]);
        let mut tables: Vec<Table> = there.map(table).collect();
        tables.sort_by(|a, b| (&a.id.schema, &a.id).cmp(&(&b.id.schema, &b.id)));
        let references = references(old, new, &tables)?;
        Ok(Self { tables, references })
    }

    /// How many tables have a status.
    pub fn count(&self, status: Status) -> usize {
        self.tables.iter().filter(|table| table.status == status).count()
    }
}

/// What hangs on each relation, by the positions of its entries: of one kind they are neighbours,
/// because entries are sorted, and so a relation is looked up once.
fn children(
    model: &Model,
    kind: Kind,
) -> Result<impl Iterator<Item = (&Id, Range<usize>)>, Diagnostic> {
    let entries = model.entries()?;
    let first = entries.partition_point(|entry| entry.id.kind < kind);
    let end = entries.partition_point(|entry| entry.id.kind <= kind);
    let of_kind = entries.get(first..end).unwrap_or_default();
    let mut next = first;
    let children = of_kind.chunk_by(|a, b| a.parent == b.parent).filter_map(move |run| {
        let range = next..next + run.len();
        next = range.end;
        run.first()?.parent.as_ref().map(|parent| (parent, range))
    });
    Ok(children)
}

/// Tables that differ, or on which something does, with the highest level of that.
fn touched(report: &Report) -> BTreeMap<Id, (Status, Option<Level>)> {
    let mut touched = BTreeMap::new();
    for change in &report.accepted {
        let id = change.parent.as_ref().unwrap_or(&change.id);
        touched.insert(id.clone(), (Status::Accepted, None));
    }
    for Judged { change, level, .. } in judged::of(report) {
        let id = change.parent.as_ref().unwrap_or(&change.id);
        let table = touched.entry(id.clone()).or_insert((Status::Differs, None));
        *table = (Status::Differs, table.1.max(Some(level)));
    }
    touched
}

/// Foreign keys that hang on tables that differ: those of NEW, and those only OLD has.
fn references(
    old: &Snapshot,
    new: &Snapshot,
    tables: &[Table],
) -> Result<Vec<Reference>, Diagnostic> {
    let by_name: BTreeMap<String, &Id> =
        tables.iter().map(|table| (table.id.path().to_string(), &table.id)).collect();
    let changed: BTreeSet<&Id> =
        tables.iter().filter(|t| t.status != Status::Same).map(|t| &t.id).collect();
    let mut found: BTreeMap<Id, Reference> = BTreeMap::new();
    for (model, alone) in [(&old.model, Status::OnlyOld), (&new.model, Status::OnlyNew)] {
        let of_changed =
            children(model, Kind::Constraint)?.filter(|(from, _)| changed.contains(from));
        for (from, index) in of_changed.flat_map(|(from, run)| run.map(move |index| (from, index)))
        {
            let Object { id, body: Body::Constraint(constraint), .. } = model.object(index)? else {
                continue;
            };
            let target = constraint.reference.and_then(|r| by_name.get(&r.table).copied());
            if let Some(to) = target {
                let reference = || Reference { from: from.clone(), to: to.clone(), status: alone };
                let known = found.entry(id).or_insert_with(reference);
                if known.status != alone {
                    known.status = Status::Same;
                }
            }
        }
    }
    let mut references: Vec<Reference> = found.into_values().collect();
    references.sort();
    references.dedup();
    Ok(references)
}

impl Status {
    /// The word in classes and filters.
    pub fn word(self) -> &'static str {
        match self {
            Self::OnlyOld => "missing",
            Self::OnlyNew => "added",
            Self::Differs => "differs",
            Self::Accepted => "accepted",
            Self::Same => "same",
        }
    }

    /// `missing in production`, `only in production`
    pub fn told(self, report: &Report) -> String {
        match self {
            Self::OnlyOld => format!("missing in {}", report.new.label),
            Self::OnlyNew => format!("only in {}", report.new.label),
            other => other.word().to_owned(),
        }
    }
}

impl From<ChangeKind> for Status {
    fn from(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Removed => Self::OnlyOld,
            ChangeKind::Added => Self::OnlyNew,
            ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => Self::Differs,
        }
    }
}
