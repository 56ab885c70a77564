//! The types of columns, looked up among the objects of one side: through what tables inherit, and
//! down to what domains stand for.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{Expression, Id, Model, Object, Qualified};
use crate::kinds::Kind;

/// Tables that one inherits from, asked at most.
pub const RELATIONS_MAX: usize = 64;

/// Domains over domains, followed at most.
const DEPTH_MAX: usize = 32;

/// Objects by their ids.
pub trait Objects {
    fn by_id(&self, id: &Id) -> Option<Cow<'_, Object>>;
}

impl Objects for Model {
    fn by_id(&self, id: &Id) -> Option<Cow<'_, Object>> {
        self.find(id).map(Cow::Owned)
    }
}

impl Objects for BTreeMap<Id, Object> {
    fn by_id(&self, id: &Id) -> Option<Cow<'_, Object>> {
        self.get(id).map(Cow::Borrowed)
    }
}

/// What is known of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Its type.
    Type(String),
    /// All columns of the relation are known, and this is none of them.
    NoColumn,
    Nothing,
}

/// The type of a column of a table, its own or inherited, and of a domain the one under it.
pub fn of(objects: &impl Objects, table: &Qualified, name: &str) -> Known {
    match declared(objects, table, name) {
        Known::Type(name) => Known::Type(base(objects, &name)),
        unknown => unknown,
    }
}

/// As [`of`], but as the column was declared.
pub fn declared(objects: &impl Objects, table: &Qualified, name: &str) -> Known {
    let (mut asked, mut open) = (BTreeSet::new(), vec![table.clone()]);
    while let Some(table) = open.pop() {
        if !asked.insert(table.clone()) {
            continue;
        }
        if asked.len() > RELATIONS_MAX {
            return Known::Nothing;
        }
        let own = objects.by_id(&Id::child(Kind::Column, &table, name));
        if let Some(type_name) = own.as_deref().and_then(|column| column.body.type_name()) {
            return Known::Type(type_name.to_owned());
        }
        let Some(table) =
            self::table(objects, &table).filter(|table| table.body.of_type().is_none())
        else {
            return Known::Nothing;
        };
        for parent in table.body.parents() {
            match parent.parse() {
                Ok(parent) => open.push(parent),
                Err(_) => return Known::Nothing,
            }
        }
    }
    Known::NoColumn
}

/// A table, plain or foreign.
pub fn table<'a>(objects: &'a impl Objects, name: &Qualified) -> Option<Cow<'a, Object>> {
    let of_kind = |kind| objects.by_id(&Id::qualified(kind, name));
    [Kind::Table, Kind::ForeignTable].into_iter().find_map(of_kind)
}

/// What a type is without a precision and, if it is a domain, under that. An array of a domain is an
/// array of what is under it.
pub fn base(objects: &impl Objects, type_name: &str) -> String {
    let mut name = without_precision(type_name);
    for _ in 0..DEPTH_MAX {
        let (element, brackets) = match name.strip_suffix("[]") {
            Some(element) => (element, "[]"),
            None => (name.as_str(), ""),
        };
        let domain = element.parse().ok().map(|name| Id::qualified(Kind::Domain, &name));
        let domain = domain.and_then(|id| objects.by_id(&id));
        let Some(under) = domain.as_deref().and_then(|domain| domain.body.type_name()) else {
            return name;
        };
        let under = without_precision(under);
        // An array of a domain over arrays is no array of arrays.
        if !brackets.is_empty() && under.ends_with("[]") {
            return name;
        }
        name = under + brackets;
    }
    name
}

/// The type of what a domain calls VALUE.
pub fn value(objects: &impl Objects, domain: &Qualified) -> Option<String> {
    let domain = objects.by_id(&Id::qualified(Kind::Domain, domain))?;
    domain.body.type_name().map(|under| base(objects, under))
}

/// What a view or a materialized view reads, and its own names for the first columns.
pub fn query(objects: &impl Objects, view: &Qualified) -> Option<(Expression, Vec<String>)> {
    let of_kind = |kind| objects.by_id(&Id::qualified(kind, view));
    let view = [Kind::View, Kind::MaterializedView].into_iter().find_map(of_kind)?;
    view.body.query().map(|(query, columns)| (query.clone(), columns.to_vec()))
}

/// Whether a type is that of the extension citext, whose values become text by themselves.
pub fn is_citext(objects: &impl Objects, type_name: &str) -> bool {
    type_name.rsplit('.').next() == Some("citext")
        && objects.by_id(&Id::global(Kind::Extension, "citext")).is_some()
}

/// Whether a type is one of labels.
pub fn is_enumeration(objects: &impl Objects, type_name: &str) -> bool {
    let id = type_name.parse().map(|name| Id::qualified(Kind::Enumeration, &name));
    id.is_ok_and(|id| objects.by_id(&id).is_some())
}

/// `numeric(10,2)` as `numeric`, `timestamp(3) with time zone` as `timestamp with time zone`.
pub fn without_precision(type_name: &str) -> String {
    match (type_name.find('('), type_name.find(')')) {
        (Some(open), Some(close)) if open < close => {
            format!("{}{}", &type_name[..open], &type_name[close + 1..])
        }
        _ => type_name.to_owned(),
    }
}
