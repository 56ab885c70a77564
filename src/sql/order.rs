//! The order in which statements run: that of the kinds, corrected by what they refer to.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap},
};

use super::references::References;
use crate::{
    kinds::{Body, Kind, constraint::Sort, function::Function, table},
    model::{Id, Object, Qualified, Sql, Stage, quote::ident},
};

/// Statements that stay together: an object and what is said of it right after.
pub struct Entry<'a> {
    pub object: &'a Object,
    pub stage: Stage,
    pub sql: Vec<Sql>,
    pub references: References,
}

/// The entries of one object. What is said of it follows it, or stands by itself when another
/// object's statement creates it.
pub fn entries(object: &Object, sql: Vec<Sql>) -> Vec<Entry<'_>> {
    let mut entries: BTreeMap<Stage, Vec<Sql>> = BTreeMap::new();
    for one in sql {
        let stage = if one.stage == Stage::Detail { Stage::Define } else { one.stage };
        entries.entry(stage).or_default().push(one);
    }
    let entry = |(stage, mut sql): (Stage, Vec<Sql>)| {
        sql.sort_by_key(|sql| sql.stage);
        Entry { object, stage, sql, references: References::default() }
    };
    let split = |(stage, sql): (Stage, Vec<Sql>)| match stage {
        // Each ties other objects together.
        Stage::Link => sql.into_iter().map(|one| (stage, vec![one])).collect(),
        _ => vec![(stage, sql)],
    };
    entries.into_iter().flat_map(split).map(entry).collect()
}

impl Entry<'_> {
    /// Where the entry stands when nothing refers to anything: pg_dump_sort.c.
    fn rank(&self) -> usize {
        let place = |kind: Kind| kind as usize * 10;
        let is_foreign_key =
            matches!(&self.object.body, Body::Constraint(c) if c.sort == Sort::ForeignKey);
        match (self.stage, self.object.id.kind) {
            (Stage::Privilege, _) => place(Kind::Opaque) + 10,
            (_, Kind::DefaultPrivileges) => place(Kind::Opaque) + 20,
            (_, Kind::EventTrigger) => place(Kind::Opaque) + 30,
            // A function may fit a cast only because two types are cast without one.
            (_, Kind::Cast) if self.is_binary_cast() => place(Kind::Cast) - 1,
            (_, Kind::Constraint) if is_foreign_key => place(Kind::Statistics) - 2,
            (Stage::Link, Kind::Index | Kind::Constraint) => place(Kind::Statistics) - 4,
            (Stage::Link, Kind::Publication | Kind::OperatorFamily) => {
                place(self.object.id.kind) + 5
            }
            (Stage::Link, _) => place(Kind::Constraint) - 5,
            (_, Kind::Opaque) => place(self.opaque_kind()),
            (_, kind) => place(kind),
        }
    }
}

impl Entry<'_> {
    fn is_binary_cast(&self) -> bool {
        matches!(&self.object.body, Body::Cast(cast) if cast.method == "none")
    }

    /// Where a statement that nothing modelled belongs, by its first words.
    fn opaque_kind(&self) -> Kind {
        let name = self.object.id.name.as_str();
        let creates = |word: &str| {
            name.strip_prefix("CREATE ")
                .is_some_and(|rest| rest.split(' ').take(2).any(|w| w == word))
        };
        let known = [
            ("SCHEMA", Kind::Schema),
            ("TYPE", Kind::Range),
            ("FUNCTION", Kind::Function),
            ("SEQUENCE", Kind::Sequence),
            ("TABLE", Kind::Table),
            ("VIEW", Kind::View),
        ];
        known.into_iter().find(|(word, _)| creates(word)).map_or(Kind::Opaque, |(_, kind)| kind)
    }
}

/// Who provides a name, and who refers to whom.
pub struct Graph {
    /// What has to run before each entry.
    needs: Vec<BTreeSet<usize>>,
}

