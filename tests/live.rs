//! Rendered snapshots load into a real server, and what they make is what was captured. Runs where
//! `scripts/test` has started a server, over the samples.

use std::{
    env,
    io::Write,
    process::{Command, Stdio},
};

use pgsnap::{capture, diff, model::Snapshot};

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

#[test]
fn samples_load() {
    let Some(server) = Server::of_the_tests() else { return };
    for (number, path) in files::below(&files::tree("samples"), "sql").iter().enumerate() {
        let snapshot = captured(files::read(path));
        let objects: Vec<_> =
            snapshot.model.objects().collect::<Result<_, _>>().expect("a model decodes");
        let provenance = &snapshot.meta.provenance;
        let sql = pgsnap::sql::render(&objects, &snapshot.source, provenance, |_| true)
            .expect("it renders");
        let database = format!("pgsnap_live_{number}");
        server.run("createdb", &["-T", "template0", &database], "");
        let (_, errors) = server.run("psql", &["-qX", "-d", &database, "-f", "-"], &sql);
        let errors: Vec<_> = errors
            .lines()
            .filter(|line| line.contains("ERROR") && !line.contains("role "))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
        let (dump, _) = server.run("pg_dump", &["--schema-only", "-O", "-x", &database], "");
        let loaded = captured(dump.into_bytes());
        let without_roles = |change: &pgsnap::model::Change| {
            change.facts.is_empty()
                || change
                    .facts
                    .iter()
                    .any(|f| f.path != "owner" && !f.path.starts_with("privileges"))
        };
        let diff = diff::diff(&snapshot, &loaded).expect("they compare");
        let left: Vec<_> = diff.changes.iter().filter(|change| without_roles(change)).collect();
        assert!(left.is_empty(), "{}: {left:#?}", path.display());
    }
}
