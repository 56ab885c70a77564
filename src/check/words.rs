//! What annotations make of the items: levels, what may be missing, what must be, what is to go.

use super::{
    annotation::Annotation,
    item::{Item, Status},
    place::Places,
    sides::Sides,
    table,
};
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Id, Object},
};

/// Adds lines, annotations and their consequences.
pub fn add(items: &mut [Item], places: &Places, sides: &Sides) {
    for item in items.iter_mut() {
        item.line = line(&item.id, places, sides);
        item.annotation = annotation(&item.id, places, sides);
        item.comment = item.comment.take().or_else(|| {
            sides.found.get(&item.id).and_then(|object| object.envelope.comment.clone())
        });
        apply(item, sides);
        if item.is_missing() && item.within.is_none() {
            item.candidates = candidates(&item.id, sides);
        }
    }
}

/// What a missing column or table may be called now: of the same type, with a name that is nearly
/// right. Only a hint: nothing is met by it.
fn candidates(id: &Id, sides: &Sides) -> Vec<Id> {
    let want = sides.expected.get(id).and_then(|object| object.body.type_name());
    let may_be = |other: &&Object| {
        let have = other.body.type_name();
        other.id.kind == id.kind
            && other.id.schema == id.schema
            && other.id.parent == id.parent
            && sides.expected.get(&other.id).is_none()
            && (want == have || id.kind != Kind::Column)
            && is_near(&id.name, &other.id.name)
    };
    match id.kind {
        Kind::Column | Kind::Table => {
            sides.found.objects.values().filter(may_be).map(|object| object.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// One name within the other, or most of the words in common.
fn is_near(a: &str, b: &str) -> bool {
    let plain = |name: &str| name.to_lowercase().replace('_', "");
    let (x, y) = (plain(a), plain(b));
    if x.len().min(y.len()) >= 4 && (x.contains(&y) || y.contains(&x)) {
        return true;
    }
    let words = |name: &str| -> Vec<String> { name.split('_').map(str::to_lowercase).collect() };
    let (a, b) = (words(a), words(b));
    let common = a.iter().filter(|word| b.contains(word)).count();
    common * 3 >= a.len().max(b.len()) * 2
}

/// The line of an object; of a part without one of its own that of what it is part of.
fn line(id: &Id, places: &Places, sides: &Sides) -> Option<usize> {
    let column = || match &sides.expected.get(id)?.body {
        Body::Constraint(constraint) => {
            let [only] = &constraint.columns[..] else { return None };
            places.line(&Id::child(Kind::Column, &id.relation(), only.as_str()))
        }
        _ => None,
    };
    let parent = || places.line(sides.expected.get(id)?.parent.as_ref()?);
    places.line(id).or_else(column).or_else(parent)
}

/// What is said of an object and, where parts inherit it, of what it is part of.
fn annotation(id: &Id, places: &Places, sides: &Sides) -> Annotation {
    let own = places.annotation(id).cloned().unwrap_or_default();
    let parent = sides.expected.get(id).and_then(|object| object.parent.as_ref());
    match parent.and_then(|parent| places.annotation(parent)) {
        Some(parent) => own.below(parent),
        None => own,
    }
}

fn apply(item: &mut Item, sides: &Sides) {
    let is_missing = item.is_missing();
    if item.annotation.absent {
        item.points.clear();
        if sides.found.get(&item.id).is_some() {
            let point = table::STILL_THERE.point("is expected to be absent, and is there");
            item.points.push(point);
        }
    } else if item.annotation.deprecated {
        item.points.clear();
        if sides.found.get(&item.id).is_some() {
            item.referred_by = referring(&item.id, sides);
            item.points.push(table::DEPRECATED.point("is deprecated, and still there"));
        }
    } else if item.annotation.optional && is_missing && item.within.is_none() {
        item.points.clear();
        item.points.push(table::NOT_CAPTURED.point("is optional, and not there"));
    }
    if item.annotation.no_foreign_keys {
        for (id, constraint) in sides.found.constraints(&item.id.relation()) {
            if constraint.sort == Sort::ForeignKey {
                let message = format!("no foreign key is expected, and there is {}", id.name);
                item.points.push(table::STILL_THERE.point(message));
            }
        }
    }
    let level = item.annotation.level.filter(|_| !item.annotation.deprecated);
    if let Some(level) = level {
        for point in item.points.iter_mut().filter(|point| point.status > Status::Note) {
            point.settle(Some(level), None);
        }
    }
}

/// Foreign keys to a table or of a column, and the columns that they are on, in the order in which
/// they can go.
fn referring(id: &Id, sides: &Sides) -> Vec<Id> {
    let table = id.relation();
    let (mut keys, mut columns) = (Vec::new(), Vec::new());
    for object in sides.found.objects.values() {
        let Body::Constraint(constraint) = &object.body else { continue };
        let Some(reference) = &constraint.reference else { continue };
        let refers = match id.kind {
            Kind::Table => reference.table == table.to_string() && object.id.relation() != table,
            Kind::Column => {
                let is_own = object.id.relation() == table && constraint.columns.contains(&id.name);
                let is_to =
                    reference.table == table.to_string() && reference.columns.contains(&id.name);
                is_own || is_to
            }
            _ => false,
        };
        if refers {
            keys.push(object.id.clone());
            let of = object.id.relation();
            let column = |name: &String| Id::child(Kind::Column, &of, name.as_str());
            columns.extend(constraint.columns.iter().map(column).filter(|column| column != id));
        }
    }
    keys.into_iter().chain(columns).collect()
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn names_that_are_nearly_right() {
        for (a, b) in [
            ("engagement", "engagement_data"),
            ("userId", "user_id"),
            ("social_connections", "social_platform_connections"),
        ] {
            assert!(is_near(a, b) && is_near(b, a), "{a} {b}");
        }
        for (a, b) in [("id", "user_id"), ("created_at", "updated_at"), ("role", "email")] {
            assert!(!is_near(a, b), "{a} {b}");
        }
    }
}
