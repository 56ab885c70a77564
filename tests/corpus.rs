//! The properties over the corpus, and the figures that come with them (`--nocapture` shows them).

use std::{collections::BTreeMap, path::Path};

use pgsnap::model::Snapshot;

use crate::{
    files,
    properties::{self, Checked},
};

/// What may be refused, by a part of the message: psql's own programming, a file
/// with several databases.
const REFUSED: [&str; 2] = ["psql command", "databases"];

/// Pairs that are the same schema and are reported as different. Each waits for an equivalence:
/// partition bounds in another time zone. May only become fewer.
const REPORTED_DIFFERENT: usize = 1;

/// What a run over many files found.
#[derive(Default)]
struct Findings {
    failures: Vec<String>,
    /// Statements, and how many of them are opaque.
    statements: (u64, u64),
    /// First words of opaque statements and the reason, with the number of statements.
    opaque: BTreeMap<String, usize>,
}

impl Findings {
    /// Captures a file and checks what must hold; `None` if it may be refused.
    fn check(&mut self, path: &Path, folder: &Path) -> Option<Snapshot> {
        let name = files::name(path, folder);
        match properties::check(&files::read(path)) {
            Ok(Checked { snapshot, failures }) => {
                self.failures.extend(failures.iter().map(|failure| format!("{name}: {failure}")));
                self.count(&name, &snapshot);
                Some(snapshot)
            }
            Err(error) => {
                println!("{name}: refused: {error}");
                let message = error.to_string();
                if !REFUSED.iter().any(|part| message.contains(part)) {
                    self.failures.push(format!("{name}: {message}"));
                }
                None
            }
        }
    }

    fn count(&mut self, name: &str, snapshot: &Snapshot) {
        let counts = &snapshot.meta.counts;
        let (noise, data) = (properties::total(&counts.noise), properties::total(&counts.data));
        println!(
            "{name}: {} statements: {} modelled, {} opaque, {noise} noise, {data} data",
            counts.statements, counts.modelled, counts.opaque
        );
        self.statements.0 += counts.statements;
        self.statements.1 += counts.opaque;
        for (statement, reason) in properties::opaque(snapshot) {
            let words: Vec<&str> = statement.split(' ').take(2).collect();
            *self.opaque.entry(format!("{} ({reason})", words.join(" "))).or_default() += 1;
        }
    }

    fn percent_opaque(&self) -> f64 {
        100.0 * self.statements.1 as f64 / self.statements.0.max(1) as f64
    }

    /// Prints the figures and fails if anything did.
    fn finish(&self) {
        for (class, count) in &self.opaque {
            println!("{count:6} opaque: {class}");
        }
        println!("{:.2} % of {} statements are opaque", self.percent_opaque(), self.statements.0);
        assert!(self.failures.is_empty(), "{}", self.failures.join("\n"));
    }
}

fn check_all(name: &str) -> Option<Findings> {
    let folder = files::corpus(name)?;
    let mut findings = Findings::default();
    for path in files::below(&folder, "sql") {
        findings.check(&path, &folder);
    }
    Some(findings)
}

#[test]
fn real() {
    let Some(findings) = check_all("real") else { return };
    findings.finish();
    assert!(findings.percent_opaque() < 2.0);
}

#[test]
fn variants() {
    if let Some(findings) = check_all("variants") {
        findings.finish();
    }
}

#[test]
fn pairs() {
    compare_pairs("pairs", ".sql");
}

#[test]
fn peers() {
    compare_pairs("peers", ".dump.sql");
}

/// Folders of `old…` and `new…`, with a `meta.json` that tells whether the two are the same schema,
/// as far as that is known.
fn compare_pairs(name: &str, extension: &str) {
    let Some(folder) = files::corpus(name) else { return };
    let mut findings = Findings::default();
    let (mut same, mut different) = (Vec::new(), Vec::new());
    for meta in files::below(&folder, "json") {
        let pair = meta.parent().expect("a folder");
        let name = files::name(pair, &folder);
        let side = |side: &str| pair.join(format!("{side}{extension}"));
        let sides = ["old", "new"].map(|word| findings.check(&side(word), &folder));
        let [Some(old), Some(new)] = sides else { continue };
        match (properties::compare(&old, &new), dumps_differ(&meta)) {
            (Err(why), _) => findings.failures.push(format!("{name}: {why}")),
            (Ok(diff), Some(true)) if diff.is_empty() => same.push(name),
            (Ok(diff), Some(false)) if !diff.is_empty() => {
                different.push(format!("{name}\n{}", properties::listed(&diff)));
            }
            (Ok(diff), None) => println!("{name}: unknown; {} changes found", diff.changes.len()),
            (Ok(_), Some(_)) => {}
        }
    }
    println!("the dumps differ, the schema is the same:\n{}", same.join("\n"));
    println!("the schema is the same, reported as different:\n{}", different.join("\n"));
    findings.finish();
    assert!(same.is_empty() && different.len() <= REPORTED_DIFFERENT);
}

fn dumps_differ(meta: &Path) -> Option<bool> {
    let meta: serde_json::Value = serde_json::from_slice(&files::read(meta)).expect("valid JSON");
    meta["dumps_differ"].as_bool()
}

/// Every file; what pairs of them make is in `versions.rs`.
#[test]
fn versions() {
    if let Some(findings) = check_all("versions") {
        findings.finish();
    }
}

/// The databases of a pg_dumpall are the dumps of the databases.
#[test]
fn clusters() {
    let Some(folder) = files::corpus("versions") else { return };
    for server in [13, 15, 16, 17, 18] {
        let name = format!("globals/dumpall_schema_s{server}_d{server}.sql");
        let parts = pgsnap::script::cluster(files::read(&folder.join(&name)))
            .expect("text")
            .unwrap_or_else(|| panic!("{name} has databases"));
        for database in ["core", "core10", "kitchen"] {
            let single = folder.join(format!("{database}_s{server}_d{server}.sql"));
            let single = properties::capture(&files::read(&single)).expect("it is captured");
            let part = properties::capture(parts.databases[database].as_bytes()).expect("a part");
            let diff = properties::compare(&single, &part).expect("they compare");
            assert!(diff.is_empty(), "{name} {database}:\n{}", properties::listed(&diff));
        }
        let globals = properties::check(parts.globals.as_bytes()).expect("globals");
        assert!(globals.failures.is_empty(), "{name}: {}", globals.failures.join("\n"));
    }
}
