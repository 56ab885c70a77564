//! Text search dictionaries and configurations.

use std::collections::BTreeMap;

use super::{Case, Steps};
use crate::{
    kinds::{
        Body, text_search_configuration::TextSearchConfiguration,
        text_search_dictionary::TextSearchDictionary,
    },
    model::{FactChange, quote::ident},
    plan::statement::Statement,
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    match (&case.old.body, &case.new.body) {
        (Body::TextSearchDictionary(old), Body::TextSearchDictionary(new))
            if fact.path.starts_with("option ") =>
        {
            dictionary(case, old, new, steps);
        }
        (Body::TextSearchConfiguration(old), Body::TextSearchConfiguration(new))
            if fact.path.starts_with("mapping ") =>
        {
            mappings(case, old, new, steps);
        }
        _ => steps.is_recreated = true,
    }
    true
}

/// All options that differ, in one statement: the template is asked about them together.
fn dictionary(
    case: &Case,
    old: &TextSearchDictionary,
    new: &TextSearchDictionary,
    steps: &mut Steps,
) {
    let is_new = |(name, value): &(&String, &String)| old.options.get(*name) != Some(*value);
    let set = new.options.iter().filter(is_new);
    let set = set.map(|(name, value)| format!("{} = {}", ident(name), case.to.literal(value)));
    let gone = old.options.keys().filter(|name| !new.options.contains_key(*name));
    let options: Vec<String> = set.chain(gone.map(|name| ident(name).into_owned())).collect();
    let (name, options) = (case.new.id.path(), options.join(", "));
    let text = format!("ALTER TEXT SEARCH DICTIONARY {name} ({options})");
    steps.main(Statement::text(&case.new.id, text));
}

/// Token types that become alike share a statement.
fn mappings(
    case: &Case,
    old: &TextSearchConfiguration,
    new: &TextSearchConfiguration,
    steps: &mut Steps,
) {
    let subject = format!("ALTER TEXT SEARCH CONFIGURATION {}", case.new.id.path());
    let gone = old.mappings.keys().filter(|token| !new.mappings.contains_key(*token));
    let gone: Vec<_> = gone.map(|token| ident(token)).collect();
    if !gone.is_empty() {
        let text = format!("{subject} DROP MAPPING FOR {}", gone.join(", "));
        steps.early(Statement::text(&case.new.id, text));
    }
    let mut groups: BTreeMap<(&str, &[String]), Vec<String>> = BTreeMap::new();
    for (token, dictionaries) in &new.mappings {
        let verb = match old.mappings.get(token) {
            Some(had) if had == dictionaries => continue,
            Some(_) => "ALTER",
            None => "ADD",
        };
        groups.entry((verb, dictionaries)).or_default().push(ident(token).into_owned());
    }
    for ((verb, dictionaries), tokens) in groups {
        let (tokens, with) = (tokens.join(", "), dictionaries.join(", "));
        let text = format!("{subject} {verb} MAPPING FOR {tokens} WITH {with}");
        steps.main(Statement::text(&case.new.id, text));
    }
}
