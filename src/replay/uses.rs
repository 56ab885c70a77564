//! Who needs whom, as PostgreSQL records it in pg_depend: what goes with an object by itself, and
//! what stands in the way of its DROP.

use std::collections::{BTreeSet, HashMap};

use super::{
    columns::{self, Place},
    world::{self, World},
};
use crate::{
    kinds::{Body, Kind, constraint::Sort, table},
    model::{Expression, Id, Object, Qualified, Scope, Shape},
};

use super::mentions::unquoted;
pub use super::{
    closure::closure,
    mentions::{is_called, named},
};

/// Something that can go by itself: an object or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Object(Id),
    /// The default of a column.
    Default(Id),
    /// What a publication says of a table.
    Published(Id, Qualified),
}

/// One needs another.
#[derive(Clone, Debug)]
pub struct Use {
    pub from: Part,
    pub to: Id,
    /// It goes with what it needs, and stands in nobody's way (DEPENDENCY_AUTO in dependency.h).
    pub is_auto: bool,
}

/// All uses there are, by what is used.
pub struct Uses {
    by_used: HashMap<Id, Vec<(Part, bool)>>,
}

impl Uses {
    pub fn of(world: &World) -> Self {
        let mut finder = Finder::new(world);
        for object in world.objects() {
            finder.object(object);
        }
        let mut by_used: HashMap<Id, Vec<(Part, bool)>> = HashMap::new();
        for Use { from, to, is_auto } in finder.found {
            by_used.entry(to).or_default().push((from, is_auto));
        }
        Self { by_used }
    }

    pub fn users(&self, id: &Id) -> &[(Part, bool)] {
        self.by_used.get(id).map(Vec::as_slice).unwrap_or_default()
    }
}

struct Finder<'a> {
    world: &'a World,
    scope: Scope<'a>,
    /// Objects by their names, those that are called and the others.
    names: HashMap<(bool, Qualified), Vec<Id>>,
    found: Vec<Use>,
}

impl<'a> Finder<'a> {
    fn new(world: &'a World) -> Self {
        let mut names: HashMap<(bool, Qualified), Vec<Id>> = HashMap::new();
        for object in world.objects() {
            let id = &object.id;
            match id.kind.shape() {
                Shape::Routine => names.entry((true, id.relation())).or_default().push(id.clone()),
                Shape::Qualified | Shape::Operator | Shape::Method => {
                    names.entry((false, id.relation())).or_default().push(id.clone());
                }
                _ => {}
            }
            if let Body::Constraint(_) = &object.body
                && let Some((_, name)) = object.body.names(id)
            {
                names.entry((false, name)).or_default().push(id.clone());
            }
        }
        let scope = Scope::new(world.objects(), &world.provenance);
        Self { world, scope, names, found: Vec::new() }
    }

    fn add(&mut self, from: &Part, to: Id, is_auto: bool) {
        let is_own = matches!(from, Part::Object(id) | Part::Default(id) if *id == to);
        if !is_own && self.world.has(&to) {
            self.found.push(Use { from: from.clone(), to, is_auto });
        }
    }

    /// What a text names by schema and name.
    fn text(&mut self, from: &Part, text: &str, except: Option<&Qualified>) {
        for (is_call, name) in named(text) {
            if except == Some(&name) {
                continue;
            }
            for id in self.names.get(&(is_call, name)).cloned().unwrap_or_default() {
                // The index behind a constraint and the constraint go by one name.
                self.add(from, id, false);
            }
        }
    }

    /// What an expression names: routines, types and relations by name, and columns.
    fn expression(&mut self, from: &Part, expression: &Expression, place: Place, own: Own) {
        let except = place.own.or(place.rows).cloned();
        self.text(from, &expression.text, except.as_ref());
        let Some(piece) = columns::read(expression, place, self.world) else { return };
        for found in piece.columns {
            let Some(relation) = found.relation else { continue };
            let is_own = Some(&relation) == except.as_ref();
            let column = Id::child(Kind::Column, &relation, found.column);
            self.add(from, column, is_own && own == Own::Auto);
        }
    }

    fn columns(&mut self, from: &Part, table: &Qualified, names: &[String], is_auto: bool) {
        for name in names {
            self.add(from, Id::child(Kind::Column, table, name.as_str()), is_auto);
        }
    }

