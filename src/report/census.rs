//! What a schema holds, kind by kind, counted: the inventory of `stat`, and the appendix of reports.
//! What a dump only speaks of, a column of a view or an object of an extension, is not counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::{
        Body, Kind,
        constraint::{Constraint, Sort},
        index::Index,
        table,
    },
    model::{Diagnostic, Object, Snapshot, privileges::Grantee},
};

/// Groups in reading order.
#[derive(Clone, Debug, Default)]
pub struct Census(pub Vec<Group>);

/// Everything of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub title: String,
    pub count: usize,
    /// Not exclusive: an index may be unique and partial.
    pub parts: Vec<Part>,
    /// By name, where there are few or names are the point.
    pub names: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub name: &'static str,
    pub count: usize,
}

/// Kinds that are told in more than a number, or in a group of another.
const TOLD: [Kind; 12] = [
    Kind::Schema,
    Kind::Table,
    Kind::ForeignTable,
    Kind::Column,
    Kind::Constraint,
    Kind::Index,
    Kind::Policy,
    Kind::Enumeration,
    Kind::Function,
    Kind::Trigger,
    Kind::Extension,
    Kind::Role,
];

#[derive(Default)]
struct Counts {
    kinds: BTreeMap<Kind, usize>,
    parts: BTreeMap<(Kind, &'static str), usize>,
    languages: BTreeMap<String, usize>,
    names: BTreeMap<Kind, Vec<String>>,
    roles: BTreeSet<String>,
    /// Indexes behind keys.
    of_keys: usize,
    secured: Vec<String>,
    forced: usize,
}

impl Census {
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn of(snapshot: &Snapshot) -> Result<Self, Diagnostic> {
        let mut counts = Counts::default();
        for object in snapshot.model.objects() {
            counts.add(&object?);
        }
        Ok(Self(counts.groups()))
    }

    pub fn get(&self, title: &str) -> Option<&Group> {
        self.0.iter().find(|group| group.title == title)
    }
}

impl Counts {
    fn add(&mut self, object: &Object) {
        self.mention_roles(object);
        if !object.body.is_declared() {
            return;
        }
        let kind = object.id.kind;
        *self.kinds.entry(kind).or_default() += 1;
        match &object.body {
            Body::Table(_) | Body::ForeignTable(_) => self.table(object),
            Body::Column(column) => {
                self.part(kind, "NOT NULL", column.not_null.is_some() || column.inherits_not_null);
                self.part(kind, "with a default", column.default.is_some());
                self.part(kind, "generated", column.generated.is_some());
                self.part(kind, "identity", column.identity.is_some());
            }
            Body::Constraint(constraint) => self.constraint(constraint),
            Body::Index(index) => self.index(index),
            Body::Function(function) => {
                *self.languages.entry(function.language.clone()).or_default() += 1;
                let is_definer = function.security_definer;
                self.part(kind, "SECURITY DEFINER", is_definer);
            }
            Body::Enumeration(_) => {
                let labels = object.body.describe().summary();
                self.name(kind, format!("{} {labels}", super::names::bare(&object.id)));
            }
            Body::Policy(policy) => self.part(kind, "restrictive", policy.restrictive),
            Body::Trigger(trigger) => {
                self.part(kind, "disabled", trigger.enabled.as_deref() == Some("disabled"))
            }
            Body::Schema(_) | Body::Extension(_) => self.name(kind, object.id.name.clone()),
            _ => {}
        }
    }

    fn part(&mut self, kind: Kind, name: &'static str, is: bool) {
        if is {
            *self.parts.entry((kind, name)).or_default() += 1;
        }
    }

    fn name(&mut self, kind: Kind, name: String) {
        self.names.entry(kind).or_default().push(name);
    }

    fn table(&mut self, object: &Object) {
        let Some(table) = table::read(&object.body) else { return };
        let is_foreign = object.id.kind == Kind::ForeignTable;
        let (is_partitioned, is_part) =
            (table.partition_by.is_some(), table.partition_of.is_some());
        let kind = Kind::Table;
        self.part(kind, "foreign", is_foreign);
        self.part(kind, "partitioned", is_partitioned);
        self.part(kind, "partitions", is_part);
        self.part(kind, "plain", !is_foreign && !is_partitioned && !is_part);
        self.part(kind, "unlogged", table.unlogged);
        self.part(kind, "inheriting", !table.inherits.is_empty());
        if table.row_security {
            self.secured.push(super::names::bare(&object.id));
            self.forced += usize::from(table.force_row_security);
        }
    }

    fn constraint(&mut self, constraint: &Constraint) {
        let name = match constraint.sort {
            Sort::PrimaryKey => "primary keys",
            Sort::Unique => "unique",
            Sort::ForeignKey => "foreign keys",
            Sort::Check => "checks",
            Sort::Exclude => "exclusions",
        };
        self.part(Kind::Constraint, name, true);
        self.part(Kind::Constraint, "not valid", constraint.not_valid);
        self.part(Kind::Constraint, "not enforced", constraint.not_enforced);
        let has_index = matches!(constraint.sort, Sort::PrimaryKey | Sort::Unique | Sort::Exclude);
        self.of_keys += usize::from(has_index);
    }

    fn index(&mut self, index: &Index) {
        let is_expression = |text: &str| text.starts_with('(') || text.contains('(');
        self.part(Kind::Index, "unique", index.unique);
        self.part(Kind::Index, "partial", index.predicate.is_some());
        self.part(Kind::Index, "composite", index.keys.len() > 1);
        let has_expression = index.keys.iter().any(|key| is_expression(&key.text));
        self.part(Kind::Index, "over expressions", has_expression);
        self.part(Kind::Index, "not btree", index.method != "btree");
    }

