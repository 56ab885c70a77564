//! Exit codes, as diff(1) has them: 0 same, 1 different, 2 trouble; for every command, and with every
//! level that can be asked for.

use std::{collections::BTreeSet, path::Path, process::Command};

/// Two schemas that are the same but for one thing, whose level is the name of the second.
const SCHEMAS: [(&str, &str); 6] = [
    ("base", "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);"),
    ("high", "CREATE TABLE t (a integer); CREATE INDEX i ON t (a);"),
    ("medium", "CREATE TABLE t (a integer, b integer);"),
    ("low", "CREATE TABLE t (a integer, b integer, c integer); CREATE INDEX i ON t (a);"),
    ("note", "CREATE TABLE t (b integer, a integer); CREATE INDEX i ON t (a);"),
    ("broken", ""),
];

struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    /// Each schema as a dump, as a snapshot, and alone in a folder.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let bench = Self { folder };
        for (name, sql) in SCHEMAS {
            let at = |name: String| bench.folder.path().join(name);
            std::fs::write(at(format!("{name}.sql")), sql).expect("it is written");
            std::fs::create_dir(at(format!("{name}.d"))).expect("a folder");
            std::fs::write(at(format!("{name}.d/db.sql")), sql).expect("it is written");
            if name != "broken" {
                assert_eq!(bench.run(&format!("capture {name}.sql -o {name}.pgsnap")), 0, "{name}");
            }
        }
        std::fs::write(bench.path("broken.pgsnap"), "PGSNAP but not really").expect("written");
        bench
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        Path::new(self.folder.path()).join(name)
    }

    fn run(&self, arguments: &str) -> i32 {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pgsnap"));
        command.args(arguments.split_whitespace()).current_dir(self.folder.path());
        command.output().expect("the program runs").status.code().expect("it ends by itself")
    }
}

/// A command, and what it exits with.
const COMMANDS: &[(&str, i32)] = &[
    ("", 0),
    ("nothing-of-the-kind", 2),
    ("capture base.sql -o new.pgsnap", 0),
    ("capture base.sql -o base.pgsnap", 0),
    ("capture broken.sql -o none.pgsnap", 2),
    ("capture not-there.sql -o none.pgsnap", 2),
    ("diff base.sql base.pgsnap", 0),
    ("diff base.d base.d", 0),
    ("diff base.sql medium.pgsnap", 1),
    ("diff base.d medium.d", 1),
    ("diff base.sql note.sql", 1),
    ("diff base.sql not-there.sql", 2),
    ("diff base.sql broken.pgsnap", 2),
    ("diff base.sql base.d", 2),
    ("diff base.sql", 2),
    ("diff base.sql high.sql --fail-on nothing", 2),
    ("matrix base.sql base.pgsnap", 0),
    ("matrix base.sql base.pgsnap high.sql", 1),
    ("matrix base.sql note.pgsnap", 1),
    ("matrix base.sql broken.pgsnap", 2),
    ("matrix base.sql high.sql --format sarif", 2),
    ("rules", 0),
    ("rules index-removed", 0),
    ("rules EQ-EXTRACT", 0),
    ("rules nothing-of-the-kind", 2),
    ("show base.pgsnap", 0),
    ("show base.pgsnap t", 0),
    ("show base.pgsnap nothing", 2),
    ("show broken.pgsnap", 2),
    ("stat base.pgsnap base.sql", 0),
    ("stat broken.pgsnap", 2),
    ("verify base.pgsnap", 0),
    ("verify --quick base.pgsnap", 0),
    ("verify base.pgsnap broken.pgsnap", 2),
    ("git textconv base.pgsnap", 0),
    ("git textconv broken.pgsnap", 2),
    ("debug SELECT", 0),
    ("debug", 2),
    ("help diff", 0),
    ("help nothing-of-the-kind", 2),
];

#[test]
fn exit_codes() {
    let bench = Bench::new();
    let wrong = COMMANDS.iter().filter_map(|(command, code)| {
        let is = bench.run(command);
        (is != *code).then(|| format!("pgsnap {command}: {is}, not {code}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Of the help of the program: its commands.
fn commands() -> BTreeSet<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_pgsnap")).arg("--help").output().expect("help");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let list = text.split("Commands:\n").nth(1).and_then(|rest| rest.split("\n\n").next());
    let lines = list.expect("a list of commands").lines();
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn every_command_has_its_exit_codes() {
    for command in commands() {
        let own = || COMMANDS.iter().filter(|(line, _)| line.split(' ').next() == Some(&command));
        assert!(own().any(|(_, code)| *code == 0), "{command} never exits with 0");
        assert!(own().any(|(_, code)| *code == 2), "{command} never exits with 2");
        let help = Command::new(env!("CARGO_BIN_EXE_pgsnap")).args([&command, "--help"]).output();
        let help = String::from_utf8(help.expect("help").stdout).expect("UTF-8");
        let has_levels = help.contains("--fail-on");
        assert_eq!(has_levels, FAIL_ON.contains(&command.as_str()), "--fail-on of {command}");
    }
}

/// Commands that fail on a level. OLD is `base`, NEW is called as the level of what differs.
const FAIL_ON: [&str; 1] = ["diff"];

#[test]
fn levels_to_fail_on() {
    let bench = Bench::new();
    let levels = ["note", "low", "medium", "high"];
    for command in FAIL_ON {
        for (found, level) in levels.iter().enumerate() {
            for (asked, least) in levels.iter().enumerate() {
                for ending in ["sql", "pgsnap", "d"] {
                    let line =
                        format!("{command} base.{ending} {level}.{ending} --fail-on {least}");
                    assert_eq!(bench.run(&line), i32::from(found >= asked), "{line}");
                }
            }
            let line = format!("{command} base.sql base.pgsnap --fail-on {level}");
            assert_eq!(bench.run(&line), 0, "{line}");
        }
    }
}

/// What is asked for beside the comparison and cannot be had is trouble, whatever differs.
#[test]
fn trouble_comes_first() {
    let bench = Bench::new();
    for options in
        ["--renames not-there", "--baseline not-there", "--config not-there", "-o no/t.md"]
    {
        assert_eq!(bench.run(&format!("diff base.sql high.sql {options}")), 2, "{options}");
    }
}
