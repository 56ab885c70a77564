//! What turns OLD into NEW: statements in an order that works, each with the change it is there for.
//!
//! First goes what is dropped, in the reverse of OLD's order; then comes what is made and altered, in
//! the order of NEW; at the end what only the changes set free. What rests on something that is dropped
//! or becomes another type is dropped with it and comes back whole.

mod closure;
mod convert;
mod downs;
mod drops;
mod envelope;
mod guard;
mod json;
mod kinds;
mod positions;
mod prove;
mod rename;
mod script;
mod side;
pub mod statement;
mod surplus;
mod ups;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    compare::Compared,
    diff::Rename,
    kinds::{Body, Kind},
    model::{Change, ChangeKind, Diagnostic, Id, Object, Reason, Snapshot},
};
use closure::Closure;
pub use json::json;
use kinds::{Case, Steps};
pub use prove::{Proof, prove, settle};
pub use script::{Head, text};
use side::Side;
pub use statement::{Fate, Hazard, Statement};

/// What is asked of a plan.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Major version of the server that runs it; that of OLD where it is `None`.
    pub target: Option<u32>,
    /// What may happen.
    pub allowed: BTreeSet<Hazard>,
    /// The role that runs it, where that is known: default privileges are for those of a role.
    pub run_as: Option<String>,
    /// The time zone of what is stored without one.
    pub timezone: Option<String>,
    /// Under which OLD was compared.
    pub renames: Vec<Rename>,
}

#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// In the order in which they run.
    pub statements: Vec<Statement>,
    pub target: u32,
    /// How the literals are written.
    pub standard_conforming_strings: bool,
    pub run_as: Option<String>,
    /// What stops on a database that is not OLD.
    pub guard: String,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// How many statements run, are withheld, and are missing.
    pub fn counts(&self) -> [usize; 3] {
        let count = |is: fn(&Fate) -> bool| self.statements.iter().filter(|s| is(&s.fate)).count();
        [
            count(|fate| *fate == Fate::Runs),
            count(Fate::is_withheld),
            count(|fate| matches!(fate, Fate::Manual(_))),
        ]
    }

    /// The same plan with everything allowed.
    pub fn allowed(&self) -> Self {
        let mut plan = self.clone();
        for statement in plan.statements.iter_mut().filter(|s| s.fate.is_withheld()) {
            statement.fate = Fate::Runs;
        }
        plan
    }
}

/// The statements that turn one side of a comparison into the other.
///
/// # Errors
///
/// Where nothing says which server it is for; a damaged file.
pub fn plan(compared: &Compared, options: &Options) -> Result<Plan, Diagnostic> {
    let Compared { old, new, diff } = compared;
    let target =
        options.target.or_else(|| old.meta.provenance.server_major()).ok_or_else(|| {
            Diagnostic::new("OLD does not say which server it is of")
                .hint("say it with --target-version MAJOR: what a server can do depends on it")
        })?;
    let objects = |side: &Snapshot| side.model.objects().collect::<Result<Vec<Object>, _>>();
    let (before, after) = (objects(old)?, objects(new)?);
    let sides = Sides {
        old: Side::of(&before, old, &BTreeSet::new())?,
        new: Side::of(&after, new, &BTreeSet::new())?,
        target,
        timezone: options.timezone.as_deref(),
    };
    let work = sides.work(diff.changes.iter().map(AsRef::as_ref));
    let apart = work.apart(&sides);
    let new = Side::of(&after, new, &apart)?;
    let database = compared.old.meta.provenance.database.as_deref();
    let guard = guard::of(&work, &sides.old, &new, target, database);
    let mut statements = rename::confirmed(&options.renames);
    statements.extend(work.statements(&sides.old, &new, options.run_as.as_deref()));
    for statement in &mut statements {
        let is_destructive =
            |hazard: &&Hazard| hazard.is_destructive() && !options.allowed.contains(hazard);
        if statement.fate == Fate::Runs && statement.hazards.iter().any(|h| is_destructive(&h)) {
            statement.fate = Fate::Withheld;
        }
        if statement.fate == Fate::Runs && statement.min_version > target {
            let since = statement.min_version;
            statement.fate = Fate::Manual(format!("only PostgreSQL {since} and later can do it"));
        }
    }
    let strings = compared.new.source.contexts.first();
    let standard_conforming_strings = strings.is_none_or(|it| it.standard_conforming_strings);
    let run_as = options.run_as.clone();
    Ok(Plan { statements, target, standard_conforming_strings, run_as, guard })
}

