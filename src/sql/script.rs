//! A whole snapshot as SQL that loads: what pg_dump writes around it, every statement in an order that
//! works, and what has to be set around each.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    frame::Frame,
    load::{self, Entry, Ordered},
    placeholder::{self, Placeholders},
    statements, verbatim,
};
use crate::{
    depend::Graph,
    kinds::{Body, Kind, schema::NEW_PUBLIC},
    model::{
        Context, Diagnostic, Id, Object, Scope, Sql, Stage,
        quote::ident,
        snapshot::{Meta, Source},
        sql::REDACTED,
    },
};

/// Renders objects; `wanted` says which of them are written (all of them are known), `as_read` which
/// of them stand as they were read, by places in `source`.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn render<'a>(
    objects: &'a [Object],
    source: &Source,
    meta: &Meta,
    as_read: &BTreeMap<Id, Vec<usize>>,
    wanted: impl Fn(&Id) -> bool,
) -> Result<String, Diagnostic> {
    let frame = Frame::of(meta, source, is_standard(source));
    let database = meta.provenance.database.as_deref();
    let write = |scope: &Scope<'a>, entries: &[Entry], order: &[usize]| {
        Script::new(scope, &frame, database).text(entries, order, &wanted)
    };
    let none = BTreeSet::new();
    let Loading { scope, entries, ordered, .. } = loading(objects, source, meta, as_read, &none)?;
    Ok(write(&scope, &entries, &ordered.order))
}

/// How the strings of the record are written.
fn is_standard(source: &Source) -> bool {
    source.contexts.first().is_none_or(|context| context.standard_conforming_strings)
}

/// The statements of a snapshot, and their order.
struct Loading<'a> {
    scope: Scope<'a>,
    graph: Graph,
    entries: Vec<Entry<'a>>,
    ordered: Ordered,
}

fn loading<'a>(
    objects: &'a [Object],
    source: &Source,
    meta: &Meta,
    as_read: &BTreeMap<Id, Vec<usize>>,
    apart: &BTreeSet<Id>,
) -> Result<Loading<'a>, Diagnostic> {
    let strings = is_standard(source);
    let entries = |scope: &Scope<'a>, placeholders: &Placeholders| {
        let of = |object: &'a Object| {
            verbatim::statements(&object.id, as_read, source)
                .unwrap_or_else(|| statements(object, scope))
        };
        entries(scope, placeholders, of)
    };
    let scope = || Scope::new(objects, &meta.provenance).with_strings(strings);
    let plain = scope().with_apart(apart.clone());
    let graph = Graph::of(plain.objects(), strings)?;
    let first = entries(&plain, &Placeholders::new());
    let ordered = load::order(&first, &plain, &graph, &BTreeSet::new());
    let placeholders = placeholder::of(&ordered.tied, source);
    if ordered.apart.is_empty() && placeholders.is_empty() {
        return Ok(Loading { scope: plain, graph, entries: first, ordered });
    }
    let scope = scope().with_apart(apart.union(&ordered.apart).cloned().collect());
    let again = entries(&scope, &placeholders);
    let ordered = load::order(&again, &scope, &graph, &ordered.tied);
    Ok(Loading { scope, graph, entries: again, ordered })
}

/// The order in which a snapshot is written, without its statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadOrder {
    /// Objects, by the parts that run by themselves.
    pub steps: Vec<(Id, Stage)>,
    /// The first of each pair needs the second, and cannot have it before: they wait for each other
    /// and nothing can stand in the place of either.
    pub given_up: Vec<(Id, Id)>,
    /// Nodes, edges and statements that it took: what its time is made of.
    pub size: usize,
}

