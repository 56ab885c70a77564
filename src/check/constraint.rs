//! Constraints: what they demand, whatever they are called.

use super::{
    expression::{About, Told},
    facts::{self, Policy},
    index,
    item::{Item, Point},
    key,
    sides::Sides,
    table::{self, Line},
};
use crate::{
    check::printed::Of,
    kinds::{
        Body, Kind,
        constraint::{Constraint, Reference, Sort},
    },
    model::{Id, Object, Qualified},
};

/// Finds what meets a constraint, and says what does not hold.
pub fn check(item: &mut Item, want: &Object, is_named: bool, sides: &Sides) {
    let Body::Constraint(constraint) = &want.body else { return };
    let table = want.id.relation();
    let met = match constraint.sort {
        Sort::PrimaryKey | Sort::Unique => unique(want, constraint, &table, sides),
        Sort::ForeignKey => best(want, constraint, &table, sides, &foreign_key),
        Sort::Check => best(want, constraint, &table, sides, &predicate),
        Sort::Exclude => best(want, constraint, &table, sides, &exclusion),
    };
    let Some((id, points)) = met else {
        missing(item, want, constraint, &table, sides);
        return;
    };
    item.points = points;
    item.found = sides.found.get(&id).map(|object| object.body.describe().summary());
    if let Some(have) = sides.found.get(&id) {
        let elsewhere = [
            "constraint",
            "columns",
            "expression",
            "nulls",
            "elements",
            "method",
            "where",
            "references",
            "referenced",
            "match",
            "on ",
            "deferrable",
            "initially",
            "not valid",
            "not enforced",
            "include",
            "without overlaps",
            "period",
            "attached",
            "no inherit",
        ];
        if have.id.kind == want.id.kind {
            let policy = Policy { elsewhere: &elsewhere, unsaid: &[] };
            item.points.extend(facts::compare(want, have, &policy, sides));
        }
    }
    if id != want.id {
        let is_constraint = id.kind == want.id.kind;
        if is_named && !is_constraint {
            let message = format!("is met by the index {}, which is no constraint", id.path());
            item.points.push(table::BARE_INDEX.point(message));
        } else if is_named {
            let message = format!("is there under the name {}", id.name);
            item.points.push(table::NAME_OTHER.point(message));
        }
        item.met_by = Some(id);
    }
}

fn missing(
    item: &mut Item,
    want: &Object,
    constraint: &Constraint,
    table: &Qualified,
    sides: &Sides,
) {
    let line: &Line = match constraint.sort {
        Sort::PrimaryKey => {
            let other = sides.found.constraints(table).find(|(_, c)| c.sort == Sort::PrimaryKey);
            if let Some((_, other)) = other {
                let message = format!("the primary key is over {}", other.columns.join(", "));
                item.found = Some(other.columns.join(", "));
                item.points.push(table::PRIMARY_KEY_OTHER.point(message));
                return;
            }
            &table::OBJECT_MISSING
        }
        _ => &table::OBJECT_MISSING,
    };
    if let Some(reference) = &constraint.reference
        && is_nowhere(&reference.table, sides)
    {
        let message = format!("refers to {}, which is nowhere", reference.table);
        item.points.push(table::ELSEWHERE.point(message));
        return;
    }
    let under_name = sides.found.get(&want.id).map(|other| other.body.describe().summary());
    let message = match &under_name {
        Some(other) => format!("is there and says otherwise: {other}"),
        None => "is missing".to_owned(),
    };
    item.found = under_name;
    item.points.push(line.point(message));
}

/// A table that neither side has.
fn is_nowhere(table: &str, sides: &Sides) -> bool {
    let Ok(id) = format!("table {table}").parse::<Id>() else { return false };
    [&sides.expected, &sides.found].iter().all(|side| side.relation(&id.relation()).is_none())
}

/// A primary key, a unique constraint, or a unique index over the same columns.
fn unique(
    wanted: &Object,
    want: &Constraint,
    table: &Qualified,
    sides: &Sides,
) -> Option<(Id, Vec<Point>)> {
    let set = |columns: &[String]| {
        let mut set = columns.to_vec();
        set.sort();
        set
    };
    let asked = set(&want.columns);
    let mut met: Vec<(Id, Vec<Point>)> = Vec::new();
    for (id, have) in sides.found.constraints(table) {
        let is_key = match want.sort {
            Sort::PrimaryKey => have.sort == Sort::PrimaryKey,
            _ => matches!(have.sort, Sort::PrimaryKey | Sort::Unique),
        };
        if is_key && set(&have.columns) == asked && want.without_overlaps == have.without_overlaps {
            let mut points = Vec::new();
            match (want.deferrable, have.deferrable) {
                (false, true) => {
                    points.push(table::UNIQUE_DEFERRABLE.point("the key is DEFERRABLE"));
                }
                (true, false) => points.push(table::NOT_DEFERRABLE.point("cannot be deferred")),
                (true, true) if want.initially_deferred != have.initially_deferred => {
                    points.push(table::NOT_DEFERRABLE.point("it begins otherwise"));
                }
                _ => {}
            }
            if want.include.iter().any(|column| !have.include.contains(column)) {
                points
                    .push(table::DIFFERS.point("columns that it is said to INCLUDE are not there"));
            }
            if want.columns.iter().any(|column| key::has_other_collation(column, table, sides)) {
                points.push(table::COLLATION_OTHER.point("a key has another collation"));
            }
            points.extend(nulls(wanted, want, have.nulls_not_distinct, sides));
            met.push((id.clone(), points));
        }
    }
    if want.sort == Sort::Unique {
        met.extend(indexes(wanted, want, &asked, table, sides));
    }
    let best = met
        .into_iter()
        .min_by_key(|(id, points)| (facts::worst(points), points.len(), id.kind, id.name.clone()));
    best.or_else(|| shorter(want, table, sides))
}