pub(crate) struct Sides<'a> {
    old: Side<'a>,
    new: Side<'a>,
    target: u32,
    timezone: Option<&'a str>,
}

/// What is to be done, before it has an order.
#[derive(Default)]
pub(crate) struct Work {
    closure: Closure,
    /// Objects of NEW that are made, and why.
    created: BTreeMap<Id, Id>,
    /// What alters objects, by those of NEW.
    altered: BTreeMap<Id, Steps>,
    /// What else is to be said.
    manual: Vec<Statement>,
    /// Names that PostgreSQL made, by those of OLD.
    renames: Vec<(Id, Id)>,
}

impl Sides<'_> {
    fn work<'c>(&self, changes: impl Iterator<Item = &'c Change>) -> Work {
        let mut work = Work::default();
        for change in changes {
            match change.kind {
                ChangeKind::Added | ChangeKind::Removed => self.one_sided(change, &mut work),
                ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => {
                    self.altered(change, &mut work);
                }
            }
        }
        work.closure.grow(&self.old);
        convert::columns(self, &mut work);
        let names: BTreeMap<&Id, &Id> = work.renames.iter().map(|(old, new)| (old, new)).collect();
        for (id, cause) in &work.closure.dropped {
            let id = names.get(id).copied().unwrap_or(id);
            if self.new.get(id).is_some() {
                work.created.entry(id.clone()).or_insert_with(|| cause.clone());
            }
        }
        let (created, released) = (&work.created, &work.closure.released);
        // What is made anew says nothing of what it has no more: the comment on a column of a view.
        let is_gone = |id: &Id| {
            let parent = self.old.get(id).and_then(|object| object.parent.as_ref());
            self.new.get(id).is_none() && parent.is_some_and(|it| created.contains_key(it))
        };
        work.altered.retain(|id, _| !created.contains_key(id) && !is_gone(id));
        // What comes back with all that it needs is not said before.
        for (_, steps) in work.altered.iter_mut().filter(|(id, _)| released.contains_key(id)) {
            let is_default = |one: &Statement| {
                one.sql.text.contains(" SET DEFAULT ") || one.sql.text.ends_with(" DROP DEFAULT")
            };
            for part in [&mut steps.early, &mut steps.main, &mut steps.last] {
                part.retain(|one| !is_default(one));
            }
        }
        let dropped = &work.closure.dropped;
        work.renames.retain(|(old, _)| !dropped.contains_key(old));
        work
    }

    fn one_sided(&self, change: &Change, work: &mut Work) {
        let ids = change.object.iter().map(|o| &o.id).chain(change.contains.iter().map(|o| &o.id));
        let is_added = change.kind == ChangeKind::Added;
        for id in ids {
            if matches!(id.kind, Kind::External | Kind::Opaque | Kind::Database) {
                let word = if is_added { "only NEW has it" } else { "only OLD has it" };
                work.manual.push(Statement::manual(&change.id, format!("{id}: {word}")));
            } else if is_added {
                work.created.insert(id.clone(), change.id.clone());
            } else if !self.is_filled(id) {
                work.closure.dropped.insert(id.clone(), change.id.clone());
            }
        }
    }

    /// What keeps results of a function that is replaced: PostgreSQL computes none of them again.
    fn stale(&self, function: &Object, steps: &mut Steps) {
        let graph = &self.old.loaded.graph;
        let Some(node) = self.old.node(&function.id) else { return };
        let keeps = |id: &&Id| match self.old.get(id).map(|object| &object.body) {
            Some(Body::Column(column)) => column.generated.is_some() && !column.is_virtual,
            Some(Body::Index(_) | Body::Constraint(_) | Body::MaterializedView(_)) => true,
            _ => false,
        };
        let users = graph.users(node).filter_map(|edge| graph.id(edge.from)).filter(keeps);
        let users: Vec<String> = users.map(ToString::to_string).collect();
        let replaces = |one: &&mut Statement| one.sql.text.starts_with("CREATE OR REPLACE ");
        if users.is_empty() || function.id.kind != Kind::Function {
            return;
        }
        for statement in steps.main.iter_mut().filter(replaces) {
            statement.hazards.push(Hazard::StaleData);
            statement.because = Some(format!("{}, used by {}", function.id, users.join(", ")));
        }
    }

    /// A shell that becomes the type it stands for.
    fn is_filled(&self, id: &Id) -> bool {
        let of = |kind| self.new.get(&Id::qualified(kind, &id.relation())).is_some();
        id.kind == Kind::ShellType && (of(Kind::BaseType) || of(Kind::Range))
    }

    /// A column of the type that an attribute is of (find_composite_type_dependencies in tablecmds.c).
    fn column_of_composite(&self, attribute: &Object) -> Option<Id> {
        let Body::Attribute(_) = &attribute.body else { return None };
        let graph = &self.old.loaded.graph;
        let composite = self.old.node(attribute.parent.as_ref()?)?;
        let users = graph.users(composite).filter(|edge| edge.reason == Reason::Type);
        let mut ids = users.filter_map(|edge| graph.id(edge.from));
        ids.find(|id| id.kind == Kind::Column).cloned()
    }

    fn altered(&self, change: &Change, work: &mut Work) {
        let from = change.from.as_ref().unwrap_or(&change.id);
        // Tables were renamed before they were compared.
        let from = if self.old.get(from).is_some() { from } else { &change.id };
        let (old, new) = (self.old.get(from), self.new.get(&change.id));
        // One side says nothing of what it has all the same: a column of a view, PostgreSQL's own.
        let unsaid = match (old, new) {
            (Some(said), None) | (None, Some(said)) => unsaid(said),
            _ => None,
        };
        let (Some(old), Some(new)) = (old.or(unsaid.as_ref()), new.or(unsaid.as_ref())) else {
            let reason = "it is on both sides by other means than a statement of its own";
            work.manual.push(Statement::manual(&change.id, reason));
            return;
        };
        if from != &change.id {
            work.renames.push((from.clone(), change.id.clone()));
        }
        let (scope_old, scope_new) = (&self.old.loaded.scope, &self.new.loaded.scope);
        let Self { target, timezone, .. } = *self;
        let children = &self.new.children;
        let case = Case { old, new, from: scope_old, to: scope_new, children, target, timezone };
        let mut steps = kinds::alter(&case, &change.facts);
        if steps.is_retyped
            && let Some(column) = self.column_of_composite(old)
        {
            // ATTypedTableRecursion follows tables of the type; a column of it is in nobody's reach.
            steps = Steps::default();
            let reason = format!("PostgreSQL does not change it while {column} is of the type");
            steps.manual(&change.id, reason);
        }
        self.stale(old, &mut steps);
        if !steps.leaves.is_empty() {
            work.closure.left.insert(from.clone(), steps.leaves.clone());
        }
        if steps.is_recreated {
            work.closure.dropped.insert(from.clone(), change.id.clone());
            work.created.insert(change.id.clone(), change.id.clone());
        }
        if steps.is_retyped && matches!(new.body, Body::Enumeration(_) | Body::Domain(_)) {
            work.closure.renewed.insert(from.clone());
            work.closure.dropped.insert(from.clone(), change.id.clone());
            work.created.insert(change.id.clone(), change.id.clone());
        } else if steps.is_retyped {
            work.closure.retyped.insert(from.clone(), change.id.clone());
            if let (Body::Column(before), Body::Column(after)) = (&old.body, &new.body)
                && !is_comparable(before.type_name.as_deref(), after.type_name.as_deref())
            {
                work.closure.incomparable.insert(from.clone());
            }
        }
        work.altered.insert(change.id.clone(), steps);
    }
}

