//! Plans on a real server: OLD is made, the plan runs, and what pg_dump says then is NEW. Single changes
//! to a schema that has every kind, there and back; pairs of the cases and of the corpus, both ways.

use std::{
    collections::BTreeMap,
    env,
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use pgsnap::{
    compare::{self, Terms},
    model::{Change, ChangeKind, Diagnostic, FactChange, Snapshot},
    plan::{self, Hazard, Head, Options, Proof},
    snapshot,
};

use super::{
    Server, captured,
    single::{self, ALTERS, CHANGES, Case, WORKERS},
};
use crate::files;

/// How many statements single changes need, and those that do not arrive.
const LISTED: &str = include_str!("planned.txt");
/// The server that was asked.
const LISTED_OF: u32 = 18;

/// Without PGSNAP_FULL, one of so many single changes, and of so many pairs.
const SAMPLE: usize = 47;
const SAMPLE_OF_PAIRS: usize = 61;

/// A plan as it is run.
struct Planned {
    text: String,
    /// Statements that run.
    runs: usize,
    proof: Proof,
}

/// The plan with everything allowed.
fn planned(old: &Snapshot, new: &Snapshot) -> Result<Planned, Diagnostic> {
    let compared = compare::compare(old.clone(), new.clone(), &Terms::default())?;
    let options = Options { allowed: Hazard::ALL.into_iter().collect(), ..Options::default() };
    let plan = plan::plan(&compared, &options)?;
    let proof = plan::prove(&plan, &compared)?;
    Ok(Planned { text: plan::text(&plan, &Head::default()), runs: plan.counts()[0], proof })
}

/// What a dump says, as it is read from it and from the file of its snapshot.
fn both_ways(dump: &str) -> [Snapshot; 2] {
    let captured = captured(dump.as_bytes().to_vec());
    let file = snapshot::write(&captured).expect("it is written");
    [captured, pgsnap::read_whole(&file).expect("it is read")]
}

/// What is left between two dumps, apart from what no statement changes: the order of columns, and
/// whether a child has a column of its parent's by itself, too.
fn left(arrived: &str, meant: &str) -> Vec<String> {
    let (arrived, meant) = (captured(arrived.into()), captured(meant.into()));
    let diff = pgsnap::diff::diff(&arrived, &meant).expect("they compare");
    let is_for_good = |change: &Change| {
        let is_own = |fact: &FactChange| fact.path == "declared here";
        change.kind == ChangeKind::Reordered
            || change.kind == ChangeKind::Altered && change.facts.iter().all(is_own)
    };
    let left = diff.changes.iter().filter(|change| !is_for_good(change));
    left.map(|change| {
        let facts = change.facts.iter();
        let facts: Vec<String> =
            facts.map(|f| format!("{}: {:?} -> {:?}", f.path, f.old, f.new)).collect();
        format!("{:?} {} {}", change.kind, change.id, facts.join(", "))
    })
    .collect()
}

impl Server {
    /// Turns what a database holds into what another dump says, and returns how many statements that
    /// took and which are left to do by hand.
    fn arrive(
        &self,
        dump: &[&str],
        database: &str,
        old: &str,
        new: &str,
    ) -> Result<Planned, String> {
        let ([old, old_read], [meant, meant_read]) = (both_ways(old), both_ways(new));
        let plan = planned(&old, &meant).map_err(|error| format!("no plan: {error:?}"))?;
        let read =
            planned(&old_read, &meant_read).map_err(|error| format!("no plan: {error:?}"))?;
        if plan.text != read.text {
            return Err("the plan of dumps is not that of their snapshots".to_owned());
        }
        self.psql(database, &plan.text).map_err(|error| format!("{error} in\n{}", plan.text))?;
        let arrived = String::from_utf8_lossy(&self.dumped(dump, database)).into_owned();
        let left = left(&arrived, new);
        if !left.is_empty() {
            return Err(format!("left {left:#?} after\n{}", plan.text));
        }
        // Where the proof says less than the server, `tests/planned.rs` tells.
        if let Proof::Differs(left) = &plan.proof {
            println!("{database}: it arrives, and the proof says {left:?}");
        }
        Ok(plan)
    }
}

/// Runs a job for each of many, two at a time, and returns what failed.
fn failures<T: Sync>(
    all: &[T],
    job: impl Fn(&T, usize) -> Result<(), String> + Sync,
) -> Vec<String> {
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for worker in 0..WORKERS {
            let (next, failures, job) = (&next, &failures, &job);
            scope.spawn(move || {
                while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(failure) = job(one, worker) {
                        failures.lock().expect("nobody panics with it").push(failure);
                    }
                }
            });
        }
    });
    failures.into_inner().expect("nobody panics with it")
}

/// How many statements a plan needs; `None` where it does not arrive.
fn enough(statement: &str) -> Option<usize> {
    let of = |line: &'static str| line.split_once(' ').filter(|(_, listed)| *listed == statement);
    let count = LISTED.lines().filter(|line| !line.starts_with('#')).find_map(of);
    count.map_or(Some(1), |(count, _)| count.parse().ok())
}

