//! Reads the sources and holds the architecture: what may know of what, and how files look.

use std::{collections::BTreeSet, path::PathBuf, process::Command};

use pgsnap::kinds::Kind;

use crate::files;

/// The arrows of the crate's documentation: each module, and the others it may name.
const ARROWS: &[(&str, &[&str])] = &[
    // Objects hold the bodies of kinds: see `model_knows_only_the_list_of_kinds`.
    ("model", &["kinds"]),
    ("tree", &["model"]),
    ("equivalence", &["tree", "model"]),
    ("statement", &["equivalence", "tree", "model"]),
    ("kinds", &["statement", "tree", "model"]),
    ("resolve", &["kinds", "statement", "tree", "model"]),
    ("redact", &["tree", "model"]),
    ("script", &["redact", "tree", "model"]),
    ("rewrite", &["kinds", "tree", "model"]),
    ("depend", &["kinds", "tree", "model"]),
    ("sql", &["depend", "kinds", "tree", "model"]),
    ("proof", &["resolve", "sql", "kinds", "statement", "equivalence", "tree", "model"]),
    (
        "capture",
        &[
            "proof",
            "redact",
            "script",
            "resolve",
            "kinds",
            "statement",
            "equivalence",
            "tree",
            "model",
        ],
    ),
    (
        "replay",
        &[
            "capture",
            "script",
            "sql",
            "resolve",
            "kinds",
            "statement",
            "equivalence",
            "tree",
            "model",
        ],
    ),
    ("figures", &["capture", "finding", "words", "redact", "kinds", "tree", "model"]),
    ("snapshot", &["kinds", "model"]),
    ("version", &["kinds", "equivalence", "tree", "model"]),
    ("diff", &["version", "kinds", "equivalence", "tree", "model"]),
    ("words", &["kinds", "model"]),
    ("finding", &["model"]),
    ("compare", &["rewrite", "capture", "diff", "kinds", "equivalence", "model"]),
    ("plan", &["compare", "diff", "replay", "depend", "sql", "kinds", "model"]),
    ("classify", &["finding", "words", "diff", "kinds", "model"]),
    ("audit", &["finding", "words", "depend", "kinds", "tree", "model"]),
    (
        "check",
        &[
            "audit",
            "finding",
            "format",
            "report",
            "replay",
            "capture",
            "script",
            "kinds",
            "equivalence",
            "tree",
            "model",
        ],
    ),
    // Files at the root: lists of what several rooms have, and a page of its own.
    ("judges", &["audit", "classify", "figures", "finding"]),
    ("reference", &["capture", "version", "equivalence", "model"]),
    ("debug", &["format", "capture", "equivalence", "tree", "model"]),
    ("config", &["judges", "audit", "finding", "diff", "model"]),
    (
        "report",
        &[
            "audit", "config", "classify", "compare", "figures", "finding", "words", "diff",
            "kinds", "model",
        ],
    ),
    ("history", &["report", "words", "diff", "kinds", "model"]),
    ("drift", &["report", "words", "diff", "model"]),
    (
        "format",
        &[
            "judges", "history", "report", "config", "compare", "finding", "words", "diff",
            "kinds", "model",
        ],
    ),
    (
        "cli",
        &[
            "audit",
            "check",
            "debug",
            "reference",
            "drift",
            "history",
            "format",
            "report",
            "config",
            "compare",
            "finding",
            "diff",
            "figures",
            "snapshot",
            "plan",
            "replay",
            "capture",
            "script",
            "sql",
            "kinds",
            "equivalence",
            "model",
        ],
    ),
];

/// Modules that may name types of pg_query.
const KNOW_PG_QUERY: [&str; 13] = [
    "audit",
    "capture",
    "check",
    "depend",
    "equivalence",
    "kinds",
    "proof",
    "replay",
    "resolve",
    "rewrite",
    "statement",
    "tree",
    "version",
];

/// What touches the outside world.
const OUTSIDE: [&str; 7] = ["env", "fs", "net", "os", "process", "thread::sleep", "time"];
const PRINTING: [&str; 5] = ["print!", "println!", "eprint!", "eprintln!", "std::io::std"];

/// Files over 400 lines, each one thing all the same.
const LONG: [&str; 11] = [
    "src/redact/mod.rs",
    "src/script/split.rs",
    "src/kinds/column.rs",
    "src/kinds/constraint.rs",
    "src/kinds/function.rs",
    "src/kinds/index.rs",
    "src/kinds/mod.rs",
    "src/kinds/sequence.rs",
    "src/kinds/table.rs",
    "src/tree/lex.rs",
    "src/tree/visit.rs",
];