    /// Roles that anything speaks of, declared or not.
    fn mention_roles(&mut self, object: &Object) {
        self.roles.extend(object.envelope.owner.clone());
        for grantee in object.envelope.privileges.grantees.keys() {
            if let Grantee::Role(role) = grantee {
                self.roles.insert(role.clone());
            }
        }
        match &object.body {
            Body::Role(_) => drop(self.roles.insert(object.id.name.clone())),
            Body::Policy(policy) => {
                let named = policy.roles.iter().filter(|role| *role != "PUBLIC");
                self.roles.extend(named.cloned());
            }
            _ => {}
        }
    }

    fn groups(mut self) -> Vec<Group> {
        let mut groups = Vec::new();
        let tables = self.count(Kind::Table) + self.count(Kind::ForeignTable);
        let of =
            |counts: &mut Self, kind: Kind, title: &str, count: usize, parts: &[&'static str]| {
                let part = |name: &&'static str| {
                    let count = counts.parts.get(&(kind, *name)).copied().unwrap_or_default();
                    (count > 0).then_some(Part { name, count })
                };
                let parts = parts.iter().filter_map(part).collect();
                let names = counts.names.remove(&kind).unwrap_or_default();
                Group { title: title.to_owned(), count, parts, names }
            };
        let count = self.count(Kind::Schema);
        groups.push(of(&mut self, Kind::Schema, "schemas", count, &[]));
        groups.push(of(
            &mut self,
            Kind::Table,
            "tables",
            tables,
            &["plain", "partitioned", "partitions", "foreign", "unlogged", "inheriting"],
        ));
        let count = self.count(Kind::Column);
        let parts = ["NOT NULL", "with a default", "generated", "identity"];
        groups.push(of(&mut self, Kind::Column, "columns", count, &parts));
        let count = self.count(Kind::Constraint);
        let parts = [
            "primary keys",
            "unique",
            "foreign keys",
            "checks",
            "exclusions",
            "not valid",
            "not enforced",
        ];
        groups.push(of(&mut self, Kind::Constraint, "constraints", count, &parts));
        groups.push(self.indexes(&of));
        groups.push(self.row_security());
        for (kind, title, parts) in [
            (Kind::Enumeration, "enums", &[][..]),
            (Kind::Function, "functions", &["SECURITY DEFINER"][..]),
            (Kind::Trigger, "triggers", &["disabled"][..]),
            (Kind::Extension, "extensions", &[][..]),
        ] {
            let count = self.count(kind);
            groups.push(of(&mut self, kind, title, count, parts));
        }
        self.languages(&mut groups);
        for kind in Kind::ALL.iter().filter(|kind| !TOLD.contains(kind)) {
            let (count, title) = (self.count(*kind), kind.info().plural);
            groups.push(of(&mut self, *kind, title, count, &[]));
        }
        let names: Vec<String> = self.roles.iter().cloned().collect();
        groups.push(Group {
            title: "roles spoken of".to_owned(),
            count: names.len(),
            parts: Vec::new(),
            names,
        });
        groups.retain(|group| group.count > 0);
        groups
    }

    fn count(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    /// All there are, as pg_indexes counts them: those behind keys too.
    fn indexes(
        &mut self,
        of: &impl Fn(&mut Self, Kind, &str, usize, &[&'static str]) -> Group,
    ) -> Group {
        let count = self.count(Kind::Index) + self.of_keys;
        self.parts.insert((Kind::Index, "of keys"), self.of_keys);
        let parts = ["of keys", "unique", "partial", "composite", "over expressions", "not btree"];
        of(self, Kind::Index, "indexes", count, &parts)
    }

    fn row_security(&self) -> Group {
        let parts = [("policies", self.count(Kind::Policy)), ("forced", self.forced)];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0);
        let parts = parts.map(|(name, count)| Part { name, count }).collect();
        let (count, names) = (self.secured.len(), self.secured.clone());
        Group { title: "tables with row security".to_owned(), count, parts, names }
    }

    fn languages(&self, groups: &mut [Group]) {
        let Some(functions) = groups.iter_mut().find(|group| group.title == "functions") else {
            return;
        };
        let told = self.languages.iter().map(|(language, count)| format!("{count} {language}"));
        functions.names = told.collect();
    }
}

/// A number of one kind, or of one sort of it, on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    pub name: String,
    /// The kind it is a part of.
    pub part_of: Option<String>,
    pub old: usize,
    pub new: usize,
}

/// What either side has, in the order of an inventory.
pub fn totals(old: &Census, new: &Census) -> Vec<Total> {
    let mut totals = Vec::new();
    for title in merged(old.0.iter(), new.0.iter(), |group| group.title.as_str()) {
        let (a, b) = (old.get(title), new.get(title));
        let count = |group: Option<&Group>| group.map_or(0, |group| group.count);
        let name = title.to_owned();
        totals.push(Total { name, part_of: None, old: count(a), new: count(b) });
        let parts =
            |group: Option<&'_ Group>| group.map(|group| group.parts.clone()).unwrap_or_default();
        let (a, b) = (parts(a), parts(b));
        for part in merged(a.iter(), b.iter(), |part| part.name) {
            let count = |parts: &[Part]| {
                parts.iter().find(|one| one.name == part).map_or(0, |one| one.count)
            };
            let (name, part_of) = (part.to_owned(), Some(title.to_owned()));
            totals.push(Total { name, part_of, old: count(&a), new: count(&b) });
        }
    }
    totals
}

/// Names of both, each once: those of NEW, and those that only OLD has.
fn merged<'a, T: 'a>(
    old: impl Iterator<Item = &'a T>,
    new: impl Iterator<Item = &'a T>,
    name: impl Fn(&'a T) -> &'a str,
) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for name in new.chain(old).map(name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
