//! What one object needs: its own names and those in its expressions, looked up.

use std::collections::BTreeMap;

use super::{
    Edge, External, body,
    names::{Found, Names, Node},
    read::{self, Mention, Reading},
};
use crate::{
    kinds::{Body, Kind, constraint::Sort, transform},
    model::{
        Id, Named, Object, Qualified, Reason,
        reference::{Within, type_of},
    },
};

/// What PostgreSQL has by itself.
const LANGUAGES: [&str; 4] = ["sql", "c", "internal", "plpgsql"];
const METHODS: [&str; 7] = ["btree", "hash", "gist", "gin", "spgist", "brin", "heap"];

/// The edges of one object, without where they start.
#[derive(Debug, Default)]
pub struct Links {
    /// Whether it is certain.
    edges: BTreeMap<(Node, Reason), bool>,
    externals: Vec<(Named, Reason)>,
}

/// An object while its names are looked up.
struct Lookup<'a> {
    object: &'a Object,
    names: &'a Names<'a>,
    links: Links,
    /// Types of what it reads and names.
    types: Vec<Qualified>,
}

impl Links {
    /// Call it on a thread with [`crate::tree::parse::STACK`] bytes of stack.
    pub fn of(object: &Object, names: &Names, standard_conforming_strings: bool) -> Self {
        let references = object.references();
        let mut lookup = Lookup { object, names, links: Self::default(), types: Vec::new() };
        for reference in &references.names {
            lookup.add(&reference.to, reference.reason, true);
        }
        lookup.trigger_of_partition();
        lookup.transforms();
        let mut sorts = uses_classes(object);
        for within in &references.expressions {
            sorts |= lookup.expression(within, standard_conforming_strings);
        }
        for body in references.bodies {
            lookup.body(body);
        }
        if !references.expressions.is_empty() || sorts {
            lookup.by_types(sorts);
        }
        lookup.links
    }

    pub fn edges(self, from: Node) -> impl Iterator<Item = Edge> {
        let edge = move |((to, reason), is_certain)| Edge { from, to, reason, is_certain };
        self.edges.into_iter().map(edge).filter(|edge| edge.from != edge.to)
    }

    pub fn external(&self, from: Node) -> Vec<External> {
        let external =
            |(to, reason): &(Named, Reason)| External { from, to: to.clone(), reason: *reason };
        self.externals.iter().map(external).collect()
    }

    fn add(&mut self, to: Node, reason: Reason, is_certain: bool) {
        *self.edges.entry((to, reason)).or_default() |= is_certain;
    }
}

/// Whether the keys of an object use the operator classes of their types.
fn uses_classes(object: &Object) -> bool {
    match &object.body {
        Body::Index(_) | Body::Range(_) => true,
        Body::Constraint(constraint) => constraint.sort != Sort::Check,
        Body::Table(table) => table.partition_by.is_some(),
        _ => false,
    }
}

