//! Filters lose nothing: what is left out and what is left are all there was.

use pgsnap::diff::{self, Diff, Filter, Pattern};

use crate::{files, properties};

/// Facts, and objects that came or went.
fn size(diff: &Diff) -> usize {
    diff.changes.iter().map(|change| change.facts.len().max(1)).sum()
}

/// The same of what was left out: an object that was left out counts with the facts it had.
fn ignored(diff: &Diff, all: &Diff) -> usize {
    let of = |ignored: &diff::Ignored| match &ignored.fact {
        Some(_) => 1,
        None => all
            .changes
            .iter()
            .find(|change| change.id == ignored.id)
            .map_or(0, |change| change.facts.len().max(1)),
    };
    diff.ignored.iter().map(of).sum()
}

fn pattern(text: &str) -> Vec<Pattern> {
    vec![Pattern::parse(text).expect(text)]
}

#[test]
fn nothing_is_lost() {
    let side = |name: &str| {
        properties::capture(&files::read(&files::tree(&format!("samples/shop/{name}.sql"))))
            .expect("a sample is captured")
    };
    let (old, new) = (side("old"), side("new"));
    let all = diff::diff(&old, &new).expect("a diff");
    for text in [
        "owner",
        "comments",
        "order",
        "index",
        "columns",
        "schema=report",
        "schema=*",
        "fact=type",
        "fact=*",
        "*.*",
        "table public.o*",
        "partitions",
    ] {
        let run = |filter: &Filter| {
            let mut diff = diff::diff(&old, &new).expect("a diff");
            filter.apply(&mut diff, &old.model, &new.model).expect("a sound model");
            assert_eq!(size(&diff) + ignored(&diff, &all), size(&all), "{text}");
            diff
        };
        let without = run(&Filter { ignore: pattern(text), only: Vec::new() });
        let only = run(&Filter { ignore: Vec::new(), only: pattern(text) });
        // What one keeps the other leaves out, but that a fact stands for no object.
        assert!(size(&without) + size(&only) <= size(&all), "{text}");
        let nothing = run(&Filter { ignore: pattern(text), only: pattern(text) });
        assert!(nothing.is_empty(), "{text}: {}", properties::listed(&nothing));
    }
}
