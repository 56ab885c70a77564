//! Exit codes, as diff(1) has them: 0 same, 1 different, 2 trouble; for every command, and with every
//! level that can be asked for.

use std::{collections::BTreeSet, path::Path, process::Command};

use crate::files;

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
        for level in ["base", "note", "low", "medium", "high"] {
            let gone = format!("-- pgsnap: level={level}\nCREATE TABLE gone ();\n");
            let gone = if level == "base" { "" } else { &gone };
            let expected = format!("CREATE TABLE t ();\n{gone}");
            std::fs::write(bench.path(&format!("{level}.expected")), expected).expect("written");
        }
        std::fs::write(bench.path("migration.sql"), "ALTER TABLE t ADD c integer;")
            .expect("written");
        std::fs::write(bench.path("broken.expected"), "CREATE TABL t ();").expect("written");
        let probe = "[[probe]]\nname = 'Rows'\nsql = 'SELECT count(*) FROM t'\n";
        std::fs::write(bench.path("probes.toml"), probe).expect("written");
        let probe = probe.replace("SELECT", "DELETE");
        std::fs::write(bench.path("broken.toml"), probe).expect("written");
        let begin = "{\"figure\":\"begin\",\"format\":1}\n";
        let whole = format!("{begin}{{\"figure\":\"end\",\"sections\":[],\"probes\":0}}\n");
        std::fs::write(bench.path("figures.jsonl"), whole).expect("written");
        std::fs::write(bench.path("broken.jsonl"), begin).expect("written");
        std::fs::write(bench.path("broken.pgsnap"), "PGSNAP but not really").expect("written");
        bench
    }

    /// Commits all of it, for the commands that look into git. Whether there is git.
    fn commit(&self) -> bool {
        let git = |arguments: &str| {
            let mut command = Command::new("git");
            command.args(["-c", "user.name=test", "-c", "user.email=test@example.org"]);
            command.args(arguments.split(' ')).current_dir(self.folder.path()).output()
        };
        if git("--version").is_err() {
            files::skipped("git is not installed: log and blame");
            return false;
        }
        ["init -q", "add -A", "commit -qm all"]
            .iter()
            .all(|step| git(step).is_ok_and(|output| output.status.success()))
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
    ("check base.sql base.expected", 0),
    ("check base.pgsnap base.sql", 0),
    ("check base.pgsnap low.expected", 0),
    ("check base.pgsnap medium.expected", 1),
    ("check base.pgsnap high.expected", 1),
    ("check base.pgsnap broken.expected", 2),
    ("check base.pgsnap broken.sql", 2),
    ("check broken.pgsnap base.expected", 2),
    ("audit base.sql --without table-without-primary-key", 0),
    ("audit base.pgsnap --fail-on high", 0),
    ("audit base.pgsnap", 1),
    ("audit base.pgsnap --expect low.expected --without table-without-primary-key", 0),
    ("audit base.pgsnap --expect high.expected --without table-without-primary-key", 1),
    ("audit base.pgsnap --expect broken.expected", 2),
    ("audit base.d", 2),
    ("audit broken.pgsnap", 2),
    ("audit base.sql --with nothing-of-the-kind", 2),
    ("figures-sql", 0),
    ("figures-sql --probes probes.toml --exact-rows --up-to 5MB --timeout 5", 0),
    ("figures-sql --probes broken.toml", 2),
    ("figures-sql --probes not-there.toml", 2),
    ("figures-sql --up-to much", 2),
    ("capture base.sql -o told.pgsnap --figures figures.jsonl", 0),
    ("capture base.sql -o told.pgsnap --figures broken.jsonl", 2),
    ("capture base.sql -o told.pgsnap --figures base.sql", 2),
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
    ("plan base.sql base.pgsnap --target-version 15", 0),
    ("plan base.sql high.sql --target-version 15", 1),
    ("plan base.sql broken.pgsnap", 2),
    ("plan base.sql base.d", 2),
    ("plan base.sql high.sql --target-version 15 --allow nothing", 2),
    // It is never withheld.
    ("plan base.sql high.sql --target-version 15 --allow rewrite", 2),
    ("plan base.sql high.sql --target-version 9", 2),
    ("plan base.sql high.sql --target-version 20", 2),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout 0", 0),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout none", 0),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout 2min", 0),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout 5", 2),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout 5days", 2),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout 1.5s", 2),
    ("plan base.sql base.pgsnap --target-version 15 --lock-timeout 99999999h", 2),
    ("replay base.pgsnap migration.sql -o predicted.pgsnap", 0),
    ("replay base.sql migration.sql", 0),
    ("replay base.sql base.sql", 2),
    ("replay base.sql", 2),
    // Neither is a snapshot, and each may be the only copy.
    ("replay base.sql migration.sql -o base.sql", 2),
    ("replay base.sql migration.sql -o migration.sql", 2),
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
    ("log", 0),
    ("log not-there.pgsnap", 2),
    ("blame base.pgsnap t", 0),
    ("blame base.pgsnap nothing", 2),
    ("drift base.sql base.pgsnap base.sql", 0),
    ("drift base.sql high.sql base.sql", 0),
    ("drift base.sql base.sql high.sql", 1),
    ("drift base.sql high.sql low.sql", 1),
    ("drift base.sql base.sql broken.pgsnap", 2),
    ("man", 0),
    ("man diff", 0),
    ("man nothing-of-the-kind", 2),
    ("completions bash", 0),
    ("completions nothing-of-the-kind", 2),
    ("help", 0),
    ("help diff", 0),
    ("help codes", 0),
    ("help nothing-of-the-kind", 2),
];

#[test]
fn exit_codes() {
    let bench = Bench::new();
    let has_git = bench.commit();
    let of_git = |command: &str| ["log", "blame"].iter().any(|word| command.starts_with(word));
    let tried = COMMANDS.iter().filter(|(command, _)| has_git || !of_git(command));
    let wrong = tried.filter_map(|(command, code)| {
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
    // What is indented more goes on with the line before.
    let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
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
        let is_tried = FAIL_ON.iter().any(|line| line.split(' ').next() == Some(&command));
        assert_eq!(has_levels, is_tried, "--fail-on of {command}");
    }
}

/// Commands that fail on a level. What follows is called as the level of what differs.
const FAIL_ON: [&str; 6] = [
    "audit base.sql --without table-without-primary-key --expect LEVEL.expected",
    "check base.sql LEVEL.expected",
    "diff base.sql LEVEL.sql",
    "diff base.pgsnap LEVEL.pgsnap",
    "diff base.d LEVEL.d",
    "drift base.sql base.pgsnap LEVEL.sql",
];

#[test]
fn levels_to_fail_on() {
    let bench = Bench::new();
    let levels = ["note", "low", "medium", "high"];
    for line in FAIL_ON {
        for (asked, least) in levels.iter().enumerate() {
            for (found, level) in levels.iter().enumerate() {
                let line = format!("{} --fail-on {least}", line.replace("LEVEL", level));
                assert_eq!(bench.run(&line), i32::from(found >= asked), "{line}");
            }
            let line = format!("{} --fail-on {least}", line.replace("LEVEL", "base"));
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
