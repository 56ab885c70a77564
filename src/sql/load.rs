//! The order in which statements run: what an object needs comes from [`crate::depend`], and here it
//! becomes what a statement needs. Where nothing decides, kinds follow each other as in pg_dump
//! (pg_dump_sort.c).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    depend::{
        Edge, Graph, Node,
        order::{self, Hold, Need},
    },
    kinds::{Body, Kind, constraint::Sort},
    model::{Id, Object, Reason, Scope, Sql, Stage},
};

/// Statements that stay together: an object and what is said of it right after.
pub struct Entry<'a> {
    pub object: &'a Object,
    pub stage: Stage,
    pub sql: Vec<Sql>,
    /// The object, among the nodes of the graph.
    node: Node,
}

/// The entries of one object. What is said of it follows it, or stands by itself when another
/// object's statement creates it.
pub fn entries(object: &Object, node: Node, sql: Vec<Sql>) -> Vec<Entry<'_>> {
    let mut entries: BTreeMap<Stage, Vec<Sql>> = BTreeMap::new();
    for one in sql {
        let stage = if one.stage == Stage::Detail { Stage::Define } else { one.stage };
        entries.entry(stage).or_default().push(one);
    }
    let entry = |(stage, mut sql): (Stage, Vec<Sql>)| {
        sql.sort_by_key(|sql| sql.stage);
        Entry { object, stage, sql, node }
    };
    let split = |(stage, sql): (Stage, Vec<Sql>)| match stage {
        // Each ties other objects together.
        Stage::Link => sql.into_iter().map(|one| (stage, vec![one])).collect(),
        _ => vec![(stage, sql)],
    };
    entries.into_iter().flat_map(split).map(entry).collect()
}

impl Entry<'_> {
    /// Where the entry stands when it needs nothing: pg_dump_sort.c.
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
            // Before anything has columns of it: later PostgreSQL refuses some.
            (_, Kind::Constraint) if self.is_of_domain() => place(Kind::Table) - 5,
            (_, Kind::Constraint) if is_foreign_key => place(Kind::Statistics) - 2,
            (Stage::Link, Kind::Index | Kind::Constraint) => place(Kind::Statistics) - 4,
            (Stage::Link, Kind::Publication | Kind::OperatorFamily) => {
                place(self.object.id.kind) + 5
            }
            (Stage::Link, _) => place(Kind::Constraint) - 5,
            // One that a partition has from its parent is there once the parent has it.
            (_, Kind::Trigger) if self.object.body.describe().is_mention() => {
                place(Kind::Trigger) + 5
            }
            (_, Kind::Opaque) => place(self.opaque_kind()),
            (_, kind) => place(kind),
        }
    }

    fn is_of_domain(&self) -> bool {
        self.object.parent.as_ref().is_some_and(|parent| parent.kind == Kind::Domain)
    }

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

    /// Whether it makes the object, and does not only speak of it.
    fn makes(&self) -> bool {
        self.sql.iter().any(|sql| matches!(sql.stage, Stage::Shell | Stage::Define))
    }
}

/// An order of entries, and what it took.
pub struct Ordered {
    /// Indexes of the entries.
    pub order: Vec<usize>,
    /// Defaults and checks in the way of it: pg_dump writes them apart.
    pub apart: BTreeSet<Id>,
    /// Objects that wait for one another.
    pub tied: BTreeSet<Id>,
    /// What was given up without anything in its place, entry for entry.
    pub given_up: Vec<(usize, usize)>,
    /// How many needs there are.
    pub needs: usize,
}

/// Orders the entries. Of what is in `tied`, a view that has a placeholder is used before it is
/// defined.
pub fn order(entries: &[Entry], scope: &Scope, graph: &Graph, tied: &BTreeSet<Id>) -> Ordered {
    let needs = Needs::of(&Places::of(entries, scope, graph, tied));
    let rank = |at: usize| entries.get(at).map_or(0, Entry::rank);
    let count = entries.len() + graph.nodes().saturating_sub(graph.ids().len());
    let mut found = order::order(count, rank, &needs.all);
    found.sequence.retain(|at| *at < entries.len());
    let id = |at: &usize| entries.get(*at).map(|entry| entry.object.id.clone());
    let broken = |hold: Hold| found.broken.iter().filter(move |need| need.hold == hold);
    let apart = broken(Hold::Apart)
        .filter_map(|need| needs.apart.get(&(need.after, need.before)))
        .flatten()
        .filter_map(|node| graph.id(*node).cloned());
    Ordered {
        apart: apart.collect(),
        tied: found.cycles.iter().flat_map(|cycle| &cycle.members).filter_map(id).collect(),
        given_up: broken(Hold::Firm).map(|need| (need.after, need.before)).collect(),
        order: found.sequence,
        needs: needs.all.len(),
    }
}

