//! The graph of dependencies over every dump at hand: what is named is there or outside of the dump,
//! the order of shown SQL keeps to it, and building it takes steps in proportion to its size.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use pgsnap::{
    capture,
    depend::Graph,
    kinds::Kind,
    model::{Id, Named, Object, Reason, Snapshot},
    sql,
};

use crate::files;

/// One dump of the corpus in so many, as others have their turn.
const SAMPLE: usize = 7;

fn captured(bytes: Vec<u8>) -> Option<Snapshot> {
    let options = capture::Options { allow_truncated: true, ..Default::default() };
    capture::capture(bytes, &options).ok().map(|captured| captured.snapshot)
}

fn objects(snapshot: &Snapshot) -> Vec<Object> {
    snapshot.model.objects().collect::<Result<_, _>>().expect("a model decodes")
}

fn load_order(snapshot: &Snapshot, objects: &[Object]) -> sql::LoadOrder {
    let Snapshot { meta, source, .. } = snapshot;
    let as_read = capture::as_read(source, &meta.provenance, objects).expect("threads start");
    sql::load_order(objects, source, meta, &as_read).expect("it orders")
}

/// The samples and the cases; of the corpus all real dumps and some of the versions.
fn dumps() -> Vec<PathBuf> {
    let mut dumps = files::below(&files::tree("samples"), "sql");
    dumps.extend(files::below(&files::tree("tests/cases"), "sql"));
    if let Some(real) = files::corpus("real") {
        dumps.extend(files::below(&real, "sql"));
        let versions = files::below(&files::corpus("versions").expect("it is there"), "sql");
        dumps.extend(versions.into_iter().step_by(SAMPLE));
    }
    dumps
}

/// Names that a whole dump should have: their schema is one that it creates, and no extension and no
/// statement that is not modelled may have made them there.
fn dangling(objects: &[Object], graph: &Graph) -> Vec<String> {
    let of_kind = |kind| objects.iter().filter(move |object| object.id.kind == kind);
    let schemas: BTreeSet<&str> = of_kind(Kind::Schema).map(|one| one.id.name.as_str()).collect();
    if of_kind(Kind::Opaque).next().is_some() || of_kind(Kind::Extension).next().is_some() {
        return Vec::new();
    }
    let name = |named: &Named| match named {
        Named::Relation(name) | Named::Type(name) | Named::Routine(name, _) => {
            schemas.contains(name.schema.as_str()).then(|| format!("{named:?}"))
        }
        _ => None,
    };
    let externals = graph.externals().iter();
    let complaint = |named: String, from| format!("{} names {named}", graph.id(from).unwrap());
    externals.filter_map(|one| Some(complaint(name(&one.to)?, one.from))).collect()
}

/// The first and the last step in which an object is made: a column and a check are made with what
/// they are of, and what they say by themselves comes later.
fn made(places: &BTreeMap<Id, (usize, usize)>, object: &Object) -> Option<(usize, usize)> {
    let is_part = matches!(object.id.kind, Kind::Column | Kind::Attribute | Kind::Constraint);
    let whole = object.parent.as_ref().filter(|_| is_part).and_then(|parent| places.get(parent));
    let own = places.get(&object.id);
    let both = || own.into_iter().chain(whole);
    Some((both().map(|place| place.0).min()?, both().map(|place| place.1).max()?))
}

