//! What an expression of EXPECTED can speak of: what EXPECTED creates, and what only the dump has.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use super::sides::{Side, Sides};
use crate::{
    check::printed::{self, Routine, World},
    kinds::{
        Body, Kind,
        function::{Function, Parameter},
    },
    model::{Id, Object, Qualified},
    tree::form,
};

/// Columns with their types.
type Columns = Vec<(String, String)>;

/// The schema around the expressions of EXPECTED.
pub struct Around<'a> {
    sides: &'a Sides,
    /// Columns of views, each once; `None` while they are being told.
    views: RefCell<BTreeMap<Qualified, Option<Columns>>>,
}

impl<'a> Around<'a> {
    pub fn new(sides: &'a Sides) -> Self {
        Self { sides, views: RefCell::default() }
    }

    fn either<T>(&self, look: impl Fn(&Side) -> Option<T>) -> Option<T> {
        look(&self.sides.expected).or_else(|| look(&self.sides.found))
    }

    fn view(&self, relation: &Qualified, side: &Side) -> Option<Columns> {
        let object = side.relation(relation)?;
        let (query, names) = object.body.query()?;
        if let Some(known) = self.views.borrow().get(relation) {
            return known.clone();
        }
        self.views.borrow_mut().insert(relation.clone(), None);
        let outputs = || {
            let tree = form::read(&query.text, query.form)?;
            let mut outputs = printed::outputs(&tree, self)?;
            for ((column, _), name) in outputs.iter_mut().zip(names) {
                column.clone_from(name);
            }
            Some(outputs)
        };
        let columns = outputs();
        self.views.borrow_mut().insert(relation.clone(), columns.clone());
        columns
    }
}

impl World for Around<'_> {
    fn columns(&self, relation: &Qualified) -> Option<Columns> {
        self.either(|side| {
            table(relation, side, &mut BTreeSet::new())
                .or_else(|| composite(relation, side))
                .or_else(|| self.view(relation, side))
        })
    }

    fn domain(&self, name: &str) -> Option<String> {
        let id: Id = format!("domain {name}").parse().ok()?;
        self.either(|side| Some(side.get(&id)?.body.type_name()?.to_owned()))
    }

    fn is_enumeration(&self, name: &str) -> bool {
        let Ok(id) = format!("{} {name}", Kind::Enumeration.word()).parse::<Id>() else {
            return false;
        };
        self.either(|side| side.get(&id).map(drop)).is_some()
    }

    fn is_composite(&self, name: &str) -> bool {
        let Ok(id) = format!("table {name}").parse::<Id>() else { return false };
        let relation = id.relation();
        let composite = Id::qualified(Kind::Composite, &relation);
        self.either(|side| side.get(&composite).or_else(|| side.relation(&relation)).map(drop))
            .is_some()
    }

    fn routines(&self, schema: &str, name: &str) -> Vec<Routine> {
        let of = |side: &Side| -> Vec<Routine> {
            let kinds = [Kind::Function, Kind::Aggregate];
            let first = |kind| Id::routine(kind, &Qualified::new(schema, name), "");
            let named = kinds.into_iter().flat_map(|kind| {
                let first = first(kind);
                side.objects
                    .range(first.clone()..)
                    .take_while(move |(id, _)| {
                        id.kind == first.kind && id.schema == first.schema && id.name == first.name
                    })
                    .map(|(_, object)| object)
            });
            named.filter_map(|object| routine(object, side)).collect()
        };
        let expected = of(&self.sides.expected);
        if expected.is_empty() { of(&self.sides.found) } else { expected }
    }

    fn operators(&self, schema: &str, name: &str) -> Vec<Routine> {
        let of = |side: &Side| -> Vec<Routine> {
            let operators = side.objects.values().filter(|object| {
                let id = &object.id;
                id.kind == Kind::Operator && id.schema == schema && id.name == name
            });
            operators.filter_map(|object| operator(object, self)).collect()
        };
        let expected = of(&self.sides.expected);
        if expected.is_empty() { of(&self.sides.found) } else { expected }
    }

    fn server(&self) -> u32 {
        self.sides.server
    }
}

