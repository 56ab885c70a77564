//! Replay held against what servers did: for each recorded statement the prediction is what the
//! server made of the schema, or the words with which it refused. `scripts/record-replay` records.

use std::collections::BTreeMap;

use pgsnap::{
    capture::{self, Options},
    model::{Object, Snapshot},
    replay::{self, File, Server},
};

use crate::{files, properties};

/// One recorded statement and what the server did.
pub struct Case {
    form: String,
    pub statement: String,
    pub answer: Answer,
}

pub enum Answer {
    Refused(String),
    /// The dump after the statement.
    Dump(String),
}

/// The statements that a version of the server was given.
pub fn recorded(suite: &str, version: u32) -> (String, Vec<Case>) {
    let folder = files::tree("tests/replay").join(suite).join(version.to_string());
    let before = files::read_text(&folder.join("before.sql"));
    let lines: Vec<&str> = before.lines().collect();
    let text = files::read_text(&folder.join("answers.txt"));
    let cases = text.split("## ").filter(|case| !case.trim().is_empty()).map(|case| {
        let mut rest = case.lines();
        let form = rest.next().unwrap_or_default().to_owned();
        let statement = rest.next().unwrap_or_default().to_owned();
        let rest: Vec<&str> = rest.collect();
        let answer = match rest.first().and_then(|line| line.strip_prefix('!')) {
            Some(error) => Answer::Refused(error.to_owned()),
            None => Answer::Dump(edited(&lines, &rest)),
        };
        Case { form, statement, answer }
    });
    let cases = cases.collect();
    (before, cases)
}

/// A dump with the recorded edits, which go from its end to its begin.
fn edited(before: &[&str], edits: &[&str]) -> String {
    let mut lines: Vec<&str> = before.to_vec();
    let mut rest = edits.iter();
    while let Some(edit) = rest.next() {
        let numbers: Vec<usize> =
            edit.trim_start_matches('@').split(' ').map(|number| number.parse().unwrap()).collect();
        let [first, gone, new] = numbers[..] else { panic!("{edit}") };
        let new = rest.by_ref().take(new).map(|line| &line[1..]);
        lines.splice(first..first + gone, new);
    }
    lines.join("\n") + "\n"
}

pub fn captured(text: &str) -> Snapshot {
    capture::capture(text.as_bytes().to_vec(), &Options::default()).unwrap().snapshot
}

/// What became of a prediction: it agrees, it is refused by name, or it is wrong.
enum Outcome {
    Agrees,
    Unknown(String),
    Wrong(String),
}

fn outcome(before: &Snapshot, case: &Case, version: u32, role: &str) -> Outcome {
    let role = Some(role.to_owned());
    let server = Server { version: Some(version), role, is_printed: false };
    let file = File { name: "statement".to_owned(), text: case.statement.clone() };
    let predicted = replay::replay_or_refusal(before, &[file], &server).unwrap();
    match (predicted, &case.answer) {
        (Err(refused), _) if refused.refusal.is_unknown() => {
            Outcome::Unknown(refused.refusal.message)
        }
        (Err(refused), Answer::Refused(error)) => {
            let words = format!("{} {}", refused.refusal.state, refused.refusal.message);
            match words == *error {
                true => Outcome::Agrees,
                false => Outcome::Wrong(format!("refused with {words}\n   server said {error}")),
            }
        }
        (Err(refused), Answer::Dump(_)) => {
            Outcome::Wrong(format!("refused with {}", refused.refusal.message))
        }
        (Ok(_), Answer::Refused(error)) => Outcome::Wrong(format!("runs; server said {error}")),
        (Ok(predicted), Answer::Dump(dump)) => {
            let after = captured(dump);
            let differences = differences(&predicted, &after);
            match differences.is_empty() {
                true => Outcome::Agrees,
                false => Outcome::Wrong(differences.join("\n   ")),
            }
        }
    }
}

fn differences(predicted: &Snapshot, after: &Snapshot) -> Vec<String> {
    let all = |snapshot: &Snapshot| -> BTreeMap<String, Object> {
        let objects = snapshot.model.objects().map(Result::unwrap);
        objects.map(|object| (object.id.to_string(), object)).collect()
    };
    let (predicted, after) = (all(predicted), all(after));
    let mut found = Vec::new();
    for (id, object) in &predicted {
        match after.get(id) {
            None => found.push(format!("predicted only: {id}")),
            Some(other) => {
                let (ours, theirs) = (object.facts().0, other.facts().0);
                if ours != theirs || object.parent != other.parent {
                    let show = |facts: &[pgsnap::model::Fact], others: &[pgsnap::model::Fact]| {
                        let only = facts.iter().filter(|fact| !others.contains(fact));
                        only.map(|fact| format!("{}={:?}", fact.path, fact.value))
                            .collect::<Vec<_>>()
                            .join(", ")
                    };
                    let (a, b) = (show(&ours, &theirs), show(&theirs, &ours));
                    found.push(format!("{id}: predicted {a} / server {b}"));
                }
            }
        }
    }
    for id in after.keys().filter(|id| !predicted.contains_key(*id)) {
        found.push(format!("server only: {id}"));
    }
    found
}