/// NULLs that are equal, or are not; the default may be written out.
fn nulls(wanted: &Object, want: &Constraint, have: bool, sides: &Sides) -> Option<Point> {
    let is_said = sides.places.written.says(wanted, "nulls not distinct");
    match is_said && !want.nulls_not_distinct && have {
        true => Some(table::DIFFERS.point("NULLS DISTINCT is said, and they are not")),
        false => index::nulls(want.nulls_not_distinct, have),
    }
}

fn indexes(
    wanted: &Object,
    want: &Constraint,
    asked: &[String],
    table: &Qualified,
    sides: &Sides,
) -> Vec<(Id, Vec<Point>)> {
    let mut met = Vec::new();
    for (id, have) in sides.found.indexes(table).filter(|(_, index)| index.unique) {
        let Some(keys) = key::keys(&have.keys).filter(|_| have.predicate.is_none()) else {
            continue;
        };
        let mut names: Vec<String> = keys.iter().map(|key| key.name.clone()).collect();
        names.sort();
        if !keys.iter().all(key::Key::is_column) || names != asked {
            continue;
        }
        let mut points = Vec::new();
        if keys.iter().any(|key| key.is_other_collation(&key::Key::column(&key.name), table, sides))
        {
            points.push(table::COLLATION_OTHER.point("a key has another collation"));
        }
        if want.deferrable {
            points.push(table::NOT_DEFERRABLE.point("cannot be deferred"));
        }
        points.extend(nulls(wanted, want, have.nulls_not_distinct, sides));
        met.push((id.clone(), points));
    }
    met
}

/// A unique key over fewer of the columns refuses all that the expected one would.
fn shorter(want: &Constraint, table: &Qualified, sides: &Sides) -> Option<(Id, Vec<Point>)> {
    if want.sort != Sort::Unique {
        return None;
    }
    let is_shorter = |(_, have): &(&Id, &Constraint)| {
        matches!(have.sort, Sort::PrimaryKey | Sort::Unique)
            && !have.deferrable
            && !have.columns.is_empty()
            && have.columns.len() < want.columns.len()
            && have.columns.iter().all(|column| want.columns.contains(column))
    };
    let (id, have) = sides.found.constraints(table).find(is_shorter)?;
    let message = format!("only a key over {} is there", have.columns.join(", "));
    Some((id.clone(), vec![table::UNIQUE_SHORTER.point(message)]))
}

type Judge<'a> =
    dyn Fn(&Object, &Constraint, &Constraint, &Qualified, &Sides) -> Option<Vec<Point>> + 'a;

/// The best of the constraints of one sort; the one of the name before others.
fn best(
    want: &Object,
    constraint: &Constraint,
    table: &Qualified,
    sides: &Sides,
    judge: &Judge,
) -> Option<(Id, Vec<Point>)> {
    let of_sort = sides.found.constraints(table).filter(|(_, have)| have.sort == constraint.sort);
    let judged = of_sort.filter_map(|(id, have)| {
        let mut points = judge(want, constraint, have, table, sides)?;
        points.extend(state(want, constraint, have, sides));
        Some((id.clone(), points))
    });
    judged.min_by_key(|(id, points)| {
        (facts::worst(points), *id != want.id, points.len(), id.name.clone())
    })
}

/// What is not checked, not yet, or later.
fn state(wanted: &Object, want: &Constraint, have: &Constraint, sides: &Sides) -> Vec<Point> {
    let mut points = Vec::new();
    if have.not_enforced && !want.not_enforced {
        points.push(table::NOT_ENFORCED.point("it is NOT ENFORCED"));
    } else if want.not_enforced && !have.not_enforced {
        points.push(table::DIFFERS.point("NOT ENFORCED is said, and it is enforced"));
    } else if have.not_valid && !want.not_valid {
        points.push(table::NOT_VALID.point("it is NOT VALID"));
    }
    let deferral = |one: &Constraint| (one.deferrable, one.initially_deferred);
    if deferral(want) != deferral(have) {
        let word = if have.deferrable { "can" } else { "cannot" };
        let message = match want.deferrable && have.deferrable {
            true => "it begins otherwise: IMMEDIATE or DEFERRED".to_owned(),
            false => format!("it {word} be deferred"),
        };
        let says = |path| sides.places.written.says(wanted, path);
        let is_said = want.deferrable
            && !(have.deferrable && have.initially_deferred && !want.initially_deferred)
            || says("deferrable")
            || says("initially deferred")
            || !sides.is_open;
        let line = if is_said { &table::NOT_DEFERRABLE } else { &table::FK_DEFERRABLE };
        points.push(line.point(message));
    }
    if have.no_inherit != want.no_inherit {
        let word = if have.no_inherit { "is" } else { "is not" };
        points.push(table::DIFFERS.point(format!("it {word} NO INHERIT")));
    }
    points
}

