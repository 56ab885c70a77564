//! Single changes on a real server: what each ALTER, COMMENT, GRANT and REVOKE does to a schema that
//! has every kind, and what a diff must say of it. `changes.txt` has the statements and, written by
//! hand, the objects, facts, rules and levels. Each is tried as dumps and as their snapshots. Some of
//! them run by themselves, all with PGSNAP_FULL=1.

use std::{
    collections::BTreeSet,
    env,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use pgsnap::{
    diff,
    model::{ChangeKind, Snapshot},
    snapshot,
};

use super::{
    Server,
    single::{self, CHANGES, Case, TEMPLATE, WORKERS},
};
use crate::properties;

/// Without PGSNAP_FULL, one in so many.
const SAMPLE: usize = 9;

/// The snapshot of a dump, and what is read of it from a file.
fn both_ways(dump: Vec<u8>) -> [Snapshot; 2] {
    let options = pgsnap::capture::Options::default();
    let captured = pgsnap::capture::capture(dump, &options).expect("it is captured").snapshot;
    let file = snapshot::write(&captured).expect("it is written");
    let read = pgsnap::read(&file).expect("it is read");
    [captured, read]
}

/// Each finding as `changes.txt` writes it.
fn found(old: &Snapshot, new: &Snapshot, is_meant: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let diff = diff::diff(old, new).expect("they compare");
    let mut found = BTreeSet::new();
    for finding in properties::judged(&diff, old, new) {
        let change = finding.subject.change().expect("a change");
        assert!(change.object.is_some() || !change.facts.is_empty(), "{}: nothing", change.id);
        let sign = match change.kind {
            ChangeKind::Added => '+',
            ChangeKind::Removed => '-',
            ChangeKind::Altered => '~',
            ChangeKind::Renamed => '=',
            ChangeKind::Reordered => '%',
        };
        let path =
            finding.subject.fact().map(|fact| format!(" :: {}", fact.path)).unwrap_or_default();
        let (rule, level) = (finding.rule.code, finding.level.word());
        let line = format!("{sign} {}{path} = {rule} {level}", change.id);
        if is_meant(&line) {
            found.insert(line);
        }
    }
    found
}

fn tried(server: &Server, major: u32, case: &Case, worker: usize) -> Result<(), String> {
    let database = format!("{TEMPLATE}_{worker}");
    server.copy(&database);
    for given in &case.given {
        server.psql(&database, given)?;
    }
    let before = server.dumped(&case.dump, &database);
    let done = server.psql(&database, case.statement);
    let after = server.dumped(&case.dump, &database);
    for undo in &case.undo {
        server.psql(&database, undo)?;
    }
    done?;
    // What others do to the server meanwhile is not meant.
    let of_server = case.is_of_server();
    let is_meant = |line: &str| !of_server || line.contains("pgsnap_");
    let expected = case.expected.iter().filter(|(minimum, _)| *minimum <= major);
    let expected: BTreeSet<String> =
        expected.map(|(_, line)| line.replace("pgsnap_changes_N", &database)).collect();
    for (old, new) in both_ways(before).iter().zip(&both_ways(after)) {
        let found = found(old, new, is_meant);
        if found != expected {
            let (more, fewer) = (&found - &expected, &expected - &found);
            return Err(format!("found {more:#?}, not {fewer:#?}"));
        }
        let back = self::found(new, old, is_meant);
        let objects = |of: &BTreeSet<String>| -> BTreeSet<String> {
            of.iter().filter_map(|one| Some(one.split_once(" = ")?.0[2..].to_owned())).collect()
        };
        if objects(&back) != objects(&found) {
            return Err(format!("the other way round: {back:#?}"));
        }
    }
    Ok(())
}

#[test]
fn single_changes_are_told() {
    let Some(server) = Server::of_the_tests() else { return };
    let is_full = env::var_os("PGSNAP_FULL").is_some();
    let major = server.major();
    let cases: Vec<Case> = single::cases(CHANGES)
        .into_iter()
        .filter(|case| case.minimum <= major && (is_full || case.line % SAMPLE == 0))
        .collect();
    let (of_server, of_database): (Vec<_>, Vec<_>) =
        cases.iter().partition(|case| case.is_of_server());
    let _base = server.base();
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let run = |case: &Case, worker| {
        if let Err(error) = tried(&server, major, case, worker) {
            let failure = format!("line {}: {}: {error}", case.line, case.statement);
            failures.lock().expect("nobody panics with it").push(failure);
        }
    };
    std::thread::scope(|scope| {
        for worker in 0..WORKERS {
            let (next, of_database, run) = (&next, &of_database, &run);
            scope.spawn(move || {
                while let Some(case) = of_database.get(next.fetch_add(1, Ordering::Relaxed)) {
                    run(case, worker);
                }
            });
        }
    });
    of_server.into_iter().for_each(|case| run(case, 0));
    for worker in 0..WORKERS {
        server.run("dropdb", &["--if-exists", &format!("{TEMPLATE}_{worker}")], "");
    }
    server.clear();
    let failures = failures.into_inner().expect("nobody panics with it");
    println!("{} of {} single changes are told", cases.len() - failures.len(), cases.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
