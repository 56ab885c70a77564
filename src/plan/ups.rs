//! What comes, in the order in which NEW is made.

use super::{
    Work,
    downs::because,
    drops, envelope,
    kinds::Case,
    positions::Position,
    side::Side,
    statement::{Hazard, Statement},
    surplus::Surplus,
};
use crate::{
    kinds::{Body, Kind, column, constraint::Sort, table},
    model::{Id, Object, Qualified, Sql, Stage, quote::ident},
    sql::Step,
};

pub fn of(
    work: &mut Work,
    old: &Side,
    new: &Side,
    positions: &[Position],
    run_as: Option<&str>,
) -> Vec<Statement> {
    let surplus = Surplus::of(old, run_as);
    let mut placed: Vec<(usize, usize, Vec<Statement>)> = Vec::new();
    let mut last = Vec::new();
    for (at, step) in new.loaded.steps.iter().enumerate() {
        let mut statements = made(step, work);
        if is_check_of_parent(step.object, work, old, new) {
            statements.retain(|one| !one.sql.text.contains(" ADD CONSTRAINT "));
        }
        // Default privileges give a new object more than it has by itself.
        if step.stage == Stage::Privilege && surplus.is_in_force(step.object) {
            statements.retain(|one| one.sql.stage != Stage::Privilege);
        }
        if step.stage == Stage::Shell && is_shell(step, old) {
            statements.clear();
        }
        if attaches_last(step, work, new) {
            let (attach, now) = statements.into_iter().partition(is_index_attach);
            last.push((at, attach));
            statements = now;
        }
        let end = new.loaded.steps.len();
        let is_late = attached_late(step, work, new);
        let (late, now): (Vec<_>, Vec<_>) = statements.into_iter().partition(|one| is_late(one));
        for (at, minor, statements) in [(at, 5, now), (end, at + 8, late)] {
            if !statements.is_empty() {
                placed.push((at, minor, statements));
            }
        }
    }
    let objects = work.created.iter().filter_map(|(id, cause)| Some((new.get(id)?, cause)));
    for (object, cause) in objects {
        let grants = surplus.grants(object, cause, new);
        if !grants.is_empty() {
            placed.push((new.loaded.steps.len(), 1, grants));
        }
    }
    for position in positions {
        placed.push((made_at(&position.to, new), 6, vec![position.restored.clone()]));
    }
    for (id, cause) in &work.created {
        if let Some(object) = new.get(id)
            && let Some(statement) = added(object, cause, work, new)
        {
            let (place, minor) = match declared_first(object, work, new) {
                Some(place) => (place, 0),
                // It is computed from columns that may change before.
                None if is_generated(object) => (new.place(id), 4),
                None => (new.place(id), 2),
            };
            let grants = grants(object, old, new);
            placed.push((place, minor, vec![statement]));
            placed.push((new.loaded.steps.len(), 0, grants));
        }
    }
    for (id, steps) in &mut work.altered {
        let minor = if matches!(id.kind, Kind::Column | Kind::Attribute) { 3 } else { 1 };
        placed.push((new.place(id), minor, std::mem::take(&mut steps.main)));
        last.push((new.place(id), std::mem::take(&mut steps.last)));
    }
    // Columns that are added come in the order of the table.
    let order = |statements: &[Statement], new: &Side| {
        let id = statements.first().map(|one| &one.cause)?;
        let parent = new.get(id)?.parent.as_ref()?;
        let table = table::read(&new.get(parent)?.body)?;
        table.columns.iter().position(|name| *name == id.name)
    };
    placed.sort_by_cached_key(|(at, minor, statements)| {
        (*at, *minor, (*minor == 2).then(|| order(statements, new)).flatten())
    });
    last.sort_by_key(|(at, _)| *at);
    let placed = placed.into_iter().flat_map(|(_, _, statements)| statements);
    placed.chain(last.into_iter().flat_map(|(_, statements)| statements)).collect()
}

fn is_generated(object: &Object) -> bool {
    matches!(&object.body, Body::Column(column) if column.generated.is_some())
}

/// Whether OLD has it as a shell already.
fn is_shell(step: &Step, old: &Side) -> bool {
    old.get(&Id::qualified(Kind::ShellType, &step.object.id.relation())).is_some()
}

/// A new partition of a table that is there is attached once it has its own indexes: else PostgreSQL
/// makes some under other names. What is said of what it has from its parent comes after that.
fn attached_late<'a>(
    step: &'a Step,
    work: &Work,
    new: &Side,
) -> impl Fn(&Statement) -> bool + use<'a> {
    let object = step.object;
    let table = match object.id.kind {
        Kind::Table | Kind::ForeignTable => Some(object),
        _ => object.parent.as_ref().and_then(|id| new.get(id)),
    };
    let is_there = |parent: &String| {
        let parent = parent.parse::<Qualified>().ok();
        let parent = parent.and_then(|parent| new.loaded.scope.relation(&parent));
        parent.is_some_and(|parent| !work.created.contains_key(&parent.id))
    };
    let of = table.filter(|table| work.created.contains_key(&table.id));
    let of = of.and_then(|table| table::read(&table.body));
    let is_late = of.is_some_and(|table| table.partition_of.as_ref().is_some_and(is_there));
    move |one: &Statement| {
        let is_mention = object.id.kind == Kind::Trigger && object.body.describe().is_mention();
        is_late && (is_mention || one.sql.text.contains(" ATTACH PARTITION "))
    }
}

