//! What has to go, and what of it has to come back: everything that rests on what is dropped or
//! becomes another type, over the graph of OLD.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use super::side::Side;
use crate::{
    depend::{Edge, Node},
    kinds::{Body, Kind, constraint::Sort, table},
    model::{Id, Object, Qualified, Reason},
};

/// What happens to objects, each with the change that it comes from.
#[derive(Debug, Default)]
pub struct Closure {
    /// Of OLD.
    pub dropped: BTreeMap<Id, Id>,
    /// Columns and domains of OLD whose default goes, and comes back if NEW has one.
    pub released: BTreeMap<Id, Id>,
    /// Sequences of OLD that outlive the column that owns them.
    pub disowned: BTreeMap<Id, Id>,
    /// Columns that become of another type.
    pub retyped: BTreeMap<Id, Id>,
    /// Types that are dropped and come back otherwise, while columns are of them.
    pub renewed: BTreeSet<Id>,
    /// Columns of those, which become of the new one.
    pub converted: BTreeMap<Id, Id>,
    /// Tables of OLD and the parents that they leave before anything is dropped: what happens to
    /// those does not reach them.
    pub left: BTreeMap<Id, Vec<String>>,
    /// Columns of OLD whose values cannot be compared with those that they become.
    pub incomparable: BTreeSet<Id>,
    /// What of OLD stands in the way, and nothing takes it away.
    pub stuck: Vec<(Id, Id)>,
}

impl Closure {
    /// The parents of a table of OLD that stay its parents throughout.
    pub fn parents(&self, table: &Object) -> Vec<Qualified> {
        let left = self.left.get(&table.id);
        let stays = |parent: &&String| left.is_none_or(|left| !left.contains(parent));
        table.body.parents().filter(stays).filter_map(|it| it.parse::<Qualified>().ok()).collect()
    }

    /// The checks that partitions have of this one: they go with it, and whoever is to keep one gets
    /// it anew.
    fn checks_of_partitions(&self, check: Node, old: &Side) -> Vec<Id> {
        let id = old.loaded.graph.id(check);
        let is_check = |id: &&Id| {
            let body = old.get(id).map(|object| &object.body);
            matches!(body, Some(Body::Constraint(body)) if body.sort == Sort::Check)
        };
        let Some(id) = id.filter(is_check) else { return Vec::new() };
        let children = old.children.get(&id.relation().to_string()).into_iter().flatten();
        let tables = children.filter_map(|child| old.loaded.scope.relation(child));
        let stays = |table: &&Object| {
            let body = table::read(&table.body);
            body.is_some_and(|body| body.partition_of.is_some())
                && !self.left.contains_key(&table.id)
        };
        let checks = tables
            .filter(stays)
            .map(|table| Id::child(Kind::Constraint, &table.id.relation(), id.name.as_str()));
        checks.filter(|check| old.get(check).is_some()).collect()
    }

    pub fn grow(&mut self, old: &Side) {
        let mut open: Vec<(Node, Id, bool)> = Vec::new();
        for (ids, is_drop) in [(&self.dropped, true), (&self.retyped, false)] {
            let node = |(id, cause): (&Id, &Id)| Some((old.node(id)?, cause.clone(), is_drop));
            open.extend(ids.iter().filter_map(node));
        }
        while let Some((node, cause, is_drop)) = open.pop() {
            for id in self.checks_of_partitions(node, old).into_iter().filter(|_| is_drop) {
                if let Entry::Vacant(free) = self.dropped.entry(id) {
                    open.extend(old.node(free.key()).map(|node| (node, cause.clone(), true)));
                    free.insert(cause.clone());
                }
            }
            for edge in old.loaded.graph.users(node) {
                let Some(id) = old.loaded.graph.id(edge.from) else { continue };
                if self.dropped.contains_key(id) {
                    continue;
                }
                let is_renewed =
                    old.loaded.graph.id(node).is_some_and(|id| self.renewed.contains(id));
                let is_converted = old.loaded.graph.id(node).is_some_and(|id| {
                    self.converted.contains_key(id) || self.incomparable.contains(id)
                });
                if !is_drop && is_foreign_key(id, old, is_converted) && edge.is_recorded() {
                    self.dropped.insert(id.clone(), cause.clone());
                    open.push((edge.from, cause.clone(), true));
                    continue;
                }
                match effect(&edge, id, old, is_drop, is_renewed) {
                    Effect::None => {}
                    Effect::Convert => {
                        if self.converted.insert(id.clone(), cause.clone()).is_none() {
                            self.retyped.insert(id.clone(), cause.clone());
                            open.push((edge.from, cause.clone(), false));
                            if has_default(id, old) {
                                self.released.insert(id.clone(), cause.clone());
                            }
                        }
                    }
                    Effect::Renew => {
                        self.renewed.insert(id.clone());
                        self.dropped.insert(id.clone(), cause.clone());
                        open.push((edge.from, cause.clone(), true));
                    }
                    Effect::Stuck => self.stuck.push((id.clone(), cause.clone())),
                    Effect::Release => {
                        self.released.entry(id.clone()).or_insert_with(|| cause.clone());
                    }
                    Effect::Disown => {
                        self.disowned.entry(id.clone()).or_insert_with(|| cause.clone());
                    }
                    Effect::Recreate => {
                        self.dropped.insert(id.clone(), cause.clone());
                        open.push((edge.from, cause.clone(), true));
                    }
                }
            }
        }
        let dropped = &self.dropped;
        let is_kept = |id: &Id| {
            let parent = old.get(id).and_then(|object| object.parent.as_ref());
            !dropped.contains_key(id) && parent.is_none_or(|parent| !dropped.contains_key(parent))
        };
        self.released.retain(|id, _| is_kept(id));
        self.disowned.retain(|id, _| !dropped.contains_key(id));
    }

