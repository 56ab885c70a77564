//! What is said about a snapshot file that cannot be trusted, and how to mend it.

use crate::model::diagnostic::Diagnostic;

use super::preamble::FORMAT;

/// Git's "text" conversion is the commonest way to ruin a file in a repository.
const KEEP_BINARY: &str =
    "git must not convert its line ends: put `*.pgsnap -text` into .gitattributes";

/// Something in the file is not as it was written.
pub(super) fn damaged(what: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(format!("damaged snapshot: {what}"))
        .hint("copy the file again from where it was made, or capture the dump again")
}

/// The file ends too early; lengths in bytes.
pub(super) fn truncated(expected: u64, found: u64) -> Diagnostic {
    too_short(format!("{expected} bytes expected, {found} found"))
}

/// The file ends before its header tells how long it should be.
pub(super) fn cut_in_header(at_least: usize, found: usize) -> Diagnostic {
    too_short(format!("at least {at_least} bytes expected, {found} found"))
}

fn too_short(lengths: String) -> Diagnostic {
    Diagnostic::new(format!("truncated: {lengths}"))
        .hint(format!("copy the file again, in binary mode; {KEEP_BINARY}"))
}

/// Line ends were turned into CRLF.
pub(super) fn crlf() -> Diagnostic {
    Diagnostic::new("damaged snapshot: its line ends were turned into CRLF").hint(format!(
        "{KEEP_BINARY},\nthen check the file out again (`git rm --cached FILE`, `git add FILE` if it was \
         committed so); by FTP, copy in binary mode"
    ))
}

/// A later tool wrote it.
pub(super) fn newer(format: u32) -> Diagnostic {
    Diagnostic::new(format!(
        "snapshot format {format} is newer than this pgsnap, which reads formats up to {FORMAT}"
    ))
    .hint("upgrade pgsnap, or capture the dump again with this version")
}

/// The tool itself tried to write what it could not read back.
pub(super) fn unwritable(why: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(format!("the snapshot cannot be written: {why}")).hint(
        "leave out what is not needed (a schema, the figures), or report this as a bug of pgsnap",
    )
}

/// A parser's message, short and without control characters: it may quote the file, and is printed
/// to a terminal.
pub(super) fn printable(message: impl std::fmt::Display) -> String {
    let text = message.to_string();
    text.chars().take(200).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
