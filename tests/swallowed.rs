//! What each equivalence swallows: mutants that are noticed without it and are not with it. Each must
//! be a true equivalence; they are kept in a page, to be read. `PGSNAP_SWALLOW=FILE` prints those of
//! one dump instead.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write,
    fs,
    path::PathBuf,
};

use pgsnap::{
    capture,
    diff::{self, Terms},
    equivalence::{EXACT, InForce},
    model::{
        Snapshot,
        figures::Figures,
        snapshot::{Meta, Source},
    },
};

use crate::{
    files,
    mutation::{self, Dump, Mutator},
};

/// Where they are kept.
const PAGE: &str = "tests/swallowed.md";

/// Mutants of one statement that are tried at most: enough to have met each leaf somewhere.
const MOST: usize = 20;

/// By equivalence and what was changed: how often, and one example.
type Swallowed = BTreeMap<&'static str, BTreeMap<String, (usize, String)>>;

fn snapshot(dump: &Dump, source: &Source, server: u32, in_force: &InForce) -> Snapshot {
    let Meta { mut provenance, coverage, .. } = dump.snapshot.meta.clone();
    provenance.server = Some(format!("{server}.1"));
    provenance.dumper = Some(format!("{}.1", server.max(13)));
    let model = capture::rebuild(source, &provenance, in_force).expect("a thread starts");
    let meta = Meta { provenance, coverage, ..Meta::default() };
    Snapshot { meta, source: Source::default(), model, figures: Figures::default() }
}

/// The codes by which a statement and its mutant are the same: exact ones on one server, version ones
/// between the oldest and a recent one. Nothing where they differ anyway.
fn by(dump: &Dump, base: &Source, mutant: &Source) -> BTreeSet<&'static str> {
    let of = |source, server, in_force: &InForce| snapshot(dump, source, server, in_force);
    let differs = |in_force: &InForce| {
        let terms = Terms { in_force, ..Terms::default() };
        let diff = diff::diff_on(terms, &of(base, 18, in_force), &of(mutant, 18, in_force));
        !diff.expect("a diff").is_empty()
    };
    let new = of(mutant, 18, InForce::all());
    if mutation::has_opaque(&new.model) {
        return BTreeSet::new();
    }
    if !differs(InForce::all()) {
        let codes = EXACT.iter().map(|exact| exact.code);
        return codes.filter(|code| differs(&InForce::default().without(code))).collect();
    }
    // What is equal across versions only, in either direction.
    let pairs = [(base, mutant), (mutant, base)];
    let across = pairs.into_iter().flat_map(|(old, new)| {
        let (old, new) = (of(old, 10, InForce::all()), of(new, 18, InForce::all()));
        let diff = diff::diff(&old, &new).expect("a diff");
        let used = diff.equivalences.iter().map(|used| used.code).collect::<Vec<_>>();
        if diff.is_empty() { used } else { Vec::new() }
    });
    // Schema public is different in all of them, and nothing was changed in it.
    across.filter(|code| !code.starts_with("EQ-PUBLIC")).collect()
}

fn try_all(dump: &Dump, swallowed: &mut Swallowed) {
    for index in 0..dump.snapshot.source.statements.len() {
        let text = &dump.snapshot.source.statements[index].text;
        let base = dump.context_of(index);
        let mut counter = Mutator::default();
        if mutation::has_opaque(&dump.model(&base, 0, &mut counter)) {
            continue;
        }
        let step = counter.seen.div_ceil(MOST).max(1);
        for wanted in (index % step..counter.seen).step_by(step) {
            let Some(said) = mutation::said(text, wanted) else { continue };
            let mut mutator = Mutator::wanting(wanted);
            dump.model(&base, 0, &mut mutator);
            let mut mutant = base.clone();
            mutant.statements[0].text.clone_from(&said);
            for code in by(dump, &base, &mutant) {
                let what = mutator.what.clone().unwrap_or_default();
                let told = swallowed.entry(code).or_default().entry(what);
                told.or_insert_with(|| (0, example(text, &said))).0 += 1;
            }
        }
    }
}

/// The part of two texts that differs, with a little around it.
fn example(old: &str, new: &str) -> String {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (words(old), words(new));
    let same = |pairs: &mut dyn Iterator<Item = (&String, &String)>| {
        pairs.take_while(|(a, b)| a == b).count()
    };
    let before = same(&mut old.iter().zip(&new));
    let most = old.len().min(new.len()) - before;
    let after = same(&mut old.iter().rev().zip(new.iter().rev())).min(most);
    let part = |words: &[String]| {
        let from = before.saturating_sub(2);
        let to = (words.len() - after + 2).min(words.len());
        words[from..to].join(" ").chars().take(160).collect::<String>()
    };
    format!("`{}` → `{}`", part(&old), part(&new))
}

fn of_all(paths: &[PathBuf]) -> Swallowed {
    let mut swallowed = Swallowed::new();
    for path in paths {
        try_all(&Dump::of(&files::read(path)), &mut swallowed);
    }
    swallowed
}

fn page(swallowed: &Swallowed) -> String {
    let mut page = String::from(
        "# What the equivalences swallow\n\nMutants of the statements in `tests/cases` (one leaf of the \
         syntax tree changed, said as SQL again) that are noticed without an equivalence and are not with \
         it: exact ones on one server, version ones between server 10 and 18, in either direction. Each has \
         to be a true equivalence. Made by a test; `PGSNAP_UPDATE=1 cargo test swallowed` writes it anew.\n",
    );
    for (code, mutants) in swallowed {
        writeln!(page, "\n## {code}\n").unwrap();
        for (what, (count, example)) in mutants {
            writeln!(page, "- {what} ({count}): {example}").unwrap();
        }
    }
    page
}

#[test]
fn swallowed_mutants_are_known() {
    let mut paths = files::below(&files::tree("tests/cases"), "sql");
    paths.retain(|path| path.ends_with("new.sql"));
    if let Some(dump) = env::var_os("PGSNAP_SWALLOW") {
        println!("{}", page(&of_all(&[dump.into()])));
        return;
    }
    let (page, path) = (page(&of_all(&paths)), files::tree(PAGE));
    if env::var_os("PGSNAP_UPDATE").is_some() {
        fs::write(&path, &page).expect("the page can be written");
    }
    assert!(
        files::read_text(&path) == page,
        "other mutants are swallowed than {PAGE} says: PGSNAP_UPDATE=1 cargo test swallowed, and read them"
    );
}
