//! OLD, NEW and SNAPSHOT: a snapshot, a dump, `-`, a file that git has (`REV:path`, `:path` for the
//! index), or a folder.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    files,
    git::objects,
    progress::{self, PROGRESS},
};
use crate::{
    capture::{self, Options},
    model::{Diagnostic, Meta, Snapshot, figures::Figures},
    snapshot,
};

/// What an operand names.
pub enum Operand {
    One(Source),
    /// One database per file, by the stem of its name.
    Folder {
        label: String,
        files: BTreeMap<String, Source>,
    },
}

/// A file that can be loaded.
#[derive(Clone, Debug)]
pub enum Source {
    File(PathBuf),
    Stdin,
    /// A file in a git revision; an empty revision is the index.
    Revision {
        revision: String,
        path: String,
    },
}

/// Endings of files that hold one database each, the preferred first.
const ENDINGS: [&str; 6] = ["pgsnap", "sql", "sql.gz", "sql.zst", "dump.sql", "txt"];

/// At most this many messages in a dump are said one by one.
const NOTES: usize = 10;

impl Operand {
    pub fn resolve(text: &str) -> Result<Self, Diagnostic> {
        if text == "-" {
            return Ok(Self::One(Source::Stdin));
        }
        let path = Path::new(text);
        if path.is_dir() && !path.join("toc.dat").exists() {
            return folder(path);
        }
        match text.split_once(':') {
            Some((revision, inside)) if !path.exists() => Self::at(revision, inside),
            _ => Ok(Self::One(Source::File(path.to_owned()))),
        }
    }

    /// A file or folder of a git revision, or of the index when the revision is empty.
    pub fn at(revision: &str, path: &str) -> Result<Self, Diagnostic> {
        in_revision(revision, path)
    }

    /// The name of this side in reports, unless its snapshot has one.
    pub fn label(&self) -> String {
        match self {
            Self::One(source) => source.label(),
            Self::Folder { label, .. } => label.clone(),
        }
    }
}

/// Nothing at all is no schema: a pg_dump that could not run leaves just that behind.
fn with_content(bytes: Vec<u8>) -> Result<Vec<u8>, Diagnostic> {
    if !bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(bytes);
    }
    Err(Diagnostic::new("there is nothing in it")
        .hint("did pg_dump run? What is empty on purpose says so in a comment: -- empty"))
}

impl Source {
    pub fn label(&self) -> String {
        match self {
            Self::Stdin => "stdin".to_owned(),
            Self::File(path) => stem(&path.to_string_lossy()).to_owned(),
            Self::Revision { revision, path } => revision_label(revision, path),
        }
    }

    /// When the commit was made that has it, for a file of a git revision.
    pub fn committed(&self) -> Option<String> {
        match self {
            Self::Revision { revision, .. } => objects::committed(revision),
            Self::File(_) | Self::Stdin => None,
        }
    }

    /// The source as the user named it, for messages.
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "(stdin)".to_owned(),
            Self::File(path) => path.display().to_string(),
            Self::Revision { revision, path } => format!("{revision}:{path}"),
        }
    }

    pub fn bytes(&self) -> Result<Vec<u8>, Diagnostic> {
        progress::shown(|| match self {
            Self::Stdin => files::read_input(Path::new("-")),
            Self::File(path) => files::read_input(path),
            Self::Revision { revision, path } => objects::read(&format!("{revision}:{path}")),
        })
        .and_then(with_content)
        .map_err(|diagnostic| diagnostic.in_file(self.name()))
    }

    /// What the head of a snapshot file says; `None` for whatever has to be read whole.
    pub fn glance(&self) -> Result<Option<(Meta, Figures)>, Diagnostic> {
        let Self::File(path) = self else { return Ok(None) };
        let glanced = || {
            let Some((head, length)) = files::read_head(path)? else { return Ok(None) };
            let glance = snapshot::glance(&head)?;
            // A file of another length is damaged: reading it says how.
            let is_usable = glance.is_current && glance.length == length;
            Ok(is_usable.then_some((glance.meta, glance.figures)))
        };
        glanced().map_err(|diagnostic: Diagnostic| diagnostic.in_file(self.name()))
    }

    /// Loads a snapshot, or captures a dump in memory. The record of a snapshot is read only when
    /// `whole`.
    pub fn load(&self, whole: bool) -> Result<Snapshot, Diagnostic> {
        self.read(self.bytes()?, whole)
    }

    /// The same of bytes that are read already.
    pub fn read(&self, bytes: Vec<u8>, whole: bool) -> Result<Snapshot, Diagnostic> {
        let loaded = if snapshot::is_snapshot(&bytes) {
            if whole { crate::read_whole(&bytes) } else { crate::read(&bytes) }
        } else {
            let (label, progress) = (self.label(), Some(&PROGRESS));
            let options = Options { label, progress, ..Options::default() };
            progress::shown(|| capture::capture(bytes, &options)).map(|captured| {
                let said = captured.notes.into_iter().take(NOTES);
                said.for_each(|note| super::complain(&note.in_file(self.name())));
                captured.snapshot
            })
        };
        loaded.map_err(|diagnostic| diagnostic.in_file(self.name()))
    }
}