/// What entries need of one another.
struct Needs {
    all: Vec<Need>,
    /// The defaults and checks that a need comes from.
    apart: BTreeMap<(usize, usize), Vec<Node>>,
}

/// The entries by what they are of.
struct Places<'a, 'b> {
    entries: &'b [Entry<'a>],
    objects: Vec<&'a Object>,
    by_stage: HashMap<(Node, Stage), Vec<usize>>,
    graph: &'b Graph,
    tied: &'b BTreeSet<Id>,
}

impl Needs {
    fn of(places: &Places) -> Self {
        let mut needs = Self { all: Vec::new(), apart: BTreeMap::new() };
        for (at, entry) in places.entries.iter().enumerate() {
            // What ties an object, and what is said of it, comes after it.
            let own = places.made_by(entry.node).filter(|own| *own != at);
            let own = own.filter(|_| entry.stage != Stage::Shell);
            // A check that stands apart is there once that has run.
            let is_detail = entry.stage == Stage::Define && !entry.makes();
            let is_check = entry.object.id.kind == Kind::Constraint;
            let links = places.at(entry.node, Stage::Link).iter().copied();
            let links = links.filter(|_| is_detail && is_check);
            let shell = places.first(entry.node, Stage::Shell).filter(|shell| *shell != at);
            for before in own.into_iter().chain(shell).chain(links) {
                needs.all.push(Need { after: at, before, hold: Hold::Firm });
            }
        }
        // A name with many overloads is waited for as one, which waits for all of them.
        for edge in places.graph.kept() {
            if let Some(after) = places.group(edge.from) {
                let before = places.made_by(edge.to);
                let need = |before| Need { after, before, hold: Hold::Firm };
                needs.all.extend(before.map(need));
                continue;
            }
            let before = places.group(edge.to).or_else(|| places.provides(edge));
            let Some(before) = before else { continue };
            let hold = places.hold(edge);
            for after in places.needing(edge) {
                needs.all.push(Need { after, before, hold });
                if hold == Hold::Apart {
                    needs.apart.entry((after, before)).or_default().push(edge.from);
                }
            }
        }
        needs
    }
}