/// Whether a foreign key may stand between columns of these types for a while.
fn is_comparable(one: Option<&str>, other: Option<&str>) -> bool {
    let family = |name: &str| {
        let name = name.split('(').next().unwrap_or(name).trim_end();
        match name {
            "smallint" | "integer" | "bigint" => "integer",
            "text" | "character varying" | "character" | "bpchar" => "text",
            _ => "",
        }
    };
    match (one, other) {
        (Some(one), Some(other)) => {
            let base = |name: &str| name.split('(').next().unwrap_or(name).trim_end().to_owned();
            base(one) == base(other) || !family(one).is_empty() && family(one) == family(other)
        }
        _ => true,
    }
}

/// An object of which nothing is said.
fn unsaid(said: &Object) -> Option<Object> {
    let body = match &said.body {
        Body::Column(_) => Body::from(crate::kinds::column::Column::default()),
        Body::Trigger(_) => Body::from(crate::kinds::trigger::Trigger::default()),
        Body::External(_) | Body::DefaultPrivileges(_) | Body::Schema(_) => said.body.clone(),
        _ => return None,
    };
    Some(Object { parent: said.parent.clone(), ..Object::new(said.id.clone(), body) })
}

impl Work {
    /// What of NEW cannot stand inside the statement of its table or domain, as that is there.
    fn apart(&self, sides: &Sides) -> BTreeSet<Id> {
        let is_there = |id: &Id| {
            let parent = sides.new.get(id).and_then(|object| object.parent.as_ref());
            parent.is_some_and(|parent| !self.created.contains_key(parent))
        };
        let checks = self.created.keys().filter(|id| id.kind == Kind::Constraint && is_there(id));
        let defaults = self.closure.released.keys().filter(|id| id.kind == Kind::Column);
        checks.chain(defaults).cloned().collect()
    }