/// Whether a partition that is one throughout gets the check with that of its parent.
fn is_check_of_parent(object: &Object, work: &Work, old: &Side, new: &Side) -> bool {
    let is_check = matches!(&object.body, Body::Constraint(body) if body.sort == Sort::Check);
    let table = object.parent.as_ref().filter(|_| is_check).and_then(|id| new.get(id));
    let read = |table: &Object| table::read(&table.body)?.partition_of.clone();
    let Some((table, parent)) = table.and_then(|table| Some((table, read(table)?))) else {
        return false;
    };
    let was = old.get(&table.id).and_then(read);
    let check = parent.parse::<Qualified>().ok();
    let check = check.map(|of| Id::child(Kind::Constraint, &of, object.id.name.as_str()));
    was.as_ref() == Some(&parent)
        && !work.closure.left.contains_key(&table.id)
        && check.is_some_and(|check| work.created.contains_key(&check))
}

/// Whether the table of an index, there before, is attached among what comes last: an index is one of
/// a partition only after that ("is not an index on any partition of table").
fn attaches_last(step: &Step, work: &Work, new: &Side) -> bool {
    let relation = match step.object.id.kind {
        Kind::Constraint => Some(step.object.id.relation()),
        _ => step.object.parent.as_ref().map(|parent| parent.relation()),
    };
    let table = relation.and_then(|relation| new.loaded.scope.relation(&relation));
    let steps = table.and_then(|table| work.altered.get(&table.id));
    steps.is_some_and(|steps| steps.last.iter().any(is_table_attach))
}

fn is_index_attach(one: &Statement) -> bool {
    one.sql.text.starts_with("ALTER INDEX ") && one.sql.text.contains(" ATTACH PARTITION ")
}

fn is_table_attach(one: &Statement) -> bool {
    one.sql.text.starts_with("ALTER TABLE ") && one.sql.text.contains(" ATTACH PARTITION ")
}

/// Of one step of NEW what has to run.
fn made(step: &Step, work: &Work) -> Vec<Statement> {
    let id = &step.object.id;
    let wrap = |cause: &Id, sql: &Sql| {
        let statement = because(Statement::new(cause, sql.clone()), id, cause);
        with_hazards(statement, step.object)
    };
    if let Some(cause) = work.created.get(id) {
        let is_inside = is_of_added_column(step.object, work);
        let is_said = |sql: &&Sql| {
            let is_default = id.kind == Kind::Column && sql.text.contains(" SET DEFAULT ");
            let is_identity = sql.text.contains(" ADD GENERATED ");
            !(is_inside && (is_default || is_identity))
        };
        return step.sql.iter().filter(is_said).map(|sql| wrap(cause, sql)).collect();
    }
    let comes_back = |sql: &&Sql| {
        let ends = |word: &str| sql.text.contains(word);
        match id.kind {
            Kind::Column => work.closure.released.contains_key(id) && ends(" SET DEFAULT "),
            Kind::Sequence => work.closure.disowned.contains_key(id) && ends(" OWNED BY "),
            _ => false,
        }
    };
    let cause = work.closure.released.get(id).or_else(|| work.closure.disowned.get(id));
    let Some(cause) = cause.filter(|_| step.stage == Stage::Link) else { return Vec::new() };
    step.sql.iter().filter(comes_back).map(|sql| wrap(cause, sql)).collect()
}

/// Whether it is said in ADD COLUMN.
fn is_of_added_column(object: &Object, work: &Work) -> bool {
    match &object.body {
        Body::Column(_) => object.parent.as_ref().is_some_and(|it| !work.created.contains_key(it)),
        Body::Sequence(sequence) if sequence.is_identity => {
            let column = sequence.owned_by.as_deref();
            let column = column.and_then(crate::kinds::sequence::column_of);
            let table = object.parent.as_ref();
            column.is_some_and(|column| work.created.contains_key(&column))
                && table.is_some_and(|table| !work.created.contains_key(table))
        }
        _ => false,
    }
}