/// By form: how many agree, are refused by name, are wrong. Of so many cases, one is tried.
fn measured(
    suite: &str,
    version: u32,
    step: usize,
) -> (BTreeMap<String, [usize; 3]>, Vec<String>, Vec<String>) {
    let (before, cases) = recorded(suite, version);
    let before = captured(&before);
    let mut forms: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    for case in cases.iter().step_by(step) {
        let counts = forms.entry(case.form.clone()).or_default();
        match outcome(&before, case, version, "postgres") {
            Outcome::Agrees => counts[0] += 1,
            Outcome::Unknown(reason) => {
                counts[1] += 1;
                unknown.push(format!("{}\n   {reason}", case.statement));
            }
            Outcome::Wrong(reason) => {
                counts[2] += 1;
                wrong.push(format!("{}\n   {reason}", case.statement));
            }
        }
    }
    (forms, wrong, unknown)
}

/// Servers of these versions were asked.
const VERSIONS: [u32; 2] = [15, 18];

/// A schema each, and statements for it.
pub const SUITES: [&str; 2] = ["shop", "office"];

/// What no dump of one database can tell: which roles there are.
const UNTOLD: [&str; 1] = ["role \"replay_missing\" does not exist"];

/// The forms that are known, and how many statements of each: of a form that loses one, replay says
/// less than before.
const AGREED: &str = "tests/replay/agreed.txt";

#[test]
fn what_servers_did_is_predicted() {
    let (mut complaints, mut agreed) = (Vec::new(), String::new());
    let is_updated = std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always");
    // All of them are a minute of work.
    let has_time = properties::is_full() || std::env::var_os("PGSNAP_CORPUS").is_some();
    let step = if is_updated || has_time { 1 } else { 5 };
    let all = SUITES.iter().flat_map(|suite| VERSIONS.map(|version| (suite, version)));
    for (suite, version) in all {
        let (forms, wrong, unknown) = measured(suite, version, step);
        agreed.push_str(&format!("{suite}, PostgreSQL {version}: form, agrees, refused by name\n"));
        for (form, [agrees, unknown, _]) in &forms {
            agreed.push_str(&format!("{form:24} {agrees:4} {unknown:4}\n"));
        }
        for line in unknown {
            agreed.push_str(&format!("not known: {}\n", line.replace("\n   ", ": ")));
        }
        complaints.extend(wrong.iter().map(|line| format!("PostgreSQL {version}: {line}")));
    }
    let path = files::tree(AGREED);
    if is_updated {
        std::fs::write(&path, &agreed).unwrap();
    }
    let known = files::read_text(&path);
    complaints.retain(|line| !UNTOLD.iter().any(|untold| line.contains(untold)));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    if step == 1 {
        assert_eq!(agreed, known, "read it, then INSTA_UPDATE=always");
    }
    let refused = agreed.lines().filter(|line| line.starts_with("not known: "));
    let new: Vec<&str> = refused.filter(|line| known.lines().all(|one| one != *line)).collect();
    assert!(new.is_empty(), "refused by name, and were not: {new:?}");
}

/// One statement of so many is asked of the server that the live tests have.
const SAMPLE: usize = 37;

#[test]
fn the_server_of_the_tests_does_what_is_predicted() {
    let Some(server) = crate::live::Server::of_the_tests() else { return };
    let (version, mut complaints) = (server.major(), Vec::new());
    let role = std::env::var("PGSNAP_TEST_PGUSER").unwrap_or_default();
    for suite in SUITES {
        let schema = files::read_text(&files::tree("tests/replay").join(suite).join("schema.sql"));
        let (_, cases) = recorded(suite, VERSIONS[0]);
        for case in cases.into_iter().step_by(SAMPLE) {
            let (database, errors) = server.fill("pgsnap_replay", &schema);
            assert!(errors.is_empty(), "{errors:?}");
            let dump = || server.run("pg_dump", &["--schema-only", &database], "").0;
            let before = dump();
            let run = ["-qX1", "-v", "VERBOSITY=verbose", "-v", "ON_ERROR_STOP=1", "-d", &database];
            let (_, messages) =
                server.run("psql", &[&run[..], &["-f", "-"]].concat(), &case.statement);
            let answer = match messages.split_once("ERROR:  ") {
                Some((_, error)) => {
                    let line = error.lines().next().unwrap_or_default();
                    Answer::Refused(line.replacen(": ", " ", 1))
                }
                None => Answer::Dump(dump()),
            };
            server.run("dropdb", &[&database], "");
            let case = Case { answer, ..case };
            if let Outcome::Wrong(reason) = outcome(&captured(&before), &case, version, &role) {
                complaints.push(format!("{}\n   {reason}", case.statement));
            }
        }
    }
    complaints.retain(|line| !UNTOLD.iter().any(|untold| line.contains(untold)));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
