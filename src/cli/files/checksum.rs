//! A checksum file beside another, as sha256sum(1) of the GNU coreutils writes and reads it.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{read_input, write_atomic};
use crate::model::Diagnostic;

/// `a.pgsnap.sha256` for `a.pgsnap`.
pub fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".sha256");
    name.into()
}

/// Writes the checksum of a file beside it. The name in it has no folder: `sha256sum -c` is run where
/// both lie.
///
/// # Errors
/// The file has no name, or its folder may not be written.
pub fn write_checksum(path: &Path, bytes: &[u8]) -> Result<PathBuf, Diagnostic> {
    let name = path.file_name().ok_or_else(|| {
        Diagnostic::new("has no name to write a checksum for")
            .in_file(path.display().to_string())
            .hint("write to a file: -o production.pgsnap")
    })?;
    let file = beside(path);
    write_atomic(&file, line(&name.to_string_lossy(), bytes).as_bytes())?;
    Ok(file)
}

/// Holds a file against the checksum beside it; `None` where there is none.
///
/// # Errors
/// It is that of another file, or of other bytes.
pub fn check_beside(path: &Path, bytes: &[u8]) -> Result<Option<()>, Diagnostic> {
    let file = beside(path);
    if !file.is_file() {
        return Ok(None);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = read_input(&file)?;
    let wanted = line(&name, bytes);
    // With two spaces, or a space and an asterisk: read as text, or as it is.
    let in_binary = wanted.replacen("  ", " *", 1);
    let is_it = |line: &[u8]| {
        line == wanted.trim_end().as_bytes() || line == in_binary.trim_end().as_bytes()
    };
    match text.split(|byte| *byte == b'\n').any(is_it) {
        true => Ok(Some(())),
        false => Err(Diagnostic::new(format!("is not the file that {} is of", file.display()))
            .hint(
                "copy both again; the checksum is written with the file: pgsnap capture --sha256",
            )),
    }
}

/// The hash, and the name with what would break the line spelt out.
fn line(name: &str, bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    if !name.contains(['\\', '\n', '\r']) {
        return format!("{hash}  {name}\n");
    }
    let name = name.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
    format!("\\{hash}  {name}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_as_sha256sum_has_them() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(line("a b", b""), format!("{empty}  a b\n"));
        assert_eq!(line("a\\b\n", b""), format!("\\{empty}  a\\\\b\\n\n"));
    }

    #[test]
    fn what_is_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.pgsnap");
        assert_eq!(check_beside(&path, b"1").unwrap(), None);
        let beside = write_checksum(&path, b"1").unwrap();
        assert!(beside.ends_with("x.pgsnap.sha256"));
        assert_eq!(check_beside(&path, b"1").unwrap(), Some(()));
        assert!(check_beside(&path, b"2").unwrap_err().to_string().contains("is not the file"));
        let text = std::fs::read_to_string(&beside).unwrap().replacen("  ", " *", 1);
        std::fs::write(&beside, format!("# more\n{text}")).unwrap();
        assert_eq!(check_beside(&path, b"1").unwrap(), Some(()));
    }
}
