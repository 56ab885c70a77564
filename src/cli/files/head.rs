//! The head of a snapshot file, without the rest of it.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use crate::{
    model::Diagnostic,
    snapshot::{self, preamble},
};

/// The bytes up to the end of the header, or of the figures behind it, and the length of the whole file; `None` when the file is
/// no snapshot or no regular file.
///
/// # Errors
///
/// The file cannot be read, or its first two lines are damaged.
pub fn read_head(path: &Path) -> Result<Option<(Vec<u8>, u64)>, Diagnostic> {
    let unreadable = |error: io::Error| Diagnostic::new(format!("cannot read the file: {error}"));
    let mut file = File::open(path).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Ok(None);
    }
    let mut head = Vec::new();
    let mut upto = |length: usize, head: &mut Vec<u8>| {
        let rest = length.saturating_sub(head.len()) as u64;
        file.by_ref().take(rest).read_to_end(head).map_err(unreadable)
    };
    upto(preamble::PREAMBLE_MAX, &mut head)?;
    if !snapshot::is_snapshot(&head) {
        return Ok(None);
    }
    let length = preamble::header_len(&head)?;
    upto(length, &mut head)?;
    let length = snapshot::glance_len(&head)?;
    upto(length, &mut head)?;
    Ok(Some((head, metadata.len())))
}