impl Graph {
    pub fn new(entries: &[Entry]) -> Self {
        let mut providers: BTreeMap<Qualified, Vec<usize>> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            if matches!(entry.stage, Stage::Shell | Stage::Define) {
                names(entry.object).into_iter().for_each(|name| {
                    providers.entry(name).or_default().push(index);
                });
            }
        }
        let defines: HashMap<*const Object, usize> = entries
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, entry)| entry.stage == Stage::Define)
            .map(|(index, entry)| (std::ptr::from_ref(entry.object), index))
            .collect();
        let keys = primary_keys(entries);
        let needs = entries.iter().enumerate().map(|(index, entry)| {
            let mut needs = BTreeSet::new();
            for name in wanted(entry) {
                let candidates = providers.get(&name).into_iter().flatten().copied();
                needs.extend(candidates.filter(|at| counts(entry, entries.get(*at))));
                if entry.references.groups && entry.object.id.kind != Kind::Constraint {
                    needs.extend(keys.get(&name));
                }
            }
            needs.remove(&index);
            // What is tied later is tied to the object itself.
            let own =
                |at: &usize| entries.get(*at).is_some_and(|e| std::ptr::eq(e.object, entry.object));
            if entry.stage == Stage::Link {
                needs.extend(defines.get(&std::ptr::from_ref(entry.object)));
            } else {
                needs.retain(|at| !own(at) || entry.stage != Stage::Shell);
            }
            needs
        });
        Self { needs: needs.collect() }
    }

    /// Indexes of the entries in the order they run, and those that wait for one another.
    pub fn sort(&self, entries: &[Entry]) -> (Vec<usize>, BTreeSet<usize>) {
        let mut waits: Vec<usize> = self.needs.iter().map(BTreeSet::len).collect();
        let mut wanted_by: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
        for (index, needs) in self.needs.iter().enumerate() {
            for need in needs {
                if let Some(list) = wanted_by.get_mut(*need) {
                    list.push(index);
                }
            }
        }
        let rank = |index: usize| Reverse((entries.get(index).map_or(0, Entry::rank), index));
        let free = waits.iter().enumerate().filter(|(_, waits)| **waits == 0);
        let mut ready: BinaryHeap<_> = free.map(|(index, _)| rank(index)).collect();
        let (mut order, mut done) = (Vec::new(), BTreeSet::new());
        let mut stuck = BTreeSet::new();
        while order.len() < entries.len() {
            let next = ready.pop().map(|Reverse((_, index))| index).or_else(|| {
                let left = |index: &usize| !done.contains(index);
                let waiting: BTreeSet<usize> = (0..entries.len()).filter(left).collect();
                let cycle = self.cycle(waiting);
                stuck.extend(&cycle);
                cycle.into_iter().max_by_key(|index| rank(*index))
            });
            let Some(next) = next else { break };
            if !done.insert(next) {
                continue;
            }
            order.push(next);
            for index in wanted_by.get(next).into_iter().flatten() {
                if let Some(count) = waits.get_mut(*index) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        ready.push(rank(*index));
                    }
                }
            }
        }
        (order, stuck)
    }

    /// Of entries that wait, those that are part of a cycle: nobody outside waits for the others.
    fn cycle(&self, mut waiting: BTreeSet<usize>) -> BTreeSet<usize> {
        loop {
            let needed: BTreeSet<usize> = waiting
                .iter()
                .filter_map(|index| self.needs.get(*index))
                .flatten()
                .copied()
                .collect();
            let before = waiting.len();
            waiting.retain(|index| needed.contains(index));
            if waiting.len() == before {
                return waiting;
            }
        }
    }
}

/// The names an entry refers to; those without a schema also in the schema of the object.
fn wanted(entry: &Entry) -> Vec<Qualified> {
    let own = &entry.object.id.schema;
    let transforms = transforms(entry.object);
    let parent = if entry.stage == Stage::Define { partitioned(entry.object) } else { None };
    let names = entry.references.names.iter().chain(&transforms).chain(&parent);
    names
        .flat_map(|name| {
            let bare = name.schema.is_empty() && !own.is_empty();
            let in_own = bare.then(|| Qualified::new(own, &name.name));
            [Some(name.clone()), in_own].into_iter().flatten()
        })
        .collect()
}

fn routine(object: &Object) -> Option<&Function> {
    match &object.body {
        Body::Function(function) => Some(function),
        Body::Procedure(procedure) => Some(&procedure.routine),
        _ => None,
    }
}

/// The table that a partition is of: made first, so that the names PostgreSQL gives to its NOT NULL
/// constraints are still free.
fn partitioned(object: &Object) -> Option<Qualified> {
    let parent = table::read(&object.body)?.partition_of.as_ref()?;
    let id: Id = format!("table {parent}").parse().ok()?;
    Some(id.relation())
}

/// The transforms that a function uses, by the names of their ids.
fn transforms(object: &Object) -> Vec<Qualified> {
    let Some(routine) = routine(object) else { return Vec::new() };
    let name = |of: &String| format!("for {of} language {}", ident(&routine.language));
    routine.transforms.iter().map(|of| Qualified::new("", name(of))).collect()
}

/// Whether a reference of one entry to another is one that has to wait.
fn counts(entry: &Entry, to: Option<&Entry>) -> bool {
    let Some(to) = to else { return false };
    match (entry.object.id.kind, to.object.id.kind) {
        // A commutator and a negator may come later.
        (Kind::Operator, Kind::Operator) => false,
        // Functions and types need the name of a type that is made of functions, not the type.
        // But those in SQL take no shell (interpret_function_parameter_list in functioncmds.c).
        (Kind::Function | Kind::Procedure, Kind::BaseType) => {
            let is_sql = routine(entry.object).is_some_and(|it| it.language == "sql");
            is_sql || to.stage == Stage::Shell
        }
        (Kind::Function | Kind::Procedure, Kind::Range) => {
            let Body::Range(range) = &to.object.body else { return true };
            to.stage == Stage::Shell || !range.options.contains_key("canonical")
        }
        _ => true,
    }
}

/// The names that an object provides.
fn names(object: &Object) -> Vec<Qualified> {
    let id = &object.id;
    let mut names = vec![Qualified::new(&id.schema, &id.name)];
    match &object.body {
        Body::Column(_)
        | Body::Attribute(_)
        | Body::Trigger(_)
        | Body::Rule(_)
        | Body::Policy(_) => {
            names.clear();
        }
        // Only its index has a name that others use.
        Body::Constraint(_) => names.retain(|_| object.body.names(id).is_some()),
        Body::Range(range) => {
            names.extend(range.options.get("multirange_type_name").and_then(|name| {
                Some(format!("table {name}").parse::<crate::model::Id>().ok()?.relation())
            }));
        }
        _ => {}
    }
    names
}

fn primary_keys(entries: &[Entry]) -> BTreeMap<Qualified, usize> {
    let key = |(index, entry): (usize, &Entry)| match &entry.object.body {
        Body::Constraint(constraint)
            if constraint.sort == Sort::PrimaryKey && entry.stage == Stage::Define =>
        {
            Some((entry.object.id.relation(), index))
        }
        _ => None,
    };
    entries.iter().enumerate().filter_map(key).collect()
}
