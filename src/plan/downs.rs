//! What goes, in the reverse of the order in which OLD was made.

use std::collections::{BTreeSet, HashMap};

use super::{
    closure::Closure,
    convert, drops,
    side::Side,
    statement::{Hazard, Statement},
};
use crate::{
    depend::order::{self, Hold, Need},
    kinds::{Body, Kind, constraint::Sort, sequence, table},
    model::{Id, Object, Qualified, Reason, quote::ident},
};

/// The statements that drop, and those that have to wait for what is altered.
pub struct Downs {
    pub first: Vec<Statement>,
    /// Types that make room for the new ones of their names.
    pub renames: Vec<Statement>,
    pub late: Vec<Statement>,
}

/// One statement that takes away, and the object it is of.
struct Item {
    id: Id,
    statement: Statement,
    is_late: bool,
}

fn rename(id: &Id, cause: &Id) -> Statement {
    let word = if id.kind == Kind::Domain { "DOMAIN" } else { "TYPE" };
    let name = convert::aside(id).name;
    let text = format!("ALTER {word} {} RENAME TO {}", id.path(), ident(&name));
    because(Statement::text(cause, text), id, cause)
}

struct Builder<'a, 'b> {
    old: &'b Side<'a>,
    closure: &'b Closure,
    /// Whether it is made again.
    comes_back: &'b dyn Fn(&Id) -> bool,
    /// Whether NEW has it.
    has: &'b dyn Fn(&Id) -> bool,
    /// What waits for one another: dropped by a statement of its own.
    explicit: BTreeSet<Id>,
}

pub fn of(
    old: &Side,
    closure: &Closure,
    comes_back: &dyn Fn(&Id) -> bool,
    has: &dyn Fn(&Id) -> bool,
) -> Downs {
    let mut builder = Builder { old, closure, comes_back, has, explicit: BTreeSet::new() };
    let (items, cycles) = builder.ordered();
    let items = match cycles.is_empty() {
        true => items,
        false => {
            builder.explicit = cycles;
            builder.ordered().0
        }
    };
    let (late, first): (Vec<Item>, Vec<Item>) = items.into_iter().partition(|item| item.is_late);
    let statements = |items: Vec<Item>| items.into_iter().map(|item| item.statement).collect();
    let renamed = late.iter().filter(|item| closure.renewed.contains(&item.id));
    let renames = renamed.map(|item| rename(&item.id, &item.statement.cause)).collect();
    Downs { first: statements(first), renames, late: statements(late) }
}