fn predicate(
    _: &Object,
    want: &Constraint,
    have: &Constraint,
    table: &Qualified,
    sides: &Sides,
) -> Option<Vec<Point>> {
    let (a, b) = (want.check.as_ref()?, have.check.as_ref()?);
    told(sides.same(a, b, about(table, sides)))
}

/// What a check is of: the columns of a table, or the value of a domain.
fn about<'a>(table: &'a Qualified, sides: &'a Sides) -> About<'a> {
    let domain = sides.expected.get(&Id::qualified(Kind::Domain, table));
    match domain.and_then(|domain| domain.body.type_name()) {
        Some(under) => About::new(Of::Value(under)),
        None => About::relation(table),
    }
}

fn told(told: Told) -> Option<Vec<Point>> {
    match told {
        Told::Same => Some(Vec::new()),
        Told::Different => None,
        Told::Unproven(why) => {
            Some(vec![table::UNPROVEN.point(format!("its expression cannot be told: {why}"))])
        }
    }
}

fn exclusion(
    _: &Object,
    want: &Constraint,
    have: &Constraint,
    table: &Qualified,
    sides: &Sides,
) -> Option<Vec<Point>> {
    let method = |one: &Constraint| one.method.clone().unwrap_or_else(|| "btree".to_owned());
    if method(want) != method(have) || want.predicate.is_some() != have.predicate.is_some() {
        return None;
    }
    let mut same = sides.all_same(&want.elements, &have.elements, About::relation(table));
    if let (Some(a), Some(b)) = (&want.predicate, &have.predicate) {
        same = same.and(sides.same(a, b, About::relation(table)));
    }
    told(same)
}

fn foreign_key(
    wanted: &Object,
    want: &Constraint,
    have: &Constraint,
    _: &Qualified,
    sides: &Sides,
) -> Option<Vec<Point>> {
    let (a, b) = (want.reference.as_ref()?, have.reference.as_ref()?);
    let is_same_table = a.table == b.table || sides.may_be(&a.table, &b.table);
    if !is_same_table || !same_pairs(want, a, have, b, sides) || a.period != b.period {
        return None;
    }
    let mut points = Vec::new();
    if a.match_type != b.match_type {
        let message = format!("MATCH {}, not {}", b.match_type, a.match_type);
        points.push(table::DIFFERS.point(message));
    }
    for (event, want, have) in
        [("on update", &a.on_update, &b.on_update), ("on delete", &a.on_delete, &b.on_delete)]
    {
        let is_free = sides.is_open && !sides.places.written.says(wanted, event);
        points.extend(action(event, want, have, is_free));
    }
    if a.on_delete == b.on_delete && a.on_delete_columns != b.on_delete_columns {
        points.push(table::FK_ACTION.point("on delete sets other columns"));
    }
    Some(points)
}

fn action(event: &str, want: &str, have: &str, is_open: bool) -> Option<Point> {
    let line = match (want, have) {
        (want, have) if want == have => return None,
        ("no action", "restrict") if is_open => &table::FK_RESTRICT,
        ("no action", _) if is_open => &table::FK_ACTION_UNASKED,
        _ => &table::FK_ACTION,
    };
    let point = line.point(format!("{event} is {have}, not {want}"));
    Some(point.of(event, Some(want.to_owned()), Some(have.to_owned())))
}

/// The same columns refer to the same columns, in any order; none are those of the primary key.
fn same_pairs(
    want: &Constraint,
    a: &Reference,
    have: &Constraint,
    b: &Reference,
    sides: &Sides,
) -> bool {
    let pairs = |columns: &[String], reference: &Reference, side: &super::sides::Side| {
        let target = match reference.columns.is_empty() {
            true => primary_key(&reference.table, side).unwrap_or_default(),
            false => reference.columns.clone(),
        };
        let mut pairs: Vec<(String, String)> = columns.iter().cloned().zip(target).collect();
        pairs.sort();
        pairs
    };
    let asked = pairs(&want.columns, a, &sides.expected);
    // A table that EXPECTED does not create has the key that it has in the dump.
    let asked = if asked.is_empty() { pairs(&want.columns, a, &sides.found) } else { asked };
    let given = pairs(&have.columns, b, &sides.found);
    asked == given || a.columns.is_empty() && b.columns.is_empty() && want.columns == have.columns
}

fn primary_key(table: &str, side: &super::sides::Side) -> Option<Vec<String>> {
    let table = format!("table {table}").parse::<Id>().ok()?.relation();
    let mut constraints = side.constraints(&table);
    constraints.find(|(_, one)| one.sort == Sort::PrimaryKey).map(|(_, one)| one.columns.clone())
}
