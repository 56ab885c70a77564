//! Where the zstd frames of a section lie: by what they say of themselves, held against the header.

use std::ops::Range;

use crate::model::diagnostic::Diagnostic;

use super::{damage, header::Entry, section};

/// Where the frames of a section lie in its stored bytes, which are verified, and how long each
/// says its content is: no longer together than the entry says. Nothing is decompressed.
///
/// # Errors
/// Any difference from what the entry says.
pub(super) fn frames(
    entry: &Entry,
    stored: &[u8],
) -> Result<Vec<(Range<usize>, usize)>, Diagnostic> {
    let wrong = |what: String| damage::damaged(format_args!("section `{}` {what}", entry.name));
    if !section::matches(&entry.stored_blake3, stored) {
        return Err(wrong("does not match its hash".into()));
    }
    let (mut frames, mut at, mut length) = (Vec::new(), 0, 0u64);
    for _ in 0..entry.frames {
        let rest = stored.get(at..).unwrap_or_default();
        let size = match zstd::zstd_safe::get_frame_content_size(rest) {
            Ok(Some(size)) if rest.starts_with(&FRAME_MAGIC) => size,
            _ => return Err(wrong("is not a zstd frame of known size".into())),
        };
        // The last frame has all the rest: what follows it is noticed when it is read.
        let is_last = frames.len() as u64 + 1 == entry.frames;
        let found =
            if is_last { None } else { Some(zstd::zstd_safe::find_frame_compressed_size(rest)) };
        let end = match found {
            None => stored.len(),
            Some(Ok(compressed)) => at.saturating_add(compressed),
            Some(Err(_)) => return Err(wrong("has a frame without an end".into())),
        };
        length = length.saturating_add(size);
        if length > entry.raw {
            return Err(wrong(format!("holds {length} bytes, the header says {}", entry.raw)));
        }
        frames.push((at..end, usize::try_from(size).unwrap_or(usize::MAX)));
        at = end;
    }
    if length != entry.raw {
        return Err(wrong(format!("holds {length} bytes, the header says {}", entry.raw)));
    }
    Ok(frames)
}

/// How a frame begins: RFC 8878, 3.1.1. Frames to be skipped begin otherwise.
const FRAME_MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

#[cfg(test)]
mod tests;