/// What reports call a file that git has. The numbers are those of the stages of a conflict:
/// gitrevisions(7).
fn revision_label(revision: &str, path: &str) -> String {
    let stage = ["0:", "1:", "2:", "3:"].iter().position(|stage| path.starts_with(stage));
    match (revision, stage) {
        ("", Some(1)) => "base".to_owned(),
        ("", Some(2)) => "ours".to_owned(),
        ("", Some(3)) => "theirs".to_owned(),
        ("", _) => "index".to_owned(),
        (revision, _) => revision.to_owned(),
    }
}

/// A file name without its folder and ending.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = ENDINGS.iter().filter(|ending| {
        name.strip_suffix(*ending).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
    });
    match ending.max_by_key(|ending| ending.len()) {
        Some(ending) => &name[..name.len() - ending.len() - 1],
        None => name,
    }
}

fn folder(path: &Path) -> Result<Operand, Diagnostic> {
    let problem = |error: std::io::Error| {
        Diagnostic::new(format!("cannot read the folder: {error}"))
            .in_file(path.display().to_string())
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(path).map_err(problem)? {
        names.push(entry.map_err(problem)?.file_name().to_string_lossy().into_owned());
    }
    let files = databases(names, |name| Source::File(path.join(name)));
    let label = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let label = label.file_name().map_or_else(|| "folder".into(), |name| name.to_string_lossy());
    not_empty(Operand::Folder { label: label.into_owned(), files }, &path.display().to_string())
}

fn in_revision(revision: &str, inside: &str) -> Result<Operand, Diagnostic> {
    let source = |path: String| Source::Revision { revision: revision.to_owned(), path };
    let Some(names) = objects::list(revision, inside)? else {
        return Ok(Operand::One(source(inside.to_owned())));
    };
    let folder = inside.trim_end_matches('/');
    let within =
        |name: &str| if folder.is_empty() { name.into() } else { format!("{folder}/{name}") };
    let files = databases(names, |name| source(within(name)));
    let label = revision_label(revision, inside);
    not_empty(Operand::Folder { label, files }, &format!("{revision}:{folder}"))
}

/// Files by the stem of their name; where a snapshot and a dump have one stem, the snapshot.
fn databases(names: Vec<String>, source: impl Fn(&str) -> Source) -> BTreeMap<String, Source> {
    let mut files = BTreeMap::new();
    for ending in ENDINGS {
        let has_ending =
            |name: &&String| name.ends_with(&format!(".{ending}")) && !name.starts_with('.');
        for name in names.iter().filter(has_ending) {
            files.entry(stem(name).to_owned()).or_insert_with(|| source(name));
        }
    }
    files
}

fn not_empty(operand: Operand, name: &str) -> Result<Operand, Diagnostic> {
    match &operand {
        Operand::Folder { files, .. } if files.is_empty() => {
            Err(Diagnostic::new("the folder holds no snapshot and no dump")
                .in_file(name)
                .hint("expected files that end in .pgsnap or .sql, one per database"))
        }
        _ => Ok(operand),
    }
}