/// The order of [`render`].
///
/// # Errors
///
/// Only when no thread can be started.
pub fn load_order(
    objects: &[Object],
    source: &Source,
    meta: &Meta,
    as_read: &BTreeMap<Id, Vec<usize>>,
) -> Result<LoadOrder, Diagnostic> {
    let none = BTreeSet::new();
    let Loading { graph, entries, ordered, .. } = loading(objects, source, meta, as_read, &none)?;
    let entry = |at: &usize| entries.get(*at);
    let step = |entry: &Entry| (entry.object.id.clone(), entry.stage);
    let id = |at: usize| entries.get(at).map(|entry| entry.object.id.clone());
    let pair = |(after, before): &(usize, usize)| Some((id(*after)?, id(*before)?));
    Ok(LoadOrder {
        steps: ordered.order.iter().filter_map(entry).map(step).collect(),
        given_up: ordered.given_up.iter().filter_map(pair).collect(),
        size: graph.steps() + entries.len() + ordered.needs,
    })
}

/// A part of an object that runs by itself.
pub struct Step<'a> {
    pub object: &'a Object,
    pub stage: Stage,
    pub sql: Vec<Sql>,
}

/// A whole snapshot in the order of [`render`].
pub struct Loaded<'a> {
    pub scope: Scope<'a>,
    /// Nodes are the objects of the scope, in its order.
    pub graph: Graph,
    pub steps: Vec<Step<'a>>,
}

/// The statements of [`render`] as values. Defaults and checks that are in `apart` do not stand inside
/// of the statements that make their tables and domains.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn loaded<'a>(
    objects: &'a [Object],
    source: &Source,
    meta: &Meta,
    apart: &BTreeSet<Id>,
) -> Result<Loaded<'a>, Diagnostic> {
    let Loading { scope, graph, entries, ordered } =
        loading(objects, source, meta, &BTreeMap::new(), apart)?;
    let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let entry = |at: usize| entries.get_mut(at).and_then(Option::take);
    let step = |Entry { object, stage, sql, .. }| Step { object, stage, sql };
    let steps = ordered.order.into_iter().filter_map(entry).map(step).collect();
    Ok(Loaded { scope, graph, steps })
}

fn entries<'a>(
    scope: &Scope<'a>,
    placeholders: &Placeholders,
    statements: impl Fn(&'a Object) -> Vec<Sql>,
) -> Vec<Entry<'a>> {
    let of = |(node, object): (u32, &'a Object)| {
        let sql = statements(object);
        let sql = match placeholders.get(&object.id) {
            Some(text) => placeholder::before(text, sql),
            None => sql,
        };
        load::entries(object, node, sql)
    };
    (0..).zip(scope.objects()).flat_map(of).collect()
}

/// The text as it grows, and what is set at its end.
struct Script<'a, 'b> {
    scope: &'b Scope<'a>,
    frame: &'b Frame,
    /// The database that the dump goes to once it has made it.
    database: Option<&'b str>,
    text: String,
    set: Set,
}

#[derive(Default)]
struct Set {
    tablespace: Option<String>,
    access_method: Option<String>,
    with_oids: bool,
    schema: String,
}

impl<'a, 'b> Script<'a, 'b> {
    fn new(scope: &'b Scope<'a>, frame: &'b Frame, database: Option<&'b str>) -> Self {
        Self { scope, frame, database, text: frame.begin(), set: Set::default() }
    }

    /// Names are not quoted here, and so public has the comment of initdb until it is taken away.
    fn uncomment_public(&mut self) {
        let public = self.scope.get(&Id::global(Kind::Schema, "public"));
        if let Some(Object { body: Body::Schema(schema), envelope, .. }) = public
            && schema.is_presumed
            && schema.presumed_comment.is_none()
            && !schema.comment_is_untold
            && envelope.comment.is_none()
            && self.scope.dumper() >= NEW_PUBLIC
        {
            self.text.push_str("COMMENT ON SCHEMA public IS '';\n\n");
        }
    }

