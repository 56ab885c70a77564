//! The commits that changed a file, as git lists them, and the files' contents by their hashes.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    rc::Rc,
};

use super::{
    super::{files::INPUT_MAX, operand::Source},
    objects::said,
};
use crate::{
    history::Commit,
    model::{Diagnostic, Snapshot},
};

/// What one commit did with one file; `None` is a side that has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub commit: Commit,
    pub path: String,
    /// What the file was called before.
    pub from: Option<String>,
    /// The file in each parent; a merge has several.
    pub old: Vec<Option<String>>,
    pub new: Option<String>,
}

/// What the steps are asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'a> {
    /// Files or patterns, from this folder.
    pub paths: &'a [&'a str],
    pub since: Option<&'a str>,
    /// Follow a file to where it was before, also outside of `paths`; for one file only.
    pub follow: bool,
}

/// Every change of the files in the history of HEAD, the newest first. A merge is one only where its
/// file is that of no parent.
///
/// # Errors
/// git is not there, this is no repository, or it has no commit.
pub fn steps(wanted: &Wanted) -> Result<Vec<Step>, Diagnostic> {
    let mut arguments = vec![
        "-c",
        "core.quotePath=false",
        "log",
        "--raw",
        "--no-abbrev",
        "-c",
        "--no-color",
        "--format=%x01%H%x1f%an%x1f%aI%x1f%s",
    ];
    arguments.push(if wanted.follow { "--follow" } else { "--find-renames" });
    let since = wanted.since.map(|since| format!("--since={since}"));
    arguments.extend(since.as_deref());
    arguments.push("--");
    arguments.extend(wanted.paths);
    Ok(parse(&said(&arguments)?))
}

/// git-log(1), git-diff(1) "Raw output format" and "diff format for merges".
fn parse(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut commit = Commit::default();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix('\u{1}') {
            let mut parts = head.splitn(4, '\u{1f}').map(str::to_owned);
            let mut part = || parts.next().unwrap_or_default();
            commit = Commit { hash: part(), author: part(), date: part(), subject: part() };
        } else {
            steps.extend(raw(line, &commit));
        }
    }
    steps
}

/// `:MODE MODE HASH HASH STATUS<tab>PATH`, with two paths where it was renamed; a merge has a colon, a
/// mode, a hash and a letter of the status for each parent.
fn raw(line: &str, commit: &Commit) -> Option<Step> {
    let parents = line.chars().take_while(|c| *c == ':').count();
    let (words, paths) = line.get(parents..)?.split_once('\t')?;
    let words: Vec<&str> = words.split(' ').collect();
    let hash = |at: usize| {
        let hash = *words.get(parents + 1 + at)?;
        Some((!hash.bytes().all(|digit| digit == b'0')).then(|| hash.to_owned()))
    };
    let old = (0..parents).map(hash).collect::<Option<Vec<_>>>()?;
    let (from, path) = match paths.split_once('\t') {
        Some((from, path)) => (Some(from.to_owned()), path),
        None => (None, paths),
    };
    let (commit, path, new) = (commit.clone(), path.to_owned(), hash(parents)?);
    (parents > 0).then_some(Step { commit, path, from, old, new })
}

/// Reads files by their hashes, through one `git cat-file --batch`; each is read once for as long as
/// somebody will ask for it again.
pub struct Blobs {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// How often each hash will still be asked for.
    wanted: BTreeMap<String, usize>,
    kept: BTreeMap<String, Loaded>,
}

/// A file, or why it is none.
pub type Loaded = Result<Rc<Snapshot>, Diagnostic>;

impl Blobs {
    /// # Errors
    /// git is not there.
    pub fn of(steps: &[Step]) -> Result<Self, Diagnostic> {
        let mut wanted = BTreeMap::new();
        for hash in steps.iter().flat_map(|step| step.old.iter().chain([&step.new])).flatten() {
            *wanted.entry(hash.clone()).or_default() += 1;
        }
        let failed = |why: String| Diagnostic::new(format!("cannot run git: {why}"));
        let mut child = Command::new("git")
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (input, output) = pipes.ok_or_else(|| failed("no pipe to it".to_owned()))?;
        Ok(Self { child, input, output: BufReader::new(output), wanted, kept: BTreeMap::new() })
    }