/// What must not be left behind. Written in two parts, as this file is read too.
const UNFINISHED: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!"),
    concat!("unimplemented", "!"),
    concat!("dbg", "!"),
];

/// A file of `src/`, without comments and tests.
struct Source {
    /// Below `src/`: `kinds/table.rs`
    path: String,
    code: String,
}

impl Source {
    fn all() -> Vec<Self> {
        let folder = files::tree("src");
        let source = |path: &PathBuf| {
            let code = without_tests(&files::read_text(path));
            Self { path: files::name(path, &folder), code }
        };
        let is_tests = |path: &&PathBuf| path.ends_with("tests.rs");
        files::below(&folder, "rs").iter().filter(|path| !is_tests(path)).map(source).collect()
    }

    /// `kinds` for `kinds/table.rs`, `debug` for `debug.rs`; empty for `lib.rs` and `main.rs`.
    fn module(&self) -> &str {
        match self.path.split_once('/') {
            Some((module, _)) => module,
            None if matches!(self.path.as_str(), "lib.rs" | "main.rs") => "",
            None => self.path.trim_end_matches(".rs"),
        }
    }

    /// How many `super::` lead from the file to the root of the crate.
    fn depth(&self) -> usize {
        let parts = self.path.split('/').count();
        if self.path.ends_with("/mod.rs") { parts - 1 } else { parts }
    }

    /// What the file names below a root (`crate`, `std`), each as a path: `kinds::Kind`.
    fn names(&self, root: &str) -> BTreeSet<String> {
        let root = format!("{root}::");
        let mut names = BTreeSet::new();
        for (at, _) in self.code.match_indices(&root) {
            let is_longer_word =
                self.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if !is_longer_word {
                expand("", &self.code[at + root.len()..], &mut names);
            }
        }
        names
    }
}

/// Takes out comments and modules for tests; rustfmt has put their closing brace in the column of
/// the attribute.
fn without_tests(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let start = line.trim_start();
        if start.starts_with("#[cfg(test)]") {
            let closing = format!("{}}}", &line[..line.len() - start.len()]);
            let is_inline = lines.next().is_some_and(|line| line.ends_with('{'));
            if is_inline {
                lines.find(|line| *line == closing);
            }
        } else if !start.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

/// The paths of a use tree: `{a::B, c as d}` is `a::B` and `c`. Returns what follows the tree.
fn expand<'a>(before: &str, tree: &'a str, paths: &mut BTreeSet<String>) -> &'a str {
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '*');
    let tree = tree.trim_start();
    let (path, mut rest) = tree.split_at(tree.find(|c| !is_path(c)).unwrap_or(tree.len()));
    if !rest.starts_with('{') {
        if !path.is_empty() {
            paths.insert(format!("{before}{path}"));
        }
        let is_renamed = rest.starts_with(" as ");
        return if is_renamed { &rest[rest.find([',', '}', ';']).unwrap_or(0)..] } else { rest };
    }
    while rest.starts_with(['{', ',']) {
        rest = expand(&format!("{before}{path}"), &rest[1..], paths).trim_start();
    }
    rest.strip_prefix('}').unwrap_or(rest)
}