impl Lookup<'_> {
    fn add(&mut self, named: &Named, reason: Reason, is_certain: bool) {
        if let Named::Type(name) = named {
            self.types.push(name.clone());
        }
        match self.names.find(named) {
            Found::Nothing => self.add_elsewhere(named, reason, is_certain),
            found => self.add_found(found, reason, is_certain),
        }
    }

    fn add_found(&mut self, found: Found, reason: Reason, is_certain: bool) {
        match found {
            Found::Nothing => {}
            Found::One(node) => {
                if let Some(of) = self.names.type_of_column(node) {
                    self.types.push(of.clone());
                }
                self.links.add(node, reason, is_certain);
            }
            Found::Several(nodes) => {
                nodes.into_iter().for_each(|node| self.links.add(node, reason, false));
            }
        }
    }

    /// What is not there under its whole name.
    fn add_elsewhere(&mut self, named: &Named, reason: Reason, is_certain: bool) {
        // A column that nothing declares: of a view, or an inherited one.
        if let Named::Column(of, _) = named
            && let Some(relation) = self.names.relation(of)
        {
            self.links.add(relation, reason, is_certain);
            return;
        }
        let own = &self.object.id.schema;
        match schema_of(named) {
            Some("") if !own.is_empty() => {
                let found = self.names.find(&within(named, own));
                self.add_found(found, reason, false);
            }
            Some(schema) => {
                for extension in self.names.extensions(schema) {
                    self.links.add(*extension, Reason::Extension, false);
                }
            }
            None if self.is_of_an_extension(named) => self.any_extension(),
            None => {}
        }
        if is_certain {
            self.links.externals.push((named.clone(), reason));
        }
    }

    /// Whether an object without a schema can only be an extension's.
    fn is_of_an_extension(&self, named: &Named) -> bool {
        match named {
            Named::Id(id) => match id.kind {
                Kind::ForeignDataWrapper => true,
                Kind::Language => !LANGUAGES.contains(&id.name.as_str()),
                Kind::AccessMethod => !METHODS.contains(&id.name.as_str()),
                _ => false,
            },
            _ => false,
        }
    }

    fn any_extension(&mut self) {
        for extension in self.names.all_extensions() {
            self.links.add(*extension, Reason::Extension, false);
        }
    }

    /// Whether default operator classes are used in it.
    fn expression(&mut self, within: &Within, standard_conforming_strings: bool) -> bool {
        let Within { expression, reason, of } = within;
        let is_loose = self.object.id.kind == Kind::Opaque;
        let reading =
            Reading { names: self.names, of: of.as_ref(), is_loose, standard_conforming_strings };
        let mentions = read::read(&expression.text, expression.form, &reading);
        for mention in mentions.all {
            match mention {
                Mention::This(named) => self.add(&named, *reason, !is_loose),
                Mention::Perhaps(named) => self.add(&named, *reason, false),
                Mention::Call(name, count) => self.call(&name, count, *reason, false),
                Mention::Operation(name, count) => self.call(&name, count, *reason, true),
                Mention::Grouped(of) => {
                    let key = self.names.primary_key(&of).map(|(key, _)| key);
                    key.into_iter().for_each(|key| self.links.add(key, Reason::GroupBy, false));
                }
            }
        }
        mentions.sorts
    }

    fn call(&mut self, name: &Qualified, count: usize, reason: Reason, is_operator: bool) {
        let named = match is_operator {
            true => Named::Operator(name.clone(), None),
            false => Named::Routine(name.clone(), None),
        };
        match self.names.call(name, count, is_operator) {
            Found::Nothing => self.add_elsewhere(&named, reason, true),
            // `public.range(1, 2)` may be the constructor of a range type, or a function.
            found => self.add_found(found, reason, true),
        }
    }

    /// A trigger of which only the state is said comes from the table that its own is a partition of.
    fn trigger_of_partition(&mut self) {
        let id = &self.object.id;
        let whole = self.names.whole(&id.relation());
        if let (Kind::Trigger, true, Some(whole)) =
            (id.kind, self.object.body.describe().is_mention(), whole)
        {
            let trigger = Id::child(Kind::Trigger, whole, id.name.as_str());
            self.add(&Named::Id(trigger), Reason::Partition, true);
        }
    }

    /// Of a routine, the transforms of what it takes and returns: servers before 18 record them
    /// whether they are used or not (ProcedureCreate in pg_proc.c).
    fn transforms(&mut self) {
        let routine = match &self.object.body {
            Body::Function(function) => function.as_ref(),
            Body::Procedure(procedure) => &procedure.routine,
            _ => return,
        };
        let types = routine.parameters.iter().map(|one| &one.type_name).chain(&routine.returns);
        for of in types {
            // As it prints: a name of PostgreSQL itself is no name to be quoted.
            let of = match type_of(of) {
                Qualified { schema, name } if schema.is_empty() => name,
                qualified => qualified.to_string(),
            };
            let id = transform::id_of(&of, &routine.language);
            if let Some(transform) = self.names.id(&id) {
                self.links.add(transform, Reason::Named, false);
            }
        }
    }

    /// Casts and operator classes that no text names.
    fn by_types(&mut self, sorts: bool) {
        // Classes of an extension: btree_gist has them for types of PostgreSQL itself.
        if sorts && ["gist", "gin"].into_iter().any(|method| self.uses_method(method)) {
            self.any_extension();
        }
        let mut types = std::mem::take(&mut self.types);
        types.sort();
        types.dedup();
        for of in &types {
            for class in self.names.classes(of) {
                let is_used = sorts && self.uses_method(class.method);
                if is_used {
                    self.links.add(class.node, Reason::OperatorClass, false);
                }
            }
            for cast in self.names.casts(of) {
                self.links.add(*cast, Reason::Cast, false);
            }
        }
    }

    fn uses_method(&self, method: &str) -> bool {
        match &self.object.body {
            Body::Index(index) => index.method == method,
            Body::Constraint(constraint) => {
                constraint.method.as_deref().unwrap_or("btree") == method
            }
            _ => matches!(method, "btree" | "hash"),
        }
    }

    /// Relations, types and routines that a body may mean.
    fn body(&mut self, text: &str) {
        let own = self.object.id.schema.as_str();
        for mut name in body::names(text) {
            let is_bare = name.schema.is_empty();
            if is_bare {
                own.clone_into(&mut name.schema);
            }
            let routine = Named::Routine(name.clone(), None);
            for named in [Named::Relation(name.clone()), Named::Type(name), routine] {
                let found = self.names.find(&named);
                self.add_found(found, Reason::Body, false);
            }
        }
    }
}

fn name_of(named: &Named) -> Option<&Qualified> {
    match named {
        Named::Relation(name)
        | Named::Column(name, _)
        | Named::Type(name)
        | Named::Routine(name, _)
        | Named::Operator(name, _)
        | Named::Key(name, _) => Some(name),
        Named::Id(_) => None,
    }
}

fn schema_of(named: &Named) -> Option<&str> {
    match named {
        Named::Id(id) => (id.kind.shape() != crate::model::Shape::Global).then_some(&id.schema),
        named => name_of(named).map(|name| &name.schema),
    }
    .map(String::as_str)
}

/// The same name in a schema.
fn within(named: &Named, schema: &str) -> Named {
    let name = |name: &Qualified| Qualified::new(schema, &name.name);
    match named {
        Named::Relation(of) => Named::Relation(name(of)),
        Named::Column(of, column) => Named::Column(name(of), column.clone()),
        Named::Type(of) => Named::Type(name(of)),
        Named::Routine(of, arguments) => Named::Routine(name(of), arguments.clone()),
        Named::Operator(of, operands) => Named::Operator(name(of), operands.clone()),
        Named::Key(of, columns) => Named::Key(name(of), columns.clone()),
        Named::Id(id) => Named::Id(id.with(|id| id.schema = schema.to_owned())),
    }
}
