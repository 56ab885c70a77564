//! Reads an input whole: a file or standard input, of bounded size, with an error that helps.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::{
    model::diagnostic::Diagnostic,
    script::{self, Opened, Reading},
};

use super::super::progress::PROGRESS;
use super::near::nearest;
use super::shell_quoted;

/// The largest input that is read, in bytes. Schemas have megabytes; what is larger holds data.
pub const INPUT_MAX: u64 = 2 << 30;

/// How messages name standard input.
const STDIN: &str = "<stdin>";

/// Directory entries looked at for suggestions.
const LISTED_MAX: usize = 10_000;

/// All bytes of the file, or of standard input when `path` is `-` (a file of that name is `./-`).
///
/// # Errors
/// No such file (with the nearest names there), a directory (with the command for a
/// directory-format archive), more than [`INPUT_MAX`] bytes, or whatever the system reports.
pub fn read_input(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    if path.as_os_str() == "-" {
        return read_capped(io::stdin().lock(), 0, INPUT_MAX).map_err(|e| e.in_file(STDIN));
    }
    read_file(path, INPUT_MAX).map_err(|e| e.in_file(path.to_string_lossy()))
}

fn read_file(path: &Path, cap: u64) -> Result<Vec<u8>, Diagnostic> {
    let metadata = fs::metadata(path).map_err(|e| unreadable(path, &e))?;
    if metadata.is_dir() {
        return Err(is_directory(path));
    }
    let file = File::open(path).map_err(|e| unreadable(path, &e))?;
    read_capped(file, metadata.len(), cap)
}

/// Bytes that are read at once.
const CHUNK: u64 = 1 << 18;

/// Of a dump, data is left out as it comes, decompressed if need be: the cap is for what is kept.
fn read_capped(mut input: impl Read, expected: u64, cap: u64) -> Result<Vec<u8>, Diagnostic> {
    let unreadable = |e: io::Error| Diagnostic::new(format!("cannot be read: {e}"));
    let mut first = Vec::new();
    input.by_ref().take(CHUNK).read_to_end(&mut first).map_err(unreadable)?;
    let Opened { mut reader, name } = script::opened(&first, &mut input).map_err(unreadable)?;
    let failed = |error: io::Error| match name {
        Some(name) => script::damaged(name, &error),
        None => unreadable(error),
    };
    let mut chunk = Vec::new();
    reader.by_ref().take(CHUNK).read_to_end(&mut chunk).map_err(failed)?;
    if !Reading::is_text(&chunk) {
        let expected = if name.is_some() { 0 } else { expected };
        return read_whole(chunk, reader, expected, cap, failed);
    }
    let mut reading = Reading::default();
    while !chunk.is_empty() {
        PROGRESS.read(chunk.len() as u64);
        reading.push(&chunk);
        if reading.len() as u64 > cap {
            return Err(too_large(cap));
        }
        chunk.clear();
        reader.by_ref().take(CHUNK).read_to_end(&mut chunk).map_err(failed)?;
    }
    Ok(reading.finish())
}

fn read_whole(
    mut bytes: Vec<u8>,
    input: impl Read,
    expected: u64,
    cap: u64,
    failed: impl Fn(io::Error) -> Diagnostic,
) -> Result<Vec<u8>, Diagnostic> {
    // Before reserving; a pipe or a growing file is caught while reading.
    if expected > cap {
        return Err(too_large(cap));
    }
    let reserve = usize::try_from(expected.min(cap)).unwrap_or(0);
    bytes.try_reserve_exact(reserve).map_err(|e| failed(e.into()))?;
    let rest = cap.saturating_add(1).saturating_sub(bytes.len() as u64);
    input.take(rest).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > cap {
        return Err(too_large(cap));
    }
    Ok(bytes)
}

fn too_large(cap: u64) -> Diagnostic {
    Diagnostic::new(format!("has more than {cap} bytes, too many for a schema"))
        .hint("it probably holds the rows of tables: dump with pg_dump --schema-only")
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    match error.kind() {
        ErrorKind::NotFound => no_such_file(path),
        ErrorKind::PermissionDenied => Diagnostic::new("no permission to read it")
            .hint(format!("look at its permissions: ls -ld {}", shell_quoted(path))),
        _ => Diagnostic::new(format!("cannot be read: {error}")),
    }
}

fn no_such_file(path: &Path) -> Diagnostic {
    if path.as_os_str().is_empty() {
        return Diagnostic::new("the name of an input is empty")
            .hint("name a file, or - for standard input");
    }
    if path.is_symlink() {
        return Diagnostic::new("is a symbolic link to a file that does not exist")
            .hint(format!("see where it leads: ls -l {}", shell_quoted(path)));
    }
    let directory = parent(path);
    if !directory.is_dir() {
        return Diagnostic::new(format!(
            "no such file: there is no directory {}",
            shell_quoted(directory)
        ))
        .hint("check the path");
    }
    let wanted =
        path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Whatever it was meant to be, of that kind: what a dump is called, or what has the same ending.
    let ending = |name: &str| Path::new(name).extension().map(ToOwned::to_owned);
    let is_alike = |name: &String| looks_readable(name) || ending(name) == ending(&wanted);
    let near: Vec<_> = nearest(&wanted, list(directory).filter(is_alike))
        .iter()
        .map(|name| shell_quoted(&sibling(path, name)))
        .collect();
    Diagnostic::new("no such file").hint(match near.as_slice() {
        [] => format!("see what is there: ls {}", shell_quoted(directory)),
        names => format!("did you mean {}?", names.join(" or ")),
    })
}