impl<'a, 'b> Places<'a, 'b> {
    fn of(
        entries: &'b [Entry<'a>],
        scope: &Scope<'a>,
        graph: &'b Graph,
        tied: &'b BTreeSet<Id>,
    ) -> Self {
        let mut by_stage = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            by_stage.entry((entry.node, entry.stage)).or_insert_with(Vec::new).push(at);
        }
        Self { entries, objects: scope.objects().collect(), by_stage, graph, tied }
    }

    fn body(&self, node: Node) -> Option<&'a Body> {
        self.objects.get(node as usize).map(|object| &object.body)
    }

    fn at(&self, node: Node, stage: Stage) -> &[usize] {
        self.by_stage.get(&(node, stage)).map(Vec::as_slice).unwrap_or_default()
    }

    fn first(&self, node: Node, stage: Stage) -> Option<usize> {
        self.at(node, stage).first().copied()
    }

    /// Behind the entries, what waits for all overloads of a name.
    fn group(&self, node: Node) -> Option<usize> {
        let number = (node as usize).checked_sub(self.graph.ids().len())?;
        Some(self.entries.len() + number)
    }

    /// The entry that makes an object: its own, or that of the object it is a part of.
    fn made_by(&self, node: Node) -> Option<usize> {
        let kind = self.graph.id(node)?.kind;
        let own = self.first(node, Stage::Define);
        let makes = |at: &usize| self.entries.get(*at).is_some_and(Entry::makes);
        let whole = || self.first(self.graph.parent(node)?, Stage::Define).filter(makes);
        match kind {
            Kind::Column | Kind::Attribute | Kind::Constraint => {
                own.filter(makes).or_else(whole).or(own)
            }
            // Behind an identity column.
            Kind::Sequence => own.or_else(|| self.first(node, Stage::Link)),
            _ => own,
        }
    }

    /// The entry that has to come first.
    fn provides(&self, edge: &Edge) -> Option<usize> {
        let (from, to) = (self.graph.id(edge.from)?, self.graph.id(edge.to)?);
        let shell = self.first(edge.to, Stage::Shell);
        let is_enough = match to.kind {
            // Functions need the name of a type that is made of functions, not the type. But those
            // in SQL take no shell (interpret_function_parameter_list in functioncmds.c).
            Kind::BaseType | Kind::Range => {
                let is_routine = matches!(from.kind, Kind::Function | Kind::Procedure);
                let is_sql = to.kind == Kind::BaseType && self.is_sql(edge.from);
                is_routine && edge.reason == Reason::Type && !is_sql
            }
            _ => self.is_tied(from) && self.is_tied(to),
        };
        shell.filter(|_| is_enough).or_else(|| self.made_by(edge.to))
    }

    fn is_tied(&self, id: &Id) -> bool {
        self.tied.contains(id) || {
            let relation = id.relation();
            !id.parent.is_empty()
                && [Kind::Table, Kind::View]
                    .into_iter()
                    .any(|kind| self.tied.contains(&Id::qualified(kind, &relation)))
        }
    }

    fn is_sql(&self, node: Node) -> bool {
        match self.body(node) {
            Some(Body::Function(function)) => function.language == "sql",
            Some(Body::Procedure(procedure)) => procedure.routine.language == "sql",
            _ => false,
        }
    }

    /// The entries that have to wait.
    fn needing(&self, edge: &Edge) -> Vec<usize> {
        let made = || self.made_by(edge.from).into_iter().collect::<Vec<_>>();
        let linked = || self.at(edge.from, Stage::Link).to_vec();
        let either = || if linked().is_empty() { made() } else { linked() };
        let Some(from) = self.graph.id(edge.from) else { return Vec::new() };
        let body = self.body(edge.from);
        match (edge.reason, from.kind) {
            (Reason::Partner | Reason::Body | Reason::Identity, _) => Vec::new(),
            (Reason::Grant, kind) if !matches!(kind, Kind::Policy | Kind::Membership) => {
                self.at(edge.from, Stage::Privilege).to_vec()
            }
            (Reason::OwnedBy | Reason::Published, _) | (Reason::Parent, Kind::Sequence) => linked(),
            (Reason::Column | Reason::Expression, Kind::Publication | Kind::External) => linked(),
            (Reason::Partition, Kind::Index | Kind::Constraint) => linked(),
            (Reason::Partition, _) => made().into_iter().chain(linked()).collect(),
            (Reason::Named | Reason::Type, Kind::OperatorFamily) => {
                made().into_iter().filter(|_| self.is_method(edge)).chain(linked()).collect()
            }
            (Reason::Default, Kind::Column) => either(),
            (_, Kind::Constraint) if matches!(body, Some(Body::Constraint(c)) if c.sort == Sort::Check) => {
                either()
            }
            (_, Kind::Sequence) if made().is_empty() => linked(),
            _ => made(),
        }
    }

    fn is_method(&self, edge: &Edge) -> bool {
        self.graph.id(edge.to).is_some_and(|to| to.kind == Kind::AccessMethod)
    }

    /// A default or a check inside of CREATE TABLE or CREATE DOMAIN can stand apart from it.
    fn hold(&self, edge: &Edge) -> Hold {
        let can_stand_apart = match self.body(edge.from) {
            Some(Body::Column(column)) => {
                edge.reason == Reason::Default && column.generated.is_none()
            }
            Some(Body::Constraint(check)) => {
                check.sort == Sort::Check
                    && !matches!(edge.reason, Reason::Parent | Reason::Column)
                    && self.first(edge.from, Stage::Link).is_none()
            }
            _ => false,
        };
        let is_guess = matches!(edge.reason, Reason::Cast | Reason::OperatorClass);
        match (can_stand_apart, edge.is_certain) {
            _ if is_guess => Hold::Guess,
            (true, _) => Hold::Apart,
            (false, false) => Hold::Loose,
            (false, true) => Hold::Firm,
        }
    }
}
