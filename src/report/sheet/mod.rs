//! Sheets: an object whole, as `\d` shows one, of one snapshot or of two side by side. What is the
//! same was found to be so by the comparison; a sheet never compares texts of its own.

pub mod choice;
mod columns;
mod item;
mod other;
mod side;
mod table;

use std::collections::BTreeMap;

use super::{Report, Sign, grouped, names};
use crate::{
    config::Groups,
    kinds::Kind,
    model::{Change, Class, Diagnostic, FactChange, Id, Snapshot},
};
use item::Item;
use side::Side;

/// Sheets of some objects.
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    /// What the two sides are called; `None` for one snapshot.
    pub labels: Option<(String, String)>,
    pub sheets: Vec<Sheet>,
}

/// One object with all that hangs on it.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub id: Id,
    /// Which side has it, and whether anything of it differs.
    pub sign: Sign,
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug)]
pub struct Section {
    pub title: String,
    pub body: Body,
    /// Why it may not say all: `not captured`.
    pub note: Option<String>,
    /// What no rows mean: `none`.
    pub empty: &'static str,
    /// It is about other objects, which have their own sheets: who refers to a table.
    pub is_of_others: bool,
}

#[derive(Clone, Debug)]
pub enum Body {
    /// No rows are "none": that a table has no foreign key is something to know.
    Rows { headings: Vec<&'static str>, rows: Vec<Row> },
    /// A query, a body: with a line diff where the sides differ.
    Text { sign: Sign, old: Option<String>, new: Option<String> },
}

#[derive(Clone, Debug)]
pub struct Row {
    pub sign: Sign,
    /// The group of columns it begins, by the settings.
    pub heading: Option<String>,
    /// One for each heading of the section.
    pub cells: Vec<Cell>,
    /// What no cell says: `statistics: 100 → 500`.
    pub details: Vec<Detail>,
}

#[derive(Clone, Debug)]
pub struct Detail {
    pub path: String,
    pub cell: Cell,
}

/// Texts as the schema has them; formats make them safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Plain(String),
    Differs {
        old: String,
        new: String,
    },
    /// What is said of a column elsewhere: keys and indexes, each with the side that has it.
    Marks(Vec<Mark>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub sign: Sign,
    pub text: String,
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(text) => text.is_empty(),
            Self::Differs { .. } => false,
            Self::Marks(marks) => marks.is_empty(),
        }
    }
}

impl Section {
    fn rows(title: impl Into<String>, headings: &[&'static str], rows: Vec<Row>) -> Self {
        let body = Body::Rows { headings: headings.to_vec(), rows };
        Self { title: title.into(), body, note: None, empty: "none", is_of_others: false }
    }

    pub fn is_empty(&self) -> bool {
        matches!(&self.body, Body::Rows { rows, .. } if rows.is_empty())
    }
}

impl Sheets {
    /// What a sign says of a row in words, where it says something: `missing in production`.
    pub fn told(&self, sign: Sign) -> Option<String> {
        let (_, new) = self.labels.as_ref()?;
        Some(match sign {
            Sign::Same => "same".to_owned(),
            Sign::Old => format!("missing in {new}"),
            Sign::New => format!("only in {new}"),
            Sign::Differs => "differs".to_owned(),
        })
    }

    /// How many rows each side has, where that differs: `1 in local, none in production`.
    pub fn counted(&self, section: &Section) -> Option<String> {
        let (old, new) = self.labels.as_ref()?;
        let Body::Rows { rows, .. } = &section.body else { return None };
        let of = |alone: Sign| rows.iter().filter(|row| row.sign != alone).count();
        let (before, after) = (of(Sign::New), of(Sign::Old));
        let told = |count: usize| match count {
            0 => "none".to_owned(),
            count => grouped(count),
        };
        (before != after).then(|| format!("{} in {old}, {} in {new}", told(before), told(after)))
    }

    /// The side that alone has a mark: `only in local`.
    pub fn only(&self, sign: Sign) -> Option<String> {
        let (old, new) = self.labels.as_ref()?;
        match sign {
            Sign::Same => None,
            Sign::Old => Some(format!("only in {old}")),
            Sign::New => Some(format!("only in {new}")),
            Sign::Differs => Some("differs".to_owned()),
        }
    }
}

/// Sheets of objects of one snapshot.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn of_one(snapshot: &Snapshot, ids: &[Id], groups: &Groups) -> Result<Sheets, Diagnostic> {
    let side = Side::of(snapshot, ids)?;
    let pair = Pair { old: None, new: &side, by_id: BTreeMap::new(), ignored: BTreeMap::new() };
    let captured = |class| snapshot.meta.coverage.of(class).is_left_out();
    let not_captured = |class| captured(class).then(|| "not captured".to_owned());
    let sheets = ids.iter().map(|id| sheet(&pair, id, groups, &not_captured)).collect();
    Ok(Sheets { labels: None, sheets })
}

