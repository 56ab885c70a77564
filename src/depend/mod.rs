//! Who needs whom: the graph over the objects of one snapshot. Every edge has its reason, and says
//! whether it is certain and whether PostgreSQL records it (`pg_depend`, `pg_shdepend`): only what is
//! recorded refuses a DROP. Names in bodies that are texts are candidates and nothing more.
//!
//! What asks: the order of shown SQL ([`order`]); plans and what they have to make again
//! ([`Graph::recreated`]); "what still refers to it" ([`Graph::users`], [`Graph::all_users`]); "what
//! uses this at all" (an object without users).
//!
//! Names are looked up once per object and its expressions are read once: the work grows with the
//! names, not with the pairs of objects. Where many overloads share a name, one node stands for all.

mod body;
mod constant;
mod links;
mod names;
pub mod order;
mod read;

use std::collections::HashMap;

pub use names::Node;

use crate::{
    model::{Diagnostic, Id, Named, Object, Reason},
    tree::parse,
};
use links::Links;
use names::Names;

/// One object that needs another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    pub from: Node,
    pub to: Node,
    pub reason: Reason,
    /// Not so where it may as well be another one, or none.
    pub is_certain: bool,
}

impl Edge {
    /// Whether PostgreSQL records it, and so refuses to drop the one without the other.
    /// (PostgreSQL documentation, "Dependency Tracking" and `pg_depend`.)
    pub fn is_recorded(&self) -> bool {
        self.is_certain && !matches!(self.reason, Reason::Partner | Reason::Body | Reason::Identity)
    }
}

/// A name of something that the snapshot does not have: PostgreSQL's own, an extension's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct External {
    pub from: Node,
    pub to: Named,
    pub reason: Reason,
}

/// Edges by the node they start from, and by the one they lead to.
#[derive(Debug, Default)]
struct Adjacency {
    edges: Vec<Edge>,
    starts: Vec<usize>,
}

impl Adjacency {
    fn of(mut edges: Vec<Edge>, nodes: usize, node: impl Fn(&Edge) -> Node) -> Self {
        edges.sort_unstable_by_key(|edge| (node(edge), *edge));
        let mut starts = vec![0; nodes + 1];
        for edge in &edges {
            if let Some(count) = starts.get_mut(node(edge) as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self { edges, starts }
    }

    fn at(&self, node: Node) -> &[Edge] {
        let bound = |at: usize| self.starts.get(at).copied().unwrap_or(self.edges.len());
        self.edges.get(bound(node as usize)..bound(node as usize + 1)).unwrap_or_default()
    }
}

#[derive(Debug)]
pub struct Graph {
    ids: Vec<Id>,
    places: HashMap<Id, Node>,
    /// Nodes behind those of the objects stand for all overloads of a name.
    needs: Adjacency,
    users: Adjacency,
    externals: Vec<External>,
    steps: usize,
}

impl Graph {
    /// The graph of the objects of one snapshot. `standard_conforming_strings` is as their
    /// expressions were written.
    ///
    /// # Errors
    ///
    /// Only when no thread can be started.
    pub fn of<'a>(
        objects: impl IntoIterator<Item = &'a Object>,
        standard_conforming_strings: bool,
    ) -> Result<Self, Diagnostic> {
        let objects: Vec<&Object> = objects.into_iter().collect();
        let (names, groups) = Names::of(&objects);
        let read = |object: &&Object| Links::of(object, &names, standard_conforming_strings);
        let found = parse::map_parallel(&objects, None, read)?;
        let (mut edges, mut externals) = (Vec::new(), Vec::new());
        for (from, links) in (0..).zip(found) {
            externals.extend(links.external(from));
            edges.extend(links.edges(from));
        }
        for (from, members) in (node_of(objects.len())..).zip(&groups) {
            let edge = |to: &Node| Edge { from, to: *to, reason: Reason::Named, is_certain: false };
            edges.extend(members.iter().map(edge));
        }
        let nodes = objects.len() + groups.len();
        let steps = nodes + edges.len() + externals.len();
        let ids: Vec<Id> = objects.iter().map(|object| object.id.clone()).collect();
        Ok(Self {
            places: ids.iter().cloned().zip(0..).collect(),
            needs: Adjacency::of(edges.clone(), nodes, |edge| edge.from),
            users: Adjacency::of(edges, nodes, |edge| edge.to),
            ids,
            externals,
            steps,
        })
    }

    /// The objects, by node.
    pub fn ids(&self) -> &[Id] {
        &self.ids
    }

    pub fn node(&self, id: &Id) -> Option<Node> {
        self.places.get(id).copied()
    }

    pub fn id(&self, node: Node) -> Option<&Id> {
        self.ids.get(node as usize)
    }

    /// What an object needs, directly. Of many overloads, each that may be meant.
    pub fn needs(&self, node: Node) -> impl Iterator<Item = Edge> + '_ {
        let each = |edge: Edge| {
            let members = if self.is_group(edge.to) { self.needs.at(edge.to) } else { &[] };
            let of_group = members.iter().map(move |member| Edge { to: member.to, ..edge });
            let itself = (!self.is_group(edge.to)).then_some(edge);
            itself.into_iter().chain(of_group)
        };
        self.needs.at(node).iter().copied().flat_map(each)
    }

