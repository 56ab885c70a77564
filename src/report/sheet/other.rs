//! The sheet of anything that is no table: what it is, its texts in full (a body, a query, labels),
//! and what hangs on it.

use super::{
    Body, Cell, Lacking, Pair, Row, Section,
    item::{Item, is_covered, merged},
    table::{attributes, privileges},
};
use crate::{
    kinds::Kind,
    model::{Class, Object, Value},
    report::{Sign, moved},
};

/// Texts that are shown whole, under a title of their own.
const TEXTS: [&str; 2] = ["definition", "body"];

/// Lists that are shown a line each.
const LISTS: [&str; 1] = ["labels"];

pub fn sections(pair: &Pair, item: &Item, lacking: Lacking) -> Vec<Section> {
    let covered = [&TEXTS[..], &LISTS[..], &["privileges "][..]].concat();
    let mut sections = vec![attributes(item, &covered)];
    for path in LISTS {
        sections.extend(list(item, path));
    }
    for path in TEXTS {
        sections.extend(text(item, path));
    }
    sections.extend(Kind::ALL.iter().filter_map(|kind| children(pair, item, *kind)));
    let mut privileges = privileges(item);
    let grantable = item.object().is_some_and(|object| !object.grantable(None).all.is_empty());
    if grantable || !privileges.is_empty() {
        privileges.note = lacking(Class::Privileges);
        sections.push(privileges);
    }
    sections
}

/// What hangs on it, in its order where it has one; each is told by its facts.
pub fn children(pair: &Pair, item: &Item, kind: Kind) -> Option<Section> {
    let order = merged(order(item.old), order(item.new));
    let mut children = pair.children(item, kind);
    children.sort_by_cached_key(|child| {
        let name = child.object().map(|object| &object.id.name);
        order.iter().position(|member| Some(member) == name)
    });
    let row = |child: &Item| child.row(&[], vec![child.name()]);
    let rows: Vec<Row> = children.iter().map(row).collect();
    (!rows.is_empty()).then(|| Section::rows(capital(kind.info().plural), &["Name"], rows))
}

fn order(object: Option<&Object>) -> Vec<String> {
    let facts = object.map(|object| object.facts().0).unwrap_or_default();
    let orders = facts.into_iter().filter_map(|fact| match fact.value {
        Value::Order(members) => Some(members),
        _ => None,
    });
    orders.flatten().collect()
}

/// `Materialized views`
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

fn value(object: &Object, path: &str) -> Option<Value> {
    object.facts().0.into_iter().find(|fact| fact.path == path).map(|fact| fact.value)
}

/// A long text: of both sides where it differs.
fn text(item: &Item, path: &str) -> Option<Section> {
    let of = |object: Option<&Object>| Some(value(object?, path)?.display().into_owned());
    let (old, new) = (of(item.old), of(item.new));
    let differs = item.facts.iter().any(|fact| is_covered(&fact.path, &[path]));
    let body = match (item.sign, old, new) {
        (_, None, None) => return None,
        (Sign::Differs, old, new) if differs => Body::Text { sign: Sign::Differs, old, new },
        (Sign::Differs, old, new) => Body::Text { sign: Sign::Same, old: None, new: new.or(old) },
        (Sign::Old, old, _) => Body::Text { sign: Sign::Old, old, new: None },
        (sign, old, new) => Body::Text { sign, old: None, new: new.or(old) },
    };
    Some(Section { body, ..Section::rows(capital(path), &[], Vec::new()) })
}

/// The members of a list, each with the side that has it.
fn list(item: &Item, path: &str) -> Option<Section> {
    let of = |object: Option<&Object>| match object.and_then(|object| value(object, path)) {
        Some(Value::List(members)) => members,
        _ => Vec::new(),
    };
    let (old, new) = (of(item.old), of(item.new));
    let differs = item.facts.iter().any(|fact| fact.path == path);
    let row = |sign, member: &String| Row {
        sign,
        heading: None,
        cells: vec![Cell::Plain(member.clone())],
        details: Vec::new(),
    };
    let sign = |member: &String| match item.sign {
        Sign::Differs => match (old.contains(member), new.contains(member)) {
            (true, false) => Sign::Old,
            (false, true) if differs => Sign::New,
            _ => Sign::Same,
        },
        sign => sign,
    };
    let rows: Vec<Row> =
        merged(old.clone(), new.clone()).iter().map(|member| row(sign(member), member)).collect();
    if rows.is_empty() {
        return None;
    }
    let mut section = Section::rows(capital(path), &["In order"], rows);
    let is_moved = Value::Order(old.clone()).differs(&Value::Order(new.clone()));
    section.note = (differs && is_moved).then(|| format!("moved: {}", moved::told(&old, &new)));
    Some(section)
}