/// Fails with all of the complaints.
fn assert_none(complaints: impl IntoIterator<Item = String>) {
    let complaints: Vec<String> = complaints.into_iter().collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn use_trees() {
    let source = |code: &str| Source { path: "a/b.rs".to_owned(), code: code.to_owned() };
    let names =
        source("use crate::{a::{B, c::{self, D}}, e::F as G, k,\n};\ncrate::h::i(); mycrate::j")
            .names("crate");
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(names, ["a::B", "a::c::D", "a::c::self", "e::F", "h::i", "k"]);
}

#[test]
fn arrows_point_down() {
    let modules: BTreeSet<String> =
        Source::all().iter().map(|source| source.module().to_owned()).collect();
    let known = ARROWS.iter().map(|(module, _)| (*module).to_owned()).chain([String::new()]);
    assert_eq!(modules, known.collect(), "every module has its arrows");
    let mut complaints = Vec::new();
    for source in Source::all() {
        let Some((module, below)) = ARROWS.iter().find(|(name, _)| *name == source.module()) else {
            continue;
        };
        for name in source.names("crate") {
            let root = name.split("::").next().unwrap_or_default();
            let is_module = ARROWS.iter().any(|(module, _)| *module == root);
            if is_module && root != *module && !below.contains(&root) {
                complaints.push(format!("{} names crate::{name}", source.path));
            }
        }
        if source.code.contains(&"super::".repeat(source.depth())) {
            complaints.push(format!("{} leaves its module by super::", source.path));
        }
    }
    assert_none(complaints);
}

#[test]
fn model_knows_only_the_list_of_kinds() {
    let is_list = |name: &str| {
        name.strip_prefix("kinds::").is_none_or(|name| name.starts_with(char::is_uppercase))
    };
    let sources = Source::all().into_iter().filter(|source| source.module() == "model");
    assert_none(sources.flat_map(|source| {
        let names = source.names("crate").into_iter().filter(|name| !is_list(name));
        names.map(|name| format!("{} names crate::{name}", source.path)).collect::<Vec<_>>()
    }));
}

#[test]
fn pg_query_stays_inside() {
    let outside = |source: &Source| !KNOW_PG_QUERY.contains(&source.module());
    let sources = Source::all().into_iter().filter(outside);
    assert_none(
        sources.filter(|source| source.code.contains("pg_query")).map(|source| source.path),
    );
}

#[test]
fn only_the_command_line_touches_the_outside() {
    let mut complaints = Vec::new();
    for source in Source::all() {
        if matches!(source.path.as_str(), "main.rs") || source.module() == "cli" {
            continue;
        }
        let is_outside = |name: &String| {
            OUTSIDE.iter().any(|outside| {
                name.strip_prefix(outside)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
            })
        };
        let names = source.names("std").into_iter().filter(is_outside);
        complaints.extend(names.map(|name| format!("{} names std::{name}", source.path)));
        let prints = PRINTING.iter().filter(|printing| source.code.contains(*printing));
        complaints.extend(prints.map(|prints| format!("{} has {prints}", source.path)));
    }
    assert_none(complaints);
}

#[test]
fn every_kind_has_its_file_and_its_cases() {
    let stem = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let files: BTreeSet<String> = files::entries(&files::tree("src/kinds"))
        .iter()
        .filter(|path| path.is_file() && !path.ends_with("mod.rs"))
        .map(stem)
        .collect();
    let listed: BTreeSet<String> = Kind::MODULES.iter().map(|&module| module.to_owned()).collect();
    assert_eq!(files, listed, "the files in src/kinds are those of the list");
    let cases = files::tree("tests/cases");
    let lacks = |kind: &&String| {
        let folder = cases.join(kind);
        !folder.is_dir() || files::entries(&folder).is_empty()
    };
    assert_none(listed.iter().filter(lacks).map(|kind| format!("no case in tests/cases/{kind}")));
    let is_kind = |path: &PathBuf| listed.contains(&stem(path));
    let strangers = files::entries(&cases).into_iter().filter(|path| !is_kind(path));
    assert_none(strangers.map(|path| format!("{} is no kind", path.display())));
}

/// Every Rust file of the tree, with its text.
fn rust_files() -> Vec<(String, String)> {
    let root = files::tree("");
    let paths = ["src", "tests", "scripts", "samples"]
        .iter()
        .flat_map(|name| files::below(&root.join(name), "rs"));
    paths.map(|path| (files::name(&path, &root), files::read_text(&path))).collect()
}

#[test]
fn every_file_says_what_it_is_for() {
    let files = rust_files().into_iter();
    assert_none(files.filter(|(_, text)| !text.starts_with("//! ")).map(|(name, _)| name));
}

#[test]
fn files_are_short() {
    let long: BTreeSet<String> = rust_files()
        .into_iter()
        .filter(|(name, text)| text.lines().count() > 400 && !name.starts_with("tests/"))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(long, LONG.map(str::to_owned).into(), "over 400 lines; split it or add it to LONG");
}

#[test]
fn nothing_is_left_unfinished() {
    let mut complaints = Vec::new();
    for (name, text) in rust_files() {
        for (number, line) in text.lines().enumerate() {
            if UNFINISHED.iter().any(|word| line.contains(word)) {
                complaints.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn the_walker_is_as_generated() {
    let script = Command::new("python3").arg(files::tree("scripts/gen-visit")).output();
    match script {
        Ok(output) if output.status.success() => {
            let written = files::read_text(&files::tree("src/tree/visit.rs"));
            let generated = String::from_utf8_lossy(&output.stdout);
            assert!(generated == written, "run scripts/gen-visit > src/tree/visit.rs");
        }
        Ok(output) => {
            let message = String::from_utf8_lossy(&output.stderr);
            files::say(&format!("skipped: scripts/gen-visit does not run here: {message}"));
        }
        Err(error) => files::say(&format!("skipped: python3 does not run here: {error}")),
    }
}