/// Columns of a table and of what it inherits from, in their order.
fn table(relation: &Qualified, side: &Side, seen: &mut BTreeSet<Qualified>) -> Option<Columns> {
    let object = [Kind::Table, Kind::ForeignTable]
        .into_iter()
        .find_map(|kind| side.get(&Id::qualified(kind, relation)))?;
    if object.body.describe().is_mention() || !seen.insert(relation.clone()) {
        return None;
    }
    let mut columns: Columns = Vec::new();
    for parent in object.body.parents() {
        let parent = format!("table {parent}").parse::<Id>().ok()?.relation();
        for column in table(&parent, side, seen)? {
            if !columns.iter().any(|(name, _)| *name == column.0) {
                columns.push(column);
            }
        }
    }
    if let Some(of) = object.body.of_type() {
        let of = format!("table {of}").parse::<Id>().ok()?.relation();
        columns.extend(composite(&of, side)?);
    }
    let order = match &object.body {
        Body::Table(table) => &table.columns,
        Body::ForeignTable(foreign) => &foreign.table.columns,
        _ => return None,
    };
    for name in order {
        let column = side.get(&Id::child(Kind::Column, relation, name.as_str()))?;
        let Body::Column(column) = &column.body else { return None };
        let is_known = columns.iter().any(|(known, _)| known == name);
        if let (false, Some(of)) = (is_known, &column.type_name) {
            columns.push((name.clone(), of.clone()));
        }
    }
    Some(columns)
}

fn composite(name: &Qualified, side: &Side) -> Option<Columns> {
    let object = side.get(&Id::qualified(Kind::Composite, name))?;
    let Body::Composite(composite) = &object.body else { return None };
    let column = |attribute: &String| {
        let id = Id::child(Kind::Attribute, name, attribute.as_str());
        match &side.get(&id)?.body {
            Body::Attribute(of) => Some((attribute.clone(), of.type_name.clone())),
            _ => None,
        }
    };
    composite.attributes.iter().map(column).collect()
}

fn routine(object: &Object, side: &Side) -> Option<Routine> {
    match &object.body {
        Body::Function(function) => Some(of_function(function)),
        Body::Aggregate(aggregate) => {
            let state = aggregate.options.get("stype")?;
            let last = aggregate.options.get("finalfunc");
            let result = match last {
                None => state.clone(),
                Some(last) => result_of(last, side)?,
            };
            let mut routine = of_parameters(&aggregate.parameters);
            routine.result = result;
            Some(routine)
        }
        _ => None,
    }
}

/// What the function of a name returns, if there is one of that name.
fn result_of(name: &str, side: &Side) -> Option<String> {
    let id: Id = format!("table {name}").parse().ok()?;
    let mut named = side.objects.values().filter(|object| {
        object.id.kind == Kind::Function
            && object.id.schema == id.schema
            && object.id.name == id.name
    });
    match (&named.next()?.body, named.next()) {
        (Body::Function(function), None) => function.returns.clone(),
        _ => None,
    }
}

fn of_function(function: &Function) -> Routine {
    let mut routine = of_parameters(&function.parameters);
    if let Some(returns) = &function.returns {
        let (set, result) = match returns.strip_prefix("SETOF ") {
            Some(result) => (true, result),
            None => (false, returns.as_str()),
        };
        routine.returns_set |= set;
        if routine.columns.len() < 2 {
            routine.result = result.to_owned();
            routine.columns.clear();
        }
    }
    routine
}

fn of_parameters(parameters: &[Parameter]) -> Routine {
    let mode = |parameter: &Parameter| parameter.mode.clone().unwrap_or_else(|| "IN".to_owned());
    let is_input = |parameter: &&Parameter| !["OUT", "TABLE"].contains(&mode(parameter).as_str());
    let is_output =
        |parameter: &&Parameter| ["OUT", "INOUT", "TABLE"].contains(&mode(parameter).as_str());
    let inputs: Vec<&Parameter> = parameters.iter().filter(is_input).collect();
    let columns: Columns = parameters
        .iter()
        .filter(is_output)
        .map(|one| (one.name.clone(), one.type_name.clone()))
        .collect();
    let result = match &columns[..] {
        [(_, only)] => only.clone(),
        _ => "record".to_owned(),
    };
    Routine {
        arguments: inputs.iter().map(|one| bare(&one.type_name)).collect(),
        result,
        is_variadic: inputs.last().is_some_and(|last| mode(last) == "VARIADIC"),
        defaults: inputs.iter().filter(|one| one.default.is_some()).count(),
        returns_set: parameters.iter().any(|one| mode(one) == "TABLE"),
        columns,
    }
}

fn bare(type_name: &str) -> String {
    printed::bare(type_name)
}

fn operator(object: &Object, around: &Around) -> Option<Routine> {
    let Body::Operator(operator) = &object.body else { return None };
    let arguments: Vec<String> =
        object.id.signature.split(", ").filter(|name| *name != "NONE").map(str::to_owned).collect();
    let function: Id = format!("table {}", operator.function).parse().ok()?;
    let candidates = match function.schema.as_str() {
        "" | "pg_catalog" => printed::builtin(&function.name),
        schema => around.routines(schema, &function.name),
    };
    let chosen = candidates.into_iter().find(|one| one.arguments == arguments)?;
    Some(Routine { arguments, ..chosen })
}