/// A single change, there and back.
fn tried(server: &Server, case: &Case, worker: usize) -> Result<(), String> {
    let database = format!("pgsnap_planned_{worker}");
    let dumped = || String::from_utf8_lossy(&server.dumped(&case.dump, &database)).into_owned();
    server.copy(&database);
    for given in &case.given {
        server.psql(&database, given)?;
    }
    let before = dumped();
    server.psql(&database, case.statement)?;
    let after = dumped();
    let back = server.arrive(&case.dump, &database, &after, &before);
    if back.is_err() {
        server.copy(&database);
        for given in &case.given {
            server.psql(&database, given)?;
        }
    }
    let forth = server.arrive(&case.dump, &database, &before, &after);
    for undo in &case.undo {
        server.psql(&database, undo)?;
    }
    back.map_err(|error| format!("back: {error}"))?;
    let forth = forth?;
    let enough = enough(case.statement).unwrap_or_default();
    match server.major() == LISTED_OF && forth.runs > enough {
        true => Err(format!("{} statements, where {enough} would do:\n{}", forth.runs, forth.text)),
        false => Ok(()),
    }
}

#[test]
fn single_changes_are_planned() {
    let Some(server) = Server::of_the_tests() else { return };
    let is_full = env::var_os("PGSNAP_FULL").is_some();
    let major = server.major();
    let mut cases = single::cases(CHANGES);
    cases.append(&mut single::cases(ALTERS));
    // What is outside of a database is changed by other tests at the same time.
    cases.retain(|case| {
        case.minimum <= major
            && !case.is_of_server()
            && enough(case.statement).is_some()
            && (is_full || case.line % SAMPLE == 0)
    });
    let _base = server.base();
    let failures = failures(&cases, |case, worker| {
        let at = || format!("line {}: {}", case.line, case.statement);
        tried(&server, case, worker).map_err(|error| format!("{}: {error}", at()))
    });
    for worker in 0..WORKERS {
        server.run("dropdb", &["--if-exists", &format!("pgsnap_planned_{worker}")], "");
    }
    server.clear();
    println!("{} of {} single changes are planned", cases.len() - failures.len(), cases.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The suites of pairs: the cases of these tests, and what the corpus has.
fn pairs() -> Vec<(String, [PathBuf; 2])> {
    let suites = ["peers", "pairs"].into_iter().filter_map(files::corpus);
    let mut pairs = Vec::new();
    for suite in suites.chain([files::tree("tests/cases")]) {
        for old in files::below(&suite, "sql") {
            let name = files::name(&old, &suite);
            let new = match name.rsplit_once('/') {
                Some((_, "old.sql")) => old.with_file_name("new.sql"),
                Some((_, "old.dump.sql")) => old.with_file_name("new.dump.sql"),
                _ => continue,
            };
            let name = name.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            pairs.push((name, [old, new]));
        }
    }
    pairs
}

/// Both ways, where both sides load. Returns how many ways that are.
fn pair_arrives(server: &Server, worker: usize, pair: &[PathBuf; 2]) -> Result<usize, String> {
    let dump = ["pg_dump", "--schema-only"];
    let sql = |path: &PathBuf| String::from_utf8_lossy(&files::read(path)).into_owned();
    let load = |side: &PathBuf, word: &str| {
        let (database, errors) = server.fill(&format!("pgsnap_pair_{worker}_{word}"), &sql(side));
        let text = String::from_utf8_lossy(&server.dumped(&dump, &database)).into_owned();
        (database, errors, text)
    };
    let [(old_db, old_errors, old), (new_db, new_errors, new)] =
        [load(&pair[0], "old"), load(&pair[1], "new")];
    let mut ways = 0;
    let result = if old_errors.is_empty() && new_errors.is_empty() {
        ways = 2;
        let forth = server.arrive(&dump, &old_db, &old, &new);
        let back = server.arrive(&dump, &new_db, &new, &old);
        forth.and(back).map(|_| ())
    } else {
        Ok(())
    };
    for database in [old_db, new_db] {
        server.run("dropdb", &["--if-exists", &database], "");
    }
    result.map(|()| ways)
}

#[test]
fn pairs_arrive() {
    let Some(server) = Server::of_the_tests() else { return };
    let is_full = env::var_os("PGSNAP_FULL").is_some();
    let mut pairs = pairs();
    if !is_full {
        pairs = pairs.into_iter().step_by(SAMPLE_OF_PAIRS).collect();
    }
    let ways = AtomicUsize::new(0);
    let by_suite: Mutex<BTreeMap<String, [usize; 2]>> = Mutex::default();
    let failures = failures(&pairs, |(name, pair), worker| {
        let result = pair_arrives(&server, worker, pair);
        let suite = name.split_once('/').map_or(name.as_str(), |(suite, _)| suite).to_owned();
        let mut counts = by_suite.lock().expect("nobody panics with it");
        let [arrived, loaded] = counts.entry(suite).or_default();
        match result {
            Ok(count) => {
                ways.fetch_add(count, Ordering::Relaxed);
                *arrived += usize::from(count > 0);
                *loaded += usize::from(count > 0);
                Ok(())
            }
            Err(error) => {
                *loaded += 1;
                Err(format!("{name}: {error}"))
            }
        }
    });
    for (suite, [arrived, loaded]) in by_suite.into_inner().expect("nobody panics with it") {
        println!("{suite}: {arrived} of {loaded} pairs that load arrive both ways");
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
