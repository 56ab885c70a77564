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

use super::Server;
use crate::properties;

const BASE: &str = include_str!("base.sql");
const CHANGES: &str = include_str!("changes.txt");

/// The database that all others are copies of.
const TEMPLATE: &str = "pgsnap_changes";
const WORKERS: usize = 2;
/// Without PGSNAP_FULL, one in so many.
const SAMPLE: usize = 9;

/// What the base needs outside of its database.
const ROLES: [&str; 3] = ["pgsnap_owner", "pgsnap_reader", "pgsnap_writer"];
const SPACE: &str = "pgsnap_space";

/// One statement and what it must come out as.
#[derive(Debug, Default)]
struct Case<'a> {
    line: usize,
    /// How the database is dumped: a program of PostgreSQL and its arguments.
    dump: Vec<&'a str>,
    /// The oldest server that has the statement.
    minimum: u32,
    /// What the database has before.
    given: Vec<&'a str>,
    statement: &'a str,
    expected: BTreeSet<(u32, &'a str)>,
    /// What is done outside of the database, and has to be taken back.
    undo: Vec<&'a str>,
}

impl Case<'_> {
    /// Roles and tablespaces are in no database.
    fn is_of_server(&self) -> bool {
        self.dump.first() == Some(&"pg_dumpall")
    }
}

/// `[18] TEXT`: the oldest server that it is of.
fn since(text: &str) -> (u32, &str) {
    match text.strip_prefix('[').and_then(|text| text.split_once("] ")) {
        Some((minimum, text)) => (minimum.parse().expect("a version"), text),
        None => (0, text),
    }
}

/// The cases of `changes.txt`. Its form: see the head of the file.
fn cases() -> Vec<Case<'static>> {
    let mut cases: Vec<Case> = Vec::new();
    let mut dump = Vec::new();
    for (number, line) in CHANGES.lines().enumerate() {
        if let Some(arguments) = line.strip_prefix("== ") {
            dump = arguments.split(' ').collect();
        } else if let Some(expected) = line.strip_prefix("    ") {
            let case = cases.last_mut().expect("a statement comes first");
            if let Some(given) = expected.strip_prefix("given ") {
                case.given.push(given);
            } else if let Some(undo) = expected.strip_prefix("undo ") {
                case.undo.push(undo);
            } else if expected != "same" {
                assert!(case.expected.insert(since(expected)), "line {}: twice", number + 1);
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            let (minimum, statement) = since(line);
            let dump = dump.clone();
            cases.push(Case { line: number + 1, dump, minimum, statement, ..Case::default() });
        }
    }
    cases
}

impl Server {
    fn psql(&self, database: &str, sql: &str) -> Result<(), String> {
        let arguments =
            ["-qX", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-d", database, "-f", "-"];
        let (_, messages) = self.run("psql", &arguments, sql);
        let errors: Vec<&str> = messages.lines().filter(|line| line.contains("ERROR")).collect();
        if errors.is_empty() { Ok(()) } else { Err(errors.join("; ")) }
    }

    fn copy(&self, database: &str) {
        self.run("dropdb", &["--if-exists", database], "");
        let (_, error) = self.run("createdb", &["-T", TEMPLATE, database], "");
        assert!(error.is_empty(), "{error}");
    }

    /// The template, made anew.
    fn base(&self) {
        self.clear();
        for role in ROLES {
            self.psql("postgres", &format!("CREATE ROLE {role}")).expect("a role can be made");
        }
        let space =
            format!("SET allow_in_place_tablespaces = on;\nCREATE TABLESPACE {SPACE} LOCATION ''");
        self.psql("postgres", &space).expect("a tablespace can be made");
        self.run("createdb", &["-T", "template0", TEMPLATE], "");
        self.psql(TEMPLATE, BASE).expect("the base can be made");
    }

    fn clear(&self) {
        self.run("dropdb", &["--if-exists", TEMPLATE], "");
        // It may not be there.
        drop(self.psql("postgres", &format!("DROP TABLESPACE IF EXISTS {SPACE}")));
        for role in ROLES {
            self.run("dropuser", &["--if-exists", role], "");
        }
    }

    fn dumped(&self, dump: &[&str], database: &str) -> Vec<u8> {
        let (program, arguments) = dump.split_first().expect("a program");
        let mut arguments = arguments.to_vec();
        if *program == "pg_dump" {
            arguments.push(database);
        }
        let (text, error) = self.run(program, &arguments, "");
        assert!(error.is_empty(), "{error}");
        text.into_bytes()
    }
}

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
    let cases: Vec<Case> = cases()
        .into_iter()
        .filter(|case| case.minimum <= major && (is_full || case.line % SAMPLE == 0))
        .collect();
    let (of_server, of_database): (Vec<_>, Vec<_>) =
        cases.iter().partition(|case| case.is_of_server());
    server.base();
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
