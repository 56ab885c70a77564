//! Rendered snapshots load into a real server, and what they make is what was captured. Runs where
//! `scripts/test` has started a server, over the samples.

use std::{
    collections::BTreeSet,
    env,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
    sync::Arc,
};

use pgsnap::{
    capture, diff,
    kinds::Kind,
    model::{Change, Snapshot, quote::ident},
};

use crate::files;

mod changes;
mod depend;
mod figures;
mod planned;
mod single;

pub struct Server {
    bin: String,
    connection: [String; 6],
}

impl Server {
    /// `None`, and said so, where there is none: `scripts/test` starts one.
    pub fn of_the_tests() -> Option<Self> {
        let server = Self::named();
        if server.is_none() {
            files::skipped("no server: run scripts/test");
        }
        server
    }

    fn named() -> Option<Self> {
        let var = |name: &str| env::var(format!("PGSNAP_TEST_PG{name}")).ok();
        let flag = |flag: &str, name: &str| Some([flag.to_owned(), var(name)?]);
        let [h, host] = flag("-h", "HOST")?;
        let [p, port] = flag("-p", "PORT")?;
        let [u, user] = flag("-U", "USER")?;
        Some(Self { bin: var("BIN")?, connection: [h, host, p, port, u, user] })
    }

    /// Runs a program of PostgreSQL; returns what it wrote and what it complained of.
    pub fn run(&self, program: &str, arguments: &[&str], input: &str) -> (String, String) {
        self.run_with("", program, arguments, input)
    }

