//! Columns: type, NOT NULL, default, numbering, generation.

use super::{
    expression::{About, Told},
    facts::{self, Policy},
    item::{Point, Status},
    sides::Sides,
    table,
    types::Met,
};
use crate::{
    kinds::{Body, Kind, column::Column},
    model::{Expression, Id, Object, Qualified},
};

/// What fills a column by itself with numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbering {
    /// An integer with a default that reads a sequence of its own.
    Serial,
    ByDefault,
    Always,
}

/// Attributes that this file judges.
const HERE: [&str; 7] =
    ["type", "default", "generated", "identity", "not null", "collation", "storage"];

pub fn compare(want: &Object, have: &Object, sides: &Sides) -> Vec<Point> {
    let (Body::Column(a), Body::Column(b)) = (&want.body, &have.body) else { return Vec::new() };
    let mut points = Vec::new();
    points.extend(data_type(a, b, sides));
    points.extend(collation(a, b));
    points.extend(storage(want, have, sides));
    let of = |column: &Column, side: &super::sides::Side| numbering(column, &want.id, side);
    let (asked, given) = (of(a, &sides.expected), of(b, &sides.found));
    points.extend(numbered(asked, given, sides.is_open));
    points.extend(sequence(want, have, sides));
    points.extend(generated(a, b, &want.id.relation(), sides));
    if asked.is_none() {
        points.extend(default(want, have, given.is_some(), sides));
    }
    points.extend(not_null(a, b, given.is_some(), want, sides));
    let elsewhere: Vec<&str> = HERE.to_vec();
    points.extend(facts::compare(
        want,
        have,
        &Policy { elsewhere: &elsewhere, unsaid: &[] },
        sides,
    ));
    points
}

fn data_type(want: &Column, have: &Column, sides: &Sides) -> Option<Point> {
    let (want, have) = (want.type_name.as_ref()?, have.type_name.as_ref()?);
    let line = match sides.met(want, have) {
        Met::Same => return None,
        Met::Wider => &table::TYPE_WIDER,
        Met::Narrower(Status::Fail) => &table::TYPE_NARROWER,
        Met::Narrower(_) => &table::TYPE_BOUNDED,
        Met::Other => &table::TYPE_OTHER,
    };
    let point = line.point(format!("type is {have}, not {want}"));
    Some(point.of("type", Some(want.clone()), Some(have.clone())))
}

fn collation(want: &Column, have: &Column) -> Option<Point> {
    let said = want.collation.as_ref()?;
    let name = |text: &String| text.rsplit('.').next().unwrap_or_default().to_owned();
    let is_default = name(said) == "\"default\"";
    let given = have.collation.as_ref().map(name);
    if given.as_ref() == Some(&name(said)) || is_default && given.is_none() {
        return None;
    }
    let shown = have.collation.as_deref().unwrap_or("the default");
    let point = table::COLLATION_OTHER.point(format!("collation is {shown}, not {said}"));
    Some(point.of("collation", Some(said.clone()), Option::clone(&have.collation)))
}

/// How values are stored, where EXPECTED says it. Of what a type does by itself no dump tells.
fn storage(want: &Object, have: &Object, sides: &Sides) -> Option<Point> {
    let (Body::Column(a), Body::Column(b)) = (&want.body, &have.body) else { return None };
    let by_itself = || own_storage(a.type_name.as_deref().unwrap_or_default());
    let said = match a.storage.as_deref() {
        Some("default") => None,
        Some(said) => Some(said),
        None if sides.places.written.says(want, "storage") || !sides.is_open => None,
        None => return None,
    };
    let is_same = match (said, b.storage.as_deref()) {
        (Some(said), None) => by_itself().is_some_and(|own| own == said),
        (None, Some(given)) => by_itself().is_some_and(|own| own == given),
        (said, given) => said == given,
    };
    if is_same {
        return None;
    }
    let (said, given) = (said.unwrap_or("default"), b.storage.as_deref().unwrap_or("default"));
    let point = table::DIFFERS.point(format!("storage is {given}, not {said}"));
    Some(point.of("storage", Some(said.to_owned()), Some(given.to_owned())))
}

/// How PostgreSQL stores a type of its own (`typstorage` in pg_type.dat).
fn own_storage(of: &str) -> Option<&'static str> {
    let base = super::printed::bare(of);
    if base.ends_with("[]") {
        return Some("extended");
    }
    Some(match base.as_str() {
        "text" | "character varying" | "character" | "bpchar" | "bytea" | "json" | "jsonb"
        | "xml" | "bit" | "bit varying" | "\"bit\"" | "tsvector" | "path" | "polygon" => "extended",
        "numeric" | "inet" | "cidr" => "main",
        "smallint" | "integer" | "bigint" | "real" | "double precision" | "boolean" | "date"
        | "uuid" | "oid" | "name" | "money" | "interval" | "tsquery" => "plain",
        name if name.starts_with("time") => "plain",
        _ => return None,
    })
}

