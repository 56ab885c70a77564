//! What a dump creates, by the names that statements look up.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    catalog::{Sort, is_printed_type},
    routine::{NONE, Signature},
};
use crate::{
    kinds::{Body, Kind, Space, function::Parameter},
    model::{Object, Qualified, quote::ident, types::without_precision},
};

/// A routine or an operator that the dump creates.
#[derive(Clone, Debug)]
pub struct Created {
    pub schema: String,
    pub signature: Signature,
    /// `None` where OUT parameters say it, or nobody.
    pub returns: Option<String>,
}

/// The objects of one dump by their names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The schemas in which there is something of a name.
    homes: HashMap<(Sort, String), BTreeSet<String>>,
    routines: HashMap<(Sort, String), Vec<Created>>,
    columns: HashMap<Qualified, BTreeMap<String, String>>,
    /// Types over types, as they print.
    domains: HashMap<String, String>,
    /// Types with casts of their own, as they print: they may become anything.
    casts: BTreeSet<String>,
}

impl Names {
    pub fn of<'a>(objects: impl IntoIterator<Item = &'a Object>) -> Self {
        let mut names = Self::default();
        for object in objects {
            if !object.body.describe().is_mention() {
                names.add(object);
            }
        }
        names.name_types();
        names
    }

    pub fn homes(&self, sort: Sort, name: &str) -> Option<&BTreeSet<String>> {
        self.homes.get(&(sort, name.to_owned()))
    }

    pub fn has(&self, sort: Sort, schema: &str, name: &str) -> bool {
        self.homes(sort, name).is_some_and(|homes| homes.contains(schema))
    }

    pub fn routines(&self, sort: Sort, name: &str) -> &[Created] {
        self.routines.get(&(sort, name.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn column(&self, relation: &Qualified, name: &str) -> Option<&String> {
        self.columns.get(relation)?.get(name)
    }

    /// What a type is without the domains over it.
    pub fn base<'a>(&'a self, mut name: &'a str) -> &'a str {
        const DEPTH_MAX: usize = 32;
        for _ in 0..DEPTH_MAX {
            match self.domains.get(name) {
                Some(under) => name = under,
                None => break,
            }
        }
        name
    }

    /// Whether nothing but what is in the rules of PostgreSQL itself changes values of the type.
    pub fn has_casts(&self, name: &str) -> bool {
        self.casts.contains(name)
    }

    /// Whether the dump creates the type, and no relation of that name.
    pub fn is_own_type(&self, printed: &str) -> bool {
        let is = |sort| {
            self.homes.iter().any(|((of, name), homes)| {
                *of == sort
                    && printed.ends_with(&*ident(name))
                    && homes.iter().any(|home| Qualified::new(home, name).to_string() == printed)
            })
        };
        is(Sort::Type) && !is(Sort::Relation)
    }

    fn add(&mut self, object: &Object) {
        let id = &object.id;
        let mut home = |sort| {
            let homes = self.homes.entry((sort, id.name.clone())).or_default();
            homes.insert(id.schema.clone());
        };
        match object.body.names(id) {
            Some((Space::Relation, _)) => {
                home(Sort::Relation);
                home(Sort::Type);
            }
            Some((Space::Type, _)) => home(Sort::Type),
            None => {}
        }
        let sort = match id.kind {
            // A composite type is a relation too, to ALTER TYPE.
            Kind::Composite => Some(Sort::Relation),
            Kind::OperatorClass => Some(Sort::OperatorClass),
            Kind::OperatorFamily => Some(Sort::OperatorFamily),
            Kind::Collation => Some(Sort::Collation),
            Kind::TextSearchConfiguration => Some(Sort::Configuration),
            Kind::TextSearchDictionary => Some(Sort::Dictionary),
            Kind::TextSearchParser => Some(Sort::Parser),
            Kind::TextSearchTemplate => Some(Sort::Template),
            _ => None,
        };
        sort.into_iter().for_each(home);
        match &object.body {
            Body::Function(one) => self.routine(object, &one.parameters, one.returns.as_ref()),
            Body::Procedure(one) => self.routine(object, &one.routine.parameters, None),
            Body::Aggregate(one) => self.routine(object, &one.parameters, None),
            Body::Operator(_) => self.operator(object),
            // Its constructors.
            Body::Range(_) => {
                for count in [2, 3] {
                    let types = vec!["any".to_owned(); count];
                    let signature = Signature { types, ..Signature::default() };
                    self.create(Sort::Routine, object, signature, None);
                }
            }
            Body::Column(column) => {
                if let Some(type_name) = &column.type_name {
                    let columns = self.columns.entry(id.relation()).or_default();
                    columns.insert(id.name.clone(), without_precision(type_name));
                }
            }
            Body::Domain(domain) => {
                let name = id.relation().to_string();
                self.domains.insert(name, without_precision(&domain.base));
            }
            Body::Cast(_) => {
                let types = id.name.trim_start_matches('(').trim_end_matches(')');
                self.casts.extend(types.split(" AS ").map(str::to_owned));
            }
            _ => {}
        }
    }

    fn routine(&mut self, object: &Object, parameters: &[Parameter], returns: Option<&String>) {
        let mode = |parameter: &Parameter| parameter.mode.clone().unwrap_or_default();
        let inputs = parameters
            .iter()
            .filter(|parameter| !["OUT", "TABLE"].contains(&mode(parameter).as_str()));
        let inputs: Vec<&Parameter> = inputs.collect();
        let signature = Signature {
            types: inputs.iter().map(|parameter| parameter.type_name.clone()).collect(),
            defaults: inputs.iter().filter(|parameter| parameter.default.is_some()).count(),
            is_variadic: inputs.iter().any(|parameter| mode(parameter) == "VARIADIC"),
        };
        let returns = returns.filter(|name| !name.starts_with("SETOF ") && *name != "TABLE");
        self.create(Sort::Routine, object, signature, returns.cloned());
    }

    fn operator(&mut self, object: &Object) {
        let types = object.id.signature.split(", ").map(str::to_owned).collect();
        self.create(Sort::Operator, object, Signature { types, ..Signature::default() }, None);
    }

    fn create(
        &mut self,
        sort: Sort,
        object: &Object,
        signature: Signature,
        returns: Option<String>,
    ) {
        let (schema, name) = (object.id.schema.clone(), object.id.name.clone());
        let created = Created { schema, signature, returns };
        self.routines.entry((sort, name)).or_default().push(created);
    }

    /// Types by their whole names, where the statement they come from has them bare. One that
    /// nobody knows stays bare, and so is like no other.
    fn name_types(&mut self) {
        let homes = std::mem::take(&mut self.homes);
        let name = |text: &mut String| {
            let (element, brackets) = match text.strip_suffix("[]") {
                Some(element) => (element, "[]"),
                None => (text.as_str(), ""),
            };
            let word = element.trim_matches('"').to_owned();
            let mut created = homes.get(&(Sort::Type, word.clone())).into_iter().flatten();
            if let (Some(home), None) = (created.next(), created.next())
                && !is_printed_type(element)
                && element != NONE
            {
                *text = format!("{}{brackets}", Qualified::new(home, word));
            }
        };
        for created in self.routines.values_mut().flatten() {
            created.signature.types.iter_mut().for_each(name);
            created.returns.iter_mut().for_each(name);
        }
        self.columns.values_mut().flat_map(BTreeMap::values_mut).for_each(name);
        self.domains.values_mut().for_each(name);
        let mut casts: Vec<String> = std::mem::take(&mut self.casts).into_iter().collect();
        casts.iter_mut().for_each(name);
        self.casts = casts.into_iter().collect();
        self.homes = homes;
    }
}
