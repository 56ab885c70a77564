//! A whole snapshot as SQL that loads: what pg_dump writes around it, every statement in an order that
//! works, and what has to be set around each.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    frame::Frame,
    order::{self, Entry, Graph},
    references, statements, verbatim,
};
use crate::{
    kinds::{Body, Kind, schema::NEW_PUBLIC},
    model::{
        Context, Diagnostic, Id, Object, Scope, Sql, Stage,
        quote::ident,
        snapshot::{Meta, Source},
        sql::REDACTED,
    },
    tree::parse,
};

/// Renders objects; `wanted` says which of them are written (all of them are known), `as_read` which
/// of them stand as they were read, by places in `source`.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn render(
    objects: &[Object],
    source: &Source,
    meta: &Meta,
    as_read: &BTreeMap<Id, Vec<usize>>,
    wanted: impl Fn(&Id) -> bool,
) -> Result<String, Diagnostic> {
    let strings = source.contexts.first().is_none_or(|c| c.standard_conforming_strings);
    let frame = Frame::of(meta, source, strings);
    let database = meta.provenance.database.as_deref();
    let write = |scope: &Scope, entries: &[Entry], order: &[usize]| {
        Script::new(scope, &frame, database).text(entries, order, &wanted)
    };
    let of = |object: &Object, scope: &Scope| {
        let verbatim = verbatim::statements(&object.id, as_read, source);
        verbatim.unwrap_or_else(|| statements(object, scope))
    };
    let plain = Scope::new(objects, &meta.provenance).with_strings(strings);
    let (entries, order, stuck) = ordered(&plain, strings, &of)?;
    let apart = apart(&entries, &stuck, &plain);
    if apart.is_empty() {
        return Ok(write(&plain, &entries, &order));
    }
    let scope = Scope::new(objects, &meta.provenance).with_strings(strings).with_apart(apart);
    let (entries, order, _) = ordered(&scope, strings, &of)?;
    Ok(write(&scope, &entries, &order))
}

type Ordered<'a> = (Vec<Entry<'a>>, Vec<usize>, BTreeSet<usize>);

fn ordered<'a>(
    scope: &Scope<'a>,
    strings: bool,
    of: &dyn Fn(&Object, &Scope) -> Vec<Sql>,
) -> Result<Ordered<'a>, Diagnostic> {
    let of = |object: &'a Object| order::entries(object, of(object, scope));
    let mut entries: Vec<Entry> = scope.objects().flat_map(of).collect();
    let texts: Vec<String> = entries
        .iter()
        .map(|entry| entry.sql.first().map(|sql| sql.text.clone()).unwrap_or_default())
        .collect();
    let found = parse::map_parallel(&texts, None, |text| references::of(text, strings))?;
    for (entry, references) in entries.iter_mut().zip(found) {
        entry.references = references;
    }
    let (order, stuck) = Graph::new(&entries).sort(&entries);
    Ok((entries, order, stuck))
}

/// The defaults and checks of tables that wait for themselves: pg_dump writes them apart.
fn apart(entries: &[Entry], stuck: &BTreeSet<usize>, scope: &Scope) -> BTreeSet<Id> {
    let tables = stuck.iter().filter_map(|index| entries.get(*index)).filter(|entry| {
        matches!(entry.object.id.kind, Kind::Table | Kind::ForeignTable | Kind::Domain)
    });
    let members = tables.flat_map(|entry| {
        let table = entry.object.id.relation();
        let columns: Vec<_> = scope.members(Kind::Column, &table).collect();
        columns.into_iter().chain(scope.members(Kind::Constraint, &table)).collect::<Vec<_>>()
    });
    let calls = |object: &&Object| match &object.body {
        Body::Column(column) => column.default.as_ref().is_some_and(|e| e.text.contains('(')),
        Body::Constraint(check) => check.check.as_ref().is_some_and(|e| e.text.contains('(')),
        _ => false,
    };
    members.filter(calls).map(|object| object.id.clone()).collect()
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
