//! Rendered snapshots load into a real server, and what they make is what was captured. Runs where
//! `scripts/test` has started a server, over the samples.

use std::{
    collections::BTreeSet,
    env,
    io::Write,
    process::{Command, Stdio},
};

use pgsnap::{
    capture, diff,
    model::{Change, Snapshot},
};

use crate::files;

struct Server {
    bin: String,
    connection: [String; 6],
}

impl Server {
    fn of_the_tests() -> Option<Self> {
        let var = |name: &str| env::var(format!("PGSNAP_TEST_PG{name}")).ok();
        let flag = |flag: &str, name: &str| Some([flag.to_owned(), var(name)?]);
        let [h, host] = flag("-h", "HOST")?;
        let [p, port] = flag("-p", "PORT")?;
        let [u, user] = flag("-U", "USER")?;
        Some(Self { bin: var("BIN")?, connection: [h, host, p, port, u, user] })
    }

    /// Runs a program of PostgreSQL; returns what it wrote and what it complained of.
    fn run(&self, program: &str, arguments: &[&str], input: &str) -> (String, String) {
        let mut child = Command::new(format!("{}/{program}", self.bin))
            .args(&self.connection)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a program of PostgreSQL starts");
        let mut stdin = child.stdin.take().expect("its input is piped");
        let input = input.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        drop(writer.join());
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        (text(output.stdout), text(output.stderr))
    }
}

fn captured(bytes: Vec<u8>) -> Snapshot {
    capture::capture(bytes, &capture::Options::default()).expect("it is captured").snapshot
}

/// The role that an error says is missing.
fn missing_role(error: &str) -> Option<&str> {
    error.split_once("role \"")?.1.split_once("\" does not exist").map(|(role, _)| role)
}

impl Server {
    /// Makes an empty database and runs SQL in it; the errors, once all roles it names are there.
    fn load(&self, database: &str, sql: &str) -> Vec<String> {
        loop {
            self.run("dropdb", &["--if-exists", database], "");
            self.run("createdb", &["-T", "template0", database], "");
            let (_, messages) = self.run("psql", &["-qX", "-d", database, "-f", "-"], sql);
            let errors = messages.lines().filter(|line| line.contains("ERROR"));
            let errors: Vec<String> = errors.map(str::to_owned).collect();
            let roles: BTreeSet<&str> =
                errors.iter().filter_map(|error| missing_role(error)).collect();
            if roles.is_empty() {
                return errors;
            }
            for role in roles {
                let create = format!("CREATE ROLE \"{role}\" SUPERUSER;");
                self.run("psql", &["-qX", "-d", "postgres", "-c", &create], "");
            }
        }
    }

    /// Loads a snapshot, dumps what it made, and returns what differs.
    fn reload(&self, database: &str, snapshot: &Snapshot) -> Result<Vec<Change>, Vec<String>> {
        let objects: Vec<_> =
            snapshot.model.objects().collect::<Result<_, _>>().expect("a model decodes");
        let provenance = &snapshot.meta.provenance;
        let sql = pgsnap::sql::render(&objects, &snapshot.source, provenance, |_| true)
            .expect("it renders");
        let errors = self.load(database, &sql);
        if !errors.is_empty() {
            return Err(errors);
        }
        let (dump, _) = self.run("pg_dump", &["--schema-only", database], "");
        let loaded = captured(dump.into_bytes());
        self.run("dropdb", &[database], "");
        let diff = diff::diff(snapshot, &loaded).expect("they compare");
        Ok(diff.changes)
    }
}

#[test]
fn samples_load() {
    let Some(server) = Server::of_the_tests() else { return };
    for (number, path) in files::below(&files::tree("samples"), "sql").iter().enumerate() {
        let snapshot = captured(files::read(path));
        match server.reload(&format!("pgsnap_live_{number}"), &snapshot) {
            Ok(changes) => assert!(changes.is_empty(), "{}: {changes:#?}", path.display()),
            Err(errors) => panic!("{}: {errors:#?}", path.display()),
        }
    }
}

/// Every real dump that this server can load as it is: what its snapshot says loads too, and makes
/// the same. Prints what differs, for some of it is what PostgreSQL changes when it reads SQL again.
#[test]
fn real_dumps_load() {
    let (Some(server), Some(folder)) = (Server::of_the_tests(), files::corpus("real")) else {
        return;
    };
    let mut failures = Vec::new();
    for (number, path) in files::below(&folder, "sql").iter().enumerate() {
        let name = path.file_name().unwrap().to_string_lossy();
        let Ok(text) = String::from_utf8(files::read(path)) else { continue };
        let database = format!("pgsnap_real_{number}");
        let options = capture::Options { allow_truncated: true, ..Default::default() };
        let Ok(captured) = capture::capture(text.clone().into_bytes(), &options) else { continue };
        let errors = server.load(&database, &text);
        server.run("dropdb", &["--if-exists", &database], "");
        if !errors.is_empty() {
            println!("{name}: cannot be loaded as it is ({}): {}", errors.len(), errors[0]);
            continue;
        }
        match server.reload(&database, &captured.snapshot) {
            Ok(changes) if changes.is_empty() => println!("{name}: the same"),
            Ok(changes) => {
                let ids = changes.iter().map(|change| {
                    let paths: Vec<_> = change.facts.iter().map(|f| f.path.as_str()).collect();
                    format!("{} {:?} {}", change.id, change.kind, paths.join(", "))
                });
                println!("{name}: {}", ids.collect::<Vec<_>>().join("; "));
            }
            Err(errors) => failures.push(format!("{name}: {errors:#?}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
