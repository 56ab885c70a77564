//! The graph of dependencies against what a server records in `pg_depend`, and the order of shown SQL
//! where objects wait for one another.

use std::collections::{BTreeMap, BTreeSet};

use pgsnap::{
    depend::{Edge, Graph, Node},
    diff,
    kinds::Kind,
    model::{Id, Object, Reason, Snapshot},
};

use super::{Server, captured, rendered};

const RECORDED: &str = include_str!("recorded.sql");
const TANGLED: &str = include_str!("tangled.sql");
const SCHEMAS: [(&str, &str); 2] = [("every_kind", include_str!("base.sql")), ("tangled", TANGLED)];

pub fn objects(snapshot: &Snapshot) -> Vec<Object> {
    snapshot.model.objects().collect::<Result<_, _>>().expect("a model decodes")
}

/// Pairs of objects of which the first depends on the second, as the server has them.
fn recorded(server: &Server, database: &str) -> BTreeSet<(Id, Id)> {
    let (lines, errors) = server.run("psql", &["-qAtX", "-d", database, "-f", "-"], RECORDED);
    assert!(!errors.contains("ERROR"), "{errors}");
    let pair = |line: &str| {
        let (from, to) = line.split_once('\t')?;
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    lines.lines().filter_map(pair).collect()
}

/// How many edges lead from one object to the other, up to three.
fn distance(graph: &Graph, from: Node, to: Node) -> Option<usize> {
    let mut reached = BTreeSet::from([from]);
    for steps in 1..=3 {
        let next: BTreeSet<Node> =
            reached.iter().flat_map(|node| graph.needs(*node)).map(|edge| edge.to).collect();
        if next.contains(&to) {
            return Some(steps);
        }
        reached = next;
    }
    None
}

/// Why PostgreSQL has no line in `pg_depend` for a certain edge.
fn why_unrecorded(
    edge: &Edge,
    from: &Id,
    to: &Id,
    pairs: &BTreeSet<(Id, Id)>,
) -> Option<&'static str> {
    let has_column_of = |of: &Id| {
        pairs
            .iter()
            .any(|(a, b)| a == from && !b.parent.is_empty() && b.relation() == of.relation())
    };
    let is_part = |kind| matches!(kind, Kind::Column | Kind::Attribute);
    Some(match edge.reason {
        Reason::Owner | Reason::Grant => "roles are in pg_shdepend",
        Reason::Partner => "an operator is made without its partner",
        Reason::Identity => "a replica identity is a mark on the index",
        Reason::Parent if is_part(from.kind) => "a column is a part of its relation",
        Reason::Parent if from.kind == Kind::Sequence => "the column that owns it is recorded",
        Reason::Schema | Reason::Parent if from.kind == Kind::DefaultPrivileges => {
            "default privileges are recorded with their roles"
        }
        Reason::Expression if from.kind == Kind::Table && from.relation() == to.relation() => {
            "the column of a partition key is recorded the other way round"
        }
        _ if has_column_of(to) => "its columns are recorded, and so it is",
        _ => return None,
    })
}

/// Compares the graph of a database with what its server records.
fn compare(server: &Server, name: &str, sql: &str) -> Vec<String> {
    let (database, errors) = server.fill(&format!("pgsnap_depend_{name}"), sql);
    if !errors.is_empty() {
        return vec![format!("{name}: {errors:?}")];
    }
    let (dump, _) = server.run("pg_dump", &["--schema-only", &database], "");
    let pairs = recorded(server, &database);
    server.run("dropdb", &[&database], "");
    let objects = objects(&captured(dump.into_bytes()));
    let graph = Graph::of(&objects, true).expect("threads start");
    let mut complaints = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (from, to) in &pairs {
        let nodes = graph.node(from).zip(graph.node(to));
        // A part that pg_dump does not write: the foreign keys of partitions.
        let Some((a, b)) = nodes else {
            *counts.entry("of what no dump has".to_owned()).or_default() += 1;
            continue;
        };
        match distance(&graph, a, b) {
            Some(steps) => {
                *counts.entry(format!("recorded, {steps} steps apart")).or_default() += 1;
            }
            None => complaints.push(format!("{name}: {from} needs {to}, says PostgreSQL")),
        }
    }
    for edge in graph.edges() {
        let [from, to] = [edge.from, edge.to].map(|node| graph.id(node).expect("it is a node"));
        let kind = if edge.is_certain { "certain" } else { "candidate" };
        *counts.entry(format!("{kind}: {:?}", edge.reason)).or_default() += 1;
        if !edge.is_recorded() || pairs.contains(&(from.clone(), to.clone())) {
            continue;
        }
        match why_unrecorded(&edge, from, to, &pairs) {
            Some(why) => *counts.entry(format!("unrecorded: {why}")).or_default() += 1,
            None => complaints
                .push(format!("{name}: {from} needs {to} ({:?}), it is not recorded", edge.reason)),
        }
    }
    println!("{name} on {}: {counts:#?}", server.major());
    complaints
}

#[test]
fn the_graph_is_what_postgresql_records() {
    let Some(server) = Server::of_the_tests() else { return };
    // The schema of every kind is one of PostgreSQL 15 and later.
    let skipped = if server.major() < 15 { 1 } else { 0 };
    let schemas = SCHEMAS.iter().skip(skipped);
    let complaints: Vec<_> = schemas.flat_map(|(name, sql)| compare(&server, name, sql)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What waits for one another loads, and makes what was captured.
#[test]
fn tangled_schemas_load() {
    let Some(server) = Server::of_the_tests() else { return };
    let (made, errors) = server.load("pgsnap_tangled", TANGLED);
    assert!(errors.is_empty(), "{errors:#?}");
    let (loaded, errors) = server.load("pgsnap_untangled", &rendered(&made));
    assert!(errors.is_empty(), "{errors:#?}");
    let changes = diff::diff(&made, &loaded).expect("they compare").changes;
    assert!(changes.is_empty(), "{changes:#?}");
}