/// ADD COLUMN and ADD ATTRIBUTE, to what is there.
fn added(object: &Object, cause: &Id, work: &Work, new: &Side) -> Option<Statement> {
    let parent = object.parent.as_ref().filter(|parent| !work.created.contains_key(parent))?;
    let name = ident(&object.id.name);
    match &object.body {
        Body::Attribute(attribute) => {
            let clause = attribute.clause(&object.id.name);
            let text =
                format!("ALTER TYPE {} ADD ATTRIBUTE {clause} CASCADE", object.id.relation());
            Some(Statement::text(cause, text))
        }
        Body::Column(body) => {
            let table = table::read(&new.get(parent)?.body)?;
            // A partition has it from its parent.
            if table.partition_of.is_some() && !from_parents(object, work, new).is_empty() {
                return None;
            }
            let element = column::added(object, table, &new.loaded.scope)?;
            let mut text =
                format!("{} ADD COLUMN {element}", drops::alter(object, &new.loaded.scope));
            let identity = body.identity.as_ref().and_then(|_| identity(&object.id, new));
            if let Some(identity) = identity {
                text.push_str(&format!(" {identity}"));
            }
            let statement = Statement::text(cause, text);
            let is_bare =
                body.default.is_none() && body.identity.is_none() && body.generated.is_none();
            Some(match body.not_null.is_some() && is_bare {
                true => statement.with(Hazard::DependsOnData),
                false => statement,
            })
        }
        _ => None,
    }
    .map(|statement| because(statement, &object.id, cause))
    .filter(|_| !name.is_empty())
}

/// Where the step is that makes a sequence, also behind an identity column.
fn made_at(id: &Id, new: &Side) -> usize {
    let makes = |step: &Step| {
        let is = |sql: &Sql| sql.stage == Stage::Define || sql.text.contains(" ADD GENERATED ");
        step.object.id == *id && step.sql.iter().any(is)
    };
    let place = new.loaded.steps.iter().position(makes);
    place.unwrap_or_else(|| new.place(id))
}

/// The rights that a column comes with, on a table that is there.
fn grants(object: &Object, old: &Side, new: &Side) -> Vec<Statement> {
    let Some(parent) = object.parent.as_ref() else { return Vec::new() };
    let (Some(before), Some(table)) = (old.get(parent), new.get(parent)) else { return Vec::new() };
    // What differs is granted with all that differs.
    if before.envelope.privileges != table.envelope.privileges {
        return Vec::new();
    }
    let scope = &new.loaded.scope;
    let children = &new.children;
    let case = Case {
        old: table,
        new: table,
        from: scope,
        to: scope,
        children,
        target: 0,
        timezone: None,
    };
    envelope::column_grants(&case, &object.id.name)
}

/// The tables that a column's table has it from, where those get it now too.
fn from_parents(object: &Object, work: &Work, new: &Side) -> Vec<Id> {
    let Body::Column(_) = &object.body else { return Vec::new() };
    let table = new.loaded.scope.relation(&object.id.relation());
    // Of what leaves its parents first, nothing comes from them.
    let table = table.filter(|table| !work.closure.left.contains_key(&table.id));
    let parents = table.iter().flat_map(|table| work.closure.parents(table));
    let columns = parents.map(|parent| Id::child(Kind::Column, &parent, object.id.name.as_str()));
    columns.filter(|id| work.created.contains_key(id)).collect()
}

/// A column that a child declares too has to be there before that of the parent, or it is only the
/// parent's.
fn declared_first(object: &Object, work: &Work, new: &Side) -> Option<usize> {
    let parents = from_parents(object, work, new);
    parents.iter().map(|id| new.place(id)).min()
}

/// `GENERATED ALWAYS AS IDENTITY (…)` of a column.
fn identity(column: &Id, new: &Side) -> Option<String> {
    let of = |step: &&Step| {
        let Body::Sequence(sequence) = &step.object.body else { return false };
        let owner = sequence.owned_by.as_deref().and_then(crate::kinds::sequence::column_of);
        sequence.is_identity && owner.as_ref() == Some(column)
    };
    let step = new.loaded.steps.iter().find(of)?;
    let text = step.sql.iter().find_map(|sql| sql.text.split_once(" ADD GENERATED "))?.1;
    Some(format!("GENERATED {text}"))
}

fn with_hazards(statement: Statement, object: &Object) -> Statement {
    let text = &statement.sql.text;
    match &object.body {
        Body::Index(_) if text.starts_with("CREATE ") => statement.with(Hazard::IndexBuild),
        Body::Constraint(_) if text.contains(" CONSTRAINT ") => {
            statement.with(Hazard::Scan).with(Hazard::DependsOnData)
        }
        _ => statement,
    }
}

/// What fills the materialized views that are made.
pub fn refreshes(work: &Work, new: &Side) -> Vec<Statement> {
    let is_made = |step: &&Step| {
        step.object.id.kind == Kind::MaterializedView
            && step.stage == Stage::Define
            && work.created.contains_key(&step.object.id)
    };
    let refresh = |step: &Step| {
        let id = &step.object.id;
        let text = format!("REFRESH MATERIALIZED VIEW {}", id.path());
        let cause = work.created.get(id).unwrap_or(id);
        Statement { object: Some(id.clone()), ..because(Statement::text(cause, text), id, cause) }
    };
    new.loaded.steps.iter().filter(is_made).map(refresh).collect()
}
