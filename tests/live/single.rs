//! Statements that change one thing, and the databases they are tried in: copies of one that has every
//! kind of object.

use std::{
    collections::BTreeSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::Server;

const BASE: &str = include_str!("base.sql");
/// With what a diff must say of each.
pub const CHANGES: &str = include_str!("changes.txt");
/// What else ALTER can do.
pub const ALTERS: &str = include_str!("alters.txt");

/// The database that all others are copies of.
pub const TEMPLATE: &str = "pgsnap_changes";
pub const WORKERS: usize = 2;

/// Roles and the template are of the server, and tests run side by side.
static BASE_IN_USE: Mutex<()> = Mutex::new(());

/// What the base needs outside of its database.
const ROLES: [&str; 3] = ["pgsnap_owner", "pgsnap_reader", "pgsnap_writer"];
const SPACE: &str = "pgsnap_space";

/// One statement and what it must come out as.
#[derive(Debug, Default)]
pub struct Case<'a> {
    pub line: usize,
    /// How the database is dumped: a program of PostgreSQL and its arguments.
    pub dump: Vec<&'a str>,
    /// The oldest server that has the statement.
    pub minimum: u32,
    /// What the database has before.
    pub given: Vec<&'a str>,
    pub statement: &'a str,
    pub expected: BTreeSet<(u32, &'a str)>,
    /// What is done outside of the database, and has to be taken back.
    pub undo: Vec<&'a str>,
}

impl Case<'_> {
    /// Roles and tablespaces are in no database.
    pub fn is_of_server(&self) -> bool {
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

/// The cases of a file of this form: see the head of `changes.txt`.
pub fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = Vec::new();
    let mut dump = Vec::new();
    for (number, line) in text.lines().enumerate() {
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
    pub fn psql(&self, database: &str, sql: &str) -> Result<(), String> {
        let arguments =
            ["-qX", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-d", database, "-f", "-"];
        let (_, messages) = self.run("psql", &arguments, sql);
        let errors: Vec<&str> = messages.lines().filter(|line| line.contains("ERROR")).collect();
        if errors.is_empty() { Ok(()) } else { Err(errors.join("; ")) }
    }

    pub fn copy(&self, database: &str) {
        self.run("dropdb", &["--if-exists", database], "");
        let (_, error) = self.run("createdb", &["-T", TEMPLATE, database], "");
        assert!(error.is_empty(), "{error}");
    }

    /// The template, made anew; nobody else has it as long as the guard lives.
    pub fn base(&self) -> MutexGuard<'static, ()> {
        let guard = BASE_IN_USE.lock().unwrap_or_else(PoisonError::into_inner);
        self.clear();
        for role in ROLES {
            self.psql("postgres", &format!("CREATE ROLE {role}")).expect("a role can be made");
        }
        let space =
            format!("SET allow_in_place_tablespaces = on;\nCREATE TABLESPACE {SPACE} LOCATION ''");
        self.psql("postgres", &space).expect("a tablespace can be made");
        self.run("createdb", &["-T", "template0", TEMPLATE], "");
        self.psql(TEMPLATE, BASE).expect("the base can be made");
        guard
    }

    pub fn clear(&self) {
        self.run("dropdb", &["--if-exists", TEMPLATE], "");
        // It may not be there.
        drop(self.psql("postgres", &format!("DROP TABLESPACE IF EXISTS {SPACE}")));
        for role in ROLES {
            self.run("dropuser", &["--if-exists", role], "");
        }
    }

    pub fn dumped(&self, dump: &[&str], database: &str) -> Vec<u8> {
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