    fn object(&mut self, object: &Object) {
        let id = &object.id;
        let part = Part::Object(id.clone());
        if !id.schema.is_empty() {
            self.add(&part, Id::global(Kind::Schema, id.schema.as_str()), false);
        }
        if let Some(parent) = &object.parent {
            // A membership of a cluster or an attribute: everything goes with its parent, but for
            // what only stands on a server.
            self.add(&part, parent.clone(), id.kind != Kind::UserMapping);
        }
        match &object.body {
            Body::Table(_) | Body::ForeignTable(_) => self.table(object, &part),
            Body::Column(column) => {
                let texts = [&column.type_name, &*column.collation];
                texts.into_iter().flatten().for_each(|text| self.text(&part, text, None));
                let table = id.relation();
                let place = || Place { own: Some(&table), rows: None };
                if let Some(default) = &*column.default {
                    let default_part = Part::Default(id.clone());
                    self.expression(&default_part, default, place(), Own::Auto);
                }
                if let Some(generated) = &*column.generated {
                    self.expression(&part, generated, place(), Own::Auto);
                }
            }
            Body::Attribute(attribute) => {
                self.text(&part, &attribute.type_name, None);
                let collation = attribute.collation.iter();
                collation.for_each(|text| self.text(&part, text, None));
            }
            Body::Domain(domain) => {
                self.text(&part, &domain.base, None);
                domain.collation.iter().for_each(|text| self.text(&part, text, None));
                let default = domain.default.iter();
                default.for_each(|default| self.text(&part, &default.text, None));
            }
            Body::Constraint(_) => self.constraint(object, &part),
            Body::Index(index) => {
                let table = object.parent.as_ref().map_or_else(|| id.relation(), Id::relation);
                let all = index.keys.iter().chain(&index.include).chain(&index.predicate);
                for expression in all {
                    let place = Place { own: Some(&table), rows: None };
                    self.expression(&part, expression, place, Own::Auto);
                }
                self.attached(&part, index.state.attached_to.as_deref());
            }
            Body::Statistics(statistics) => {
                let table = object.parent.as_ref().map_or_else(|| id.relation(), Id::relation);
                for expression in &statistics.of {
                    let place = Place { own: Some(&table), rows: None };
                    self.expression(&part, expression, place, Own::Auto);
                }
            }
            Body::Sequence(sequence) => {
                if let Some(column) = sequence.owned_by.as_deref().and_then(world::column) {
                    self.add(&part, column, true);
                }
            }
            Body::View(view) => self.expression(&part, &view.query, Place::default(), Own::Normal),
            Body::MaterializedView(view) => {
                self.expression(&part, &view.query, Place::default(), Own::Normal);
            }
            Body::Trigger(trigger) => {
                let Some(definition) = &trigger.definition else { return };
                let table = id.relation();
                self.columns(&part, &table, &definition.columns, false);
                self.text(&part, &format!("{}()", definition.function), None);
                if let Some(condition) = &definition.condition {
                    let place = Place { own: None, rows: Some(&table) };
                    self.expression(&part, condition, place, Own::Normal);
                }
                definition.from.iter().for_each(|text| self.text(&part, text, None));
            }
            Body::Policy(policy) => {
                let table = id.relation();
                for expression in policy.using.iter().chain(&policy.with_check) {
                    let place = Place { own: Some(&table), rows: None };
                    self.expression(&part, expression, place, Own::Normal);
                }
            }
            Body::Rule(rule) => {
                let table = id.relation();
                for expression in rule.condition.iter().chain(&rule.actions) {
                    let place = Place { own: None, rows: Some(&table) };
                    self.expression(&part, expression, place, Own::Normal);
                }
            }
            Body::Publication(publication) => self.publication(object, publication),
            Body::Server(server) => {
                self.add(
                    &part,
                    Id::global(Kind::ForeignDataWrapper, server.wrapper.as_str()),
                    false,
                );
            }
            Body::EventTrigger(trigger) => {
                self.text(&part, &format!("{}()", trigger.function), None)
            }
            Body::DefaultPrivileges(default) => {
                if let Some(schema) = &default.schema {
                    self.add(&part, Id::global(Kind::Schema, schema.as_str()), true);
                }
            }
            Body::Function(function) => {
                self.sql(object, &part);
                if let Some(body) = &function.sql_body {
                    self.expression(&part, body, Place::default(), Own::Normal);
                }
            }
            _ => self.sql(object, &part),
        }
    }

