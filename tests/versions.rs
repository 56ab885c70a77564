//! Promise 2, measured: dumps of one source by every server and every pg_dump, all pairs of them.
//!
//! `PGSNAP_VERSIONS=core10` measures one source alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write,
    fs,
    path::Path,
    sync::Arc,
};

use pgsnap::{
    diff::Diff,
    finding::Finding,
    kinds::Kind,
    model::{Change, ChangeKind, Level, Snapshot},
};

use crate::{files, properties};

/// Sources that say the same on every server, and sources that do not: what is in `kitchen.sql`
/// depends on the server, and the regression tests of each release make a database of their own.
const SOURCES: [&str; 4] = ["core10", "core", "kitchen", "regression"];

/// Whether a server was built with LZ4 is no question of its version.
const OF_BUILDS: &str = "altered column app.compr.b: compression";

/// Where the figures are kept.
const TABLE: &str = "tests/versions.md";

/// One dump: `core10_s15.18_d17.sql`.
struct Dump {
    name: String,
    /// `15.18`, `18`
    server: String,
    snapshot: Snapshot,
}

impl Dump {
    fn major(&self) -> u32 {
        self.snapshot.meta.provenance.server_major().expect("it has a header")
    }
}

/// What a comparison says, in words: one per object that differs.
type Differences = BTreeSet<String>;

#[derive(Default)]
struct Tally {
    pairs: usize,
    same: usize,
}

impl Tally {
    fn cell(&self) -> String {
        let percent = 100.0 * self.same as f64 / self.pairs.max(1) as f64;
        format!("{} of {} ({percent:.0} %)", self.same, self.pairs)
    }
}

/// All pairs of one source.
#[derive(Default)]
struct Measured {
    one_server: Tally,
    across: Tally,
    /// By servers: what differs, and a pair of dumps that says so. One set of differences for two
    /// servers is what there should be, whichever pg_dump told them.
    differences: BTreeMap<(u32, u32), BTreeMap<Differences, String>>,
}

/// `altered column app.t.a: compression`
fn told(change: &Arc<Change>) -> String {
    let paths: Vec<&str> = change.facts.iter().map(|fact| fact.path.as_str()).collect();
    let kind = match change.kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Altered => "altered",
        ChangeKind::Renamed => "renamed",
        ChangeKind::Reordered => "reordered",
    };
    let colon = if paths.is_empty() { "" } else { ": " };
    format!("{kind} {}{colon}{}", change.id, paths.join(", "))
}

fn dumps(folder: &Path, source: &str) -> Vec<Dump> {
    let one = |path: std::path::PathBuf| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let (server, _) = name.strip_prefix(source)?.strip_prefix("_s")?.split_once("_d")?;
        let snapshot = properties::capture(&files::read(&path)).unwrap();
        Some(Dump { server: server.to_owned(), snapshot, name: name.clone() })
    };
    let mut dumps: Vec<Dump> = files::entries(folder).into_iter().filter_map(one).collect();
    dumps.sort_by(|a, b| (a.major(), &a.name).cmp(&(b.major(), &b.name)));
    dumps
}

/// All pairs, in both directions at once: a diff is symmetric in whether it is empty.
fn measure(dumps: &[Dump]) -> Measured {
    let mut measured = Measured::default();
    for (index, old) in dumps.iter().enumerate() {
        for new in &dumps[index + 1..] {
            let Diff { changes, .. } = properties::compare(&old.snapshot, &new.snapshot).unwrap();
            let is_one = old.server == new.server;
            let tally = if is_one { &mut measured.one_server } else { &mut measured.across };
            tally.pairs += 1;
            tally.same += usize::from(changes.is_empty());
            let told: Differences =
                changes.iter().map(told).filter(|told| is_one || told != OF_BUILDS).collect();
            if !told.is_empty() {
                let found = measured.differences.entry((old.major(), new.major())).or_default();
                let pair = format!("{} {}", old.name, new.name);
                found.entry(told).or_insert(pair);
            }
        }
    }
    measured
}

#[test]
fn versions() {
    let Some(folder) = files::corpus("versions") else { return };
    let chosen = env::var("PGSNAP_VERSIONS").ok();
    let mut rows = String::new();
    let mut lists = String::new();
    for source in SOURCES.into_iter().filter(|s| chosen.as_ref().is_none_or(|c| c == s)) {
        let measured = measure(&dumps(&folder, source));
        let Measured { one_server, across, differences } = &measured;
        let row = format!("| {source} | {} | {} |", one_server.cell(), across.cell());
        println!("{row}");
        writeln!(rows, "{row}").unwrap();
        let within = differences.iter().filter(|((old, new), _)| old == new);
        assert_eq!(within.collect::<Vec<_>>(), [], "{source} on one server");
        assert!(
            !source.starts_with("core") || differences.is_empty(),
            "{source}: {differences:#?}"
        );
        for (servers, sets) in differences {
            assert_eq!(sets.len(), 1, "{source} {servers:?} by pg_dump: {sets:#?}");
        }
        if source == "kitchen" {
            guarded(&files::read_text(&folder.join("kitchen.sql")), differences);
        }
        lists += &listed(source, differences);
    }
    if chosen.is_none() {
        kept(&page(&rows, &lists));
    }
}