impl Builder<'_, '_> {
    /// In their order; what waits for one another.
    fn ordered(&self) -> (Vec<Item>, BTreeSet<Id>) {
        let late = self.closure.late(self.old);
        let mut items: Vec<Item> = Vec::new();
        let mut item_of: HashMap<Id, usize> = HashMap::new();
        for (id, cause) in &self.closure.dropped {
            if self.goes_with(id).is_some() {
                continue;
            }
            let Some(object) = self.old.get(id) else { continue };
            if object.body.describe().is_mention() && id.kind != Kind::ShellType {
                continue;
            }
            item_of.insert(id.clone(), items.len());
            let is_late = late.contains(id);
            let mut statement = self.statement(object, cause);
            if is_late && self.closure.renewed.contains(id) {
                let word = if id.kind == Kind::Domain { "DOMAIN" } else { "TYPE" };
                statement.sql.text = format!("DROP {word} {}", convert::aside(id));
            }
            items.push(Item { id: id.clone(), statement, is_late });
        }
        let mut default_of: HashMap<&Id, usize> = HashMap::new();
        for (id, cause) in &self.closure.released {
            let Some(object) = self.old.get(id) else { continue };
            default_of.insert(id, items.len());
            let statement = self.release(object, cause);
            items.push(Item { id: id.clone(), statement, is_late: false });
        }
        for (id, cause) in &self.closure.disowned {
            let text = format!("ALTER SEQUENCE {} OWNED BY NONE", id.path());
            let statement = because(Statement::text(cause, text), id, cause);
            items.push(Item { id: id.clone(), statement, is_late: false });
            item_of.insert(id.clone(), items.len() - 1);
        }
        let mut needs = Vec::new();
        let whole = |id: &Id| self.whole(id).and_then(|id| item_of.get(&id).copied());
        for edge in self.old.loaded.graph.edges() {
            let graph = &self.old.loaded.graph;
            let (Some(from), Some(to)) = (graph.id(edge.from), graph.id(edge.to)) else { continue };
            if matches!(edge.reason, Reason::Partner | Reason::Body | Reason::Identity) {
                continue;
            }
            let user = match edge.reason {
                Reason::Default => default_of.get(from).copied().or_else(|| whole(from)),
                _ => whole(from),
            };
            if let (Some(before), Some(after)) = (user, whole(to))
                && before != after
            {
                let hold = if edge.is_certain { Hold::Firm } else { Hold::Loose };
                needs.push(Need { after, before, hold });
            }
        }
        needs.extend(self.children_last(&item_of));
        let rank = |at: usize| {
            items.get(at).map(|item| (item.is_late, usize::MAX - self.old.place(&item.id)))
        };
        let order = order::order(items.len(), rank, &needs);
        let is_tied = |cycle: &order::Cycle| cycle.hold == Hold::Firm;
        let tied = order.cycles.iter().filter(|cycle| is_tied(cycle)).flat_map(|c| &c.members);
        let cycles = tied.filter_map(|at| items.get(*at)).map(|item| item.id.clone()).collect();
        let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
        let take = |at: usize| items.get_mut(at).and_then(Option::take);
        (order.sequence.into_iter().filter_map(take).collect(), cycles)
    }

    /// A column that a child declares too is its own only once the parent's is gone.
    fn children_last(&self, item_of: &HashMap<Id, usize>) -> Vec<Need> {
        let is_shared = |id: &Id| matches!(id.kind, Kind::Column | Kind::Constraint);
        let columns = item_of.iter().filter(|(id, _)| is_shared(id));
        let need = |(id, after): (&Id, &usize)| {
            let parents = self.parents_of(id);
            let befores = parents.into_iter().filter_map(|parent| item_of.get(&parent).copied());
            let need = |before| Need { after: *after, before, hold: Hold::Loose };
            befores.map(need).collect::<Vec<_>>()
        };
        columns.flat_map(need).collect()
    }

    /// The columns or constraints of the parents of a table that the table has from them.
    fn parents_of(&self, column: &Id) -> Vec<Id> {
        let table = self.old.loaded.scope.relation(&column.relation());
        let parents = table.iter().flat_map(|table| self.closure.parents(table));
        parents.map(|parent| Id::child(column.kind, &parent, column.name.as_str())).collect()
    }

    /// The object whose statement takes this one along.
    fn whole(&self, id: &Id) -> Option<Id> {
        let mut id = id.clone();
        // As deep as objects lie within each other.
        for _ in 0..16 {
            if !self.closure.dropped.contains_key(&id) && !self.closure.disowned.contains_key(&id) {
                return None;
            }
            match self.goes_with(&id) {
                Some(with) => id = with,
                None => return Some(id),
            }
        }
        None
    }