    fn statements(mut self, old: &Side, new: &Side, run_as: Option<&str>) -> Vec<Statement> {
        let comes_back = |id: &Id| self.created.contains_key(id);
        let has = |id: &Id| new.get(id).is_some();
        let downs = downs::of(old, &self.closure, &comes_back, &has);
        let mut statements = Vec::new();
        let positions = positions::of(&self, old, new);
        statements.extend(positions.iter().map(|position| position.kept.clone()));
        let mut early: Vec<(usize, Vec<Statement>)> = self
            .altered
            .iter_mut()
            .map(|(id, steps)| (usize::MAX - new.place(id), std::mem::take(&mut steps.early)))
            .collect();
        early.sort_by_key(|(place, _)| *place);
        statements.extend(early.into_iter().flat_map(|(_, early)| early));
        statements.extend(downs.first);
        statements.extend(renames(&self.renames, old));
        statements.extend(downs.renames);
        statements.extend(ups::of(&mut self, old, new, &positions, run_as));
        statements.extend(downs.late);
        statements.extend(ups::refreshes(&self, new));
        statements.append(&mut self.manual);
        statements.sort_by_key(|one| !one.hazards.contains(&Hazard::NoTransaction));
        statements
    }
}

fn renames(renames: &[(Id, Id)], old: &Side) -> Vec<Statement> {
    let scope = &old.loaded.scope;
    let is_taken = |to: &Id| renames.iter().any(|(from, _)| from == to);
    // Names that change places go by way of another.
    let (mut first, mut then) = (Vec::new(), Vec::new());
    for (from, to) in renames {
        let Some(object) = old.get(from) else { continue };
        if !is_taken(to) {
            first.extend(rename::statement(object, &to.name, to, scope));
            continue;
        }
        let aside = convert::aside(from).name;
        first.extend(rename::statement(object, &aside, to, scope));
        let moved = Object { id: rename::named(from, &aside), ..object.clone() };
        then.extend(rename::statement(&moved, &to.name, to, scope));
    }
    first.extend(then);
    first
}