    fn text(mut self, entries: &[Entry], order: &[usize], wanted: impl Fn(&Id) -> bool) -> String {
        if wanted(&Id::global(Kind::Schema, "public")) {
            self.uncomment_public();
        }
        for entry in order.iter().filter_map(|index| entries.get(*index)) {
            if !wanted(&entry.object.id) {
                continue;
            }
            // What is said of an object that cannot be made has to wait with it.
            let define = entry.sql.first().filter(|_| entry.stage == Stage::Define);
            let waits = define.is_some_and(|sql| sql.text.contains(REDACTED));
            for sql in &entry.sql {
                match sql.verbatim.as_deref().filter(|_| !sql.text.contains(REDACTED)) {
                    Some(context) => self.verbatim(sql, context),
                    None => {
                        self.settings(entry.object, sql);
                        self.statement(sql, waits);
                    }
                }
            }
            self.connect(entry);
        }
        self.text.push_str(&self.frame.end());
        self.text
    }

    fn verbatim(&mut self, sql: &Sql, context: &Context) {
        self.set_back();
        verbatim::write(&mut self.text, sql, context, self.frame);
    }

    /// To what the settings are at the beginning.
    fn set_back(&mut self) {
        let Set { tablespace, access_method, with_oids, schema: _ } = std::mem::take(&mut self.set);
        if tablespace.is_some() {
            self.text.push_str("SET default_tablespace = '';\n\n");
        }
        if access_method.is_some() {
            self.text.push_str("SET default_table_access_method = heap;\n\n");
        }
        if with_oids {
            self.text.push_str("SET default_with_oids = false;\n\n");
        }
    }

    /// What follows is in the database that was made here.
    fn connect(&mut self, entry: &Entry) {
        let is_created =
            matches!(&entry.object.body, Body::Database(database) if database.is_created);
        let name = entry.object.id.name.as_str();
        if is_created && entry.stage == Stage::Define && self.database == Some(name) {
            self.text.push_str(&self.frame.connect(name));
            self.set = Set::default();
        }
    }

    fn settings(&mut self, object: &Object, sql: &Sql) {
        if self.frame.by_schema
            && !object.id.schema.is_empty()
            && self.set.schema != object.id.schema
        {
            self.set.schema.clone_from(&object.id.schema);
            let path = format!("SET search_path = {}, pg_catalog;\n\n", ident(&object.id.schema));
            self.text.push_str(&path);
        }
        if !sql.text.starts_with("CREATE ") && !sql.text.contains("ADD CONSTRAINT") {
            return;
        }
        if self.set.tablespace != sql.tablespace {
            self.set.tablespace.clone_from(&sql.tablespace);
            let name = sql.tablespace.as_deref().map_or("''".into(), ident);
            self.text.push_str(&format!("SET default_tablespace = {name};\n\n"));
        }
        if self.set.access_method != sql.access_method {
            self.set.access_method.clone_from(&sql.access_method);
            let name = ident(sql.access_method.as_deref().unwrap_or("heap"));
            self.text.push_str(&format!("SET default_table_access_method = {name};\n\n"));
        }
        if self.set.with_oids != sql.with_oids && self.scope.server() < 12 {
            self.set.with_oids = sql.with_oids;
            self.text.push_str(&format!("SET default_with_oids = {};\n\n", sql.with_oids));
        }
    }

    fn statement(&mut self, sql: &Sql, waits: bool) {
        if waits || sql.text.contains(REDACTED) {
            let text = sql.text.replace('\n', "\n-- ");
            self.text.push_str(&format!(
                "-- redacted: put the secret in the place of {REDACTED} and run\n-- {text};\n\n"
            ));
            return;
        }
        if let Some(role) = &sql.authorization {
            self.text.push_str(&format!("SET SESSION AUTHORIZATION {};\n", ident(role)));
        }
        self.text.push_str(&sql.text);
        self.text.push_str(";\n\n");
        if sql.authorization.is_some() {
            self.text.push_str("RESET SESSION AUTHORIZATION;\n\n");
        }
    }
}