    /// The snapshot of a file; `name` is what messages call it.
    ///
    /// # Errors
    /// It is neither snapshot nor dump, or is damaged.
    pub fn snapshot(&mut self, hash: &str, revision: &str, path: &str) -> Loaded {
        let read = match self.kept.remove(hash) {
            Some(kept) => kept,
            None => self.read(hash).and_then(|bytes| {
                let (revision, path) = (revision.to_owned(), path.to_owned());
                Source::Revision { revision, path }.read(bytes, false).map(Rc::new)
            }),
        };
        let left = self.wanted.get_mut(hash);
        let left = left.map_or(0, |left| {
            *left = left.saturating_sub(1);
            *left
        });
        if left > 0 {
            self.kept.insert(hash.to_owned(), read.clone());
        }
        read
    }

    /// The file as it was in each parent, and as the commit left it; `None` where there was none.
    pub fn of_step(&mut self, step: &Step) -> (Vec<Option<Loaded>>, Option<Loaded>) {
        let Step { commit, path, from, old, new } = step;
        let was = from.as_deref().unwrap_or(path);
        let old = old.iter().enumerate().map(|(parent, hash)| {
            let before = match parent {
                0 => format!("{}^", commit.short()),
                _ => format!("{}^{}", commit.short(), parent + 1),
            };
            hash.as_ref().map(|hash| self.snapshot(hash, &before, was))
        });
        let old = old.collect();
        (old, new.as_ref().map(|hash| self.snapshot(hash, commit.short(), path)))
    }

    fn read(&mut self, hash: &str) -> Result<Vec<u8>, Diagnostic> {
        let failed = |why: &str| Diagnostic::new(format!("git cat-file: {why}"));
        let io = |error: std::io::Error| failed(&error.to_string());
        writeln!(self.input, "{hash}").and_then(|()| self.input.flush()).map_err(io)?;
        // `HASH blob LENGTH`
        let mut head = String::new();
        self.output.read_line(&mut head).map_err(io)?;
        let length = head.trim_end().rsplit(' ').next().and_then(|word| word.parse::<u64>().ok());
        let length =
            length.filter(|length| *length <= INPUT_MAX).ok_or_else(|| failed(head.trim()))?;
        let mut bytes = Vec::new();
        (&mut self.output).take(length).read_to_end(&mut bytes).map_err(io)?;
        self.output.read_exact(&mut [0]).map_err(io)?;
        Ok(bytes)
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It ends when it is asked no more; whoever stops in the middle does not wait.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_lists() {
        let hashes = ["a", "b", "c", "0"].map(|digit| digit.repeat(40));
        let [a, b, c, none] = hashes.each_ref().map(String::as_str);
        let text = format!(
            "\u{1}h1\u{1f}An \"A\"\u{1f}2026-03-01T12:00:00Z\u{1f}One: \u{1f} two\n\n\
             :000000 100644 {none} {a} A\tdb/x y.pgsnap\n\
             \u{1}h2\u{1f}B\u{1f}2026\u{1f}merge\n\n\
             ::100644 100644 100644 {a} {b} {c} MM\tx\n\
             \u{1}h3\u{1f}B\u{1f}2026\u{1f}rename\n\n\
             :100644 100644 {a} {b} R080\told\tnew\n\
             :100644 000000 {b} {none} D\tgone\n"
        );
        let steps = parse(&text);
        let told: Vec<_> = steps
            .iter()
            .map(|step| {
                let old: Vec<_> = step.old.iter().map(Option::as_deref).collect();
                (step.from.as_deref(), step.path.as_str(), old, step.new.as_deref())
            })
            .collect();
        assert_eq!(
            told,
            [
                (None, "db/x y.pgsnap", vec![None], Some(a)),
                (None, "x", vec![Some(a), Some(b)], Some(c)),
                (Some("old"), "new", vec![Some(a)], Some(b)),
                (None, "gone", vec![Some(b)], None),
            ]
        );
        assert_eq!(steps[0].commit.subject, "One: \u{1f} two");
        assert_eq!(steps[3].commit.hash, "h3");
    }
}