/// What is not in the source for both servers, each with the version that it asks for.
fn guarded(source: &str, differences: &BTreeMap<(u32, u32), BTreeMap<Differences, String>>) {
    let mut blocks: BTreeMap<u32, String> = BTreeMap::new();
    let mut version = 0;
    for line in source.lines() {
        match line.strip_prefix("\\if :v").and_then(|version| version.trim().parse().ok()) {
            Some(asked) => version = asked,
            None => *blocks.entry(version).or_default() += line,
        }
    }
    for ((old, new), sets) in differences {
        for told in sets.keys().flatten() {
            let (id, _) = told.split_once(": ").unwrap_or((told, ""));
            let id = id.split(['(', '"']).next().unwrap_or(id);
            let id = id.strip_suffix(" USING btree").unwrap_or(id);
            // Default privileges are for a role.
            let id = id.split_once(" on ").map_or(id, |(before, _)| before);
            let name = id.trim_end().rsplit(['.', ' ']).next().unwrap_or(id);
            let asked = |(version, block): (&u32, &String)| {
                block.contains(name).then_some(*version).filter(|v| (*old + 1..=*new).contains(v))
            };
            assert!(blocks.iter().find_map(asked).is_some(), "{old} {new}: {told} ({name})");
        }
    }
}

/// The differences of neighbouring servers; all others are made of them.
fn listed(
    source: &str,
    differences: &BTreeMap<(u32, u32), BTreeMap<Differences, String>>,
) -> String {
    let mut text = String::new();
    let servers: BTreeSet<u32> = differences.keys().flat_map(|(old, new)| [*old, *new]).collect();
    let servers: Vec<u32> = servers.into_iter().collect();
    for pair in servers.windows(2) {
        let [old, new] = pair else { continue };
        let Some(told) = differences.get(&(*old, *new)).and_then(|sets| sets.keys().next()) else {
            continue;
        };
        writeln!(text, "\n## {source}: {old} to {new} ({} objects)\n", told.len()).unwrap();
        for told in told {
            writeln!(text, "- {told}").unwrap();
        }
    }
    text
}

fn page(rows: &str, lists: &str) -> String {
    format!(
        "# Versions\n\n\
         Every pair of dumps of one source, by servers 10 to 19 and pg_dump 13 to 19: how many compare as \
         the same. Made by a test from dumps that are not in this repository; `PGSNAP_UPDATE=1 cargo test \
         versions` writes it anew.\n\n\
         | source | one server, any two pg_dumps | two servers |\n|---|---:|---:|\n{rows}\n\
         `core10` and `core` say the same on every server. `kitchen` says more to newer ones: each of the \
         differences below stands in its source under a version between the two, but for the compression of \
         one column, which depends on how a server was built. `regression` is what the regression tests of \
         each release leave behind. What differs between two servers is the same whichever pg_dump told \
         it.\n{lists}"
    )
}

/// The page in the tree says the same.
fn kept(page: &str) {
    let path = files::tree(TABLE);
    if env::var_os("PGSNAP_UPDATE").is_some() {
        fs::write(&path, page).expect("the page can be written");
    }
    assert!(files::read_text(&path) == page, "{TABLE} is old: PGSNAP_UPDATE=1 cargo test versions");
}

/// Dump, restore, dump: the same, apart from notes. So is what an old server's dump makes on 18,
/// against its source and against the schema made there.
#[test]
fn restored() {
    let Some(folder) = files::corpus("versions") else { return };
    let capture = |path: &Path| properties::capture(&files::read(path)).unwrap();
    for path in files::entries(&folder.join("rt")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let (source, into) = name.rsplit_once('_').unwrap();
        let (schema, server) = source.split_once("_s").unwrap();
        // Restored without the roles of the regression tests, it lacks what was granted to them.
        if schema == "regression" && into == "into18" {
            continue;
        }
        let others = match into {
            "into18" => vec![format!("{source}_d18.sql"), format!("{schema}_s18_d18.sql")],
            _ => vec![format!("{source}_d19.sql"), format!("{source}_d{server}.sql")],
        };
        let others: Vec<_> = others.iter().map(|name| folder.join(name)).collect();
        assert!(others.iter().any(|path| path.exists()), "{name} has nothing to compare with");
        let restored = capture(&path);
        for other in others.iter().filter(|path| path.exists()) {
            let other_side = capture(other);
            let diff = properties::compare(&other_side, &restored).unwrap();
            let found = properties::judged(&diff, &other_side, &restored);
            let is_expected = |finding: &Finding| match finding.rule.code {
                "comment-changed" => finding.subject.kind_word() == Kind::Extension.word(),
                _ => finding.level == Level::Note,
            };
            assert!(
                found.iter().all(is_expected),
                "{} {name}:\n{}",
                other.display(),
                properties::listed(&diff)
            );
        }
    }
}