    /// The object that one lives and dies with.
    pub fn parent(&self, node: Node) -> Option<Node> {
        let is_parent = |edge: &&Edge| edge.reason == Reason::Parent;
        self.needs.at(node).iter().find(is_parent).map(|edge| edge.to)
    }

    /// What needs an object, directly.
    pub fn users(&self, node: Node) -> impl Iterator<Item = Edge> + '_ {
        let each = move |edge: Edge| {
            let callers = if self.is_group(edge.from) { self.users.at(edge.from) } else { &[] };
            let of_group = callers.iter().map(move |caller| Edge { to: node, ..*caller });
            let itself = (!self.is_group(edge.from)).then_some(edge);
            itself.into_iter().chain(of_group)
        };
        self.users.at(node).iter().copied().flat_map(each)
    }

    /// Every edge between two objects.
    pub fn edges(&self) -> impl Iterator<Item = Edge> + '_ {
        (0..node_of(self.ids.len())).flat_map(|node| self.needs(node))
    }

    /// The edges as they are kept: those of a name with many overloads lead to a node of its own,
    /// [`Graph::nodes`] counts them.
    pub fn kept(&self) -> &[Edge] {
        &self.needs.edges
    }

    /// How many nodes there are: objects, and names that stand for many overloads.
    pub fn nodes(&self) -> usize {
        self.needs.starts.len().saturating_sub(1)
    }

    /// What is named and not in the snapshot.
    pub fn externals(&self) -> &[External] {
        &self.externals
    }

    /// Everything that needs any of these, directly or through others, without them: over the edges
    /// that `follows` takes. Sorted.
    pub fn all_users(&self, of: &[Node], follows: impl Fn(&Edge) -> bool) -> Vec<Node> {
        self.reach(of, |node| self.users.at(node), |edge| edge.from, follows)
    }

    /// Everything that these need, directly or through others, without them. Sorted.
    pub fn all_needs(&self, of: &[Node], follows: impl Fn(&Edge) -> bool) -> Vec<Node> {
        self.reach(of, |node| self.needs.at(node), |edge| edge.to, follows)
    }

    /// What DROP … CASCADE of these would take along: all that has to be made again after them.
    /// Owners, grants and what is only a candidate hold nothing.
    pub fn recreated(&self, of: &[Node]) -> Vec<Node> {
        let takes = |edge: &Edge| {
            edge.is_recorded() && !matches!(edge.reason, Reason::Owner | Reason::Grant)
        };
        self.all_users(of, takes)
    }

    fn reach<'a>(
        &self,
        of: &[Node],
        edges: impl Fn(Node) -> &'a [Edge],
        next: impl Fn(&Edge) -> Node,
        follows: impl Fn(&Edge) -> bool,
    ) -> Vec<Node> {
        let mut seen = vec![false; self.nodes()];
        let mut open = Vec::new();
        let mut visit = |node: Node, open: &mut Vec<Node>| {
            if let Some(seen) = seen.get_mut(node as usize)
                && !std::mem::replace(seen, true)
            {
                open.push(node);
            }
        };
        of.iter().for_each(|node| visit(*node, &mut open));
        let mut reached = Vec::new();
        while let Some(node) = open.pop() {
            reached.push(node);
            for edge in edges(node).iter().filter(|edge| follows(edge)) {
                visit(next(edge), &mut open);
            }
        }
        reached.retain(|node| !self.is_group(*node) && !of.contains(node));
        reached.sort_unstable();
        reached
    }

    fn is_group(&self, node: Node) -> bool {
        node as usize >= self.ids.len()
    }

    /// Nodes, edges and names that building it took: what its time is made of.
    pub fn steps(&self) -> usize {
        self.steps
    }
}

fn node_of(index: usize) -> Node {
    Node::try_from(index).unwrap_or(Node::MAX)
}