fn is_directory(path: &Path) -> Diagnostic {
    if path.join("toc.dat").is_file() {
        let stem = path.file_stem().map_or_else(|| "NAME".into(), |stem| stem.to_string_lossy());
        let snapshot = format!("{stem}.pgsnap");
        return Diagnostic::new("is a pg_dump archive in directory format").hint(format!(
            "pg_restore --schema-only -f - {} | pgsnap capture - -o {}",
            shell_quoted(path),
            shell_quoted(Path::new(&snapshot))
        ));
    }
    let mut inside: Vec<_> = list(path).filter(|name| looks_readable(name)).collect();
    inside.sort();
    inside.truncate(3);
    let inside: Vec<_> = inside.iter().map(|name| shell_quoted(&path.join(name))).collect();
    Diagnostic::new("is a directory").hint(match inside.as_slice() {
        [] => "name a file in it".to_owned(),
        names => format!("name a file in it, such as {}", names.join(" or ")),
    })
}

fn looks_readable(name: &str) -> bool {
    let known = [".pgsnap", ".sql", ".sql.gz", ".sql.zst"].iter().any(|end| name.ends_with(end));
    known && !name.chars().any(char::is_control)
}

/// The names in a directory; none if it cannot be read, as they only serve a hint.
fn list(directory: &Path) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries.take(LISTED_MAX).filter_map(|entry| entry.file_name().into_string().ok())
}

/// The directory a name is looked up in.
pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Another name in the same directory, spelt as the user spelt it.
fn sibling(path: &Path, name: &str) -> std::path::PathBuf {
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn error(path: &Path) -> String {
        read_input(path).unwrap_err().to_string()
    }

    #[test]
    fn reads_a_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.sql");
        fs::write(&path, b"SELECT\0 1").unwrap();
        assert_eq!(read_input(&path).unwrap(), b"SELECT\0 1");
    }

    #[test]
    fn missing_files() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("prod.pgsnap"), b"").unwrap();
        fs::write(dir.path().join("prod.toml"), b"").unwrap();
        let found = error(&dir.path().join("prdo.pgsnap"));
        assert!(
            found.contains("no such file\n  did you mean ") && found.ends_with("/prod.pgsnap?"),
            "{found}"
        );
        assert!(error(&dir.path().join("unlike.txt")).contains("ls "));
        assert!(error(&dir.path().join("no/where/x.sql")).contains("there is no directory"));
        assert!(error(&dir.path().join("prod.pgsnap/x")).contains("cannot be read"));
        assert!(error(Path::new("")).contains("empty"));
    }

    #[test]
    fn directories() {
        let dir = tempfile::tempdir().unwrap();
        let archive = dir.path().join("prod dump.dir");
        fs::create_dir(&archive).unwrap();
        fs::write(archive.join("b.sql"), b"").unwrap();
        assert!(error(&archive).contains("is a directory\n  name a file in it, such as '"));
        fs::write(archive.join("toc.dat"), b"PGDMP").unwrap();
        let found = error(&archive);
        assert!(
            found.contains("pg_restore --schema-only -f - '")
                && found.ends_with("| pgsnap capture - -o 'prod dump.pgsnap'"),
            "{found}"
        );
    }

    #[test]
    fn the_cap_holds_for_files_and_streams() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("big");
        fs::write(&path, [b'x'; 101]).unwrap();
        assert!(read_file(&path, 100).unwrap_err().hint.unwrap().contains("--schema-only"));
        assert_eq!(read_file(&path, 101).unwrap().len(), 101);
        assert!(read_capped(io::repeat(b'x'), 0, 1000).is_err());
        assert_eq!(read_capped(io::repeat(b'x').take(1000), 0, 1000).unwrap().len(), 1000);
    }

    #[cfg(unix)]
    #[test]
    fn dangling_link() {
        let dir = tempfile::tempdir().unwrap();
        let link = dir.path().join("link.sql");
        std::os::unix::fs::symlink("nowhere", &link).unwrap();
        assert!(error(&link).contains("symbolic link"));
    }

    #[test]
    fn compressed_dumps_are_opened_as_they_come() {
        let dump = format!("COPY t FROM stdin;\n{}\\.\n", "row\n".repeat(200_000));
        let left = format!("COPY t FROM stdin;\n{}\\.\n", "\n".repeat(200_000));
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(dump.as_bytes()).unwrap();
        let gzip = gzip.finish().unwrap();
        let zstd = zstd::encode_all(dump.as_bytes(), 1).unwrap();
        for (name, bytes) in [("gzip", &gzip), ("zstd", &zstd)] {
            assert_eq!(read_capped(bytes.as_slice(), 0, INPUT_MAX).unwrap(), left.as_bytes());
            assert!(read_capped(bytes.as_slice(), 0, 1000).is_err(), "the cap is for what is kept");
            for length in [bytes.len() - 1, bytes.len() / 2, 5] {
                let error = read_capped(&bytes[..length], 0, INPUT_MAX).unwrap_err().to_string();
                assert!(error.starts_with(&format!("this {name} file is damaged")), "{error}");
            }
        }
        // An archive within is still told as one.
        let inner = zstd::encode_all(&b"PGDMP\x01"[..], 1).unwrap();
        assert_eq!(read_capped(inner.as_slice(), 0, INPUT_MAX).unwrap(), b"PGDMP\x01");
    }
}
