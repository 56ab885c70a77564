//! Since when something is so, as text and as JSON.

use serde_json::json;

use super::tree;
use crate::{
    history::{Commit, blame::Blamed},
    report::escape,
};

/// Columns of the fact before its commit.
const FACT: usize = 64;

/// Facts by object, each with the commit that made it so.
pub fn blame(blamed: &[Blamed]) -> String {
    let mut text = String::new();
    for (index, one) in blamed.iter().enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        text.push_str(&format!("{gap}{}\n", line(&one.id.to_string(), one.since.as_ref(), 0)));
        for (fact, since) in &one.facts {
            let value = fact.value.display();
            let value = match value.contains('\n') {
                true => format!("({} lines)", value.lines().count()),
                false => value.into_owned(),
            };
            // What is as old as the object needs no commit of its own.
            let since = if *since == one.since { None } else { since.as_ref() };
            text.push_str(&format!("{}\n", line(&format!("{}: {value}", fact.path), since, 2)));
        }
    }
    text
}

fn line(what: &str, since: Option<&Commit>, margin: usize) -> String {
    let what = format!("{}{}", " ".repeat(margin), escape::line(what));
    let Some(commit) = since else { return what };
    let (day, author) = (commit.day(), escape::line(&commit.author));
    let subject = escape::line(&commit.subject);
    format!("{what:<FACT$}  {}  {day}  {author}  {subject}", commit.short())
}

pub fn blame_json(blamed: &[Blamed]) -> String {
    let commit = |commit: &Option<Commit>| {
        commit.as_ref().map(|Commit { hash, author, date, subject }| {
            json!({ "commit": hash, "author": author, "date": date, "subject": subject })
        })
    };
    let objects = blamed.iter().map(|one| {
        let facts = one.facts.iter().map(|(fact, since)| {
            json!({ "path": fact.path, "value": tree::value(&fact.value), "since": commit(since) })
        });
        json!({ "id": one.id.to_string(), "since": commit(&one.since),
            "facts": facts.collect::<Vec<_>>() })
    });
    let document =
        json!({ "report": "blame", "version": 1, "objects": objects.collect::<Vec<_>>() });
    escape::json(format!("{document:#}\n"))
}
