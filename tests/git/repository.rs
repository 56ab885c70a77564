//! A git repository of its own, with nothing of the user's configuration.

use std::{
    env, fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use tempfile::TempDir;

use super::history;
use crate::files;

pub struct Repository {
    folder: TempDir,
}

impl Repository {
    /// Without a commit; `None`, and said so, where there is no git.
    pub fn empty() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            files::skipped("git is not installed");
            return None;
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(folder.path().join("home")).expect("a home folder");
        fs::create_dir_all(folder.path().join("repository")).expect("a folder");
        let repository = Self { folder };
        repository.git("init -q -b main");
        Some(repository)
    }

    /// With the ten versions of [`history`] as `schema.pgsnap`, a commit each.
    pub fn with_history() -> Option<Self> {
        let repository = Self::empty()?;
        for (number, (author, subject)) in (1..).zip(history::COMMITS) {
            repository.capture("schema.pgsnap", &history::version(number));
            repository.git("add schema.pgsnap");
            let date = format!("2026-03-{number:02}T12:00:00+00:00");
            let mut command = repository.command("git");
            command.args(["commit", "-q", "-m", subject]);
            command.env("GIT_AUTHOR_NAME", author).env("GIT_AUTHOR_DATE", &date);
            command.env("GIT_COMMITTER_DATE", &date);
            assert!(command.status().expect("git runs").success());
        }
        Some(repository)
    }

    pub fn folder(&self) -> std::path::PathBuf {
        self.folder.path().join("repository")
    }

    fn command(&self, program: &str) -> Command {
        let program = if program == "pgsnap" { env!("CARGO_BIN_EXE_pgsnap") } else { program };
        let mut command = Command::new(program);
        command.current_dir(self.folder());
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().starts_with("GIT_") {
                command.env_remove(name);
            }
        }
        let home = self.folder.path().join("home");
        command.env("HOME", &home).env("XDG_CONFIG_HOME", home.join("config"));
        command.env("GIT_CONFIG_GLOBAL", home.join("gitconfig")).env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("GIT_AUTHOR_NAME", "Dan").env("GIT_AUTHOR_EMAIL", "somebody@example.org");
        command.env("GIT_COMMITTER_NAME", "Dan").env("GIT_COMMITTER_EMAIL", "somebody@example.org");
        command.env("LC_ALL", "C").env("TZ", "UTC").env_remove("NO_COLOR").stdin(Stdio::null());
        command
    }

    /// Runs git, which must succeed.
    pub fn git(&self, arguments: &str) -> String {
        self.success("git", arguments)
    }

    /// Runs pgsnap, which must succeed.
    pub fn pgsnap(&self, arguments: &str) -> String {
        self.success("pgsnap", arguments)
    }

    fn success(&self, program: &str, arguments: &str) -> String {
        let (code, text) = self.said(program, arguments);
        assert_eq!(code, 0, "{program} {arguments}\n{text}");
        text
    }

    /// Exit code, and both streams as one text, without what differs from run to run.
    pub fn said(&self, program: &str, arguments: &str) -> (i32, String) {
        let output = self.command(program).args(arguments.split(' ')).output();
        let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8(text).expect("UTF-8");
        (output.status.code().unwrap_or(-1), without_hashes(&text, &self.folder()))
    }

    /// What it prints, read as JSON.
    pub fn json(&self, arguments: &str) -> serde_json::Value {
        let output = self.command("pgsnap").args(arguments.split(' ')).output();
        let output = output.unwrap_or_else(|error| panic!("{error}"));
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments}: {error}"))
    }

    pub fn capture(&self, file: &str, dump: &str) {
        let mut command = self.command("pgsnap");
        command.args(["capture", "-", "--quiet", "-o", file]).stdin(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(dump.as_bytes()).expect("it reads");
        assert!(child.wait().expect("it ends").success());
    }
}

/// Hashes and fingerprints follow from the epoch, and say nothing here.
fn without_hashes(text: &str, folder: &Path) -> String {
    let text = text.replace(&folder.display().to_string(), "FOLDER");
    let is_hash = |word: &str| {
        let groups: Vec<&str> = word.split('-').collect();
        let is_hex = |word: &str| word.chars().all(|c| c.is_ascii_hexdigit());
        groups.len() == 8 && groups.iter().all(|group| group.len() == 4 && is_hex(group))
            || word.len() >= 7 && is_hex(word)
    };
    let mut shown = String::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let word = &rest[start..];
        let end = word.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(word.len());
        shown.push_str(&rest[..start]);
        shown.push_str(if is_hash(&word[..end]) { "HASH" } else { &word[..end] });
        rest = &word[end..];
    }
    shown + rest
}