/// Sheets of objects that were compared, by their ids in NEW, or in OLD where NEW has them not.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn of_two(
    old: &Snapshot,
    new: &Snapshot,
    report: &Report,
    ids: &[Id],
    groups: &Groups,
) -> Result<Sheets, Diagnostic> {
    let all = || report.diff.changes.iter().chain(&report.accepted);
    let by_id: BTreeMap<&Id, &Change> = all().map(|change| (&change.id, &**change)).collect();
    let in_old: Vec<Id> = ids
        .iter()
        .map(|id| by_id.get(id).and_then(|change| change.from.as_ref()).unwrap_or(id).clone())
        .collect();
    let (before, after) = (Side::of(old, &in_old)?, Side::of(new, ids)?);
    let mut ignored: BTreeMap<&Id, Vec<&str>> = BTreeMap::new();
    for one in &report.diff.ignored {
        ignored.entry(&one.id).or_default().push(one.fact.as_deref().unwrap_or("all of it"));
    }
    let pair = Pair { old: Some(&before), new: &after, by_id, ignored };
    let not_compared = |class: Class| {
        let lack = report.diff.not_compared.iter().find(|lack| lack.class == class)?;
        let (old, new) = (report.old.label.as_str(), report.new.label.as_str());
        let sides = [lack.old.then_some(old), lack.new.then_some(new)];
        let sides: Vec<&str> = sides.into_iter().flatten().collect();
        Some(format!("not compared: not captured in {}", sides.join(" and ")))
    };
    let sheets = ids.iter().map(|id| sheet(&pair, id, groups, &not_compared)).collect();
    let labels = (report.old.label.clone(), report.new.label.clone());
    Ok(Sheets { labels: Some(labels), sheets })
}

/// Why a class of things is not shown, if it is not.
type Lacking<'a> = &'a dyn Fn(Class) -> Option<String>;

fn sheet(pair: &Pair, id: &Id, groups: &Groups, lacking: Lacking) -> Sheet {
    let item = pair.item(id);
    let sections = match id.kind {
        Kind::Table | Kind::ForeignTable => table::sections(pair, &item, groups, lacking),
        _ => other::sections(pair, &item, lacking),
    };
    let own = sections.iter().filter(|section| !section.is_of_others);
    let rows = own.flat_map(|section| match &section.body {
        Body::Rows { rows, .. } => rows.iter().map(|row| row.sign).collect(),
        Body::Text { sign, .. } => vec![*sign],
    });
    let mut rows = rows;
    let differs = rows.any(|sign| sign != Sign::Same);
    let sign = match item.sign {
        Sign::Same if differs => Sign::Differs,
        sign => sign,
    };
    Sheet { id: id.clone(), sign, sections }
}

/// The two sides, and what the comparison said of their objects.
struct Pair<'a> {
    /// `None` where a snapshot is shown alone.
    old: Option<&'a Side>,
    new: &'a Side,
    by_id: BTreeMap<&'a Id, &'a Change>,
    ignored: BTreeMap<&'a Id, Vec<&'a str>>,
}

impl<'a> Pair<'a> {
    /// An object by its id in NEW.
    fn item(&self, id: &Id) -> Item<'a> {
        let change = self.by_id.get(id).copied();
        let from = change.and_then(|change| change.from.as_ref()).unwrap_or(id);
        let old = self.old.and_then(|side| side.object(from));
        self.judged(id, old, self.new.object(id))
    }

    /// What hangs on an object, of one kind, in the order of ids.
    fn children(&self, of: &Item, kind: Kind) -> Vec<Item<'a>> {
        let mut from_old: BTreeMap<&Id, &Id> = BTreeMap::new();
        for change in self.by_id.values() {
            if let Some(from) = &change.from {
                from_old.insert(from, &change.id);
            }
        }
        let is_kind = |object: &&crate::model::Object| object.id.kind == kind;
        let mut sides: BTreeMap<&Id, [Option<&crate::model::Object>; 2]> = BTreeMap::new();
        let old = self.old.zip(of.old).map(|(side, parent)| side.children(&parent.id));
        for object in old.unwrap_or_default().iter().filter(is_kind) {
            let id = from_old.get(&object.id).copied().unwrap_or(&object.id);
            sides.entry(id).or_default()[0] = Some(object);
        }
        let new = of.new.map(|parent| self.new.children(&parent.id));
        for object in new.unwrap_or_default().iter().filter(is_kind) {
            sides.entry(&object.id).or_default()[1] = Some(object);
        }
        sides.into_iter().map(|(id, [old, new])| self.judged(id, old, new)).collect()
    }

    fn judged(
        &self,
        id: &Id,
        old: Option<&'a crate::model::Object>,
        new: Option<&'a crate::model::Object>,
    ) -> Item<'a> {
        let change = self.by_id.get(id).copied();
        let is_mention =
            old.into_iter().chain(new).any(|object| object.body.describe().may_be_unsaid());
        let sign = match (self.old, change, old, new) {
            (None, ..) => Sign::Same,
            (_, Some(change), ..) => Sign::of(change.kind),
            (_, None, Some(_), None) if !is_mention => Sign::Old,
            (_, None, None, Some(_)) if !is_mention => Sign::New,
            _ => Sign::Same,
        };
        let facts: &[FactChange] = change.map(|change| change.facts.as_slice()).unwrap_or_default();
        let ignored = self.ignored.get(id).cloned().unwrap_or_default();
        Item { sign, old, new, facts, ignored }
    }
}

/// The heading of a sheet: `table users`.
pub fn heading(sheet: &Sheet) -> String {
    names::full(&sheet.id)
}

/// The columns of a table of rows that say anything: the first, and those with a cell that does.
pub fn used(headings: &[&str], rows: &[Row]) -> Vec<usize> {
    let says = |at: usize| {
        at == 0 || rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    (0..headings.len()).filter(|at| says(*at)).collect()
}