    fn goes_with(&self, id: &Id) -> Option<Id> {
        let object = self.old.get(id)?;
        let is_dropped = |id: &Id| self.closure.dropped.contains_key(id);
        let is_key = matches!(&object.body, Body::Constraint(c) if c.sort == Sort::ForeignKey);
        // PostgreSQL drops no server that has user mappings.
        let parent = object.parent.as_ref().filter(|_| id.kind != Kind::UserMapping);
        if let Some(parent) = parent.filter(|parent| is_dropped(parent)) {
            let is_explicit = is_key && self.explicit.contains(parent);
            return (!is_explicit).then(|| parent.clone());
        }
        let is_check = matches!(&object.body, Body::Constraint(c) if c.sort == Sort::Check);
        if is_check || matches!(object.body, Body::Column(_)) {
            let table = self.old.loaded.scope.relation(&id.relation())?;
            let is_partition =
                table::read(&table.body).is_some_and(|table| table.partition_of.is_some());
            let parents = self.parents_of(id).into_iter();
            let found = parents.filter(|_| is_partition).find(is_dropped);
            if found.is_some() || !is_check {
                return found;
            }
        }
        if let Body::Sequence(sequence) = &object.body {
            let owner = sequence.owned_by.as_deref().and_then(sequence::column_of)?;
            let table = self.old.get(&owner).and_then(|column| column.parent.clone());
            return [Some(owner), table].into_iter().flatten().find(is_dropped);
        }
        let mut body = object.body.clone();
        let of_table = object.parent.as_ref();
        let stays = of_table.is_none_or(|table| !self.closure.left.contains_key(table));
        if let Some(parent) = body.attached_to().filter(|_| stays)
            && let Ok(parent) = parent.parse::<Qualified>()
            && let Some(parent) = self.old.loaded.scope.relation(&parent)
            && is_dropped(&parent.id)
        {
            return Some(parent.id.clone());
        }
        if !matches!(id.kind, Kind::Index | Kind::Constraint | Kind::Statistics) {
            return None;
        }
        let graph = &self.old.loaded.graph;
        let table = object.parent.as_ref()?.relation();
        let node = graph.node(id)?;
        let columns = graph.needs(node).filter_map(|edge| graph.id(edge.to));
        let mut of_table = columns.filter(|to| to.kind == Kind::Column && to.relation() == table);
        of_table.find(|column| is_dropped(column)).cloned()
    }

    fn statement(&self, object: &Object, cause: &Id) -> Statement {
        let id = &object.id;
        let Some(text) = drops::statement(object, &self.old.loaded.scope) else {
            return Statement::manual(cause, format!("nothing drops {id}"));
        };
        let text = match self.stays_in_child(id) {
            true => text.replacen("ALTER TABLE ", "ALTER TABLE ONLY ", 1),
            false => text,
        };
        let statement = because(Statement::text(cause, text), id, cause);
        match (self.comes_back)(id) {
            true if keeps_nothing(object) => statement.with(Hazard::DataLoss),
            true => statement,
            false if drops::loses_rows(id) => statement.with(Hazard::DataLoss),
            false => statement.with(Hazard::Drops),
        }
    }

    /// Whether a child that has a column from its parent keeps it: with ONLY it is its own.
    fn stays_in_child(&self, id: &Id) -> bool {
        let children = self.old.children.get(&id.relation().to_string());
        id.kind == Kind::Column
            && children.into_iter().flatten().any(|child| {
                let column = Id::child(Kind::Column, child, id.name.as_str());
                !self.closure.dropped.contains_key(&column) && (self.has)(&column)
            })
    }

    fn release(&self, object: &Object, cause: &Id) -> Statement {
        let text = match object.id.kind {
            Kind::Domain => format!("ALTER DOMAIN {} DROP DEFAULT", object.id.path()),
            _ => {
                let alter = drops::alter(object, &self.old.loaded.scope);
                format!("{alter} ALTER COLUMN {} DROP DEFAULT", ident(&object.id.name))
            }
        };
        because(Statement::text(cause, text), &object.id, cause)
    }
}

/// Whether what comes back has lost what was stored in it: a generated column is made anew from others.
fn keeps_nothing(object: &Object) -> bool {
    match &object.body {
        Body::Column(column) => column.generated.is_none(),
        Body::Attribute(_) => true,
        _ => false,
    }
}

/// Says of what is not the change itself why it is there.
pub fn because(mut statement: Statement, id: &Id, cause: &Id) -> Statement {
    if id != cause {
        statement.object = Some(id.clone());
        statement.because = Some(format!("for {cause}"));
    }
    statement
}
