//! Writes an output whole or not at all: temporary file beside it, synced, renamed over it.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::{model::diagnostic::Diagnostic, snapshot};

use super::read::parent;
use super::shell_quoted;

/// As many symbolic links as Linux follows (path_resolution(7)).
const LINKS_MAX: usize = 40;

/// What became of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was no such file.
    Created,
    /// There was one, with other bytes.
    Replaced,
    /// It had these very bytes already and was left alone.
    Unchanged,
    /// No regular file (a pipe, `/dev/stdout`): the bytes were written into it.
    Streamed,
}

/// A finished write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file itself, where the path given is a symbolic link.
    pub path: PathBuf,
    pub outcome: Outcome,
}

/// Lets a file be that is there and is no snapshot: it may be the only copy of something.
///
/// # Errors
///
/// Such a file is there, and `force` is not said; it cannot be read.
pub fn spare(output: &Path, force: bool) -> Result<(), Diagnostic> {
    if force || !output.is_file() {
        return Ok(());
    }
    let bytes = super::read_input(output)?;
    if bytes.is_empty() || snapshot::is_snapshot(&bytes) {
        return Ok(());
    }
    Err(Diagnostic::new("this file is there and is no snapshot; it is left alone")
        .in_file(output.display().to_string())
        .hint("name another output with -o, or say --force to overwrite it"))
}

/// Puts `bytes` at `path`. A reader sees the old file or the new one, also after a crash; on error
/// the old one is left as it was. A symbolic link is followed, not replaced. The mode of an existing
/// file is kept (its owner too, where the system allows); a hard link to it keeps the old bytes.
///
/// # Errors
/// The path is a directory or a read-only file, its directory is missing or may not be written,
/// or the disk is full.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<Written, Diagnostic> {
    write(path, bytes).map_err(|e| e.in_file(path.to_string_lossy()))
}