/// The sequence that numbers a column.
fn sequence_of<'a>(id: &Id, side: &'a super::sides::Side) -> Option<&'a Object> {
    let path = id.path().to_string();
    side.objects.values().find(|object| match &object.body {
        Body::Sequence(sequence) => sequence.owned_by.as_deref() == Some(path.as_str()),
        _ => false,
    })
}

/// Whether a sequence is the default of the column that owns it.
pub fn is_numbered_by(sequence: &Object, sides: &Sides) -> bool {
    let Body::Sequence(body) = &sequence.body else { return false };
    let owner = body.owned_by.as_deref().and_then(crate::kinds::sequence::column_of);
    let column = owner.and_then(|id| sides.expected.get(&id));
    match column.map(|column| &column.body) {
        Some(Body::Column(column)) => {
            column.default.as_ref().is_some_and(|default| reads(&default.text, &sequence.id))
        }
        _ => false,
    }
}

/// What EXPECTED says of the sequence behind a column.
fn sequence(want: &Object, have: &Object, sides: &Sides) -> Vec<Point> {
    let asked = sequence_of(&want.id, &sides.expected);
    let Some((asked, given)) = asked.zip(sequence_of(&have.id, &sides.found)) else {
        return Vec::new();
    };
    let written = &sides.places.written;
    let is_said =
        |path: &str| !sides.is_open || written.says(want, path) || written.says(asked, path);
    let mut points = Vec::new();
    const OPTIONS: [&str; 6] = ["start", "increment", "minimum", "maximum", "cache", "cycle"];
    let (of, there) = (asked.facts().0, given.facts().0);
    for path in OPTIONS.into_iter().filter(|path| is_said(path)) {
        let value = |facts: &[crate::model::Fact]| {
            let fact = facts.iter().find(|fact| fact.path == path);
            fact.map(|fact| fact.value.display().into_owned())
        };
        let (a, b) = (value(&of), value(&there));
        if a != b {
            let word =
                |one: &Option<String>| one.clone().unwrap_or_else(|| "the default".to_owned());
            let message = format!("the {path} of its sequence is {}, not {}", word(&b), word(&a));
            points.push(table::DIFFERS.point(message).of(path, a, b));
        }
    }
    if written.says(want, "sequence name") && asked.id != given.id {
        let message = format!("its sequence is {}, not {}", given.id.path(), asked.id.path());
        points.push(table::NAME_OTHER.point(message));
    }
    points
}

/// How a column is numbered: identity, or a default of a sequence that it owns.
fn numbering(column: &Column, id: &Id, side: &super::sides::Side) -> Option<Numbering> {
    match column.identity.as_deref() {
        Some("always") => return Some(Numbering::Always),
        Some(_) => return Some(Numbering::ByDefault),
        None => {}
    }
    let default = column.default.as_ref()?;
    let owned = side.objects.values().any(|object| match &object.body {
        Body::Sequence(sequence) if !sequence.is_identity => {
            let owner = sequence.owned_by.as_deref() == Some(id.path().to_string().as_str());
            owner && reads(&default.text, &object.id)
        }
        _ => false,
    });
    owned.then_some(Numbering::Serial)
}

/// `nextval('public.users_id_seq'::regclass)`, with or without the schema.
fn reads(default: &str, sequence: &Id) -> bool {
    default.starts_with("nextval(")
        && (default.contains(&sequence.path().to_string())
            || default.contains(&format!("'{}'", crate::model::quote::ident(&sequence.name))))
}

fn numbered(want: Option<Numbering>, have: Option<Numbering>, is_open: bool) -> Option<Point> {
    let word = |one: Option<Numbering>| match one {
        None => "not numbered",
        Some(Numbering::Serial) => "a sequence of its own",
        Some(Numbering::ByDefault) => "identity, by default",
        Some(Numbering::Always) => "identity, always",
    };
    let line = match (want, have) {
        (want, have) if want == have => return None,
        (Some(_), None) => &table::NOT_NUMBERED,
        (None, Some(Numbering::Always)) => &table::IDENTITY_ALWAYS,
        (None, Some(_)) if is_open => return None,
        (Some(Numbering::Always), _) | (Some(Numbering::ByDefault), Some(Numbering::Always)) => {
            &table::IDENTITY_OTHER
        }
        (Some(_), Some(Numbering::Always)) => &table::IDENTITY_ALWAYS,
        _ => &table::OWN_SEQUENCE,
    };
    let point = line.point(format!("{}, not {}", word(have), word(want)));
    Some(point.of("numbering", Some(word(want).to_owned()), Some(word(have).to_owned())))
}

fn generated(want: &Column, have: &Column, on: &Qualified, sides: &Sides) -> Option<Point> {
    let text = |column: &Column| column.generated.as_ref().map(|e| e.text.clone());
    let point = |line: &table::Line, message: String| {
        Some(line.point(message).of("generated", text(want), text(have)))
    };
    match (&*want.generated, &*have.generated) {
        (None, None) => None,
        (None, Some(_)) => point(&table::GENERATED, "the column is generated".to_owned()),
        (Some(_), None) => point(&table::NOT_GENERATED, "the column is not generated".to_owned()),
        (Some(a), Some(b)) => {
            match sides.same(a, b, About::relation(on).becoming(want.type_name.as_deref())) {
                Told::Same if want.is_virtual == have.is_virtual => None,
                Told::Same => {
                    point(&table::DIFFERS, "stored or virtual, unlike EXPECTED".to_owned())
                }
                Told::Different => {
                    point(&table::DIFFERS, format!("generated as {}, not {}", b.text, a.text))
                }
                Told::Unproven(why) => {
                    point(&table::UNPROVEN, format!("how it is generated cannot be told: {why}"))
                }
            }
        }
    }
}