    /// What the statements that make an object name.
    fn sql(&mut self, object: &Object, part: &Part) {
        let own = object.id.relation();
        for sql in object.body.describe().create(object, &self.scope) {
            self.text(part, &sql.text, Some(&own));
        }
    }

    fn table(&mut self, object: &Object, part: &Part) {
        let Some(table) = table::read(&object.body) else { return };
        let name = object.id.relation();
        table.of_type.iter().for_each(|text| self.text(part, text, None));
        if let Some(parent) = table.partition_of.as_deref().and_then(world::qualified)
            && let Some(parent) = self.world.relation(&parent)
        {
            self.add(part, parent, true);
        }
        for parent in table.inherits.iter().filter_map(|parent| world::qualified(parent)) {
            let parent = self.world.relation(&parent);
            parent.into_iter().for_each(|parent| self.add(part, parent, false));
        }
        for key in table.partition_by.iter().flat_map(|by| &by.keys) {
            let place = Place { own: Some(&name), rows: None };
            self.expression(part, key, place, Own::Normal);
        }
        if let Body::ForeignTable(foreign) = &object.body {
            self.add(part, Id::global(Kind::Server, foreign.server.as_str()), false);
        }
    }

    fn attached(&mut self, part: &Part, parent: Option<&str>) {
        let parent = parent.and_then(world::qualified).and_then(|name| self.world.relation(&name));
        parent.into_iter().for_each(|parent| self.add(part, parent, true));
    }

    fn constraint(&mut self, object: &Object, part: &Part) {
        let Body::Constraint(constraint) = &object.body else { return };
        let table = object.id.relation();
        self.columns(part, &table, &constraint.columns, true);
        self.columns(part, &table, &constraint.include, true);
        let all = constraint.check.iter().chain(&constraint.elements).chain(&constraint.predicate);
        for expression in all {
            let place = Place { own: Some(&table), rows: None };
            self.expression(part, expression, place, Own::Auto);
        }
        self.attached(part, constraint.index.attached_to.as_deref());
        let Some(reference) = &constraint.reference else { return };
        let Some(to) = world::qualified(&reference.table) else { return };
        let is_own = to == table;
        if let Some(to) = self.world.relation(&to).filter(|_| !is_own) {
            self.add(part, to, false);
        }
        self.columns(part, &to, &reference.columns, false);
        let key = referenced_key(self.world, &to, &reference.columns);
        key.into_iter().for_each(|key| self.add(part, key, false));
    }

    fn publication(
        &mut self,
        object: &Object,
        publication: &crate::kinds::publication::Publication,
    ) {
        for (name, published) in &publication.tables {
            let Some(table) = world::qualified(name) else { continue };
            let part = Part::Published(object.id.clone(), table.clone());
            if let Some(id) = self.world.relation(&table) {
                self.add(&part, id, true);
            }
            self.columns(&part, &table, &published.columns, false);
            if let Some(condition) = &published.condition {
                let place = Place { own: Some(&table), rows: None };
                self.expression(&part, condition, place, Own::Normal);
            }
        }
    }
}

/// How an expression holds on to the columns of its own table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Auto,
    Normal,
}

/// The unique key that a foreign key stands on (transformFkeyCheckAttrs in tablecmds.c).
pub fn referenced_key(world: &World, table: &Qualified, columns: &[String]) -> Option<Id> {
    let wanted: BTreeSet<&String> = columns.iter().collect();
    let of_constraint = world.members(Kind::Constraint, table).into_iter().find(|id| {
        let Some(Body::Constraint(key)) = world.get(id).map(|object| &object.body) else {
            return false;
        };
        match key.sort {
            Sort::PrimaryKey if columns.is_empty() => true,
            Sort::PrimaryKey | Sort::Unique => {
                key.columns.iter().collect::<BTreeSet<_>>() == wanted && !key.deferrable
            }
            _ => false,
        }
    });
    of_constraint.or_else(|| {
        let of_table = world.objects().filter(|object| {
            object.id.kind == Kind::Index
                && object.parent.as_ref().is_some_and(|parent| parent.relation() == *table)
        });
        let fits = |object: &&Object| {
            let Body::Index(index) = &object.body else { return false };
            let keys: BTreeSet<String> = index.keys.iter().map(|key| unquoted(&key.text)).collect();
            index.unique && index.predicate.is_none() && keys.iter().eq(wanted.iter().copied())
        };
        of_table.into_iter().find(fits).map(|object| object.id.clone())
    })
}
