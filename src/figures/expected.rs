//! Probes that follow from what is expected: rows that refer to nothing, duplicates, NULL, and what
//! annotations say of values. What the server holds by itself is not counted.

mod annotated;

use super::{
    Asked,
    literal::{array, literal},
};
use crate::{
    kinds::{
        Body, Kind,
        constraint::{Constraint, Reference, Sort},
    },
    model::{Diagnostic, Id, Object, Qualified, Snapshot},
};

/// What is expected, as lists of VALUES for the script, and as probes.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    pub nulls: Vec<String>,
    pub duplicates: Vec<String>,
    pub orphans: Vec<String>,
    pub probes: Vec<Asked>,
}

/// What to ask for an expectation. `word` is what an annotation says of an object: `values`, `matches`,
/// `format`, `hashed`.
///
/// # Errors
///
/// A damaged snapshot; an annotation that means nothing.
pub fn of<'a>(
    snapshot: &Snapshot,
    word: impl Fn(&Id, &str) -> Option<&'a str>,
) -> Result<Expected, Diagnostic> {
    let objects: Vec<Object> = snapshot.model.objects().collect::<Result<_, _>>()?;
    let mut expected = Expected::default();
    for object in objects.iter().filter(|object| is_of_table(object, &objects)) {
        match &object.body {
            Body::Column(column) => {
                if column.not_null.is_some() {
                    expected.nulls.push(expected.null(object));
                }
                let probes = annotated::probes(&object.id, &|key| word(&object.id, key))?;
                expected.probes.extend(probes);
            }
            Body::Constraint(constraint) => expected.constraint(object, constraint, &objects),
            _ => {}
        }
    }
    Ok(expected)
}

/// Of a table, and not of a partition, which its parent stands for.
fn is_of_table(object: &Object, objects: &[Object]) -> bool {
    let Some(parent) = &object.parent else { return false };
    if parent.kind != Kind::Table {
        return false;
    }
    let found = objects.binary_search_by(|other| other.id.cmp(parent)).ok();
    let body = found.and_then(|at| objects.get(at)).map(|object| &object.body);
    match body {
        Some(Body::Table(table)) => table.partition_of.is_none(),
        _ => true,
    }
}

impl Expected {
    /// Orphans, duplicates, nulls.
    pub fn lists(&self) -> [&[String]; 3] {
        [&self.orphans, &self.duplicates, &self.nulls]
    }

    fn null(&self, object: &Object) -> String {
        let table = object.id.relation();
        format!(
            "({}, {}::text, {}::text, {}::text, {}::text)",
            self.nulls.len() + 1,
            literal(&object.id.to_string()),
            literal(schema(&table)),
            literal(&table.name),
            literal(&object.id.name)
        )
    }

    fn constraint(&mut self, object: &Object, constraint: &Constraint, objects: &[Object]) {
        let id = &object.id;
        let table = id.relation();
        let of = format!("{}::text, {}::text", literal(schema(&table)), literal(&table.name));
        let (text, name) = (literal(&id.to_string()), literal(&id.name));
        match (constraint.sort, &constraint.reference) {
            (Sort::PrimaryKey | Sort::Unique, _) if !constraint.without_overlaps => {
                self.duplicates.push(format!(
                    "({}, {text}::text, {of}, {name}::text, {}, {})",
                    self.duplicates.len() + 1,
                    array(&constraint.columns),
                    constraint.nulls_not_distinct
                ));
            }
            (Sort::ForeignKey, Some(reference)) if !reference.period => {
                let Some(other) = other(reference, objects) else { return };
                let (parent, columns) = other;
                if columns.len() != constraint.columns.len() {
                    return;
                }
                self.orphans.push(format!(
                    "({}, {text}::text, {name}::text, {of}, {}, {}::text, {}::text, {}, {})",
                    self.orphans.len() + 1,
                    array(&constraint.columns),
                    literal(schema(&parent)),
                    literal(&parent.name),
                    array(&columns),
                    reference.match_type.eq_ignore_ascii_case("full")
                ));
            }
            _ => {}
        }
    }
}

/// The table that a foreign key refers to, and the columns: those of its primary key, if none are said.
fn other(reference: &Reference, objects: &[Object]) -> Option<(Qualified, Vec<String>)> {
    let table: Qualified = reference.table.parse().ok()?;
    if !reference.columns.is_empty() {
        return Some((table, reference.columns.clone()));
    }
    let key = objects.iter().find_map(|object| match &object.body {
        Body::Constraint(constraint)
            if constraint.sort == Sort::PrimaryKey && object.id.relation() == table =>
        {
            Some(constraint.columns.clone())
        }
        _ => None,
    })?;
    Some((table, key))
}

/// Where nothing is said, it is `public`.
fn schema(of: &Qualified) -> &str {
    match of.schema.as_str() {
        "" => "public",
        schema => schema,
    }
}
