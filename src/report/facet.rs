//! Facets of a table: how many columns, keys, indexes … each side has, and whether they are the same.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Change, Diagnostic, Id, Model, Object, Snapshot},
};

/// A side of a table, in reading order. Indexes behind keys are counted as keys alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Columns,
    PrimaryKey,
    Unique,
    ForeignKeys,
    Checks,
    Exclusions,
    Indexes,
    Triggers,
    Policies,
    Privileges,
    Others,
    /// The table itself: owner, comment, options, partitioning.
    Itself,
}

impl What {
    pub const ALL: [Self; 12] = [
        Self::Columns,
        Self::PrimaryKey,
        Self::Unique,
        Self::ForeignKeys,
        Self::Checks,
        Self::Exclusions,
        Self::Indexes,
        Self::Triggers,
        Self::Policies,
        Self::Privileges,
        Self::Others,
        Self::Itself,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::PrimaryKey => "primary key",
            Self::Unique => "unique",
            Self::ForeignKeys => "foreign keys",
            Self::Checks => "checks",
            Self::Exclusions => "exclusions",
            Self::Indexes => "indexes beside keys",
            Self::Triggers => "triggers",
            Self::Policies => "policies",
            Self::Privileges => "roles with privileges",
            Self::Others => "others",
            Self::Itself => "table itself",
        }
    }

    fn of(object: &Object) -> Self {
        match &object.body {
            Body::Column(_) => Self::Columns,
            Body::Constraint(constraint) => match constraint.sort {
                Sort::PrimaryKey => Self::PrimaryKey,
                Sort::Unique => Self::Unique,
                Sort::ForeignKey => Self::ForeignKeys,
                Sort::Check => Self::Checks,
                Sort::Exclude => Self::Exclusions,
            },
            Body::Index(_) => Self::Indexes,
            Body::Trigger(_) => Self::Triggers,
            Body::Policy(_) => Self::Policies,
            _ => Self::Others,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    pub old: usize,
    pub new: usize,
    pub differs: bool,
}

/// What one table has and what differs of it, without facets that neither side has.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    pub of: BTreeMap<What, Facet>,
    /// The comment of the table: of NEW, or of OLD where NEW has none.
    pub purpose: Option<String>,
    /// Whether a side has the table.
    pub there: [bool; 2],
}

impl Facets {
    pub fn get(&self, what: What) -> Facet {
        self.of.get(&what).copied().unwrap_or_default()
    }

    fn entry(&mut self, what: What) -> &mut Facet {
        self.of.entry(what).or_default()
    }

    /// `columns 39/39 same, indexes beside keys 1/0`: columns, and what differs.
    pub fn told(&self) -> String {
        let told = |(what, facet): (&What, &Facet)| {
            let Facet { old, new, differs } = facet;
            let word = what.word();
            match (what, differs) {
                (What::Columns, false) => Some(format!("{word} {old}/{new} same")),
                (_, false) => None,
                (What::Itself, true) => Some(format!("{word} differs")),
                _ if old == new => Some(format!("{word} {old}/{new} differ")),
                _ => Some(format!("{word} {old}/{new}")),
            }
        };
        self.of.iter().filter_map(told).collect::<Vec<_>>().join(", ")
    }
}

/// Facets of the wanted tables, by their ids in NEW; of all without any wanted.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn of(
    old: &Snapshot,
    new: &Snapshot,
    report: &Report,
    wanted: Option<&BTreeSet<Id>>,
) -> Result<BTreeMap<Id, Facets>, Diagnostic> {
    let all = || report.diff.changes.iter().chain(&report.accepted);
    let renamed: BTreeMap<&Id, &Id> =
        all().filter_map(|change| Some((change.from.as_ref()?, &change.id))).collect();
    let before: BTreeMap<&Id, &Id> = renamed.iter().map(|(from, to)| (*to, *from)).collect();
    let mut facets = BTreeMap::new();
    for (model, is_old) in [(&old.model, true), (&new.model, false)] {
        let name = |names: &BTreeMap<&Id, &Id>, id: &Id| match names.get(id) {
            Some(id) if is_old => (*id).clone(),
            _ => id.clone(),
        };
        let called = |id: &Id| name(&renamed, id);
        let mut add = |object: &Object| count(object, is_old, &called, &mut facets);
        match wanted {
            Some(wanted) => {
                let there = wanted.iter().map(|id| name(&before, id)).collect();
                model.living_with(&there)?.iter().for_each(add);
            }
            None => model.objects().try_for_each(|object| object.map(|object| add(&object)))?,
        }
    }
    for change in all() {
        let home = change.parent.as_ref().unwrap_or(&change.id);
        let Some(facets) = facets.get_mut(home) else { continue };
        differs(change, home, facets, [&old.model, &new.model]);
    }
    for facets in facets.values_mut() {
        facets.of.retain(|what, facet| {
            facet.differs || *what != What::Itself && facet.old + facet.new > 0
        });
    }
    Ok(facets)
}

/// Counts an object to the table that it is, or is of.
fn count(
    object: &Object,
    is_old: bool,
    called: &dyn Fn(&Id) -> Id,
    all: &mut BTreeMap<Id, Facets>,
) {
    let home = object.parent.as_ref().unwrap_or(&object.id);
    let is_table = matches!(home.kind, Kind::Table | Kind::ForeignTable);
    if !is_table || !object.body.is_declared() {
        return;
    }
    let facets = all.entry(called(home)).or_default();
    let add = |facet: &mut Facet, count: usize| match is_old {
        true => facet.old += count,
        false => facet.new += count,
    };
    if object.parent.is_some() {
        return add(facets.entry(What::of(object)), 1);
    }
    add(facets.entry(What::Privileges), object.envelope.privileges.grantees.len());
    let comment = object.envelope.comment.clone();
    facets.purpose = comment.or(facets.purpose.take());
    facets.there = match facets.there {
        [_, new] if is_old => [true, new],
        [old, _] => [old, true],
    };
}

/// Marks what a change is about.
fn differs(change: &Change, home: &Id, facets: &mut Facets, models: [&Model; 2]) {
    if change.id == *home {
        let (rights, rest): (Vec<_>, Vec<_>) =
            change.facts.iter().partition(|fact| fact.path.starts_with("privileges "));
        let order = rest.iter().any(|fact| fact.path == "order of columns");
        let marks = [
            (What::Privileges, !rights.is_empty()),
            (What::Columns, order),
            (What::Itself, rest.len() > usize::from(order)),
        ];
        for (what, is) in marks {
            facets.entry(what).differs |= is;
        }
        // One side lacks it, and so all of it.
        if change.object.is_some() {
            facets.of.values_mut().for_each(|facet| facet.differs = facet.old != facet.new);
        }
        return;
    }
    let found = || models.into_iter().rev().find_map(|model| model.find(&change.id));
    let what = match &change.object {
        Some(object) => What::of(object),
        None => found().map_or(What::Others, |object| What::of(&object)),
    };
    facets.entry(what).differs = true;
}
