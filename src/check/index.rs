//! Indexes: the one of the name, or any that serves in its place.

use super::{
    expression::{About, Told},
    item::{Item, Point, Status},
    key::{self, Fit, Key},
    sides::Sides,
    table,
};
use crate::{
    kinds::{Body, Kind, constraint::Sort, index::Index},
    model::{Expression, Id, Object, Qualified},
};

/// Something with keys that can stand for an expected index.
struct Candidate<'a> {
    id: &'a Id,
    keys: Vec<Key>,
    include: Vec<&'a str>,
    method: &'a str,
    unique: bool,
    is_constraint: bool,
    predicate: Option<&'a Expression>,
    nulls_not_distinct: bool,
    is_deferrable: bool,
    is_only: bool,
}

/// Finds what meets an index, and says what does not hold.
pub fn check(item: &mut Item, want: &Object, is_named: bool, sides: &Sides) {
    let Body::Index(index) = &want.body else { return };
    let Some(table) = want.parent.as_ref().map(Id::relation) else { return };
    let Some(keys) = key::keys(&index.keys) else {
        item.points.push(table::UNPROVEN.point("a key does not read"));
        return;
    };
    let candidates = candidates(&table, sides);
    let judged = candidates.iter().filter_map(|candidate| {
        let points = judge(index, &keys, candidate, &table, sides)?;
        let has_name = *candidate.id == want.id;
        Some((rank(&points), !has_name, candidate, points))
    });
    let best = judged.min_by(|a, b| (a.0, a.1, a.2.id).cmp(&(b.0, b.1, b.2.id)));
    let Some((_, is_other, candidate, points)) = best else {
        missing(item, want, sides);
        return;
    };
    item.points = points;
    item.found = sides.found.get(candidate.id).map(|object| object.body.describe().summary());
    if is_other {
        item.met_by = Some(candidate.id.clone());
        let is_elsewhere = sides.found.get(&want.id).is_some();
        if is_named && !candidate.is_constraint && !is_elsewhere {
            let message = format!("is there under the name {}", candidate.id.name);
            item.points.push(table::NAME_OTHER.point(message));
        }
    }
    if candidate.is_only && is_unattached(candidate.id, &table, sides) {
        item.points.push(table::INDEX_UNATTACHED.point("a partition has no index attached to it"));
    }
    said_besides(item, want, candidate.id, sides);
}

/// What a comment and the like say of the index itself.
fn said_besides(item: &mut Item, want: &Object, id: &Id, sides: &Sides) {
    let Some(have) = sides.found.get(id).filter(|have| have.id.kind == Kind::Index) else { return };
    let elsewhere =
        ["unique", "method", "keys", "where", "only", "nulls not distinct", "attached", "include"];
    let policy = super::facts::Policy { elsewhere: &elsewhere, unsaid: &[] };
    item.points.extend(super::facts::compare(want, have, &policy, sides));
}

fn missing(item: &mut Item, want: &Object, sides: &Sides) {
    let under_name = sides.found.get(&want.id);
    let message = match under_name {
        Some(other) => format!("is there with other keys: {}", other.body.describe().summary()),
        None => "missing, or there but invalid: see figures".to_owned(),
    };
    item.found = under_name.map(|other| other.body.describe().summary());
    item.points.push(table::INDEX_MISSING.point(message));
}

fn rank(points: &[Point]) -> (Status, usize) {
    (super::facts::worst(points), points.len())
}

/// Everything on a table that has keys.
fn candidates<'a>(table: &Qualified, sides: &'a Sides) -> Vec<Candidate<'a>> {
    let of_index = |(id, index): (&'a Id, &'a Index)| {
        Some(Candidate {
            id,
            keys: key::keys(&index.keys)?,
            include: index.include.iter().map(|one| one.text.as_str()).collect(),
            method: &index.method,
            unique: index.unique,
            is_constraint: false,
            predicate: index.predicate.as_ref(),
            nulls_not_distinct: index.nulls_not_distinct,
            is_deferrable: false,
            is_only: index.only,
        })
    };
    let mut all: Vec<Candidate> = sides.found.indexes(table).filter_map(of_index).collect();
    for (id, constraint) in sides.found.constraints(table) {
        if matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique) {
            all.push(Candidate {
                id,
                keys: constraint.columns.iter().map(|name| Key::column(name)).collect(),
                include: constraint.include.iter().map(String::as_str).collect(),
                method: "btree",
                unique: true,
                is_constraint: true,
                predicate: None,
                nulls_not_distinct: constraint.nulls_not_distinct,
                is_deferrable: constraint.deferrable,
                is_only: false,
            });
        }
    }
    all
}

