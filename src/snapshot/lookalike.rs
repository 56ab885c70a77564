//! What a file is that should be a snapshot and is not, and the command that makes one of it.

use crate::model::diagnostic::Diagnostic;

const CAPTURE: &str = "make a snapshot of it first: pgsnap capture FILE -o NAME.pgsnap";
const RESTORE: &str = "make a snapshot of it first: pg_restore --schema-only -f - FILE | pgsnap capture - -o NAME.pgsnap";
const UNPACK: &str = "unpack it first; pgsnap reads plain, gzip and zstd files";
const DOWNLOAD: &str = "a download has saved a page instead of the file: fetch it again";
const UTF16: &str =
    "a shell has rewritten it as text (PowerShell's `>` does): name the file with -o instead";

/// First bytes, what they are, what to do.
const BEGINNINGS: &[(&[u8], &str, &str)] = &[
    (
        b"version https://git-lfs.github.com/spec/",
        "a git-lfs pointer",
        "fetch the file itself: git lfs pull",
    ),
    (
        b"\xEF\xBB\xBFpgsnap ",
        "a snapshot that was rewritten as text",
        "capture it again and copy it in binary mode",
    ),
    (b"\xFF\xFEp\0g\0s\0", "a snapshot that was rewritten as UTF-16", UTF16),
    (b"\xFF\xFE", "text in UTF-16", UTF16),
    (b"PGDMP", "a pg_dump archive in custom format", RESTORE),
    (b"toc.dat\0", "a pg_dump archive in tar format", RESTORE),
    (b"\x1F\x8B", "gzip data", CAPTURE),
    (b"\x28\xB5\x2F\xFD", "zstd data", CAPTURE),
    (b"\x04\x22\x4D\x18", "lz4 data", UNPACK),
    (b"\xFD7zXZ\0", "xz data", UNPACK),
    (b"BZh", "bzip2 data", UNPACK),
    (b"PK\x03\x04", "a zip archive", UNPACK),
    (
        b"<<<<<<< ",
        "a file with merge conflict marks",
        "choose one side: git checkout --ours FILE (or --theirs)",
    ),
    (b"<!DOCTYPE", "a web page", DOWNLOAD),
    (b"<!doctype", "a web page", DOWNLOAD),
    (b"<html", "a web page", DOWNLOAD),
    (b"{", "JSON", "name a .pgsnap file or a dump; reports of pgsnap cannot be compared"),
];

/// How much of a file is looked at to tell what it is.
const LOOK: usize = 4096;

/// The error for a file that does not begin as a snapshot does.
pub(super) fn describe(bytes: &[u8]) -> Diagnostic {
    let head = bytes.get(..LOOK).unwrap_or(bytes);
    let (what, hint) = recognise(head);
    let what =
        what.map_or_else(|| format!("binary data that begins with {}", hex(head)), str::to_owned);
    Diagnostic::new(format!("not a pgsnap snapshot: it is {what}")).hint(hint)
}

fn recognise(head: &[u8]) -> (Option<&'static str>, &'static str) {
    if head.is_empty() {
        return (
            Some("empty"),
            "the command that should have written it has failed: capture the dump again",
        );
    }
    if let Some((_, what, hint)) = BEGINNINGS.iter().find(|(first, ..)| head.starts_with(first)) {
        return (Some(what), hint);
    }
    if head.get(257..262) == Some(b"ustar") {
        return (Some("a tar archive"), UNPACK);
    }
    if head.iter().all(|&b| b == 0) {
        return (
            Some("nothing but zero bytes"),
            "a disk or a copy has failed: copy the file again",
        );
    }
    let text = String::from_utf8_lossy(head);
    if text.contains("-- PostgreSQL database") {
        return (Some("a dump by pg_dump"), CAPTURE);
    }
    if head.contains(&0) {
        return (
            None,
            "name a .pgsnap file, or make one from a dump: pgsnap capture DUMP -o NAME.pgsnap",
        );
    }
    (Some("text, perhaps SQL"), CAPTURE)
}

fn hex(head: &[u8]) -> String {
    head.iter().take(8).map(|b| format!("{b:02x}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_named_with_a_remedy() {
        let mut tar = vec![b'x'; 600];
        tar[257..262].copy_from_slice(b"ustar");
        let cases: &[(&[u8], &str)] = &[
            (b"", "it is empty"),
            (b"version https://git-lfs.github.com/spec/v1\noid", "git-lfs pointer"),
            (b"PGDMP\x01\x0f", "custom format"),
            (b"toc.dat\0\0\0", "tar format"),
            (&tar, "a tar archive"),
            (b"--\n-- PostgreSQL database dump\n--\n", "a dump by pg_dump"),
            (b"--\n-- PostgreSQL database cluster dump\n--\n", "a dump by pg_dump"),
            (b"CREATE TABLE t ();", "perhaps SQL"),
            (b"<!DOCTYPE html>", "a web page"),
            (b"\xFF\xFEp\0g\0s\0n\0", "UTF-16"),
            (&[0; 99], "zero bytes"),
            (&[0x7f, 0, 1], "begins with 7f 00 01"),
        ];
        for (bytes, expected) in cases {
            let found = describe(bytes);
            assert!(found.message.contains(expected), "{found}");
            assert!(found.hint.is_some(), "{found}");
        }
    }
}