    /// What is dropped only once its users have changed: a type that a column had. And what that
    /// needs in turn.
    pub fn late(&self, old: &Side) -> BTreeSet<Id> {
        let graph = &old.loaded.graph;
        let is_used = |id: &Id| {
            let Some(node) = graph.node(id) else { return false };
            graph.users(node).filter(Edge::is_recorded).any(|edge| {
                let is_tie = !matches!(
                    edge.reason,
                    Reason::Owner
                        | Reason::Grant
                        | Reason::Parent
                        | Reason::Default
                        | Reason::OwnedBy
                );
                let user = graph.id(edge.from);
                is_tie && user.is_some_and(|user| !self.dropped.contains_key(user))
            })
        };
        let can_wait = |id: &Id| {
            !matches!(
                id.kind,
                Kind::Table | Kind::ForeignTable | Kind::Column | Kind::Constraint | Kind::Index
            )
        };
        let used = self.dropped.keys().filter(|id| can_wait(id) && is_used(id));
        let nodes: Vec<Node> = used.filter_map(|id| graph.node(id)).collect();
        let needed = graph.all_needs(&nodes, |edge| edge.is_recorded());
        let all = nodes.iter().chain(&needed).filter_map(|node| graph.id(*node));
        all.filter(|id| self.dropped.contains_key(id)).cloned().collect()
    }
}

enum Effect {
    None,
    Release,
    Disown,
    Recreate,
    Convert,
    Renew,
    Stuck,
}

fn has_default(id: &Id, old: &Side) -> bool {
    let body = old.get(id).map(|object| &object.body);
    matches!(body, Some(Body::Column(column)) if column.default.is_some())
}

/// Whether a call may mean it: where several fit, none is certain.
fn may_be_called(edge: &Edge, old: &Side) -> bool {
    let of = |node| old.loaded.graph.id(node).map(|id| id.kind);
    let is_routine = matches!(
        of(edge.to),
        Some(Kind::Function | Kind::Procedure | Kind::Aggregate | Kind::Operator)
    );
    let is_told = matches!(edge.reason, Reason::Query | Reason::Expression | Reason::Default);
    is_routine && is_told
}

/// A foreign key that cannot stand while the one side of it is of the new type, the other of the old:
/// there is no operator between them, or, with PERIOD, none in the index of the key.
fn is_foreign_key(id: &Id, old: &Side, is_converted: bool) -> bool {
    let Some(Body::Constraint(body)) = old.get(id).map(|object| &object.body) else { return false };
    body.sort == Sort::ForeignKey
        && (is_converted || body.reference.as_ref().is_some_and(|it| it.period))
}

/// What becomes of a user.
fn effect(edge: &Edge, user: &Id, old: &Side, is_drop: bool, is_renewed: bool) -> Effect {
    // A query that groups by the key may rest on it.
    let counts =
        edge.is_recorded() || may_be_called(edge, old) || is_drop && edge.reason == Reason::GroupBy;
    if !counts || matches!(edge.reason, Reason::Owner | Reason::Grant) {
        return Effect::None;
    }
    let Some(object) = old.get(user) else { return Effect::None };
    let body = &object.body;
    if matches!(body, Body::Column(column) if column.generated.is_some())
        && edge.reason == Reason::Default
    {
        return Effect::Recreate;
    }
    match (edge.reason, user.kind) {
        (Reason::Parent, _) if is_drop => Effect::Recreate,
        (Reason::Parent, _) => Effect::None,
        (Reason::Default, Kind::Column | Kind::Domain) if is_drop => Effect::Release,
        (Reason::OwnedBy, _) if is_drop => Effect::Disown,
        // What it shows is not here: nothing is lost.
        (Reason::Named, Kind::ForeignTable) if is_drop => Effect::Recreate,
        (Reason::Type, Kind::Column) if is_renewed => Effect::Convert,
        (Reason::Type, Kind::Domain) if is_renewed => Effect::Renew,
        (Reason::Type, Kind::Attribute | Kind::Range) if is_renewed => Effect::Stuck,
        (
            _,
            Kind::Table
            | Kind::ForeignTable
            | Kind::Column
            | Kind::Sequence
            | Kind::Schema
            | Kind::Extension
            | Kind::Attribute
            | Kind::Composite
            | Kind::Domain
            | Kind::External
            | Kind::Opaque
            | Kind::DefaultPrivileges,
        ) => Effect::None,
        (Reason::Published, Kind::Publication) => Effect::None,
        (
            _,
            Kind::View
            | Kind::MaterializedView
            | Kind::Rule
            | Kind::Policy
            | Kind::Trigger
            | Kind::Function
            | Kind::Procedure
            | Kind::Aggregate,
        ) => Effect::Recreate,
        (Reason::Expression, Kind::Publication) => Effect::Recreate,
        _ if is_drop => Effect::Recreate,
        _ => Effect::None,
    }
}