#[test]
fn edges_lead_somewhere_and_the_order_keeps_to_them() {
    let mut complaints = Vec::new();
    for path in dumps() {
        let Some(snapshot) = captured(files::read(&path)) else { continue };
        let name = path.display();
        let objects = objects(&snapshot);
        let graph = Graph::of(&objects, true).expect("threads start");
        complaints
            .extend(dangling(&objects, &graph).into_iter().map(|one| format!("{name}: {one}")));
        let order = load_order(&snapshot, &objects);
        complaints.extend(order.given_up.iter().map(|(a, b)| format!("{name}: {a} waits for {b}")));
        let mut places: BTreeMap<Id, (usize, usize)> = BTreeMap::new();
        for (at, (id, _)) in order.steps.iter().enumerate() {
            places.entry(id.clone()).or_insert((at, at)).1 = at;
        }
        let no_order = [Reason::Partner, Reason::Body, Reason::Identity];
        for edge in graph.edges().filter(|edge| edge.is_certain && !no_order.contains(&edge.reason))
        {
            let [from, to] = [edge.from, edge.to].map(|node| &objects[node as usize]);
            // It is in every database: what is said of it may come at the end.
            if to.id == Id::global(Kind::Schema, "public") {
                continue;
            }
            if let (Some((_, last)), Some((first, _))) = (made(&places, from), made(&places, to))
                && first > last
            {
                complaints.push(format!("{name}: {} before {}", from.id, to.id));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Functions of one name, views that call them, keys to one table, partitions, a chain of views.
fn generated(size: usize) -> String {
    let mut text =
        "SET search_path = '';\nCREATE TABLE public.t (id integer PRIMARY KEY, a integer);\n\
         CREATE TABLE public.p (k integer) PARTITION BY LIST (k);\n\
         CREATE VIEW public.v0 AS SELECT t.id FROM public.t;\n"
            .to_owned();
    for n in 1..=size {
        let before = n - 1;
        text.push_str(&format!(
            "CREATE TYPE public.e{n} AS ENUM ('a');\n\
             CREATE FUNCTION public.f(public.e{n}) RETURNS integer LANGUAGE sql AS 'SELECT 1';\n\
             CREATE VIEW public.c{n} AS SELECT public.f('a'::public.e{n}) AS x;\n\
             CREATE VIEW public.v{n} AS SELECT v{before}.id FROM public.v{before};\n\
             CREATE TABLE public.r{n} (id integer REFERENCES public.t, e public.e{n});\n\
             CREATE TABLE public.p{n} PARTITION OF public.p FOR VALUES IN ({n});\n"
        ));
    }
    text
}

#[test]
fn the_steps_grow_with_the_size_and_no_faster() {
    let size = |size: usize| {
        let snapshot = captured(generated(size).into_bytes()).expect("it is captured");
        let objects = objects(&snapshot);
        let order = load_order(&snapshot, &objects);
        assert!(order.given_up.is_empty(), "{:?}", order.given_up);
        order.size
    };
    let (small, large) = (size(100), size(400));
    assert!(large < small * 41 / 10, "{small} for 100, {large} for 400");
}

/// What plans and audits ask.
#[test]
fn users_and_what_is_made_again() {
    let sql = "SET search_path = '';
        CREATE TABLE public.t (id integer PRIMARY KEY, a integer, b integer);
        CREATE TABLE public.r (t integer CONSTRAINT fk REFERENCES public.t);
        CREATE VIEW public.v AS SELECT t.a FROM public.t;
        CREATE VIEW public.w AS SELECT v.a FROM public.v;
        CREATE INDEX i ON public.t (b) WHERE a > 0;
        CREATE FUNCTION public.f() RETURNS integer LANGUAGE plpgsql AS 'BEGIN PERFORM a FROM public.v; END';";
    let objects = objects(&captured(sql.into()).expect("it is captured"));
    let graph = Graph::of(&objects, true).expect("threads start");
    let node = |id: &str| graph.node(&id.parse().unwrap()).unwrap();
    let told = |nodes: Vec<u32>| -> Vec<String> {
        nodes.into_iter().map(|node| graph.id(node).unwrap().to_string()).collect()
    };
    let again = |id: &str| told(graph.recreated(&[node(id)]));
    assert_eq!(again("column public.t.a"), ["view public.v", "view public.w", "index public.i"]);
    assert_eq!(again("constraint public.t.t_pkey"), ["constraint public.r.fk"]);
    assert_eq!(again("view public.v"), ["view public.w"]);
    let users: Vec<_> = graph.users(node("view public.v")).map(|edge| edge.reason).collect();
    assert_eq!(users, [Reason::Body, Reason::Query]);
    assert!(graph.all_users(&[node("function public.f()")], |_| true).is_empty());
    let needs =
        told(graph.all_needs(&[node("view public.w")], |edge| edge.reason != Reason::Schema));
    assert_eq!(needs, ["table public.t", "column public.t.a", "view public.v"]);
}
