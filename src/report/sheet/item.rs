//! One object of a sheet, on the sides that have it: its cells, and what no cell says.

use super::{Cell, Detail, Row};
use crate::{
    model::{FactChange, Object, Value},
    report::{Sign, moved},
};

/// Facts that the place of a row says already.
const SAID: [&str; 2] = ["on", ORDER];

/// `order of columns`: where the members stand says it.
const ORDER: &str = "order of ";

#[derive(Clone)]
pub struct Item<'a> {
    pub sign: Sign,
    pub old: Option<&'a Object>,
    pub new: Option<&'a Object>,
    /// What differs of it.
    pub facts: &'a [FactChange],
    /// Paths of what differs and was left out.
    pub ignored: Vec<&'a str>,
}

impl<'a> Item<'a> {
    /// The side that is shown where both are the same.
    pub fn object(&self) -> Option<&'a Object> {
        self.new.or(self.old)
    }

    /// A row whose cells cover certain facts; the others are its details. A path that ends in a
    /// space covers all that begin with it.
    pub fn row(&self, covered: &[&str], cells: Vec<Cell>) -> Row {
        Row { sign: self.sign, heading: None, cells, details: self.details(covered) }
    }

    /// A cell that shows certain facts: both sides where one of them differs.
    pub fn cell(&self, covers: &[&str], text: impl Fn(&Object) -> String) -> Cell {
        let differs = self.facts.iter().any(|fact| is_covered(&fact.path, covers));
        // One side may leave the object unsaid: a column that a type declares.
        let side = |object: Option<&Object>| object.map(&text).unwrap_or_default();
        match differs {
            true => Cell::Differs { old: side(self.old), new: side(self.new) },
            false => Cell::Plain(side(self.object())),
        }
    }

    /// The name of what is shown; both, where it was renamed.
    pub fn name(&self) -> Cell {
        let name = |object: &Object| object.id.name.clone();
        match (self.old.map(name), self.new.map(name)) {
            (Some(old), Some(new)) if old != new => Cell::Differs { old, new },
            (old, new) => Cell::Plain(new.or(old).unwrap_or_default()),
        }
    }

    pub fn details(&self, covered: &[&str]) -> Vec<Detail> {
        let is_said = |path: &str| {
            is_covered(path, covered)
                || is_covered(path, &SAID)
                || path.ends_with("name") && {
                    self.old.zip(self.new).is_some_and(|(old, new)| old.id.name != new.id.name)
                }
        };
        let mut details = Vec::new();
        let changed = |path: &str| self.facts.iter().any(|fact| fact.path == path);
        for fact in self.facts {
            if fact.path.starts_with(ORDER) || !is_said(&fact.path) {
                details.push(Detail { path: fact.path.clone(), cell: of_change(fact) });
            }
        }
        for fact in self.object().map(|object| object.facts().0).unwrap_or_default() {
            if !is_said(&fact.path) && !changed(&fact.path) {
                let text = match fact.value {
                    Value::Flag(_) => String::new(),
                    value => value.display().into_owned(),
                };
                details.push(Detail { path: fact.path.into_owned(), cell: Cell::Plain(text) });
            }
        }
        if !self.ignored.is_empty() {
            let cell = Cell::Plain(self.ignored.join(", "));
            details.push(Detail { path: "differs, but ignored".to_owned(), cell });
        }
        details
    }
}

/// Both sides of a fact that differs.
pub fn of_change(fact: &FactChange) -> Cell {
    let text = |value: &Option<Value>| {
        value.as_ref().map(|value| value.display().into_owned()).unwrap_or_default()
    };
    match (&fact.old, &fact.new) {
        (Some(Value::Order(old)), Some(Value::Order(new))) => Cell::Plain(moved::told(old, new)),
        (old, new) => Cell::Differs { old: text(old), new: text(new) },
    }
}

pub fn is_covered(path: &str, covers: &[&str]) -> bool {
    covers.iter().any(|cover| path == *cover || cover.ends_with(' ') && path.starts_with(cover))
}

/// Members of both sides: in the order of NEW, and behind its neighbour what only OLD has.
pub fn merged(old: Vec<String>, new: Vec<String>) -> Vec<String> {
    let mut merged = new;
    let mut place = 0;
    for name in old {
        match merged.iter().position(|known| *known == name) {
            Some(found) => place = found + 1,
            None => {
                merged.insert(place, name);
                place += 1;
            }
        }
    }
    merged
}
