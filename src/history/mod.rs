//! The changelog of a schema: what each commit made of its snapshot, and since when something is so.

pub mod blame;
pub mod merge;

use crate::{
    model::{Change, Diagnostic, Id, Meta, Object},
    report::{
        Report,
        brief::{self, Line},
        counted,
        digest::{Digest, Section},
        escape,
    },
};

/// Who, when and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commit {
    pub hash: String,
    pub author: String,
    /// ISO 8601, with its time zone.
    pub date: String,
    pub subject: String,
}

impl Commit {
    /// Enough of the hash for a person.
    pub fn short(&self) -> &str {
        self.hash.get(..10).unwrap_or(&self.hash)
    }

    /// `2026-03-01`
    pub fn day(&self) -> &str {
        self.date.get(..10).unwrap_or(&self.date)
    }
}

/// What a commit did with one file.
#[derive(Clone, Debug)]
pub struct Entry {
    pub commit: Commit,
    pub path: String,
    /// What the file was called before.
    pub from: Option<String>,
    pub event: Event,
}

#[derive(Clone, Debug)]
pub enum Event {
    /// The file was new.
    First(Box<Meta>),
    Gone,
    Changed(Box<Report>),
    /// The file of this commit, or the one before it, cannot be read.
    Unreadable(Diagnostic),
}

/// The history as a document, the newest commit first. With `objects`, only changes of those, or of
/// what holds them, and only commits that have some.
pub fn digest(title: &str, entries: &[Entry], objects: &[wildmatch::WildMatch]) -> Digest {
    let has_files =
        entries.iter().any(|entry| Some(&entry.path) != entries.first().map(|e| &e.path));
    let sections: Vec<Section> =
        entries.iter().filter_map(|entry| section(entry, has_files, objects)).collect();
    let changes: usize = sections.iter().map(|section| section.lines.len()).sum();
    let mut digest = Digest {
        report: "history",
        title: title.to_owned(),
        verdict: String::new(),
        findings: None,
        sections,
    };
    let levels: Vec<String> =
        digest.counts().iter().map(|(level, count)| format!("{} {count}", level.word())).collect();
    let levels = if levels.is_empty() { String::new() } else { format!(": {}", levels.join(", ")) };
    digest.verdict = format!(
        "{}, {}{levels}.",
        counted(digest.sections.len(), "commit", "commits"),
        counted(changes, "change", "changes"),
    );
    digest
}

fn section(entry: &Entry, has_files: bool, objects: &[wildmatch::WildMatch]) -> Option<Section> {
    let Entry { commit, path, from, event } = entry;
    let file = if has_files { format!("  [{path}]") } else { String::new() };
    let mut section = Section {
        name: "commit",
        title: format!(
            "{}  {}  {}  {}{file}",
            commit.short(),
            commit.day(),
            commit.author,
            commit.subject
        ),
        fields: vec![
            ("commit", commit.hash.clone()),
            ("author", commit.author.clone()),
            ("date", commit.date.clone()),
            ("subject", commit.subject.clone()),
            ("path", path.clone()),
        ],
        ..Section::default()
    };
    if let Some(from) = from {
        section.notes.push(format!("renamed from {}", escape::line(from)));
    }
    match event {
        Event::First(meta) => section.notes.push(format!("the first capture: {}", holds(meta))),
        Event::Gone => section.notes.push("the file is gone".to_owned()),
        Event::Unreadable(problem) => {
            let problem = problem.to_string();
            section.notes.push(format!("not compared: {}", problem.replace('\n', " ")));
        }
        Event::Changed(report) => {
            section.lines = lines(report, objects);
            if report.diff.is_empty() && from.is_none() {
                section.notes.push("no change of the schema".to_owned());
            }
        }
    }
    (objects.is_empty() || !section.lines.is_empty()).then_some(section)
}

fn lines(report: &Report, objects: &[wildmatch::WildMatch]) -> Vec<Line> {
    let lines = brief::lines(report).into_iter().zip(&report.diff.changes);
    let is_wanted = |change: &Change| objects.is_empty() || is_of(change, objects);
    lines.filter(|(_, change)| is_wanted(change)).map(|(line, _)| line).collect()
}

/// Whether a change is one of an object that a pattern names, of what hangs on it, or of what it
/// hangs on and came or went with.
fn is_of(change: &Change, objects: &[wildmatch::WildMatch]) -> bool {
    let is_named = |id: &Id| objects.iter().any(|pattern| id.matches(pattern));
    let holds = |object: &Object| is_named(&object.id);
    is_named(&change.id)
        || change.from.as_ref().is_some_and(is_named)
        || change.parent.as_ref().is_some_and(is_named)
        || change.contains.iter().any(holds)
}

/// `2 tables, 6 columns`: the largest parts of what a snapshot holds.
fn holds(meta: &Meta) -> String {
    let counted = crate::kinds::Kind::ALL.iter().filter_map(|kind| {
        let count = *meta.counts.objects.get(kind.word())?;
        Some(kind.count(usize::try_from(count).unwrap_or(usize::MAX)))
    });
    let text = counted.collect::<Vec<_>>().join(", ");
    escape::line(if text.is_empty() { "nothing" } else { &text }).into_owned()
}
