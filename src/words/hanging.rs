//! An object that one side lacks, in one line: what hangs on it (`14 columns, 2 indexes, 1 foreign
//! key`) or, where nothing does, its definition.

use std::collections::BTreeMap;

use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Change, Object, Value},
};

/// A kind of thing worth counting, in reading order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Noun {
    Columns,
    Kind(Kind),
    Constraint(Sorted),
}

/// Constraints by what a reader calls them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sorted {
    ForeignKey,
    Unique,
    Check,
    Exclude,
}

/// What there is to say of an object that came or went: what hangs on it, or its definition; and what
/// it is for, by its comment.
pub fn described(change: &Change) -> String {
    let hanging = told(&change.contains);
    let Some(object) = &change.object else { return hanging };
    let what = if hanging.is_empty() { definition(object) } else { hanging };
    // A kind that is told by its facts has told the comment among them.
    let is_told = change.contains.is_empty() && object.body.describe().summary().is_empty();
    match object.envelope.comment.as_deref().filter(|_| !is_told) {
        None => what,
        Some(comment) => format!("{what} -- {}", purpose(comment)).trim_start().to_owned(),
    }
}

/// The first line of a comment, as much of it as says what a thing is for.
fn purpose(comment: &str) -> String {
    const MOST: usize = 120;
    super::names::cut(comment.trim().lines().next().unwrap_or_default(), MOST)
}

/// The definition in one line. A kind without one is told by its facts.
pub fn definition(object: &Object) -> String {
    let summary = object.body.describe().summary();
    let summary = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    if !summary.is_empty() {
        return summary;
    }
    let facts = object.facts().0.into_iter();
    let facts = facts.filter_map(|fact| match fact.value {
        Value::Order(_) => None,
        Value::Flag(_) => Some(fact.path.into_owned()),
        value => Some(format!("{} {}", fact.path, value.display().replace('\n', " "))),
    });
    facts.collect::<Vec<_>>().join("; ")
}

/// Empty when nothing hangs on it.
fn told(contains: &[Object]) -> String {
    let mut counts: BTreeMap<Noun, usize> = BTreeMap::new();
    for noun in contains.iter().filter_map(noun) {
        *counts.entry(noun).or_default() += 1;
    }
    let told: Vec<String> = counts.into_iter().map(|(noun, count)| noun.count(count)).collect();
    told.join(", ")
}

/// `None` for what goes without saying: primary keys, sequences that belong to a column, columns
/// that are declared elsewhere.
fn noun(object: &Object) -> Option<Noun> {
    Some(match &object.body {
        body if body.describe().is_mention() => return None,
        Body::Column(_) => Noun::Columns,
        Body::Sequence(sequence) if sequence.owned_by.is_some() => return None,
        Body::Constraint(constraint) => Noun::Constraint(match constraint.sort {
            Sort::PrimaryKey => return None,
            Sort::ForeignKey => Sorted::ForeignKey,
            Sort::Unique => Sorted::Unique,
            Sort::Check => Sorted::Check,
            Sort::Exclude => Sorted::Exclude,
        }),
        body => Noun::Kind(body.kind()),
    })
}

impl Noun {
    fn count(self, count: usize) -> String {
        let (one, many) = match self {
            Self::Columns => return Kind::Column.count(count),
            Self::Kind(kind) => return kind.count(count),
            Self::Constraint(Sorted::ForeignKey) => ("foreign key", "foreign keys"),
            Self::Constraint(Sorted::Unique) => ("unique constraint", "unique constraints"),
            Self::Constraint(Sorted::Check) => ("check", "checks"),
            Self::Constraint(Sorted::Exclude) => ("exclusion", "exclusions"),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}
