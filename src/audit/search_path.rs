//! Bare names in the body of a function that are found by a search path alone: functions that it calls
//! and relations that it reads, of the schema itself or of a well-known extension.

use std::collections::BTreeMap;

use super::World;
use crate::{
    kinds::{Body, Kind},
    model::quote::ident,
    tree::{lex, literal::name_value},
};

/// Functions of extensions that are called in indexes: an extension's members are in no dump.
const EXTENSIONS: [(&str, &[&str]); 8] = [
    ("unaccent", &["unaccent"]),
    ("pg_trgm", &["similarity", "word_similarity", "show_trgm"]),
    ("pgcrypto", &["digest", "hmac", "crypt", "gen_salt", "encrypt", "decrypt"]),
    ("uuid-ossp", &["uuid_generate_v4", "uuid_generate_v1", "uuid_generate_v5"]),
    ("hstore", &["hstore", "hstore_to_json"]),
    ("postgis", &["st_transform", "st_setsrid", "st_makepoint", "st_intersects", "st_dwithin"]),
    ("fuzzystrmatch", &["soundex", "levenshtein", "metaphone", "dmetaphone"]),
    ("ltree", &["subpath", "nlevel", "text2ltree"]),
];

/// Words before the name of a relation.
const BEFORE_RELATION: [&str; 4] = ["from", "join", "into", "update"];

/// Bare names, each with the schema in which it is found.
pub fn bare(body: &str, world: &World) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let tokens: Vec<_> =
        lex::tokens(body, true).into_iter().filter(|token| !token.is_comment()).collect();
    let text = |at: usize| tokens.get(at).map(|token| token.text(body)).unwrap_or_default();
    for at in 0..tokens.len() {
        let Some(name) = tokens.get(at).and_then(|token| name_value(*token, body)) else {
            continue;
        };
        let before = if at > 0 { text(at - 1).to_lowercase() } else { String::new() };
        if before == "." || text(at + 1) == "." {
            continue;
        }
        let schema = match text(at + 1) {
            "(" => routine(&name, world),
            _ if BEFORE_RELATION.contains(&before.as_str()) => relation(&name, world),
            _ => None,
        };
        found.extend(schema.map(|schema| (name.into_owned(), schema)));
    }
    found
}

fn routine(name: &str, world: &World) -> Option<String> {
    let of_kind = |kind| world.of_kind(kind).find(|object| object.id.name == name);
    let own = [Kind::Function, Kind::Procedure, Kind::Aggregate].into_iter().find_map(of_kind);
    own.map(|object| object.id.schema.clone()).or_else(|| of_extension(name, world))
}

fn of_extension(name: &str, world: &World) -> Option<String> {
    let has = |(_, names): &&(&str, &[&str])| names.contains(&name);
    let (extension, _) = EXTENSIONS.iter().find(has)?;
    let object = world.of_kind(Kind::Extension).find(|object| object.id.name == *extension)?;
    match &object.body {
        Body::Extension(extension) => extension.schema.clone().filter(|it| it != "pg_catalog"),
        _ => None,
    }
}

fn relation(name: &str, world: &World) -> Option<String> {
    let of_kind = |kind| world.of_kind(kind).find(|object| object.id.name == name);
    let kinds = [Kind::Table, Kind::View, Kind::MaterializedView, Kind::ForeignTable];
    kinds.into_iter().find_map(of_kind).map(|object| object.id.schema.clone())
}

/// `g, unaccent`
pub fn words(names: &BTreeMap<String, String>) -> String {
    names.keys().map(|name| ident(name).into_owned()).collect::<Vec<_>>().join(", ")
}

/// The path on which they are found: `pg_catalog, public`.
pub fn schemas(names: &BTreeMap<String, String>) -> String {
    let mut schemas: Vec<String> =
        names.values().map(|schema| ident(schema).into_owned()).collect();
    schemas.sort();
    schemas.dedup();
    format!("pg_catalog, {}", schemas.join(", "))
}