/// Makes a folder, and those it is in, where they are missing.
///
/// # Errors
/// A file has the name, or the folder it is in may not be written.
pub fn make_folder(path: &Path) -> Result<(), Diagnostic> {
    fs::create_dir_all(path).map_err(|e| unwritable(path, &e).in_file(path.to_string_lossy()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<Written, Diagnostic> {
    let old = match fs::metadata(path) {
        Ok(metadata) => Some(metadata),
        Err(e) if e.kind() == ErrorKind::NotFound => None,
        Err(e) => return Err(unwritable(path, &e)),
    };
    if names_directory(path) || old.as_ref().is_some_and(Metadata::is_dir) {
        return Err(is_directory(path));
    }
    let target = follow(path)?;
    if is_descriptor(&target) || old.as_ref().is_some_and(|old| !old.is_file()) {
        stream(path, bytes).map_err(|e| unwritable(path, &e))?;
        return Ok(Written { path: path.to_owned(), outcome: Outcome::Streamed });
    }
    let outcome = match &old {
        None => Outcome::Created,
        Some(old) if same(&target, old, bytes) => Outcome::Unchanged,
        Some(old) if old.permissions().readonly() => return Err(read_only(&target)),
        Some(_) => Outcome::Replaced,
    };
    if outcome != Outcome::Unchanged {
        replace(&target, bytes, old.as_ref()).map_err(|e| unwritable(&target, &e))?;
    }
    Ok(Written { path: target, outcome })
}

/// Where the links end, or become an open descriptor; the file there need not exist.
fn follow(path: &Path) -> Result<PathBuf, Diagnostic> {
    let mut target = path.to_owned();
    for _ in 0..LINKS_MAX {
        match fs::read_link(&target) {
            Ok(link) if !is_descriptor(&target) => target = parent(&target).join(link),
            _ => return Ok(target), // no link, or nothing there
        }
    }
    Err(Diagnostic::new("too many symbolic links")
        .hint(format!("see where it leads: ls -l {}", shell_quoted(path))))
}

/// `/dev/stdout` leads here, and from here to whatever it was opened on. Others write there too: if
/// that is a file, replacing it would lose what they write.
fn is_descriptor(path: &Path) -> bool {
    path.starts_with("/proc") || path.starts_with("/dev/fd")
}

/// Unreadable counts as different: replacing may still work.
fn same(target: &Path, old: &Metadata, bytes: &[u8]) -> bool {
    old.len() == bytes.len() as u64 && fs::read(target).is_ok_and(|found| found == bytes)
}

/// Standard output by its own descriptor, which knows its position; anything else opened, to append.
fn stream(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path == Path::new("/dev/stdout") {
        let mut stdout = io::stdout().lock();
        stdout.write_all(bytes)?;
        return stdout.flush();
    }
    let mut file = File::options().append(true).open(path)?;
    file.write_all(bytes)?;
    file.flush()
}

fn replace(target: &Path, bytes: &[u8], old: Option<&Metadata>) -> io::Result<()> {
    let directory = parent(target);
    // Removed when dropped, so no error leaves it behind; only a killed process does.
    let mut file = temporary(directory)?;
    file.write_all(bytes)?;
    if let Some(old) = old {
        keep_owner(file.path(), old);
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(target).map_err(|e| e.error)?;
    // Makes the rename itself durable. The file is in place by now, and some file systems cannot
    // sync a directory, so a failure is no failure of the write.
    let _ = File::open(directory).and_then(|directory| directory.sync_all());
    Ok(())
}

/// In the same directory, since a rename cannot cross file systems. The name is short whatever the
/// target's, and the mode is what the umask gives to any new file (tempfile's own would be 0600).
fn temporary(directory: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".pgsnap-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(directory)
}

/// Only root may give files away; for anybody else the new file is their own, as with any editor.
#[cfg(unix)]
fn keep_owner(file: &Path, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, chown};
    let _ = chown(file, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &Metadata) {}

/// `dir/` is meant as a directory even if there is none.
fn names_directory(path: &Path) -> bool {
    let last = path.as_os_str().as_encoded_bytes().last();
    last.is_some_and(|&b| std::path::is_separator(b.into()))
        || (!path.as_os_str().is_empty() && path.file_name().is_none())
}

fn is_directory(path: &Path) -> Diagnostic {
    Diagnostic::new("is a directory, not a file to write")
        .hint(format!("name a file in it, such as {}", shell_quoted(&path.join("NAME"))))
}

fn read_only(target: &Path) -> Diagnostic {
    Diagnostic::new("is read-only; it was left as it is").hint(format!(
        "make it writable (chmod u+w {}) or write elsewhere with -o",
        shell_quoted(target)
    ))
}

fn unwritable(target: &Path, error: &io::Error) -> Diagnostic {
    let directory = parent(target);
    let shown = shell_quoted(directory);
    let elsewhere = "nothing was changed; make room, or write elsewhere with -o";
    match error.kind() {
        _ if target.as_os_str().is_empty() => {
            Diagnostic::new("the name of the output is empty").hint("name a file with -o")
        }
        ErrorKind::NotFound | ErrorKind::NotADirectory if !directory.is_dir() => {
            Diagnostic::new(format!("cannot be written: there is no directory {shown}"))
                .hint(format!("mkdir -p {shown}"))
        }
        ErrorKind::PermissionDenied => Diagnostic::new(format!(
            "no permission to write in {shown}"
        ))
        .hint(format!("look at its permissions (ls -ld {shown}), or write elsewhere with -o")),
        ErrorKind::ReadOnlyFilesystem => {
            Diagnostic::new(format!("cannot be written: {shown} is on a read-only file system"))
                .hint("write elsewhere with -o")
        }
        ErrorKind::StorageFull => {
            Diagnostic::new("cannot be written: the disk is full").hint(elsewhere)
        }
        ErrorKind::QuotaExceeded => {
            Diagnostic::new("cannot be written: the disk quota is used up").hint(elsewhere)
        }
        _ => Diagnostic::new(format!("cannot be written: {}", cause(error)))
            .hint("write elsewhere with -o"),
    }
}

/// tempfile wraps errors to add the path of the temporary file, which says nothing to the user.
fn cause(error: &io::Error) -> String {
    error
        .raw_os_error()
        .map_or_else(|| error.to_string(), |code| io::Error::from_raw_os_error(code).to_string())
}

#[cfg(test)]
mod tests;