fn default(wanted: &Object, there: &Object, is_numbered: bool, sides: &Sides) -> Option<Point> {
    let (Body::Column(want), Body::Column(have)) = (&wanted.body, &there.body) else { return None };
    let (on, is_said) = (&wanted.id.relation(), sides.places.written.says(wanted, "default"));
    let text = |column: &Column| given(column).map(|e| e.text.clone());
    let point = |line: &table::Line, message: String| {
        Some(line.point(message).of("default", text(want), text(have)))
    };
    match (given(want), given(have)) {
        (None, None) => None,
        (None, Some(_)) if (sides.is_open || is_numbered) && !is_said => None,
        (None, Some(b)) => point(&table::DEFAULT_DIFFERS, format!("default {}", b.text)),
        (Some(a), None) => {
            point(&table::DEFAULT_MISSING, format!("there is no default {}", a.text))
        }
        (Some(a), Some(b)) => {
            match sides.same(a, b, About::relation(on).becoming(want.type_name.as_deref())) {
                Told::Same => None,
                Told::Different => {
                    point(&table::DEFAULT_DIFFERS, format!("default is {}, not {}", b.text, a.text))
                }
                Told::Unproven(why) => {
                    point(&table::UNPROVEN, format!("the default cannot be told: {why}"))
                }
            }
        }
    }
}

/// The default of a column; NULL is none.
fn given(column: &Column) -> Option<&Expression> {
    let is_null = |one: &&Expression| one.text == "NULL" || one.text.starts_with("NULL::");
    column.default.as_ref().filter(|one| !is_null(one))
}

fn not_null(
    want: &Column,
    have: &Column,
    is_numbered: bool,
    object: &Object,
    sides: &Sides,
) -> Option<Point> {
    let asked = is_not_null(want, &object.id, &sides.expected);
    let given = is_not_null(have, &object.id, &sides.found);
    let word = |is: bool| Some(if is { "NOT NULL" } else { "NULL" }.to_owned());
    let point = |line: &table::Line, message: &str| {
        Some(line.point(message).of("not null", word(asked), word(given)))
    };
    match (asked, given) {
        (true, false) => point(&table::NULLABLE, "NULL is allowed"),
        (true, true) => not_null_itself(want, have),
        (false, true) if sides.places.written.says(object, "not null") => {
            point(&table::DIFFERS, "NULL is said to be allowed, and is not")
        }
        (false, true) if want.type_name.is_none() => None,
        (false, true) if have.default.is_some() || have.generated.is_some() || is_numbered => {
            point(&table::STRICTER, "NULL is not allowed")
        }
        (false, true) => {
            point(&table::STRICTER_BARE, "NULL is not allowed, and there is no default")
        }
        _ => None,
    }
}

/// How NOT NULL is said, where it is on both sides.
fn not_null_itself(want: &Column, have: &Column) -> Option<Point> {
    let (Some(a), Some(b)) = (&*want.not_null, &*have.not_null) else { return None };
    if b.not_valid && !a.not_valid {
        return Some(table::NOT_VALID.point("NOT NULL is NOT VALID").of("not null", None, None));
    }
    if a.no_inherit != b.no_inherit {
        let word = if b.no_inherit { "is" } else { "is not" };
        return Some(table::DIFFERS.point(format!("NOT NULL {word} NO INHERIT")));
    }
    match (&a.name, &b.name) {
        (Some(said), given) if given.as_ref() != Some(said) => {
            let given = given.as_deref().unwrap_or("the one that PostgreSQL gives");
            let message = format!("the name of NOT NULL is {given}, not {said}");
            Some(table::NAME_OTHER.point(message))
        }
        _ => None,
    }
}

/// NOT NULL, or part of a primary key.
pub fn is_not_null(column: &Column, id: &Id, side: &super::sides::Side) -> bool {
    let in_key = || {
        side.constraints(&id.relation()).any(|(_, constraint)| {
            constraint.sort == crate::kinds::constraint::Sort::PrimaryKey
                && constraint.columns.contains(&id.name)
        })
    };
    column.not_null.is_some() || column.inherits_not_null || in_key()
}

/// A column that the INSERTs of the code have to give and do not know of.
pub fn is_required(object: &Object, sides: &Sides) -> bool {
    let Body::Column(column) = &object.body else { return false };
    object.id.kind == Kind::Column
        && is_not_null(column, &object.id, &sides.found)
        && column.default.is_none()
        && column.generated.is_none()
        && column.identity.is_none()
        && column.type_name.is_some()
}