/// The points of an index in the place of the expected one; `None` if it does not serve there.
fn judge(
    want: &Index,
    keys: &[Key],
    have: &Candidate,
    table: &Qualified,
    sides: &Sides,
) -> Option<Vec<Point>> {
    if want.method != have.method {
        return None;
    }
    let mut points = Vec::new();
    match (&want.predicate, have.predicate) {
        (None, None) => {}
        (Some(a), Some(b)) => match sides.same(a, b, About::relation(table)) {
            Told::Same => {}
            Told::Different => return None,
            Told::Unproven(why) => {
                points.push(table::UNPROVEN.point(format!("its condition cannot be told: {why}")));
            }
        },
        _ => return None,
    }
    let fit = match want.unique {
        true => unique_fit(keys, have, table, sides, &mut points)?,
        false => key::leading(keys, &have.keys, table, sides)?,
    };
    if want.unique && !have.unique {
        return None;
    }
    let lacks = |column: &Expression| {
        // A key holds its column, too.
        !have.include.contains(&column.text.as_str())
            && have.keys.iter().all(|key| key.name != column.text)
    };
    if want.include.iter().any(lacks) {
        points.push(table::DIFFERS.point("columns that it is said to INCLUDE are not there"));
    }
    if !want.unique && have.unique && !is_unique_asked(have, table, sides) {
        let message = "it is unique, and EXPECTED does not ask for it";
        points.push(table::EXTRA_KEY.point(message));
    }
    if want.unique && have.is_deferrable {
        points.push(table::UNIQUE_DEFERRABLE.point(format!("{} is DEFERRABLE", have.id)));
    }
    if want.unique {
        points.extend(nulls(want.nulls_not_distinct, have.nulls_not_distinct));
    }
    points.extend(of_fit(fit));
    Some(points)
}

/// Whether EXPECTED has a unique key over the columns of a unique index.
fn is_unique_asked(have: &Candidate, table: &Qualified, sides: &Sides) -> bool {
    let names = |keys: &[Key]| {
        let mut names: Vec<String> = keys.iter().map(|key| key.name.clone()).collect();
        names.sort();
        names
    };
    let given = names(&have.keys);
    let by_constraint = sides.expected.constraints(table).any(|(_, constraint)| {
        let mut columns = constraint.columns.clone();
        columns.sort();
        matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique) && columns == given
    });
    let is_meant = |index: &Index| {
        index.unique && key::keys(&index.keys).is_some_and(|keys| names(&keys) == given)
    };
    by_constraint || sides.expected.indexes(table).any(|(_, index)| is_meant(index))
}

/// NULLs that are equal, or are not.
pub fn nulls(want: bool, have: bool) -> Option<Point> {
    match (want, have) {
        (true, false) => Some(table::NULLS_LOOSER.point("NULLs are distinct")),
        (false, true) => Some(table::NULLS_STRICTER.point("NULLs are not distinct")),
        _ => None,
    }
}

/// Of a unique index: the same keys, in any order.
fn unique_fit(
    keys: &[Key],
    have: &Candidate,
    table: &Qualified,
    sides: &Sides,
    points: &mut Vec<Point>,
) -> Option<Fit> {
    let fit = key::leading(keys, &have.keys, table, sides).filter(|fit| !fit.is_longer);
    if fit.is_some() {
        return fit;
    }
    let all_columns = keys.iter().chain(&have.keys).all(Key::is_column);
    let names = |keys: &[Key]| {
        let mut names: Vec<String> = keys.iter().map(|key| key.name.clone()).collect();
        names.sort();
        names
    };
    if !all_columns || names(keys) != names(&have.keys) {
        return None;
    }
    let other = keys.iter().any(|key| {
        let differs = |other: &Key| other.is_other_collation(key, table, sides);
        have.keys.iter().any(|other| other.name == key.name && differs(other))
    });
    if other {
        points.push(table::COLLATION_OTHER.point("a key has another collation"));
    }
    Some(Fit::default())
}

fn of_fit(fit: Fit) -> Vec<Point> {
    let mut points = Vec::new();
    let Fit { is_longer: _, has_other_collation, has_pattern_ops, has_other_class, .. } = fit;
    if has_other_collation {
        points.push(table::COLLATION_OTHER.point("a key has another collation"));
    }
    if has_pattern_ops {
        points.push(table::PATTERN_OPS.point("a key has *_pattern_ops"));
    }
    if has_other_class {
        points.push(table::DIFFERS.point("a key has another operator class"));
    }
    if fit.has_mixed_order {
        points.push(table::MIXED_ORDER.point("the directions of the keys are others"));
    }
    if let Some(why) = fit.unproven {
        points.push(table::UNPROVEN.point(format!("a key cannot be told: {why}")));
    }
    points
}

/// Whether the index of a partitioned table lacks one of a partition.
fn is_unattached(index: &Id, table: &Qualified, sides: &Sides) -> bool {
    let name = index.path().to_string();
    let partitions = sides.found.objects.values().filter(|object| match &object.body {
        Body::Table(one) => one.partition_of.as_deref() == Some(table.to_string().as_str()),
        _ => false,
    });
    partitions.map(|partition| partition.id.relation()).any(|partition| {
        let mut attached = sides.found.on(&partition).filter_map(|object| match &object.body {
            Body::Index(index) => index.state.attached_to.clone(),
            Body::Constraint(constraint) => constraint.index.attached_to.clone(),
            _ => None,
        });
        !attached.any(|to| to == name)
    })
}
