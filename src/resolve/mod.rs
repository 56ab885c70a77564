//! What a bare name means under a search path: the first of the path that the dump creates, else
//! what PostgreSQL itself or an extension has ("The Schema Search Path" in the PostgreSQL
//! documentation; namespace.c). Routines and operators are chosen by their arguments over the whole
//! path, and position only breaks ties.
//!
//! pg_dump before 10.3, 9.6.8, 9.5.12, 9.4.17 and 9.3.22 wrote its statements under such paths, as
//! people do in scripts. Resolved, a statement is what one under an empty path would be: its tree
//! has the schemas, and so do its texts.

mod calls;
mod catalog;
mod names;
mod relations;
mod routine;
mod statements;
mod things;
mod typing;

use pg_query::{NodeEnum, protobuf::Node};

use crate::{
    model::{Context, quote::ident},
    statement::Statement,
    tree::{edit::Edit, node, visit::walk_enum},
};

pub use catalog::{Catalog, Sort};
pub use names::Names;

/// The path of a session that sets none.
const DEFAULT: [&str; 1] = ["public"];

const PG_CATALOG: &str = "pg_catalog";

/// The last server that a pg_dump could read which wrote bare names: a dump without its header is
/// of one not newer.
const LAST_BARE: u32 = 10;

/// Whether the names of a statement are to be looked up: where the path is empty, none is.
pub fn is_needed(context: &Context) -> bool {
    context.search_path.as_ref().is_none_or(|path| !path.is_empty())
}

/// All there is to know of one dump to look up its names.
#[derive(Debug)]
pub struct Resolver {
    names: Names,
    catalog: Catalog,
    /// Statements run in their order: which of two namesakes was there first is not known.
    is_script: bool,
}

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home<'a> {
    /// What PostgreSQL has, or what has to be taken for it.
    Catalog,
    Schema(&'a str),
    /// Nothing is known of it.
    Unknown,
    /// One of several things.
    Several,
}

impl Resolver {
    /// `server` is the major version, if it is known.
    pub fn new(names: Names, server: Option<u32>, is_script: bool) -> Self {
        let server = if is_script { server } else { server.or(Some(LAST_BARE)) };
        Self { names, catalog: Catalog::of(server), is_script }
    }

    /// Gives the names of a statement their schemas in its tree, and says what to write in its text.
    pub fn statement(&self, tree: &mut NodeEnum, statement: &Statement) -> Vec<Edit> {
        let path = Path::of(statement.context);
        let mut edits = Vec::new();
        statements::place(tree, statement);
        let mut things = things::Things::new(self, &path, statement, &mut edits);
        walk_enum(&mut things, tree);
        let relations = things.relations();
        statements::resolve(tree, self, &path);
        let typing = typing::Typing::new(self, &relations, tree);
        walk_enum(
            &mut calls::Calls { resolver: self, path: &path, statement, typing, edits: &mut edits },
            tree,
        );
        edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
        edits.dedup();
        edits
    }
}

/// Where names are looked up, in this order.
pub struct Path<'a> {
    schemas: Vec<&'a str>,
    /// The only schema beside pg_catalog: what PostgreSQL does not have is there.
    only: Option<&'a str>,
}

impl<'a> Path<'a> {
    fn of(context: &'a Context) -> Self {
        let mut schemas: Vec<&str> = match &context.search_path {
            None => DEFAULT.to_vec(),
            Some(path) => path.iter().map(String::as_str).collect(),
        };
        // Nobody knows whose name it is, and hardly anybody has such a schema.
        schemas.retain(|schema| *schema != "$user" && !schema.starts_with("pg_temp"));
        let others = schemas.iter().filter(|schema| **schema != PG_CATALOG);
        let mut others: Vec<&str> = others.copied().collect();
        others.dedup();
        let only = match others[..] {
            [only] => Some(only),
            _ => None,
        };
        if !schemas.contains(&PG_CATALOG) {
            schemas.insert(0, PG_CATALOG);
        }
        Self { schemas, only }
    }

    /// Where a name is found that has nothing beside it to choose by.
    fn find(&self, resolver: &Resolver, sort: Sort, name: &str) -> Home<'a> {
        let created = |schema: &&&'a str| resolver.names.has(sort, schema, name);
        if resolver.is_script && self.schemas.iter().filter(created).count() > 1 {
            return Home::Several;
        }
        for schema in &self.schemas {
            if *schema == PG_CATALOG {
                if resolver.catalog.has(sort, name) {
                    return Home::Catalog;
                }
            } else if resolver.names.has(sort, schema, name) {
                return Home::Schema(schema);
            }
        }
        match self.only {
            Some(only) if sort != Sort::Collation => Home::Schema(only),
            _ => Home::Unknown,
        }
    }
}

/// `schema.`, as it is written.
fn qualifier(schema: &str) -> String {
    format!("{}.", ident(schema))
}

fn string(text: &str) -> Node {
    let string = pg_query::protobuf::String { sval: text.to_owned() };
    Node { node: Some(NodeEnum::String(string)) }
}

/// The name of a list that has no schema.
fn bare(names: &[Node]) -> Option<&str> {
    match names {
        [name] => node::string(name),
        _ => None,
    }
}

/// Gives the name of a list its schema.
fn qualify(names: &mut Vec<Node>, home: &Home) {
    if let Home::Schema(schema) = home {
        names.insert(0, string(schema));
    }
}