    /// The same, with settings of the session: `-c timezone=UTC`.
    pub fn run_with(
        &self,
        settings: &str,
        program: &str,
        arguments: &[&str],
        input: &str,
    ) -> (String, String) {
        let mut child = Command::new(format!("{}/{program}", self.bin))
            .env("PGOPTIONS", settings)
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

pub fn captured(bytes: Vec<u8>) -> Snapshot {
    capture::capture(bytes, &capture::Options::default()).expect("it is captured").snapshot
}

/// The role that an error says is missing.
fn missing_role(error: &str) -> Option<&str> {
    let (role, _) = error.split_once("role \"")?.1.split_once("\" does not exist")?;
    // Those of PostgreSQL itself cannot be made.
    (!role.starts_with("pg_")).then_some(role)
}

impl Server {
    /// Makes an empty database and runs SQL in it, once all roles that it names are there. Returns
    /// the name of the database and the errors. One with a subscription stays: it cannot be dropped.
    pub fn fill(&self, name: &str, sql: &str) -> (String, Vec<String>) {
        for attempt in 0..8 {
            let database = format!("{name}_{attempt}");
            self.run("dropdb", &["--if-exists", &database], "");
            self.run("createdb", &["-T", "template0", &database], "");
            let (_, messages) = self.run("psql", &["-qX", "-d", &database, "-f", "-"], sql);
            let errors = messages.lines().filter(|line| line.contains("ERROR"));
            let errors: Vec<String> = errors.map(str::to_owned).collect();
            let roles: BTreeSet<&str> =
                errors.iter().filter_map(|error| missing_role(error)).collect();
            if roles.is_empty() {
                return (database, errors);
            }
            self.run("dropdb", &[&database], "");
            for role in roles {
                let create = format!("CREATE ROLE {} SUPERUSER;", ident(role));
                self.run("psql", &["-qX", "-d", "postgres", "-c", &create], "");
            }
        }
        panic!("{name}: roles are missing that cannot be made")
    }

    /// What pg_dump says of the database that SQL makes, and the errors.
    fn load(&self, name: &str, sql: &str) -> (Snapshot, Vec<String>) {
        let (database, errors) = self.fill(name, sql);
        let (dump, _) = self.run("pg_dump", &["--schema-only", &database], "");
        self.run("dropdb", &[&database], "");
        (captured(dump.into_bytes()), errors)
    }

    pub fn major(&self) -> u32 {
        let ask = ["-qAtX", "-d", "postgres", "-c", "SHOW server_version_num"];
        let (version, _) = self.run("psql", &ask, "");
        version.trim().parse::<u32>().map_or(0, |number| number / 10_000)
    }

    /// Loads a snapshot, dumps what it made, and returns what differs.
    fn reload(&self, database: &str, snapshot: &Snapshot) -> Result<Vec<Arc<Change>>, Vec<String>> {
        let sql = rendered(snapshot);
        let (loaded, errors) = self.load(database, &sql);
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut changes = diff::diff(snapshot, &loaded).expect("they compare").changes;
        // What holds a secret waits for it.
        let is_secret = |kind| matches!(kind, Kind::UserMapping | Kind::Subscription);
        changes.retain(|change| !is_secret(change.id.kind));
        Ok(changes)
    }
}

/// As `pgsnap show --format sql` writes it.
fn rendered(snapshot: &Snapshot) -> String {
    let objects: Vec<_> =
        snapshot.model.objects().collect::<Result<_, _>>().expect("a model decodes");
    let as_read = capture::as_read(&snapshot.source, &snapshot.meta.provenance, &objects);
    let as_read = as_read.expect("a thread starts");
    pgsnap::sql::render(&objects, &snapshot.source, &snapshot.meta, &as_read, |_| true)
        .expect("it renders")
}

#[test]
fn samples_load() {
    let Some(server) = Server::of_the_tests() else { return };
    // What is expected was never dumped: it leaves open who owns it.
    let is_expected = |path: &PathBuf| path.to_string_lossy().ends_with(".expected.sql");
    let mut samples = files::below(&files::tree("samples"), "sql");
    samples.retain(|path| !is_expected(path));
    for (number, path) in samples.iter().enumerate() {
        let snapshot = captured(files::read(path));
        match server.reload(&format!("pgsnap_live_{number}"), &snapshot) {
            Ok(changes) => assert!(changes.is_empty(), "{}: {changes:#?}", path.display()),
            Err(errors) => panic!("{}: {errors:#?}", path.display()),
        }
    }
}

/// The dumps of the corpus that are of this server, and those of everywhere.
fn dumps(server: &Server) -> Vec<PathBuf> {
    let mut dumps =
        files::corpus("real").map_or_else(Vec::new, |folder| files::below(&folder, "sql"));
    let major = server.major();
    if let Some(folder) = files::corpus("versions") {
        let of_this = ["core10", "core", "kitchen", "regression"]
            .map(|name| folder.join(format!("{name}_s{major}_d{major}.sql")));
        dumps.extend(of_this.into_iter().filter(|path| path.exists()));
    }
    dumps
}

/// What a snapshot says loads as well as the dump it was made from, and makes the same. Where this
/// server cannot load all of the dump, the two are compared for what they do make.
#[test]
fn dumps_of_the_corpus_load() {
    let Some(server) = Server::of_the_tests() else { return };
    let mut failures = Vec::new();
    for (number, path) in dumps(&server).iter().enumerate() {
        let name = path.file_name().unwrap().to_string_lossy();
        let Ok(text) = String::from_utf8(files::read(path)) else { continue };
        let options = capture::Options { allow_truncated: true, ..Default::default() };
        let Ok(one) = capture::capture(text.clone().into_bytes(), &options) else { continue };
        let database = format!("pgsnap_real_{number}");
        let (made, expected) = server.load(&format!("{database}_dump"), &text);
        if expected.is_empty() {
            match server.reload(&database, &one.snapshot) {
                Ok(changes) => {
                    let of_dump = diff::diff(&one.snapshot, &made).expect("they compare").changes;
                    println!(
                        "{name}: {} changes; the dump itself {}",
                        changes.len(),
                        of_dump.len()
                    );
                    if changes.len() > of_dump.len() {
                        let ids: Vec<_> =
                            changes.iter().map(|change| change.id.to_string()).collect();
                        failures.push(format!("{name}: {}", ids.join(", ")));
                    }
                }
                Err(errors) => failures.push(format!("{name}: {errors:#?}")),
            }
            continue;
        }
        let sql = rendered(&one.snapshot);
        let (loaded, errors) = server.load(&database, &sql);
        let changes = diff::diff(&made, &loaded).expect("they compare").changes;
        println!(
            "{name}: {} errors, the dump itself {}; {} changes between what they make",
            errors.len(),
            expected.len(),
            changes.len()
        );
        // Of what cannot be loaded, the order decides how many statements it takes along.
        if errors.len() > expected.len() + expected.len() / 20 {
            failures.push(format!("{name}: {errors:#?}"));
        }
        if !changes.is_empty() {
            let ids: Vec<_> = changes
                .iter()
                .map(|change| format!("{} {:?}", change.id, change.facts.first().map(|f| &f.path)))
                .collect();
            println!("    {}", ids.join("\n    "));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
